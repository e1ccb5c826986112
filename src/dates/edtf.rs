//! Dates as data: EDTF level 1 (ISO 8601-2:2019), the subset that press texts need.

use std::fmt;

use chrono::NaiveDate;
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

    /// As written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The day, where it is one certain day (a time of day may follow).
    pub fn day(&self) -> Option<NaiveDate> {
        let day = self.0.split_once('T').map_or(self.0.as_str(), |(day, _)| day);
        NaiveDate::parse_from_str(day, "%Y-%m-%d").ok()
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
        [year, month] => is_part(year, 4) && in_range(month, 12),
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

fn exists(day: &str) -> bool {
    day.contains('X') || NaiveDate::parse_from_str(day, "%Y-%m-%d").is_ok()
}

fn is_time(time: &str) -> bool {
    chrono::NaiveTime::parse_from_str(time, "%H:%M").is_ok()
        || chrono::NaiveTime::parse_from_str(time, "%H:%M:%S").is_ok()
}
