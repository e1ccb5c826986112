//! Surnames: "M. Lavrov", or "Lavrov" alone, where exactly one person can be meant.

use std::collections::{BTreeMap, BTreeSet};

use super::candidate::Candidate;
use super::cast::Cast;
use super::first_names::brought_in;
use super::reasons::{names_thing, speaks_after, speaks_before};
use super::scene::Scene;
use crate::annotate::Form;
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind};
use crate::text::fold;

/// Persons by the last word of their names, with all its words.
type BySurname = BTreeMap<String, BTreeMap<ActorId, Vec<String>>>;

/// Proposes the surnames that name one person.
pub(super) fn find(scene: &Scene<'_>, people: &mut [Candidate], cast: &mut Cast) {
    let registered = by_surname(&scene.context.registry.actors);
    let borne = last_words(&scene.context.registry.actors);
    known(scene, people, cast, &registered);
    for candidate in people.iter_mut().filter(|it| it.actor.is_none()) {
        if let Some(found) = addressed(scene, cast, candidate, &borne) {
            settle(scene, candidate, cast, found);
        }
    }
    known(scene, people, cast, &registered);
}

/// The last word of every name of the registry, folded.
fn last_words(actors: &[Actor]) -> BTreeSet<String> {
    let names = actors.iter().flat_map(Actor::names).map(fold);
    names.filter_map(|name| name.split_whitespace().next_back().map(str::to_owned)).collect()
}

/// Proposes the surnames of those who are known by now.
fn known(scene: &Scene<'_>, people: &mut [Candidate], cast: &mut Cast, registered: &BySurname) {
    let in_article = by_surname(cast.actors.values());
    let others: BTreeSet<String> = people.iter().filter_map(|it| brought_in(scene, it)).collect();
    for candidate in people.iter_mut().filter(|it| it.actor.is_none()) {
        let other = candidate.is_alone() && candidate.key.iter().any(|it| others.contains(it));
        let found = resolve(scene, cast, candidate, (&in_article, registered)).filter(|_| !other);
        if let Some(found) = found {
            settle(scene, candidate, cast, found);
        }
    }
}

fn settle(scene: &Scene<'_>, candidate: &mut Candidate, cast: &mut Cast, found: (ActorId, String)) {
    let (id, rule) = found;
    let start = candidate.honorific.unwrap_or(candidate.range.start);
    cast.propose((&scene.views[candidate.view], start..candidate.range.end), &id, (Form::Surname, rule));
    if let Some(gender) = candidate.gender {
        cast.genders.entry(id.clone()).or_insert(gender);
    }
    candidate.actor = Some(id);
}

fn by_surname<'a>(actors: impl IntoIterator<Item = &'a Actor>) -> BySurname {
    let mut all = BySurname::new();
    for actor in actors.into_iter().filter(|actor| actor.kind == ActorKind::Person) {
        for name in actor.names() {
            let words: Vec<String> = fold(name).split_whitespace().map(str::to_owned).collect();
            if let Some(last) = words.last() {
                all.entry(last.clone()).or_default().insert(actor.id.clone(), words.clone());
            }
        }
    }
    all
}

fn resolve(
    scene: &Scene<'_>,
    cast: &mut Cast,
    candidate: &Candidate,
    known: (&BySurname, &BySurname),
) -> Option<(ActorId, String)> {
    let (in_article, registered) = known;
    if is_of_thing(scene, candidate) {
        return None;
    }
    let last = candidate.key.last()?;
    let fits = |all: &BySurname| -> BTreeSet<ActorId> {
        let named = all.get(last).into_iter().flatten();
        named.filter(|(_, words)| words.ends_with(&candidate.key)).map(|(id, _)| id.clone()).collect()
    };
    let here = agreeing(cast, candidate, fits(in_article));
    if !here.is_empty() {
        return one(here).map(|id| (id, scene.rule("surname")));
    }
    if !stands_as_name(scene, candidate) {
        return None;
    }
    let entered = fits(registered);
    if !entered.is_empty() {
        let id = one(entered).filter(|id| is_alone_in_dossier(scene, last, id))?;
        cast.know(scene, &id);
        return Some((id, "registry.alias".to_owned()));
    }
    in_dossier(scene, cast, last).map(|id| (id, scene.rule("surname-dossier")))
}

