//! The weights of the line labeller: data, fitted to labelled pages by `examples/fit`.

use std::borrow::Cow;

use super::forest::Looks;
use crate::ingest::Capture;

mod first;
mod headline;
mod markup;
mod second;
mod short;

/// By what the lines of a capture are scored.
#[derive(Clone, Debug, PartialEq)]
pub enum Lines {
    /// Pages with markup: a weight for each feature; the score is their sum.
    Sum(Cow<'static, [f64]>),
    /// Plain text: two looks, and for a text of few lines, where there is little to look at, a weight for each feature.
    Plain(Looks, Cow<'static, [f64]>),
}

/// By what a capture is laid out.
#[derive(Clone, Debug, PartialEq)]
pub struct Weights {
    /// What scores its lines.
    pub lines: Lines,
    /// What each clue says for a line being the headline.
    pub headline: Cow<'static, [f64]>,
}

/// The weights for `capture`.
pub fn weights(capture: &Capture) -> Weights {
    if capture.markup.hints.is_empty() {
        let looks = Looks { first: first::FOREST, second: second::FOREST };
        let lines = Lines::Plain(looks, Cow::Borrowed(&short::WEIGHTS));
        Weights { lines, headline: Cow::Borrowed(&headline::TEXT) }
    } else {
        let lines = Lines::Sum(Cow::Borrowed(&markup::WEIGHTS));
        Weights { lines, headline: Cow::Borrowed(&headline::MARKUP) }
    }
}
