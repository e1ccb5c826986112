//! Of the mentions proposed, which stand: the longest first, none over another or over a date.

use std::collections::{BTreeMap, BTreeSet};

use super::cast::Cast;
use crate::annotate::{Anchor, Annotations, Form, Mention};
use crate::ids::ActorId;
use crate::registry::Actor;

/// Hands what stands to `annotations`, with the actors it names.
pub(super) fn settle(mut cast: Cast, annotations: &mut Annotations) {
    let standing = cast.standing();
    drop_days_in_names(&standing, annotations);
    add(standing, &cast.actors, annotations);
}

/// Takes the days back that are part of a longer name: no Sunday is meant in "le Journal du dimanche".
fn drop_days_in_names(proposed: &[Mention], annotations: &mut Annotations) {
    let mut names = Taken::default();
    let whole = proposed.iter().filter(|it| it.form == Form::Name);
    whole.for_each(|mention| names.take(mention.at));
    annotations.dates.retain(|date| !names.holds(date.at));
}

/// Adds those of `proposed` that overlap nothing longer, no earlier mention and no date.
pub(in crate::annotate) fn add(
    proposed: Vec<Mention>,
    actors: &BTreeMap<ActorId, Actor>,
    annotations: &mut Annotations,
) {
    let mut taken = Taken::of(annotations);
    let mut ordered: Vec<(usize, Mention)> = proposed.into_iter().enumerate().collect();
    ordered.sort_by_key(|(order, mention)| (std::cmp::Reverse(mention.at.span.len()), *order));
    for (_, mention) in ordered {
        if !mention.at.span.is_empty() && actors.contains_key(&mention.actor) && taken.is_free(mention.at) {
            taken.take(mention.at);
            annotations.mentions.push(mention);
        }
    }
    annotations.mentions.sort_by_key(|mention| mention.at);
    let named: BTreeSet<&ActorId> = annotations.mentions.iter().map(|mention| &mention.actor).collect();
    let known: BTreeSet<ActorId> = annotations.actors.iter().map(|actor| actor.id.clone()).collect();
    let new = named.into_iter().filter(|id| !known.contains(id)).filter_map(|id| actors.get(id).cloned());
    annotations.actors.extend(new);
    annotations.actors.sort_by(|one, other| one.id.cmp(&other.id));
}

/// The stretches that are taken, by block; none overlaps another, so that the last one before a point tells all.
#[derive(Default)]
pub(in crate::annotate) struct Taken(BTreeMap<usize, BTreeMap<usize, usize>>);

impl Taken {
    /// What the dates and the mentions take.
    pub(in crate::annotate) fn of(annotations: &Annotations) -> Taken {
        let mut taken = Taken::default();
        annotations.dates.iter().for_each(|date| taken.take(date.at));
        annotations.mentions.iter().for_each(|mention| taken.take(mention.at));
        taken
    }

    /// Takes a stretch.
    pub(in crate::annotate) fn take(&mut self, at: Anchor) {
        self.0.entry(at.block).or_default().insert(at.span.start, at.span.end);
    }

    /// Whether one stretch that begins before it, or ends behind it, holds it whole.
    fn holds(&self, at: Anchor) -> bool {
        let starts = self.0.get(&at.block);
        let before = starts.and_then(|it| it.range(..=at.span.start).next_back());
        before.is_some_and(|(&start, &end)| end >= at.span.end && end - start > at.span.len())
    }

    /// Whether nothing is taken there.
    pub(in crate::annotate) fn is_free(&self, at: Anchor) -> bool {
        let Some(block) = self.0.get(&at.block) else { return true };
        block.range(..at.span.end).next_back().is_none_or(|(_, &end)| end <= at.span.start)
    }
}
