//! Names of persons, states, organisations and groups: from the registry, from the gazetteer, and by the form of the words.
//!
//! Procedure: the article is read into tokens with the names that the lexicon knows ([`scene`]); each finder proposes mentions, and
//! the actors that it found by form join the [`cast`]; at the end the longest mentions win ([`settle`]). Persons with the same
//! surname are never merged: a surname alone counts only where one person can be meant.
//!
//! What later annotators may ask of the result is in [`query`].

use super::Annotations;

pub(super) use settle::{Taken, add as settle};

pub mod query;

mod acronyms;
mod affiliation;
mod apposition;
mod bodies;
mod borne;
mod candidate;
mod cast;
mod complement;
mod first_names;
mod held;
pub(super) mod lexicon;
mod metonyms;
mod names;
mod offices;
mod organisations;
mod people;
mod reasons;
mod role_words;
mod roles;
pub(super) mod scene;
mod settle;
mod surnames;

/// Finds the names of persons, states, organisations and groups.
pub(super) fn find(scene: &scene::Scene<'_>, annotations: &mut Annotations) {
    let mut cast = cast::Cast::default();
    let roles = roles::phrases(scene);
    acronyms::find(scene, &mut cast);
    let mut people = people::find(scene, &roles, &mut cast);
    surnames::find(scene, &mut people, &mut cast);
    first_names::find(scene, &mut people, &mut cast);
    offices::introduced(scene, &roles, &people, &mut cast);
    names::find(scene, &mut cast);
    bodies::find(scene, &roles, &mut cast);
    organisations::find(scene, &mut cast);
    bodies::unnamed(scene, &roles, &mut cast);
    offices::alone(scene, &roles, &mut cast);
    settle::settle(cast, annotations);
}
