//! The timeline: publications, statements and what the texts date, day by day; what has no date in a lane of its own.

use serde::Serialize;

use super::show::{Citation, DateView, Dated, GROUP_MAX, LINES_MAX, More, NoteView, QuotationView};
use super::{Kind, Make, Page, Scope, View};
use crate::dates::Edtf;
use crate::gather::timeline::{self, UNDATED};

/// What the timeline says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct TimelineView {
    /// The dates, in order; a month comes before its days, a year before its months.
    pub days: Vec<Day>,
    /// The anchor of the lane of the undated: `undated`.
    pub undated_anchor: &'static str,
    /// What has no date.
    pub undated: Vec<Item>,
    /// What else has none.
    pub more: More,
}

/// One date of the timeline.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Day {
    /// The anchor: the date in plain ISO, `2016-05-03`, `2016-07`.
    pub anchor: String,
    /// The date.
    pub date: Dated,
    /// `day`, `month`, `year` or `partial` (a day and month without a year).
    pub precision: &'static str,
    /// What belongs to it: publications, then statements, then what the texts date. On a long timeline, the first of each.
    pub items: Vec<Item>,
    /// What else does.
    pub more: More,
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

/// The timeline.
pub const KIND: Kind = Kind { stem: "timeline", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let timeline = &scope.dossier.timeline;
    let sources = timeline.undated_sources.iter().filter_map(|it| scope.citation(*it));
    let (dates, more) = scope.cut(&timeline.undated, LINES_MAX);
    let dates = dates.iter().filter_map(|at| scope.date_view(*at));
    let undated =
        sources.map(|source| Item::Publication { source }).chain(dates.map(|date| Item::Event { date }));
    let view = TimelineView {
        days: days(scope, "timeline"),
        undated_anchor: UNDATED,
        undated: undated.collect(),
        more,
    };
    scope.own_page("timeline", "timeline", View::Timeline(view))
}

/// All dates, in order, as the page `here` shows them.
pub(super) fn days(scope: &Scope<'_>, here: &str) -> Vec<Day> {
    let days = &scope.dossier.timeline.days;
    let items: usize = days.values().map(|it| it.statements.len() + it.events.len()).sum();
    let most = if items > LINES_MAX { GROUP_MAX } else { LINES_MAX };
    days.iter().filter_map(|(anchor, day)| compose_day(scope, here, (anchor.as_str(), day), most)).collect()
}

fn compose_day(
    scope: &Scope<'_>,
    here: &str,
    (anchor, day): (&str, &timeline::Day),
    most: usize,
) -> Option<Day> {
    let date = Edtf::parse(&anchor.to_uppercase())?;
    let publications = scope.citations(&day.publications).into_iter();
    let (statements, more_said) = scope.cut(&day.statements, most);
    let (events, more_told) = scope.cut(&day.events, most);
    let statements = scope.quotations(statements).into_iter();
    let events = events.iter().filter_map(|at| scope.date_view(*at));
    Some(Day {
        anchor: anchor.to_owned(),
        date: Dated { text: scope.messages.date_with_weekday(&date), ..scope.dated(&date) },
        precision: precision(anchor),
        items: publications
            .map(|source| Item::Publication { source })
            .chain(statements.map(|quotation| Item::Statement { quotation }))
            .chain(events.map(|date| Item::Event { date }))
            .collect(),
        more: more_said.and(more_told),
        notes: scope.notes(anchor, here),
    })
}

fn precision(anchor: &str) -> &'static str {
    match anchor.split('-').count() {
        _ if anchor.starts_with("xxxx") => "partial",
        1 => "year",
        2 => "month",
        _ => "day",
    }
}

impl Day {
    /// Whether anything but a publication belongs to it.
    pub(super) fn has_happened(&self) -> bool {
        self.items.iter().any(|it| !matches!(it, Item::Publication { .. }))
    }
}
