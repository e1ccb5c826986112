//! Words, numbers and marks of a text, folded for comparison, with where they stand.

use crate::text::keys::Keyed;
use crate::text::{Span, runs};

/// What a token is made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// One sign of any other kind.
    Mark,
}

/// A word, a number or a mark.
#[derive(Clone, Debug)]
pub struct Token<'t> {
    /// Where it stands.
    pub span: Span,
    /// As written.
    pub raw: &'t str,
    /// Folded: lower case, no accents, plain apostrophes and dashes.
    pub word: Keyed<'t>,
    /// What it is made of.
    pub kind: Kind,
    /// Whether white space stands before it.
    pub spaced: bool,
}

impl Token<'_> {
    /// Whether it is the mark `mark`.
    pub fn is(&self, mark: &str) -> bool {
        self.word == mark
    }

    /// Its value, where it is a number of at most nine digits.
    pub fn number(&self) -> Option<u32> {
        (self.kind == Kind::Number && self.raw.len() <= 9).then(|| self.raw.parse().ok()).flatten()
    }

    /// Whether its first letter is a capital.
    pub fn is_capitalised(&self) -> bool {
        self.raw.chars().next().is_some_and(char::is_uppercase)
    }
}

/// About as many letters as a token takes, with what stands before it.
const LETTERS: usize = 5;

/// The tokens of `text`, in order. "6h" and "1er" give two tokens each, "aujourd'hui" three.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::with_capacity(text.len() / LETTERS);
    let mut spaced = true;
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        let start = at;
        at += letter.len_utf8();
        if letter.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind(letter);
        at = end(text, at, kind);
        let span = Span::new(start, at);
        let raw = span.of(text);
        found.push(Token { span, raw, word: Keyed::folded(raw), kind, spaced });
        spaced = false;
    }
    found
}

/// Where what goes on at `at` ends.
fn end(text: &str, at: usize, kind: Kind) -> usize {
    match kind {
        Kind::Mark => at,
        Kind::Number => at + text[at..].bytes().take_while(u8::is_ascii_digit).count(),
        Kind::Word => {
            let mut end = runs::alphabetic(text, at);
            while let Some(next) = text[end..].chars().next().filter(|next| self::kind(*next) == kind) {
                end = runs::alphabetic(text, end + next.len_utf8());
            }
            end
        }
    }
}

fn kind(letter: char) -> Kind {
    if letter.is_ascii() {
        match letter {
            '0'..='9' => Kind::Number,
            'a'..='z' | 'A'..='Z' => Kind::Word,
            _ => Kind::Mark,
        }
    } else if runs::is_mark(letter) {
        Kind::Mark
    } else if letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) {
        Kind::Word
    } else {
        Kind::Mark
    }
}
