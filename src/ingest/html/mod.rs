//! HTML: a page as it was saved. The decoded text is what the page shows, a line for each block of words; scripts, styles, controls
//! and what is hidden show nothing.
//!
//! The tokenizer is the standard's; the tree is not built. What the text needs of it, which elements a word stands in, is kept on
//! one stack of bounded depth, so that time and memory stay in proportion to the page whatever it holds.

use encoding_rs::Encoding;

use super::encoding::{characters, refused};
use super::{Decoded, Format};
use crate::diag::Warned;

mod attributes;
mod blocks;
mod elements;
mod ld;
mod names;
mod open;
mod reader;
mod said;
mod structure;

/// HTML. Pages that were saved with their pictures in one file are large; their text is not.
pub const FORMAT: Format =
    Format { name: "html", endings: &["html", "htm", "xhtml", "xht"], max: 32 << 20, shows, decode };

/// How many bytes are looked at to tell HTML from text, and for the declared encoding.
const HEAD: usize = 4_096;

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    let read = characters(path, bytes, declared(bytes));
    let mut diagnostics = read.diagnostics;
    let Some((html, encoding)) = read.value else { return Warned { value: None, diagnostics } };
    let (text, markup) = reader::read(&html);
    if text.is_empty() {
        let hint = "Save the page once it shows its text, or copy its text into a `.txt` file.";
        diagnostics.extend(refused::<()>(path, "the page shows no text", hint).diagnostics);
        return Warned { value: None, diagnostics };
    }
    let encoding = encoding.name().to_owned();
    Warned { value: Some(Decoded { text, encoding, markup }), diagnostics }
}

/// Whether the bytes open as an HTML document does.
fn shows(bytes: &[u8]) -> bool {
    let head = head(bytes);
    let head = head.trim_start_matches('\u{feff}').trim_start();
    head.starts_with('<')
        && ["<!doctype html", "<html", "<head", "<body", "<article"].iter().any(|it| head.contains(it))
}

/// The first bytes in small letters, whatever their encoding; those that UTF-16 puts between are left out.
fn head(bytes: &[u8]) -> String {
    let bytes = bytes.get(..HEAD).unwrap_or(bytes);
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let shown = bytes.iter().filter(|&&it| it != 0 && it < 0xfe);
    shown.map(|&it| char::from(it).to_ascii_lowercase()).collect()
}

/// The encoding that a `<meta>` near the top declares.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = head(bytes);
    head.match_indices("<meta").find_map(|(at, _)| {
        let tag = head.get(at..)?.split('>').next()?;
        let label = tag.split_once("charset")?.1.trim_start().strip_prefix('=')?;
        let label = label.trim_start().trim_start_matches(['"', '\'']);
        let end = label.find(|it: char| !it.is_ascii_alphanumeric() && !"-_.:".contains(it));
        Encoding::for_label(label.get(..end.unwrap_or(label.len()))?.as_bytes())
    })
}
