//! What a PDF draws and its text does not have: nothing of it is left out without a word.

use std::collections::BTreeSet;

use crate::diag::{Diagnostic, Place};

/// Most page numbers that are told.
const PAGES_TOLD: usize = 10;

/// What to do about it.
const INSTEAD: &str = "Compare it with the PDF; save the web page itself, or copy the text from a PDF viewer into a `.txt` file.";

/// What was left out, and on which pages, from 1.
#[derive(Debug, Default)]
pub(super) struct LeftOut {
    /// The page that is read.
    pub(super) page: usize,
    /// Letters whose font does not say which they are.
    pub(super) unnamed: usize,
    drawings: BTreeSet<usize>,
    slanted: BTreeSet<usize>,
    letters: usize,
}

impl LeftOut {
    /// Some of what is drawn here is broken, or too much.
    pub(super) fn drawing(&mut self) {
        self.drawings.insert(self.page);
    }

    /// Words that stand aslant.
    pub(super) fn aslant(&mut self, words: &str) {
        let letters = words.chars().filter(|it| !it.is_whitespace()).count();
        if letters > 0 {
            self.letters += letters;
            self.slanted.insert(self.page);
        }
    }

    /// Why there is no text at all.
    pub(super) fn reason(&self) -> &'static str {
        if !self.drawings.is_empty() {
            "what the PDF draws is broken, or too much to be read"
        } else if self.unnamed > 0 {
            "the PDF does not say which letters its fonts show"
        } else if self.letters > 0 {
            "all text of the PDF stands aslant"
        } else {
            "the PDF shows no text, only pictures"
        }
    }

    /// What a person should know of it, where there is a text.
    pub(super) fn told(&self, path: &str, text: &str) -> Vec<Diagnostic> {
        let drawings = (!self.drawings.is_empty()).then(|| {
            let pages = pages(&self.drawings);
            Diagnostic::warning(format!("not all that the PDF draws can be read; left out: some of {pages}"))
        });
        let unnamed = (self.unnamed * 50 > text.chars().count()).then(|| {
            let letters = self.unnamed;
            let message = format!("the PDF does not say which letters its fonts show; left out: {letters}");
            Diagnostic::warning(message)
        });
        let slanted = (self.letters > 0).then(|| {
            let (letters, pages) = (self.letters, pages(&self.slanted));
            let message = format!(
                "letters that stand aslant, as those of watermarks do, are not read; left out: {letters} of {pages}"
            );
            Diagnostic::remark(message)
        });
        let told = [drawings, unnamed, slanted].into_iter().flatten();
        told.map(|it| it.at(Place::file(path)).hint(INSTEAD)).collect()
    }
}

/// "page 3", "pages 1, 4, 5".
fn pages(numbers: &BTreeSet<usize>) -> String {
    let told: Vec<String> = numbers.iter().take(PAGES_TOLD).map(ToString::to_string).collect();
    let (told, more) = (told.join(", "), numbers.len().saturating_sub(PAGES_TOLD));
    match (numbers.len(), more) {
        (1, _) => format!("page {told}"),
        (_, 0) => format!("pages {told}"),
        _ => format!("pages {told} and {more} more"),
    }
}
