//! What the words of a run say by themselves.

use std::ops::Range;

use super::kind::Kind;
use super::{Found, Ground, opening};
use crate::lang::gazetteer::Sense;
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// Longest acronym.
pub(super) const ACRONYM_MAX: usize = 6;

/// What the run's own words say.
pub(super) fn kind(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    if range.len() == 1 {
        return single(ground, range.start);
    }
    letters(ground, range)
        .or_else(|| by_ends(ground, range))
        .or_else(|| by_first_name(ground, range))
        .or_else(|| by_head(ground, range))
}

/// One word: "Français", "Aix-en-Othe", "Clémence".
fn single(ground: &Ground<'_>, at: usize) -> Option<Kind> {
    let (view, language) = (ground.view, ground.scene.context.language);
    if let Some(hit) = view.hit(at) {
        return match hit.meaning.sense {
            Sense::Name => None,
            Sense::Adjective if language.names.premodified => Some((None, "adjective")),
            _ => Some((Some(ActorKind::Collective), "people-run")),
        };
    }
    let town = opening::is_town(view.folded(at), &language.proposals);
    let person = language.names.first_names.has(view.folded(at));
    match () {
        () if town => Some((Some(ActorKind::Place), "town-form")),
        () if person => Some((Some(ActorKind::Person), "first-name-alone")),
        () => None,
    }
}

/// "C. F. F.": letters alone are an acronym.
fn letters(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let letter = |at: usize| ground.view.folded(at).chars().count() == 1;
    let acronym = range.len() > 2 && range.clone().all(letter);
    acronym.then_some((Some(ActorKind::Organisation), "letters-run"))
}

/// What its first or its last word says: "Festival ...", "Lac ...", "... County", "... SA", "FC ...".
fn by_ends(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let (view, words) = (ground.view, &ground.scene.context.language.proposals);
    let (first, last) = (view.folded(range.start), view.folded(range.end - 1));
    let caps = view.tokens[range.start].shape == Shape::Caps;
    let organisation = words.organisation_tails.has(last) || caps && words.organisation_tails.has(first);
    match () {
        () if words.thing_heads.has(first) => Some((None, "thing-head")),
        () if words.place_heads.at(view.rest(range.start)).is_some() => {
            Some((Some(ActorKind::Place), "place-head"))
        }
        () if words.place_tails.has(last) => Some((Some(ActorKind::Place), "place-tail")),
        () if organisation => Some((Some(ActorKind::Organisation), "organisation-tail")),
        () => None,
    }
}

fn by_first_name(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let names = &ground.scene.context.language.names;
    let person = names.first_names.has(ground.view.folded(range.start));
    person.then_some((Some(ActorKind::Person), "first-name-run"))
}

/// "Living Théâtre": the word of an organisation anywhere in it; or a small word of the language with a capital, "Pour Tous".
fn by_head(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let language = ground.scene.context.language;
    let words = &language.proposals;
    let small = |folded: &str| {
        let article = language.names.definite.has(folded) || language.names.plural.has(folded);
        words.openers.has(folded) && !article
    };
    let says = |at: usize| {
        let folded = ground.view.folded(at);
        let organisation = language.names.organisations.has(folded) || words.organisation_heads.has(folded);
        organisation || (at > range.start && small(folded))
    };
    range.clone().any(says).then_some((Some(ActorKind::Organisation), "organisation-head"))
}

/// The place that opens a dispatch or a notice: "PARIS, 15 (Havas)", "CHAOURCE – Concert".
pub(super) fn dateline(ground: &Ground<'_>, range: &Range<usize>) -> Option<Found> {
    let view = ground.view;
    let caps = range.clone().all(|at| view.tokens[at].shape == Shape::Caps);
    let long = view.span(range).len() >= ACRONYM_MAX;
    let apart = view.tokens.get(range.end).is_some_and(|it| it.span.start > view.span(range).end);
    let set_off = apart && matches!(view.folded(range.end).as_str(), "–" | "—" | "-");
    (view.starts[range.start] && caps && long && set_off).then_some(Found {
        range: range.clone(),
        kind: Some(ActorKind::Place),
        rule: "dateline-place",
    })
}
