//! Why an annotation is what it is: its words, its rule, its cue, and who else might have spoken.

use std::fmt::Write as _;

use crate::annotate::{Anchor, DateMention, Figure, Mention, Quotation, Speaker};
use crate::ids::ActorId;
use crate::messages::Messages;
use crate::revise::{Article, Settled};
use crate::text::Lines;

/// What there is to say about the annotation called `id`, where the article has it.
pub(super) fn explain(article: &Article, id: &str, messages: &Messages) -> Option<String> {
    let quotation =
        article.quotations.iter().find(|it| it.id == id).map(|it| quotation(article, it, messages));
    let figure = || article.figures.iter().find(|it| it.id == id).map(|it| figure(article, it));
    let mention = || article.mentions.iter().find(|it| it.id == id).map(|it| mention(article, it));
    let date = || article.dates.iter().find(|it| it.id == id).map(|it| date(article, it, messages));
    quotation.or_else(figure).or_else(mention).or_else(date)
}

/// One line for each annotation of a block, in the order of the text.
pub(super) fn in_block(article: &Article, block: usize) -> String {
    let mut found: Vec<(Anchor, String)> = Vec::new();
    for it in article.mentions.iter().filter(|it| it.it.at.block == block) {
        found
            .push((it.it.at, format!("mention of {} · rule: {}", name(article, &it.it.actor), it.it.rule.0)));
    }
    for it in article.dates.iter().filter(|it| it.it.at.block == block) {
        let value = it.it.value.as_ref().map_or("undated", |value| value.as_str());
        found.push((it.it.at, format!("date · {value} · rule: {}", it.it.rule.0)));
    }
    for it in &article.quotations {
        for piece in it.it.pieces.iter().filter(|piece| piece.block == block) {
            found.push((
                *piece,
                format!(
                    "{} · quotation · {} · rule: {}",
                    it.id,
                    speaker(article, it.it.speaker.as_ref()),
                    it.it.rule.0
                ),
            ));
        }
    }
    for it in article.figures.iter().filter(|it| it.it.at.block == block) {
        found.push((
            it.it.at,
            format!(
                "{} · figure · {} · rule: {}",
                it.id,
                speaker(article, it.it.claimant.as_ref()),
                it.it.rule.0
            ),
        ));
    }
    found.sort_by_key(|(at, _)| *at);
    let mut text = String::new();
    for (at, line) in found {
        let _ = write!(text, "\n    \"{}\"\n      {line}", words(article, at));
    }
    text
}

fn quotation(article: &Article, settled: &Settled<Quotation>, messages: &Messages) -> String {
    let it = &settled.it;
    let mut text = head(article, settled, it.pieces.first().copied());
    for piece in &it.pieces {
        let _ = writeln!(text, "  {}", words(article, *piece));
    }
    let _ = writeln!(text, "     kind  {}", format!("{:?}", it.kind).to_lowercase());
    let _ = writeln!(text, "  speaker  {}", speaker(article, it.speaker.as_ref()));
    for whole in clauses(article, it) {
        let _ = writeln!(text, "   within  {whole}");
    }
    if let Some(speaker) = &it.speaker {
        let named = speaker.at.map(|at| format!(": \"{}\"", words(article, at))).unwrap_or_default();
        let _ = writeln!(text, " known by  {}{named}", format!("{:?}", speaker.class).to_lowercase());
    }
    if let Some(cue) = it.cue {
        let _ = writeln!(text, "      cue  \"{}\"", words(article, cue));
    }
    for via in &it.via {
        let _ = writeln!(text, "      via  \"{}\"", words(article, *via));
    }
    let _ = writeln!(text, "     rule  {}", it.rule.0);
    for lost in &it.lost {
        let why_not = messages.grounds(&lost.why_not.clone().into());
        let _ = writeln!(text, "      not  {}: {why_not}", name(article, &lost.actor));
    }
    text + &status(settled)
}

/// The reported clauses in which the marked words stand.
fn clauses<'a>(article: &'a Article, it: &Quotation) -> impl Iterator<Item = &'a str> {
    let (cue, block) = (it.cue, it.pieces.first().map(|piece| piece.block));
    let around = article.clauses.iter().filter(move |clause| cue.is_some() && clause.cue == cue);
    around
        .flat_map(|clause| &clause.pieces)
        .filter(move |at| Some(at.block) == block)
        .map(|at| words(article, *at))
}

fn figure(article: &Article, settled: &Settled<Figure>) -> String {
    let it = &settled.it;
    let mut text = head(article, settled, Some(it.at));
    let number = it.number.map_or_else(|| "no number".to_owned(), |number| number.to_string());
    let _ = writeln!(text, "  {}", words(article, it.at));
    let _ = writeln!(text, "   number  {number} {}, {}", it.unit, format!("{:?}", it.bound).to_lowercase());
    let _ = writeln!(text, " given by  {}", speaker(article, it.claimant.as_ref()));
    if let Some(caveat) = it.caveat {
        let _ = writeln!(text, "   caveat  \"{}\"", words(article, caveat));
    }
    let _ = writeln!(text, "     rule  {}", it.rule.0);
    text + &status(settled)
}

fn mention(article: &Article, settled: &Settled<Mention>) -> String {
    let it = &settled.it;
    let actor = name(article, &it.actor);
    let form = format!("{:?}", it.form).to_lowercase();
    let head = head(article, settled, Some(it.at));
    format!(
        "{head}  {}\n    means  {actor}\n     form  {form}\n     rule  {}\n{}",
        words(article, it.at),
        it.rule.0,
        status(settled)
    )
}

fn date(article: &Article, settled: &Settled<DateMention>, messages: &Messages) -> String {
    let it = &settled.it;
    let value = it.value.as_ref().map_or("not resolved", |value| value.as_str());
    let base = if it.base.is_empty() { "none".to_owned() } else { messages.grounds(&it.base) };
    let head = head(article, settled, Some(it.at));
    let words = words(article, it.at);
    format!(
        "{head}  {words}\n    value  {value} ({})\n     base  {base}\n     rule  {}\n{}",
        it.timex,
        it.rule.0,
        status(settled)
    )
}

/// The annotation's id and where it stands in the capture.
fn head<T>(article: &Article, settled: &Settled<T>, at: Option<Anchor>) -> String {
    let start = at.and_then(|at| article.passages.get(at.block).map(|it| it.block.at.start + at.span.start));
    let line = start.map_or(0, |start| Lines::of(&article.text).line(start));
    format!("{} in seeds/{}:{line}\n\n", settled.id, article.path)
}

fn status<T>(settled: &Settled<T>) -> String {
    let status = format!("{:?}", settled.status).to_lowercase();
    let decided = if settled.decided.is_empty() { String::new() } else { format!(" ({})", settled.decided) };
    let person = if settled.by_person { ", as a person wrote it" } else { "" };
    format!("   status  {status}{decided}{person}")
}

fn speaker(article: &Article, speaker: Option<&Speaker>) -> String {
    let Some(speaker) = speaker else { return "nobody: no rule holds".to_owned() };
    if speaker.actors.is_empty() {
        return "somebody whom nothing identifies: the words that name them are kept".to_owned();
    }
    speaker.actors.iter().map(|id| name(article, id)).collect::<Vec<_>>().join(", ")
}

fn name(article: &Article, id: &ActorId) -> String {
    article
        .actors
        .iter()
        .find(|actor| actor.id == *id)
        .map_or_else(|| id.0.clone(), |actor| actor.name.clone())
}

fn words(article: &Article, at: Anchor) -> &str {
    article.passages.get(at.block).map(|it| at.span.of(&it.block.text)).unwrap_or_default()
}
