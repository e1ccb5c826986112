//! A line that is being written.

use unicode_segmentation::UnicodeSegmentation as _;

use crate::commands::terminal::{Key, Look, Row, columns};

/// A line that is being written.
#[derive(Default)]
pub(super) struct Input {
    pub(super) text: String,
    /// Where the cursor stands, in bytes.
    at: usize,
    /// Whether it stands there to be replaced: the first letter takes its place.
    offered: bool,
}

impl Input {
    /// A line that is offered, and goes where something else is typed.
    pub(super) fn of(text: &str) -> Input {
        Input { text: text.to_owned(), at: text.len(), offered: true }
    }

    /// Its words, without blanks around them.
    pub(super) fn words(&self) -> &str {
        self.text.trim()
    }

    /// Takes a key; whether it was one of writing.
    pub(super) fn press(&mut self, key: Key) -> bool {
        match key {
            Key::Char(letter) => self.insert(&letter.to_string()),
            Key::Backspace => self.take(self.before()..self.at),
            Key::Delete => self.take(self.at..self.behind()),
            Key::Control('u') => self.take(0..self.at),
            Key::Control('w') => {
                let kept = self.text[..self.at].trim_end();
                let word = kept.rfind(char::is_whitespace).map_or(0, |it| it + 1);
                self.take(word..self.at);
            }
            Key::Left | Key::Control('b') => self.at = self.before(),
            Key::Right | Key::Control('f') => self.at = self.behind(),
            Key::Home | Key::Control('a') => self.at = 0,
            Key::End | Key::Control('e') => self.at = self.text.len(),
            _ => return false,
        }
        self.offered = false;
        true
    }

    /// Writes where the cursor stands; a line stays one.
    pub(super) fn insert(&mut self, text: &str) {
        if std::mem::take(&mut self.offered) {
            self.take(0..self.text.len());
        }
        let text: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
        self.text.insert_str(self.at, &text);
        self.at += text.len();
    }

    fn take(&mut self, range: std::ops::Range<usize>) {
        self.at = range.start;
        self.text.replace_range(range, "");
    }

    fn before(&self) -> usize {
        self.text[..self.at].grapheme_indices(true).next_back().map_or(0, |it| it.0)
    }

    fn behind(&self) -> usize {
        self.text[self.at..].graphemes(true).next().map_or(self.at, |it| self.at + it.len())
    }

    /// The line behind its label, and the column of the cursor; of a long one the end that is written at.
    pub(super) fn row(&self, label: &str, width: usize) -> (Row, usize) {
        let label = Row::of(label, Look::Strong).cut(width / 2);
        let room = width.saturating_sub(label.width() + 1);
        let mut start = 0;
        for (at, letter) in self.text[..self.at].grapheme_indices(true) {
            if columns(&self.text[start..self.at]) <= room {
                break;
            }
            start = at + letter.len();
        }
        let column = label.width() + columns(&self.text[start..self.at]);
        let look = if self.offered { Look::Chosen } else { Look::Plain };
        (label.and(&self.text[start..], look).cut(width), column)
    }
}
