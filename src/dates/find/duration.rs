//! Durations and horizons: "au moins sept jours", "deux ou trois jours", "les dernières 24 heures", "il y a deux ans".

use super::Finder;
use super::day::{shift_after, shift_before};
use crate::dates::numbers::Written;
use crate::dates::phrase::{Amount, From, Phrase, Unit, Way, What};
use crate::dates::tokens::Token;

pub(super) fn duration(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    around_telling(finder, at).or_else(|| counted(finder, at))
}

/// How many, where it ends, and whether it may be only an article.
type Counted = (Amount, usize, bool);

/// "dernières 24 heures", "24 dernières heures", "prochains jours", "jours à venir", "ces dernières semaines".
fn around_telling(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words;
    let inner = words.relations.this.skip(finder.tokens, at);
    let (amount, first) = some_amount(finder, inner);
    let (before, second) = shift_before(finder, first);
    let (amount, third) =
        if before != 0 && amount.is_none() { some_amount(finder, second) } else { (amount, second) };
    let (unit, end) = finder.lexicon.units_plural.at(finder.tokens, third)?;
    let (after, end) = if before == 0 { shift_after(finder, end) } else { (0, end) };
    let way = match before + after {
        1 => Way::Coming,
        -1 => Way::Past,
        _ => return None,
    };
    Some(finder.phrase(What::Duration { least: amount, most: amount, unit, way }, at, end))
}

/// A number or "quelques", where one stands; neither is needed before "derniers jours".
fn some_amount(finder: &Finder<'_>, at: usize) -> (Amount, usize) {
    match amount(finder, at) {
        Some((value, end, false)) => (value, end),
        _ => (None, at),
    }
}

fn amount(finder: &Finder<'_>, at: usize) -> Option<Counted> {
    if let Some((_, end)) = finder.lexicon.words.spans.some.at(finder.tokens, at) {
        return Some((None, end, false));
    }
    let number = finder.lexicon.numbers.at(finder.text, finder.tokens, at)?;
    Some((Some(number.value), number.end, number.written == Written::Article))
}

/// "sept jours", with what bounds it and what says from where it counts.
fn counted(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let spans = &finder.lexicon.words.spans;
    let ago = spans.ago_before.skip(finder.tokens, at);
    let start = spans.bounds.skip(finder.tokens, ago);
    let (least, end, article) = amount(finder, start)?;
    let (most, unit_at, is_range) = upper(finder, least, end);
    let (unit, end) = unit(finder, unit_at)?;
    let (way, end) = way(finder, (at, ago), end);
    let share = article && unit == Unit::Quarter;
    let vouched = !share
        && (is_range
            || !matches!(way, Way::Long | Way::Perhaps)
            || start > at
            || !article
            || stands_as_length(finder, at, end, unit));
    let is_length = vouched && !is_age(finder, start, end, unit) && !unit_is_name(finder, unit_at);
    is_length.then(|| finder.phrase(What::Duration { least, most, unit, way }, at, end))
}

/// "trois" in "deux ou trois jours".
fn upper(finder: &Finder<'_>, least: Amount, at: usize) -> (Amount, usize, bool) {
    let spans = &finder.lexicon.words.spans;
    let second = spans.or.at(finder.tokens, at).and_then(|(_, next)| amount(finder, next));
    match second {
        Some((most, end, _)) if unit(finder, end).is_some() => (most, end, true),
        _ => (least, at, false),
    }
}

fn unit(finder: &Finder<'_>, at: usize) -> Option<(Unit, usize)> {
    finder.lexicon.units_plural.at(finder.tokens, at).or_else(|| finder.lexicon.units.at(finder.tokens, at))
}

fn way(finder: &Finder<'_>, (at, ago): (usize, usize), end: usize) -> (Way, usize) {
    let spans = &finder.lexicon.words.spans;
    if ago > at {
        return (Way::Before(From::Telling), end);
    }
    let after = [
        (&spans.ago_after, Way::Before(From::Telling)),
        (&spans.earlier, Way::Before(From::Spoken)),
        (&spans.later, Way::After(From::Spoken)),
        (&spans.ahead_after, Way::After(From::Telling)),
    ];
    if let Some((way, stop)) =
        after.iter().find_map(|(words, way)| Some((*way, words.at(finder.tokens, end)?.1)))
    {
        // "two days before the vote" counts from the vote.
        let of_event = finder.lexicon.words.relations.articles.stands(finder.tokens, stop)
            || spans.than.stands(finder.tokens, stop);
        return if of_event { (Way::Long, end) } else { (way, stop) };
    }
    if spans.ahead_before.before(finder.tokens, at).is_some() {
        return (Way::After(From::Telling), end);
    }
    let perhaps = spans.ahead_in_future.before(finder.tokens, at).is_some();
    (if perhaps { Way::Perhaps } else { Way::Long }, end)
}

/// "une semaine" is a length of time where the words around it say so; "un jour" hardly ever is.
fn stands_as_length(finder: &Finder<'_>, at: usize, end: usize, unit: Unit) -> bool {
    let around = &finder.lexicon.words.spans.around;
    let near = around.before(finder.tokens, at).is_some() || around.stands(finder.tokens, end);
    near && unit >= Unit::Hour && !matches!(unit, Unit::Day | Unit::Quarter)
}

fn is_age(finder: &Finder<'_>, at: usize, end: usize, unit: Unit) -> bool {
    let spans = &finder.lexicon.words.spans;
    let mark = |place: Option<usize>, marks: &[&str]| {
        place.and_then(|it| finder.token(it)).is_some_and(|token| marks.contains(&token.raw))
    };
    let name_before = (2..=3)
        .any(|back| at.checked_sub(back).and_then(|it| finder.token(it)).is_some_and(Token::is_capitalised));
    let set_off = mark(at.checked_sub(1), &["("]) && mark(Some(end), &[")"])
        || mark(at.checked_sub(1), &[","]) && mark(Some(end), &[",", "."]) && name_before;
    let told =
        spans.age_before.before(finder.tokens, at).is_some() || spans.age_after.stands(finder.tokens, end);
    matches!(unit, Unit::Year | Unit::Month) && (told || unit == Unit::Year && set_off)
}

/// A unit with a capital inside a sentence is part of a name.
fn unit_is_name(finder: &Finder<'_>, at: usize) -> bool {
    finder.token(at).is_some_and(super::super::tokens::Token::is_capitalised)
}
