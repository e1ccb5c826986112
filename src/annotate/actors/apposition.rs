//! Names and offices beside each other with a comma between: whose office it is.

use super::candidate::Candidate;
use super::roles::{Opening, RolePhrase};
use super::scene::{Scene, View};
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// ", Josh Earnest," after a role that an article opens.
pub(super) fn is_set_off(
    scene: &Scene<'_>,
    view: &View<'_>,
    role: &RolePhrase,
    candidate: &Candidate,
) -> bool {
    let open = view.folded(role.core.end) == ",";
    let end = candidate.range.end;
    let closed = matches!(view.folded(end).as_str(), "," | "" | "." | ")");
    // "le préfet, Jean Roy sur France Inter".
    let locative = scene.words().locative.at(view.rest(end)).map(|count| end + count);
    let aired = locative.and_then(|at| view.hit(at)).is_some_and(|it| it.meaning.kind == ActorKind::Media);
    open && (closed || aired) && opens_apposition(role) && candidate.key.len() > 1
}

/// How many words before an office somebody may stand whose it is: "le secrétaire d'État auprès du".
const ANOTHER_REACH: usize = 8;

/// Whether the office tells whose man or woman somebody else is: behind "le conseiller du ministre, Jean Roy," nobody is the minister.
pub(super) fn is_anothers(scene: &Scene<'_>, view: &View<'_>, role: &RolePhrase) -> bool {
    let words = scene.words();
    let article = |at: usize| words.definite.has(view.folded(at));
    let start = role.core.start - usize::from(role.core.start > 0 && article(role.core.start - 1));
    let tied = view.before(start).is_some_and(|it| words.links.has(&it.folded));
    let before = (0..start).rev().take(ANOTHER_REACH).take_while(|&it| view.tokens[it].shape != Shape::Mark);
    tied && before.into_iter().any(|it| words.heads.at(view.rest(it)).is_some())
}

/// Whether a name between commas behind the role is its holder's: one person, whom the article or the possessive makes known.
pub(super) fn opens_apposition(role: &RolePhrase) -> bool {
    !role.plural && matches!(role.opening, Opening::Definite | Opening::Contracted | Opening::Possessive)
}

/// "John Kerry, the US secretary of state,": a role between commas after a full name.
pub(super) fn is_apposed(view: &View<'_>, role: &RolePhrase, candidate: &Candidate) -> bool {
    let open = view.folded(candidate.range.end) == ",";
    let closed = matches!(view.folded(role.core.end).as_str(), "," | "." | ")" | "" | ";");
    open && closed && !role.plural && candidate.actor.is_some() && role.opening != Opening::Contracted
}
