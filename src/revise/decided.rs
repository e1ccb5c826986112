//! A person's decision about a note, written into its definition: one readable line of the page changes, and nothing else.

use super::definition::{BETWEEN, key, split};
use super::escape::{Kind, escaped};
use super::moved::link;
use super::page::Page;
use super::reading::What;
use super::{Status, draft};
use crate::registry::Actor;

/// What a person decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// What they say of the finding.
    pub status: Status,
    /// Who.
    pub by: String,
    /// On which day.
    pub on: String,
    /// Why; empty where they do not say.
    pub why: String,
    /// Who speaks instead; `Some` of nobody where the words are nobody's, `None` where the finding stays.
    pub speaker: Option<Vec<Actor>>,
}

/// `page` with the decision in the definition of the note `id`; `None` where the page has no such note.
pub fn decided(page: &str, id: &str, decision: &Decision) -> Option<String> {
    let page = Page::read(page, "");
    let index = page.sheet.notes.iter().position(|note| note.id == id)?;
    let element = page.elements.get(page.note_elements[index])?;
    let What::Definition { body, .. } = &element.what else { return None };
    let mut parts = split(body, '·');
    if let Some(speaker) = &decision.speaker {
        let role = if parts.first().is_some_and(|it| it == "figure") { "claimant" } else { "speaker" };
        let links: Vec<String> = speaker.iter().map(link).collect();
        let value = if links.is_empty() { draft::UNKNOWN.to_owned() } else { links.join(", ") };
        let after = parts.iter().take_while(|it| matches!(key(it), None | Some("from" | "before"))).count();
        set(&mut parts, role, &value, after);
    }
    let end = parts.len();
    set(&mut parts, "status", &signed(decision), end);
    let mut text = page.text.clone();
    text.replace_range(element.source.clone(), &format!("[^{id}]: {}", parts.join(BETWEEN)));
    Some(page.dress.on(&text))
}

/// Gives the part `name` a value, at `place` where there is none yet.
fn set(parts: &mut Vec<String>, name: &str, value: &str, place: usize) {
    let part = format!("{name}: {value}");
    match parts.iter_mut().find(|it| key(it) == Some(name)) {
        Some(standing) => *standing = part,
        None => parts.insert(place.min(parts.len()), part),
    }
}

/// `confirmed (MK, 2024-01-05: as the video has it)`.
pub(super) fn signed(decision: &Decision) -> String {
    let status = match decision.status {
        Status::Automatic => return "automatic".to_owned(),
        Status::Confirmed => "confirmed",
        Status::Rejected => "rejected",
        Status::Disputed => "disputed",
    };
    let why = plain(&decision.why);
    let why = if why.is_empty() { why } else { format!(": {why}") };
    format!("{status} ({}, {}{why})", plain(&decision.by), plain(&decision.on))
}

/// Words of a person's, as a definition can hold them: what would part or open something there is written otherwise.
fn plain(words: &str) -> String {
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let words = words.replace('·', ",").replace('"', "'").replace(['[', '('], "⟨").replace([']', ')'], "⟩");
    escaped(&words, Kind::Line)
}

/// The definition of the note `id`, as it stands on `page`, and its line there, from 1.
pub fn definition(page: &str, id: &str) -> Option<(String, usize)> {
    let page = Page::read(page, "");
    let index = page.sheet.notes.iter().position(|note| note.id == id)?;
    let element = page.note_elements[index];
    let line = page.text.get(..page.elements.get(element)?.source.start)?.matches('\n').count() + 1;
    Some((page.source(element).to_owned(), line))
}
