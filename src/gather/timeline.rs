//! The timeline: publications, statements that the text dates, and every sentence that names a day, a month or a year.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dossier, Entry, Given, Index, Ref};
use crate::clean::Role;
use crate::dates::Edtf;
use crate::revise::Status;

/// The timeline.
pub const INDEX: Index = Index { name: "timeline", build };

/// What happened and was said when.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Timeline {
    /// The days, months and years, by anchor: a year before its months, a month before its days, what has no year last.
    pub days: BTreeMap<String, Day>,
    /// Articles without a date of publication.
    pub undated_sources: Vec<usize>,
    /// Names of times that nothing resolves.
    pub undated: Vec<Ref>,
}

/// What belongs to one day, month or year.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Day {
    /// Articles published then.
    pub publications: Vec<usize>,
    /// Quotations said then.
    pub statements: Vec<Ref>,
    /// Sentences that name it.
    pub events: Vec<Ref>,
}

/// The lane of what has no date.
pub const UNDATED: &str = "undated";

fn build(_given: &Given<'_>, dossier: &mut Dossier) {
    let mut timeline = Timeline::default();
    for (source, entry) in dossier.entries.iter().enumerate() {
        match &entry.fields.published.value {
            Some(date) => timeline.days.entry(date.anchor()).or_default().publications.push(source),
            None => timeline.undated_sources.push(source),
        }
        add_statements(source, entry, &mut timeline);
        add_dates(source, entry, &mut timeline);
    }
    dossier.timeline = timeline;
}

fn add_statements(source: usize, entry: &Entry, timeline: &mut Timeline) {
    for (item, quotation) in entry.quotations.iter().enumerate() {
        if let (true, Some(date)) = (quotation.is_said(), &quotation.said) {
            timeline.days.entry(date.anchor()).or_default().statements.push(Ref { source, item });
        }
    }
}

/// Adds the sentences that name a time. Two names of one day in one sentence are one event, and a date that only says when something
/// was said is the statement's.
fn add_dates(source: usize, entry: &Entry, timeline: &mut Timeline) {
    let published = entry.fields.published.value.as_ref().map(Edtf::anchor);
    let mut seen: BTreeSet<(String, usize, usize)> = BTreeSet::new();
    for (item, date) in entry.dates.iter().enumerate() {
        if date.note.status == Status::Rejected || date.attributing {
            continue;
        }
        let value = date.note.it.value.as_ref();
        if value.is_none() && !date.note.it.is_calendar() {
            continue;
        }
        let day = value.map_or_else(|| UNDATED.to_owned(), Edtf::anchor);
        // The line that dates the article is its publication, which has its own entry.
        if date.excerpt.role == Role::Dateline && published.as_ref() == Some(&day) {
            continue;
        }
        if !seen.insert((day.clone(), date.excerpt.passage, date.excerpt.sentence)) {
            continue;
        }
        let at = Ref { source, item };
        match value {
            Some(_) => timeline.days.entry(day).or_default().events.push(at),
            None => timeline.undated.push(at),
        }
    }
}
