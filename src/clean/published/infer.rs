//! The day of publication where no stamp states it.

use chrono::{Datelike, NaiveDate};

use super::Page;
use super::weekday::Support;
use crate::clean::Role;
use crate::dates::Edtf;
use crate::dates::phrase::{Calendar, What};
use crate::dates::tense::Tense;
use crate::known::{Ground, Grounds, Known, Value};

/// The last year that is tried for a day without year: that in which these rules were written, since nothing here asks the clock.
const LAST_YEAR: i32 = 2026;
/// How many years back are tried. Captures of web pages are seldom older, and a weekday fits about every sixth year: more would
/// only lengthen the list.
const YEARS_BACK: i32 = 15;
/// How many narrated blocks may hold the day of the main act: headline, standfirst, the first paragraphs.
const LEAD: usize = 4;

/// A day that the text gives in full, and where.
struct Stood {
    date: NaiveDate,
    role: Role,
}

/// What can be concluded; `changed` says that a stamp states the last change.
pub(super) fn inferred(pages: &[Page<'_>], changed: bool) -> Known<Edtf> {
    let support = Support::of(pages);
    let full = full_days(pages);
    if let Some((day, words)) = act(pages) {
        return by_act(&full, (day, &words), latest_year(pages));
    }
    let captions: Vec<NaiveDate> =
        full.iter().filter(|it| it.role == Role::Caption).map(|it| it.date).collect();
    let Some((weekday, words)) = support.only() else {
        return Known::unknown(open_note(&captions, &support, changed));
    };
    let mut fitting: Vec<NaiveDate> =
        captions.iter().copied().filter(|date| date.weekday().number_from_monday() == weekday).collect();
    fitting.dedup();
    match fitting.as_slice() {
        [day] if contradicted(&full, pages, *day) => {
            let mut note = open_note(&captions, &support, changed);
            note.0.push(Ground::new("later-date-named"));
            Known::unknown(note)
        }
        [day] => {
            let note = Ground::new("caption-on-day-told").weekday(weekday).words(words);
            Known::inferred(Edtf::from_day(*day), "published.caption", note)
        }
        _ => Known::unknown(open_note(&captions, &support, changed)),
    }
}

/// The days of the calendar that the kept text gives in full.
fn full_days(pages: &[Page<'_>]) -> Vec<Stood> {
    let days = pages.iter().flat_map(|page| {
        page.passage().phrases.iter().filter_map(|phrase| match phrase.what {
            What::Day(day) => Some(Stood { date: date(day)?, role: page.block.role }),
            _ => None,
        })
    });
    days.collect()
}

fn date(day: Calendar) -> Option<NaiveDate> {
    NaiveDate::from_ymd_opt(day.year?, day.month, day.day)
}

/// The latest year that the kept text names.
fn latest_year(pages: &[Page<'_>]) -> Option<i32> {
    let years =
        pages.iter().flat_map(|page| &page.passage().phrases).filter_map(|phrase| match phrase.what {
            What::Day(day) => day.year,
            What::Month { year, .. } | What::Season { year, .. } => year,
            What::Year(year) => Some(year),
            _ => None,
        });
    years.filter(|year| *year <= LAST_YEAR).max()
}

/// Whether the text names a later day or year: it was told after that.
fn contradicted(full: &[Stood], pages: &[Page<'_>], day: NaiveDate) -> bool {
    full.iter().any(|it| it.date > day) || latest_year(pages).is_some_and(|year| year > day.year())
}

/// The day of the main act: weekday and date beside a verb of telling in the past, near the top.
fn act(pages: &[Page<'_>]) -> Option<(Calendar, String)> {
    pages.iter().filter(|page| page.is_narrated()).take(LEAD).find_map(|page| {
        let passage = page.passage();
        passage.phrases.iter().enumerate().find_map(|(at, phrase)| {
            let What::Day(day) = phrase.what else { return None };
            let near = day.weekday.is_some() || phrase.this;
            let past = passage.told(at).tense != Tense::Future;
            let is_act = near && past && !passage.is_quoted(at) && passage.is_told(at);
            is_act.then(|| (day, phrase.span.of(&page.block.text).to_owned()))
        })
    })
}

/// The date of the main act; where it lacks the year, a day of the same date elsewhere in the text gives it.
fn by_act(full: &[Stood], (day, words): (Calendar, &str), latest: Option<i32>) -> Known<Edtf> {
    let same = |it: &&Stood| {
        let weekday = it.date.weekday().number_from_monday();
        (it.date.month(), it.date.day()) == (day.month, day.day)
            && day.weekday.is_none_or(|other| other == weekday)
    };
    if let Some(date) = date(day).or_else(|| full.iter().find(same).map(|it| it.date)) {
        return Known::inferred(
            Edtf::from_day(date),
            "published.telling",
            Ground::new("main-act").words(words),
        );
    }
    let masked = format!("XXXX-{:02}-{:02}", day.month, day.day);
    let Some(value) = Edtf::parse(&masked) else {
        return Known::unknown(Ground::new("no-such-day").words(words));
    };
    let first = latest.unwrap_or(i32::MIN).max(LAST_YEAR - YEARS_BACK);
    let years: Vec<String> =
        value.years(day.weekday, first..=LAST_YEAR).iter().map(ToString::to_string).collect();
    let note = match day.weekday {
        Some(weekday) => Ground::new("main-act-no-year").words(words).weekday(weekday),
        None => Ground::new("main-act-no-year-nor-weekday").words(words),
    };
    let note = note
        .with("years", Value::Words(years.join(", ")))
        .with("first", Value::Words(first.to_string()))
        .with("last", Value::Words(LAST_YEAR.to_string()));
    Known::inferred(value, "published.telling-no-year", note)
}

/// What was found, and why it settles nothing.
fn open_note(captions: &[NaiveDate], support: &Support, changed: bool) -> Grounds {
    let mut notes = Vec::new();
    if changed {
        notes.push(Ground::new("only-change-stated"));
    }
    match support.only() {
        Some((weekday, words)) => {
            notes.push(Ground::new("told-on").weekday(weekday).words(words));
        }
        None if support.told().is_empty() => {}
        None => {
            let words = support.told().iter().map(|(_, words)| words.clone()).collect();
            notes.push(Ground::new("told-on-several").with("words", Value::Several(words)));
        }
    }
    let mut seen = captions.to_vec();
    seen.sort_unstable();
    seen.dedup();
    for date in &seen {
        let ground = Ground::new("caption-date").with("day", Value::Day(date.to_string()));
        notes.push(ground.weekday(date.weekday().number_from_monday()));
    }
    if seen.is_empty() {
        notes.push(Ground::new("no-date-stands"));
    }
    Grounds(notes)
}
