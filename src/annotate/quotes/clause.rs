//! Where reported clauses begin and end.

use std::ops::Range;

use super::grammar::Grammar;
use crate::text::keys::WordSet;

/// Dashes that set words off or stand before a signature.
const DASHES: [&str; 4] = ["–", "—", "―", "-"];
/// Most items that dashes set off.
const ASIDE_MAX: usize = 14;

impl Grammar<'_> {
    /// Where one adverb, date or adjunct at `at` ends.
    pub(super) fn after_adjuncts(&self, at: usize, end: usize) -> usize {
        let at = self.passage.after_fillers(at, self.speech);
        if at < end && self.is_preposition(at) {
            return self.after_adjunct(at, end);
        }
        if at < end && self.is_plain(at) && self.passage.is(at + 1, ".") { at + 1 } else { at }
    }

    /// Whether a word that joins clauses stands at `index`.
    pub(super) fn is_joint(&self, index: usize) -> bool {
        let single = self.single();
        self.word(index).is_some_and(|word| {
            single.breaks.contains(word)
                || single.coordinators.contains(word)
                || single.that.contains(word)
                || single.gerund_openers.contains(word)
        })
    }

    /// Where a clause begins that joining words at `start` lead in: "Mais".
    pub(super) fn after_joints(&self, start: usize) -> usize {
        let barrier = self.word(start).is_some_and(|word| self.single().barriers.contains(word));
        start + usize::from(barrier)
    }

    /// The "que" that opens what a verb reports; whom it is told to may stand before.
    pub(super) fn that_after(&self, start: usize, end: usize) -> Option<usize> {
        let mut at = start;
        for _ in 0..6 {
            if at >= end {
                return None;
            }
            if self.word(at).is_some_and(|word| self.single().that.contains(word)) {
                let joined = self.word(at - 1).is_some_and(|word| self.single().conjunctive.contains(word));
                return (!joined).then_some(at);
            }
            let next = self.passage.after_fillers(at, self.speech);
            at = match () {
                () if next > at => next,
                () if self.is_preposition(at) => self.after_adjunct(at, end),
                () if self.is_dash(at) => self.after_dashes(at, end)?,
                () if self.passage.is(at, ",")
                    && (self.is_preposition(at + 1)
                        || self.passage.filler_at(at + 1, self.speech).is_some()) =>
                {
                    at + 1
                }
                () if self.passage.is(at, ",")
                    && self.word(at + 1).is_some_and(|word| self.single().that.contains(word)) =>
                {
                    at + 1
                }
                () if self.mention(at).is_some() || self.is_plain(at) || self.is_determiner(at) => at + 1,
                () => return None,
            };
        }
        None
    }

    /// Whether a dash stands at `index`.
    pub(super) fn is_dash(&self, index: usize) -> bool {
        DASHES.iter().any(|dash| self.passage.is(index, dash))
    }

    /// Where the words set off by dashes end that open at `at`.
    fn after_dashes(&self, at: usize, end: usize) -> Option<usize> {
        let close = (at + 1..end.min(at + ASIDE_MAX)).find(|&it| self.is_dash(it))?;
        Some(close + 1)
    }

    /// Whether what follows the verb at `cue` is who hears: "told".
    pub(super) fn addresses(&self, cue: &Range<usize>) -> bool {
        let addressing = &self.single().addressing;
        cue.clone().any(|it| self.word(it).is_some_and(|word| addressing.contains(word)))
    }

    /// Whether an infinitive, or in languages without one a clause, opens at `index` after the verb at `cue`.
    pub(super) fn opens_reported(&self, index: usize, cue: &Range<usize>) -> bool {
        let endings = &self.single().infinitive_endings;
        if endings.is_empty() {
            return self.opens_phrase(index)
                || self.mention(index).is_some()
                || self.pronoun_at(index).is_some_and(|(pronoun, _)| !pronoun.stressed)
                || self.is_plain(index);
        }
        let reflexive = self.word(cue.start).is_some_and(|word| self.single().reflexives.contains(word));
        let infinitive =
            self.word(index).is_some_and(|word| endings.iter().any(|ending| word.ends_with(ending.as_str())));
        self.is_plain(index) && (infinitive || reflexive)
    }

    /// Whether a participle at `index` belongs to the sentence, not to the noun before it: after a comma, "en", "et".
    pub(super) fn is_set_off(&self, index: usize) -> bool {
        let before = self.passage.before_fillers(index, self.speech).checked_sub(1);
        before.is_none_or(|it| {
            self.passage.is(it, ",")
                || self.passage.item(it).is_some_and(|item| item.quote().is_some())
                || self.word(it).is_some_and(|word| {
                    self.single().coordinators.contains(word) || self.single().prepositions.contains(word)
                })
        })
    }

    /// Where the last clause of `range` begins that tells of somebody else: behind "tandis que", "while".
    pub(super) fn after_barrier(&self, range: Range<usize>) -> Option<usize> {
        let single = self.single();
        let is = |it: usize, list: &WordSet| self.word(it).is_some_and(|word| list.contains(word));
        let barrier = range.rev().find(|&it| is(it, &single.barriers))?;
        Some(barrier + 1 + usize::from(is(barrier + 1, &single.that)))
    }

    /// Whether a preposition makes the gerund at `index` what somebody else did: "criticised X for saying".
    pub(super) fn is_reproached(&self, index: usize) -> bool {
        let before = self.passage.before_fillers(index, self.speech).checked_sub(1);
        before.and_then(|it| self.word(it)).is_some_and(|word| self.single().gerund_bars.contains(word))
    }

    /// Whether the sentence ends at `index`, but for a date or a relative clause.
    pub(super) fn closes_at(&self, index: usize, end: usize) -> bool {
        let at = self.passage.after_fillers(index + usize::from(self.is_determiner(index)), self.speech);
        let stops =
            |at: usize| at >= end || [".", ";", ")", "!", "?"].iter().any(|mark| self.passage.is(at, mark));
        let relative = self.passage.is(index, ",")
            && self.word(index + 1).is_some_and(|word| self.single().relatives.contains(word));
        stops(index) || stops(at) || relative
    }
}
