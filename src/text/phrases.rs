//! Names of several words, found by the words they open with; the longest wins.

use super::keys::{Keyed, Places};
use super::tokens::{Shape, Token, tokens};

/// A set of names, each with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T> {
    /// The names that open alike, the longest first.
    lists: Vec<Vec<Phrase<T>>>,
    /// Which list opens with which word.
    by_first: Places,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { lists: Vec::new(), by_first: Places::default() }
    }
}

/// One name.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Phrase<T> {
    /// Its folded words.
    words: Vec<Keyed<'static>>,
    /// The letters of all its words.
    case: Vec<Case>,
    /// What it stands for.
    value: T,
}

impl<T> Phrase<T> {
    /// Whether `tokens` open with it.
    fn opens(&self, tokens: &[Token<'_>]) -> bool {
        let Some(tokens) = tokens.get(..self.case.len()) else { return false };
        let words = self.words.iter().zip(tokens).all(|(word, token)| *word == token.folded);
        words && self.case.iter().zip(tokens).all(|(case, token)| case.allows(token))
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
    fn of(token: &Token<'_>) -> Case {
        match token.shape {
            Shape::Caps if token.folded.chars().count() < ACRONYM_AS_NAME => Case::Caps,
            Shape::Caps | Shape::Capital => Case::Capital,
            _ => Case::Free,
        }
    }

    fn allows(self, token: &Token<'_>) -> bool {
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
        let case = words.iter().map(Case::of).collect();
        let Some(first) = words.first().map(|token| token.folded.key()) else { return };
        let words = words.into_iter().map(|token| token.folded.into_owned()).collect();
        let phrase = Phrase { words, case, value };
        let known = self.by_first.of(first).next();
        let list = known.unwrap_or_else(|| {
            self.by_first.push(first);
            self.lists.push(Vec::new());
            self.lists.len() - 1
        });
        let list = &mut self.lists[list];
        let place = list.partition_point(|other| other.words.len() >= phrase.words.len());
        list.insert(place, phrase);
    }

    /// The longest name with which `tokens` opens: how many tokens it takes, and everything it stands for.
    pub fn longest_at(&self, tokens: &[Token<'_>]) -> Option<(usize, Vec<&T>)> {
        let list = self.opening(tokens)?;
        let longest = list.iter().position(|phrase| phrase.opens(tokens))?;
        let count = list[longest].case.len();
        let same = list[longest..].iter().take_while(|phrase| phrase.case.len() == count);
        Some((count, same.filter(|phrase| phrase.opens(tokens)).map(|phrase| &phrase.value).collect()))
    }

    /// The names that open with the first of the `tokens`.
    fn opening(&self, tokens: &[Token<'_>]) -> Option<&Vec<Phrase<T>>> {
        let first = tokens.first()?;
        self.lists.get(self.by_first.of(first.folded.key()).next()?)
    }

    /// How many of the `tokens` the longest name takes with which they open.
    pub fn length_at(&self, tokens: &[Token<'_>]) -> Option<usize> {
        let list = self.opening(tokens)?;
        list.iter().find(|phrase| phrase.opens(tokens)).map(|phrase| phrase.case.len())
    }

    /// Everything that just these words stand for.
    pub fn exactly<'a>(&'a self, tokens: &'a [Token<'_>]) -> impl Iterator<Item = &'a T> {
        let same = self
            .opening(tokens)
            .into_iter()
            .flatten()
            .filter(move |phrase| phrase.case.len() == tokens.len());
        same.filter(move |phrase| phrase.opens(tokens)).map(|phrase| &phrase.value)
    }
}
