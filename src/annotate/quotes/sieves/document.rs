//! "peut-on lire dans le communiqué": a document speaks for its author.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// "peut-on lire dans le communiqué": the author is who spoke through it.
    pub(in crate::annotate::quotes) fn document(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let passage = self.grammar.passage;
        let documents = &self.grammar.speech.words.documents;
        let named = (cue.at.end..sentence.end.min(cue.at.end + 6))
            .find(|&it| passage.word(it).is_some_and(|word| documents.contains(word)));
        let subject = match named {
            Some(at) => {
                Subject::Role(passage.word(at).unwrap_or_default().to_owned(), at.saturating_sub(1)..at + 1)
            }
            None => Subject::Nobody,
        };
        let end = named.map_or(cue.at.end, |at| at + 1);
        Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "document" }
    }
}
