//! Text of several looks broken into rows at blanks and beside letters that are written in squares.

use unicode_segmentation::UnicodeSegmentation as _;

use super::{Look, Row, columns};

/// A letter with all that stands on it.
struct Letter<'a> {
    text: &'a str,
    look: Look,
    width: usize,
}

impl Row {
    /// The text as rows of at most `width` columns, all but the first under `hang` blanks.
    pub fn flowed(&self, width: usize, hang: usize) -> Vec<Row> {
        let hang = if hang * 2 < width { hang } else { 0 };
        let mut rows = Vec::new();
        let mut row: Vec<Letter<'_>> = Vec::new();
        let mut used = 0;
        for letter in self.letters() {
            let room = width.saturating_sub(if rows.is_empty() { 0 } else { hang }).max(2);
            if used + letter.width > room {
                if letter.text == " " {
                    // A blank at the edge ends its row.
                    rows.push(std::mem::take(&mut row));
                    used = 0;
                    continue;
                }
                let rest = row.split_off(broken(&row, &letter));
                used = rest.iter().map(|it| it.width).sum();
                rows.push(std::mem::replace(&mut row, rest));
            }
            if letter.text == " " && row.is_empty() && !rows.is_empty() {
                continue;
            }
            used += letter.width;
            row.push(letter);
        }
        if !row.is_empty() || rows.is_empty() {
            rows.push(row);
        }
        rows.iter().enumerate().map(|(nth, row)| joined(row, if nth == 0 { 0 } else { hang })).collect()
    }

    fn letters(&self) -> impl Iterator<Item = Letter<'_>> {
        self.0.iter().flat_map(|run| {
            let letter = |text| Letter { text, look: run.look, width: columns(text) };
            run.text.graphemes(true).map(letter)
        })
    }
}

/// Where a full row is broken before `next`: behind its last blank or beside a wide letter; else where it is full.
fn broken(row: &[Letter<'_>], next: &Letter<'_>) -> usize {
    if next.width > 1 {
        return row.len();
    }
    let last = row.iter().rposition(|it| it.text == " " || it.width > 1);
    last.map_or(row.len(), |at| at + 1)
}

fn joined(letters: &[Letter<'_>], hang: usize) -> Row {
    let end = letters.iter().rposition(|it| it.text != " ").map_or(0, |at| at + 1);
    let row = Row::of(" ".repeat(hang), Look::Plain);
    letters[..end].iter().fold(row, |row, letter| row.and(letter.text, letter.look))
}
