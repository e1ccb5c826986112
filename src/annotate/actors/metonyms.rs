//! Capitals that mean their state: "Moscou a démenti", "selon Washington", against "à Moscou".
//!
//! It rests on grammar alone: the subject of a verb of speech or decision, a complement of "avec" or "selon", the receiver of a
//! promise, the holder of a power. Everything else is the place.

use super::reasons::{speaks_after, speaks_before};
use super::scene::{Hit, Scene, View};
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// The state for which the capital stands here, with the rule that says so; `None` where it is the place.
pub(super) fn state<'r>(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> Option<(ActorId, &'r str)> {
    let state = hit.meaning.stands_for.clone()?;
    let rule = rule(scene, view, hit).or_else(|| beside(scene, view, hit))?;
    Some((state, rule))
}

fn rule<'r>(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> Option<&'r str> {
    let words = scene.words();
    let (start, end) = (hit.range.start, hit.range.end);
    if is_received(scene, view, hit) {
        return Some("metonym-receiver");
    }
    if view.ends_with(&words.locative, start) {
        return None;
    }
    if view.ends_with(&words.among, start) {
        return Some("metonym-party");
    }
    let power =
        start >= 2 && words.links.has(view.folded(start - 1)) && words.powers.has(view.folded(start - 2));
    if power {
        return Some("metonym-power");
    }
    let linked = start > 0 && words.links.has(view.folded(start - 1));
    if !linked && is_subject(scene, view, end) {
        return Some("metonym-subject");
    }
    if speaks_before(scene, view, start) {
        return Some("metonym-verb");
    }
    (!linked && !words.premodified && view.ends_with(&words.openers, start) && !is_listed(view, end))
        .then_some("metonym-clause")
}

/// A verb follows, maybe after "et Washington" or a participle between commas: "Damas, soutenu par Moscou, mène".
fn is_subject(scene: &Scene<'_>, view: &View<'_>, end: usize) -> bool {
    if speaks_after(scene, view, end) {
        return true;
    }
    let next = end + 1;
    let joined = scene.words().and.has(view.folded(end));
    joined
        && view.hit(next).is_some_and(|it| it.range.start == next && speaks_after(scene, view, it.range.end))
}

/// "à Moscou" after a verb that has a receiver, where what is said or promised follows.
fn is_received(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> bool {
    let words = scene.words();
    let Some(verb) = hit.range.start.checked_sub(2) else { return false };
    let to = words.to.has(view.folded(verb + 1));
    let next = view.tokens.get(hit.range.end);
    let said = next.is_some_and(|it| {
        matches!(it.folded.as_str(), "\"" | "«" | "“")
            || words.openers.has(it)
            || words.promised.has(&it.folded)
    });
    to && said && words.receivers.has(view.folded(verb))
}

/// Whether the capital is one of a list: then nothing says what it is.
fn is_listed(view: &View<'_>, end: usize) -> bool {
    view.tokens.get(end).is_some_and(|it| it.shape == Shape::Mark && it.folded == ",")
        && view.hit(end + 1).is_some()
}

/// A capital joined by "et" to one that means its state means its own: "Washington et Moscou".
fn beside<'r>(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> Option<&'r str> {
    let words = scene.words();
    let joined = hit.range.start.checked_sub(1).filter(|&at| words.and.has(view.folded(at)));
    let before = joined.and_then(|at| view.hit(at.checked_sub(1)?));
    let after = view.hit(hit.range.end + 1).filter(|_| words.and.has(view.folded(hit.range.end)));
    let located = view.ends_with(&words.locative, hit.range.start);
    if is_pair(scene, view, hit) {
        return Some("metonym-pair");
    }
    let political = |other: &&Hit| {
        other.meaning.sense == Sense::Name
            && (other.meaning.kind != ActorKind::Place
                || other.meaning.stands_for.is_some() && rule(scene, view, other).is_some())
    };
    let found = before.filter(political).or_else(|| after.filter(political));
    found.filter(|_| !located).map(|_| "metonym-beside")
}

/// "Moscou et Washington" with nothing before that a place would have: two capitals side by side are two states.
fn is_pair(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> bool {
    let words = scene.words();
    let capital =
        |at: Option<usize>| at.and_then(|at| view.hit(at)).filter(|it| it.meaning.stands_for.is_some());
    let joined = |at: Option<usize>| at.is_some_and(|at| words.and.has(view.folded(at)));
    let back = hit.range.start.checked_sub(1);
    let first = match capital(back.filter(|_| joined(back)).and_then(|at| at.checked_sub(1))) {
        Some(other) => other.range.start,
        None if joined(Some(hit.range.end)) && capital(Some(hit.range.end + 1)).is_some() => hit.range.start,
        None => return false,
    };
    let linked = first.checked_sub(1).is_some_and(|at| words.links.has(view.folded(at)));
    !words.premodified && !linked && !view.ends_with(&words.locative, first)
}
