//! A page as it stands, read: its elements in order, and its body as data.

use std::collections::{BTreeMap, BTreeSet};

use super::definition::{self, Parsed};
use super::front::{self, Front};
use super::pieces;
use super::reading::{Element, What, elements};
use super::sheet::{BLOCK, Line, Note, Sheet};
use crate::annotate::Anchor;
use crate::diag::Diagnostic;
use crate::text::Span;

/// A page, read.
#[derive(Clone, Debug)]
pub(super) struct Page {
    /// Its path, for diagnostics.
    pub(super) path: String,
    /// Its text; lines end with `\n`, no BOM.
    pub(super) text: String,
    /// How its bytes differ from `text`.
    pub(super) dress: Dress,
    /// Where the body begins.
    pub(super) body: usize,
    /// The front matter, or what is wrong with it.
    pub(super) front: Result<Front, Diagnostic>,
    /// The elements of the body, in order.
    pub(super) elements: Vec<Element>,
    /// The body as data: every heading and paragraph is a line, every definition a note.
    pub(super) sheet: Sheet,
    /// The element of each line.
    pub(super) line_elements: Vec<usize>,
    /// The element of each note.
    pub(super) note_elements: Vec<usize>,
    /// The line and place of each reference to each note.
    pub(super) ends: Vec<Vec<(usize, usize)>>,
    /// Notes of which not every piece could be told, by their index.
    pub(super) unplaced: Vec<usize>,
}

/// What an editor may put around a page's text.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Dress {
    bom: bool,
    crlf: bool,
}

impl Dress {
    fn of(bytes: &str) -> Dress {
        Dress { bom: bytes.starts_with('\u{feff}'), crlf: bytes.contains("\r\n") }
    }

    fn off(bytes: &str) -> String {
        bytes.strip_prefix('\u{feff}').unwrap_or(bytes).replace("\r\n", "\n")
    }

    /// `text` as the editor had it.
    pub(super) fn on(self, text: &str) -> String {
        let lines = if self.crlf { text.replace('\n', "\r\n") } else { text.to_owned() };
        if self.bom { format!("\u{feff}{lines}") } else { lines }
    }
}

impl Page {
    /// Reads the page at `path`.
    pub(super) fn read(bytes: &str, path: &str) -> Page {
        let text = Dress::off(bytes);
        let body = front::body(&text);
        let elements = elements(&text, body);
        let mut sheet = Sheet::default();
        let (mut line_elements, mut note_elements) = (Vec::new(), Vec::new());
        for (index, element) in elements.iter().enumerate() {
            if let What::Block(read) = &element.what {
                sheet.lines.push(read.line.clone());
                line_elements.push(index);
            }
        }
        let places = ends(&sheet.lines);
        let mut ends = Vec::new();
        let mut unplaced = Vec::new();
        let mut seen = BTreeSet::new();
        for (index, element) in elements.iter().enumerate() {
            let What::Definition { id, body } = &element.what else { continue };
            // Of two definitions of one id readers show the first.
            if !seen.insert(id) {
                continue;
            }
            let here = places.get(id.as_str()).cloned().unwrap_or_default();
            let (note, placed) = note(id, body, &here, &sheet.lines);
            ends.push(here);
            if !placed {
                unplaced.push(sheet.notes.len());
            }
            sheet.notes.push(note);
            note_elements.push(index);
        }
        let front = front::read(&text, path);
        Page {
            path: path.to_owned(),
            dress: Dress::of(bytes),
            body,
            front,
            elements,
            sheet,
            line_elements,
            note_elements,
            ends,
            unplaced,
            text,
        }
    }

    /// The source of an element.
    pub(super) fn source(&self, element: usize) -> &str {
        self.elements.get(element).and_then(|it| self.text.get(it.source.clone())).unwrap_or_default()
    }
}

/// Where the references to each note stand, in order: line and offset.
fn ends(lines: &[Line]) -> BTreeMap<String, Vec<(usize, usize)>> {
    let mut ends: BTreeMap<String, Vec<(usize, usize)>> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        for reference in &line.references {
            ends.entry(reference.id.clone()).or_default().push((index, reference.at));
        }
    }
    ends
}

/// A note, and whether the words of all its references could be told.
fn note(id: &str, body: &str, ends: &[(usize, usize)], lines: &[Line]) -> (Note, bool) {
    let parsed = definition::parsed(body);
    let pieces: Vec<Anchor> = ends
        .iter()
        .enumerate()
        .filter_map(|(nth, &(block, at))| {
            Some(Anchor { block, span: piece(&parsed, nth, &lines.get(block)?.words, at)? })
        })
        .collect();
    let placed = pieces.len() == ends.len();
    (Note { id: id.to_owned(), parts: parsed.parts, pieces }, placed)
}

/// The words that the `nth` reference, which stands at `at`, is about.
pub(super) fn piece(parsed: &Parsed, nth: usize, words: &str, at: usize) -> Option<Span> {
    if parsed.parts.first().is_some_and(|it| it == BLOCK) {
        return Some(Span::new(0, words.len()));
    }
    let value = |list: &[Option<String>]| list.get(nth).cloned().flatten();
    let before = value(&parsed.before).unwrap_or_default();
    let end = words.get(..at)?.strip_suffix(before.as_str()).map_or(at, str::len);
    let start = match value(&parsed.from) {
        Some(first) => pieces::found(words, &first, end),
        None => pieces::opening(words, end),
    };
    start.filter(|&start| start < end).map(|start| Span::new(start, end))
}

/// The front matter of a page alone; `Err` where it is malformed.
pub(super) fn front_of(bytes: &str) -> Result<Front, Diagnostic> {
    front::read(&Dress::off(bytes), "")
}
