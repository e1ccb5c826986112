//! What stands right before a name.

use super::Ground;
use crate::text::tokens::{Shape, Token};

/// The noun before a name, and what joins the two.
pub(super) struct Noun<'t> {
    /// The noun.
    pub(super) token: &'t Token<'t>,
    /// The word before it, in small letters too: the noun, where an adjective follows it.
    pub(super) before: Option<&'t Token<'t>>,
    /// Whether "de" stands between.
    pub(super) linked: bool,
}

/// The noun in small letters before `at`, over articles, "de" and "tels que": "habitants de la".
pub(super) fn noun<'g>(ground: &Ground<'g>, at: usize) -> Option<Noun<'g>> {
    let language = ground.scene.context.language;
    let names = &language.names;
    let mut linked = false;
    for back in 1..=4.min(at) {
        let token = &ground.view.tokens[at - back];
        if token.shape != Shape::Lower {
            return None;
        }
        if language.proposals.such_as.has(&token.folded) {
            linked = true;
            continue;
        }
        let article = names.definite.has(&token.folded);
        let link = names.links.has(&token.folded) || names.contracted.has(&token.folded);
        if !article && !link {
            let before = ground.view.tokens.get((at - back).wrapping_sub(1));
            let before = before.filter(|it| it.shape == Shape::Lower);
            return Some(Noun { token, before, linked });
        }
        linked |= link;
    }
    None
}

/// Whether an article stands right before `at`.
pub(super) fn has_article(ground: &Ground<'_>, at: usize) -> bool {
    let names = &ground.scene.context.language.names;
    let before = ground.before(at);
    names.definite.has(before) || names.contracted.has(before) || names.plural.has(before)
}

/// Whether a preposition of place stands before `at`, an article between or not.
pub(super) fn is_located(ground: &Ground<'_>, at: usize) -> bool {
    let names = &ground.scene.context.language.names;
    let article = usize::from(names.definite.has(ground.before(at)));
    ground.view.ends_with(&names.locative, at) || ground.view.ends_with(&names.locative, at - article)
}

/// Whether the word at `at` is an adjective by its form: of a state, or by its ending.
pub(super) fn is_adjective(ground: &Ground<'_>, at: usize) -> bool {
    let (view, language) = (ground.view, ground.scene.context.language);
    let Some(token) = view.tokens.get(at).filter(|it| it.shape == Shape::Lower) else { return false };
    let ends = language.proposals.adjective_endings.iter().any(|end| token.folded.ends_with(end));
    let long = token.folded.chars().count() > 4 && !language.names.verbs.has(&token.folded);
    !language.names.premodified
        && ((ends && long)
            || ground.scene.lexicon.adjective(view.rest(at)).is_some_and(|(count, _)| count == 1))
}
