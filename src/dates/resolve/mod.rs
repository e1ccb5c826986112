//! A phrase counted from its base: the value, its TIMEX3 form, and the rule.

use chrono::{Datelike, Days, NaiveDate};

use super::edtf::Edtf;
use super::phrase::{Calendar, Clock, From, Part, Phrase, Unit, Way, What};
use super::tense::{Tense, Told};

mod calendar;
mod duration;
mod period;

/// From what a phrase may be counted.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Bases {
    /// The day of the telling: of the words where they are quoted, else of publication.
    pub telling: Option<NaiveDate>,
    /// The times last spoken of.
    pub spoken: Spoken,
}

/// The times that the text has last spoken of, by how exact they are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spoken {
    /// The last day.
    pub day: Option<NaiveDate>,
    /// The first day of the last time of at most a month.
    pub month: Option<NaiveDate>,
    /// The first day of the last time of any length.
    pub any: Option<NaiveDate>,
}

impl Spoken {
    /// The text speaks of `time` now.
    pub fn reach(&mut self, time: Reached) {
        if time.unit <= Unit::Day {
            self.day = Some(time.first);
        }
        if time.unit <= Unit::Month {
            self.month = Some(time.first);
        }
        self.any = Some(time.first);
    }
}

/// A time that the text has reached, by its first day and its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reached {
    /// Its first day.
    pub first: NaiveDate,
    /// How long it is.
    pub unit: Unit,
}

/// From what a phrase was counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// It stands alone.
    Alone,
    /// From the day of the telling.
    Telling,
    /// From the time last spoken of.
    Spoken,
}

/// A phrase's value.
#[derive(Clone, Debug, PartialEq)]
pub struct Resolved {
    /// The date; `None` where nothing resolves it.
    pub value: Option<Edtf>,
    /// The TIMEX3 value.
    pub timex: String,
    /// From what it was counted.
    pub counted: Counted,
    /// The rule, without the language's code.
    pub rule: &'static str,
    /// The time that the text has reached with it, where later phrases may count from it.
    pub reached: Option<Reached>,
}

impl Resolved {
    /// A value that nothing settles.
    fn open(timex: impl Into<String>, rule: &'static str) -> Resolved {
        Resolved { value: None, timex: timex.into(), counted: Counted::Alone, rule, reached: None }
    }
}

/// Counts `phrase` from `bases`, in a clause of the tense `told`.
pub fn resolve(phrase: &Phrase, told: Told, bases: &Bases) -> Resolved {
    match phrase.what {
        What::Day(day) => calendar::day(phrase, day, told, bases),
        What::Month { month, year, shift } => calendar::month(phrase, (month, year, shift), told, bases),
        What::Year(year) => period::year(phrase, year),
        What::Decade(decade) => period::decade(decade),
        What::Century(century) => period::century(century),
        What::Weekday { weekday, shift } => calendar::weekday(phrase, (weekday, shift), told, bases),
        What::Days(days, from) => days_away(phrase, days, from, bases),
        What::Period { unit, shift, from } => period::period(phrase, (unit, shift), from, bases),
        What::Season { season, year, shift } => period::season(phrase, (season, year, shift), bases),
        What::Duration { least, most, unit, way } => {
            duration::duration((least, most, unit), in_tense(way, told), bases)
        }
        What::Hours => hours(phrase, bases),
        What::Vague(value) => Resolved::open(value, "vague"),
    }
}

/// "in two days" lies ahead only in a clause of the future.
fn in_tense(way: Way, told: Told) -> Way {
    match way {
        Way::Perhaps if told.tense == Tense::Future => Way::After(From::Telling),
        Way::Perhaps => Way::Long,
        way => way,
    }
}

/// A day with the part or the time of the day that the phrase gives.
fn on_day(phrase: &Phrase, day: NaiveDate, counted: Counted, rule: &'static str) -> Resolved {
    Resolved {
        value: Some(moment(day, phrase.clock)),
        timex: format!("{}{}", day.format("%Y-%m-%d"), hours_letters(phrase.clock, phrase.part)),
        counted,
        rule,
        reached: Some(Reached { first: day, unit: Unit::Day }),
    }
}

