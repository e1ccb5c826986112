//! Everybody found so far, and the mentions proposed for them.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::scene::{Scene, View};
use crate::annotate::{Anchor, Form, Mention, Rule};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::registry::Actor;
use crate::text::fold;

/// Most holders of offices that are kept and compared: far more than any article names, few enough for any text.
pub(super) const HOLDERS_MAX: usize = 300;

/// Everybody found so far.
#[derive(Default)]
pub(super) struct Cast {
    /// Actors by id, from wherever they are known.
    pub(super) actors: BTreeMap<ActorId, Actor>,
    /// Mentions proposed, in the order of the finders; the longest wins.
    pub(super) proposed: Vec<Mention>,
    /// Who holds which office.
    pub(super) holders: Vec<Holder>,
    /// The gender of persons, where something tells it.
    pub(super) genders: BTreeMap<ActorId, Gender>,
    places: BTreeMap<ActorId, BTreeSet<Anchor>>,
    titled: BTreeSet<(usize, usize)>,
    withdrawn: BTreeSet<(usize, usize)>,
    surnames: BTreeSet<String>,
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
    /// Adds `actor` unless it is there; gives its id.
    pub(super) fn add(&mut self, actor: Actor) -> ActorId {
        let id = actor.id.clone();
        self.surnames.extend(actor.surname().map(fold));
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

    /// Notes the holder of an office, as long as there are not too many.
    pub(super) fn hold(&mut self, holder: Holder) {
        let known = |it: &Holder| it.actor == holder.actor && it.words == holder.words;
        if self.holders.len() < HOLDERS_MAX && !self.holders.iter().any(known) {
            self.holders.push(holder);
        }
    }

    /// Whether somebody's full name ends with the folded word.
    pub(super) fn bears(&self, surname: &str) -> bool {
        self.surnames.contains(surname)
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
        let at = view.anchor(&range);
        self.places.entry(actor.clone()).or_default().insert(at);
        self.proposed.push(Mention { at, actor: actor.clone(), form, rule: Rule::new(rule) });
    }

    /// Whether the actor is named anywhere.
    pub(super) fn is_named(&self, actor: &ActorId) -> bool {
        self.places.contains_key(actor)
    }

    /// Where the actor was last named before `here`.
    pub(super) fn last_before(&self, actor: &ActorId, here: Anchor) -> Option<Anchor> {
        self.places.get(actor)?.range(..here).next_back().copied()
    }

    /// Takes back what names a person with the tokens `range` as last words.
    pub(super) fn withdraw(&mut self, view: &View<'_>, range: &Range<usize>) {
        let at = view.anchor(range);
        self.withdrawn.insert((at.block, at.span.end));
    }

    /// What is proposed and was not taken back.
    pub(super) fn standing(&mut self) -> Vec<Mention> {
        let mut standing = std::mem::take(&mut self.proposed);
        standing.retain(|it| {
            it.form != Form::Surname || !self.withdrawn.contains(&(it.at.block, it.at.span.end))
        });
        standing
    }

    /// Notes that the office which begins at the token stands beside its holder's name.
    pub(super) fn title(&mut self, view: usize, start: usize) {
        self.titled.insert((view, start));
    }

    /// Whether it does.
    pub(super) fn is_titled(&self, view: usize, start: usize) -> bool {
        self.titled.contains(&(view, start))
    }
}
