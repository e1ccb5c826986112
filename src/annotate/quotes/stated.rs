//! Speakers whom the text names by words that nothing identifies: "le diplomate russe" where two are meant, "il" where two fit,
//! a surname that two persons bear. The words are kept, and no actor: a reader sees whom the text gives the words to, and a person
//! may settle who that is.

use std::ops::Range;

use super::acts::{Scene, Sifted};
use super::cues::{Cue, Shape, verb_at};
use super::grammar::Grammar;
use super::kind::is_utterance;
use super::subject::Subject;
use super::unlisted::utterance_before;
use crate::annotate::{Speaker, SpeakerClass};
use crate::lang::speech::Tense;

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
                let end =
                    if cue.at.start > at.start { end.min(self.grammar.verb_before(at, cue)) } else { end };
                let tag = || self.is_tag(cue, sifted, at).then_some(SpeakerClass::Role);
                let class = self.grammar.described_as(at).filter(|it| *it != SpeakerClass::Name).or_else(tag);
                let class = class.or_else(|| self.grammar.described_as(at))?;
                // "la blessure d'un homme au Flash-ball. «...», peut-on lire" names no document.
                if cue.shape == Shape::Reads && class == SpeakerClass::Name {
                    return None;
                }
                (at.start..end, class)
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

    /// Whether the noun phrase `at` stands with its verb right behind an utterance, or right before the colon that announces one:
    /// whatever noun it is, it is who speaks.
    fn is_tag(&self, cue: &Cue, sifted: &Sifted, at: &Range<usize>) -> bool {
        let (grammar, passage) = (&self.grammar, self.grammar.passage);
        let behind = || utterance_before(passage, cue.at.start, grammar.speech).is_some();
        let before = || {
            let colon = passage.after_fillers(cue.at.end, grammar.speech);
            let quote = passage.item(colon + 1).is_some_and(|item| item.quote().is_some());
            passage.is(colon, ":") && quote && is_utterance(passage.letters(colon + 1), grammar.speech)
        };
        let stands = match sifted.rule {
            "inversion" => behind(),
            "subject-verb" => before(),
            _ => false,
        };
        stands && at.len() > 1 && grammar.is_determiner(at.start)
    }
}

impl Grammar<'_> {
    /// Where the first verb stands behind the subject `at`, as far as lists tell, at the latest the cue: "un groupe de lycéens / appelle à
    /// marcher pour dire que".
    pub(super) fn verb_before(&self, at: &Range<usize>, cue: &Cue) -> usize {
        let verb = |it: &usize| {
            let says = verb_at(self.passage, *it, Tense::Finite, self.speech).is_some();
            self.has_finite(*it..*it + 1) || says && !self.is_known_noun(*it)
        };
        (at.end..cue.at.start).find(verb).unwrap_or(cue.at.start)
    }

    /// How the noun phrase `at` names somebody who can speak: by a proper name, by a noun for people or bodies, as a document.
    fn described_as(&self, at: &Range<usize>) -> Option<SpeakerClass> {
        let single = self.single();
        let thing = |it: usize| {
            let nouns = [&single.documents, &single.works, &single.publications];
            self.word(it).is_some_and(|word| nouns.iter().any(|list| list.contains(word)))
        };
        let capital = self.has_capital(at.start) && !self.is_determiner(at.start) || self.is_named_body(at);
        match (at.clone().any(|it| self.is_known_noun(it)), at.clone().any(thing), capital) {
            (true, _, _) => Some(SpeakerClass::Role),
            (false, true, _) => Some(SpeakerClass::Document),
            (false, false, true) => Some(SpeakerClass::Name),
            (false, false, false) => None,
        }
    }

    /// Whether the phrase `at` is the name of one body behind its article: "l'Alliance du commerce", "the IARC", "the French Order of
    /// Doctors"; "des Français" and "the French" are many.
    fn is_named_body(&self, at: &Range<usize>) -> bool {
        let single = self.single();
        let one = self
            .word(at.start)
            .is_some_and(|word| single.determiners.contains(word) && !single.plural.contains(word));
        let name = if self.speech.head_final { at.end - 1 } else { at.start + 1 };
        let several = |word: &str| single.many_endings.iter().any(|end| word.ends_with(end.as_str()));
        one && at.len() > 1 && self.has_capital(name) && !self.word(name).is_some_and(|word| several(word))
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