/// Midnight ends the day that it is named with: EDTF has it as the next day's first minute.
fn moment(day: NaiveDate, clock: Option<Clock>) -> Edtf {
    match clock {
        Some(Clock { hour: 24, minute }) => {
            Edtf::from_minute(day.checked_add_days(Days::new(1)).unwrap_or(day), 0, minute)
        }
        Some(Clock { hour, minute }) => Edtf::from_minute(day, hour, minute),
        None => Edtf::from_day(day),
    }
}

fn hours_letters(clock: Option<Clock>, part: Option<Part>) -> String {
    match (clock, part) {
        (Some(Clock { hour, minute }), _) => format!("T{hour:02}:{minute:02}"),
        (None, Some(part)) => format!("T{}", part.letters()),
        (None, None) => String::new(),
    }
}

/// "demain", "la veille".
fn days_away(phrase: &Phrase, days: i64, from: From, bases: &Bases) -> Resolved {
    let letters = hours_letters(phrase.clock, phrase.part);
    let (base, counted, rule) = match from {
        From::Telling => (bases.telling, Counted::Telling, "deictic"),
        From::Spoken => (spoken_day(bases), spoken_counted(bases), "anchored"),
        From::Event => return Resolved::open(format!("XXXX-XX-XX{letters}"), "anchored-event"),
    };
    match base.and_then(|base| away(base, days)) {
        Some(day) => on_day(phrase, day, counted, rule),
        None => Resolved::open(format!("XXXX-XX-XX{letters}"), "no-base"),
    }
}

/// The day last spoken of; the day of the telling where none was.
fn spoken_day(bases: &Bases) -> Option<NaiveDate> {
    bases.spoken.day.or(bases.telling)
}

fn spoken_counted(bases: &Bases) -> Counted {
    if bases.spoken.day.is_some() { Counted::Spoken } else { Counted::Telling }
}

/// The day `days` after `base`, or before where negative.
fn away(base: NaiveDate, days: i64) -> Option<NaiveDate> {
    let distance = Days::new(days.unsigned_abs());
    if days < 0 { base.checked_sub_days(distance) } else { base.checked_add_days(distance) }
}

/// "6h", "l'aube": on the day last spoken of.
fn hours(phrase: &Phrase, bases: &Bases) -> Resolved {
    match spoken_day(bases) {
        Some(day) => on_day(phrase, day, spoken_counted(bases), "hours"),
        None => Resolved::open(format!("XXXX-XX-XX{}", hours_letters(phrase.clock, phrase.part)), "no-base"),
    }
}

/// The day as a date, in the year given.
fn in_year(day: Calendar, year: i32) -> Option<NaiveDate> {
    let date = NaiveDate::from_ymd_opt(year, day.month, day.day)?;
    Some(date)
}

/// Whether the day falls on the weekday that stands with it.
fn fits(day: Calendar, date: NaiveDate) -> bool {
    day.weekday.is_none_or(|weekday| date.weekday().number_from_monday() == weekday)
}

/// Of the `candidates` the one that `told` wants: the last before `base`, the first after it, or the nearest.
/// Where nothing is sure, none is taken that lies more than `most_ahead` days ahead: the press speaks mostly of what was.
fn chosen(candidates: &[NaiveDate], told: Told, base: NaiveDate, most_ahead: i64) -> Option<NaiveDate> {
    let most = if told.tense == Tense::Future { i64::MAX } else { most_ahead };
    let near = candidates.iter().copied().filter(|date| (*date - base).num_days() <= most);
    let nearest = || near.min_by_key(|date| ((*date - base).num_days().abs(), *date > base));
    match told {
        Told { tense: Tense::Past, sure: true } => {
            candidates.iter().copied().filter(|date| *date <= base).max()
        }
        Told { tense: Tense::Future, sure: true } => {
            candidates.iter().copied().filter(|date| *date >= base).min()
        }
        _ => None,
    }
    .or_else(nearest)
}
