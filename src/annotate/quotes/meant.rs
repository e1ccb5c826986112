//! Whom the subject of a cue means: somebody named, somebody who spoke before, somebody whom its phrase brings in.

use std::ops::Range;

use super::acts::{Act, Scene, Sifted};
use super::chain::Found;
use super::cues::{Cue, Shape};
use super::subject::Subject;
use crate::annotate::{Anchor, Speaker, SpeakerClass};
use crate::text::Span;

impl Scene<'_> {
    pub(super) fn meant(&self, subject: &Subject) -> Found {
        self.chain.resolve(subject, (self.grammar.passage, self.annotations), self.grammar.speech)
    }

    /// Somebody known who is called by the noun of the phrase `at`: "une source anonyme" by "cette source"; "la même source" is whoever
    /// spoke last.
    fn known_source(&self, at: &Range<usize>) -> Found {
        let head =
            self.grammar.passage.word(at.end - 1).filter(|_| at.len() == 2).map(|it| it.as_str().to_owned());
        head.map_or((None, Vec::new()), |head| self.meant(&Subject::Role(head, at.clone())))
    }

    /// A subject that is shared with a clause in which nobody spoke is the sentence's: "X s'est levé et a déclaré".
    pub(super) fn shared(&self, sifted: Sifted, acts: &[Act], sentence: &Range<usize>) -> Sifted {
        if sifted.subject != Subject::Same {
            return sifted;
        }
        let last = acts.iter().rev().find(|act| act.rule != "according-to").map(|act| act.at.end);
        let barrier = self.grammar.after_barrier(last.unwrap_or(sentence.start)..sifted.at.start);
        let main = |start: usize| self.grammar.main(&(start..sifted.at.start));
        // "X a accepté, tandis que Y est parti, dénonçant ...": the clause behind has a subject of its own.
        let own = barrier.map(main).filter(|it| *it != Subject::Nobody);
        // "Comme le rapporte X, le ministre est parti, précisant que ...": the sentence begins behind its source.
        let source = acts.first().filter(|act| self.is_likened(&act.cue)).map(|act| act.at.end);
        let comma = |at: usize| at + usize::from(self.grammar.passage.is(at, ","));
        match own.or_else(|| last.is_none().then(|| main(source.map_or(sentence.start, comma)))) {
            Some(subject) => Sifted { subject, ..sifted },
            None => sifted,
        }
    }

    /// Who is meant by the subject; one shared with the clause before is that clause's.
    pub(super) fn speaker(&self, sifted: &Sifted, acts: &[Act]) -> Found {
        match &sifted.subject {
            Subject::Same => match acts.iter().rev().find(|act| act.rule != "according-to") {
                Some(act) => (act.speaker.clone(), Vec::new()),
                None => (None, Vec::new()),
            },
            Subject::Last(Some(at)) if let (Some(known), _) = self.known_source(at) => {
                (Some(known), Vec::new())
            }
            Subject::Last(at) => {
                let said = self.chain.spoke_here(at.clone().map(|at| self.anchor(at)));
                // "..., a-t-on précisé" is the source's, not that of somebody with a name.
                let source = |it: &Speaker| sifted.rule != "through" || !self.chain.names_person(&it.actors);
                (said.filter(source), Vec::new())
            }
            Subject::Role(_, at) if let Some(speaker) = self.published(at) => (Some(speaker), Vec::new()),
            Subject::Role(head, at) if self.grammar.speech.words.documents.contains(head) => {
                let anchor = self.anchor(at.clone());
                (self.chain.author(Some(anchor)), Vec::new())
            }
            subject => self.meant(subject),
        }
    }

    /// The speaker that a phrase without a mention brings in; one that says nothing of who speaks leaves a stranger behind.
    /// `free`: nobody known is called by it.
    pub(super) fn introduced(&mut self, cue: &Cue, sifted: &Sifted, free: bool) -> Option<Speaker> {
        let Subject::Role(head, at) = &sifted.subject else { return None };
        let grammar = self.grammar;
        let stance = cue.shape == Shape::According
            && cue.at.clone().any(|it| {
                grammar.passage.word(it).is_some_and(|word| grammar.speech.words.stance.contains(word))
            });
        // "according to a speech": only a noun for people or bodies makes a source somebody.
        let source = cue.shape == Shape::According && !at.clone().any(|it| grammar.is_known_noun(it));
        if cue.negated || stance || source {
            return None;
        }
        let told = grammar.stranger(head, at, (self.code, self.article, grammar.verb_before(at, cue)));
        let Some(stranger) = told.or_else(|| self.alone(at, cue, free)) else {
            let opening = grammar.passage.word(at.start).unwrap_or_default();
            self.chain.hear_stranger(opening, true, grammar.speech);
            return None;
        };
        self.chain.introduce(&stranger, grammar.speech);
        let said = self.anchor(at.clone());
        let span = Span::new(said.span.start, said.span.end.max(stranger.mention.at.span.end));
        let speaker = Speaker {
            actors: vec![stranger.actor.id.clone()],
            at: Some(Anchor { span, ..said }),
            class: SpeakerClass::Role,
        };
        self.strangers.push(stranger);
        Some(speaker)
    }
}
