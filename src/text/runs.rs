//! Runs of plain letters, found byte by byte: most of a text in the Latin alphabet needs no table of Unicode.

/// The first byte of the letters from "À" to "ÿ"; of what it opens only the signs of multiplication and division are no letters.
const LATIN: u8 = 0xc3;
const TIMES: u8 = 0x97;
const DIVIDED: u8 = 0xb7;

/// Where the letters and digits from `at` on end, as far as they are plain ones; further ones may follow.
pub(crate) fn alphanumeric(text: &str, at: usize) -> usize {
    run(text, at, |byte| byte.is_ascii_alphanumeric())
}

/// Where the letters from `at` on end, as far as they are plain ones; further ones may follow.
pub(crate) fn alphabetic(text: &str, at: usize) -> usize {
    run(text, at, |byte| byte.is_ascii_alphabetic())
}

fn run(text: &str, mut at: usize, is_plain: fn(u8) -> bool) -> usize {
    let bytes = text.as_bytes();
    loop {
        match bytes.get(at..) {
            Some([byte, ..]) if is_plain(*byte) => at += 1,
            Some([LATIN, next, ..]) if ![TIMES, DIVIDED].contains(next) => at += 2,
            _ => return at,
        }
    }
}
