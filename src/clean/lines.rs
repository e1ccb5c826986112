//! The lines of a capture, each with what its form alone tells.

use crate::lang::furniture::bare;
use crate::text::Span;

/// Words from which a line can be prose: shorter lines are labels, headings and names.
pub(super) const PROSE_WORDS: usize = 10;

/// One line that is not blank.
#[derive(Clone, Debug)]
pub(super) struct Line<'a> {
    /// Where it stands in the capture, without white space at its edges.
    pub(super) at: Span,
    /// Its number in the capture, from 1.
    pub(super) number: usize,
    /// Its words.
    pub(super) text: &'a str,
    /// Its words for comparing.
    pub(super) bare: String,
    /// How many words it has.
    pub(super) words: usize,
    /// How it ends.
    pub(super) end: End,
    /// Whether a blank line, or the page's edge, stands above it.
    pub(super) gap_above: bool,
    /// Whether a blank line, or the page's edge, stands below it.
    pub(super) gap_below: bool,
}

/// How a line ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum End {
    /// With the mark of a finished sentence.
    Stop,
    /// With a mark that says that something is missing: "…", "...".
    Cut,
    /// With a colon.
    Colon,
    /// Otherwise.
    Open,
}

impl Line<'_> {
    /// Whether it has the form of running text: long enough, and a finished sentence.
    pub(super) fn is_prose(&self) -> bool {
        self.words >= PROSE_WORDS && self.end == End::Stop
    }
}

/// The lines of `text` that are not blank.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut lines: Vec<Line<'_>> = Vec::new();
    let (mut start, mut gap) = (0, true);
    for (index, whole) in text.split('\n').enumerate() {
        let at = Span::new(start, start + whole.len()).trimmed(text);
        start += whole.len() + 1;
        if at.is_empty() {
            gap = true;
            if let Some(last) = lines.last_mut() {
                last.gap_below = true;
            }
            continue;
        }
        lines.push(line(at, index + 1, at.of(text), gap));
        gap = false;
    }
    if let Some(last) = lines.last_mut() {
        last.gap_below = true;
    }
    lines
}

fn line(at: Span, number: usize, text: &str, gap_above: bool) -> Line<'_> {
    Line {
        at,
        number,
        text,
        bare: bare(text),
        words: words(text),
        end: end(text),
        gap_above,
        gap_below: false,
    }
}

/// How many words stand in `text`; scripts that write no blanks count two characters a word.
pub(super) fn words(text: &str) -> usize {
    if text.is_ascii() {
        let words = text.as_bytes().split(|it| it.is_ascii_whitespace() || *it == 0x0b);
        let words = words.filter(|it| it.iter().any(u8::is_ascii_alphanumeric));
        return words.count();
    }
    let solid = text.chars().filter(|&letter| is_unspaced(letter)).count();
    let spaced = text
        .split_whitespace()
        .filter(|word| word.chars().any(|letter| letter.is_alphanumeric() && !is_unspaced(letter)));
    spaced.count() + solid.div_ceil(2)
}

/// Whether a letter belongs to a script that writes no blanks between words: Kana, Han, Hangul, Thai.
pub(super) fn is_unspaced(letter: char) -> bool {
    matches!(letter, '\u{0e00}'..='\u{0e7f}' | '\u{3040}'..='\u{30ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}')
}

/// Marks that may close a line after its last sentence's stop.
const CLOSING: [char; 10] = ['"', '\'', '»', '”', '’', ')', ']', '\u{a0}', '\u{202f}', ' '];

/// How `text` ends.
pub(super) fn end(text: &str) -> End {
    let text = text.trim_end_matches(CLOSING);
    if text.ends_with("...") || text.ends_with('…') || text.ends_with("[…") || text.ends_with("(...") {
        return End::Cut;
    }
    match text.chars().next_back() {
        Some('.' | '!' | '?' | '。' | '！' | '？' | '؟' | '۔' | '।') => End::Stop,
        Some(':') => End::Colon,
        _ => End::Open,
    }
}
