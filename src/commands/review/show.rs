//! A question as it is asked, and as it is listed.

use super::asked::Asked;
use super::line_of;
use crate::annotate::Anchor;
use crate::check::fields::Doubted;
use crate::check::links::Meant;
use crate::check::queue::Item;
use crate::ids::ActorId;
use crate::known::{How, Known};
use crate::messages::Messages;
use crate::revise::Article;
use crate::text::one_line;

/// How much of the passage before is shown, in characters: enough to see whom "il" means.
const BEFORE: usize = 240;

/// How many places of a link are shown.
const PLACES: usize = 3;

/// The question in its context, a few lines.
pub(super) fn question(asked: &Asked<'_>, (nth, of): (usize, usize), messages: &Messages) -> Vec<String> {
    let kind = match asked {
        Asked::Said(it) => it.kind,
        Asked::Link(_) => "who is meant",
        Asked::Field(_) => "which is right",
    };
    let mut lines = vec![String::new(), format!("{nth} of {of} · {} · {kind} · {}", asked.id(), seed(asked))];
    lines.extend(match asked {
        Asked::Said(it) => said(it, messages),
        Asked::Link(it) => link(it),
        Asked::Field(it) => field(it, messages),
    });
    lines
}

/// Where it stands in the capture.
fn seed(asked: &Asked<'_>) -> String {
    let path = &asked.article().path;
    match line_of(asked) {
        0 => format!("seeds/{path}"),
        line => format!("seeds/{path}:{line}"),
    }
}

fn said(item: &Item<'_>, messages: &Messages) -> Vec<String> {
    let first = item.pieces.first().map_or(0, |it| it.block);
    let passages = &item.article.passages;
    let mut lines = Vec::new();
    if let Some(before) = first.checked_sub(1).and_then(|it| passages.get(it)) {
        lines.push(format!("    {}", tail(&before.block.text)));
    }
    let mut blocks: Vec<usize> = item.pieces.iter().map(|it| it.block).collect();
    blocks.dedup();
    lines
        .extend(blocks.into_iter().map(|block| format!("    {}", marked(item.article, &item.pieces, block))));
    lines.push(format!("  speaker  {}{}", speaker(item), known_by(item)));
    if let Some(cue) = item.cue {
        lines.push(format!("      cue  \"{}\"", one_line(words(item.article, cue))));
    }
    lines.push(format!("     rule  {}", item.rule));
    for lost in item.lost {
        let why_not = messages.grounds(&lost.why_not.clone().into());
        lines.push(format!("      not  {}: {why_not}", name(item.article, &lost.actor)));
    }
    lines
}

fn link(it: &Meant<'_>) -> Vec<String> {
    let shown = it.places.iter().take(PLACES);
    let mut lines: Vec<String> =
        shown.map(|at| format!("    {}", marked(it.article, &[*at], at.block))).collect();
    if it.places.len() > PLACES {
        lines.push(format!("    ... and {} times more", it.places.len() - PLACES));
    }
    lines.push(format!("    means  {} ({})", name(it.article, &it.first.actor), it.first.actor));
    lines.push(format!("     rule  {}", it.first.rule.0));
    lines.extend(it.others.iter().map(|id| format!("  bears it  {} too", name(it.article, id))));
    lines
}

fn field(it: &Doubted<'_>, messages: &Messages) -> Vec<String> {
    let mut lines = vec![format!("    {}  {}", it.key, valued(&it.value, messages))];
    let rivals = it.rivals.iter().zip(1..);
    lines.extend(rivals.map(|(rival, nth)| format!("  or {nth}:  {}", valued(&rival.found, messages))));
    lines
}

/// A value with how it is known.
fn valued(known: &Known<String>, messages: &Messages) -> String {
    let value = known.value.as_deref().unwrap_or("unknown");
    let with = |head: String, note: &str| if note.is_empty() { head } else { format!("{head}: {note}") };
    let how = match &known.how {
        How::Stated { line, words, .. } => format!("stated, line {line}: \"{}\"", one_line(words)),
        How::Inferred { rule, note } => with(format!("concluded, {rule}"), &messages.grounds(note)),
        How::Entered { by, why } if by.is_empty() => with("entered".to_owned(), why),
        How::Entered { by, why } => with(format!("entered by {by}"), why),
        How::Unknown { note } => with("nothing settles it".to_owned(), &messages.grounds(note)),
    };
    format!("{} ({how})", one_line(value))
}

/// The question in one line.
pub(super) fn line(asked: &Asked<'_>) -> String {
    let article = asked.article();
    let (kind, told) = match asked {
        Asked::Said(it) => {
            let pieces: Vec<String> = it.pieces.iter().map(|at| one_line(words(article, *at))).collect();
            (it.kind, format!("{} · {} · {}", speaker(it), it.rule, pieces.join(" … ")))
        }
        Asked::Link(it) => {
            ("link", format!("{} · {} · {}", name(article, &it.first.actor), it.first.rule.0, it.words))
        }
        Asked::Field(it) => {
            let values = std::iter::once(&it.value).chain(it.rivals.iter().map(|it| &it.found));
            let values = values.map(|it| it.value.as_deref().unwrap_or("unknown")).collect::<Vec<_>>();
            ("field", values.join(" or "))
        }
    };
    format!("{} · {kind} · site/pages/sources/{}.md · {} · {told}", asked.id(), article.id, seed(asked))
}

/// Who is given for the words.
fn speaker(item: &Item<'_>) -> String {
    let names = item
        .speaker
        .map(|it| it.actors.iter().map(|id| name(item.article, id)).collect::<Vec<_>>().join(", "));
    names.filter(|it| !it.is_empty()).unwrap_or_else(|| "nobody".to_owned())
}

fn known_by(item: &Item<'_>) -> String {
    let Some(speaker) = item.speaker else { return String::new() };
    let at = speaker.at.map(|at| format!(": \"{}\"", one_line(words(item.article, at)))).unwrap_or_default();
    format!(" (by {}{at})", format!("{:?}", speaker.class).to_lowercase())
}

fn name(article: &Article, id: &ActorId) -> String {
    article.actors.iter().find(|it| it.id == *id).map_or_else(|| id.0.clone(), |it| it.name.clone())
}

fn words(article: &Article, at: Anchor) -> &str {
    article.passages.get(at.block).map(|it| at.span.of(&it.block.text)).unwrap_or_default()
}

/// A passage with the words in question between brackets that no text has.
fn marked(article: &Article, pieces: &[Anchor], block: usize) -> String {
    let text = article.passages.get(block).map(|it| it.block.text.as_str()).unwrap_or_default();
    let mut marked = text.to_owned();
    for piece in pieces.iter().rev().filter(|it| it.block == block && it.span.end <= text.len()) {
        marked.insert(piece.span.end, '⟧');
        marked.insert(piece.span.start, '⟦');
    }
    one_line(&marked)
}

fn tail(text: &str) -> String {
    let line = one_line(text);
    let letters = line.chars().count();
    if letters <= BEFORE {
        line
    } else {
        let end: String = line.chars().skip(letters - BEFORE).collect();
        // Not from the middle of a word.
        format!("… {}", end.split_once(' ').map_or(end.as_str(), |it| it.1))
    }
}
