//! The labeller's measurements of a capture, and its verdict with other weights: for whoever fits the weights to labelled pages.

use super::features::{self, features};
use super::headline::clues;
use super::layout;
use super::look::{self, Looking};
use super::page::Page;
use super::weights::Weights;
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
    /// The values, in the order of the names.
    pub values: Vec<f64>,
}

/// Measures and cleans captures.
#[derive(Debug)]
pub struct Measure<'a>(Cleaner<'a>);

impl<'a> Measure<'a> {
    /// Makes the phrases of `languages` ready.
    pub fn new(languages: &'a Languages) -> Measure<'a> {
        Measure(Cleaner::new(languages, ""))
    }

    /// The features of every line that is not blank, named by [`names`] for captures with or without markup.
    pub fn sums(&self, capture: &Capture) -> Vec<Measured> {
        let page = self.page(capture);
        let values = (0..page.lines.len()).map(|index| features(&page, index)).collect();
        measured(&page, values)
    }

    /// What the first look sees of every line, named by the first of [`looks`].
    pub fn first(&self, capture: &Capture) -> Vec<Measured> {
        let page = self.page(capture);
        measured(&page, Looking::at(&page).firsts())
    }

    /// What the second look sees, given the first look's scores: that, and what the second of [`looks`] names.
    pub fn second(&self, capture: &Capture, scores: &[f64]) -> Vec<Measured> {
        let page = self.page(capture);
        measured(&page, Looking::at(&page).seconds(scores))
    }

    /// The lines among which the headline is looked for, with what the clues that [`clues`] names say of each.
    pub fn headlines(&self, capture: &Capture, weights: &Weights) -> Vec<Measured> {
        let page = self.page(capture);
        let candidates = layout::candidates(&page, weights).into_iter();
        let measured = |(index, values)| Some(Measured { at: page.lines.get::<usize>(index)?.at, values });
        candidates.filter_map(measured).collect()
    }

    /// What a capture is with `weights` in place of the built-in ones.
    pub fn cleaned(&self, capture: &Capture, weights: &Weights) -> Cleaned {
        self.0.weighed(capture, weights, (&Common::default(), &Entered::default())).value
    }

    fn page<'p>(&'p self, capture: &'p Capture) -> Page<'p> {
        Page::of(capture, &Common::default(), &self.0.lexicon)
    }
}

/// The names of the features of captures with markup, or without.
pub fn names(markup: bool) -> Vec<&'static str> {
    features::of(markup).map(|feature| feature.name).collect()
}

/// The names of the headline's clues.
pub fn clues() -> Vec<&'static str> {
    clues::names()
}

/// The names of what the first look sees, and of what the second sees beyond that.
pub fn looks() -> (Vec<&'static str>, Vec<&'static str>) {
    look::names()
}

fn measured(page: &Page<'_>, values: Vec<Vec<f64>>) -> Vec<Measured> {
    page.lines.iter().zip(values).map(|(line, values)| Measured { at: line.at, values }).collect()
}
