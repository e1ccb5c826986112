//! All quotations: those with a speaker, those that nobody is given for, the echoes, the rejected.

use serde::Serialize;

use super::Link;
use super::show::{QuotationView, Tally};

/// What the page of the quotations says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotesView {
    /// The quotations by speaker, those who speak most first.
    pub speakers: Vec<SpeakerGroup>,
    /// Those that nobody is given for: for a person to settle.
    pub unattributed: Vec<QuotationView>,
    /// Headlines and crossheads that repeat words of the body.
    pub echoes: Vec<QuotationView>,
    /// Those that a person rejected: listed, never counted.
    pub rejected: Vec<QuotationView>,
    /// All of them by status.
    pub tally: Tally,
}

/// The quotations of one speaker, or of several who speak jointly.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SpeakerGroup {
    /// The group's anchor: the ids of the speakers.
    pub anchor: String,
    /// Who speaks.
    pub speakers: Vec<Link>,
    /// The quotations, by the day of saying; undated ones last.
    pub quotations: Vec<QuotationView>,
}
