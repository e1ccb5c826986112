//! "selon X, ...", "..., selon X", "..., selon X, ...".

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// "selon X, ...", "..., selon X", "..., selon X, ...".
    pub(in crate::annotate::quotes) fn according(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let passage = self.grammar.passage;
        let (subject, end) = self.source(cue.at.end, sentence.end);
        let first = self.grammar.after_lead(sentence) >= cue.at.start
            || passage.is(cue.at.start.saturating_sub(1), ":");
        let last = self.grammar.closes_at(end, sentence.end);
        let reach = match (first, last) {
            (true, _) => Reach::After,
            (false, true) => Reach::Before,
            (false, false) => Reach::Around,
        };
        Sifted { subject, at: cue.at.start..end, reach, rule: "according-to" }
    }

    /// "la ministre, pour qui «...»": whoever is named right before; where nobody is, the words are at least nobody else's.
    pub(in crate::annotate::quotes) fn taken_up(&self, cue: &Cue) -> Sifted {
        let subject = self.grammar.antecedent(cue.at.start);
        Sifted { subject, at: cue.at.clone(), reach: Reach::After, rule: "according-to" }
    }

    /// The source after "selon": "les informations de X", "X", "lui".
    fn source(&self, start: usize, end: usize) -> (Subject, usize) {
        let grammar = &self.grammar;
        if let Some(same) = grammar.passage.any_phrase_at(start, &grammar.speech.same_source) {
            return (Subject::Last(Some(start..same)), same);
        }
        let (subject, next) = grammar.after(start, end);
        let words = &grammar.speech.words;
        // "selon des propos rapportés par l'agence": whoever relays them does not say them.
        let relayed =
            next.checked_sub(1).and_then(|it| grammar.passage.any_phrase_at(it, &grammar.speech.cited));
        if relayed == Some(next + 1) {
            return (Subject::Nobody, next);
        }
        if let Subject::Role(_, at) = &subject
            && let Some(makers) = grammar.makers(at)
            && self.published(at).is_some()
        {
            return (subject, next.max(makers.at.end));
        }
        match subject {
            Subject::Role(ref head, _) if words.relays.contains(head) && grammar.is_of(next) => {
                // "selon le récit à l'agence de X": whom it was told to stands before whose it is.
                let of = |it: usize| grammar.word(it).is_some_and(|word| words.of.contains(word));
                let hearer = if of(next) { next } else { grammar.after_adjunct(next, end) };
                let next = if of(hearer) { hearer } else { next };
                match grammar.phrase_of(next + 1, end) {
                    (Subject::Nobody, _) => (subject, next),
                    // "du" holds the article of the owner's phrase.
                    (Subject::Role(head, at), end) if grammar.is_contracted(next) => {
                        (Subject::Role(head, at.start - 1..at.end), end)
                    }
                    owner => owner,
                }
            }
            Subject::Role(..) => (subject, grammar.after_complements(next).min(end)),
            _ => (subject, next),
        }
    }
}
