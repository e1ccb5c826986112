//! A figure as every page shows it: who says it, as of when, and what doubts it.

use serde::Serialize;

use super::{Citation, Dated, Excerpt, Link};

/// A figure as every page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureView {
    /// Its permanent id, its anchor on the source's page: `n-5adce7`.
    pub id: String,
    /// Its number among the notes of the source's page, from 1.
    pub number: usize,
    /// The bound, the number and what is counted, as written: "plus de 110 000 civils".
    pub words: String,
    /// The language of the words.
    pub lang: String,
    /// The number alone, in plain digits; empty for "several".
    pub value: String,
    /// `exactly`, `at-least`, `at-most` or `about`.
    pub bound: &'static str,
    /// What is counted, as written; may be empty.
    pub unit: String,
    /// Who gives it; empty where the text does not say.
    pub claimants: Vec<Link>,
    /// The words that name who gives it; may be empty.
    pub named: String,
    /// As of when.
    pub as_of: Option<Dated>,
    /// The words that doubt it; may be empty.
    pub caveat: String,
    /// The figure of which it is a part.
    pub part_of: Option<Link>,
    /// The figure inside its sentence.
    pub excerpt: Excerpt,
    /// Who carries it.
    pub source: Citation,
    /// Its permanent link; the words are those of the figure.
    pub link: Link,
    /// The rule that found it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Who decided and when, as written on the page; empty where nobody did.
    pub decided: String,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
}
