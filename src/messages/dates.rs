//! Dates written out: EDTF to the words of a language.

use std::sync::PoisonError;

use fluent_bundle::FluentValue;
use icu_datetime::DateTimeFormatter;
use icu_datetime::fieldsets::{M, MD, YM, YMD, YMDE};
use icu_datetime::input::{Date, DateTime, Time};

use super::Messages;
use crate::dates::Edtf;

// The formatters are made anew for each date: ICU's cannot be shared between threads, and are made from tables that are built in.
impl Messages {
    /// A date written out: "3 mai 2016 à 15:13", "vers juillet 2016". What has no words of its own is shown as EDTF writes it.
    pub fn date(&self, date: &Edtf) -> String {
        self.written(date.as_str(), false)
    }

    /// The same with the day of the week, where it is one day.
    pub fn date_with_weekday(&self, date: &Edtf) -> String {
        self.written(date.as_str(), true)
    }

    /// Each date is written out once: a dossier names the same days over and over.
    fn written(&self, text: &str, weekday: bool) -> String {
        let known = || self.dates.lock().unwrap_or_else(PoisonError::into_inner);
        let key = (text.to_owned(), weekday);
        if let Some(words) = known().get(&key) {
            return words.clone();
        }
        let words = self.write(text, weekday);
        known().insert(key, words.clone());
        words
    }

    fn write(&self, text: &str, weekday: bool) -> String {
        if let Some((from, to)) = text.split_once('/') {
            let ends = [("from", self.written(from, weekday)), ("to", self.written(to, weekday))];
            return self.phrase("date-interval", &ends).unwrap_or_else(|| text.to_owned());
        }
        let plain = text.trim_end_matches(['~', '?', '%']);
        let words = self.point(plain, weekday).unwrap_or_else(|| plain.to_owned());
        let key = match text.chars().next_back() {
            Some('~') => "date-approximate",
            Some('?') => "date-uncertain",
            Some('%') => "date-approximate-uncertain",
            _ => return words,
        };
        self.phrase(key, &[("date", words)]).unwrap_or_else(|| text.to_owned())
    }

    fn phrase(&self, key: &str, values: &[(&str, String)]) -> Option<String> {
        let values: Vec<(&str, FluentValue<'_>)> =
            values.iter().map(|(name, value)| (*name, FluentValue::from(value.as_str()))).collect();
        self.get(key, &values)
    }

    fn point(&self, text: &str, weekday: bool) -> Option<String> {
        let (day, time) = text.split_once('T').map_or((text, None), |(day, time)| (day, Some(time)));
        let parts: Vec<&str> = day.split('-').collect();
        match parts.as_slice() {
            [year] => Some((*year).to_owned()),
            ["XXXX", month] => self.yearless_month(month.parse().ok()?),
            [year, month] => self.month(year.parse().ok()?, month.parse().ok()?),
            ["XXXX", month, day] => self.yearless(month.parse().ok()?, day.parse().ok()?),
            [year, month, day] => {
                let day = (year.parse().ok()?, month.parse().ok()?, day.parse().ok()?);
                self.day(day, time.and_then(clock), weekday)
            }
            _ => None,
        }
    }

    fn month(&self, year: i32, month: u8) -> Option<String> {
        let date = Date::try_new_iso(year, month, 1).ok()?;
        Some(DateTimeFormatter::try_new((&self.locale).into(), YM::long()).ok()?.format(&date).to_string())
    }

    /// A day of a year that is not known.
    fn yearless(&self, month: u8, day: u8) -> Option<String> {
        // 2000 was a leap year: every day of a year exists in it.
        let date = Date::try_new_iso(2000, month, day).ok()?;
        let words =
            DateTimeFormatter::try_new((&self.locale).into(), MD::long()).ok()?.format(&date).to_string();
        self.phrase("date-without-year", &[("date", words)])
    }

    /// A month of a year that is not known.
    fn yearless_month(&self, month: u8) -> Option<String> {
        let date = Date::try_new_iso(2000, month, 1).ok()?;
        let words =
            DateTimeFormatter::try_new((&self.locale).into(), M::long()).ok()?.format(&date).to_string();
        self.phrase("date-without-year", &[("date", words)])
    }

    fn day(&self, day: (i32, u8, u8), time: Option<Time>, weekday: bool) -> Option<String> {
        let locale = &self.locale;
        let date = Date::try_new_iso(day.0, day.1, day.2).ok()?;
        let words = match time {
            _ if weekday => {
                DateTimeFormatter::try_new(locale.into(), YMDE::long()).ok()?.format(&date).to_string()
            }
            Some(time) => {
                let form = YMD::long().with_time_hm();
                let moment = DateTime { date, time };
                DateTimeFormatter::try_new(locale.into(), form).ok()?.format(&moment).to_string()
            }
            None => DateTimeFormatter::try_new(locale.into(), YMD::long()).ok()?.format(&date).to_string(),
        };
        Some(words)
    }
}

fn clock(text: &str) -> Option<Time> {
    let mut parts = text.split(':');
    let hour = parts.next()?.parse().ok()?;
    let minute = parts.next()?.parse().ok()?;
    Time::try_new(hour, minute, 0, 0).ok()
}
