//! Lines that a mail program broke, joined into paragraphs again.

/// Widest line that a mail program breaks text at: the standards ask for 78.
const WIDTH_MAX: usize = 80;

/// Narrowest: where no line is longer, the author broke them.
const WIDTH_MIN: usize = 60;

/// The text with a line for each paragraph.
pub(super) fn unwrapped(text: &str, flowed: bool) -> String {
    let lines: Vec<&str> = text.lines().collect();
    let width = lines.iter().map(|it| it.trim_end().chars().count()).max().unwrap_or_default();
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

/// Whether the first word of the next line would not have stood in this one.
fn is_full(line: &str, next: &str, width: usize) -> bool {
    let Some(word) = next.split_whitespace().next() else { return false };
    let taken = line.trim_end().chars().count();
    taken > 0 && taken + 1 + word.chars().count() > width
}

/// Whether a line begins something of its own: an item of a list, words of another mail.
fn is_item(line: &str) -> bool {
    line.starts_with(['>', '-', '*', '•', '|', '=', '_', '~'])
}
