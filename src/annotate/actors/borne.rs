//! Which words a person's name may hold.

use std::ops::Range;

use super::candidate::honorific_before;
use super::reasons::{speaks_after, speaks_before};
use super::scene::{Scene, View};
use crate::text::tokens::{Shape, Token};

/// Whether the word with its capital is of those that no person's name holds.
pub(super) fn is_no_name(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    scene.words().no_person.has(&token.folded) && token.is_capital()
}

/// Whether the word at `at` of the name in `range` is one that people bear all the same: a first name before another word ("Bill
/// Reed"), a surname behind a first name, a title or a verb of speech ("Theresa May", "Mrs May", "May said").
pub(super) fn is_borne(
    scene: &Scene<'_>,
    view: &View<'_>,
    (words, at): (&[&Token<'_>], usize),
    range: &Range<usize>,
) -> bool {
    let names = scene.words();
    let first_name = |at: usize| words.get(at).is_some_and(|it| names.first_names.has(&it.folded));
    let also_surname = words.get(at).is_some_and(|it| names.also_surnames.has(&it.folded));
    if at == 0 && words.len() > 1 {
        // "Last June Reed shared": a month is no first name by itself.
        return first_name(0) && !also_surname && words.get(1).is_some_and(|it| !is_no_name(scene, it));
    }
    let dated = view.tokens.get(range.end).is_some_and(|it| it.shape == Shape::Number);
    let alone = || {
        honorific_before(scene, view, range.start).is_some()
            || speaks_after(scene, view, range.end)
            || speaks_before(scene, view, range.start)
    };
    if at + 1 < words.len() || !also_surname || dated {
        return false;
    }
    if at > 0 { first_name(0) } else { alone() }
}

/// A small word of the language with a capital, as in the name of an association: "Maraye Pour Tous".
pub(super) fn is_phrase_word(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    let names = scene.words();
    let of_person = names.definite.has(&token.folded)
        || names.particles.has(&token.folded)
        || names.first_names.has(&token.folded);
    !of_person && scene.context.language.proposals.openers.has(&token.folded) && token.folded.len() > 3
}
