//! Folding: what two spellings must share to count as the same word.

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents, typographic apostrophes and dashes made plain, white space runs (of any kind) made one blank.
/// For comparing and for keys; never for display.
pub fn fold(text: &str) -> String {
    if text.bytes().all(|byte| byte.is_ascii_graphic()) {
        // Most words: nothing to decompose, no white space.
        return text.to_ascii_lowercase();
    }
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            push_folded(letter, &mut folded);
        } else {
            // The order of combining marks does not matter, since none is kept.
            decompose_canonical(letter, |part| {
                if !is_combining_mark(part) {
                    push_folded(part, &mut folded);
                }
            });
        }
    }
    if folded.ends_with(' ') {
        folded.pop();
    }
    folded
}

fn push_folded(letter: char, folded: &mut String) {
    match letter {
        'a'..='z' | '0'..='9' => folded.push(letter),
        'A'..='Z' => folded.push(letter.to_ascii_lowercase()),
        '\u{2019}' | '\u{2018}' | '\u{02bc}' => folded.push('\''),
        '\u{2010}'..='\u{2015}' => folded.push('-'),
        'œ' | 'Œ' => folded.push_str("oe"),
        'æ' | 'Æ' => folded.push_str("ae"),
        'ß' => folded.push_str("ss"),
        space if space.is_whitespace() => {
            if !folded.is_empty() && !folded.ends_with(' ') {
                folded.push(' ');
            }
        }
        other => folded.extend(other.to_lowercase()),
    }
}
