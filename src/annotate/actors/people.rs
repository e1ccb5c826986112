//! Persons by the form of their names: two or more words in capitals with a reason to take them for a person's name.

use std::collections::{BTreeMap, BTreeSet};

use super::apposition::opens_apposition;
use super::candidate::{Candidate, in_view};
use super::cast::Cast;
use super::reasons::{reason, registered};
use super::roles::RolePhrase;
use super::scene::Scene;
use crate::annotate::Form;
use crate::clean::Role;
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind};

/// Where offices stand, so that each token is asked once.
pub(super) struct Offices {
    inside: BTreeSet<(usize, usize)>,
    pub(super) starts: BTreeSet<(usize, usize)>,
    ends: BTreeSet<(usize, usize)>,
    /// Where those end to which a name between commas can be apposed: "his lawyer, Femi Adeyemi,".
    pub(super) open: BTreeSet<(usize, usize)>,
}

impl Offices {
    fn of(roles: &[RolePhrase]) -> Offices {
        let mut offices = Offices {
            inside: BTreeSet::new(),
            starts: BTreeSet::new(),
            ends: BTreeSet::new(),
            open: BTreeSet::new(),
        };
        for role in roles {
            let named = |at: &usize| role.person.as_ref().is_some_and(|them| them.contains(at));
            offices.inside.extend(role.core.clone().filter(|at| !named(at)).map(|at| (role.view, at)));
            offices.starts.insert((role.view, role.whole.start));
            offices.ends.insert((role.view, role.core.end));
            offices.open.extend(opens_apposition(role).then_some((role.view, role.core.end)));
        }
        offices
    }
}

/// Finds the full names, adds their persons to the cast, proposes their mentions, and gives all candidates back.
pub(super) fn find(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast) -> Vec<Candidate> {
    let offices = Offices::of(roles);
    let mut candidates = Vec::new();
    for (index, view) in scene.views.iter().enumerate() {
        if !matches!(view.role, Role::Credit | Role::Dateline) {
            candidates.extend(in_view(scene, index, &|at| offices.inside.contains(&(index, at))));
        }
    }
    for candidate in &mut candidates {
        let start = candidate.honorific.unwrap_or(candidate.range.start);
        candidate.after_role = offices.ends.contains(&(candidate.view, start));
    }
    name(scene, &offices, cast, &mut candidates);
    candidates
}

/// Gives every full name its person, longest names first, so that the end of a longer name is not taken for a person of its own.
fn name(scene: &Scene<'_>, offices: &Offices, cast: &mut Cast, candidates: &mut [Candidate]) {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&index| (std::cmp::Reverse(candidates[index].key.len()), index));
    let mut known: BTreeMap<Vec<String>, ActorId> = BTreeMap::new();
    let mut ends: BTreeSet<Vec<String>> = BTreeSet::new();
    let reasons: Vec<Option<String>> = candidates.iter().map(|it| reason(scene, offices, it)).collect();
    let supported: BTreeSet<Vec<String>> = candidates
        .iter()
        .zip(&reasons)
        .filter(|(_, why)| why.is_some())
        .map(|(it, _)| it.key.clone())
        .collect();
    for index in order {
        let candidate = &candidates[index];
        if candidate.key.len() < 2 || ends.contains(&candidate.key) || !supported.contains(&candidate.key) {
            continue;
        }
        let id = match known.get(&candidate.key) {
            Some(id) => id.clone(),
            None => introduce(scene, cast, candidate),
        };
        known.insert(candidate.key.clone(), id.clone());
        ends.extend((1..candidate.key.len()).map(|from| candidate.key[from..].to_vec()));
        let why = reasons[index].clone().unwrap_or_else(|| scene.rule("full-name"));
        if let Some(gender) = candidate.gender {
            cast.genders.entry(id.clone()).or_insert(gender);
        }
        let start = candidate.honorific.unwrap_or(candidate.range.start);
        cast.propose((&scene.views[candidate.view], start..candidate.range.end), &id, (Form::Name, why));
        candidates[index].actor = Some(id);
    }
}

/// The person whom the candidate names: the registry's where its whole name is known, a new one otherwise.
fn introduce(scene: &Scene<'_>, cast: &mut Cast, candidate: &Candidate) -> ActorId {
    let view = &scene.views[candidate.view];
    if let Some(id) = registered(scene, candidate) {
        cast.know(scene, &id);
        return id;
    }
    let name = view.words(&candidate.range);
    cast.add(Actor::named(name, ActorKind::Person))
}
