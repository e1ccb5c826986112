//! A quotation as every page shows it: whose words, how that is known, and who checked it.

use serde::Serialize;

use super::{Citation, Excerpt, Link, Said};

/// A quotation as every page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotationView {
    /// Its permanent id, its anchor on the source's page: `q-5adce7`.
    pub id: String,
    /// Its number among the notes of the source's page, from 1.
    pub number: usize,
    /// `direct`, `partial`, `indirect`, `denial`, `echo` or `unattributed`.
    pub kind: &'static str,
    /// Its words, piece by piece, with their marks where there are any.
    pub pieces: Vec<String>,
    /// The language of the words.
    pub lang: String,
    /// The pieces inside their sentence or sentences; `words` is the stretch from the first piece to the last.
    pub excerpt: Excerpt,
    /// Who speaks; empty where no rule gives the words to anybody.
    pub speakers: Vec<Link>,
    /// How the text names the speaker: `name`, `role`, `pronoun`, `continued`, `document`; empty without a speaker.
    pub class: &'static str,
    /// The words that name the speaker: "le ministre russe"; may be empty.
    pub named: String,
    /// The words that say that somebody speaks: "a déclaré"; may be empty.
    pub cue: String,
    /// Through whom the words came, as the text says: "cité par les agences russes".
    pub via: Vec<String>,
    /// The words that say that this is a translation; may be empty.
    pub translated: String,
    /// What the journalist put into the words: "(..., ndlr)".
    pub insertions: Vec<String>,
    /// When it was said.
    pub said: Said,
    /// Who carries it.
    pub source: Citation,
    /// Its permanent link; the words are those of the quotation, shortened.
    pub link: Link,
    /// Where it is an echo: the quotation that it repeats.
    pub echo_of: Option<Link>,
    /// The rule that attributed it, or that found it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Who decided and when, as written on the page; empty where nobody did.
    pub decided: String,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
    /// Those who might have spoken and were not chosen.
    pub lost: Vec<Loser>,
}

/// Somebody who might have spoken and was not chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loser {
    /// Who.
    pub actor: Link,
    /// Why not, in plain English.
    pub why_not: String,
}
