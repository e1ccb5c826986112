//! The small words between a subject and its verb: adverbs, object pronouns, negations.

use crate::annotate::quotes::grammar::Grammar;
use crate::lang::speech::Pronoun;

impl Grammar<'_> {
    /// Steps back over adverbs, object pronouns and negations.
    pub(super) fn skipped_before(&self, mut at: usize) -> usize {
        for _ in 0..12 {
            let subject = |at: usize| {
                self.pronoun_before(at)
                    .is_some_and(|(pronoun, start)| !pronoun.stressed && !self.is_heard_by(pronoun, start))
            };
            if subject(at) {
                return at;
            }
            let step = (1..=4).rev().filter_map(|length| at.checked_sub(length));
            let filler = step.clone().find(|&start| self.passage.filler_at(start, self.speech) == Some(at));
            let Some(before) = filler.or_else(|| at.checked_sub(1).filter(|&it| self.is_small(it))) else {
                return at;
            };
            at = before;
        }
        at
    }

    /// Whether the pronoun at `start` is whom the words are said to, not who says them: "X nous expliquait", not "nous expliquions".
    fn is_heard_by(&self, pronoun: &Pronoun, start: usize) -> bool {
        let clitic = self.word(start).is_some_and(|word| self.single().clitics.contains(word));
        let subject = |it: usize| {
            let relative = self.word(it).is_some_and(|word| self.single().subject_relatives.contains(word));
            self.mention(it).is_some() || self.is_plain(it) || relative
        };
        pronoun.nobody && clitic && start.checked_sub(1).is_some_and(subject)
    }

    /// An object pronoun or a negation.
    fn is_small(&self, index: usize) -> bool {
        let single = self.single();
        self.word(index).is_some_and(|word| {
            let clitic =
                single.clitics.contains(word) && (!single.determiners.contains(word) || word == "l'");
            clitic || single.negations.contains(word)
        })
    }
}
