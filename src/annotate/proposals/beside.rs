//! What stands right before a name.

use super::Ground;
use crate::text::tokens::{Shape, Token};

/// The noun before a name, and what joins the two.
pub(super) struct Noun<'t> {
    /// The noun.
    pub(super) token: &'t Token,
    /// Whether "de" stands between.
    pub(super) linked: bool,
}

/// The noun in small letters before `at`, over articles and "de": "habitants de la".
pub(super) fn noun<'g>(ground: &Ground<'g>, at: usize) -> Option<Noun<'g>> {
    let names = &ground.scene.context.language.names;
    let mut linked = false;
    for back in 1..=4.min(at) {
        let token = &ground.view.tokens[at - back];
        if token.shape != Shape::Lower {
            return None;
        }
        let article = names.definite.has(&token.folded);
        let link = names.links.has(&token.folded) || names.contracted.has(&token.folded);
        if !article && !link {
            return Some(Noun { token, linked });
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
