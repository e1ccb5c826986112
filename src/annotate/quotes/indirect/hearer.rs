//! Who hears: "told reporters the road was closed", "warned lawmakers that ...".

use std::ops::Range;

use crate::annotate::quotes::grammar::Grammar;
use crate::text::keys::Keyed;

/// Most items of whoever hears.
const HEARER_MAX: usize = 8;

impl Grammar<'_> {
    /// Whether what follows the verb at `cue` is who hears: "told".
    pub(in crate::annotate::quotes) fn addresses(&self, cue: &Range<usize>) -> bool {
        let addressing = &self.single().addressing;
        cue.clone().any(|it| self.word(it).is_some_and(|word| addressing.contains(word)))
    }

    /// Whether the next noun phrase behind the verb at `cue` may be who hears.
    pub(in crate::annotate::quotes) fn may_address(&self, cue: &Range<usize>) -> bool {
        let verbs = &self.single().may_address;
        self.addresses(cue) || cue.clone().any(|it| self.word(it).is_some_and(|word| verbs.contains(word)))
    }

    /// Whether the item at `index` can stand in the phrase for whoever hears.
    pub(in crate::annotate::quotes) fn is_of_hearer(&self, index: usize) -> bool {
        self.mention(index).is_some()
            || self.is_plain(index)
            || self.is_determiner(index)
            || self.is_word(index, "'s")
            || self.passage.item(index).is_some_and(|item| item.quote().is_some())
    }

    /// Where whoever hears ends, whom the verb at `cue` may have behind it at `start`; what was said opens there: "told reporters the
    /// road was closed", "told him to leave".
    pub(super) fn after_hearer(&self, start: usize, cue: &Range<usize>) -> usize {
        if !self.takes_clause() || !self.may_address(cue) {
            return start;
        }
        let pronoun = self.pronoun_at(start).filter(|(pronoun, _)| pronoun.stressed).map(|(_, end)| end);
        let small = self.word(start).is_some_and(|word| self.single().clitics.contains(word));
        let noun = start + usize::from(self.is_determiner(start));
        let phrase = (noun..start + HEARER_MAX).find(|&it| self.is_determiner(it) || !self.is_of_hearer(it));
        let hearer = pronoun.or(small.then_some(start + 1)).or(phrase.filter(|&it| it > noun));
        let behind = hearer.map(|at| self.after_adjuncts(at, self.passage.items.len()));
        [behind, hearer].into_iter().flatten().find(|&at| self.opens_told(at)).unwrap_or(start)
    }

    /// Whether what somebody is told opens at `index`: a clause, a question, an order.
    fn opens_told(&self, index: usize) -> bool {
        let single = self.single();
        let leads = |word: &Keyed<'_>| {
            single.toward.contains(word)
                || single.breaks.contains(word) && !single.coordinators.contains(word)
        };
        self.opens_phrase(index) || self.opens_with_pronoun(index) || self.word(index).is_some_and(leads)
    }
}
