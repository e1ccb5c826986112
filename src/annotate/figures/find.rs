//! Finds numbers and what they count.

use std::ops::Range;

use super::Page;
use super::counted::{Counted, counted, is_part_of_named, known, left_out};
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
