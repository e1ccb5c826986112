//! What a number counts: the noun behind it, or that of the figure before where it is left out.

use std::ops::Range;

use super::Page;
use super::find::Found;
use crate::dates::numbers::{Number, Written};
use crate::dates::tokens::Kind;

/// What a number counts: where that stands, and what kind of thing it is.
pub(super) struct Counted {
    pub(super) tokens: Range<usize>,
    pub(super) rule: &'static str,
}

/// How many words may stand between the number and what it counts: "15 autres jeunes civils".
const BETWEEN_MAX: usize = 3;

pub(super) fn counted(page: &Page<'_>, start: usize, number: &Number) -> Option<Counted> {
    let words = &page.words.counted;
    let at = number.end;
    if words.never.stands(page.tokens, at) {
        return None;
    }
    if let Some((_, end)) = words.signs.at(page.tokens, at) {
        return Some(Counted { tokens: at..end, rule: "money" });
    }
    let mut place = at;
    for _ in 0..=BETWEEN_MAX {
        if let Some(known) = known(page, place) {
            let year_of_something = place > at && is_like_year(page, start, number);
            return (!year_of_something).then_some(known);
        }
        let token = page.tokens.get(place)?;
        let next = words.between.skip(page.tokens, place);
        let passes = words.adjectives_first
            && token.kind == Kind::Word
            && !words.stop.stands(page.tokens, place)
            && !words.never.stands(page.tokens, place);
        if next == place && !passes {
            break;
        }
        place = next.max(place + 1);
    }
    anything(page, start, number)
}

/// People, money and measures, which count even where the number is in words.
pub(super) fn known(page: &Page<'_>, at: usize) -> Option<Counted> {
    let words = &page.words.counted;
    if let Some((_, end)) = words.people.at(page.tokens, at) {
        return Some(Counted { tokens: at..end, rule: "people" });
    }
    if let Some((_, end)) = words.money.at(page.tokens, at) {
        return Some(Counted { tokens: at..end, rule: "money" });
    }
    let (_, end) = words.measures.at(page.tokens, at)?;
    Some(Counted { tokens: at..end, rule: "measure" })
}

/// A noun that no list has, after digits or a collective; after digits a capitalised plural is a people.
fn anything(page: &Page<'_>, start: usize, number: &Number) -> Option<Counted> {
    let words = &page.words.counted;
    if number.written == Written::Words || is_like_year(page, start, number) || follows_name(page, start) {
        return None;
    }
    let mut place = number.end;
    while words.between.skip(page.tokens, place) > place {
        place = words.between.skip(page.tokens, place);
    }
    let token =
        page.tokens.get(place).filter(|token| token.kind == Kind::Word && token.raw.chars().count() > 2)?;
    let is_people = words.capital_people && token.is_capitalised() && token.word.ends_with(['s', 'x']);
    let is_noun = !token.is_capitalised()
        && !page.words.claims.according.stands(page.tokens, place)
        && !words.stop.stands(page.tokens, place)
        && !words.never.stands(page.tokens, place);
    (is_people || is_noun)
        .then(|| Counted { tokens: place..place + 1, rule: if is_people { "people" } else { "counted" } })
}

/// "Fortune 500 companies": digits behind a capital inside a sentence are mostly part of the name.
fn follows_name(page: &Page<'_>, start: usize) -> bool {
    let before = start.checked_sub(1).and_then(|it| page.tokens.get(it));
    let opens = start < 2
        || page.tokens.get(start - 2).is_some_and(|it| [".", "!", "?", "«", "“", "\""].contains(&it.raw));
    before.is_some_and(|it| it.kind == Kind::Word && it.is_capitalised()) && !opens
}

/// Four digits together are mostly a year.
fn is_like_year(page: &Page<'_>, start: usize, number: &Number) -> bool {
    number.end == start + 1
        && page
            .tokens
            .get(start)
            .is_some_and(|token| token.raw.len() == 4 && (1000.0..2100.0).contains(&number.value))
}

/// "324 concernant le casque" after "333 constats, dont": what follows is no plural noun, the same is counted.
pub(super) fn is_part_of_named(page: &Page<'_>, start: usize, counted: &Counted) -> bool {
    let noun = page.tokens.get(counted.tokens.start);
    let plural = noun.is_some_and(|token| token.word.ends_with(['s', 'x', 'n']));
    counted.rule == "counted" && !plural && page.words.claims.part.before(page.tokens, start).is_some()
}

/// "393 n'ont pas été joints", "2.000 selon les organisateurs", "contre 69.000 la semaine dernière" after "2 209 Français": the same is
/// counted.
pub(super) fn left_out(
    page: &Page<'_>,
    (at, number): (usize, &Number),
    last: Option<&Found>,
) -> Option<Counted> {
    let last = last.filter(|last| {
        let between = page.tokens.get(last.tokens.end..at);
        between.is_some_and(|between| !between.iter().any(|it| it.is(".")))
    })?;
    let given = || page.words.claims.according.stands(page.tokens, number.end);
    let stands = page.words.counted.left_out.stands(page.tokens, number.end)
        || given()
        || page.words.counted.compared.before(page.tokens, at).is_some()
        || page.words.claims.part.before(page.tokens, at).is_some();
    let start = page.tokens.partition_point(|token| token.span.start < last.unit.start);
    let end = page.tokens.partition_point(|token| token.span.end <= last.unit.end);
    (stands && number.written == Written::Digits)
        .then_some(Counted { tokens: start..end, rule: "counted-before" })
}
