//! "Et X de répondre: «...»", "Et d'ajouter: «...»", "avant de conclure que": an infinitive that tells what followed.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// The subject stands between "et" and "de"; without one the clause shares that of the sentence, or goes on with whoever spoke.
    pub(in crate::annotate::quotes) fn narrated(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let grammar = &self.grammar;
        let sifted = |subject, at| Sifted { subject, at, reach: Reach::After, rule: "infinitive" };
        let before = cue.at.start.checked_sub(1).filter(|&it| it >= sentence.start)?;
        if grammar.leads(before) {
            let opens = before == sentence.start && grammar.is_coordinator(before);
            let subject = if opens { Subject::Last(None) } else { Subject::Same };
            let alone = opens || grammar.is_preposition(before);
            return alone.then(|| sifted(subject, cue.at.clone()));
        }
        if !grammar.is_coordinator(sentence.start) {
            return None;
        }
        let subject = match grammar.before(sentence.start, cue.at.start, false) {
            subject @ (Subject::Named(..) | Subject::Role(..)) => subject,
            _ => return None,
        };
        let at = match &subject {
            Subject::Named(_, at) | Subject::Role(_, at) => at.start,
            _ => cue.at.start,
        };
        (at == sentence.start + 1).then(|| sifted(subject, at..cue.at.end))
    }
}
