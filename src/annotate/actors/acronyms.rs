//! A long form with its acronym, either way round: "Observatoire syrien des droits de l'Homme (OSDH)".
//!
//! After Schwartz and Hearst, for French as well: each letter of the acronym opens a word of the long form, in order; small words
//! ("des", "of") may be passed over, and an apostrophe parts words.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cast::Cast;
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind};
use crate::text::tokens::Shape;

/// Shortest and longest acronym.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=10;

/// Finds the pairs, then every further use of their acronyms.
pub(super) fn find(scene: &Scene<'_>, cast: &mut Cast) {
    let mut known: BTreeMap<String, ActorId> = BTreeMap::new();
    for view in scene.prose() {
        for at in 1..view.tokens.len() {
            if let Some((acronym, long)) = pair(scene, view, at) {
                let id = introduce(scene, view, cast, (&acronym, &long));
                cast.propose((view, long), &id, (Form::Name, scene.rule("long-form")));
                known.insert(view.folded(acronym.start).to_string(), id);
            }
        }
    }
    for view in scene.prose() {
        for (at, token) in view.tokens.iter().enumerate().filter(|(_, token)| token.shape == Shape::Caps) {
            if let Some(id) = known.get(token.folded.as_str()) {
                cast.propose((view, at..at + 1), id, (Form::Acronym, scene.rule("acronym")));
            }
        }
    }
}

/// The acronym and the long form around the bracket that opens at `at`.
fn pair(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<(Range<usize>, Range<usize>)> {
    if !view.tokens[at].is_mark("(") {
        return None;
    }
    let close = at + view.rest(at).iter().take(16).position(|token| token.is_mark(")"))?;
    if close == at + 2 && is_acronym(view, at + 1) {
        let long = backwards(scene, view, at, &letters(view, at + 1))?;
        return Some((at + 1..close, long));
    }
    let acronym = at - 1;
    let long = backwards(scene, view, close, &letters(view, acronym)).filter(|it| it.start == at + 1)?;
    is_acronym(view, acronym).then_some((acronym..at, long))
}

fn is_acronym(view: &View<'_>, at: usize) -> bool {
    view.tokens
        .get(at)
        .is_some_and(|token| token.shape == Shape::Caps && LETTERS.contains(&token.folded.chars().count()))
}

fn letters(view: &View<'_>, at: usize) -> Vec<char> {
    view.folded(at).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The words before `end` of which the letters are the first ones, the last word first; a capital must open them.
fn backwards(scene: &Scene<'_>, view: &View<'_>, end: usize, letters: &[char]) -> Option<Range<usize>> {
    let mut left = letters.len();
    let mut at = end;
    let longest = letters.len() * 3 + 2;
    while left > 0 {
        at = at.checked_sub(1).filter(|&at| end - at <= longest)?;
        let token = &view.tokens[at];
        if token.shape == Shape::Mark {
            return None;
        }
        let opens = token.folded.starts_with(letters[left - 1]);
        if opens {
            left -= 1;
        } else if !scene.words().small.has(&token.folded) && token.shape != Shape::Lower {
            return None;
        }
    }
    view.tokens[at].is_capital().then_some(at..end)
}

/// The actor of the pair: the one that the lexicon knows by either, a new organisation otherwise.
fn introduce(
    scene: &Scene<'_>,
    view: &View<'_>,
    cast: &mut Cast,
    pair: (&Range<usize>, &Range<usize>),
) -> ActorId {
    let (acronym, long) = pair;
    let known = |range: &Range<usize>| {
        view.hit(range.start).filter(|hit| hit.range == *range).map(|hit| hit.meaning.id.clone())
    };
    if let Some(id) = known(long).or_else(|| known(acronym)) {
        cast.know(scene, &id);
        return id;
    }
    let aliases = vec![view.words(acronym)];
    cast.add(Actor { aliases, ..Actor::named(view.words(long), ActorKind::Organisation) })
}
