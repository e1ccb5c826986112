//! What is missing or doubtful, worst first, each with what would settle it.

use serde::Serialize;

use super::show::{Citation, DateView, Dated, Field, FigureView, QuotationView};

/// What the page of what is missing says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingView {
    /// How many lines there are on this page.
    pub total: usize,
    /// Things that stand out when the sources are laid side by side.
    pub remarks: Vec<RemarkLine>,
    /// Fields that nobody has settled, source by source.
    pub fields: Vec<MissingFields>,
    /// Quotations that nobody is given for.
    pub unattributed: Vec<QuotationView>,
    /// Quotations whose status is `disputed`.
    pub disputed: Vec<QuotationView>,
    /// Names of times that nothing resolves.
    pub undated: Vec<DateView>,
    /// Figures that nobody is given for.
    pub unclaimed: Vec<FigureView>,
}

/// Something that stands out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemarkLine {
    /// Its kind, which has a message `remark-KIND`: `year-missing`, `identical-texts`.
    pub kind: &'static str,
    /// The sources that it concerns.
    pub sources: Vec<Citation>,
    /// What was found, where it is a date.
    pub found: Option<Dated>,
    /// What it may be, where there is a candidate; never used by the tool.
    pub candidate: Option<Dated>,
}

/// The fields of a source that nobody has settled.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingFields {
    /// The source.
    pub source: Citation,
    /// Its unknown fields among `published`, `outlet`, `author`, `url`, `rights`.
    pub fields: Vec<Field>,
}
