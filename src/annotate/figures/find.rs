//! Finds numbers and what they count.

use std::ops::Range;

use super::Page;
use crate::annotate::Bound;
use crate::dates::numbers::{Number, Written};
use crate::dates::tokens::Kind;
use crate::text::Span;

/// A number with what it counts.
#[derive(Clone, Debug)]
pub(super) struct Found {
    /// From the bound to what is counted.
    pub(super) tokens: Range<usize>,
    /// The value; `None` for "several".
    pub(super) number: Option<f64>,
    /// How it is bounded.
    pub(super) bound: Bound,
    /// What is counted.
    pub(super) unit: Span,
    /// What showed that it counts something.
    pub(super) rule: &'static str,
}

impl Found {
    /// Where it stands.
    pub(super) fn span(&self, page: &Page<'_>) -> Span {
        match page.tokens.get(self.tokens.clone()) {
            Some([first, .., last]) => Span::new(first.span.start, last.span.end),
            Some([only]) => only.span,
            _ => self.unit,
        }
    }
}

/// What a number counts: where that stands, and what kind of thing it is.
struct Counted {
    tokens: Range<usize>,
    rule: &'static str,
}

/// The figures of a block, in its order.
pub(super) fn find(page: &Page<'_>) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut at = 0;
    while at < page.tokens.len() {
        match may_begin(page, at).then(|| figure(page, at, found.last())).flatten() {
            Some(figure) => {
                at = figure.tokens.end.max(at + 1);
                found.push(figure);
            }
            None => at = past_number(page, at),
        }
    }
    found
}

/// Whether a figure can begin with the token: one look tells.
fn may_begin(page: &Page<'_>, at: usize) -> bool {
    let token = page.tokens.get(at);
    token.is_some_and(|token| token.kind == Kind::Number || page.leads.may_hold(token.word.key()))
}

/// The tail of a number that is none ("2016" of "en mars 2016") must not be read as one.
fn past_number(page: &Page<'_>, at: usize) -> usize {
    let is_digits = page.tokens.get(at).is_some_and(|token| token.kind == Kind::Number);
    let number = page.numbers.at(page.text, page.tokens, at).filter(|_| is_digits);
    number.map_or(at + 1, |number| number.end.max(at + 1))
}

fn figure(page: &Page<'_>, at: usize, last: Option<&Found>) -> Option<Found> {
    let (bound, inner) = bound(page, at);
    if let Some((_, end)) = page.words.vague.at(page.tokens, inner) {
        return vague(page, (at, end), bound);
    }
    let sign = usize::from(page.words.counted.signs.stands(page.tokens, inner) && inner < page.tokens.len());
    let start = inner + sign * (page.words.counted.signs.skip(page.tokens, inner) - inner);
    let (number, is_range) = range(page, start)?;
    if !is_free(page, start, &number) {
        return None;
    }
    let counted =
        if sign == 1 { Some(before_sign(inner, start, &number)) } else { counted(page, start, &number) };
    let counted = counted
        .filter(|it| !is_part_of_named(page, start, it))
        .or_else(|| left_out(page, (at, &number), last))?;
    let bound = match (bound, number.written) {
        (Bound::Exactly, Written::Collective) => Bound::About,
        (Bound::Exactly, _) if is_range => Bound::AtLeast,
        (bound, _) => bound,
    };
    let tokens = at..number.end.max(counted.tokens.end);
    let unit = unit(page, start, &number, &counted);
    Some(Found { tokens, number: Some(number.value), bound, unit, rule: counted.rule })
}

fn bound(page: &Page<'_>, at: usize) -> (Bound, usize) {
    let bounds = &page.words.bounds;
    let kinds =
        [(&bounds.least, Bound::AtLeast), (&bounds.most, Bound::AtMost), (&bounds.about, Bound::About)];
    let found = kinds.iter().filter_map(|(words, bound)| Some((*bound, words.at(page.tokens, at)?.1)));
    found.max_by_key(|(_, end)| *end).unwrap_or((Bound::Exactly, at))
}

/// The number at `at`; of a range, the lower end with the end of the upper.
fn range(page: &Page<'_>, at: usize) -> Option<(Number, bool)> {
    let open = page.words.counted.range_intro.skip(page.tokens, at);
    let low = page.numbers.at(page.text, page.tokens, open)?;
    let high = page
        .words
        .counted
        .or
        .at(page.tokens, low.end)
        .and_then(|(_, next)| page.numbers.at(page.text, page.tokens, next))
        .filter(|high| {
            high.value > low.value && high.written != Written::Article && low.written == high.written
        });
    match high {
        Some(high) => Some((Number { end: high.end, ..low }, true)),
        None if open > at => None,
        None => Some((low, false)),
    }
}

