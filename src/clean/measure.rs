//! The labeller's measurements of a capture, and its verdict with other weights: for whoever fits the weights to labelled pages.

use super::features::{self, features};
use super::lexicon::Lexicon;
use super::page::Page;
use super::{Cleaned, Cleaner};
use crate::ingest::Capture;
use crate::lang::Languages;
use crate::read::Entered;
use crate::survey::Common;
use crate::text::Span;

/// One line with the values of its features.
#[derive(Clone, Debug, PartialEq)]
pub struct Measured {
    /// Where the line stands in the capture.
    pub at: Span,
    /// The values, in the order of [`names`].
    pub values: Vec<f64>,
}

/// The names of the features of captures with markup, or without.
pub fn names(markup: bool) -> Vec<&'static str> {
    features::of(markup).map(|feature| feature.name).collect()
}

/// Measures every line of a capture that is not blank.
pub fn measure(capture: &Capture, languages: &Languages) -> Vec<Measured> {
    let lexicon = Lexicon::of(languages);
    let page = Page::of(capture, &Common::default(), &lexicon);
    let lines = page.lines.iter().enumerate();
    lines.map(|(index, line)| Measured { at: line.at, values: features(&page, index) }).collect()
}

/// What a capture is with `weights` in place of the built-in ones.
pub fn cleaned(capture: &Capture, languages: &Languages, weights: &[f64]) -> Cleaned {
    let cleaner = Cleaner::new(languages, "");
    cleaner.weighed(capture, weights, (&Common::default(), &Entered::default())).value
}
