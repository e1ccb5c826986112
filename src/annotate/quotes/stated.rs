//! Speakers whom the text names by words that nothing identifies: "le diplomate russe" where two are meant, "il" where two fit,
//! a surname that two persons bear. The words are kept, and no actor: a reader sees whom the text gives the words to, and a person
//! may settle who that is.

use std::ops::Range;

use super::acts::{Scene, Sifted};
use super::cues::{Cue, Shape};
use super::grammar::Grammar;
use super::subject::Subject;
use super::unlisted::utterance_before;
use crate::annotate::{Speaker, SpeakerClass};

impl Scene<'_> {
    /// The speaker as the words of the subject name them, without an actor.
    pub(super) fn stated(&self, cue: &Cue, sifted: &Sifted) -> Option<Speaker> {
        if cue.negated || cue.shape == Shape::Passive {
            return None;
        }
        let (at, class) = match &sifted.subject {
            Subject::Pronoun(_, at) => (at.clone(), SpeakerClass::Pronoun),
            // "selon les pays" is no source.
            Subject::Role(_, at) if cue.shape == Shape::According && self.varies(at) => return None,
            Subject::Role(_, at) => {
                let end = self.grammar.after_complements(at.end);
                let end = if cue.at.start > at.start { end.min(cue.at.start) } else { end };
                let tag = || self.is_tag(cue, sifted, at).then_some(SpeakerClass::Role);
                (at.start..end, self.grammar.described_as(at).or_else(tag)?)
            }
            Subject::Last(Some(at)) => (at.clone(), SpeakerClass::Role),
            Subject::Named(..) | Subject::Same | Subject::Last(None) | Subject::Nobody => return None,
        };
        Some(Speaker { actors: Vec::new(), at: Some(self.anchor(at)), class })
    }
}

impl Scene<'_> {
    /// Whether what the noun phrase `at` names is what something varies by, not who says it: "selon les régions".
    fn varies(&self, at: &Range<usize>) -> bool {
        at.clone()
            .any(|it| self.grammar.word(it).is_some_and(|word| self.grammar.single().varying.contains(word)))
    }

    /// Whether the noun phrase `at` stands with its verb right behind an utterance: whatever noun it is, it is who speaks.
    fn is_tag(&self, cue: &Cue, sifted: &Sifted, at: &Range<usize>) -> bool {
        let grammar = &self.grammar;
        let behind = || utterance_before(grammar.passage, cue.at.start, grammar.speech).is_some();
        sifted.rule == "inversion" && at.len() > 1 && grammar.is_determiner(at.start) && behind()
    }
}

impl Grammar<'_> {
    /// How the noun phrase `at` names somebody who can speak: by a proper name, by a noun for people or bodies, as a document.
    fn described_as(&self, at: &Range<usize>) -> Option<SpeakerClass> {
        let single = self.single();
        let thing = |it: usize| {
            let nouns = [&single.documents, &single.works, &single.publications];
            self.word(it).is_some_and(|word| nouns.iter().any(|list| list.contains(word)))
        };
        let capital = !self.is_determiner(at.start) && self.has_capital(at.start);
        match (at.clone().any(|it| self.is_known_noun(it)), at.clone().any(thing), capital) {
            (true, _, _) => Some(SpeakerClass::Role),
            (false, true, _) => Some(SpeakerClass::Document),
            (false, false, true) => Some(SpeakerClass::Name),
            (false, false, false) => None,
        }
    }

    /// Whether the phrase `at` is nothing but two words or more with capitals, as names are.
    pub(super) fn is_full_name(&self, at: &Range<usize>) -> bool {
        at.len() > 1
            && at.clone().all(|it| self.is_plain(it) && self.has_capital(it))
            && !at.clone().any(|it| self.is_known_noun(it))
    }

    /// Whether the phrase `at` is a noun for somebody behind its determiner: "the woman", "le capitaine".
    pub(super) fn is_somebody(&self, at: &Range<usize>) -> bool {
        let person = |it: usize| self.is_for_person(it);
        self.is_determiner(at.start) && at.len() > 1 && (person(at.start + 1) || person(at.end - 1))
    }

    /// Whether the word at `index` is a noun for people, in the singular or the plural.
    pub(super) fn is_for_person(&self, index: usize) -> bool {
        let single = self.single();
        let known = |word: &str| single.generic_roles.contains(word) || single.people.contains(word);
        self.word(index).is_some_and(|word| known(word) || word.strip_suffix('s').is_some_and(known))
    }

    /// Whether the word at `index` is written with a capital.
    pub(super) fn has_capital(&self, index: usize) -> bool {
        self.passage.item(index).is_some_and(|item| {
            item.span.of(self.passage.text).chars().next().is_some_and(char::is_uppercase)
        })
    }
}
