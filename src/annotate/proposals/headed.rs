//! Names that open with a noun which says what they are: "musée du Louvre", "rue Montorgueil", "Club des Anciens", "Coupe du monde".

use std::ops::Range;

use super::{Found, Ground};
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// Most words of one name.
const WORDS_MAX: usize = 10;

/// The name that opens with such a noun at `at`.
pub(super) fn at(ground: &Ground<'_>, at: usize) -> Option<Found> {
    if !ground.is_free(at) || !ground.view.plain {
        return None;
    }
    place(ground, at).or_else(|| organisation(ground, at)).or_else(|| thing(ground, at))
}

/// "musée du Louvre", "rue Montorgueil".
fn place(ground: &Ground<'_>, at: usize) -> Option<Found> {
    let words = &ground.scene.context.language.proposals;
    let count = words.place_heads.at(ground.view.rest(at))?;
    let end = complement(ground, at..at + count)?;
    Some(Found { range: at..end, kind: Some(ActorKind::Place), rule: "place-head" })
}

/// "Club des Anciens"; a noun in small letters only right before a capital: "groupe EDD".
fn organisation(ground: &Ground<'_>, at: usize) -> Option<Found> {
    let language = ground.scene.context.language;
    let token = ground.view.tokens.get(at)?;
    let head = language.names.organisations.has(&token.folded)
        || language.proposals.organisation_heads.has(&token.folded);
    let capital = token.shape == Shape::Capital;
    if !head || !capital || language.names.premodified {
        return None;
    }
    let end = complement(ground, at..at + 1)?;
    Some(Found { range: at..end, kind: Some(ActorKind::Organisation), rule: "organisation-head" })
}

/// "Coupe du monde", "Première Guerre mondiale".
fn thing(ground: &Ground<'_>, at: usize) -> Option<Found> {
    let words = &ground.scene.context.language.proposals;
    let token = ground.view.tokens.get(at)?;
    if token.shape != Shape::Capital || !words.thing_heads.has(&token.folded) {
        return None;
    }
    let end = complement(ground, at..at + 1).unwrap_or(at + 1);
    let first = at.checked_sub(1).filter(|&before| ground.is_capital(before) && !ground.view.starts[before]);
    (end > at + 1).then_some(Found { range: first.unwrap_or(at)..end, kind: None, rule: "thing-head" })
}

/// Where the name ends that the head `head` opens: after capitals, and after links with capitals behind them. `None` where nothing
/// follows that makes it a name.
fn complement(ground: &Ground<'_>, head: Range<usize>) -> Option<usize> {
    let (view, words) = (ground.view, &ground.scene.context.language.proposals);
    let capital = |at: usize| view.tokens.get(at).is_some_and(|token| token.is_capital());
    let most = head.start + WORDS_MAX;
    let mut end = head.end;
    while end < most {
        let links = view.rest(end).iter().take(3).take_while(|it| words.links.has(&it.folded)).count();
        if capital(end) {
            end += 1;
        } else if links > 0 && capital(end + links) {
            end += links + 1;
        } else {
            break;
        }
    }
    let street = words.street_heads.at(&view.tokens[head.clone()]).is_some();
    let own = (head.end..end).any(|at| ground.is_capital(at));
    let known = (head.end..end).any(|at| ground.kind(at).is_some());
    let said = view.tokens[head.start].is_capital() && !view.starts[head.start];
    (end > head.end && (own || street || (known && said))).then_some(end)
}
