//! One actor becomes another: what a page says of the first, where no person decided otherwise.

use super::confirmed::renamed;
use super::definition::key;
use super::escape::{Kind, escaped};
use super::links::touched;
use super::notes::hash;
use super::page::Page;
use super::sheet::Note;
use super::state::{State, text_hash};
use super::target::{self, Target, encoded};
use crate::diag::Place;
use crate::ids::ActorId;
use crate::read::Standing;
use crate::registry::{Actor, ActorKind};
use crate::text::Span;

/// What a merge of two actors makes of a page. What the tool wrote and nobody touched is left to the next build.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Moved {
    /// The page's new text; `None` where nothing on it changes.
    pub page: Option<String>,
    /// How many notes now give the other actor.
    pub notes: usize,
    /// What a person wrote themselves, and which therefore stays.
    pub left: Vec<Place>,
}

/// Gives notes about `from` to `into` where a person only decided about the tool's finding; what a person wrote is listed.
pub fn moved(standing: &Standing, path: &str, (from, into): (&ActorId, &Actor)) -> Moved {
    let Some(text) = &standing.page else { return Moved::default() };
    let renamed = renamed(text, from, &into.id);
    let page = Page::read(&renamed, path);
    let state = State::of(&Standing { page: Some(renamed.clone()), written: standing.written.clone() });
    let mut moved = Moved::default();
    let mut splices: Vec<(std::ops::Range<usize>, String)> = Vec::new();
    let hashes: Vec<String> = page.sheet.lines.iter().map(|line| text_hash(&line.words)).collect();
    for (note, &element) in page.sheet.notes.iter().zip(&page.note_elements) {
        let source = page.source(element);
        let Some(new) = retargeted(source, from, into) else { continue };
        let at = page.elements[element].source.clone();
        if state.is(&note.id, &hash(&undecided(note), &hashes)) {
            splices.push((at, new));
        } else {
            moved.left.push(Place::span(path, &page.text, Span::new(at.start, at.end)));
        }
    }
    moved.left.extend(links(&page, &state, from));
    moved.notes = splices.len();
    if !splices.is_empty() || renamed != *text {
        let mut new = page.text.clone();
        for (at, text) in splices.into_iter().rev() {
            new.replace_range(at, &text);
        }
        moved.page = Some(page.dress.on(&new));
    }
    moved
}

/// The note as the tool wrote it, if a person only decided about it.
fn undecided(note: &Note) -> Note {
    let parts = note.parts.iter().map(|part| match key(part) {
        Some("status") => "status: automatic".to_owned(),
        _ => part.clone(),
    });
    Note { parts: parts.collect(), ..note.clone() }
}

/// Links to `from` that a person made.
fn links(page: &Page, state: &State, from: &ActorId) -> Vec<Place> {
    let slots = super::align::passage_ids(page.sheet.lines.iter().map(|line| line.words.as_str()));
    let lines = page.sheet.lines.iter().zip(&slots).zip(&page.line_elements);
    let theirs = lines.filter(|((line, slot), _)| {
        touched(line, slot, state)
            .iter()
            .any(|link| matches!(Target::of(&link.to), Target::Actor(it) | Target::Place(it) if it == *from))
    });
    theirs
        .map(|(_, &element)| {
            let at = page.elements[element].source.clone();
            Place::span(page.path.as_str(), &page.text, Span::new(at.start, at.end))
        })
        .collect()
}

/// A definition with its links to `from` leading to `into`, under that one's name; `None` where it has none.
fn retargeted(source: &str, from: &ActorId, into: &Actor) -> Option<String> {
    let link = link(into);
    let mut new = source.to_owned();
    for kind in [ActorKind::Person, ActorKind::Place] {
        let end = format!("]({})", encoded(&target::actor(from, kind)));
        let mut at = 0;
        while let Some(close) = new.get(at..).and_then(|rest| rest.find(&end)).map(|it| it + at) {
            let open = opening(&new, close)?;
            new.replace_range(open..close + end.len(), &link);
            at = open + link.len();
        }
    }
    (new != source).then_some(new)
}

/// A link to an actor's page, as definitions have it.
pub(super) fn link(actor: &Actor) -> String {
    format!("[{}]({})", escaped(&actor.name, Kind::Line), encoded(&target::actor(&actor.id, actor.kind)))
}

/// The bracket that opens the text of the link that closes at `close`.
fn opening(text: &str, close: usize) -> Option<usize> {
    let is_escaped = |at: usize| text[..at].bytes().rev().take_while(|&it| it == b'\\').count() % 2 == 1;
    text[..close].match_indices('[').map(|(at, _)| at).rev().find(|&at| !is_escaped(at))
}
