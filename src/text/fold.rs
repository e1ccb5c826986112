//! Folding: what two spellings must share to count as the same word.

use std::borrow::Cow;

use unicode_normalization::char::{decompose_canonical, is_combining_mark};

/// Lower case without accents, typographic apostrophes and dashes made plain, white space runs (of any kind) made one blank.
/// For comparing and for keys; never for display.
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// The same; most words are folded as they stand, and cost nothing.
pub fn folded(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|byte| byte.is_ascii_graphic() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(text);
    }
    if text.is_ascii() && text.bytes().all(|byte| byte.is_ascii_graphic()) {
        // Nothing to decompose, no white space.
        return Cow::Owned(text.to_ascii_lowercase());
    }
    Cow::Owned(rewritten(text))
}

fn rewritten(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    for letter in text.chars() {
        if letter.is_ascii() {
            push_folded(letter, &mut folded);
        } else if let Some(plain) = unaccented(letter) {
            folded.push(plain);
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

/// The plain letter of a common one with an accent, small: what decomposing it would give.
pub(crate) fn unaccented(letter: char) -> Option<char> {
    Some(match letter {
        'à'..='å' | 'À'..='Å' => 'a',
        'ç' | 'Ç' => 'c',
        'è'..='ë' | 'È'..='Ë' => 'e',
        'ì'..='ï' | 'Ì'..='Ï' => 'i',
        'ñ' | 'Ñ' => 'n',
        'ò'..='ö' | 'Ò'..='Ö' => 'o',
        'ù'..='ü' | 'Ù'..='Ü' => 'u',
        'ý' | 'ÿ' | 'Ý' => 'y',
        '’' => '\'',
        _ => return None,
    })
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
