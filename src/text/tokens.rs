//! Words and marks of a text, with what their letters tell: the ground on which names are found.

use super::fold::folded;
use super::keys::Keyed;
use super::{Span, runs};

/// What a token's letters tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Shape {
    /// A word in lower case.
    Lower,
    /// A word that opens with a capital: "Moscou", "al-Nosra", "J".
    Capital,
    /// A word of two capitals or more and no small letter: "ONU".
    Caps,
    /// A word that opens with a digit.
    Number,
    /// Anything else, one character each.
    Mark,
}

/// A word or a mark.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Token<'t> {
    /// Where it stands.
    pub span: Span,
    /// Its folded letters.
    pub folded: Keyed<'t>,
    /// What its letters tell.
    pub shape: Shape,
}

impl Token<'_> {
    /// Whether it could be part of a proper name.
    pub fn is_capital(&self) -> bool {
        matches!(self.shape, Shape::Capital | Shape::Caps)
    }

    /// Whether it is the mark `mark`.
    pub fn is_mark(&self, mark: &str) -> bool {
        self.shape == Shape::Mark && self.folded == mark
    }
}

/// Words that lose their vowel before another; the apostrophe ends the token. English `'s` begins one.
const ELIDED: &[&str] = &["l", "d", "j", "n", "m", "t", "s", "c", "qu", "lorsqu", "puisqu", "jusqu"];

/// Longest of them in bytes: a word may grow to any length, and is asked at each of its apostrophes.
const ELIDED_MAX: usize = 8;

/// About as many bytes as a token takes, with what stands before it.
const LETTERS: usize = 5;

/// The words and marks of `text`, in order.
pub fn tokens(text: &str) -> Vec<Token<'_>> {
    let mut tokens = Vec::with_capacity(text.len() / LETTERS);
    let mut at = 0;
    while let Some(letter) = text[at..].chars().next() {
        if letter.is_whitespace() {
            at += letter.len_utf8();
            continue;
        }
        let end = if runs::is_alphanumeric(letter) {
            word_end(text, at)
        } else {
            let end = at + letter.len_utf8();
            possessive(text, at, end).unwrap_or(end)
        };
        tokens.push(token(text, Span::new(at, end)));
        at = end;
    }
    tokens
}

fn token(text: &str, span: Span) -> Token<'_> {
    let words = span.of(text);
    let folded = Keyed::folded(words);
    let folded = if folded.is_empty() { Keyed::new(words) } else { folded };
    Token { span, shape: shape(words), folded }
}

fn shape(words: &str) -> Shape {
    let Some(first) = words.chars().next() else { return Shape::Mark };
    if first.is_ascii_lowercase() {
        return if has_article(words) { Shape::Capital } else { Shape::Lower };
    }
    if first.is_ascii_punctuation() || runs::is_mark(first) {
        return if words.chars().nth(1).is_some() { Shape::Lower } else { Shape::Mark };
    }
    if first.is_numeric() {
        return Shape::Number;
    }
    if !first.is_alphabetic() {
        return if words.chars().nth(1).is_some() { Shape::Lower } else { Shape::Mark };
    }
    let letters = || words.chars().filter(|letter| letter.is_alphabetic());
    if first.is_uppercase() && letters().nth(1).is_some() && letters().all(char::is_uppercase) {
        return Shape::Caps;
    }
    if first.is_uppercase() || has_article(words) { Shape::Capital } else { Shape::Lower }
}

/// Longest small article that a hyphen ties to a name, in bytes.
const ARTICLE_MAX: usize = 3;

/// Whether the word is a name with a small article before it: "al-Nosra", "el-Cheikh".
fn has_article(words: &str) -> bool {
    let early = words.as_bytes().iter().take(ARTICLE_MAX + 1).any(|byte| *byte == b'-');
    early
        && words.split_once('-').is_some_and(|(article, name)| {
            article.len() <= ARTICLE_MAX
                && article != "ex"
                && name.chars().next().is_some_and(char::is_uppercase)
        })
}

/// Where the word that begins at `start` ends: hyphens and apostrophes join, full stops join single letters ("U.S.").
fn word_end(text: &str, start: usize) -> usize {
    let plain = runs::alphanumeric(text, start);
    // A capital before a full stop may be an initial, whatever follows.
    let initial = text.as_bytes()[..plain].last().is_some_and(|it| !it.is_ascii_lowercase());
    if plain > start && runs::is_whole(text, plain) && !(initial && text[plain..].starts_with('.')) {
        return plain;
    }
    let mut end = plain;
    let mut letters = text[plain..].char_indices().peekable();
    while let Some((at, letter)) = letters.next() {
        let at = at + plain - start;
        let next = letters.peek().map(|&(_, next)| next);
        let joins = next.is_some_and(char::is_alphanumeric);
        let so_far = &text[start..start + at];
        match letter {
            '-' | '\u{2010}' | '\u{2011}' if joins => {}
            '\'' | '’' if (joins || next == Some(' ')) && elides(so_far) => {
                return start + at + letter.len_utf8();
            }
            '\'' | '’' if joins && !is_possessive(&text[start + at..]) => {}
            '.' if is_dotted(so_far, &text[start + at + 1..]) => {}
            _ if letter.is_alphanumeric() || unicode_normalization::char::is_combining_mark(letter) => {}
            _ => return start + at,
        }
        end = start + at + letter.len_utf8();
    }
    end
}

fn elides(so_far: &str) -> bool {
    so_far.len() <= ELIDED_MAX && ELIDED.contains(&&*folded(so_far))
}

/// `'s` at the end of a word.
fn is_possessive(rest: &str) -> bool {
    let mut letters = rest.chars().skip(1);
    matches!(letters.next(), Some('s' | 'S')) && !letters.next().is_some_and(char::is_alphanumeric)
}

/// The end of a possessive `'s` that stands at `start`, where the mark itself was taken as a token.
fn possessive(text: &str, start: usize, end: usize) -> Option<usize> {
    let mark = text[start..end].chars().next().filter(|mark| matches!(mark, '\'' | '’'))?;
    let attached = text[..start].chars().next_back().is_some_and(char::is_alphanumeric);
    (attached && is_possessive(&text[start..])).then(|| start + mark.len_utf8() + 1)
}

/// Whether a full stop belongs to the word: single letters parted by stops, at least two of them ("U.S.", "D.C.").
fn is_dotted(so_far: &str, rest: &str) -> bool {
    let mut back = so_far.chars().rev();
    let single = back.next().is_some_and(char::is_uppercase);
    let before = back.next();
    let single = single && before.is_none_or(|it| it == '.');
    let mut ahead = rest.chars();
    let another = ahead.next().is_some_and(char::is_uppercase) && ahead.next() == Some('.');
    single && (another || before.is_some())
}
