//! A name and a date as the pages show them: the words, what they were resolved to, and by which rule.

use serde::Serialize;

use super::{Citation, Dated, Excerpt, Link, key};
use crate::compose::Scope;
use crate::gather::Ref;

/// A name of an actor or a place in a source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MentionView {
    /// Its permanent id, its anchor on the source's page.
    pub id: String,
    /// Whom or what it names.
    pub actor: Link,
    /// `name`, `surname`, `role`, `rolename`, `acronym`, `demonym`, `metonym` or `description`.
    pub form: &'static str,
    /// The name inside its sentence.
    pub excerpt: Excerpt,
    /// Who carries it.
    pub source: Citation,
    /// The rule that resolved it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Who decided, when and why, as the page has it; may be empty.
    pub decided: String,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
}

/// A name of a time in a source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct DateView {
    /// Its permanent id, its anchor on the source's page.
    pub id: String,
    /// The date; `None` where nothing resolves it.
    pub date: Option<Dated>,
    /// What it was counted from: "published 2016-12-05"; may be empty.
    pub base: String,
    /// The name inside its sentence.
    pub excerpt: Excerpt,
    /// Who carries it.
    pub source: Citation,
    /// The rule that resolved it, or that found it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
}

impl Scope<'_> {
    /// The mention at `at`.
    pub(in crate::compose) fn mention(&self, at: Ref) -> Option<MentionView> {
        let entry = self.dossier.entries.get(at.source)?;
        let mention = entry.mentions.get(at.item)?;
        Some(MentionView {
            id: mention.note.id.clone(),
            actor: self.who(&mention.note.it.actor),
            form: key::form(mention.note.it.form),
            excerpt: Excerpt::of(entry, &mention.excerpt),
            source: self.citation(at.source)?,
            rule: mention.note.it.rule.0.clone(),
            status: key::status(mention.note.status),
            decided: mention.note.decided.clone(),
            by_person: mention.note.by_person,
        })
    }

    /// The name of a time at `at`.
    pub(in crate::compose) fn date_view(&self, at: Ref) -> Option<DateView> {
        let entry = self.dossier.entries.get(at.source)?;
        let date = entry.dates.get(at.item)?;
        Some(DateView {
            id: date.note.id.clone(),
            date: date.note.it.value.as_ref().map(|it| self.dated(it)),
            base: self.messages.grounds(&date.note.it.base),
            excerpt: Excerpt::of(entry, &date.excerpt),
            source: self.citation(at.source)?,
            rule: date.note.it.rule.0.clone(),
            status: key::status(date.note.status),
            by_person: date.note.by_person,
        })
    }
}
