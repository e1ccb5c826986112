//! Dates as a spreadsheet writes them back: `05/12/2016`, `2016-12-05 15:13`.

use chrono::NaiveDate;

use crate::dates::Edtf;

/// The date, where it can mean one day only. Whoever parts cells by semicolons writes the day first; elsewhere the numbers must tell,
/// or be the same.
pub(super) fn date(value: &str, day_first: bool) -> Option<Edtf> {
    let (day, time) = value.split_once(' ').map_or((value, None), |(day, time)| (day, Some(time.trim())));
    let time = time.map(minute);
    // Something stands behind it that is no time.
    if time == Some(None) {
        return None;
    }
    let day = written(day, day_first)?;
    match time.flatten() {
        Some((hour, minute)) => Some(Edtf::from_minute(day, hour, minute)),
        None => Some(Edtf::from_day(day)),
    }
}

fn written(day: &str, day_first: bool) -> Option<NaiveDate> {
    if let Some(day) = Edtf::parse(day).and_then(|it| it.day()) {
        return Some(day);
    }
    let numbers: Vec<&str> = day.split(['/', '.', '-']).collect();
    let [one, other, year] = numbers.as_slice() else { return None };
    let year: i32 = year.parse().ok().filter(|_| year.len() == 4)?;
    let (one, other): (u32, u32) = (one.parse().ok()?, other.parse().ok()?);
    let (day, month) = match (one > 12, other > 12) {
        (false, true) => (other, one),
        (true, false) => (one, other),
        _ if day_first || one == other => (one, other),
        _ => return None,
    };
    NaiveDate::from_ymd_opt(year, month, day)
}

/// An hour and a minute; seconds are left out.
fn minute(time: &str) -> Option<(u32, u32)> {
    let mut numbers = time.split(':');
    let (hour, minute) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    (hour < 24 && minute < 60 && numbers.count() <= 1).then_some((hour, minute))
}
