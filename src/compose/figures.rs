//! All figures: value, who says it, as of when, and what doubts it.

use serde::Serialize;

use super::show::{FigureView, Tally};

/// What the page of the figures says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FiguresView {
    /// The figures by what they count, then by date; parts follow their whole.
    pub figures: Vec<FigureView>,
    /// Those that a person rejected: listed, never counted.
    pub rejected: Vec<FigureView>,
    /// All of them by status.
    pub tally: Tally,
}
