//! Where words stand after the text around them changed: by themselves and by what stands beside them; else by the words that both
//! texts share in the same order.

use super::links::occurrences;
use crate::text::Span;

/// How many bytes on either side tell one occurrence from another.
const BESIDE: usize = 64;

/// The stretch of `words` that `at` in `old` means: the same words, of several the one with the same neighbours, then the same n-th.
pub(super) fn again(old: &str, at: Span, words: &str) -> Option<Span> {
    let sought = Some(at.of(old)).filter(|it| !it.is_empty())?;
    let nth = occurrences(old, sought).take_while(|&found| found < at.start).count();
    let (before, after) = (old.get(..at.start)?, old.get(at.end..)?);
    let found = occurrences(words, sought).take(OCCURRENCES).enumerate();
    let best = found.max_by_key(|&(index, start)| {
        let beside = shared_end(before, words.get(..start).unwrap_or_default())
            + shared_start(after, words.get(start + sought.len()..).unwrap_or_default());
        (beside, index == nth, std::cmp::Reverse(index))
    });
    best.map(|(_, start)| Span::new(start, start + sought.len()))
}

/// How many occurrences are compared: of a text of one letter there are as many as it is long.
const OCCURRENCES: usize = 200;

fn shared_start(one: &str, other: &str) -> usize {
    let both = one.chars().zip(other.chars()).take(BESIDE);
    both.take_while(|(a, b)| a == b).count()
}

fn shared_end(one: &str, other: &str) -> usize {
    let both = one.chars().rev().zip(other.chars().rev()).take(BESIDE);
    both.take_while(|(a, b)| a == b).count()
}

/// The share of its words that a stretch must keep to be found again.
const ALIKE: f64 = 0.6;

/// Most comparisons of words: past that two texts are taken to be strangers.
const EFFORT: usize = 1 << 18;

/// The stretch of `words` that has most of the words of `at` in `old`, in their order; `None` where too few are left.
pub(super) fn nearly(old: &str, at: Span, words: &str) -> Option<Span> {
    let (one, other) = (tokens(old), tokens(words));
    let pairs = pairs(&one, &other)?;
    let from = one.iter().position(|it| it.at.start >= at.start)?;
    let to = one.iter().rposition(|it| it.at.end <= at.end).filter(|&to| to >= from)?;
    let mate = |place: usize| pairs.iter().find(|it| it.0 == place).map(|it| it.1);
    let met = pairs.iter().filter(|it| (from..=to).contains(&it.0)).count();
    // An edge that was replaced reaches as far as what stood beside it.
    let before = || pairs.iter().rev().find(|it| it.0 < from).map_or(0, |it| it.1 + 1);
    let after = || pairs.iter().find(|it| it.0 > to).map_or(other.len(), |it| it.1).checked_sub(1);
    let first = mate(from).unwrap_or_else(before);
    let last = mate(to).or_else(after).filter(|&last| last >= first)?;
    let span = Span::new(other.get(first)?.at.start, other.get(last)?.at.end);
    let alike = 2.0 * met as f64 / ((to - from + 1) + (last - first + 1)) as f64;
    (alike >= ALIKE).then_some(span)
}

/// A word or a mark, with what tells it from others.
struct Token {
    at: Span,
    key: String,
}

/// Words and single marks; quotation marks and apostrophes of every style are alike.
fn tokens(text: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = Vec::new();
    let mut word = false;
    for (at, letter) in text.char_indices() {
        let end = at + letter.len_utf8();
        if letter.is_whitespace() {
            word = false;
        } else if letter.is_alphanumeric() && word {
            if let Some(last) = tokens.last_mut() {
                last.at.end = end;
                last.key.extend(letter.to_lowercase());
            }
        } else {
            word = letter.is_alphanumeric();
            let key = match letter {
                '«' | '»' | '“' | '”' | '„' => "\"".to_owned(),
                '’' | '‘' => "'".to_owned(),
                other => other.to_lowercase().collect(),
            };
            tokens.push(Token { at: Span::new(at, end), key });
        }
    }
    tokens
}

/// The longest row of tokens that both have in the same order, as pairs of places.
fn pairs(one: &[Token], other: &[Token]) -> Option<Vec<(usize, usize)>> {
    let head = one.iter().zip(other).take_while(|(a, b)| a.key == b.key).count();
    let (left, right) = (&one[head..], &other[head..]);
    let tail = left.iter().rev().zip(right.iter().rev()).take_while(|(a, b)| a.key == b.key).count();
    let (left, right) = (&left[..left.len() - tail], &right[..right.len() - tail]);
    if left.len().checked_mul(right.len())? > EFFORT {
        return None;
    }
    let width = right.len() + 1;
    let mut best = vec![0_u32; (left.len() + 1) * width];
    for row in (0..left.len()).rev() {
        for column in (0..right.len()).rev() {
            best[row * width + column] = if left[row].key == right[column].key {
                best[(row + 1) * width + column + 1] + 1
            } else {
                best[(row + 1) * width + column].max(best[row * width + column + 1])
            };
        }
    }
    let mut pairs: Vec<(usize, usize)> = (0..head).map(|it| (it, it)).collect();
    let (mut row, mut column) = (0, 0);
    while row < left.len() && column < right.len() {
        if left[row].key == right[column].key {
            pairs.push((head + row, head + column));
            (row, column) = (row + 1, column + 1);
        } else if best[(row + 1) * width + column] >= best[row * width + column + 1] {
            row += 1;
        } else {
            column += 1;
        }
    }
    let (a, b) = (one.len() - tail, other.len() - tail);
    pairs.extend((0..tail).map(|it| (a + it, b + it)));
    Some(pairs)
}
