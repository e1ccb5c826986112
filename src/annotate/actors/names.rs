//! Known names where they stand: states, organisations, groups, media; capitals where they mean their state.

use super::cast::Cast;
use super::metonyms;
use super::scene::{Hit, Scene, View};
use crate::annotate::Form;
use crate::clean::Role;
use crate::lang::gazetteer::Sense;
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

/// Proposes the known names.
pub(super) fn find(scene: &Scene<'_>, cast: &mut Cast) {
    for view in &scene.views {
        let credits = matches!(view.role, Role::Credit | Role::Dateline);
        for hit in &view.hits {
            let named = !credits || hit.meaning.kind == ActorKind::Media;
            if named && !is_of_person(scene, view, hit, cast) {
                name(scene, view, hit, cast);
            }
        }
    }
}

/// Whether the word is part of a person's name here, or could be the surname of somebody in the article: "Jordan", where Michael
/// Jordan is named, "Peugeot", where Armand Peugeot is.
fn is_of_person(scene: &Scene<'_>, view: &View<'_>, hit: &Hit, cast: &Cast) -> bool {
    let known = hit.meaning.rule.starts_with("gazetteer.");
    let named = matches!(hit.meaning.kind, ActorKind::State | ActorKind::Place)
        || known && matches!(hit.meaning.kind, ActorKind::Organisation | ActorKind::Media);
    let single = hit.range.len() == 1 && named;
    if !single || hit.meaning.sense != Sense::Name {
        return false;
    }
    let word = view.folded(hit.range.start);
    let next =
        view.tokens.get(hit.range.end).is_some_and(Token::is_capital) && view.hit(hit.range.end).is_none();
    let borne = cast.bears(word) && !view.ends_with(&scene.words().locative, hit.range.start);
    borne || (next && scene.words().first_names.has(word))
}

fn name(scene: &Scene<'_>, view: &View<'_>, hit: &Hit, cast: &mut Cast) {
    let meaning = &hit.meaning;
    let place = (view, hit.range.clone());
    match (meaning.sense, meaning.kind) {
        (Sense::Adjective, _) => {}
        (Sense::People, _) if is_people(scene, view, hit) => {
            cast.know(scene, &meaning.id);
            cast.propose(place, &meaning.id, (Form::Demonym, scene.rule("demonym")));
        }
        (Sense::People, _) => {}
        (Sense::Name, ActorKind::Place) => {
            if let Some((state, rule)) = metonyms::state(scene, view, hit) {
                cast.know(scene, &state);
                cast.propose(place, &state, (Form::Metonym, scene.rule(rule)));
            }
        }
        (Sense::Name, ActorKind::Person) => person(scene, view, hit, cast),
        (Sense::Name, _) => {
            cast.know(scene, &meaning.id);
            cast.propose(place, &meaning.id, (form(view, hit), meaning.rule.clone()));
        }
    }
}

/// The registry's persons by their full names; a surname alone was settled with the other surnames.
fn person(scene: &Scene<'_>, view: &View<'_>, hit: &Hit, cast: &mut Cast) {
    if hit.range.len() > 1 {
        cast.know(scene, &hit.meaning.id);
        cast.propose((view, hit.range.clone()), &hit.meaning.id, (Form::Name, hit.meaning.rule.clone()));
    }
}

fn form(view: &View<'_>, hit: &Hit) -> Form {
    let token = &view.tokens[hit.range.start];
    if hit.range.len() == 1 && token.shape == Shape::Caps { Form::Acronym } else { Form::Name }
}

/// A people stands for its state with an article ("les Russes") or beside another ("entre Russes et Américains"), never when counted.
fn is_people(scene: &Scene<'_>, view: &View<'_>, hit: &Hit) -> bool {
    let words = scene.words();
    let start = hit.range.start;
    let Some(before) = view.before(start) else { return !words.premodified };
    let folded = before.folded.as_str();
    let definite = if words.premodified { words.definite.has(folded) } else { words.plural.has(folded) };
    let bare = !words.premodified && (words.and.has(folded) || view.starts[start]);
    (definite && !words.indefinite.has(folded)) || bare || view.ends_with(&words.among, start)
}
