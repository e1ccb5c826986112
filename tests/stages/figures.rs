//! `figures`: an article in, a line for each figure. `says NAME: words` gives words of the text to a speaker, `named NAME: words`
//! makes words of the text a name, as the annotators before this one would.

use dossier::annotate;
use dossier::annotate::{
    Anchor, Annotations, Context, Form, Mention, Quotation, QuotationKind, Rule, Speaker, SpeakerClass,
    dates, figures,
};
use dossier::clean::Cleaned;
use dossier::ids::ActorId;
use dossier::lang::Languages;
use dossier::registry::Registry;
use dossier::survey::Common;
use dossier::text::Span;

use super::article::article;

pub(super) fn run(input: &str) -> String {
    let languages = Languages::load().expect("the embedded data is well formed");
    let (given, text): (Vec<&str>, Vec<&str>) =
        input.lines().partition(|line| line.starts_with("says ") || line.starts_with("named "));
    let (_, cleaned) = article(&text.join("\n"));
    let code = cleaned.fields.language.value.as_deref().unwrap_or_default();
    let language = languages.of(code).expect("the case names a language that has rules");
    let (common, registry) = (Common::default(), Registry::default());
    let texts = &annotate::texts(&cleaned);
    let (common, registry, languages) = (&common, &registry, &languages);
    let context = Context { cleaned: &cleaned, common, registry, languages, language, texts };
    let mut annotations = Annotations::default();
    (dates::ANNOTATOR.annotate)(&context, &mut annotations);
    for line in given {
        give(line, &cleaned, &mut annotations);
    }
    annotations.mentions.sort_by_key(|it| it.at);
    annotations.quotations.sort_by_key(|it| it.pieces[0]);
    (figures::ANNOTATOR.annotate)(&context, &mut annotations);
    let lines = (0..annotations.figures.len()).map(|at| line(&cleaned, &annotations, at));
    lines.collect::<Vec<_>>().join("\n")
}

fn give(line: &str, cleaned: &Cleaned, annotations: &mut Annotations) {
    let (head, words) = line.split_once(": ").expect("a name, a colon, words");
    let (kind, name) = head.split_once(' ').expect("a kind, a name");
    let (block, start) = cleaned
        .blocks
        .iter()
        .enumerate()
        .find_map(|(index, block)| Some((index, block.text.find(words)?)))
        .expect("the words stand in the text");
    let at = Anchor { block, span: Span::new(start, start + words.len()) };
    let rule = Rule::new("case");
    if kind == "named" {
        annotations.mentions.push(Mention { at, actor: ActorId::of(name), form: Form::Name, rule });
        return;
    }
    annotations.quotations.push(Quotation {
        pieces: vec![at],
        kind: QuotationKind::Indirect,
        speaker: Some(Speaker { actors: vec![ActorId::of(name)], at: None, class: SpeakerClass::Name }),
        cue: None,
        via: Vec::new(),
        translated: None,
        insertions: Vec::new(),
        echo_of: None,
        rule,
        lost: Vec::new(),
    });
}

fn line(cleaned: &Cleaned, annotations: &Annotations, at: usize) -> String {
    let figure = &annotations.figures[at];
    let words = |anchor: &Anchor| anchor.span.of(&cleaned.blocks[anchor.block].text).to_owned();
    let mut parts = vec![words(&figure.at)];
    parts.push(figure.number.map_or("-".to_owned(), |it| it.to_string()));
    parts.push(format!("{:?}", figure.bound));
    parts.push(figure.unit.clone());
    if let Some(speaker) = &figure.claimant {
        let who = speaker
            .actors
            .first()
            .map_or_else(|| speaker.at.as_ref().map_or_else(String::new, words), |it| it.0.clone());
        parts.push(format!("claimant: {who}"));
    }
    if let Some(day) = &figure.as_of {
        parts.push(format!("as of {day}"));
    }
    if let Some(whole) = figure.part_of {
        parts.push(format!("part of: {}", words(&annotations.figures[whole].at)));
    }
    if let Some(caveat) = &figure.caveat {
        parts.push(format!("caveat: {}", words(caveat)));
    }
    parts.push(figure.rule.0.clone());
    parts.join(" | ")
}
