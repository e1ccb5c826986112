//! "«...», tempère X": who stands behind a verb that no list has, right behind an utterance.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;
use crate::annotate::quotes::unlisted::utterance_before;

impl Scene<'_> {
    /// Somebody who can speak, behind the verb. Where the sentence leads in with a subject, that may be whose verb it is: "X, qui cite
    /// «...», rejoint Y".
    pub(in crate::annotate::quotes) fn unlisted(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let grammar = &self.grammar;
        let quote = utterance_before(grammar.passage, cue.at.start, grammar.speech)?;
        let led = quote > sentence.start && !grammar.passage.is(quote - 1, ":");
        if led && !matches!(grammar.main(&(sentence.start..quote)), Subject::Nobody) {
            return None;
        }
        let (subject, end) = grammar.after(cue.at.end, sentence.end);
        let speaks = match &subject {
            Subject::Named(..) => true,
            Subject::Role(_, at) => {
                let alone = at.len() == 1 && self.first_name(at.start).is_some();
                alone || grammar.is_somebody(at) || at.clone().any(|it| grammar.is_known_noun(it))
            }
            _ => false,
        };
        speaks.then_some(Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "inversion" })
    }
}
