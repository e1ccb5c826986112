//! Whom a pronoun means.

use super::{Chain, LOOK_BACK, PRONOUN_REACH, Turn, mentions_before};
use crate::annotate::{Anchor, Annotations, Candidate, DISAGREES};
use crate::ids::ActorId;
use crate::lang::speech::Pronoun;
use crate::registry::ActorKind;

/// How many sentences back "they" reaches: whoever is several in between need not be named.
const PLURAL_REACH: usize = 3;

/// Most of those who lost to the chosen one that are told.
const LOST_MAX: usize = 12;

impl Chain {
    /// The last turn that agrees with `pronoun`; those of other actors are lost, whether they agree or not.
    pub(super) fn pronoun(&self, pronoun: &Pronoun) -> (Option<Vec<ActorId>>, Vec<Candidate>) {
        let said = pronoun.said();
        let near = self
            .turns
            .iter()
            .rev()
            .take(LOOK_BACK)
            .take_while(|turn| self.page.saturating_sub(turn.page) <= PRONOUN_REACH);
        let (agreeing, others): (Vec<&Turn>, Vec<&Turn>) = near.partition(|turn| self.agrees(turn, pronoun));
        let Some((chosen, earlier)) = agreeing.split_first().filter(|(it, _)| it.stranger.is_none()) else {
            return (None, Vec::new());
        };
        // A body is taken up by the sentence behind its own, hardly later: by then "il" is somebody.
        let late = self.sentence.saturating_sub(chosen.sentence);
        let faded = !self.is_human(&chosen.actors) && late > 1 || pronoun.plural && late > PLURAL_REACH;
        if !pronoun.thing && faded {
            return (
                None,
                chosen.actors.iter().map(|it| Candidate::lost(it, "lost-earlier", &said)).collect(),
            );
        }
        let rivals = self.rivals(chosen, pronoun);
        if !rivals.is_empty() {
            return (None, rivals);
        }
        // "X ne croit pas au libre-échange. / Selon lui, ..." in what Y says of X: across blocks a source is who spoke.
        let apart = chosen.page < self.page && !chosen.spoke;
        let told = pronoun.stressed && apart && earlier.iter().any(|turn| turn.spoke);
        if told || self.may_answer(chosen, earlier) || self.may_go_on(chosen, earlier) {
            let both = earlier.iter().take(1).chain([chosen]).flat_map(|turn| &turn.actors);
            return (None, both.map(|actor| Candidate::lost(actor, "lost-rival", &said)).collect());
        }
        let mut lost: Vec<Candidate> = Vec::new();
        for (turns, id) in [(earlier, "lost-earlier"), (&others, DISAGREES)] {
            for actor in turns.iter().flat_map(|turn| &turn.actors) {
                let new = || lost.iter().all(|known| known.actor != *actor);
                if lost.len() < LOST_MAX && !chosen.actors.contains(actor) && new() {
                    lost.push(Candidate::lost(actor, id, &said));
                }
            }
        }
        (Some(chosen.actors.clone()), lost)
    }

    /// Whether all of `actors` are persons, named or not.
    pub(in crate::annotate::quotes) fn is_human(&self, actors: &[ActorId]) -> bool {
        let human = |kind: &ActorKind| {
            matches!(kind, ActorKind::Person | ActorKind::Unnamed | ActorKind::Collective | ActorKind::Office)
        };
        actors.iter().all(|actor| self.kinds.get(actor).is_some_and(human))
    }

    /// Whether the one who spoke last is somebody without a name, brought in by a sentence of its own in another block: whoever is named
    /// may answer ("One questioner asked about taxes. / “You're right,” he said").
    fn may_answer(&self, last: &Turn, earlier: &[&Turn]) -> bool {
        let is = |turn: &Turn, kind: ActorKind| {
            !turn.actors.is_empty() && turn.actors.iter().all(|actor| self.kinds.get(actor) == Some(&kind))
        };
        let once = !earlier.iter().any(|turn| turn.actors == last.actors);
        let named = earlier.iter().any(|turn| turn.spoke && is(turn, ActorKind::Person));
        is(last, ActorKind::Unnamed) && last.page < self.page && once && named
    }

