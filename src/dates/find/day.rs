//! Days: "mercredi 14 décembre 2016", "May 3", "samedi prochain", "demain soir", "la veille au soir".

use super::{Finder, clock};
use crate::dates::numbers::Written;
use crate::dates::phrase::{Calendar, From, Phrase, What};
use crate::dates::tokens::{Kind, Token};

/// A day of the calendar or a weekday, "ce" before it, a part or a time of the day after it.
pub(super) fn named_day(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let mut phrase = bare_day(finder, at)?;
    with_hours(finder, &mut phrase);
    Some(phrase)
}

/// The same without part or time.
pub(super) fn bare_day(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.relations;
    let inner = words.this.skip(finder.tokens, at);
    let mut phrase =
        calendar(finder, inner).or_else(|| weekday(finder, inner)).or_else(|| feast(finder, inner))?;
    phrase.this = inner > at;
    phrase.cover(finder.tokens, at, phrase.tokens.end);
    Some(phrase)
}

fn calendar(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let lexicon = finder.lexicon;
    let (weekday, mut inner) = match lexicon.weekdays.at(finder.tokens, at) {
        Some((weekday, end)) => {
            (Some(weekday), lexicon.words.relations.articles.skip(finder.tokens, comma(finder, end)))
        }
        None => (None, at),
    };
    if inner > at && lexicon.words.relations.this.stands(finder.tokens, inner) {
        inner += 1;
    }
    let (day, month, end) = day_month(finder, inner).or_else(|| month_day(finder, inner))?;
    let (year, end) = year_after(finder, end);
    let (shift, end) = if year.is_none() { shift_after(finder, end) } else { (0, end) };
    let calendar = Calendar { weekday, day, month, year, shift, swappable: false };
    Some(finder.phrase(What::Day(calendar), at, end))
}

fn comma(finder: &Finder<'_>, at: usize) -> usize {
    if finder.token(at).is_some_and(|token| token.is(",")) { at + 1 } else { at }
}

/// "14 décembre", "1er mai", "quatorze juillet", "3rd of May".
fn day_month(finder: &Finder<'_>, at: usize) -> Option<(u32, u32, usize)> {
    let (day, end) = day_number(finder, at)?;
    let end = finder.lexicon.words.relations.of.skip(finder.tokens, end);
    let (month, end) = finder.lexicon.months.at(finder.tokens, end)?;
    Some((day, month, end))
}

/// "May 3", "May 3rd", where the language writes so.
fn month_day(finder: &Finder<'_>, at: usize) -> Option<(u32, u32, usize)> {
    let lexicon = finder.lexicon;
    let (month, inner) = lexicon.months.at(finder.tokens, at).filter(|_| lexicon.words.month_before_day)?;
    let capital = finder.token(at).is_some_and(Token::is_capitalised);
    let (day, end) = day_number(finder, inner).filter(|_| capital || !lexicon.words.months_capitalised)?;
    let is_more = finder.token(end).is_some_and(|next| [":", ",", "."].contains(&next.raw) && !next.spaced)
        && finder.token(end + 1).is_some_and(|next| next.kind == Kind::Number && !next.spaced);
    (finder.token(inner)?.kind == Kind::Number && !is_more).then_some((day, month, end))
}

/// Whether a day of the month follows its month at `at`.
pub(super) fn day_follows(finder: &Finder<'_>, at: usize) -> bool {
    finder.lexicon.words.month_before_day && finder.small(at, 31).is_some()
}

/// The day of the month at `at`: digits with or without an ordinal's ending, or words.
fn day_number(finder: &Finder<'_>, at: usize) -> Option<(u32, usize)> {
    let years = &finder.lexicon.words.years;
    if let Some(day) = finder.small(at, 31) {
        let end = if finder.is_glued(at + 1) { years.ordinals.skip(finder.tokens, at + 1) } else { at + 1 };
        return Some((day, end));
    }
    if let Some((_, end)) = years.first.at(finder.tokens, at) {
        return Some((1, end));
    }
    let number = finder.lexicon.numbers.at(finder.text, finder.tokens, at)?;
    let day = (1..=31).find(|&day| f64::from(day) == number.value)?;
    (number.written == Written::Words).then_some((day, number.end))
}

/// The year after a day or a month, a comma or "of" perhaps before it.
pub(super) fn year_after(finder: &Finder<'_>, at: usize) -> (Option<i32>, usize) {
    let linked = finder.lexicon.words.relations.of.skip(finder.tokens, comma(finder, at));
    match finder
        .four_digits(at)
        .map(|year| (year, at))
        .or_else(|| Some((finder.four_digits(linked)?, linked)))
    {
        Some((year, place)) if (1500..).contains(&year) => (Some(year), place + 1),
        _ => (None, at),
    }
}

/// Shortest weekday that may stand alone: shorter ones are abbreviations, which are other words too.
const WEEKDAY_ALONE: usize = 5;

fn weekday(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.relations;
    let (before, inner) =
        match (words.next_weekday.at(finder.tokens, at), words.last_weekday.at(finder.tokens, at)) {
            (Some((_, inner)), _) => (1, inner),
            (None, Some((_, inner))) => (-1, inner),
            (None, None) => (0, at),
        };
    let (weekday, end) = finder.lexicon.weekdays.at(finder.tokens, inner)?;
    let token = finder.token(inner)?;
    let is_habit = words.every.before(finder.tokens, inner).is_some();
    let is_word = token.raw.len() >= WEEKDAY_ALONE
        && (!finder.lexicon.words.months_capitalised || token.is_capitalised());
    let (after, end) = shift_after(finder, end);
    (is_word && !is_habit).then(|| finder.phrase(What::Weekday { weekday, shift: before + after }, at, end))
}

