//! Lines that a program broke at a width, joined into paragraphs again.

/// Widest line at which programs break text: the standards of mail ask for 78.
const WIDTH_MAX: usize = 80;

/// Narrowest: where no line is longer, the author broke them.
const WIDTH_MIN: usize = 60;

/// Fewest lines that must be full for a text to be taken for broken.
const FULL_MIN: usize = 4;

/// Share of the lines with another directly below that must be full: lists, menus and verse have short ones.
const FULL_SHARE: f64 = 0.75;

/// A text that nothing says was broken, with a line for each paragraph where nearly all its lines are as long as they could be.
pub(super) fn unbroken(text: String) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let width = width(&lines);
    let pairs = || lines.windows(2).filter(|it| it.iter().all(|it| !it.trim().is_empty()));
    let full = pairs().filter(|it| is_full(it[0], it[1], width) && !is_item(it[1])).count();
    let broken = (WIDTH_MIN..=WIDTH_MAX).contains(&width)
        && full >= FULL_MIN
        && full as f64 >= pairs().count() as f64 * FULL_SHARE;
    if broken { unwrapped(&text, false) } else { text }
}

/// The width of the longest line that could have been broken.
fn width(lines: &[&str]) -> usize {
    lines.iter().filter(|it| is_broken_at_blanks(it)).map(|it| columns(it)).max().unwrap_or_default()
}

/// The text with a line for each paragraph.
pub(super) fn unwrapped(text: &str, flowed: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let width = width(&lines);
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

/// Whether a line begins something of its own: an item of a list, words of another mail.
fn is_item(line: &str) -> bool {
    line.starts_with(['>', '-', '*', '•', '|', '=', '_', '~'])
}
