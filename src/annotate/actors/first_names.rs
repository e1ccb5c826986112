//! First names by which a text brings in people whom it names no further: "Yves, 70 ans", "Didier (52 ans)", "Claudie 56 ans".
//!
//! Such a name means somebody in this article only. Two who bear it are told apart by their ages, and where there are two, the name
//! alone means neither.

use std::collections::{BTreeMap, BTreeSet};

use super::bodies::described;
use super::candidate::Candidate;
use super::cast::Cast;
use super::reasons::is_age_unit;
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::registry::ActorKind;
use crate::text::fold;
use crate::text::tokens::Shape;

/// How many words may stand before the age of somebody: "Philippe, cadre dans une banque de 44 ans".
const AGE_REACH: usize = 6;
/// Most digits of an age.
const AGE_DIGITS: usize = 2;

/// Proposes those whom a first name and an age bring in, and the first name alone where it can mean one of them only.
pub(super) fn find(scene: &Scene<'_>, people: &mut [Candidate], cast: &mut Cast) {
    let named: BTreeSet<String> = cast
        .actors
        .values()
        .filter(|actor| actor.kind == ActorKind::Person)
        .filter_map(|actor| fold(&actor.name).split_whitespace().next().map(str::to_owned))
        .collect();
    let mut borne: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for candidate in people.iter().filter(|it| is_lone(scene, it)) {
        if let (Some(age), Some(name)) = (age(scene, candidate), candidate.key.first()) {
            borne.entry(name.clone()).or_default().insert(age);
        }
    }
    borne.retain(|name, _| !named.contains(name) && !cast.bears(name));
    let mut told: BTreeSet<String> = BTreeSet::new();
    for candidate in people.iter_mut().filter(|it| it.actor.is_none() && is_lone(scene, it)) {
        let Some(ages) = candidate.key.first().and_then(|name| borne.get(name)) else { continue };
        let name = candidate.key.first().cloned().unwrap_or_default();
        // Before their age is told, the name alone may be somebody else's.
        let one = ages.first().filter(|_| ages.len() == 1 && told.contains(&name)).cloned();
        let Some(age) = age(scene, candidate).or(one) else { continue };
        told.insert(name);
        let view = &scene.views[candidate.view];
        let name = format!("{}, {age}", view.words(&candidate.range));
        let id = cast.add(described(scene, name, ActorKind::Person));
        cast.propose((view, candidate.range.clone()), &id, (Form::Name, scene.rule("first-name-aged")));
        candidate.actor = Some(id);
    }
}

/// The first name of somebody whom the text brings in by it, where it is also a surname: "Philippe, un livreur", "Philippe, 44 ans".
pub(super) fn brought_in(scene: &Scene<'_>, candidate: &Candidate) -> Option<String> {
    let (view, end) = (&scene.views[candidate.view], candidate.range.end);
    let language = scene.context.language;
    let name = candidate.key.first().filter(|_| candidate.is_alone() && view.folded(end) == ",")?;
    let new = language.speech.words.brings_in.contains(view.folded(end + 1));
    let brought = new || age(scene, candidate).is_some();
    (brought && language.names.first_names.has(name.as_str())).then(|| name.clone())
}

/// Whether the candidate is nothing but a first name where capitals tell names, and no place: not "à Florence".
fn is_lone(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let view = &scene.views[candidate.view];
    let first = candidate.key.first().is_some_and(|it| scene.words().first_names.has(it));
    let located = view.ends_with(&scene.words().locative, candidate.range.start);
    candidate.is_alone() && first && view.plain && view.hit(candidate.range.start).is_none() && !located
}

/// The age behind the candidate, as written: "70 ans" of "Yves, ambulancier de 70 ans"; in English the bare "49" of "Sophie, 49,".
fn age(scene: &Scene<'_>, candidate: &Candidate) -> Option<String> {
    let (view, end) = (&scene.views[candidate.view], candidate.range.end);
    let opened = matches!(view.folded(end).as_str(), "," | "(");
    let start = end + usize::from(opened);
    let is_number = |at: usize| {
        let token = view.tokens.get(at);
        token.is_some_and(|it| it.shape == Shape::Number && it.folded.len() <= AGE_DIGITS)
    };
    let open = |at: &usize| !matches!(view.folded(*at).as_str(), "," | "." | ":" | ";");
    let reach = if opened { AGE_REACH } else { 1 };
    let stated =
        (start..start + reach).take_while(open).find(|&at| is_number(at) && is_age_unit(scene, view, at + 1));
    let bare = || bare_age(scene, view, start).filter(|_| opened && is_number(start));
    stated.map(|at| view.words(&(at..at + 2))).or_else(bare)
}

/// The number at `at` alone between commas or brackets, in languages that tell an age so.
fn bare_age(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<String> {
    let closed = matches!(view.folded(at + 1).as_str(), "," | ")");
    (scene.words().premodified && closed).then(|| view.words(&(at..at + 1)))
}
