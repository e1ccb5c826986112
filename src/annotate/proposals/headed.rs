//! Names that open with a noun which says what they are: "musée du Louvre", "rue Montorgueil", "Club des Anciens", "Coupe du monde".

use std::ops::Range;

use super::{Found, Ground, beside};
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

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
    let capital = ground.is_capital(at) && words.capital_place_heads.has(ground.view.folded(at));
    let count = words.place_heads.at(ground.view.rest(at)).or(capital.then_some(1))?;
    if ground.is_capital(at)
        && words.thing_heads.has(ground.view.folded(at))
        && links(ground, at + 1, is_link) > 0
    {
        return None; // "Tour d'Espagne".
    }
    let end = complement(ground, at..at + count, is_plain_link)?;
    Some(Found { range: at..end, kind: Some(ActorKind::Place), rule: "place-head" })
}

/// "Club des Anciens"; a noun in small letters only right before a capital: "groupe EDD".
fn organisation(ground: &Ground<'_>, at: usize) -> Option<Found> {
    let language = ground.scene.context.language;
    let token = ground.view.tokens.get(at)?;
    if token.shape != Shape::Capital || language.names.premodified {
        return None;
    }
    let head = language.names.organisations.has(&token.folded)
        || language.proposals.organisation_heads.has(&token.folded);
    if !head {
        return None;
    }
    let end = complement(ground, at..at + 1, is_link)
        .filter(|end| ground.view.folded(end - 1).chars().count() > 1)?;
    Some(Found { range: at..end, kind: Some(ActorKind::Organisation), rule: "organisation-head" })
}

/// "Coupe du monde", "Première Guerre mondiale".
fn thing(ground: &Ground<'_>, at: usize) -> Option<Found> {
    let words = &ground.scene.context.language.proposals;
    let token = ground.view.tokens.get(at)?;
    if token.shape != Shape::Capital || !words.thing_heads.has(&token.folded) {
        return None;
    }
    let end = complement(ground, at..at + 1, is_link).unwrap_or(at + 1);
    let first = at.checked_sub(1).filter(|&before| ground.is_capital(before) && !ground.view.starts[before]);
    (end > at + 1).then_some(Found { range: first.unwrap_or(at)..end, kind: None, rule: "thing-head" })
}

/// Where the name ends that the head `head` opens: after capitals, and after links with capitals behind them. `None` where nothing
/// follows that makes it a name.
fn complement(ground: &Ground<'_>, head: Range<usize>, is_link: Link) -> Option<usize> {
    let (view, words) = (ground.view, &ground.scene.context.language.proposals);
    let capital = |at: usize| view.tokens.get(at).is_some_and(crate::text::tokens::Token::is_capital);
    let most = head.start + WORDS_MAX;
    let named = ground.is_capital(head.start) && words.place_heads.at(&view.tokens[head.clone()]).is_none();
    let mut end = head.end;
    while named && end < most && beside::is_adjective(ground, end) {
        end += 1;
    }
    let adjective = end > head.end && !view.starts[head.start];
    while end < most {
        let links = links(ground, end, is_link);
        if capital(end) {
            end += 1;
        } else if links > 0 && capital(end + links) {
            end += links + 1;
        } else {
            break;
        }
    }
    let own = (head.end..end).any(|at| ground.is_capital(at));
    let place = words.place_heads.at(&view.tokens[head.clone()]).is_some();
    let said = view.tokens[head.start].is_capital() && !view.starts[head.start];
    (end > head.end && (own || place || said || adjective)).then_some(end)
}

/// How many small words at `at` may stand inside a name; none where "et le" begins another one.
fn links(ground: &Ground<'_>, at: usize, is_link: Link) -> usize {
    let names = &ground.scene.context.language.names;
    let view = ground.view;
    let another = names.and.has(view.folded(at)) && names.definite.has(view.folded(at + 1));
    if another { 0 } else { view.rest(at).iter().take(3).take_while(|it| is_link(ground, it)).count() }
}

/// Whether a small word may stand inside a name.
type Link = fn(&Ground<'_>, &Token<'_>) -> bool;

fn is_link(ground: &Ground<'_>, token: &Token<'_>) -> bool {
    token.shape == Shape::Lower && ground.scene.context.language.proposals.links.has(&token.folded)
}

/// "de", "de la", "des": what joins a place to its complement; "et" joins it to another.
fn is_plain_link(ground: &Ground<'_>, token: &Token<'_>) -> bool {
    let names = &ground.scene.context.language.names;
    let located = names.to.has(&token.folded);
    is_link(ground, token) && !located && !names.and.has(&token.folded)
}
