//! Days and months of which the year or more must be found.

use chrono::{Datelike, NaiveDate};

use super::{Bases, Counted, Reached, Resolved, away, chosen, fits, hours_letters, in_year, on_day};
use crate::dates::edtf::Edtf;
use crate::dates::phrase::{Calendar, Phrase, Unit};
use crate::dates::tense::{Tense, Told};

/// How many years around the base a day without year is looked for: a day falls on a given weekday at least once in these,
/// 29 February apart.
const YEARS_AROUND: i32 = 6;

pub(super) fn day(phrase: &Phrase, day: Calendar, told: Told, bases: &Bases) -> Resolved {
    if let Some(date) = day.year.and_then(|year| in_year(day, year)) {
        let rule = if fits(day, date) { "date-full" } else { "date-full-other-weekday" };
        return on_day(phrase, date, Counted::Alone, rule);
    }
    let Some(base) = bases.telling else { return without_year(phrase, day) };
    let around = |reach: i32| -> Vec<NaiveDate> {
        (base.year() - reach..=base.year() + reach).filter_map(|year| in_year(day, year)).collect()
    };
    let fitting: Vec<NaiveDate> = around(YEARS_AROUND).into_iter().filter(|date| fits(day, *date)).collect();
    let nearest = Told { tense: Tense::Unknown, sure: false };
    let told = match day.shift {
        ..0 => Told { tense: Tense::Past, sure: true },
        0 => told,
        1.. => Told { tense: Tense::Future, sure: true },
    };
    let found = if day.weekday.is_some() && !fitting.is_empty() {
        chosen(&fitting, nearest, base, i64::MAX).map(|date| (date, "date-by-weekday"))
    } else {
        chosen(&around(1), if phrase.this { nearest } else { told }, base, i64::MAX)
            .map(|date| (date, "date-nearest-year"))
    };
    match found {
        Some((date, rule)) => on_day(phrase, date, Counted::Telling, rule),
        None => without_year(phrase, day),
    }
}

/// The day with its year left open.
fn without_year(phrase: &Phrase, day: Calendar) -> Resolved {
    let masked = format!("XXXX-{:02}-{:02}", day.month, day.day);
    Resolved {
        value: Edtf::parse(&masked),
        timex: format!("{masked}{}", hours_letters(phrase.clock, phrase.part)),
        counted: Counted::Alone,
        rule: "date-no-year",
        reached: None,
    }
}

pub(super) fn month(
    phrase: &Phrase,
    (month, year, shift): (u32, Option<i32>, i64),
    told: Told,
    bases: &Bases,
) -> Resolved {
    if let Some(year) = year {
        return in_month(phrase, year, month, Counted::Alone, "month-full");
    }
    let Some(base) = bases.telling else {
        let masked = format!("XXXX-{month:02}");
        return Resolved { value: Edtf::parse(&masked), ..Resolved::open(masked, "month-no-year") };
    };
    match nearest_year(month, shift, told, base) {
        Some(year) => in_month(phrase, year, month, Counted::Telling, "month-nearest-year"),
        None => Resolved::open(format!("XXXX-{month:02}"), "month-no-year"),
    }
}

/// How many days ahead a month without year may begin where nothing sure tells past from future.
const MONTHS_AHEAD_MAX: i64 = 100;

/// The year in which the month lies nearest to the base's own month, as far as tense and "dernier" let it.
fn nearest_year(month: u32, shift: i64, told: Told, base: NaiveDate) -> Option<i32> {
    let here = base.with_day(1)?;
    let candidates: Vec<NaiveDate> = (base.year() - 1..=base.year() + 1)
        .filter_map(|year| NaiveDate::from_ymd_opt(year, month, 1))
        .filter(|date| shift == 0 || (*date < here) == (shift < 0) && *date != here)
        .collect();
    chosen(&candidates, told, here, MONTHS_AHEAD_MAX).map(|date| date.year())
}

fn in_month(phrase: &Phrase, year: i32, month: u32, counted: Counted, rule: &'static str) -> Resolved {
    let value = Edtf::from_month(year, month);
    Resolved {
        timex: value.as_str().to_owned(),
        value: Some(if phrase.edge.is_some() { value.about() } else { value }),
        counted,
        rule,
        reached: NaiveDate::from_ymd_opt(year, month, 1).map(|first| Reached { first, unit: Unit::Month }),
    }
}

/// How many days ahead a weekday may lie where nothing tells past from future: the press speaks mostly of what was.
const AHEAD_MAX: i64 = 2;
/// The same where "ce" points at it: then it is the nearest.
const AHEAD_MAX_POINTED: i64 = 3;

pub(super) fn weekday(phrase: &Phrase, (weekday, shift): (u32, i64), told: Told, bases: &Bases) -> Resolved {
    let Some(base) = bases.telling else {
        return Resolved::open(
            format!("XXXX-WXX-{weekday}{}", hours_letters(phrase.clock, phrase.part)),
            "no-base",
        );
    };
    let ahead = (i64::from(weekday) - i64::from(base.weekday().number_from_monday())).rem_euclid(7);
    let behind = if ahead == 0 { 0 } else { ahead - 7 };
    let most = if phrase.this { AHEAD_MAX_POINTED } else { AHEAD_MAX };
    let (days, rule) = match (shift, told.tense) {
        (1.., _) => (if ahead == 0 { 7 } else { ahead }, "weekday-next"),
        (..0, _) => (if behind == 0 { -7 } else { behind }, "weekday-last"),
        (0, Tense::Future) => (ahead, "weekday-future"),
        (0, Tense::Past) => (behind, "weekday-past"),
        (0, Tense::Unknown) => (if ahead <= most { ahead } else { behind }, "weekday-nearest"),
    };
    match away(base, days) {
        Some(day) => on_day(phrase, day, Counted::Telling, rule),
        None => Resolved::open(format!("XXXX-WXX-{weekday}"), "no-base"),
    }
}
