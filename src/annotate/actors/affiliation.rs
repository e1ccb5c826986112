//! The party or body that an office is held for, right behind it without a word between: "le maire LR de Lyon", "le maire (sans
//! étiquette) de Souillac".

use super::scene::{Scene, View};
use crate::text::tokens::{Shape, Token};

/// Most letters of an acronym; longer words in capitals are shouted.
const LETTERS_MAX: usize = 6;
/// Most words between brackets that tell a party: "(sans étiquette)", "(Europe Écologie-Les Verts)".
const BRACKETED_MAX: usize = 5;

/// Where the affiliation ends that stands at `at`, in languages where it stands behind the office.
pub(super) fn affiliation(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    if scene.words().premodified {
        return None;
    }
    acronym(scene, view, at).or_else(|| bracketed(scene, view, at))
}

/// "LR", "LaREM": not a name in capitals, nor a line of them.
fn acronym(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let is_acronym = |it: &Token<'_>| {
        let letters = it.span.of(view.text);
        letters.chars().count() <= LETTERS_MAX && letters.chars().filter(|it| it.is_uppercase()).count() > 1
    };
    let token = view.tokens.get(at).filter(|it| is_acronym(it))?;
    let shouted = view.tokens.get(at + 1).is_some_and(|it| it.shape == Shape::Caps);
    (view.plain && !shouted && !scene.words().first_names.has(&token.folded)).then_some(at + 1)
}

/// "(LR)", where what is told of the office goes on behind it: its complement, or its holder's name.
fn bracketed(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    if view.folded(at) != "(" {
        return None;
    }
    let close = (at + 2..at + 3 + BRACKETED_MAX).find(|&it| view.folded(it) == ")")?;
    let worded = |it: &Token<'_>| {
        it.is_mark("-") || it.is_mark("/") || !matches!(it.shape, Shape::Mark | Shape::Number)
    };
    let worded = view.tokens[at + 1..close].iter().all(worded);
    let next = close + 1;
    let name = next + usize::from(view.folded(next) == ",");
    // "(CCI) Bordeaux": one word in capitals more is the body's name.
    let capital = |at: usize| view.tokens.get(at).is_some_and(Token::is_capital);
    let particle = scene.words().particles.has(view.folded(name + 1));
    let goes_on = capital(name) && (capital(name + 1) || particle)
        || view.tokens.get(next).is_some_and(|it| is_of(scene, it));
    (worded && goes_on).then_some(next)
}

/// Whether the word ties to the office what it is of, and not where somebody speaks: "(LR) de Lyon", not "(LR) sur France Inter".
fn is_of(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    let words = scene.words();
    words.links.has(&token.folded) && !words.locative.has(token) && !words.to.has(&token.folded)
}
