//! Phrases of a language's data, found in tokens: the longest first.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::tokens::{Token, tokens};
use crate::text::keys::{Keys, key};

/// Phrases that open with one word, each by its words.
type Openers<T> = Vec<(Vec<String>, T)>;

/// Phrases with what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T> {
    /// By the key of the first word, in order; the longest first among those that open alike.
    by_first: Vec<(u64, Openers<T>)>,
    /// The first words: most words of a text are turned away by it.
    sieve: Keys,
}

impl<T: Copy> Phrases<T> {
    /// An empty set.
    pub fn new() -> Phrases<T> {
        Phrases { by_first: Vec::new(), sieve: Keys::default() }
    }

    /// The set with each of `words`, parted by `|`, meaning `meaning`.
    #[must_use]
    pub fn with(mut self, words: &str, meaning: T) -> Phrases<T> {
        for phrase in words.split('|') {
            let words: Vec<String> = tokens(phrase).into_iter().map(|token| token.word).collect();
            if let Some(first) = words.first() {
                let list = self.opening(key(first));
                let place = list.partition_point(|(other, _)| other.len() >= words.len());
                list.insert(place, (words, meaning));
            }
        }
        self
    }

    /// The longest phrase that stands in `tokens` at `at`, and where it ends.
    pub fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<(T, usize)> {
        let first = tokens.get(at).filter(|first| self.sieve.may_hold(first.key))?;
        let place = self.by_first.binary_search_by_key(&first.key, |(key, _)| *key).ok()?;
        let (_, phrases) = self.by_first.get(place)?;
        phrases.iter().find_map(|(words, meaning)| {
            let stretch = tokens.get(at..at + words.len())?;
            let equal = stretch.iter().zip(words).all(|(token, word)| token.word == *word);
            equal.then_some((*meaning, at + words.len()))
        })
    }

    /// The keys of the words with which its phrases open.
    pub fn openings(&self) -> impl Iterator<Item = u64> + '_ {
        self.by_first.iter().map(|(key, _)| *key)
    }

    /// The phrases that open with the word of `key`.
    fn opening(&mut self, key: u64) -> &mut Openers<T> {
        let place = self.by_first.partition_point(|(other, _)| *other < key);
        if self.by_first.get(place).is_none_or(|(other, _)| *other != key) {
            self.by_first.insert(place, (key, Vec::new()));
            self.sieve.note(key);
            if self.sieve.is_full() {
                self.sieve = Keys::of(self.by_first.iter().map(|(key, _)| *key));
            }
        }
        &mut self.by_first[place].1
    }

    /// Where the phrase at `at` ends; `at` itself where none stands there.
    pub fn skip(&self, tokens: &[Token<'_>], at: usize) -> usize {
        self.at(tokens, at).map_or(at, |(_, end)| end)
    }

    /// Whether a phrase stands at `at`.
    pub fn stands(&self, tokens: &[Token<'_>], at: usize) -> bool {
        self.at(tokens, at).is_some()
    }

    /// The phrase that ends right before `end`, the longest, with where it begins.
    pub fn before(&self, tokens: &[Token<'_>], end: usize) -> Option<(T, usize)> {
        (end.saturating_sub(LONGEST)..end).find_map(|start| {
            let (meaning, stop) = self.exactly(tokens, start, end)?;
            (stop == end).then_some((meaning, start))
        })
    }

    fn exactly(&self, tokens: &[Token<'_>], start: usize, end: usize) -> Option<(T, usize)> {
        self.at(tokens.get(..end)?, start)
    }
}

impl<T: Copy> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases::new()
    }
}

/// In data a set of phrases is one string, parted by `|`.
impl<'de> Deserialize<'de> for Phrases<()> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Phrases<()>, D::Error> {
        String::deserialize(from).map(|words| Phrases::new().with(&words, ()))
    }
}

/// Most tokens in a phrase that is looked for backwards; the data's longest have fewer.
const LONGEST: usize = 8;

/// The phrases of a table of the data, each meaning what `meaning` makes of its value.
pub fn table<V, T: Copy>(entries: &BTreeMap<String, V>, meaning: impl Fn(&V) -> Option<T>) -> Phrases<T> {
    entries.iter().fold(Phrases::new(), |phrases, (words, value)| match meaning(value) {
        Some(it) => phrases.with(words, it),
        None => phrases,
    })
}

/// The phrases of a list, each meaning its place in the list, from 1.
pub fn list(entries: &[String]) -> Phrases<u32> {
    entries.iter().zip(1..).fold(Phrases::new(), |phrases, (words, place)| phrases.with(words, place))
}
