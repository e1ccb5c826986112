//! Sentences as the narrator makes them: what stands between quotation marks never ends one in its midst.

use super::Span;
use super::keys::WordSet;
use super::words::plain;

/// The sentences of `text`, without white space at their edges. `quoted` are the stretches between marks, in order and apart;
/// `abbreviations` are words that a full stop shortens, lower case.
pub fn sentences(text: &str, quoted: &[Span], abbreviations: &WordSet) -> Vec<Span> {
    let mut sentences = Vec::new();
    let mut start = 0;
    for end in ends(text, quoted, abbreviations) {
        push(text, Span::new(start, end), &mut sentences);
        start = end;
    }
    push(text, Span::new(start, text.len()), &mut sentences);
    sentences
}

fn push(text: &str, span: Span, sentences: &mut Vec<Span>) {
    let span = span.trimmed(text);
    if !span.is_empty() {
        sentences.push(span);
    }
}

fn ends(text: &str, quoted: &[Span], abbreviations: &WordSet) -> Vec<usize> {
    let mut ends = Vec::new();
    let mut quoted = quoted.iter().peekable();
    let mut at = 0;
    while let Some(letter) = text.get(at..).and_then(|rest| rest.chars().next()) {
        while quoted.next_if(|quote| quote.end <= at).is_some() {}
        let stop = match quoted.peek() {
            Some(quote) if quote.start <= at => {
                let closes = closes_with_stop(quote.of(text));
                at = quote.end;
                closes
            }
            next if !is_stop(letter) => {
                at = next_stop(text, at, next.map_or(text.len(), |quote| quote.start));
                false
            }
            _ => {
                let stop = !(letter == '.' && shortens(text, at, abbreviations));
                at += letter.len_utf8();
                stop
            }
        };
        if stop && opens_sentence(text, at) {
            ends.push(at);
        }
    }
    ends
}

/// The first bytes of the characters that end sentences.
const STOPS: [u8; 4] = [b'.', b'!', b'?', 0xe2];

/// Where the next character stands that may end a sentence, after the one at `at` and no farther than `end`.
fn next_stop(text: &str, at: usize, end: usize) -> usize {
    let bytes = text.as_bytes().get(at + 1..end).unwrap_or_default();
    bytes.iter().position(|byte| STOPS.contains(byte)).map_or(end, |distance| at + 1 + distance)
}

fn is_stop(letter: char) -> bool {
    matches!(letter, '.' | '!' | '?' | '…')
}

/// Whether the last character before the closing mark ends a sentence.
fn closes_with_stop(quote: &str) -> bool {
    let mut letters = quote.chars().rev();
    letters.next();
    letters.find(|letter| !letter.is_whitespace()).is_some_and(is_stop)
}

/// Whether what follows `at` begins a sentence: white space, then a capital, a digit or an opening mark.
fn opens_sentence(text: &str, at: usize) -> bool {
    let rest = text.get(at..).unwrap_or_default();
    let next = rest.trim_start_matches([')', ']']).trim_start();
    let spaced = next.len() < rest.trim_start_matches([')', ']']).len();
    (spaced || is_glued(text, at))
        && next
            .chars()
            .next()
            .is_some_and(|it| it.is_uppercase() || it.is_numeric() || "«“\"‘„»—–-[(".contains(it))
}

/// Whether paragraphs were glued together at `at`: a word in small letters or a closing mark stands before the stop, and right behind
/// it a word with a capital or an opening mark, as in "le calme.Le ministre". "Le Monde.fr" and "e.V." are none.
fn is_glued(text: &str, at: usize) -> bool {
    let before = text.get(..at).unwrap_or_default().trim_end_matches(is_stop);
    let mut back = before.chars().rev();
    let closed = match back.next() {
        Some('»' | '”' | ')') => true,
        Some(last) => last.is_lowercase() && back.take(2).all(char::is_lowercase) && before.len() > 2,
        None => false,
    };
    let mut ahead = text.get(at..).unwrap_or_default().chars();
    let opens = match ahead.next() {
        Some('«' | '“') => {
            return before.chars().next_back().is_some_and(|it| it.is_alphanumeric() || "»”)".contains(it));
        }
        Some(first) => {
            first.is_uppercase() && ahead.next().is_some_and(|it| it.is_lowercase() || "'’ ".contains(it))
        }
        None => false,
    };
    closed && opens
}

/// Whether the full stop at `at` shortens the word before it: a known abbreviation or an initial.
fn shortens(text: &str, at: usize, abbreviations: &WordSet) -> bool {
    let before = text.get(..at).unwrap_or_default();
    let word: &str = before.rsplit(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let initial = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
    initial || abbreviations.contains(plain(word)) && word.chars().next().is_some_and(char::is_uppercase)
}