/// Whether the number is one of its own: no time, no part of a name, no ordinal, not "les deux".
fn is_free(page: &Page<'_>, at: usize, number: &Number) -> bool {
    let (Some(first), Some(last)) = (page.tokens.get(at), page.tokens.get(number.end - 1)) else {
        return false;
    };
    let span = Span::new(first.span.start, last.span.end);
    let is_time = page.is_time(span);
    let before = at.checked_sub(1).and_then(|it| page.tokens.get(it)).filter(|_| !first.spaced);
    let in_name = before
        .is_some_and(|it| it.kind != Kind::Mark || ["-", "/", ".", ",", ":"].contains(&it.word.as_str()));
    let glued_on = page
        .tokens
        .get(number.end)
        .is_some_and(|next| !next.spaced && (next.kind == Kind::Word || ["/", ":"].contains(&next.raw)));
    let measured = page.words.counted.measures.stands(page.tokens, number.end);
    let labelled = page.words.counted.labels.before(page.tokens, at).is_some() && !is_small_letter(page, at);
    let known =
        number.written == Written::Words && page.words.counted.definite.before(page.tokens, at).is_some();
    let share = number.written == Written::Words
        && page
            .numbers
            .at(page.text, page.tokens, number.end + 1)
            .is_some_and(|it| it.written == Written::Digits);
    number.written != Written::Article
        && !is_time
        && !in_name
        && (!glued_on || measured)
        && !labelled
        && !known
        && !share
}

/// "à 900 dinars": a letter labels a number only as a capital, "A 6".
fn is_small_letter(page: &Page<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| page.tokens.get(it));
    before.is_some_and(|it| it.raw.chars().count() == 1 && !it.is_capitalised())
}

/// How many words may stand between the number and what it counts: "15 autres jeunes civils".
const BETWEEN_MAX: usize = 3;

fn counted(page: &Page<'_>, start: usize, number: &Number) -> Option<Counted> {
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
fn known(page: &Page<'_>, at: usize) -> Option<Counted> {
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
fn is_part_of_named(page: &Page<'_>, start: usize, counted: &Counted) -> bool {
    let noun = page.tokens.get(counted.tokens.start);
    let plural = noun.is_some_and(|token| token.word.ends_with(['s', 'x', 'n']));
    counted.rule == "counted" && !plural && page.words.claims.part.before(page.tokens, start).is_some()
}

/// "393 n'ont pas été joints", "2.000 selon les organisateurs", "contre 69.000 la semaine dernière" after "2 209 Français": the same is
/// counted.
fn left_out(page: &Page<'_>, (at, number): (usize, &Number), last: Option<&Found>) -> Option<Counted> {
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

/// "$5 million": the sign stands before.
fn before_sign(sign: usize, start: usize, _number: &Number) -> Counted {
    Counted { tokens: sign..start, rule: "money" }
}

/// What is counted, as written; "millions" belongs to it: "millions de dollars".
fn unit(page: &Page<'_>, start: usize, number: &Number, counted: &Counted) -> Span {
    let large = (start..number.end).find(|&at| {
        counted.rule != "counted-before"
            && number.written == Written::Digits
            && page.numbers.multiplies(page.tokens, at)
    });
    let first = large.filter(|_| counted.tokens.end > number.end).unwrap_or(counted.tokens.start);
    match page.tokens.get(first..counted.tokens.end.max(first)) {
        Some([first, .., last]) => Span::new(first.span.start, last.span.end),
        Some([only]) => only.span,
        _ => Span::new(0, 0),
    }
}

/// "des dizaines de milliers d'habitants", "plusieurs autres": no value, but a figure where people or money are counted.
fn vague(page: &Page<'_>, (at, end): (usize, usize), bound: Bound) -> Option<Found> {
    let mut place = end;
    while page.words.counted.between.skip(page.tokens, place) > place {
        place = page.words.counted.between.skip(page.tokens, place);
    }
    let counted = known(page, place)?;
    let span = Span::new(
        page.tokens.get(counted.tokens.start)?.span.start,
        page.tokens.get(counted.tokens.end - 1)?.span.end,
    );
    let free = !page.is_time(span);
    let tokens = at..counted.tokens.end;
    free.then_some(Found { tokens, number: None, bound, unit: span, rule: "vague" })
}
