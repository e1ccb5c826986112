//! Bodies of states ("l'armée russe", "the Syrian army"), and sources that nobody names ("un responsable américain").

use std::collections::BTreeSet;
use std::ops::Range;

use super::cast::Cast;
use super::offices::learn;
use super::reasons::{speaks_after, speaks_before};
use super::roles::{Opening, RolePhrase};
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::clean::Role;
use crate::ids::{ActorId, short_hash, slug};
use crate::registry::{Actor, ActorKind};
use crate::text::tokens::Shape;

/// Proposes the bodies of states: a noun with the state's adjective, on the side where the language puts it.
pub(super) fn find(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast) {
    let shared = roles.iter().filter(|role| role.plural && cast.is_titled(role.view, role.core.start));
    let within: BTreeSet<(usize, usize)> =
        shared.flat_map(|role| role.core.clone().map(|at| (role.view, at))).collect();
    for (index, view) in scene.views.iter().enumerate() {
        let prose = !matches!(view.role, Role::Credit | Role::Dateline);
        for at in (0..view.tokens.len()).filter(|_| prose) {
            for bodies in &scene.words().bodies {
                let Some(count) = bodies.nouns.at(view.rest(at)) else { continue };
                if within.contains(&(index, at)) {
                    break;
                }
                let found =
                    after(scene, view, at..at + count).or_else(|| before(scene, view, at..at + count));
                if let Some((range, state)) = found {
                    propose(scene, view, cast, (range, state, bodies.kind));
                }
            }
        }
    }
}

/// "armée russe", "ministère russe de la Défense", "régime de Damas".
fn after(scene: &Scene<'_>, view: &View<'_>, noun: Range<usize>) -> Option<(Range<usize>, ActorId)> {
    if scene.words().premodified {
        return None;
    }
    if let Some((count, state)) = scene.lexicon.adjective(view.rest(noun.end)) {
        let end = field(scene, view, noun.end + count).unwrap_or(noun.end + count);
        return Some((noun.start..end, state));
    }
    let fielded = field(scene, view, noun.end);
    let adjective = fielded.and_then(|end| Some((end, scene.lexicon.adjective(view.rest(end))?)));
    if let Some((end, (count, state))) = adjective {
        return Some((noun.start..end + count, state));
    }
    let linked =
        scene.words().links.has(view.folded(noun.end)) && scene.words().powers.has(view.folded(noun.start));
    let capital = view.hit(noun.end + 1).filter(|_| linked)?;
    let state = capital.meaning.stands_for.clone()?;
    Some((noun.start..capital.range.end, state))
}

/// "de la Défense", "des Affaires étrangères": where it ends.
fn field(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let words = scene.words();
    let link = words.links.has(view.folded(at));
    let article = usize::from(words.definite.has(view.folded(at + 1)));
    let name = at + 1 + article;
    let capital =
        view.tokens.get(name).is_some_and(|it| it.shape == Shape::Capital) && view.hit(name).is_none();
    let small =
        view.tokens.get(name + 1).is_some_and(|it| it.shape == Shape::Lower && words.after.has(&it.folded));
    (link && capital).then_some(name + 1 + usize::from(small))
}

/// "Syrian army", "Russian Defense Ministry".
fn before(scene: &Scene<'_>, view: &View<'_>, noun: Range<usize>) -> Option<(Range<usize>, ActorId)> {
    let words = scene.words();
    if !words.premodified {
        return None;
    }
    let gap = usize::from(noun.start > 0 && words.before.has(view.folded(noun.start - 1)));
    let last = noun.start.checked_sub(1 + gap)?;
    let (count, state) = (1..=2.min(last + 1)).rev().find_map(|count| {
        let start = last + 1 - count;
        scene.lexicon.adjective(&view.tokens[start..=last]).filter(|(taken, _)| *taken == count)
    })?;
    Some((last + 1 - count..noun.end, state))
}

fn propose(scene: &Scene<'_>, view: &View<'_>, cast: &mut Cast, found: (Range<usize>, ActorId, ActorKind)) {
    let (range, state, kind) = found;
    let known = view.hit(range.start).filter(|hit| hit.range == range);
    if known.is_some() {
        return;
    }
    let actor = Actor { of: Some(state), ..Actor::named(view.words(&range), kind) };
    let id = cast.add(actor);
    cast.propose((view, range), &id, (Form::Name, scene.rule("state-body")));
}

/// Somebody who is only described. Two articles that say "un responsable américain" need not mean the same one, so the id holds the
/// article's.
pub(super) fn described(scene: &Scene<'_>, name: String, kind: ActorKind) -> Actor {
    let article = short_hash(&[&scene.context.cleaned.id.0]);
    let id = ActorId(format!("{}-{article}", slug(&name)));
    Actor { id, ..Actor::named(name, kind) }
}

/// Proposes sources that nobody names, where they speak or where a state's adjective makes them somebody's.
pub(super) fn unnamed(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast) {
    for role in roles.iter().filter(|role| role.opening == Opening::Indefinite) {
        let view = &scene.views[role.view];
        let words = scene.words();
        let speaks = speaks_after(scene, view, role.core.end)
            || speaks_before(scene, view, role.whole.start)
            || view.ends_with(&words.according, role.whole.start);
        let told = role.words.len() > 1;
        if cast.is_titled(role.view, role.core.start)
            || !words.sources.has(&role.head)
            || !(speaks || told && role.words.iter().any(|it| it.starts_with('@')))
        {
            continue;
        }
        let kind = if role.plural { ActorKind::Collective } else { ActorKind::Unnamed };
        let id = cast.add(described(scene, view.words(&role.core), kind));
        if !role.plural {
            learn(scene, cast, role, &id);
        }
        cast.propose((view, role.whole.clone()), &id, (Form::Description, scene.rule("unnamed")));
    }
}
