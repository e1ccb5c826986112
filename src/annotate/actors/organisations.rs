//! Organisations by the form of their names: words in capitals of which one says what it is, "Comité régional de la conchyliculture",
//! "Brookings Institution"; bodies without a state's adjective where they speak: "selon le ministère de la Santé".

use std::ops::Range;

use super::cast::Cast;
use super::reasons::{speaks_after, speaks_before};
use super::roles;
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::registry::{Actor, ActorKind};
use crate::text::tokens::{Shape, Token};

/// Most words of one name.
const WORDS_MAX: usize = 14;

/// Proposes the organisations.
pub(super) fn find(scene: &Scene<'_>, cast: &mut Cast) {
    for view in scene.prose().filter(|view| view.plain) {
        let mut at = 0;
        while at < view.tokens.len() {
            let found = named(scene, view, at).or_else(|| speaking(scene, view, at));
            at = found.as_ref().map_or(at + 1, |range| range.end);
            if let Some(range) = found.filter(|range| !is_known(view, range)) {
                let id = cast.add(Actor::named(view.words(&range), ActorKind::Organisation));
                cast.propose((view, range), &id, (Form::Name, scene.rule("organisation-word")));
            }
        }
    }
}

/// Whether the lexicon knows the name, or more than it.
fn is_known(view: &View<'_>, range: &Range<usize>) -> bool {
    range.clone().any(|at| {
        view.hit(at).is_some_and(|hit| hit.range.start <= range.start && range.end <= hit.range.end)
    })
}

fn is_organisation(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    token.shape == Shape::Capital && scene.words().organisations.has(&token.folded)
}

/// A name in capitals from `at` on: its word first with complements, or its word among or after other capitals.
fn named(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<Range<usize>> {
    let token = view.tokens.get(at).filter(|it| it.shape == Shape::Capital)?;
    let first = is_organisation(scene, token) && !view.starts[at];
    if first && !scene.words().premodified {
        let end = roles::after(scene, view, at + 1);
        let capital = view.tokens[at + 1..end].iter().any(Token::is_capital);
        return (end > at + 1 && end - at <= WORDS_MAX && capital).then_some(at..end);
    }
    if scene.words().premodified && !view.before(at).is_some_and(Token::is_capital) {
        return run(scene, view, at);
    }
    None
}

/// Capitals in a row, small links between them, one of them the word of an organisation: "Office for National Statistics".
fn run(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<Range<usize>> {
    let words = scene.words();
    let capital = |at: usize| view.tokens.get(at).is_some_and(Token::is_capital);
    let mut end = at;
    let mut met = None;
    while end < at + WORDS_MAX
        && (capital(end) || (end > at && is_link(scene, view, end) && capital(end + 1) && met.is_some()))
    {
        if view.tokens.get(end).is_some_and(|it| is_organisation(scene, it)) {
            met = Some(end);
        }
        end += 1;
    }
    let start = at + usize::from(words.small.has(view.folded(at)));
    let known = |at: usize| {
        view.hit(at).is_some_and(|hit| hit.meaning.kind != ActorKind::Place && hit.range.len() > 1)
    };
    let person =
        |at: usize| words.first_names.has(view.folded(at)) || words.heads.at(view.rest(at)).is_some();
    if (start..end).any(|at| known(at) || person(at)) {
        return None;
    }
    (met.is_some() && end > start + 1).then_some(start..end)
}

fn is_link(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let small = view.tokens.get(at).is_some_and(|it| it.shape == Shape::Lower);
    small && words.name_links.has(view.folded(at))
}

/// A body with its field, where it speaks: "a précisé la préfecture du Nord".
fn speaking(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<Range<usize>> {
    let words = scene.words();
    let body =
        view.tokens.get(at).filter(|it| it.shape == Shape::Lower && words.organisations.has(&it.folded))?;
    let definite = view.before(at).is_some_and(|it| words.definite.has(&it.folded));
    let end = if words.premodified || !definite || body.folded.is_empty() {
        return None;
    } else {
        roles::after(scene, view, at + 1)
    };
    let article = at.checked_sub(1)?;
    let speaks = speaks_after(scene, view, end)
        || speaks_before(scene, view, article)
        || view.ends_with(&words.according, article);
    let capital = view.tokens[at + 1..end].iter().any(Token::is_capital);
    (speaks && capital).then_some(at..end)
}
