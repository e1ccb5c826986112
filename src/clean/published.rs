//! When an article was published and last changed, from its text alone.

use super::Block;
use crate::dates::Edtf;
use crate::ingest::Capture;
use crate::known::Known;
use crate::lang::Language;

/// When an article was published and last changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// When it was published.
    pub published: Known<Edtf>,
    /// When it was last changed.
    pub updated: Known<Edtf>,
}

/// Reads the publication from the kept blocks of a capture.
pub fn published(_capture: &Capture, _blocks: &[Block], _language: &Language) -> Publication {
    Publication::default()
}
