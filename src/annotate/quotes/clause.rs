//! Where reported clauses begin and end.

use std::ops::Range;

use super::acts::Act;
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
                || single.relatives.contains(word)
                || single.gerund_openers.contains(word)
        })
    }

    /// Where a clause begins that joining words at `start` lead in: "Mais".
    pub(super) fn after_joints(&self, start: usize) -> usize {
        let barrier = self.word(start).is_some_and(|word| self.single().barriers.contains(word));
        start + usize::from(barrier)
    }

    /// The "que" that opens what the verb at `cue` reports, from `start` on; whom it is told to may stand before. Where a clause can do
    /// without one, a noun that hears nothing opens the clause: "said the rules that apply are old".
    pub(super) fn that_after(&self, (start, end): (usize, usize), cue: &Range<usize>) -> Option<usize> {
        let heard = !self.takes_clause() || self.may_address(cue);
        let (mut at, mut within) = (start, false);
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
                () if heard && self.is_of_hearer(at) || within && self.is_plain(at) => at + 1,
                () => return None,
            };
            within = true;
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

    /// Whether `inner` tells of a noun in what `outer` reports: "said the rules that he announced apply", "said the man who called
    /// was ill".
    pub(super) fn is_inner(&self, inner: &Act, outer: &Act) -> bool {
        let single = self.single();
        let links = |at: &usize| {
            self.word(*at).is_some_and(|word| single.that.contains(word) || single.relatives.contains(word))
        };
        let from = outer.cue.at.end;
        let link = (inner.at.start.saturating_sub(1)..=inner.cue.at.start).find(links);
        let Some(link) = link.filter(|&it| it > from) else { return false };
        let noun = self.is_plain(link - 1) || self.mention(link - 1).is_some();
        noun && self.that_after((from, link + 1), &outer.cue.at) != Some(link)
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
