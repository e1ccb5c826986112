//! The labeller's measurements of a capture, open to whoever wants to fit its weights to labelled pages.

use super::features::{COUNT, FEATURES, features};
use super::lexicon::Lexicon;
use super::page::Page;
use crate::ingest::Capture;
use crate::lang::Languages;
use crate::survey::Common;
use crate::text::Span;

/// One line with the values of its features.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Where the line stands in the capture.
    pub at: Span,
    /// The values, in the order of [`names`].
    pub values: [f64; COUNT],
}

/// The names of the features.
pub fn names() -> [&'static str; COUNT] {
    FEATURES.map(|feature| feature.name)
}

/// Measures every line of a capture that is not blank.
pub fn measure(capture: &Capture, common: &Common, languages: &Languages) -> Vec<Measured> {
    let lexicon = Lexicon::of(languages);
    let page = Page::of(capture, common, &lexicon);
    let lines = page.lines.iter().enumerate();
    lines.map(|(index, line)| Measured { at: line.at, values: features(&page, index) }).collect()
}
