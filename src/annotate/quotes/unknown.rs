//! People whom no mention covers: a first name alone, "un homme". A pronoun near them may mean them, and then nobody is named.

use std::ops::Range;

use super::acts::{Reach, Scene, Sifted};
use super::cues::Cue;
use super::subject::Subject;
use crate::annotate::Speaker;
use crate::lang::names::Gender;
use crate::lang::speech::Pronoun;
use crate::registry::ActorKind;
use crate::text::fold;

/// Most words between "un" and the noun for somebody.
const ADJECTIVES_MAX: usize = 2;

impl Scene<'_> {
    /// Whether the pronoun behind marked words may mean somebody without a name whom the narrator brings in before them: "le récit
    /// d'un homme qui accuse l'évêque : «...», témoigne-t-il".
    pub(super) fn may_mean_stranger(&self, sifted: &Sifted, sentence: &Range<usize>) -> bool {
        let Subject::Pronoun(pronoun, _) = &sifted.subject else { return false };
        let passage = self.grammar.passage;
        let close = sifted.at.start.saturating_sub(2)..sifted.at.start;
        let marked = |it: &usize| passage.item(*it).is_some_and(|item| item.quote().is_some());
        let Some(quote) = close.rev().find(marked).filter(|_| sifted.reach == Reach::Before) else {
            return false;
        };
        (sentence.start..quote).any(|it| self.is_stranger(it, pronoun))
    }

    fn is_stranger(&self, index: usize, pronoun: &Pronoun) -> bool {
        let grammar = &self.grammar;
        let single = grammar.single();
        let agrees =
            |gender: Option<Gender>| gender.is_none() || pronoun.gender.is_none() || gender == pronoun.gender;
        if let Some(gender) = self.first_name(index) {
            return !pronoun.plural && agrees(gender);
        }
        let Some(opening) = grammar.word(index).filter(|word| single.indefinite.contains(*word)) else {
            return false;
        };
        let gender = match (single.masculine.contains(opening), single.feminine.contains(opening)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        };
        let filler = |it: usize| grammar.passage.filler_at(it, grammar.speech).is_some();
        let within = |it: &usize| grammar.is_plain(*it) || grammar.is_determiner(*it) || filler(*it);
        let plain = (index + 1..).take_while(within).take(ADJECTIVES_MAX + 1).count();
        let somebody = (index + 1..index + 1 + plain).any(|it| grammar.is_for_person(it));
        somebody && single.plural.contains(opening) == pronoun.plural && agrees(gender)
    }

    /// The gender of the first name that stands alone at `index`: "Sarah".
    fn first_name(&self, index: usize) -> Option<Option<Gender>> {
        let grammar = &self.grammar;
        let capital = |it: usize| grammar.has_capital(it) && grammar.is_plain(it);
        let word = grammar.word(index).filter(|_| capital(index) && !capital(index + 1))?;
        let name = fold(word);
        self.first_names.has(&name).then(|| self.first_names.gender(&name))
    }

    /// Keeps that the sentence tells of people of whom it gives the first name alone.
    pub(super) fn hear_first_names(&mut self, sentence: &Range<usize>) {
        let found: Vec<Option<Gender>> = sentence.clone().filter_map(|it| self.first_name(it)).collect();
        for gender in found {
            self.chain.hear_unknown(gender);
        }
    }

    /// Whether the speaker is a reporter who only tells what happened ("a constaté un journaliste"): no pronoun goes back to one.
    pub(super) fn only_saw(&self, cue: &Cue, speaker: &Speaker) -> bool {
        let passage = self.grammar.passage;
        let witnessed = &self.grammar.single().witnessed;
        let saw = cue.at.clone().any(|it| passage.word(it).is_some_and(|word| witnessed.contains(word)));
        saw && speaker.actors.iter().all(|actor| self.chain.kind(actor) != Some(ActorKind::Person))
    }
}
