//! "indique-t-on de même source", "a-t-on appris auprès de X", "a appris l'agence de source policière": nobody is said to speak,
//! and the source follows.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::{Cue, Shape};
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::subject::Subject;

impl Scene<'_> {
    /// "ajoute-t-on de même source", "a-t-on expliqué auprès de X".
    pub(in crate::annotate::quotes) fn through(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let grammar = &self.grammar;
        let agency = cue.shape == Shape::Learned;
        let start = grammar.passage.after_fillers(cue.at.end, grammar.speech);
        // "de même" alone is an adverb, "de même source" is none.
        let next = grammar.led_to(cue.at.end, sentence.end).or_else(|| grammar.led_to(start, sentence.end));
        let found = next.or_else(|| {
            let end = grammar.after_complements(grammar.phrase_of(start, sentence.end).1);
            grammar
                .led_to(grammar.passage.after_fillers(end, grammar.speech), sentence.end)
                .filter(|_| agency)
        });
        // "..., a-t-on précisé" goes on with the source of the sentence before; "..., dit-on" is anybody's.
        let goes_on = !agency && cue.at.len() > 1;
        let unsaid = if goes_on { Subject::Last(None) } else { Subject::Nobody };
        let (subject, end) = found.unwrap_or((unsaid, cue.at.end));
        Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "through" }
    }
}

impl Grammar<'_> {
    /// "dans l'opposition", "au parquet": the body in which it is said.
    fn inside_body(&self, start: usize, end: usize) -> Option<(Subject, usize)> {
        let (Subject::Role(head, at), next) = self.phrase_of(start + 1, end) else { return None };
        let body = self.is_preposition(start) && self.single().institutions.contains(&head);
        let contracted =
            usize::from(self.word(start).is_some_and(|it| self.single().contracted.contains(it)));
        body.then(|| (Subject::Role(head, at.start - contracted..at.end), next))
    }

    /// The source that words at `start` lead to: "de même source", "de source policière", "d'une source policière", "auprès de X".
    fn led_to(&self, start: usize, end: usize) -> Option<(Subject, usize)> {
        let (passage, speech) = (self.passage, self.speech);
        if let Some(after) = passage.any_phrase_at(start, &speech.same_source) {
            return Some((Subject::Last(Some(start..after)), after));
        }
        if let Some(after) = passage.any_phrase_at(start, &speech.through) {
            return Some(self.phrase_of(after, end));
        }
        if let Some(found) = self.inside_body(start, end) {
            return Some(found);
        }
        let single = self.single();
        let of = self.word(start).is_some_and(|word| single.of.contains(word));
        let head = start + 1 + usize::from(self.is_determiner(start + 1));
        let noun = self.word(head).filter(|word| of && single.anonymous.contains(word))?;
        let after = (head + 1..end.min(head + 4)).take_while(|&it| self.is_plain(it)).count();
        let at = start + 1..head + 1 + after;
        Some((Subject::Role(noun.to_string(), at.clone()), at.end))
    }
}
