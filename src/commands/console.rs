//! Where a command reads and writes. The words of a capture may hold what a terminal obeys: it is shown, never sent.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::io::{Read, Write};

use super::terminal::Terminal;

/// Where a command reads and writes.
pub struct Console<'a> {
    /// What is piped in.
    pub input: &'a mut dyn Read,
    /// Results.
    pub out: &'a mut dyn Write,
    /// Progress and diagnostics.
    pub err: &'a mut dyn Write,
    /// Whether `err` is a terminal that shows colour.
    pub colour: bool,
    /// How many columns `out` has; `None` where it is no terminal.
    pub width: Option<usize>,
    /// The terminal, where keys can be read from it and it can show whole screens.
    pub terminal: Option<&'a mut dyn Terminal>,
}

impl Console<'_> {
    /// Writes a line of results. A reader that went away, as `head` does, is no error.
    pub fn say(&mut self, line: &str) {
        let _ = writeln!(self.out, "{}", inert(line));
    }

    /// Writes a line of progress.
    pub fn note(&mut self, line: &str) {
        let _ = writeln!(self.err, "{}", inert(line));
    }

    /// Writes a line of JSON as a result: the same value, spelled so that a terminal may show it.
    pub fn give(&mut self, json: &str) {
        let mut line = String::with_capacity(json.len());
        for letter in json.chars() {
            if letter.is_control() {
                // In JSON, what is left of them stands inside of a string.
                let _ = write!(line, "\\u{:04x}", u32::from(letter));
            } else {
                line.push(letter);
            }
        }
        let _ = writeln!(self.out, "{line}");
    }

    /// Writes a rendered diagnostic, which may be coloured, as a result.
    pub(super) fn list(&mut self, rendered: &str) {
        let _ = writeln!(self.out, "{rendered}");
    }

    /// Writes a rendered diagnostic, which may be coloured.
    pub(super) fn warn(&mut self, rendered: &str) {
        let _ = writeln!(self.err, "{rendered}");
    }
}

/// The text with a picture in the place of each character that a terminal obeys, letter for letter.
pub(super) fn inert(text: &str) -> Cow<'_, str> {
    if text.chars().all(|it| picture(it) == it) {
        return Cow::Borrowed(text);
    }
    Cow::Owned(text.chars().map(picture).collect())
}

/// What is shown for a letter: itself, unless it moves the cursor, colours, rings or turns the direction of what follows.
fn picture(letter: char) -> char {
    match letter {
        '\n' | '\t' => letter,
        '\0'..='\u{1f}' => char::from_u32(0x2400 + u32::from(letter)).unwrap_or('\u{fffd}'),
        '\u{7f}' => '\u{2421}',
        '\u{80}'..='\u{9f}' | '\u{202d}' | '\u{202e}' => '\u{fffd}',
        _ => letter,
    }
}
