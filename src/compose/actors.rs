//! The index of the actors: who speaks, who is spoken about, who is merely present.

use std::collections::BTreeMap;

use serde::Serialize;

use super::show::{Citation, key};
use super::{Kind, Link, Make, Page, Scope, View};
use crate::annotate::Form;
use crate::gather::actors::ActorRecord;
use crate::registry::ActorKind;
use crate::revise::Status;
use crate::text::fold;

/// What the index of the actors says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorsView {
    /// The actors by kind; within a kind those who speak most first. A kind without actors is left out.
    pub groups: Vec<ActorGroup>,
}

/// The actors of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorGroup {
    /// `person`, `office`, `state`, `organisation`, `armed`, `collective`, `media` or `unnamed`; also the group's anchor.
    pub kind: &'static str,
    /// Its actors.
    pub actors: Vec<ActorLine>,
}

/// An actor in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorLine {
    /// Its page; the words are its name.
    pub link: Link,
    /// Its kind.
    pub kind: &'static str,
    /// The title it is given most often; may be empty.
    pub title: String,
    /// The only source that it appears in, where others bear the name: five articles tell of a "Thierry".
    pub within: Option<Citation>,
    /// Quotations in which it speaks.
    pub speaks: usize,
    /// Quotations of others in which it is named.
    pub spoken_about: usize,
    /// Mentions outside quotations.
    pub present: usize,
    /// Sources in which it appears.
    pub sources: usize,
}

/// The index of the actors.
pub const KIND: Kind = Kind { stem: "actors", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let mut all: Vec<ActorLine> = lines(scope).collect();
    sort(scope, &mut all);
    let groups = key::KINDS.iter().filter_map(|kind| group(&mut all, *kind)).collect();
    scope.own_page("actors", "actors", View::Actors(ActorsView { groups }))
}

/// Those of one kind, taken from the lines.
fn group(lines: &mut Vec<ActorLine>, kind: ActorKind) -> Option<ActorGroup> {
    let kind = key::kind(kind);
    let actors: Vec<ActorLine> = lines.extract_if(.., |it| it.kind == kind).collect();
    (!actors.is_empty()).then_some(ActorGroup { kind, actors })
}

/// A line for each actor.
pub(super) fn lines<'a>(scope: &'a Scope<'_>) -> impl Iterator<Item = ActorLine> + 'a {
    let mut borne: BTreeMap<String, usize> = BTreeMap::new();
    for record in scope.dossier.actors.values() {
        *borne.entry(fold(&record.actor.name)).or_default() += 1;
    }
    scope.dossier.actors.values().map(move |record| {
        let shared = borne.get(&fold(&record.actor.name)).is_some_and(|times| *times > 1);
        ActorLine { within: only_source(scope, record).filter(|_| shared), ..line(scope, record) }
    })
}

/// Those who speak most first, then those who are spoken about most, then by name, then by source.
pub(super) fn sort(scope: &Scope<'_>, lines: &mut [ActorLine]) {
    let number = |it: &ActorLine| it.within.as_ref().map(|it| it.number);
    lines.sort_by(|one, other| {
        let heard = |it: &ActorLine| (it.speaks, it.spoken_about, it.present);
        let names = || scope.messages.order().compare(&one.link.text, &other.link.text);
        heard(other).cmp(&heard(one)).then_with(names).then_with(|| number(one).cmp(&number(other)))
    });
}

fn line(scope: &Scope<'_>, record: &ActorRecord) -> ActorLine {
    ActorLine {
        link: scope.who(&record.actor.id),
        kind: key::kind(record.actor.kind),
        title: title(scope, record),
        within: None,
        speaks: record.speaks.len(),
        spoken_about: record.spoken_about.len(),
        present: record.present.len(),
        sources: record.sources.len(),
    }
}

fn only_source(scope: &Scope<'_>, record: &ActorRecord) -> Option<Citation> {
    let mut sources = record.sources.iter();
    let first = sources.next().filter(|_| sources.next().is_none())?;
    scope.citation(*first)
}

/// The first title that a person entered, else the role by which the sources name the actor most often; the longer of two as frequent.
fn title(scope: &Scope<'_>, record: &ActorRecord) -> String {
    if let Some(title) = record.actor.titles.first() {
        return title.title.clone();
    }
    let entries = record.sources.iter().filter_map(|it| scope.dossier.entries.get(*it));
    let mentions = entries.flat_map(|it| &it.mentions).filter(|it| it.note.it.actor == record.actor.id);
    let roles = mentions.filter(|it| it.note.it.form == Form::Role && it.note.status != Status::Rejected);
    let words = roles.map(|it| it.excerpt.words.as_str());
    let times = |words: &str| record.named.get(&fold(words)).map(|it| it.times);
    let best = words.map(|words| (times(words), words.len(), words)).max();
    best.map(|(_, _, words)| words.to_owned()).unwrap_or_default()
}
