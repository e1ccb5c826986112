//! Text: spans, lines, words, sentences, folding, pairing of quotation marks, copies.
//!
//! Offsets are bytes of UTF-8 text everywhere inside the program; only the filters of `commands/` translate them to code points.

pub mod copies;
pub mod fold;
pub mod keys;
pub mod lines;
pub mod marks;
pub mod phrases;
pub mod points;
pub(crate) mod runs;
pub mod sentences;
pub mod span;
pub mod tokens;
pub mod words;

pub use fold::fold;
pub use lines::Lines;
pub use points::Points;
pub use span::Span;

/// The words of a text with one blank between them.
pub fn one_line(text: &str) -> String {
    let mut line = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    line
}
