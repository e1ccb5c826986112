//! Speakers whom one word names: a first name ("assure Valérie"), the noun of a body or of several people ("indique la préfecture",
//! "scandent les manifestants"). In an article that calls nobody else so, each is somebody in their own right, whom no other article
//! knows.

use std::collections::BTreeSet;
use std::ops::Range;

use super::acts::Scene;
use super::cues::{Cue, Shape};
use super::strangers::{Stranger, of_article};
use crate::lang::names::Gender;
use crate::registry::ActorKind;
use crate::text::fold;

impl Scene<'_> {
    /// The speaker that the phrase `at` names by one word; `free`: the text calls nobody so whom it might mean.
    pub(super) fn alone(&self, at: &Range<usize>, cue: &Cue, free: bool) -> Option<Stranger> {
        let (source, limit) = (cue.shape == Shape::According, cue.at.start);
        if let Some(gender) = self.first_name(at.start).filter(|_| at.len() == 1) {
            return self.newcomer((at.start, at), at.clone(), (ActorKind::Person, gender));
        }
        let kind = self.group(at, source).filter(|_| free)?;
        let end = self.grammar.bounded(at, self.grammar.after_complements(at.end), limit);
        self.newcomer((at.start + 1, at), at.start + 1..end, (kind, None))
    }

    /// What the determiner and the noun of `at` name without a complement: a body, several people.
    fn group(&self, at: &Range<usize>, source: bool) -> Option<ActorKind> {
        let grammar = &self.grammar;
        let single = grammar.single();
        let (opening, noun) =
            (grammar.word(at.start)?, grammar.word(at.start + 1).filter(|_| at.len() == 2)?);
        if single.definite.contains(opening) && single.institutions.contains(noun) {
            let taken_up = single.umbrella_bodies.contains(noun) || single.mediums.contains(noun);
            return (!taken_up).then_some(ActorKind::Organisation);
        }
        let several = single.plural.contains(opening) && !single.indefinite.contains(opening);
        // "selon les pays" is no source.
        let varies = source && single.varying.contains(noun);
        let people = !varies && (grammar.is_for_person(at.start + 1) || grammar.is_known_noun(at.start + 1));
        (several && grammar.is_determiner(at.start) && people).then_some(ActorKind::Collective)
    }

    /// Somebody whom the words `named` bring in, whose phrase is `core`, unless the word at `head` stands in the name of somebody whom the text tells of.
    fn newcomer(
        &self,
        (head, core): (usize, &Range<usize>),
        named: Range<usize>,
        (kind, gender): (ActorKind, Option<Gender>),
    ) -> Option<Stranger> {
        let passage = self.grammar.passage;
        let word = fold(passage.letters(head));
        if self.chain.is_in_name(&word, &self.annotations.actors) {
            return None;
        }
        let actor = of_article(passage.span(named.clone()).of(passage.text), kind, self.article);
        let mention = self.grammar.speaking(&actor, core, named, self.code);
        let words = BTreeSet::from([word]);
        let determiner = head.checked_sub(1).filter(|_| kind != ActorKind::Person);
        let opening =
            determiner.and_then(|it| passage.word(it)).map(|it| it.as_str().to_owned()).unwrap_or_default();
        Some(Stranger { actor, mention, opening, gender, words })
    }
}
