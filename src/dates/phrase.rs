//! What a date phrase says, before anything is counted from anywhere.

use std::ops::Range;

use super::tokens::Token;
use crate::text::Span;

/// A length of time that calendars name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    /// A second.
    Second,
    /// A minute.
    Minute,
    /// An hour.
    Hour,
    /// A day.
    Day,
    /// A week, Monday to Sunday.
    Week,
    /// Saturday and Sunday.
    Weekend,
    /// A month.
    Month,
    /// A quarter of a year.
    Quarter,
    /// A year.
    Year,
    /// Ten years.
    Decade,
    /// A hundred years.
    Century,
}

impl Unit {
    /// The unit that the data writes as `letters`.
    pub fn of(letters: &str) -> Option<Unit> {
        Some(match letters {
            "TS" => Unit::Second,
            "TM" => Unit::Minute,
            "TH" => Unit::Hour,
            "D" => Unit::Day,
            "W" => Unit::Week,
            "WE" => Unit::Weekend,
            "M" => Unit::Month,
            "Q" => Unit::Quarter,
            "Y" => Unit::Year,
            "Y10" => Unit::Decade,
            "Y100" => Unit::Century,
            _ => return None,
        })
    }
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// Before noon.
    Morning,
    /// Around noon.
    Noon,
    /// After noon.
    Afternoon,
    /// After work.
    Evening,
    /// When people sleep.
    Night,
    /// When the sun rises.
    Dawn,
}

impl Part {
    /// The part that TIMEX3 writes as `letters`.
    pub fn of(letters: &str) -> Option<Part> {
        Some(match letters {
            "MO" => Part::Morning,
            "MI" => Part::Noon,
            "AF" => Part::Afternoon,
            "EV" => Part::Evening,
            "NI" => Part::Night,
            "DA" => Part::Dawn,
            _ => return None,
        })
    }

    /// As TIMEX3 writes it.
    pub fn letters(self) -> &'static str {
        match self {
            Part::Morning => "MO",
            Part::Noon => "MI",
            Part::Afternoon => "AF",
            Part::Evening => "EV",
            Part::Night => "NI",
            Part::Dawn => "DA",
        }
    }
}

/// A time of day; hour 24 is the midnight that ends the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Clock {
    /// 0 to 24.
    pub hour: u32,
    /// 0 to 59.
    pub minute: u32,
}

/// Which end of a stretch of time is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Edge {
    /// "début".
    Start,
    /// "mi-".
    Mid,
    /// "fin".
    End,
}

/// From where something is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum From {
    /// The day of the telling: "demain".
    Telling,
    /// The time last spoken of: "la veille".
    Spoken,
    /// Something that happened: "au lendemain de l'attaque".
    Event,
}

/// How a duration lies to the point from which it is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// It is only so long.
    Long,
    /// "il y a deux ans", "two years earlier".
    Before(From),
    /// "in two days": ahead in a clause of the future, else only so long.
    Perhaps,
    /// "dans deux jours", "deux jours plus tard".
    After(From),
    /// "les dernières 24 heures".
    Past,
    /// "les prochains jours".
    Coming,
}

/// How many units; `None` for "several".
pub type Amount = Option<f64>;

/// A day of the calendar, of which the text may leave out the year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Calendar {
    /// The weekday that stands with it, Monday 1 to Sunday 7.
    pub weekday: Option<u32>,
    /// The day of the month.
    pub day: u32,
    /// The month.
    pub month: u32,
    /// The year.
    pub year: Option<i32>,
    /// 1 for "prochain", -1 for "dernier", or 0.
    pub shift: i64,
    /// Whether day and month might be read the other way round: `03/05/16`.
    pub swappable: bool,
}

/// What is named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum What {
    /// A day of the calendar.
    Day(Calendar),
    /// A month.
    Month {
        /// 1 to 12.
        month: u32,
        /// Its year.
        year: Option<i32>,
        /// 1 for "prochain", -1 for "dernier", or 0.
        shift: i64,
    },
    /// A year.
    Year(i32),
    /// Ten years, by the first.
    Decade(i32),
    /// A century, by its number.
    Century(i32),
    /// A weekday, Monday 1 to Sunday 7, with what "prochain" (1) or "dernier" (-1) adds.
    Weekday {
        /// 1 to 7.
        weekday: u32,
        /// 1, 0 or -1.
        shift: i64,
    },
    /// A day so many days away.
    Days(i64, From),
    /// The week, month, year so many away.
    Period {
        /// Which length.
        unit: Unit,
        /// How many away.
        shift: i64,
        /// From where.
        from: From,
    },
    /// A season, spring 1 to winter 4, with its year or what "dernier" adds.
    Season {
        /// 1 to 4.
        season: u32,
        /// Its year.
        year: Option<i32>,
        /// 1, 0 or -1.
        shift: i64,
    },
    /// A stretch of time by its length.
    Duration {
        /// At least so many.
        least: Amount,
        /// At most so many.
        most: Amount,
        /// Of these.
        unit: Unit,
        /// How it lies.
        way: Way,
    },
    /// A part or a time of the day last spoken of.
    Hours,
    /// A time that no calendar gives: `PAST_REF`.
    Vague(&'static str),
}

/// A phrase that names a time.
#[derive(Clone, Debug, PartialEq)]
pub struct Phrase {
    /// Where it stands in the text, without the preposition.
    pub span: Span,
    /// The tokens that were read.
    pub tokens: Range<usize>,
    /// What it names.
    pub what: What,
    /// The part of the day.
    pub part: Option<Part>,
    /// The time of day.
    pub clock: Option<Clock>,
    /// Which end of it.
    pub edge: Option<Edge>,
    /// Whether "ce" or "this" points at it.
    pub this: bool,
}

impl Phrase {
    /// A phrase that says no more than `what`, over the tokens `start..end`.
    pub fn new(what: What, tokens: &[Token<'_>], start: usize, end: usize) -> Phrase {
        let mut phrase = Phrase {
            span: Span { start: 0, end: 0 },
            tokens: start..end,
            what,
            part: None,
            clock: None,
            edge: None,
            this: false,
        };
        phrase.cover(tokens, start, end);
        phrase
    }

    /// The phrase reaches over the tokens `start..end`.
    pub fn cover(&mut self, tokens: &[Token<'_>], start: usize, end: usize) {
        let first = tokens.get(start).map_or(0, |token| token.span.start);
        let last = end.checked_sub(1).and_then(|it| tokens.get(it)).map_or(first, |token| token.span.end);
        self.tokens = start..end;
        self.span = Span::new(first, last.max(first));
    }

    /// Whether it names a day, known or to be counted.
    pub fn is_day(&self) -> bool {
        matches!(self.what, What::Day(_) | What::Weekday { .. } | What::Days(..))
    }
}
