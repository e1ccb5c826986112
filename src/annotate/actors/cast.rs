//! Everybody found so far, and the mentions proposed for them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::scene::{Scene, View};
use crate::annotate::{Form, Mention, Rule};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::registry::Actor;

/// Everybody found so far.
pub(super) struct Cast {
    /// Actors by id, from wherever they are known.
    pub(super) actors: BTreeMap<ActorId, Actor>,
    /// Mentions proposed, in the order of the finders; the longest wins.
    pub(super) proposed: Vec<Mention>,
    /// Who holds which office.
    pub(super) holders: Vec<Holder>,
    /// The gender of persons, where something tells it.
    pub(super) genders: BTreeMap<ActorId, Gender>,
}

/// Somebody with an office.
#[derive(Clone, Debug)]
pub(super) struct Holder {
    /// Who.
    pub(super) actor: ActorId,
    /// The head of the office.
    pub(super) head: String,
    /// The office's words, with what they imply.
    pub(super) words: BTreeSet<String>,
    /// What is only implied.
    pub(super) implied: BTreeSet<String>,
}

impl Cast {
    /// Nobody yet.
    pub(super) fn new(_scene: &Scene<'_>) -> Cast {
        Cast { actors: BTreeMap::new(), proposed: Vec::new(), holders: Vec::new(), genders: BTreeMap::new() }
    }

    /// Adds `actor` unless it is there; gives its id.
    pub(super) fn add(&mut self, actor: Actor) -> ActorId {
        let id = actor.id.clone();
        self.actors.entry(id.clone()).or_insert(actor);
        id
    }

    /// Adds the known actor `id`.
    pub(super) fn know(&mut self, scene: &Scene<'_>, id: &ActorId) {
        if !self.actors.contains_key(id)
            && let Some(actor) = scene.lexicon.actor(id)
        {
            self.add(actor);
        }
    }

    /// Proposes that the tokens `range` name `actor`.
    pub(super) fn propose(
        &mut self,
        place: (&View<'_>, Range<usize>),
        actor: &ActorId,
        found: (Form, String),
    ) {
        let (view, range) = place;
        let (form, rule) = found;
        self.proposed.push(Mention {
            at: view.anchor(&range),
            actor: actor.clone(),
            form,
            rule: Rule::new(rule),
        });
    }

    /// Takes back what was proposed for just the tokens `range`, or for them with "M." before.
    pub(super) fn withdraw(&mut self, view: &View<'_>, range: &Range<usize>) {
        let at = view.anchor(range);
        self.proposed.retain(|it| it.at.block != at.block || it.at.span.end != at.span.end);
    }
}
