//! The date in a declaration. The standard form is ISO 8601; templates also write others.

use chrono::NaiveDate;

use crate::dates::Edtf;

/// The day and, where it is given, the time, as the page writes them: nothing is moved to another time zone.
pub(super) fn moment(value: &str) -> Option<Edtf> {
    let value = value.trim();
    let (day, rest) =
        iso(value).or_else(|| compact(value)).or_else(|| figures(value)).or_else(|| worded(value))?;
    match clock(rest) {
        Some((hour, minute)) => Some(Edtf::from_minute(day, hour, minute)),
        None => Some(Edtf::from_day(day)),
    }
}

/// "2016-05-03T15:13:00+02:00", "2016/05/03".
fn iso(value: &str) -> Option<(NaiveDate, &str)> {
    let mark = value.get(4..5).filter(|it| ["-", "/", "."].contains(it))?;
    let (year, rest) = value.split_once(mark)?;
    let (month, rest) = rest.split_once(mark)?;
    let end = rest.find(|it: char| !it.is_ascii_digit()).unwrap_or(rest.len()).min(2);
    let (day, rest) = rest.split_at_checked(end)?;
    Some((date(year, month, day)?, rest))
}

/// "20160503", "20160503T151300".
fn compact(value: &str) -> Option<(NaiveDate, &str)> {
    let (day, rest) = value.split_at_checked(8)?;
    let whole =
        day.chars().all(|it| it.is_ascii_digit()) && !rest.starts_with(|it: char| it.is_ascii_digit());
    let found = date(day.get(..4)?, day.get(4..6)?, day.get(6..)?)?;
    whole.then_some((found, rest))
}

/// "03/05/2016", "3.5.2016": only where one of the two cannot be a month, or both are the same, or points say the order.
fn figures(value: &str) -> Option<(NaiveDate, &str)> {
    let mark = value.find(['/', '.', '-'])?;
    let mark = value.get(mark..=mark)?;
    let (left, rest) = value.split_once(mark)?;
    let (right, rest) = rest.split_once(mark)?;
    let (year, rest) = rest.split_at_checked(4)?;
    let numbers = (left.parse::<u32>().ok()?, right.parse::<u32>().ok()?);
    let (day, month) = match numbers {
        (first, second) if first > 12 || first == second || mark == "." => (left, right),
        (_, second) if second > 12 => (right, left),
        _ => return None,
    };
    Some((date(year, month, day)?, rest))
}

/// The months of the mail standard, by which letters and feeds are dated.
const MONTHS: &[&str] = &["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/// "Tue, 3 May 2016 15:13:00 +0200", "May 3, 2016".
fn worded(value: &str) -> Option<(NaiveDate, &str)> {
    let words: Vec<&str> = value.split([' ', ',']).filter(|it| !it.is_empty()).collect();
    let month_of = |word: &str| {
        let opening = word.get(..3)?.to_lowercase();
        MONTHS.iter().position(|it| *it == opening).and_then(|it| u32::try_from(it + 1).ok())
    };
    let at = words.iter().position(|it| month_of(it).is_some())?;
    let month = month_of(words.get(at)?)?;
    let number =
        |at: Option<usize>| words.get(at?)?.trim_end_matches(char::is_alphabetic).parse::<u32>().ok();
    let before = number(at.checked_sub(1)).filter(|it| *it <= 31);
    let (day, year_at) = match before {
        Some(day) => (day, at + 1),
        None => (number(Some(at + 1))?, at + 2),
    };
    let year = words.get(year_at).filter(|it| it.len() == 4)?;
    let rest = value.get(value.find(year)? + 4..).unwrap_or_default();
    Some((NaiveDate::from_ymd_opt(year.parse().ok()?, month, day)?, rest))
}

fn date(year: &str, month: &str, day: &str) -> Option<NaiveDate> {
    let plausible = year.len() == 4 && month.len() <= 2 && day.len() <= 2;
    let found = NaiveDate::from_ymd_opt(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
    found.filter(|_| plausible && year > "1000")
}

/// The hour and the minute that follow a day; midnight to the second is what templates write where there is no time.
fn clock(rest: &str) -> Option<(u32, u32)> {
    let rest = rest.trim_start_matches(['T', ' ', ',']);
    let (hour, rest) = rest.split_once(':')?;
    let hour: u32 = hour.parse().ok()?;
    let minute: u32 = rest.get(..2)?.parse().ok()?;
    let midnight = hour == 0 && minute == 0;
    let afternoon = rest.to_lowercase().contains("pm") || rest.to_lowercase().contains("p.m");
    (hour < 24 && minute < 60 && !midnight && !(afternoon && hour < 12)).then_some((hour, minute))
}