/// "le stade Castellan", "the Clinton campaign": a surname that names a thing.
fn is_of_thing(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let view = &scene.views[candidate.view];
    let before =
        view.before(candidate.range.start).is_some_and(|it| scene.words().no_person_after.has(&it.folded));
    let street = view.ends_with(&scene.context.language.proposals.street_heads, candidate.range.start);
    let thing = names_thing(scene, candidate);
    candidate.honorific.is_none() && (before && !candidate.after_role || street || thing)
}

/// Those whose gender does not contradict the honorific.
fn agreeing(cast: &Cast, candidate: &Candidate, found: BTreeSet<ActorId>) -> BTreeSet<ActorId> {
    let told = candidate.honorific.and(candidate.gender);
    let agrees = |id: &ActorId| match (told, cast.genders.get(id)) {
        (Some(told), Some(other)) => told == *other,
        _ => true,
    };
    found.into_iter().filter(agrees).collect()
}

fn one(found: BTreeSet<ActorId>) -> Option<ActorId> {
    let mut found = found.into_iter();
    found.next().filter(|_| found.next().is_none())
}

/// A lone capital that nobody in the article explains needs "M.", an office or a verb of speech beside it.
fn stands_as_name(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let view = &scene.views[candidate.view];
    let known = view.hit(candidate.range.start).is_some_and(|hit| hit.meaning.kind == ActorKind::Person);
    let speaks =
        speaks_after(scene, view, candidate.range.end) || speaks_before(scene, view, candidate.range.start);
    candidate.honorific.is_some() || candidate.after_role || known || speaks
}

/// Whether no other full name of the dossier ends with this surname.
fn is_alone_in_dossier(scene: &Scene<'_>, surname: &str, id: &ActorId) -> bool {
    let Some(full) = scene.context.common.names.get(surname) else { return true };
    let entry = scene.context.registry.by_id(id);
    let known: BTreeSet<String> = entry.into_iter().flat_map(Actor::names).map(fold).collect();
    full.keys().all(|name| known.contains(&fold(name)))
}

/// The one full name of the dossier that ends with this surname, as an actor by form.
fn in_dossier(scene: &Scene<'_>, cast: &mut Cast, surname: &str) -> Option<ActorId> {
    let full = scene.context.common.names.get(surname)?;
    let distinct: BTreeSet<String> = full.keys().map(|name| fold(name)).collect();
    let name = full.keys().next().filter(|_| distinct.len() == 1)?;
    Some(cast.add(Actor::named(name.clone(), ActorKind::Person)))
}

/// A surname that nothing explains is a person of its own where "M." or an office stands before it; "M." stays in the name, so that
/// it is never taken for somebody's full name. Where several persons bear the surname, nobody is meant.
fn addressed(
    scene: &Scene<'_>,
    cast: &mut Cast,
    candidate: &Candidate,
    borne: &BTreeSet<String>,
) -> Option<(ActorId, String)> {
    if is_of_thing(scene, candidate) {
        return None;
    }
    let last = candidate.key.last()?;
    let shared = cast.bears(last) || borne.contains(last);
    let several = scene.context.common.names.get(last).is_some_and(|names| names.len() > 1);
    let start = candidate.honorific.or(candidate.after_role.then_some(candidate.range.start))?;
    let view = &scene.views[candidate.view];
    let single = candidate.honorific.is_some() || candidate.key.len() == 1;
    if shared || several || !single || !view.plain || last.chars().count() < 2 {
        return None;
    }
    let id = cast.add(Actor::named(view.words(&(start..candidate.range.end)), ActorKind::Person));
    Some((id, scene.rule("honorific-surname")))
}