/// 1 for "next", -1 for "last" at `at`, and where it ends.
pub(super) fn shift_before(finder: &Finder<'_>, at: usize) -> (i64, usize) {
    let words = &finder.lexicon.words.relations;
    if let Some((_, end)) = words.next.at(finder.tokens, at) {
        return (1, end);
    }
    words.last.at(finder.tokens, at).map_or((0, at), |(_, end)| (-1, end))
}

/// 1 for "prochain", -1 for "dernier" at `at`, and where it ends.
pub(super) fn shift_after(finder: &Finder<'_>, at: usize) -> (i64, usize) {
    let words = &finder.lexicon.words.relations;
    if let Some((_, end)) = words.next_after.at(finder.tokens, at) {
        return (1, end);
    }
    words.last_after.at(finder.tokens, at).map_or((0, at), |(_, end)| (-1, end))
}

fn feast(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let ((month, day), end) = finder.lexicon.feasts.at(finder.tokens, at)?;
    let capital = finder.tokens.get(at..end)?.iter().any(Token::is_capitalised);
    let (year, end) = year_after(finder, end);
    let (shift, end) = if year.is_none() { shift_after(finder, end) } else { (0, end) };
    let calendar = Calendar { weekday: None, day, month, year, shift, swappable: false };
    capital.then(|| finder.phrase(What::Day(calendar), at, end))
}

/// "3" in "du 3 au 5 mai": the month and the year stand with the other end.
pub(super) fn range_start(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.relations;
    let (day, end) =
        day_number(finder, at).filter(|_| finder.token(at).is_some_and(|it| it.kind == Kind::Number))?;
    let joint = words.joints.skip(finder.tokens, end);
    let dashed = joint == end + 1 && finder.token(end).is_some_and(|token| token.is("-"));
    let opened = words.range_intro.before(finder.tokens, at).is_some();
    let other = words.articles.skip(finder.tokens, joint);
    let second = calendar(finder, other).filter(|_| joint > end && (opened || dashed))?;
    match second.what {
        What::Day(last) if last.weekday.is_none() && day < last.day => {
            Some(finder.phrase(What::Day(Calendar { day, ..last }), at, end))
        }
        _ => None,
    }
}

/// "demain soir", "hier", "la veille au soir", "ce matin".
pub(super) fn counted_day(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let lexicon = finder.lexicon;
    if is_in_name(finder, at) {
        return None;
    }
    if let Some((part, end)) = lexicon.parts_today.at(finder.tokens, at) {
        return Some(of_telling(finder, 0, part, at, end));
    }
    if let Some((part, end)) = lexicon.parts_yesterday.at(finder.tokens, at) {
        return Some(of_telling(finder, -1, part, at, end));
    }
    let mut phrase = match (lexicon.days.at(finder.tokens, at), lexicon.anchored.at(finder.tokens, at)) {
        (Some((days, end)), _) => finder.phrase(What::Days(days, From::Telling), at, end),
        (None, Some((days, end))) => finder.phrase(What::Days(days, from(finder, end)), at, end),
        (None, None) => return None,
    };
    with_hours(finder, &mut phrase);
    Some(phrase)
}

/// "USA Today": a capital after a capital, inside a sentence.
fn is_in_name(finder: &Finder<'_>, at: usize) -> bool {
    let before = at.checked_sub(1).and_then(|it| finder.token(it));
    finder.token(at).is_some_and(Token::is_capitalised) && before.is_some_and(Token::is_capitalised)
}

fn of_telling(
    finder: &Finder<'_>,
    days: i64,
    part: crate::dates::phrase::Part,
    at: usize,
    end: usize,
) -> Phrase {
    let mut phrase = finder.phrase(What::Days(days, From::Telling), at, end);
    phrase.part = Some(part);
    with_hours(finder, &mut phrase);
    phrase.part = Some(part);
    phrase
}

/// "la veille de l'arrivée" counts from what happened, "la veille" from the day last spoken of.
fn from(finder: &Finder<'_>, end: usize) -> From {
    let words = &finder.lexicon.words.relations;
    let of_something = words.of.stands(finder.tokens, end) || words.articles.stands(finder.tokens, end);
    let part = words_part_link(finder, end);
    if of_something && !part { From::Event } else { From::Spoken }
}

fn words_part_link(finder: &Finder<'_>, at: usize) -> bool {
    let linked = finder.lexicon.words.part_links.skip(finder.tokens, at);
    finder.lexicon.parts.stands(finder.tokens, linked)
}

/// Reads a part and a time of the day after `phrase`: "soir", "au soir", "à 16 heures", ", 5:07 pm".
pub(super) fn with_hours(finder: &Finder<'_>, phrase: &mut Phrase) {
    let lexicon = finder.lexicon;
    let start = phrase.tokens.start;
    let linked = lexicon.words.part_links.skip(finder.tokens, phrase.tokens.end);
    for place in [phrase.tokens.end, linked] {
        if let Some((part, end)) = lexicon.parts.at(finder.tokens, place) {
            phrase.part = Some(part);
            phrase.cover(finder.tokens, start, end);
            break;
        }
    }
    if let Some((time, end)) = clock::after_day(finder, phrase.tokens.end) {
        phrase.clock = Some(time);
        phrase.cover(finder.tokens, start, end);
    }
}
