//! The days of the sources as a strip: where each lies on a line of time, how much belongs to it. Positions are whole numbers, so that
//! every machine draws the same.

use std::collections::BTreeMap;

use chrono::{Datelike, Months, NaiveDate};
use serde::Serialize;

use super::Dated;
use crate::compose::Scope;
use crate::dates::Edtf;
use crate::gather::timeline::Day;

/// A line of time with a mark for each day.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Strip {
    /// Its width; marks lie from 0 to it.
    pub width: i64,
    /// The days, in order.
    pub marks: Vec<Mark>,
    /// Where months begin.
    pub ticks: Vec<Tick>,
    /// The days to which most belongs, in order: what a list beside the strip shows.
    pub busiest: Vec<Mark>,
    /// The days before the first or after the last source by more than the strip shows.
    pub beyond: usize,
}

/// A day on the strip.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Mark {
    /// Where it lies.
    pub x: i64,
    /// The day.
    pub date: Dated,
    /// Sources published on it.
    pub publications: usize,
    /// Quotations said on it.
    pub statements: usize,
    /// What the texts date to it.
    pub events: usize,
    /// The sizes of the three marks, 0 where nothing belongs to them: areas grow with the numbers, up to a limit.
    pub sizes: [usize; 3],
}

/// The beginning of a month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tick {
    /// Where it lies.
    pub x: i64,
    /// The month in the interface's language.
    pub text: String,
}

const WIDTH: i64 = 720;
/// How many days before the first and after the last source are shown: what articles report lies mostly there.
const MARGIN_DAYS: i64 = 21;
const TICKS_MAX: usize = 8;
const LISTED_MAX: usize = 8;
const SIZE_MAX: usize = 8;

/// The days that the strip shows.
#[derive(Clone, Copy)]
struct Window {
    first: NaiveDate,
    days: i64,
}

impl Scope<'_> {
    /// The strip of the dossier; `None` where no source is dated to the day.
    pub(in crate::compose) fn strip(&self) -> Option<Strip> {
        let days = &self.dossier.timeline.days;
        let window = window(days)?;
        let dated = days.keys().filter(|it| day(it).is_some()).count();
        let marks: Vec<Mark> =
            days.iter().filter_map(|(anchor, day)| self.mark(window, anchor, day)).collect();
        let beyond = dated - marks.len();
        Some(Strip {
            width: WIDTH,
            busiest: busiest(&marks),
            marks,
            ticks: self.ticks(window).unwrap_or_default(),
            beyond,
        })
    }

    fn mark(&self, window: Window, anchor: &str, of: &Day) -> Option<Mark> {
        let x = window.x(day(anchor)?)?;
        let counts = [of.publications.len(), of.statements.len(), of.events.len()];
        let [publications, statements, events] = counts;
        let date = self.dated(&Edtf::parse(anchor)?);
        Some(Mark { x, date, publications, statements, events, sizes: counts.map(size) })
    }

    /// The first days of months, as many as can be read beside each other.
    fn ticks(&self, window: Window) -> Option<Vec<Tick>> {
        let start = window.first.with_day(1)?;
        let first = start.checked_add_months(Months::new(1))?;
        let firsts = (0..).map_while(|it| first.checked_add_months(Months::new(it)));
        let shown: Vec<(i64, NaiveDate)> =
            firsts.map_while(|it| Some((window.x(it)?, it))).take(SPAN_MONTHS_MAX).collect();
        let step = shown.len().div_ceil(TICKS_MAX).max(1);
        let text = |it: NaiveDate| Edtf::parse(&it.format("%Y-%m").to_string());
        let ticks = shown.into_iter().step_by(step);
        Some(ticks.filter_map(|(x, it)| Some(Tick { x, text: self.messages.date(&text(it)?) })).collect())
    }
}

/// A century of months: longer strips have no ticks past it.
const SPAN_MONTHS_MAX: usize = 1200;

impl Window {
    fn x(self, day: NaiveDate) -> Option<i64> {
        let offset = (day - self.first).num_days();
        (0..=self.days).contains(&offset).then(|| offset * WIDTH / self.days.max(1))
    }
}

fn window(days: &BTreeMap<String, Day>) -> Option<Window> {
    let mut published =
        days.iter().filter(|(_, it)| !it.publications.is_empty()).filter_map(|(it, _)| day(it));
    let first = published.next()?;
    let last = published.next_back().unwrap_or(first);
    let first = first.checked_sub_signed(chrono::TimeDelta::days(MARGIN_DAYS))?;
    Some(Window { first, days: (last - first).num_days() + MARGIN_DAYS })
}

fn day(anchor: &str) -> Option<NaiveDate> {
    NaiveDate::parse_from_str(anchor, "%Y-%m-%d").ok()
}

fn size(count: usize) -> usize {
    if count == 0 { 0 } else { (2 + (count * 4).isqrt()).min(SIZE_MAX) }
}

fn busiest(marks: &[Mark]) -> Vec<Mark> {
    let mut busiest: Vec<&Mark> = marks.iter().filter(|it| it.publications + it.statements > 0).collect();
    busiest.sort_by_key(|it| std::cmp::Reverse(it.publications + it.statements + it.events));
    busiest.truncate(LISTED_MAX);
    busiest.sort_by(|one, other| one.date.edtf.cmp(&other.date.edtf));
    busiest.into_iter().cloned().collect()
}
