//! Runs of plain letters, found byte by byte: most of a text in the Latin alphabet needs no table of Unicode.

/// What a byte opens: a letter of ASCII, a digit, perhaps a letter from "À" to "ÿ"; anything else.
const LETTER: u8 = 1;
const DIGIT: u8 = 2;
const LATIN: u8 = 4;

/// Of what LATIN opens only the signs of multiplication and division are no letters.
const TIMES: u8 = 0x97;
const DIVIDED: u8 = 0xb7;

const CLASSES: [u8; 256] = classes();

const fn classes() -> [u8; 256] {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < 128 {
        let letter = (byte as u8).is_ascii_alphabetic();
        let digit = (byte as u8).is_ascii_digit();
        classes[byte] = if letter {
            LETTER
        } else if digit {
            DIGIT
        } else {
            0
        };
        byte += 1;
    }
    classes[0xc3] = LATIN;
    classes
}

/// Where the letters and digits from `at` on end, as far as they are plain ones; further ones may follow.
pub(crate) fn alphanumeric(text: &str, at: usize) -> usize {
    run(text, at, LETTER | DIGIT)
}

/// Where the letters from `at` on end, as far as they are plain ones; further ones may follow.
pub(crate) fn alphabetic(text: &str, at: usize) -> usize {
    run(text, at, LETTER)
}

fn run(text: &str, mut at: usize, plain: u8) -> usize {
    let bytes = text.as_bytes();
    while let Some(byte) = bytes.get(at) {
        let class = CLASSES[usize::from(*byte)];
        if class & plain != 0 {
            at += 1;
        } else if class == LATIN && bytes.get(at + 1).is_some_and(|next| ![TIMES, DIVIDED].contains(next)) {
            at += 2;
        } else {
            break;
        }
    }
    at
}

/// Whether the run of plain letters that ends at `end` is surely a whole word: the text ends, or a mark or a blank follows that is no part
/// of any word. A hyphen, an apostrophe or what is not ASCII can go on; a full stop or a comma only before another letter or digit.
pub(crate) fn is_whole(text: &str, end: usize) -> bool {
    match text.as_bytes().get(end..) {
        None | Some([]) => true,
        Some([b'.' | b',', rest @ ..]) => {
            rest.first().is_none_or(|next| next.is_ascii() && !next.is_ascii_alphanumeric())
        }
        Some([next, ..]) => next.is_ascii() && !next.is_ascii_alphanumeric() && !b"-'".contains(next),
    }
}

/// Whether the character is a letter or a digit. Those that a text is full of are told without a table.
#[inline]
pub(crate) fn is_alphanumeric(letter: char) -> bool {
    if letter.is_ascii() {
        letter.is_ascii_alphanumeric()
    } else {
        !is_mark(letter) && letter.is_alphanumeric()
    }
}

/// Whether the character is one of the common marks and blanks beyond ASCII: guillemets, dashes, curled marks, no-break blanks.
#[inline]
pub(crate) fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{a0}' | '«' | '»' | '\u{2000}'..='\u{206f}')
}
