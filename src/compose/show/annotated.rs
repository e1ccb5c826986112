//! A name and a date as the pages show them: the words, what they were resolved to, and by which rule.

use serde::Serialize;

use super::{Citation, Dated, Excerpt, Link};

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
