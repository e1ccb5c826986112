//! One of several: "l'un d'eux", "un des manifestants", "one of the protesters".

use crate::annotate::quotes::grammar::Grammar;

/// Most words before the several: "l'un d'entre", "deux de".
const OPENING_MAX: usize = 4;

impl Grammar<'_> {
    /// Where one of several ends whom the phrase at `at` picks: "l'un d'eux", "l'une des manifestantes", "one of the protesters".
    pub(in crate::annotate::quotes) fn after_one_of(&self, at: usize, end: usize) -> Option<usize> {
        let single = self.single();
        let article = self.word(at).is_some_and(|word| single.definite.contains(word));
        let one = at + usize::from(article);
        self.word(one).filter(|word| single.indefinite.contains(*word))?;
        let tied = self.word(one + 1).is_some_and(|word| single.of.contains(word));
        if !tied || one + 2 >= end {
            return None;
        }
        // "l'un d'eux", "l'un d'entre eux"
        let others = one + 2 + usize::from(self.is_preposition(one + 2));
        if let Some((_, next)) = self.pronoun_at(others).filter(|(pronoun, _)| pronoun.stressed) {
            return Some(next);
        }
        let determined = self.is_determiner(one + 2);
        let noun = one + 2 + usize::from(determined);
        let several = determined || self.word(one + 1).is_some_and(|word| single.contracted.contains(word));
        // "des plus proches conseillers"
        let noun = self.passage.after_fillers(noun, self.speech);
        let plain = (noun..end.min(noun + 4)).take_while(|&it| self.is_plain(it)).count();
        (several && plain > 0).then_some(noun + plain)
    }

    /// Where the phrase begins that picks one of those named from `start` to `last`: "un" of "un des manifestants".
    pub(super) fn one_of_before(&self, from: usize, start: usize, last: usize) -> Option<usize> {
        let opens = (1..=OPENING_MAX).filter_map(|length| start.checked_sub(length)).filter(|&it| it >= from);
        opens.rev().find(|&it| self.after_one_of(it, last + 1) == Some(last + 1))
    }
}
