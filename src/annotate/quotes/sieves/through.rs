//! "indique-t-on de même source", "a-t-on appris auprès de X": nobody is said to speak, and the source follows.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// "ajoute-t-on de même source", "a-t-on expliqué auprès de X".
    pub(in crate::annotate::quotes) fn through(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let grammar = &self.grammar;
        let (passage, speech) = (grammar.passage, grammar.speech);
        let start = passage.after_fillers(cue.at.end, speech);
        let (subject, end) = if let Some(end) = passage.any_phrase_at(start, &speech.same_source) {
            (Subject::Last(Some(start..end)), end)
        } else if let Some(end) = passage.any_phrase_at(start, &speech.through) {
            grammar.phrase_of(end, sentence.end)
        } else {
            (Subject::Nobody, cue.at.end)
        };
        Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "through" }
    }
}
