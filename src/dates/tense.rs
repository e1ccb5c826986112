//! Whether a clause speaks of what was or of what will be, told by auxiliaries, verb endings and small words of the data.

use std::ops::Range;

use super::tokens::{Kind, Token};
use crate::lang::dates::TenseWords;

/// What a clause speaks of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What was.
    Past,
    /// What will be.
    Future,
    /// Nothing tells.
    Unknown,
}

/// A clause's tense and whether the time's own clause shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Told {
    /// The tense.
    pub tense: Tense,
    /// Whether a verb of the same clause shows it, or a word directly before the time.
    pub sure: bool,
}

/// A sentence around a time.
#[derive(Clone, Copy, Debug)]
pub struct Clause<'a> {
    /// The tokens of the block.
    pub tokens: &'a [Token<'a>],
    /// For each token the quotation that holds it; only tokens of the time's own count.
    pub quoted: &'a [usize],
    /// The words.
    pub words: &'a TenseWords,
    /// The tokens of the time itself, which say nothing of the tense.
    pub time: &'a Range<usize>,
}

/// How far behind an auxiliary its participle may stand: "a par ailleurs également annoncé".
const PARTICIPLE_REACH: usize = 4;

impl Clause<'_> {
    /// The tense of the clause in `sentence` that holds the time.
    pub fn told(&self, sentence: &Range<usize>) -> Told {
        let time = self.time;
        if let Some(tense) = self.before(time.start) {
            return Told { tense, sure: true };
        }
        let start =
            (sentence.start..time.start).rev().find(|&at| self.parts(at)).map_or(sentence.start, |at| at + 1);
        let end = (time.end..sentence.end).find(|&at| self.parts(at)).unwrap_or(sentence.end);
        let own = self.last(start..time.start).or_else(|| self.first(time.end..end));
        if let Some(tense) = own {
            return Told { tense, sure: true };
        }
        let tense = self
            .weak(start..time.start)
            .or_else(|| self.last(sentence.start..start))
            .or_else(|| self.first(end..sentence.end))
            .unwrap_or(Tense::Unknown);
        Told { tense, sure: false }
    }

    /// "jusqu'à", "depuis" directly before the time.
    fn before(&self, at: usize) -> Option<Tense> {
        if self.words.future_before.before(self.tokens, at).is_some() {
            return Some(Tense::Future);
        }
        self.words.past_before.before(self.tokens, at).map(|_| Tense::Past)
    }

    /// Whether a clause ends or begins at `at`.
    fn parts(&self, at: usize) -> bool {
        let mark = self.tokens.get(at).is_some_and(|token| {
            [",", ";", ":", "(", ")", "«", "»", "\"", "“", "”", "–", "—"].contains(&token.raw)
                || token.raw == "-" && token.spaced
        });
        mark || self.words.clauses.stands(self.tokens, at)
    }

    fn last(&self, range: Range<usize>) -> Option<Tense> {
        let group = self.group(range.end);
        range.rev().filter(|&at| self.counts(at, group)).find_map(|at| self.marker(at))
    }

    fn first(&self, range: Range<usize>) -> Option<Tense> {
        let group = self.group(range.start.saturating_sub(1));
        range.filter(|&at| self.counts(at, group)).find_map(|at| self.marker(at))
    }

    fn group(&self, at: usize) -> usize {
        self.quoted.get(at).copied().unwrap_or(0)
    }

    fn counts(&self, at: usize, group: usize) -> bool {
        self.group(at) == group
    }

    /// What the word at `at` says of its clause.
    fn marker(&self, at: usize) -> Option<Tense> {
        let words = self.words;
        if words.future.stands(self.tokens, at) {
            let was = at.checked_sub(1).is_some_and(|it| self.ends(it, &words.past_endings, false));
            return Some(if was { Tense::Past } else { Tense::Future });
        }
        if words.future_near.stands(self.tokens, at) {
            return Some(Tense::Future);
        }
        let perfect = words.past_near.stands(self.tokens, at)
            || words.have.stands(self.tokens, at) && self.is_plain(at) && self.participle_after(at)
            || words.be.stands(self.tokens, at) && self.past_of_being(at)
            || words.past.stands(self.tokens, at);
        if perfect {
            return Some(Tense::Past);
        }
        if self.ends(at, &words.future_endings, true) && !words.future_not.stands(self.tokens, at) {
            return Some(Tense::Future);
        }
        let past = self.ends(at, &words.past_endings, true) && !words.past_not.stands(self.tokens, at);
        past.then_some(Tense::Past)
    }

    /// Whether the word is written without accents: "a", not "à".
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.raw.to_lowercase() == token.word)
    }

    /// The tokens behind an auxiliary among which its participle may stand.
    fn behind(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        (at + 1..at + 1 + PARTICIPLE_REACH).take_while(|it| !self.parts(*it) && !self.time.contains(it))
    }

    fn participle_after(&self, at: usize) -> bool {
        self.behind(at).any(|it| self.ends(it, &self.words.participles, true))
    }

    /// "est arrivé", "s'est rendu".
    fn past_of_being(&self, at: usize) -> bool {
        let reflexive = self.words.self_words.before(self.tokens, at).is_some() && self.participle_after(at);
        let moved = self.behind(at).any(|it| self.words.moved.stands(self.tokens, it));
        reflexive || moved
    }

    /// A participle without auxiliary, "après": the nearest to the time counts.
    fn weak(&self, range: Range<usize>) -> Option<Tense> {
        let group = self.group(range.end);
        range.rev().filter(|&at| self.counts(at, group)).find_map(|at| {
            let past = self.words.past_weak.stands(self.tokens, at)
                || self.ends(at, &self.words.participles_alone, true);
            past.then_some(Tense::Past)
        })
    }

    /// Whether the word at `at` has one of `endings`; with `whole`, only where letters stand before the ending.
    fn ends(&self, at: usize, endings: &str, whole: bool) -> bool {
        let Some(token) = self.tokens.get(at).filter(|token| token.kind == Kind::Word) else { return false };
        let lower = token.raw.to_lowercase();
        let is_name =
            token.is_capitalised() && at > 0 && self.tokens.get(at - 1).is_some_and(|it| !it.is("."));
        !is_name
            && endings.split('|').filter(|ending| !ending.is_empty()).any(|ending| {
                lower.ends_with(ending) && (!whole || lower.len() > ending.len() || ending.len() > 3)
            })
    }
}
