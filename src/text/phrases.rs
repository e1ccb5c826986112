//! Names of several words, found by the words they open with; the longest wins.

use std::collections::BTreeMap;

use super::tokens::{Shape, Token, tokens};

/// A set of names, each with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T> {
    by_words: BTreeMap<String, Vec<(Vec<Case>, T)>>,
    longest: BTreeMap<String, usize>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { by_words: BTreeMap::new(), longest: BTreeMap::new() }
    }
}

/// The letters that a word of a name must have in the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Case {
    /// Any.
    Free,
    /// A capital first.
    Capital,
    /// All capitals: short acronyms are words of the language otherwise ("un", "us", "eu").
    Caps,
}

/// From how many letters on an acronym may also be printed with small letters: "Unesco".
const ACRONYM_AS_NAME: usize = 4;

impl Case {
    fn of(token: &Token) -> Case {
        match token.shape {
            Shape::Caps if token.folded.chars().count() < ACRONYM_AS_NAME => Case::Caps,
            Shape::Caps | Shape::Capital => Case::Capital,
            _ => Case::Free,
        }
    }

    fn allows(self, token: &Token) -> bool {
        match self {
            Case::Free => true,
            Case::Capital => token.is_capital(),
            Case::Caps => token.shape == Shape::Caps,
        }
    }
}

impl<T> Phrases<T> {
    /// Adds the name `phrase`, which stands for `value`; a phrase without words is left out.
    pub fn insert(&mut self, phrase: &str, value: T) {
        let words = tokens(phrase);
        let Some(first) = words.first() else { return };
        let longest = self.longest.entry(first.folded.clone()).or_default();
        *longest = (*longest).max(words.len());
        let case = words.iter().map(Case::of).collect();
        self.by_words.entry(key(&words)).or_default().push((case, value));
    }

    /// The longest name with which `tokens` opens: how many tokens it takes, and everything it stands for.
    pub fn longest_at(&self, tokens: &[Token]) -> Option<(usize, Vec<&T>)> {
        let most = *self.longest.get(&tokens.first()?.folded)?;
        (1..=most.min(tokens.len())).rev().find_map(|count| {
            let values = self.exactly(tokens.get(..count)?);
            (!values.is_empty()).then_some((count, values))
        })
    }

    /// Everything that just these words stand for.
    pub fn exactly(&self, tokens: &[Token]) -> Vec<&T> {
        let found = self.by_words.get(&key(tokens)).into_iter().flatten();
        found
            .filter(|(case, _)| case.iter().zip(tokens).all(|(it, token)| it.allows(token)))
            .map(|(_, it)| it)
            .collect()
    }
}

fn key(tokens: &[Token]) -> String {
    tokens.iter().map(|token| token.folded.as_str()).collect::<Vec<_>>().join(" ")
}
