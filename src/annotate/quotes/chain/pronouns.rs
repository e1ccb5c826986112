//! Whom a pronoun means.

use super::{Chain, LOOK_BACK, PRONOUN_REACH, Turn, mentions_before};
use crate::annotate::{Anchor, Annotations, Candidate};
use crate::ids::ActorId;
use crate::lang::speech::Pronoun;
use crate::registry::ActorKind;

impl Chain {
    /// The last turn that agrees with `pronoun`; those of other actors that agree too are lost.
    pub(super) fn pronoun(&self, pronoun: &Pronoun) -> (Option<Vec<ActorId>>, Vec<Candidate>) {
        let near = self
            .turns
            .iter()
            .rev()
            .take(LOOK_BACK)
            .filter(|turn| self.page.saturating_sub(turn.page) <= PRONOUN_REACH);
        let mut agreeing = near.filter(|turn| self.agrees(turn, pronoun));
        let Some(chosen) = agreeing.next() else { return (None, Vec::new()) };
        if chosen.stranger.is_some() {
            return (None, Vec::new());
        }
        let rivals = self.rivals(chosen, pronoun);
        if !rivals.is_empty() {
            return (None, rivals);
        }
        let mut lost: Vec<Candidate> = Vec::new();
        for actor in agreeing.flat_map(|turn| &turn.actors).filter(|actor| !chosen.actors.contains(actor)) {
            if lost.iter().all(|known| known.actor != *actor) {
                let why_not = "agrees with the pronoun, but spoke earlier".to_owned();
                lost.push(Candidate { actor: actor.clone(), why_not });
            }
        }
        (Some(chosen.actors.clone()), lost)
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
                let why_not = "may be meant by the pronoun as well as the last speaker".to_owned();
                rivals.push(Candidate { actor: actor.clone(), why_not });
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
        let last = mentions_before(annotations, (at.block, at.span.start)).next()?;
        if last.at.block != at.block {
            return None;
        }
        let agrees = !pronoun.plural && self.actor_agrees(&last.actor, pronoun);
        agrees.then(|| (last.actor.clone(), last.at.span.end))
    }

    fn agrees(&self, turn: &Turn, pronoun: &Pronoun) -> bool {
        if pronoun.thing && (turn.stranger.is_some() || !turn.spoke) {
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
