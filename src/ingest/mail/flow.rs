//! Paragraphs of a mail as HTML.

use crate::ingest::html;

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
