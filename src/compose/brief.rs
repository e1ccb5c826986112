//! The briefing, two pages of paper: the analyst's points, who said what, the figures, the calendar, the sources, the method.

use serde::Serialize;

use super::home::Counts;
use super::show::{FigureView, NoteView, QuotationView};
use super::sources::{OriginLine, SourceLine};
use super::timeline::Day;

/// What the briefing says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BriefView {
    /// The analyst's points; where there are none the template says so, and the tool writes none.
    pub points: Vec<NoteView>,
    /// Who said what: direct and partial quotations with a speaker, and denials, by speaker and day.
    pub sayings: Vec<QuotationView>,
    /// The figures that somebody gives.
    pub figures: Vec<FigureView>,
    /// The dates, those of publications left out where nothing else happened.
    pub days: Vec<Day>,
    /// The sources, numbered.
    pub sources: Vec<SourceLine>,
    /// The sources grouped by where their text comes from.
    pub origins: Vec<OriginLine>,
    /// For the five lines on method.
    pub counts: Counts,
    /// How many things are not known or doubtful.
    pub missing: usize,
}
