//! The timeline: publications, statements and what the texts date, day by day; what has no date in a lane of its own.

use serde::Serialize;

use super::show::{Citation, DateView, Dated, NoteView, QuotationView};

/// What the timeline says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimelineView {
    /// The dates, in order; a month comes before its days, a year before its months.
    pub days: Vec<Day>,
    /// The anchor of the lane of the undated: `undated`.
    pub undated_anchor: &'static str,
    /// What has no date.
    pub undated: Vec<Item>,
}

/// One date of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Day {
    /// The anchor: the date in plain ISO, `2016-05-03`, `2016-07`.
    pub anchor: String,
    /// The date.
    pub date: Dated,
    /// `day`, `month`, `year`, `interval` or `partial` (a day and month without a year).
    pub precision: &'static str,
    /// What belongs to it: publications, then statements, then what the texts date.
    pub items: Vec<Item>,
    /// The analyst's public notes about this date.
    pub notes: Vec<NoteView>,
}

/// One thing on the timeline. Serialises with `item`: `publication`, `statement` or `event`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "item", rename_all = "lowercase")]
#[expect(clippy::large_enum_variant, reason = "a page is made, rendered and dropped")]
pub enum Item {
    /// A source was published.
    Publication {
        /// Which.
        source: Citation,
    },
    /// Somebody said something.
    Statement {
        /// What.
        quotation: QuotationView,
    },
    /// A sentence of a source names the date.
    Event {
        /// The date in its sentence.
        date: DateView,
    },
}
