//! The weights of the line labeller: data, fitted to labelled pages by `examples/fit`.

use crate::ingest::Capture;

mod markup;
mod text;

/// The weights for the lines of `capture`, in the order of their features.
pub(super) fn weights(capture: &Capture) -> &'static [f64] {
    if capture.markup.hints.is_empty() { &text::WEIGHTS } else { &markup::WEIGHTS }
}
