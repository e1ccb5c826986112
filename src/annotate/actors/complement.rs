//! What an office is of: "de la diplomatie russe", "du VIIIe arrondissement", "des Affaires étrangères".

use std::ops::Range;

use super::affiliation::affiliation;
use super::scene::{Scene, View};
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

/// A complement at `at`: where it ends.
pub(super) fn complement(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let words = scene.words();
    let joined = usize::from(words.and.has(view.folded(at)) && words.links.has(view.folded(at + 1)));
    let link = at + joined;
    let opens = view.tokens.get(link).filter(|it| it.shape == Shape::Lower && words.links.has(&it.folded))?;
    let of = !words.locative.has(opens) && !words.to.has(&opens.folded);
    let contracted = words.contracted.has(&opens.folded);
    let mut at = link + 1;
    let mut article = contracted;
    while at < link + 3 && view.tokens.get(at).is_some_and(|it| is_small_link(scene, it)) {
        article |= words.definite.has(view.folded(at)) || words.plural.has(view.folded(at));
        at += 1;
    }
    object(scene, view, at, (of, article))
}

fn is_small_link(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    let words = scene.words();
    let article = words.definite.has(&token.folded) || words.plural.has(&token.folded);
    token.shape == Shape::Lower && (article || words.links.has(&token.folded))
}

/// What follows a link: a known name, words in capitals, or a plain noun where an article or the language says that one follows.
fn object(scene: &Scene<'_>, view: &View<'_>, at: usize, link: (bool, bool)) -> Option<usize> {
    let (of, article) = link;
    let token = view.tokens.get(at)?;
    if let Some(hit) = view.hit(at).filter(|hit| hit.range.start == at) {
        let located = matches!(hit.meaning.kind, ActorKind::Place | ActorKind::State | ActorKind::Media);
        return (of || !located).then_some(hit.range.end);
    }
    if token.is_capital() && (of || article) {
        let counted = is_counted(token.span.of(view.text))
            && view.tokens.get(at + 1).is_some_and(|it| it.shape == Shape::Lower);
        return Some(if counted { at + 2 } else { capitals(scene, view, at) });
    }
    let noun = token.shape == Shape::Lower
        && of
        && !scene.words().heads.at(view.rest(at)).is_some_and(|(_, it)| it.plural);
    let named = scene.words().objects.has(&token.folded);
    // "l'adjoint de la maire Anne Roy": whoever is named holds the second office.
    if noun && is_held(scene, view, at) {
        return None;
    }
    (noun && (article || named)).then(|| at + 1 + usize::from(is_compound(scene, view, at + 1)))
}

/// Whether the noun at `at` is an office with its holder's name behind it, the affiliation perhaps between.
fn is_held(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let head = words.heads.at(view.rest(at)).filter(|(_, it)| !words.things.has(&it.lemma));
    let Some((count, _)) = head else { return false };
    let end = at + count;
    let name = affiliation(scene, view, end).unwrap_or(end);
    view.tokens.get(name).is_some_and(|it| it.shape == Shape::Capital) && view.hit(name).is_none()
}

/// Whether the word is a Roman numeral with a small ending, which counts the noun behind it: "du VIIIe arrondissement".
fn is_counted(word: &str) -> bool {
    let numeral = word.trim_end_matches(char::is_lowercase);
    let ending = word.len() - numeral.len();
    (1..=2).contains(&ending) && !numeral.is_empty() && numeral.chars().all(|it| "IVX".contains(it))
}

/// Whether the noun at `at` is the last of a compound that a comma closes: "the port authority,".
fn is_compound(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let noun = view.tokens.get(at).is_some_and(|it| {
        it.shape == Shape::Lower && !words.verbs.has(&it.folded) && !words.links.has(&it.folded)
    });
    words.premodified && noun && view.folded(at + 1) == ","
}

/// A first name with another capital after it.
pub(super) fn is_full_name(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let capital = |at: usize| view.tokens.get(at).is_some_and(Token::is_capital);
    capital(at) && scene.words().first_names.has(view.folded(at)) && capital(at + 1) && view.hit(at).is_none()
}

/// Words in capitals from `at` on that are one name, as far as no first name begins another.
fn capitals(scene: &Scene<'_>, view: &View<'_>, at: usize) -> usize {
    let words = scene.words();
    let mut end = at + 1;
    while let Some(token) = view.tokens.get(end) {
        let another = !is_full_name(scene, view, at);
        // "un ami d'Orane Simon": a first name that nothing follows is the surname of the one before.
        let opens = view.tokens.get(end + 1).is_some_and(Token::is_capital);
        let person = another && opens && words.first_names.has(&token.folded)
            || view.hit(end).is_some_and(|it| it.meaning.kind == ActorKind::Person);
        if !token.is_capital() || person {
            break;
        }
        end += 1;
    }
    end -= bearer(scene, view, at..end);
    if end == at + 1 && token_is_small_name(view, at) {
        while view
            .tokens
            .get(end)
            .is_some_and(|it| it.shape == Shape::Lower && scene.words().after.has(&it.folded))
        {
            end += 1;
        }
    }
    end
}

/// How many of the capitals in a row are the name of whoever holds the office, which follows its complement where the language
/// puts nothing between: "le ministre de la Culture Wim Peeters".
fn bearer(scene: &Scene<'_>, view: &View<'_>, run: Range<usize>) -> usize {
    let words = scene.words();
    // "La Brioche Dorée": an article alone is no name of a body.
    let opens = usize::from(words.definite.has(view.folded(run.start)));
    let whole = words.premodified || words.organisations.has(view.folded(run.start));
    if whole || run.len() < 3 + opens { 0 } else { 2 }
}

/// Whether one capital begins a body's name whose other words are small: "Affaires étrangères".
fn token_is_small_name(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|it| it.shape == Shape::Capital)
}
