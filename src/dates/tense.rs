//! Whether a clause speaks of what was or of what will be, told by auxiliaries, verb endings and small words of the data.

use std::ops::Range;

use super::signs::{Sign, Signs};

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

/// A text around a time.
#[derive(Clone, Copy, Debug)]
pub struct Clause<'a> {
    /// What each token says of tense.
    pub signs: &'a Signs,
    /// For each token the quotation that holds it; only tokens of the time's own count.
    pub quoted: &'a [usize],
    /// The tokens of the time itself, which say nothing of the tense.
    pub time: &'a Range<usize>,
}

/// How many tokens on either side of a time are looked at: hardly any sentence is longer, and hostile ones must not cost more.
const SENTENCE_REACH: usize = 150;

/// How many words behind an auxiliary its participle may stand: "a par ailleurs également annoncé", "a-t-on appris".
pub(super) const PARTICIPLE_REACH: usize = 4;

impl Clause<'_> {
    /// The tense of the clause in `sentence` that holds the time.
    pub fn told(&self, sentence: &Range<usize>) -> Told {
        let time = self.time;
        let from = time.start.saturating_sub(SENTENCE_REACH).max(sentence.start);
        let to = sentence.end.min(time.end + SENTENCE_REACH);
        let parts = |at: &usize| self.signs.has(*at, Sign::Parts);
        let start = (from..time.start).rev().find(parts).map_or(from, |at| at + 1);
        let end = (time.end..to).find(parts).unwrap_or(to);
        if let Some(tense) = self.last(start..time.start).or_else(|| self.first(time.end..end)) {
            return Told { tense, sure: true };
        }
        let tense = self
            .weak(start..time.start)
            .or_else(|| self.last(from..start))
            .or_else(|| self.first(end..to))
            .unwrap_or(Tense::Unknown);
        Told { tense, sure: false }
    }

    fn last(&self, range: Range<usize>) -> Option<Tense> {
        range.rev().filter(|&at| self.counts(at)).find_map(|at| self.marker(at))
    }

    fn first(&self, mut range: Range<usize>) -> Option<Tense> {
        range.find_map(|at| if self.counts(at) { self.marker(at) } else { None })
    }

    /// Whether the token stands in the same quotation as the time, or outside as it does.
    fn counts(&self, at: usize) -> bool {
        self.quoted.get(at) == self.quoted.get(self.time.start)
    }

    /// What the word at `at` says of its clause.
    fn marker(&self, at: usize) -> Option<Tense> {
        let has = |sign| self.signs.has(at, sign);
        if has(Sign::Future) {
            let was = at.checked_sub(1).is_some_and(|it| self.signs.has(it, Sign::EndsPast));
            return Some(if was { Tense::Past } else { Tense::Future });
        }
        if has(Sign::FutureNear) {
            return Some(Tense::Future);
        }
        let perfect = has(Sign::Have) && self.follows(at, Sign::Participle)
            || has(Sign::Be)
                && (self.follows(at, Sign::Moved)
                    || has(Sign::Reflexive) && self.follows(at, Sign::Participle));
        if perfect || has(Sign::PastNear) || has(Sign::Past) {
            return Some(Tense::Past);
        }
        if has(Sign::EndsFuture) {
            return Some(Tense::Future);
        }
        has(Sign::EndsPast).then_some(Tense::Past)
    }

    /// Whether one of the next words of the clause bears `sign`; the time itself is no participle.
    fn follows(&self, at: usize, sign: Sign) -> bool {
        (at + 1..self.signs.len().min(at + 1 + SENTENCE_REACH))
            .take_while(|it| !self.signs.has(*it, Sign::Parts) && !self.time.contains(it))
            .filter(|it| self.signs.is_word(*it))
            .take(PARTICIPLE_REACH)
            .any(|it| self.signs.has(it, sign))
    }

    /// A participle without auxiliary, "après": the nearest to the time counts.
    fn weak(&self, range: Range<usize>) -> Option<Tense> {
        let past =
            |at: &usize| self.signs.has(*at, Sign::PastWeak) || self.signs.has(*at, Sign::ParticipleAlone);
        range.rev().filter(|&at| self.counts(at)).find(past).map(|_| Tense::Past)
    }
}
