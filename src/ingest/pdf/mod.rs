//! PDF: the letters that its pages draw, put together into lines and paragraphs by where they stand.
//!
//! The file's structure is read by a library, which is kept at arm's length (`guard`); what is drawn is followed here.

use lopdf::{Document, Object};

use super::encoding::refused;
use super::markup::{Said, Subject, Vocabulary};
use super::{Decoded, Format, html};
use crate::diag::{Diagnostic, Place, Warned};

mod draw;
mod font;
mod furniture;
mod guard;
mod layout;
mod left_out;
mod letters;
mod lines;
mod matrix;
mod page;
mod paragraphs;
mod state;
mod tokens;

pub use guard::THREAD;

use draw::Drawer;
use guard::Outcome;
use lines::{is_leftward, lines};
use page::{Page, edges};

/// PDF, whose pictures weigh most.
pub const FORMAT: Format = Format { name: "pdf", endings: &["pdf"], max: html::FORMAT.max, shows, decode };

/// Most pages that are read: an issue of a paper has some hundred.
const PAGES_MAX: usize = 500;

/// How many bytes are looked at for the mark that opens a PDF; mail gateways put some before it.
const HEAD: usize = 1_024;

/// Share of letters that are written from right to left from which a reader is warned.
const LEFTWARD: f64 = 0.1;

/// What to do with a PDF that cannot be read.
const INSTEAD: &str = "Save the web page itself, or copy the text from a PDF viewer into a `.txt` file.";

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    if !shows(bytes) {
        return refused(path, "the capture is no PDF", "Save it again, or delete the file.");
    }
    let document = match guard::document(bytes) {
        Outcome::Done(document) if document.is_encrypted() => {
            return refused(path, "the PDF opens with a password only", "Save it without one.");
        }
        Outcome::Done(document) => document,
        Outcome::Refused(why) => return refused(path, &format!("the PDF cannot be read: {why}"), INSTEAD),
        Outcome::Failed => {
            return refused(path, "the PDF is broken in a way that its reader fails at", INSTEAD);
        }
    };
    let mut diagnostics = Vec::new();
    let value = decoded(path, &document, &mut diagnostics);
    Warned { value, diagnostics }
}

fn decoded(path: &str, document: &Document, diagnostics: &mut Vec<Diagnostic>) -> Option<Decoded> {
    let mut drawer = Drawer::of(document);
    let numbers: Vec<_> = document.page_iter().take(PAGES_MAX + 1).collect();
    if numbers.len() > PAGES_MAX {
        let message = format!("the PDF has more than {PAGES_MAX} pages; what follows is not read");
        diagnostics.push(told(path, message, "Save the articles that you mean as files of their own."));
    }
    let pages = numbers
        .iter()
        .take(PAGES_MAX)
        .map(|it| Page { lines: lines(&drawer.page(*it)), edges: edges(document, *it) });
    let pages: Vec<Page> = pages.collect();
    let (page, address) = layout::html(&pages);
    let (text, markup) = html::read(&page);
    if text.is_empty() {
        let (message, hint) =
            (drawer.left_out.reason(), "Have its text recognised first, or save the web page itself.");
        diagnostics.extend(refused::<()>(path, message, hint).diagnostics);
        return None;
    }
    diagnostics.extend(reversed(path, &text));
    diagnostics.extend(drawer.left_out.told(path, &text));
    Some(Decoded { text, encoding: "PDF".to_owned(), markup: markup.with(said(document, address)) })
}

fn told(path: &str, message: impl Into<String>, hint: &str) -> Diagnostic {
    Diagnostic::warning(message).at(Place::file(path)).hint(hint)
}

/// PDF keeps where letters stand, not how they are read.
fn reversed(path: &str, text: &str) -> Option<Diagnostic> {
    let letters = text.chars().filter(|it| it.is_alphabetic()).count();
    let leftward = text.chars().filter(|it| is_leftward(*it)).count();
    let message = "the PDF's text is written from right to left; its words may stand in the wrong order";
    let hint = "Compare it with the PDF before you cite it; the web page itself keeps the order.";
    (leftward as f64 > letters as f64 * LEFTWARD).then(|| told(path, message, hint))
}

/// What the document declares: the title that its maker gave it, its language, the address that a browser printed. Its date is that of the file, and its author often
/// whoever has the computer: neither is the article's.
fn said(document: &Document, address: Option<String>) -> Vec<Said> {
    let text = |it: &Object| lopdf::decode_text_string(it).ok();
    let information = document.trailer.get_deref(b"Info", document).and_then(Object::as_dict).ok();
    let title = information.and_then(|it| text(it.get_deref(b"Title", document).ok()?));
    let language = document.catalog().ok().and_then(|it| text(it.get_deref(b"Lang", document).ok()?));
    let declared = [
        (Subject::Title, "Title", title),
        (Subject::Url, "page foot", address),
        (Subject::Language, "Lang", language),
    ];
    declared
        .into_iter()
        .filter_map(|(subject, key, value)| {
            let value = value?.split_whitespace().collect::<Vec<_>>().join(" ");
            let named = !value.is_empty()
                && value.len() <= VALUE_MAX
                && (subject != Subject::Title || value.contains(' '));
            named.then(|| Said { subject, by: Vocabulary::Pdf, key: key.to_owned(), value })
        })
        .collect()
}

/// Longest value that is kept, in bytes.
const VALUE_MAX: usize = 2_000;

/// Whether the bytes open as a PDF does.
fn shows(bytes: &[u8]) -> bool {
    bytes.get(..HEAD).unwrap_or(bytes).windows(5).any(|it| it == b"%PDF-")
}
