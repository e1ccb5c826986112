//! Lines broken at blanks to the width of a terminal, each under its own beginning. A pipe and a screen reader get whole lines.

use crate::commands::terminal::columns;

/// Widest line that is easily read, in columns.
pub(super) const WIDEST: usize = 100;

/// Narrowest that is worth breaking for.
const NARROWEST: usize = 30;

/// How far the labels reach: what follows them stands under what follows them above.
pub(super) const LABELS: usize = 11;

/// `line` as several, where it is wider than the terminal; as it is where there is none.
pub(super) fn wrapped(line: &str, width: Option<usize>) -> Vec<String> {
    let Some(width) = width.map(|it| it.clamp(NARROWEST, WIDEST)).filter(|it| columns(line) > *it) else {
        return vec![line.to_owned()];
    };
    let indent = line.len() - line.trim_start().len();
    let hang =
        if line.get(indent..).is_some_and(|it| it.find("  ").is_some_and(|at| indent + at + 2 <= LABELS)) {
            LABELS
        } else {
            indent
        };
    let mut lines = Vec::new();
    let mut current = " ".repeat(indent);
    let mut used = indent;
    let mut fresh = true;
    for word in line[indent..].split(' ') {
        let wide = columns(word);
        if !fresh && used + 1 + wide > width {
            lines.push(std::mem::replace(&mut current, " ".repeat(hang)));
            (used, fresh) = (hang, true);
        }
        if !fresh {
            current.push(' ');
            used += 1;
        }
        current.push_str(word);
        (used, fresh) = (used + wide, false);
    }
    lines.push(current);
    lines
}
