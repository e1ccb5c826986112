//! Weeks, months, years, seasons, decades and centuries.

use chrono::{Datelike, Months, NaiveDate};

use super::{Bases, Counted, Reached, Resolved, away};
use crate::dates::edtf::Edtf;
use crate::dates::phrase::{From, Phrase, Unit};

pub(super) fn year(phrase: &Phrase, year: i32) -> Resolved {
    stated(phrase, &format!("{year:04}"), NaiveDate::from_ymd_opt(year, 1, 1), "year")
}

fn stated(phrase: &Phrase, text: &str, first: Option<NaiveDate>, rule: &'static str) -> Resolved {
    let value = Edtf::parse(text);
    Resolved {
        value: value.map(|it| if phrase.edge.is_some() { it.about() } else { it }),
        timex: text.to_owned(),
        counted: Counted::Alone,
        rule,
        reached: first.map(|first| Reached { first, unit: Unit::Year }),
    }
}

pub(super) fn decade(decade: i32) -> Resolved {
    let text = format!("{:03}X", decade / 10);
    Resolved { value: Edtf::parse(&text), ..Resolved::open(text.trim_end_matches('X'), "decade") }
}

/// TIMEX3 counts centuries by their first two digits: the twentieth is `19`.
pub(super) fn century(century: i32) -> Resolved {
    let text = format!("{:02}", century - 1);
    Resolved { value: Edtf::parse(&format!("{text}XX")), ..Resolved::open(text, "century") }
}

pub(super) fn period(phrase: &Phrase, (unit, shift): (Unit, i64), from: From, bases: &Bases) -> Resolved {
    let (base, counted) = match from {
        From::Telling => (bases.telling, Counted::Telling),
        _ if unit <= Unit::Month => (bases.spoken.month, Counted::Spoken),
        _ => (bases.spoken.any, Counted::Spoken),
    };
    let found = base.and_then(|base| moved(base, unit, shift)).and_then(|day| named(unit, day));
    let Some((timex, value, first)) = found else { return Resolved::open(open_form(unit), "no-base") };
    Resolved {
        value: value.map(|it| if phrase.edge.is_some() { it.about() } else { it }),
        timex,
        counted,
        rule: if counted == Counted::Telling { "period" } else { "period-anchored" },
        reached: Some(Reached { first, unit }),
    }
}

/// A day in the period `shift` units away from the one that holds `base`.
pub(super) fn moved(base: NaiveDate, unit: Unit, shift: i64) -> Option<NaiveDate> {
    let months = match unit {
        Unit::Week | Unit::Weekend => return away(base, 7 * shift),
        Unit::Month => 1,
        Unit::Quarter => 3,
        Unit::Year => 12,
        Unit::Decade => 120,
        Unit::Century => 1200,
        _ => return away(base, shift),
    };
    let distance = Months::new(u32::try_from(shift.unsigned_abs().checked_mul(months)?).ok()?);
    let first = base.with_day(1)?;
    if shift < 0 { first.checked_sub_months(distance) } else { first.checked_add_months(distance) }
}

/// The period that holds `day`: its TIMEX3 form, its value, its first day.
pub(super) fn named(unit: Unit, day: NaiveDate) -> Option<(String, Option<Edtf>, NaiveDate)> {
    let monday = away(day, -i64::from(day.weekday().num_days_from_monday()))?;
    let year = day.year();
    let january = NaiveDate::from_ymd_opt(year, 1, 1)?;
    Some(match unit {
        Unit::Week => {
            (day.format("%G-W%V").to_string(), Some(Edtf::from_days(monday, away(monday, 6)?)), monday)
        }
        Unit::Weekend => {
            let (first, last) = (away(monday, 5)?, away(monday, 6)?);
            (day.format("%G-W%V-WE").to_string(), Some(Edtf::from_days(first, last)), first)
        }
        Unit::Month => {
            let value = Edtf::from_month(year, day.month());
            (value.as_str().to_owned(), Some(value), day.with_day(1)?)
        }
        Unit::Quarter => {
            let first = day.with_day(1)?.with_month(day.month0() / 3 * 3 + 1)?;
            let last = away(first.checked_add_months(Months::new(3))?, -1)?;
            (format!("{year:04}-Q{}", day.month0() / 3 + 1), Some(Edtf::from_days(first, last)), first)
        }
        Unit::Year => (format!("{year:04}"), Edtf::parse(&format!("{year:04}")), january),
        Unit::Decade => {
            let decade = format!("{:03}", year / 10);
            (decade.clone(), Edtf::parse(&format!("{decade}X")), january)
        }
        Unit::Century => {
            let century = format!("{:02}", year / 100);
            (century.clone(), Edtf::parse(&format!("{century}XX")), january)
        }
        _ => (day.format("%Y-%m-%d").to_string(), Some(Edtf::from_day(day)), day),
    })
}

fn open_form(unit: Unit) -> &'static str {
    match unit {
        Unit::Week => "XXXX-WXX",
        Unit::Weekend => "XXXX-WXX-WE",
        Unit::Month => "XXXX-XX",
        Unit::Quarter => "XXXX-QX",
        Unit::Decade => "XXX",
        Unit::Century => "XX",
        _ => "XXXX",
    }
}

/// The letters of TIMEX3, spring to winter.
const SEASONS: [&str; 4] = ["SP", "SU", "FA", "WI"];

/// Seasons are those of the northern half; winter has the year in which it begins.
pub(super) fn season(
    phrase: &Phrase,
    (season, year, shift): (u32, Option<i32>, i64),
    bases: &Bases,
) -> Resolved {
    let letters = usize::try_from(season)
        .ok()
        .and_then(|it| SEASONS.get(it.saturating_sub(1)))
        .copied()
        .unwrap_or_default();
    let counted = if year.is_some() { Counted::Alone } else { Counted::Telling };
    let year = year.or_else(|| season_year(season, shift, bases.telling?));
    let Some(year) = year else { return Resolved::open(format!("XXXX-{letters}"), "no-base") };
    let value = Edtf::parse(&format!("{year:04}-{}", 20 + season));
    Resolved {
        value: value.map(|it| if phrase.edge.is_some() { it.about() } else { it }),
        timex: format!("{year:04}-{letters}"),
        counted,
        rule: "season",
        reached: None,
    }
}

fn season_year(season: u32, shift: i64, base: NaiveDate) -> Option<i32> {
    let begins = |year: i32| NaiveDate::from_ymd_opt(year, season * 3, 1);
    let mut years = base.year() - 2..=base.year() + 2;
    match shift {
        ..0 => years.rev().find(|&year| {
            begins(year).and_then(|it| it.checked_add_months(Months::new(3))).is_some_and(|end| end <= base)
        }),
        1.. => years.find(|&year| begins(year).is_some_and(|start| start > base)),
        0 => years.min_by_key(|&year| begins(year).map_or(i64::MAX, |start| (start - base).num_days().abs())),
    }
}
