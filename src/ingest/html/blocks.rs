//! The lines of a page as they grow: words with white space collapsed, a line for each block.

use super::open::Open;
use crate::ingest::markup::{Item, Marks, Tag};

/// A line of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Row {
    /// Its words.
    pub(super) text: String,
    /// Whether an empty line stands above it.
    pub(super) apart: bool,
    /// The number of its block.
    pub(super) block: usize,
    /// What the inline elements around its first words are called.
    pub(super) marks: Marks,
    /// How many letters it has, how many of them in links, how many emphasised.
    pub(super) letters: [usize; 3],
}

/// An element that begins a line.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    /// The number of the block around it; its own for the outermost.
    pub(super) parent: usize,
    /// Which element it is.
    pub(super) tag: Tag,
    /// What it is called.
    pub(super) marks: Marks,
    /// Its name and first class: what is marked up alike.
    pub(super) form: String,
    /// Which item of a list it is.
    pub(super) item: Item,
    /// Whether it is a quotation set apart, or in one.
    pub(super) quoted: bool,
}

/// The lines so far.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// The finished ones.
    pub(super) done: Vec<Row>,
    /// Whether a link or a button has just ended: the next one does not run into it.
    pub(super) after_control: bool,
    /// Whether an inline element has just ended in a heading: what it held may be set on a line of its own.
    pub(super) after_kicker: bool,
    now: Row,
    apart: bool,
    breaks: usize,
}

impl Rows {
    /// Takes words up; `element` is the innermost open one.
    pub(super) fn words(&mut self, words: &str, element: &Open) {
        for letter in words.chars() {
            match letter {
                '\n' if element.verbatim => self.line_break(),
                ' ' | '\n' | '\t' | '\r' | '\x0c' => self.blank(),
                // Invisible: a soft hyphen, a mark of byte order, a break that may be taken.
                '\u{ad}' | '\u{feff}' | '\u{200b}' => {}
                _ => self.letter(letter, element),
            }
        }
    }

    /// White space, where words stand before it.
    pub(super) fn blank(&mut self) {
        if !self.now.text.is_empty() && !self.now.text.ends_with(' ') {
            self.now.text.push(' ');
        }
    }

    fn letter(&mut self, letter: char, element: &Open) {
        self.after_control = false;
        if std::mem::take(&mut self.after_kicker) && letter.is_uppercase() && self.ends_word() {
            self.blank();
        }
        if self.now.text.is_empty() {
            self.breaks = 0;
            self.now.block = element.block;
            self.now.marks = element.marks;
        }
        self.now.text.push(letter);
        if !letter.is_whitespace() {
            let [all, linked, strong] = &mut self.now.letters;
            *all += 1;
            *linked += usize::from(element.link);
            *strong += usize::from(element.strong);
        }
    }

    /// Whether the line ends with three small letters or figures: "Mc" and "i" go on with a capital inside a word.
    fn ends_word(&self) -> bool {
        let mut last = self.now.text.chars().rev().take(3);
        self.now.text.len() >= 3 && last.all(|it| it.is_lowercase() || it.is_ascii_digit())
    }

    /// Ends the line, as `<br>` does; two in a row leave an empty line.
    pub(super) fn line_break(&mut self) {
        self.end(self.breaks > 0);
        self.breaks += 1;
    }

    /// Ends the line, as the edge of a block does; `apart` leaves an empty line.
    pub(super) fn end(&mut self, apart: bool) {
        let row = std::mem::take(&mut self.now);
        let text = row.text.trim();
        if !text.is_empty() {
            self.done.push(Row { text: text.to_owned(), apart: self.apart, ..row });
            self.apart = false;
        }
        self.apart |= apart;
    }
}