    /// Whether a person who spoke just before the body that spoke last may be who goes on: "..., a dit le ministre. ..., estime le
    /// gouvernement. « … », a-t-il insisté".
    fn may_go_on(&self, last: &Turn, earlier: &[&Turn]) -> bool {
        let near = |turn: &&&Turn| turn.spoke && last.sentence.saturating_sub(turn.sentence) <= 1;
        let person = earlier.first().filter(near).is_some_and(|turn| self.names_person(&turn.actors));
        !self.is_human(&last.actors) && person
    }

    /// Learns the gender of somebody of whom nothing showed it from the pronoun that took them up.
    pub(in crate::annotate::quotes) fn take_up(&mut self, actors: &[ActorId], pronoun: &Pronoun) {
        let ([actor], Some(gender)) = (actors, pronoun.gender) else { return };
        if self.kinds.get(actor) == Some(&ActorKind::Person) {
            let genders = self.genders.entry(actor.clone()).or_default();
            if genders.is_empty() {
                genders.insert(gender);
            }
        }
    }

    /// Those whom `pronoun` may mean as well as the chosen turn: named since, in sentences without a named subject.
    fn rivals(&self, chosen: &Turn, pronoun: &Pronoun) -> Vec<Candidate> {
        let since = self
            .turns
            .iter()
            .rev()
            .take(LOOK_BACK)
            .take_while(|turn| !std::ptr::eq(*turn, chosen))
            .chain([chosen]);
        let mut rivals: Vec<Candidate> = Vec::new();
        for actor in since.flat_map(|turn| &turn.rivals).filter(|actor| !chosen.actors.contains(actor)) {
            if self.actor_agrees(actor, pronoun) && rivals.iter().all(|known| known.actor != *actor) {
                rivals.push(Candidate::lost(actor, "lost-rival", &pronoun.said()));
            }
        }
        rivals
    }

    /// "ce dernier": the one named last before it in its block, and where that name ends.
    pub(super) fn latter(
        &self,
        pronoun: &Pronoun,
        at: Anchor,
        annotations: &Annotations,
    ) -> Option<(ActorId, usize)> {
        let before = mentions_before(annotations, (at.block, at.span.start));
        let last = annotations.mentions.get(before)?.last()?;
        if last.at.block != at.block {
            return None;
        }
        let agrees = !pronoun.plural && self.actor_agrees(&last.actor, pronoun);
        agrees.then(|| (last.actor.clone(), last.at.span.end))
    }

    fn agrees(&self, turn: &Turn, pronoun: &Pronoun) -> bool {
        // "it" means who spoke, and a speaker of whom nothing shows that it is a person may be meant.
        if pronoun.thing && (!turn.spoke || turn.stranger.is_some_and(|(gender, _)| gender.is_some())) {
            return false;
        }
        if let Some((gender, plural)) = turn.stranger {
            return plural == pronoun.plural
                && (gender.is_none() || pronoun.gender.is_none() || gender == pronoun.gender);
        }
        let plural = turn.actors.len() > 1 || turn.actors.iter().any(|actor| self.plurals.contains(actor));
        if plural != pronoun.plural {
            return false;
        }
        turn.actors.iter().all(|actor| self.actor_agrees(actor, pronoun))
    }

    /// Whether `pronoun` can mean `actor`, as far as its gender tells.
    pub(in crate::annotate::quotes) fn may_mean(&self, actor: &ActorId, pronoun: &Pronoun) -> bool {
        self.actor_agrees(actor, pronoun)
    }

    fn actor_agrees(&self, actor: &ActorId, pronoun: &Pronoun) -> bool {
        let person = matches!(self.kinds.get(actor), Some(ActorKind::Person | ActorKind::Unnamed));
        if pronoun.thing {
            return !person;
        }
        let known = self.genders.get(actor).filter(|genders| genders.len() == 1);
        let gender = known.and_then(|genders| genders.first().copied());
        match (pronoun.gender, gender) {
            (Some(wanted), Some(gender)) => wanted == gender,
            (Some(_), None) => person,
            (None, _) => true,
        }
    }
}
