//! Dates as data: EDTF level 1 (ISO 8601-2:2019), the subset that press texts need.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};
use serde::{Deserialize, Serialize};

/// A date as EDTF writes it: `2016-05-03T15:13`, `2016-12-05`, `2016-07`, `2016`, `2016-07~`, `XXXX-12-14`,
/// `2016-12-06/2016-12-07`. Always well formed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Edtf(String);

impl Edtf {
    /// Reads `text`; `None` where it is not of the supported forms or names a day that does not exist.
    pub fn parse(text: &str) -> Option<Edtf> {
        let valid = match text.split_once('/') {
            Some((from, to)) => is_point(from) && is_point(to),
            None => is_point(text),
        };
        valid.then(|| Edtf(text.to_owned()))
    }

    /// A single day.
    pub fn from_day(day: NaiveDate) -> Edtf {
        Edtf(day.format("%Y-%m-%d").to_string())
    }

    /// A moment of a day, to the minute.
    pub fn from_minute(day: NaiveDate, hour: u32, minute: u32) -> Edtf {
        Edtf(format!("{}T{hour:02}:{minute:02}", day.format("%Y-%m-%d")))
    }

    /// A month of a year.
    pub fn from_month(year: i32, month: u32) -> Edtf {
        Edtf(format!("{year:04}-{month:02}"))
    }

    /// The days from `first` to `last`.
    pub fn from_days(first: NaiveDate, last: NaiveDate) -> Edtf {
        if first == last {
            return Edtf::from_day(first);
        }
        Edtf(format!("{}/{}", first.format("%Y-%m-%d"), last.format("%Y-%m-%d")))
    }

    /// The same, as approximate.
    #[must_use]
    pub fn about(self) -> Edtf {
        if self.0.contains(['/', 'T', '~']) { self } else { Edtf(format!("{}~", self.0)) }
    }

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Where it stands on the timeline, as an anchor: its day, month or year in plain ISO without time and qualifiers, an interval at
    /// its beginning. In lower case (`xxxx-12-14`), as code hosts make anchors of headings.
    pub fn anchor(&self) -> String {
        let day = self.0.split(['T', '/']).next().unwrap_or_default();
        day.trim_end_matches(['~', '?', '%']).to_lowercase()
    }

    /// The day, where it is one certain day (a time of day may follow).
    pub fn day(&self) -> Option<NaiveDate> {
        let day = self.0.split_once('T').map_or(self.0.as_str(), |(day, _)| day);
        NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()
    }

    /// The first and the last day that it can mean; `None` where its year is left open.
    pub fn bounds(&self) -> Option<(NaiveDate, NaiveDate)> {
        let (from, to) = self.0.split_once('/').unwrap_or((&self.0, &self.0));
        Some((point_bounds(from)?.0, point_bounds(to)?.1))
    }

    /// Whether its year, month or day is left open: `XXXX-12-14`.
    pub fn is_masked(&self) -> bool {
        self.0.contains('X')
    }

    /// The years of `window` in which this day of an open year (`XXXX-12-14`) exists and falls on `weekday`, Monday 1 to Sunday 7,
    /// where one is given.
    pub fn years(&self, weekday: Option<u32>, window: std::ops::RangeInclusive<i32>) -> Vec<i32> {
        let Some(rest) = self.0.strip_prefix("XXXX-") else { return Vec::new() };
        let mut parts = rest.split('-').map(|part| part.parse::<u32>().ok());
        let (Some(Some(month)), Some(Some(day))) = (parts.next(), parts.next()) else { return Vec::new() };
        window.filter(|&year| falls_on(year, month, day, weekday)).collect()
    }
}

/// Whether the day exists and falls on `weekday`, Monday 1 to Sunday 7, where one is given.
pub fn falls_on(year: i32, month: u32, day: u32, weekday: Option<u32>) -> bool {
    NaiveDate::from_ymd_opt(year, month, day)
        .is_some_and(|it| weekday.is_none_or(|weekday| it.weekday().number_from_monday() == weekday))
}

/// The month in which a season of EDTF (21 spring to 24 winter) begins, on the northern half where its press is written.
fn season_start(season: u32) -> u32 {
    (season - 20) * 3
}

fn point_bounds(point: &str) -> Option<(NaiveDate, NaiveDate)> {
    let day = point.split_once('T').map_or(point, |(day, _)| day).trim_end_matches(['~', '?', '%']);
    let parts: Vec<&str> = day.split('-').collect();
    match parts.as_slice() {
        [year] => {
            let first = NaiveDate::from_ymd_opt(year.replace('X', "0").parse().ok()?, 1, 1)?;
            let last = NaiveDate::from_ymd_opt(year.replace('X', "9").parse().ok()?, 12, 31)?;
            (!year.starts_with('X')).then_some((first, last))
        }
        [year, month] => {
            let month = month.parse::<u32>().ok()?;
            let (start, length) = if month > 12 { (season_start(month), 3) } else { (month, 1) };
            let first = NaiveDate::from_ymd_opt(year.parse().ok()?, start, 1)?;
            Some((first, first.checked_add_months(Months::new(length))?.checked_sub_days(Days::new(1))?))
        }
        _ => NaiveDate::parse_from_str(day, "%Y-%m-%d").ok().map(|it| (it, it)),
    }
}

impl fmt::Display for Edtf {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// One end of an interval, or a date that is none; `~`, `?` and `%` qualify it.
fn is_point(text: &str) -> bool {
    let (text, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
    let text = text.trim_end_matches(['~', '?', '%']);
    let parts: Vec<&str> = text.split('-').collect();
    let dated = match parts.as_slice() {
        [year] => is_part(year, 4),
        [year, month] => is_part(year, 4) && (in_range(month, 12) || is_season(month)),
        [year, month, day] => is_part(year, 4) && in_range(month, 12) && in_range(day, 31) && exists(text),
        _ => false,
    };
    dated && time.is_none_or(is_time)
}

fn is_part(part: &str, digits: usize) -> bool {
    part.len() == digits && part.chars().all(|letter| letter.is_ascii_digit() || letter == 'X')
}

fn in_range(part: &str, most: u32) -> bool {
    is_part(part, 2) && part.parse::<u32>().map_or(part.contains('X'), |number| (1..=most).contains(&number))
}

/// 21 spring, 22 summer, 23 autumn, 24 winter.
fn is_season(part: &str) -> bool {
    matches!(part, "21" | "22" | "23" | "24")
}

fn exists(day: &str) -> bool {
    day.contains('X') || NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok()
}

fn is_time(time: &str) -> bool {
    chrono::NaiveTime::parse_from_str(time, "%H:%M").is_ok()
        || chrono::NaiveTime::parse_from_str(time, "%H:%M:%S").is_ok()
}
