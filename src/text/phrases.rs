//! Names of several words, found by the words they open with; the longest wins.

use super::keys::{Keyed, Places};
use super::tokens::{Shape, Token, tokens};

/// A set of names, each with what it stands for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Phrases<T> {
    /// The names that open alike, by one word or by two, the longest first.
    lists: Vec<Vec<Phrase<T>>>,
    /// Which list opens with which words: those of one word by that, the others by their first two.
    by_opening: Places,
    /// The first words: most words of a text are turned away by it.
    first: Places,
}

impl<T> Default for Phrases<T> {
    fn default() -> Phrases<T> {
        Phrases { lists: Vec::new(), by_opening: Places::default(), first: Places::default() }
    }
}

/// The key of two words that open a name; never that of the second alone.
fn both(first: u64, second: u64) -> u64 {
    first.rotate_left(23).wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ second
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
    /// Longer names stand first; of equally long ones those that only capitals make, which are the more special: "GAO" before "Gao".
    fn rank(&self) -> (usize, bool) {
        (self.words.len(), self.case.contains(&Case::Caps))
    }

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
        let opening = words.get(1).map_or(first, |second| both(first, second.folded.key()));
        let words = words.into_iter().map(|token| token.folded.into_owned()).collect();
        let phrase = Phrase { words, case, value };
        if self.first.of(first).next().is_none() {
            self.first.push(first);
        }
        let known = self.by_opening.of(opening).next();
        let list = known.unwrap_or_else(|| {
            self.by_opening.push(opening);
            self.lists.push(Vec::new());
            self.lists.len() - 1
        });
        let list = &mut self.lists[list];
        let place = list.partition_point(|other| other.rank() >= phrase.rank());
        list.insert(place, phrase);
    }

    /// The longest name with which `tokens` opens: how many tokens it takes, and everything it stands for.
    #[inline]
    pub fn longest_at(&self, tokens: &[Token<'_>]) -> Option<(usize, Vec<&T>)> {
        if self.may_open(tokens) { self.longest(tokens) } else { None }
    }

    /// Whether a name may open with the first of the `tokens`: most words open none, and one look tells.
    #[inline]
    fn may_open(&self, tokens: &[Token<'_>]) -> bool {
        tokens.first().is_some_and(|first| self.first.may_hold(first.folded.key()))
    }

    fn longest(&self, tokens: &[Token<'_>]) -> Option<(usize, Vec<&T>)> {
        let mut found = self.opening(tokens).filter(|phrase| phrase.opens(tokens));
        let longest = found.next()?;
        let count = longest.case.len();
        let same = found.take_while(|phrase| phrase.case.len() == count);
        Some((count, std::iter::once(longest).chain(same).map(|phrase| &phrase.value).collect()))
    }

    /// The names that may open with the `tokens`, longest first.
    fn opening(&self, tokens: &[Token<'_>]) -> impl Iterator<Item = &Phrase<T>> {
        let first = tokens.first().map_or(0, |first| first.folded.key());
        let known = !tokens.is_empty() && self.first.of(first).next().is_some();
        let second = tokens.get(1).filter(|_| known).map(|second| both(first, second.folded.key()));
        let openings = [second, Some(first).filter(|_| known)];
        let lists = openings.into_iter().flatten().filter_map(|key| self.by_opening.of(key).next());
        lists.filter_map(|list| self.lists.get(list)).flatten()
    }

    /// How many of the `tokens` the longest name takes with which they open.
    #[inline]
    pub fn length_at(&self, tokens: &[Token<'_>]) -> Option<usize> {
        if self.may_open(tokens) { self.length(tokens) } else { None }
    }

    fn length(&self, tokens: &[Token<'_>]) -> Option<usize> {
        self.opening(tokens).find(|phrase| phrase.opens(tokens)).map(|phrase| phrase.case.len())
    }

    /// Everything that just these words stand for.
    pub fn exactly<'a>(&'a self, tokens: &'a [Token<'_>]) -> impl Iterator<Item = &'a T> {
        let same = self.opening(tokens).filter(move |phrase| phrase.case.len() == tokens.len());
        same.filter(move |phrase| phrase.opens(tokens)).map(|phrase| &phrase.value)
    }
}
