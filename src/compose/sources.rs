//! The index of the sources, and how many origins they go back to.

use serde::Serialize;

use super::show::{Citation, Field, Tally};

/// What the index of the sources says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourcesView {
    /// Every source, by date of publication, undated ones last.
    pub sources: Vec<SourceLine>,
    /// The sources grouped by where their text comes from.
    pub origins: Vec<OriginLine>,
    /// How many origins there are at most: a source that names no agency may still repeat one.
    pub independent: usize,
}

/// A source in the index.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceLine {
    /// The source.
    pub citation: Citation,
    /// Who signed it.
    pub author: Field,
    /// How many words of it are kept.
    pub words: usize,
    /// Quotations that have a speaker.
    pub quotations: usize,
    /// Its annotations by status.
    pub tally: Tally,
    /// The first hex digits of the capture's SHA-256.
    pub short_hash: String,
}

/// Sources whose text comes from the same place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OriginLine {
    /// The agency; empty where the sources name none.
    pub agency: String,
    /// `agency`: they name the same; `identical`: their texts are the same; `own`: one source that names none.
    pub basis: &'static str,
    /// The sources.
    pub sources: Vec<Citation>,
}
