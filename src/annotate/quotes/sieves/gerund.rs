//! "..., ajoutant que ...": a participle that shares the subject of its sentence, or has its own right before it.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// "..., ajoutant que": the subject is the sentence's, or stands right before ("la Suède condamnant").
    pub(in crate::annotate::quotes) fn gerund(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let end = self.before_quoted_as(cue.at.start);
        let own = self.grammar.before(sentence.start, end, false);
        let subject = match own {
            Subject::Named(_, ref at) if at.end == end => own,
            // "criticised X for saying": what X said, but the sentence does not say it as its own.
            _ if self.grammar.is_reproached(cue.at.start) => Subject::Nobody,
            _ if cue.negated => Subject::Nobody,
            _ if self.grammar.is_set_off(cue.at.start) => Subject::Same,
            _ => return None,
        };
        Some(Sifted { subject, at: cue.at.clone(), reach: Reach::After, rule: "gerund" })
    }

    /// Where the one ends whom "as" gives the words behind it: "quoted X as saying".
    fn before_quoted_as(&self, index: usize) -> usize {
        let leads = |it: &usize| {
            self.grammar
                .passage
                .word(*it)
                .is_some_and(|word| self.grammar.speech.words.quoted_as.contains(word))
        };
        index.checked_sub(1).filter(leads).unwrap_or(index)
    }
}
