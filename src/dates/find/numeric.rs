//! Dates in digits: `03/05/16`, `3.5.2016`, `2016-05-03T15:13`.

use super::{Finder, clock, day};
use crate::dates::phrase::{Calendar, Phrase, What};
use crate::dates::tokens::Kind;

/// Two-digit years up to this belong to this century: as with POSIX.
const CENTURY_TURN: i32 = 68;

pub(super) fn numeric(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let after_digits = at.checked_sub(1).and_then(|it| finder.token(it));
    let glued_on =
        finder.is_glued(at) && after_digits.is_some_and(|it| it.is("/") || it.is("-") || it.is("."));
    let (first, second, third, end) = three(finder, at).filter(|_| !glued_on)?;
    let calendar = if first.len() == 4 {
        Calendar {
            weekday: None,
            day: number(third)?,
            month: number(second)?,
            year: year(first),
            shift: 0,
            swappable: false,
        }
    } else {
        day_month(finder, number(first)?, number(second)?, year(third)?)
    };
    if !(1..=12).contains(&calendar.month) || !(1..=31).contains(&calendar.day) {
        return None;
    }
    let mut phrase = finder.phrase(What::Day(calendar), at, end);
    day::with_hours(finder, &mut phrase);
    if phrase.clock.is_none()
        && finder.token(end).is_some_and(|token| token.raw == "T" && !token.spaced)
        && let Some((time, stop)) = clock::digits(finder, end + 1)
    {
        phrase.clock = Some(time);
        phrase.cover(finder.tokens, at, stop);
    }
    Some(phrase)
}

/// The three numbers of a date in digits, and where it ends; the same mark stands between them, nothing is spaced.
fn three<'a>(finder: &Finder<'a>, at: usize) -> Option<(&'a str, &'a str, &'a str, usize)> {
    let stretch = finder.tokens.get(at..at + 5)?;
    let [first, mark, second, again, third] = stretch else { return None };
    let numbers = [first, second, third].iter().all(|token| token.kind == Kind::Number);
    let lengths = (first.raw.len() <= 2 || first.raw.len() == 4) && second.raw.len() <= 2;
    let last = if first.raw.len() == 4 { third.raw.len() <= 2 } else { matches!(third.raw.len(), 2 | 4) };
    let marked = ["/", ".", "-"].contains(&mark.raw) && mark.raw == again.raw;
    let glued = stretch.iter().skip(1).all(|token| !token.spaced);
    (numbers && lengths && last && marked && glued).then_some((first.raw, second.raw, third.raw, at + 5))
}

fn number(text: &str) -> Option<u32> {
    text.parse().ok()
}

fn year(text: &str) -> Option<i32> {
    let year: i32 = text.parse().ok()?;
    match text.len() {
        2 if year <= CENTURY_TURN => Some(2000 + year),
        2 => Some(1900 + year),
        _ => Some(year),
    }
}

/// A number above twelve is the day; otherwise the language's order decides, and the reading stays open to the other.
fn day_month(finder: &Finder<'_>, first: u32, second: u32, year: i32) -> Calendar {
    let day_first = if first > 12 {
        true
    } else if second > 12 {
        false
    } else {
        finder.lexicon.words.day_first
    };
    let (day, month) = if day_first { (first, second) } else { (second, first) };
    let swappable = first <= 12 && second <= 12 && first != second;
    Calendar { weekday: None, day, month, year: Some(year), shift: 0, swappable }
}
