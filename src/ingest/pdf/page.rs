//! A page with the lines that it shows.

use lopdf::{Document, Object, ObjectId};

use super::draw::numbers;
use super::lines::Line;

/// How far a page asks the nodes around it: trees of pages are flat.
const AROUND_MAX: usize = 32;

/// A page.
#[derive(Debug)]
pub(super) struct Page {
    /// Its lines, in the order in which they are drawn.
    pub(super) lines: Vec<Line>,
    /// Its lower left and upper right corner.
    pub(super) edges: [f64; 4],
}

impl Page {
    /// How far from the nearer end of the page a line stands, in parts of its length. Lines that are turned stand somewhere else.
    pub(super) fn margin(&self, line: &Line) -> f64 {
        let [left, bottom, right, top] = self.edges;
        let (low, high) = match line.turns {
            0 => (bottom, top),
            1 => (-right, -left),
            2 => (-top, -bottom),
            _ => (left, right),
        };
        let length = (high - low).max(1.0);
        (line.y - low).min(high - line.y) / length
    }
}

/// What a page has by itself or from the nodes around it.
pub(super) fn inherited<'d>(document: &'d Document, page: ObjectId, key: &[u8]) -> Option<&'d Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..AROUND_MAX {
        if let Ok(found) = node.get_deref(key, document) {
            return Some(found);
        }
        node = node.get_deref(b"Parent", document).ok()?.as_dict().ok()?;
    }
    None
}

/// The corners of a page; those of a sheet of A4 where it does not tell.
pub(super) fn edges(document: &Document, page: ObjectId) -> [f64; 4] {
    let edges = ["CropBox", "MediaBox"].iter().find_map(|key| {
        let found = inherited(document, page, key.as_bytes())?.as_array().ok()?;
        numbers(found)
    });
    edges.unwrap_or([0.0, 0.0, 595.0, 842.0])
}
