//! A text as times and numbers are found in it: cut into tokens once, with its sentences and its quotations.

use std::ops::Range;

use super::sentences::{quoted, sentences};
use super::tokens::{Token, tokens};

/// A text as times and numbers are found in it.
#[derive(Clone, Debug)]
pub struct Text<'t> {
    /// The text.
    pub text: &'t str,
    /// Its tokens.
    pub tokens: Vec<Token<'t>>,
    /// Its sentences, as stretches of tokens.
    pub sentences: Vec<Range<usize>>,
    /// For each token the number of the quotation that holds it, from 1; 0 outside.
    pub quoted: Vec<usize>,
}

impl<'t> Text<'t> {
    /// Reads `text`.
    pub fn read(text: &'t str) -> Text<'t> {
        let tokens = tokens(text);
        Text { text, sentences: sentences(&tokens), quoted: quoted(&tokens), tokens }
    }
}
