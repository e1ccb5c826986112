//! Words, numbers and marks of a text, folded for comparison, with where they stand.

use crate::text::keys::key;
use crate::text::{Span, fold};

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
    pub word: String,
    /// The key of the folded word, by which phrases are looked up.
    pub key: u64,
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

/// The tokens of `text`, in order. "6h" and "1er" give two tokens each, "aujourd'hui" three.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut found: Vec<Token<'_>> = Vec::new();
    let mut letters = text.char_indices().peekable();
    let mut spaced = true;
    while let Some((start, letter)) = letters.next() {
        if letter.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = kind(letter);
        let mut end = start + letter.len_utf8();
        while let Some(&(at, next)) =
            letters.peek().filter(|(_, next)| kind != Kind::Mark && self::kind(*next) == kind)
        {
            end = at + next.len_utf8();
            letters.next();
        }
        let span = Span::new(start, end);
        let raw = span.of(text);
        let word = fold(raw);
        found.push(Token { span, raw, key: key(&word), word, kind, spaced });
        spaced = false;
    }
    found
}

fn kind(letter: char) -> Kind {
    if letter.is_ascii_digit() {
        Kind::Number
    } else if letter.is_alphabetic() || unicode_normalization::char::is_combining_mark(letter) {
        Kind::Word
    } else {
        Kind::Mark
    }
}
