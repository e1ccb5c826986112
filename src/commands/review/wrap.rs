//! Lines broken at blanks to the width of a terminal, each under its own beginning. A pipe and a screen reader get whole lines.

/// Widest line that is easily read, in columns.
const WIDEST: usize = 100;

/// Narrowest that is worth breaking for.
const NARROWEST: usize = 30;

/// How far the labels reach: what follows them stands under what follows them above.
const LABELS: usize = 11;

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

/// How many columns a terminal gives to a text: two to what is written in squares, none to what stands on the letter before.
fn columns(text: &str) -> usize {
    text.chars()
        .map(|letter| match u32::from(letter) {
            0x300..=0x36f | 0x200b..=0x200f | 0x202a..=0x202e | 0x2066..=0x2069 | 0xfe00..=0xfe0f => 0,
            0x1100..=0x115f
            | 0x2e80..=0xa4cf
            | 0xac00..=0xd7a3
            | 0xf900..=0xfaff
            | 0xfe30..=0xfe6f
            | 0xff00..=0xff60
            | 0x1f300..=0x1faff => 2,
            _ => 1,
        })
        .sum()
}
