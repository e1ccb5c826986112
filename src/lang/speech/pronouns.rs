//! Pronouns: what each agrees with, and whom it can mean.

use serde::Deserialize;

use super::phrases::{Phrase, phrase};
use crate::lang::names::Gender;
use crate::text::keys::{Keyed, Places, Sought};

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

impl Pronoun {
    /// Its words as they are said.
    pub fn said(&self) -> String {
        self.words.iter().map(Keyed::as_str).collect::<Vec<_>>().join(" ")
    }
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

/// The pronouns, longest first, and by their first words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pronouns {
    all: Vec<Pronoun>,
    by_first: Places,
}

impl Pronouns {
    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &Pronoun> {
        self.all.iter()
    }

    /// Those that open with `word`.
    pub fn opening(&self, word: impl Sought) -> impl Iterator<Item = &Pronoun> {
        let places = self.by_first.of(word.key());
        places
            .filter_map(|it| self.all.get(it))
            .filter(move |it| it.words.first().is_some_and(|first| first.as_str() == word.letters()))
    }

    /// Those that are just `word`.
    pub fn single(&self, word: impl Sought) -> impl Iterator<Item = &Pronoun> {
        self.opening(word).filter(|it| it.words.len() == 1)
    }
}

/// Each pronoun, longest first.
pub(super) fn pronouns(entries: &[PronounEntry]) -> Pronouns {
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
    let by_first = pronouns.iter().map(|it| it.words.first().map_or(0, Keyed::key)).collect();
    Pronouns { all: pronouns, by_first }
}
