//! Names that no link shows. What stands within a longer mention is told there ([`within`]); words that only their form makes
//! names are read as runs of capitals ([`run`]), and what stands beside them says what they may be ([`kind`]).
//!
//! A proposal is weaker than a mention: it names nobody's page and is never a speaker.

use std::collections::BTreeMap;
use std::ops::Range;

use super::actors::scene::{Scene, View};
use super::{Annotations, Proposal, Rule};
use crate::registry::ActorKind;
use crate::text::keys::Keyed;
use known::Known;

mod beside;
mod headed;
mod kind;
mod known;
mod opening;
mod own;
mod run;
mod within;

/// What stands at each token of a view already.
pub(super) struct Ground<'s> {
    /// The article.
    scene: &'s Scene<'s>,
    /// The block.
    view: &'s View<'s>,
    /// For each token, the kind of the mention that covers it; `Some(None)` for a date.
    taken: Vec<Option<Option<ActorKind>>>,
}

/// Words taken for a name, and what for.
pub(super) struct Found {
    /// Its tokens.
    range: Range<usize>,
    /// What it may be.
    kind: Option<ActorKind>,
    /// The rule, without its language.
    rule: &'static str,
}

/// Finds what no link shows.
pub(super) fn find(scene: &Scene<'_>, annotations: &mut Annotations) {
    let mut proposals = within::find(scene, annotations);
    let kinds: BTreeMap<_, _> = annotations.actors.iter().map(|actor| (&actor.id, actor.kind)).collect();
    let mut known = Known::of(scene, annotations, &kinds);
    let mentions = annotations.mentions.iter().map(|it| (it.at, kinds.get(&it.actor).copied()));
    let mut taken: Vec<_> = mentions.chain(annotations.dates.iter().map(|it| (it.at, None))).collect();
    taken.sort_by_key(|(at, _)| *at);
    let mut found = Vec::new();
    for view in scene.prose() {
        let here = taken.partition_point(|(at, _)| at.block < view.block);
        let until = taken.partition_point(|(at, _)| at.block <= view.block);
        let mut kinds = vec![None; view.tokens.len()];
        for (at, kind) in &taken[here..until] {
            let start = view.tokens.partition_point(|token| token.span.end <= at.span.start);
            let end = view.tokens.partition_point(|token| token.span.start < at.span.end);
            kinds[start..end.max(start)].fill(Some(*kind));
        }
        let ground = Ground { scene, view, taken: kinds };
        found.extend(in_view(&ground).into_iter().map(|it| (view, it)));
    }
    found.iter().for_each(|(view, it)| known.learn(view, it));
    proposals.extend(found.into_iter().map(|(view, it)| Proposal {
        at: view.anchor(&it.range),
        kind: known.kind(view, &it),
        rule: Rule::new(scene.rule(it.rule)),
    }));
    proposals.sort_by_key(|it| it.at);
    proposals.dedup_by_key(|it| it.at);
    annotations.proposals = proposals;
}

/// What one block proposes, from left to right; none over another.
fn in_view(ground: &Ground<'_>) -> Vec<Found> {
    let mut all: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < ground.view.tokens.len() {
        let found = headed::at(ground, at).or_else(|| run::at(ground, at, all.last()));
        match found {
            Some(found) => {
                at = found.range.end.max(at + 1);
                all.push(found);
            }
            None => at += 1,
        }
    }
    all
}

impl Ground<'_> {
    /// Whether nothing names the token yet.
    fn is_free(&self, at: usize) -> bool {
        self.taken.get(at).is_some_and(Option::is_none)
    }

    /// The kind of what is named at the token.
    fn kind(&self, at: usize) -> Option<ActorKind> {
        self.taken.get(at).copied().flatten().flatten()
    }

    /// Whether the token is a capital that nothing names yet.
    fn is_capital(&self, at: usize) -> bool {
        self.is_free(at)
            && self.view.tokens.get(at).is_some_and(super::super::text::tokens::Token::is_capital)
    }

    /// The folded letters of the token before `at`; empty where none is.
    fn before(&self, at: usize) -> &Keyed<'_> {
        at.checked_sub(1).map_or(&Keyed::EMPTY, |before| self.view.folded(before))
    }
}
