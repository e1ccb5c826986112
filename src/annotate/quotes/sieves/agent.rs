//! "est accusé par X de ...", "qualifié de «...» par X": the agent of a passive.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;

impl Scene<'_> {
    /// "est accusé par X de", "qualifié de «...» par X".
    pub(in crate::annotate::quotes) fn agent(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let passage = self.grammar.passage;
        let by = (cue.at.end..sentence.end.min(cue.at.end + 12))
            .find(|&it| passage.word(it).is_some_and(|word| self.grammar.speech.words.by.contains(word)))?;
        let (subject, end) = self.grammar.phrase_of(by + 1, sentence.end);
        Some(Sifted { subject, at: cue.at.start..end.max(by + 1), reach: Reach::Around, rule: "agent" })
    }
}
