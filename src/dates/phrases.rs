//! Phrases of a language's data, found in tokens: the longest first.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use super::tokens::{Token, tokens};
use crate::text::keys::{Keyed, Keys, Places};

/// Phrases that open with one word, each by its words.
type Openers<T> = Vec<(Vec<Keyed<'static>>, T)>;

/// Phrases with what they mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T> {
    /// Those that open alike, by the key of their first word; the longest first.
    lists: Vec<(u64, Openers<T>)>,
    /// Which list opens with which word.
    by_first: Places,
    /// The keys of the last words.
    last: Keys,
    /// Most words in one.
    longest: usize,
}

impl<T: Copy> Phrases<T> {
    /// An empty set.
    pub fn new() -> Phrases<T> {
        let (lists, by_first) = (Vec::new(), Places::default());
        Phrases { lists, by_first, last: Keys::default(), longest: 0 }
    }

    /// The set with each of `words`, parted by `|`, meaning `meaning`.
    #[must_use]
    pub fn with(mut self, words: &str, meaning: T) -> Phrases<T> {
        for phrase in words.split('|') {
            let words: Vec<Keyed<'static>> =
                tokens(phrase).into_iter().map(|token| token.word.into_owned()).collect();
            if let (Some(first), Some(last)) = (words.first(), words.last()) {
                self.close(last.key());
                self.longest = self.longest.max(words.len().min(LONGEST));
                let list = self.opening(first.key());
                let place = list.partition_point(|(other, _)| other.len() >= words.len());
                list.insert(place, (words, meaning));
            }
        }
        self
    }

    /// The longest phrase that stands in `tokens` at `at`, and where it ends.
    #[inline]
    pub fn at(&self, tokens: &[Token<'_>], at: usize) -> Option<(T, usize)> {
        let key = tokens.get(at)?.word.key();
        if self.by_first.may_hold(key) { self.found(tokens, at, key) } else { None }
    }

    fn found(&self, tokens: &[Token<'_>], at: usize, key: u64) -> Option<(T, usize)> {
        let place = self.by_first.of(key).next()?;
        let (_, phrases) = self.lists.get(place)?;
        phrases.iter().find_map(|(words, meaning)| {
            if let [word] = words.as_slice() {
                return tokens.get(at).filter(|token| token.word == *word).map(|_| (*meaning, at + 1));
            }
            let stretch = tokens.get(at..at + words.len())?;
            let equal = stretch.iter().zip(words).all(|(token, word)| token.word == *word);
            equal.then_some((*meaning, at + words.len()))
        })
    }

    /// The keys of the words with which its phrases open.
    pub fn openings(&self) -> impl Iterator<Item = u64> + '_ {
        self.lists.iter().map(|(key, _)| *key)
    }

    /// The phrases that open with the word of `key`.
    fn opening(&mut self, key: u64) -> &mut Openers<T> {
        let known = self.by_first.of(key).next();
        let place = known.unwrap_or_else(|| {
            self.by_first.push(key);
            self.lists.push((key, Vec::new()));
            self.lists.len() - 1
        });
        &mut self.lists[place].1
    }

    /// Notes that a phrase closes with the word of `key`.
    fn close(&mut self, key: u64) {
        self.last.note(key);
        if self.last.is_full() {
            let all = self.lists.iter().flat_map(|(_, list)| list);
            let mut keys: Vec<u64> = all.filter_map(|(words, _)| words.last()).map(Keyed::key).collect();
            keys.push(key);
            self.last = Keys::of(keys.into_iter());
        }
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
        let last = end.checked_sub(1).and_then(|it| tokens.get(it))?;
        if !self.last.may_hold(last.word.key()) {
            return None;
        }
        (end.saturating_sub(self.longest)..end).find_map(|start| {
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
