//! What is known about a question beside its words: who is given, by what, and who was not chosen. Both faces show it.

use super::asked::Asked;
use crate::annotate::Anchor;
use crate::check::fields::Doubted;
use crate::check::links::Meant;
use crate::check::queue::Item;
use crate::ids::ActorId;
use crate::known::{How, Known};
use crate::messages::Messages;
use crate::revise::Article;
use crate::text::one_line;

/// Something that is known, under its label.
pub(super) struct Fact {
    pub(super) label: String,
    pub(super) value: String,
}

impl Fact {
    pub(super) fn new(label: &str, value: impl Into<String>) -> Fact {
        Fact { label: label.to_owned(), value: value.into() }
    }

    /// It as a line: what follows the labels stands one under the other.
    pub(super) fn line(&self) -> String {
        format!("{:>9}  {}", self.label, self.value)
    }
}

/// What is known about a question, what is asked about first.
pub(super) fn facts(asked: &Asked<'_>, messages: &Messages) -> Vec<Fact> {
    match asked {
        Asked::Said(it) => said(it, messages),
        Asked::Link(it) => link(it),
        Asked::Field(it) => field(it, messages),
    }
}

fn said(item: &Item<'_>, messages: &Messages) -> Vec<Fact> {
    let mut facts = vec![Fact::new("speaker", format!("{}{}", speaker(item), known_by(item)))];
    if let Some(cue) = item.cue {
        facts.push(Fact::new("cue", format!("\"{}\"", one_line(words(item.article, cue)))));
    }
    facts.push(Fact::new("rule", item.rule));
    facts.extend(item.lost.iter().map(|lost| {
        let why_not = messages.grounds(&lost.why_not.clone().into());
        Fact::new("not", format!("{}: {why_not}", name(item.article, &lost.actor)))
    }));
    facts
}

fn link(it: &Meant<'_>) -> Vec<Fact> {
    let first = &it.first;
    let mut facts = vec![
        Fact::new("means", format!("{} ({})", name(it.article, &first.actor), first.actor)),
        Fact::new("rule", first.rule.0.as_str()),
    ];
    let others = it.others.iter();
    facts.extend(others.map(|id| Fact::new("bears it", format!("{} too", name(it.article, id)))));
    facts
}

fn field(it: &Doubted<'_>, messages: &Messages) -> Vec<Fact> {
    let mut facts = vec![Fact::new(it.key, valued(&it.value, messages))];
    let rivals = it.rivals.iter().zip(1..);
    facts.extend(rivals.map(|(rival, nth)| Fact::new(&format!("or {nth}:"), valued(&rival.found, messages))));
    facts
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

/// Who is given for the words.
pub(super) fn speaker(item: &Item<'_>) -> String {
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

pub(super) fn name(article: &Article, id: &ActorId) -> String {
    article.actors.iter().find(|it| it.id == *id).map_or_else(|| id.0.clone(), |it| it.name.clone())
}

pub(super) fn words(article: &Article, at: Anchor) -> &str {
    article.passages.get(at.block).map(|it| at.span.of(&it.block.text)).unwrap_or_default()
}
