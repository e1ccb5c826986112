//! Pronouns: what each agrees with, and whom it can mean.

use serde::Deserialize;

use super::phrases::{Phrase, phrase};
use crate::lang::names::Gender;

/// A pronoun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pronoun {
    /// Its words.
    pub words: Phrase,
    /// Its gender, where it shows one.
    pub gender: Option<Gender>,
    /// Whether it stands for several.
    pub plural: bool,
    /// Whether it stands after a preposition only: "selon lui".
    pub stressed: bool,
    /// Whether it means the one named last: "celui-ci", "ce dernier".
    pub latter: bool,
    /// Whether it can mean nobody that the text names: "on", "cela".
    pub nobody: bool,
    /// Whether it means a body, never a person: "it".
    pub thing: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PronounEntry {
    words: Vec<String>,
    gender: Option<Gender>,
    #[serde(default)]
    plural: bool,
    #[serde(default)]
    stressed: bool,
    #[serde(default)]
    latter: bool,
    #[serde(default)]
    nobody: bool,
    #[serde(default)]
    thing: bool,
}

/// Each pronoun, longest first.
pub(super) fn pronouns(entries: &[PronounEntry]) -> Vec<Pronoun> {
    let of = |entry: &PronounEntry, words: &String| Pronoun {
        words: phrase(words),
        gender: entry.gender,
        plural: entry.plural,
        stressed: entry.stressed,
        latter: entry.latter,
        nobody: entry.nobody,
        thing: entry.thing,
    };
    let mut pronouns: Vec<Pronoun> =
        entries.iter().flat_map(|entry| entry.words.iter().map(move |words| of(entry, words))).collect();
    pronouns.sort_by_key(|pronoun| std::cmp::Reverse(pronoun.words.len()));
    pronouns
}
