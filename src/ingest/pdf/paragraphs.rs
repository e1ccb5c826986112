//! Lines into paragraphs: a line goes on in the next one where the next word would not have fit into it.

use super::lines::Line;

/// A paragraph, a heading, or a line by itself.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Paragraph {
    pub(super) text: String,
    pub(super) size: f64,
    pub(super) bold: bool,
    pub(super) page: usize,
}

/// A line on its page, with the right edge of its column.
#[derive(Clone, Copy)]
pub(super) struct Placed<'l> {
    pub(super) line: &'l Line,
    pub(super) page: usize,
    pub(super) edge: f64,
}

/// Furthest step from one line of a paragraph to the next, in parts of the letters' size.
const STEP_MAX: f64 = 2.0;

/// How much further than within the paragraph the step to a new one is, at least.
const APART: f64 = 1.22;

/// How much two sizes of one paragraph may differ.
const SAME_SIZE: f64 = 0.06;

/// The lines of one page with the edges of their columns: the furthest that a line reaches which is of the same size and stands above
/// or below it.
pub(super) fn placed<'l>(lines: &[&'l Line], page: usize) -> Vec<Placed<'l>> {
    // A page has few columns; what a hostile one has beyond them is not joined.
    let mut columns: Vec<Column> = Vec::new();
    for line in lines {
        if let Some(column) = columns.iter_mut().find(|it| it.holds(line)) {
            column.edge = column.edge.max(line.x[1]);
        } else if columns.len() < COLUMNS_MAX {
            columns.push(Column { size: line.size, left: line.x[0], edge: line.x[1] });
        }
    }
    let edge = |line: &Line| columns.iter().find(|it| it.holds(line)).map_or(f64::MAX, |it| it.edge);
    lines.iter().map(|&line| Placed { line, page, edge: edge(line) }).collect()
}

/// Lines of one size that begin at about the same place.
struct Column {
    size: f64,
    left: f64,
    edge: f64,
}

impl Column {
    fn holds(&self, line: &Line) -> bool {
        is_same_size(self.size, line.size) && (self.left - line.x[0]).abs() < line.size * 2.0
    }
}

/// Most columns that are told apart on a page.
const COLUMNS_MAX: usize = 64;

fn is_same_size(one: f64, other: f64) -> bool {
    (one - other).abs() <= one.max(other) * SAME_SIZE
}

/// The paragraphs of a document's running lines.
pub(super) fn paragraphs(lines: &[Placed<'_>]) -> Vec<Paragraph> {
    let mut done: Vec<Paragraph> = Vec::new();
    let mut before: Option<Placed<'_>> = None;
    // The step within the paragraph, once it has two lines.
    let mut step: Option<f64> = None;
    for placed in lines {
        let own = before.and_then(|it| gap(&it, placed));
        match (done.last_mut(), before) {
            (Some(paragraph), Some(last)) if goes_on(&last, placed, step) => {
                append(&mut paragraph.text, &placed.line.text);
                paragraph.bold &= placed.line.bold;
                step = own.or(step);
            }
            (Some(paragraph), Some(last)) if is_initial(&paragraph.text, last.line, placed.line) => {
                paragraph.text.push_str(&placed.line.text);
                paragraph.size = placed.line.size;
            }
            _ => {
                let Line { text, size, bold, .. } = placed.line.clone();
                done.push(Paragraph { text, size, bold, page: placed.page });
                step = None;
            }
        }
        before = Some(*placed);
    }
    done
}

/// How far below the last line the next one stands; `None` where it stands somewhere else.
fn gap(last: &Placed<'_>, next: &Placed<'_>) -> Option<f64> {
    let gap = last.line.y - next.line.y;
    (last.page == next.page && last.line.turns == next.line.turns && gap > 0.0).then_some(gap)
}

fn goes_on(last: &Placed<'_>, next: &Placed<'_>, step: Option<f64>) -> bool {
    if !is_same_size(last.line.size, next.line.size) || is_item(&next.line.text) {
        return false;
    }
    let size = last.line.size;
    let full = last.line.x[1] + size * 0.2 + next.line.word > last.edge - size * 0.1;
    let below = gap(last, next)
        .filter(|it| *it < size * STEP_MAX && (last.line.x[0] - next.line.x[0]).abs() < size * 12.0);
    match below {
        // The first line of a paragraph may stand further in.
        Some(gap) => {
            full && step.is_none_or(|it| gap < it * APART && gap * APART > it)
                && !is_indented(last, next, step)
        }
        // On the next page, or in the next column.
        None => {
            full && next.line.text.starts_with(|it: char| it.is_lowercase())
                && !last.line.text.ends_with(['.', '!', '?'])
        }
    }
}

fn is_indented(last: &Placed<'_>, next: &Placed<'_>, step: Option<f64>) -> bool {
    let further = next.line.x[0] - last.line.x[0];
    further > last.line.size * 0.7
        && further < last.line.size * 6.0
        && (step.is_some() || last.line.text.ends_with(['.', '!', '?', '»', '"']))
}

/// Whether a line begins an item of a list.
fn is_item(text: &str) -> bool {
    text.starts_with(['•', '◦', '▪', '■', '●', '–', '—'])
}

/// Whether a paragraph is a large first letter alone, and the line beside it goes on.
fn is_initial(paragraph: &str, last: &Line, next: &Line) -> bool {
    let alone = paragraph.chars().count() == 1 && paragraph.chars().all(char::is_uppercase);
    let beside = next.y < last.y + last.size && next.y > last.y - last.size * 0.2 && next.x[0] >= last.x[0];
    alone && beside && last.size > next.size * 1.8
}

/// Adds a line to a paragraph. A hyphen at the end of a line parts a word; one between a capital or a figure and the rest is written.
fn append(text: &mut String, line: &str) {
    let parted =
        text.strip_suffix(['-', '\u{2010}', '\u{ad}']).is_some_and(|it| it.ends_with(char::is_lowercase))
            && line.starts_with(char::is_lowercase);
    if parted {
        text.pop();
    } else if !text.ends_with('-') {
        text.push(' ');
    }
    text.push_str(line);
}
