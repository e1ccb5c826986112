//! Lines that a mail program broke, joined into paragraphs again.

use crate::ingest::html;

/// Widest line that a mail program breaks text at: the standards ask for 78.
const WIDTH_MAX: usize = 80;

/// Narrowest: where no line is longer, the author broke them.
const WIDTH_MIN: usize = 60;

/// The text with a line for each paragraph.
pub(super) fn unwrapped(text: &str, flowed: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let width =
        lines.iter().filter(|it| is_broken_at_blanks(it)).map(|it| columns(it)).max().unwrap_or_default();
    let wrapped = (WIDTH_MIN..=WIDTH_MAX).contains(&width);
    let mut joined = String::with_capacity(text.len());
    for (index, line) in lines.iter().enumerate() {
        let goes_on = lines.get(index + 1).is_some_and(|next| {
            let open = if flowed { is_open(line, next) } else { wrapped && is_full(line, next, width) };
            open && !is_item(next)
        });
        joined.push_str(line.trim_end());
        joined.push(if goes_on { ' ' } else { '\n' });
    }
    joined
}

/// Whether a line says by the blank at its end that it goes on; the one before a signature does not.
fn is_open(line: &str, next: &str) -> bool {
    line.ends_with(' ') && line != "-- " && !line.trim().is_empty() && !next.trim().is_empty()
}

/// Whether the first word of the next line would not have stood in this one. What is too long for any line, an address mostly, says
/// nothing of the lines beside it.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let Some(word) = next.split_whitespace().next() else { return false };
    let taken = columns(line);
    (1..=width).contains(&taken) && columns(next) <= width && taken + 1 + columns(word) > width
}

fn columns(line: &str) -> usize {
    line.trim_end().chars().count()
}

/// Whether the width of a line is that at which lines were broken: one word, and an address above all, is never broken.
fn is_broken_at_blanks(line: &str) -> bool {
    line.split_whitespace().nth(1).is_some() && !line.contains("://")
}

/// The paragraphs as HTML, to stand among parts that are.
pub(super) fn marked_up(text: &str) -> String {
    let mut html = String::with_capacity(text.len() * 9 / 8);
    let mut open = false;
    for line in text.lines() {
        let blank = line.trim().is_empty();
        html.push_str(match (open, blank) {
            (false, false) => "<p>",
            (true, false) => "<br>\n",
            (true, true) => "</p>\n",
            (false, true) => "",
        });
        open = !blank;
        html::escape(&mut html, line);
    }
    html.push_str(if open { "</p>" } else { "" });
    html
}

/// Whether a line begins something of its own: an item of a list, words of another mail.
fn is_item(line: &str) -> bool {
    line.starts_with(['>', '-', '*', '•', '|', '=', '_', '~'])
}
