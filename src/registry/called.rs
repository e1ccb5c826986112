//! Whom a person means who writes an id or a name.

use super::Actor;
use crate::text::fold;

/// The one of that id; where there is none, everybody of exactly that name or alias.
pub fn called<'a>(actors: &'a [Actor], name: &str) -> Vec<&'a Actor> {
    if let Some(actor) = actors.iter().find(|it| it.id.0 == name) {
        return vec![actor];
    }
    let sought = fold(name);
    actors.iter().filter(|it| it.names().any(|it| fold(it) == sought)).collect()
}
