//! Words and punctuation of a text, as grammar sees them: an elided word stands alone ("l'", "qu'"), so does an English genitive.

use super::keys::{Keyed, WordSet};
use super::{Span, runs};

/// A word or a single punctuation character.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word<'t> {
    /// Where it stands.
    pub span: Span,
    /// Lower case, apostrophes and hyphens plain; accents are kept, because "a" and "à" are different words.
    pub low: Keyed<'t>,
    /// Whether it is made of letters or digits.
    pub wordy: bool,
}

/// The words of `text`; `elisions` are the short words that an apostrophe ends ("l", "qu").
pub fn words<'t>(text: &'t str, elisions: &WordSet) -> Vec<Word<'t>> {
    let mut words = Vec::with_capacity(text.len() / LETTERS);
    words.extend(each(text, elisions));
    words
}

/// About as many bytes as a word takes, with what stands before it.
const LETTERS: usize = 5;

/// The same, one after the other: often the first ones tell all.
pub fn each<'t>(text: &'t str, elisions: &WordSet) -> impl Iterator<Item = Word<'t>> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let rest = text.get(at..)?;
        let blank = usize::from(rest.starts_with(' '));
        let plain = rest.as_bytes().get(blank).is_some_and(u8::is_ascii_graphic);
        let start = if plain { at + blank } else { text.len() - rest.trim_start().len() };
        let letter = text.get(start..)?.chars().next()?;
        at = if runs::is_alphanumeric(letter) || genitive(text, start) {
            word_end(text, start, elisions)
        } else {
            start + letter.len_utf8()
        };
        let span = Span::new(start, at);
        let low = Keyed::low(span.of(text));
        let mark = span.len() == 1 && letter.is_ascii_punctuation();
        let wordy = letter.is_ascii_alphanumeric() || !mark && low.chars().any(char::is_alphanumeric);
        Some(Word { span, wordy, low })
    })
}

/// Lower case with plain apostrophes and hyphens.
pub fn plain(text: &str) -> String {
    if text.is_ascii() {
        return text.to_ascii_lowercase();
    }
    text.chars()
        .flat_map(char::to_lowercase)
        .map(|letter| match letter {
            '\u{2019}' | '\u{02bc}' => '\'',
            '\u{2010}' | '\u{2011}' => '-',
            other => other,
        })
        .collect()
}

/// Longest elided word, in bytes.
const ELISION_MAX: usize = 12;
/// Longest run of initials, in bytes.
const INITIALS_MAX: usize = 24;

fn word_end(text: &str, start: usize, elisions: &WordSet) -> usize {
    let rest = text.get(start..).unwrap_or_default();
    // The first letter belongs to the word whatever it is; so do all plain ones after it.
    let first = rest.chars().next().map_or(0, char::len_utf8);
    let plain = runs::alphanumeric(rest, first);
    if runs::is_whole(rest, plain) {
        return start + plain;
    }
    let mut letters = rest.get(plain..).unwrap_or_default().char_indices().peekable();
    while let Some((offset, letter)) = letters.next() {
        let offset = plain + offset;
        if letter.is_alphanumeric() {
            continue;
        }
        let next = letters.peek().map(|&(_, next)| next);
        let joined = next.is_some_and(char::is_alphanumeric) && joins(rest, offset, letter);
        // "parle d'« erreur »": the elided word stands before a mark.
        let marked = is_apostrophe(letter) && next.is_some_and(|it| MARKS.contains(&it));
        if marked && is_elided(rest, offset, elisions) {
            return start + offset + letter.len_utf8();
        }
        if is_apostrophe(letter) && joined {
            if genitive(text, start + offset) {
                return start + offset;
            }
            if is_elided(rest, offset, elisions) {
                return start + offset + letter.len_utf8();
            }
        } else if !joined {
            return start + offset;
        }
    }
    text.len()
}

/// Marks that may open behind an elided word.
const MARKS: [char; 7] = ['«', '»', '“', '"', '„', '‹', '['];

/// Whether the letters before `offset` are a word that an apostrophe shortens.
fn is_elided(rest: &str, offset: usize, elisions: &WordSet) -> bool {
    offset <= ELISION_MAX && elisions.contains(plain(rest.get(..offset).unwrap_or_default()))
}

/// Whether `letter` at `offset` can hold two halves of a word together: hyphens and apostrophes always, a point or a comma
/// between digits, a point between single letters ("U.S").
fn joins(rest: &str, offset: usize, letter: char) -> bool {
    let before = rest.get(..offset).unwrap_or_default();
    match letter {
        '-' | '\u{2010}' | '\u{2011}' => true,
        _ if is_apostrophe(letter) => true,
        '.' | ',' => {
            let last = before.chars().next_back();
            last.is_some_and(|it| it.is_ascii_digit()) || (letter == '.' && initials(before))
        }
        _ => false,
    }
}

fn initials(before: &str) -> bool {
    before.len() <= INITIALS_MAX
        && before.split('.').all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase))
}

fn is_apostrophe(letter: char) -> bool {
    matches!(letter, '\'' | '\u{2019}' | '\u{02bc}')
}

/// Whether "'s" stands at `at`, and the word ends after it.
fn genitive(text: &str, at: usize) -> bool {
    let mut letters = text.get(at..).unwrap_or_default().chars();
    letters.next().is_some_and(is_apostrophe)
        && letters.next().is_some_and(|it| it == 's')
        && !letters.next().is_some_and(char::is_alphanumeric)
        && text.get(..at).and_then(|before| before.chars().next_back()).is_some_and(char::is_alphanumeric)
}
