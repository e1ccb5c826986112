//! Where a piece of a note begins: at the opening mark of the quotation that closes at its end or, where marks do not tell, at the
//! nearest earlier `from: "first words"`. The writer runs the reader's own rule and writes `from:` only where it must.

/// How far back an opening mark is looked for, in bytes: quotations are shorter, and a page of stray closing marks stays linear.
const MARK_REACH: usize = 20_000;

/// The fewest words that `from:` takes, unless the piece has fewer: less is hard to find for the eye.
const FROM_LEAST: usize = 3;

/// The most words that are tried before all of them are taken.
const FROM_MOST: usize = 12;

/// Where the quotation that closes at `end` opens, by its marks alone.
pub(super) fn opening(words: &str, end: usize) -> Option<usize> {
    let before = words.get(..end)?;
    let close = before.chars().next_back()?;
    let inside = before.get(..end - close.len_utf8())?;
    match close {
        '"' => last(inside, &['"']),
        '\u{2019}' => last(inside, &['\u{2018}', '\u{201a}']),
        '\u{bb}' => nested(inside, '\u{ab}', close),
        '\u{203a}' => nested(inside, '\u{2039}', close),
        '\u{201d}' => nested(inside, '\u{201c}', close).or_else(|| last(inside, &['\u{201e}', '\u{201f}'])),
        '\u{201c}' => last(inside, &['\u{201e}']),
        _ => None,
    }
}

fn reach(inside: &str) -> impl Iterator<Item = (usize, char)> {
    inside.char_indices().rev().take_while(|&(at, _)| inside.len() - at <= MARK_REACH)
}

fn last(inside: &str, marks: &[char]) -> Option<usize> {
    reach(inside).find(|(_, letter)| marks.contains(letter)).map(|(at, _)| at)
}

/// The opening mark that matches a closing one at the end of `inside`, others in pairs between.
fn nested(inside: &str, open: char, close: char) -> Option<usize> {
    let mut depth = 0_usize;
    for (at, letter) in reach(inside) {
        if letter == close {
            depth += 1;
        } else if letter == open {
            if depth == 0 {
                return Some(at);
            }
            depth -= 1;
        }
    }
    None
}

/// The `from:` words that a piece needs; `None` where its marks tell.
pub(super) fn from(words: &str, start: usize, end: usize) -> Option<&str> {
    if opening(words, end) == Some(start) {
        return None;
    }
    let piece = words.get(start..end)?;
    let fewest = word_ends(piece).skip(FROM_LEAST - 1).take(FROM_MOST - FROM_LEAST).map(|at| &piece[..at]);
    fewest.filter(|first| found(words, first, end) == Some(start)).chain([piece]).next()
}

/// Where the nearest earlier `first` stands that fits before `end`.
pub(super) fn found(words: &str, first: &str, end: usize) -> Option<usize> {
    words.get(..end)?.rfind(first)
}

fn word_ends(piece: &str) -> impl Iterator<Item = usize> {
    let pairs = piece.char_indices().zip(piece.chars().skip(1));
    pairs
        .filter(|((_, letter), next)| !letter.is_whitespace() && next.is_whitespace())
        .map(|((at, letter), _)| at + letter.len_utf8())
}
