//! "est accusé par X de ...", "qualifié de «...» par X": the agent of a passive.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;

impl Scene<'_> {
    /// "est accusé par X de", "qualifié de «...» par X".
    pub(in crate::annotate::quotes) fn agent(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let passage = self.grammar.passage;
        let words = &self.grammar.speech.words;
        // "interrogé par X": whoever asks does not say what follows.
        if cue.at.clone().any(|it| passage.word(it).is_some_and(|word| words.interviewed.contains(word))) {
            return None;
        }
        let by = (cue.at.end..sentence.end.min(cue.at.end + 12))
            .find(|&it| passage.word(it).is_some_and(|word| self.grammar.speech.words.by.contains(word)))?;
        // "dite «...», décidée par X", "du «...» présenté par X": another verb has the agent.
        let quote =
            (cue.at.end..by).rev().find(|&it| passage.item(it).is_some_and(|item| item.quote().is_some()));
        let behind = quote.map_or(by, |it| passage.after_fillers(it + 1, self.grammar.speech));
        let relayed = passage.any_phrase_at(cue.at.start, &self.grammar.speech.cited) == Some(by + 1);
        if behind < by || relayed || (cue.at.end..by).any(|it| passage.is(it, ",")) {
            return None;
        }
        let (subject, end) = self.grammar.phrase_of(by + 1, sentence.end);
        Some(Sifted { subject, at: cue.at.start..end.max(by + 1), reach: Reach::Around, rule: "agent" })
    }
}
