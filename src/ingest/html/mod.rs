//! HTML: a page as it was saved. The decoded text is what the page shows, a line for each block of words; scripts, styles, controls
//! and what is hidden show nothing.
//!
//! The tokenizer is the standard's; the tree is not built. What the text needs of it, which elements a word stands in, is kept on
//! one stack of bounded depth, so that time and memory stay in proportion to the page whatever it holds.

use encoding_rs::Encoding;

use super::encoding::{characters, refused};
use super::markup::Markup;
use super::{Decoded, Format};
use crate::diag::Warned;

mod attributes;
mod blocks;
mod declared;
mod elements;
mod ld;
mod names;
mod open;
mod reader;
mod said;
mod structure;
mod tokens;
mod unshown;

use declared::{declared, head, without_response};

/// HTML. Pages that were saved with their pictures in one file are large; their text is not.
pub const FORMAT: Format =
    Format { name: "html", endings: &["html", "htm", "xhtml", "xht"], max: 32 << 20, shows, decode };

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    let (response, page) = without_response(bytes);
    let read = characters(path, page, declared(response, page));
    let mut diagnostics = read.diagnostics;
    let Some((html, encoding)) = read.value else { return Warned { value: None, diagnostics } };
    let (text, markup) = self::read(&html);
    if text.is_empty() {
        let hint = "Save the page once it shows its text, or copy its text into a `.txt` file.";
        diagnostics.extend(refused::<()>(path, "the page shows no text", hint).diagnostics);
        return Warned { value: None, diagnostics };
    }
    let encoding = encoding.name().to_owned();
    Warned { value: Some(Decoded { text, encoding, markup }), diagnostics }
}

/// The text that a page shows, and what its markup says besides.
pub(super) fn read(html: &str) -> (String, Markup) {
    reader::read(html)
}

/// The encoding that a page without a server's answer declares.
pub(super) fn encoding(page: &[u8]) -> Option<&'static Encoding> {
    declared(&[], page)
}

/// Adds words to `html` as words.
pub(super) fn escape(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(letter),
        }
    }
}

/// Whether the bytes open as an HTML document does.
fn shows(bytes: &[u8]) -> bool {
    let head = head(without_response(bytes).1);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<article"].iter().any(|it| head.contains(it))
}
