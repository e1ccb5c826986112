//! Runs of words, as the text is split.

use std::collections::BTreeMap;

use crate::text::keys::{Keyed, Sought, Table};

/// A word or a run of words, lower case.
pub type Phrase = Vec<Keyed<'static>>;

/// Splits as the text is split: at blanks and after elided words.
pub(super) fn phrase(words: &str) -> Phrase {
    words
        .split(' ')
        .flat_map(|word| match word.split_once('\'') {
            Some((head, rest)) if head.len() < 3 && !rest.is_empty() => {
                vec![Keyed::new(format!("{head}'")), Keyed::new(rest.to_owned())]
            }
            _ => vec![Keyed::new(word.to_owned())],
        })
        .collect()
}

/// The phrases, longest first.
pub(super) fn phrases(list: &[String]) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = list.iter().map(|words| phrase(words)).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    phrases
}

/// Phrases of one purpose, looked up by their first words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases(Table<Vec<Phrase>>);

impl Phrases {
    pub(super) fn of(list: &[String]) -> Phrases {
        let mut by_first: BTreeMap<String, Vec<Phrase>> = BTreeMap::new();
        for phrase in phrases(list) {
            if let Some(first) = phrase.first() {
                by_first.entry(first.to_string()).or_default().push(phrase);
            }
        }
        Phrases(by_first.into())
    }

    /// The words with which they open.
    pub(super) fn first_words(&self) -> impl Iterator<Item = &str> {
        self.0.iter()
    }

    /// The phrases that open with `word`, longest first.
    pub fn opening(&self, word: impl Sought) -> &[Phrase] {
        self.0.get(word).map_or(&[], Vec::as_slice)
    }
}
