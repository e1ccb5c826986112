//! The days of the dossier along one line: where each stands between the first and the last, and how much belongs to it.
//!
//! The line runs from the first day on which something was published or said to the last; what the texts date outside of that (a war's
//! beginning, say) stays on the timeline and would only press the rest together here.

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::Scope;
use super::show::Dated;
use crate::dates::Edtf;
use crate::gather::timeline::Day;

/// The days of the dossier along one line.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Strip {
    /// The days, in order; none where nothing is dated.
    pub days: Vec<StripDay>,
    /// Months to be named below the line, in order.
    pub months: Vec<StripMonth>,
}

/// A day on the line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripDay {
    /// The day.
    pub date: Dated,
    /// Where it stands, in hundredths of a percent of the line.
    pub at: i64,
    /// Sources published then.
    pub publications: usize,
    /// Quotations said then.
    pub statements: usize,
    /// Sentences that name it.
    pub events: usize,
    /// How much was said and named then, in percent of the day with most.
    pub share: usize,
}

/// A month below the line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct StripMonth {
    /// Its name.
    pub text: String,
    /// Where its first day stands, in hundredths of a percent of the line.
    pub at: i64,
}

/// The whole line, in hundredths of a percent.
const LINE: i64 = 10_000;

/// Most months that are named: on a phone there is room for no more.
const MONTHS_MAX: usize = 4;

impl Scope<'_> {
    /// The days of the dossier along one line.
    pub(super) fn strip(&self) -> Strip {
        let days: Vec<(NaiveDate, &Day)> = self
            .dossier
            .timeline
            .days
            .iter()
            .filter_map(|(anchor, day)| Some((Edtf::parse(&anchor.to_uppercase())?.day()?, day)))
            .collect();
        let told = |(_, day): &&(NaiveDate, &Day)| !day.publications.is_empty() || !day.statements.is_empty();
        let ends = days.iter().find(told).zip(days.iter().rev().find(told));
        let Some(((first, _), (last, _))) = ends else { return Strip::default() };
        // Whole months, so that the names of the months stand at even distances.
        let from = first.with_day(1).unwrap_or(*first);
        let to = from_next_month(*last);
        let within: Vec<_> = days.iter().filter(|(day, _)| first <= day && day <= last).collect();
        let most = within.iter().map(|(_, day)| weight(day)).max().unwrap_or_default().max(1);
        let line = Line { from, length: (to - from).num_days().max(1) };
        Strip {
            days: within.iter().map(|(at, day)| self.strip_day(*at, day, most, &line)).collect(),
            months: self.months(to, &line),
        }
    }

    fn strip_day(&self, at: NaiveDate, day: &Day, most: usize, line: &Line) -> StripDay {
        StripDay {
            date: self.dated(&Edtf::from_day(at)),
            at: line.place(at),
            publications: day.publications.len(),
            statements: day.statements.len(),
            events: day.events.len(),
            share: weight(day) * 100 / most,
        }
    }

    fn months(&self, to: NaiveDate, line: &Line) -> Vec<StripMonth> {
        let firsts = (0..).map_while(|it| line.from.checked_add_months(Months::new(it)));
        let firsts: Vec<NaiveDate> = firsts.take_while(|it| *it < to).collect();
        let step = firsts.len().div_ceil(MONTHS_MAX).max(1);
        let named = firsts.iter().step_by(step).filter_map(|first| {
            let month = Edtf::parse(&first.format("%Y-%m").to_string())?;
            Some(StripMonth { text: self.messages.date(&month), at: line.place(*first) })
        });
        named.collect()
    }
}

/// From where to where the line runs.
struct Line {
    from: NaiveDate,
    length: i64,
}

impl Line {
    fn place(&self, day: NaiveDate) -> i64 {
        (day - self.from).num_days() * LINE / self.length
    }
}

fn weight(day: &Day) -> usize {
    day.statements.len() + day.events.len()
}

fn from_next_month(day: NaiveDate) -> NaiveDate {
    let first = day.with_day(1).unwrap_or(day);
    first.checked_add_months(Months::new(1)).unwrap_or(day)
}
