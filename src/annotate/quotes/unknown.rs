//! People whom no mention covers: a first name alone, "un homme". A pronoun near them may mean them, and then nobody is named.

use std::ops::Range;

use super::acts::{Reach, Scene, Sifted};
use super::chain::shown;
use super::cues::Cue;
use super::subject::Subject;
use crate::annotate::Speaker;
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::lang::speech::Pronoun;
use crate::registry::ActorKind;
use crate::text::fold;
use crate::text::words::each;

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
        if self.is_brought_in(index) {
            return true;
        }
        let Some(opening) = grammar.word(index).filter(|word| single.indefinite.contains(*word)) else {
            return false;
        };
        let (gender, plural) = shown(opening, grammar.speech);
        let filler = |it: usize| grammar.passage.filler_at(it, grammar.speech).is_some();
        let within = |it: &usize| grammar.is_plain(*it) || grammar.is_determiner(*it) || filler(*it);
        let plain = (index + 1..).take_while(within).take(ADJECTIVES_MAX + 1).count();
        let somebody = (index + 1..index + 1 + plain).any(|it| grammar.is_for_person(it));
        somebody && plural == pronoun.plural && agrees(gender)
    }

    /// Whether a name that no mention covers stands at `index`, of which a relative clause tells: "des voisins comme Sarah, qui ...".
    fn is_brought_in(&self, index: usize) -> bool {
        let grammar = &self.grammar;
        let relative = |it: usize| {
            grammar.word(it).is_some_and(|word| grammar.single().subject_relatives.contains(word))
        };
        let named = grammar.has_capital(index) && grammar.is_plain(index);
        named && grammar.passage.is(index + 1, ",") && relative(index + 2)
    }

    /// The gender of the first name that stands alone at `index`: "Sarah".
    pub(super) fn first_name(&self, index: usize) -> Option<Option<Gender>> {
        let grammar = &self.grammar;
        let capital = |it: usize| grammar.has_capital(it) && grammar.is_plain(it);
        let word = grammar.word(index).filter(|_| capital(index) && !capital(index + 1))?;
        let name = fold(word);
        let parts: Vec<&str> = name.split('-').collect();
        let known = self.first_names.has(&name) || parts.iter().all(|it| self.first_names.has(it));
        known.then(|| self.first_names.gender(parts.first()?))
    }

    /// Keeps that the sentence tells of people of whom it gives the first name alone.
    pub(super) fn hear_first_names(&mut self, sentence: &Range<usize>) {
        let found: Vec<Option<Gender>> = sentence.clone().filter_map(|it| self.first_name(it)).collect();
        for gender in found {
            self.chain.hear_unknown(gender);
        }
    }

    /// Whether the speaker is a reporter or a paper that only tells what happened ("a constaté un journaliste"): no pronoun goes back
    /// to one.
    pub(super) fn only_saw(&self, cue: &Cue, speaker: &Speaker) -> bool {
        let (passage, single) = (self.grammar.passage, self.grammar.single());
        let saw =
            cue.at.clone().any(|it| passage.word(it).is_some_and(|word| single.witnessed.contains(word)));
        let paper = |actor: &ActorId| self.chain.kind(actor) == Some(ActorKind::Media);
        let words = speaker.at.map_or("", |at| at.span.of(passage.text));
        let reporter = || each(words, &single.elisions).any(|word| single.reporters.contains(&word.low));
        saw && (speaker.actors.iter().all(paper) || reporter())
    }
}
