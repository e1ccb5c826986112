//! Ids: permanent names for captures, actors and places, made from words and never from order.

use std::fmt;

use serde::{Deserialize, Serialize};
use unicode_normalization::{UnicodeNormalization, char::is_combining_mark};

/// A capture's id: its path under `seeds/` without extension, slugged.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct SourceId(pub String);

/// An actor's or a place's id: the slug of its name, or what `actors.toml` says.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ActorId(pub String);

impl fmt::Display for SourceId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for ActorId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl ActorId {
    /// The id of the actor or place called `name`.
    pub fn of(name: &str) -> ActorId {
        ActorId(slug(name))
    }
}

/// Longest slug in bytes: file systems take 255 bytes a name, and the ending and a hash must still fit.
const SLUG_MAX: usize = 120;

/// A name for files and anchors: lower case letters and digits of any script without accents, hyphens between.
/// A text without letters or digits gives a hash, so that a slug is never empty.
pub fn slug(text: &str) -> String {
    let mut slug = String::new();
    for letter in text.nfkd().filter(|&letter| !is_combining_mark(letter)).flat_map(char::to_lowercase) {
        match letter {
            'œ' => slug.push_str("oe"),
            'æ' => slug.push_str("ae"),
            'ß' => slug.push_str("ss"),
            _ if letter.is_alphanumeric() || letter == '_' => slug.push(letter),
            '\'' | '’' | 'ʼ' => {}
            _ if slug.is_empty() || slug.ends_with('-') => {}
            _ => slug.push('-'),
        }
        if slug.len() > SLUG_MAX {
            break;
        }
    }
    let slug = slug.trim_end_matches('-');
    if slug.is_empty() { short_hash(&[text]) } else { slug.to_owned() }
}

/// Six hex digits of the SHA-256 of `parts`, each part closed by a NUL: 24 bits are enough within one page.
pub fn short_hash(parts: &[&str]) -> String {
    hex(&digest(parts)[..3])
}

/// The SHA-256 of `parts`, each closed by a NUL, in lower-case hex.
pub fn hash(parts: &[&str]) -> String {
    hex(&digest(parts))
}

/// The SHA-256 of `parts`, each closed by a NUL.
pub fn digest(parts: &[&str]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    let mut digest = Sha256::new();
    for part in parts {
        digest.update(part.as_bytes());
        digest.update([0]);
    }
    digest.finalize().into()
}

/// The sixteen digits.
const DIGITS: &[u8; 16] = b"0123456789abcdef";

/// Bytes in lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    let mut digits = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        digits.push(char::from(DIGITS[usize::from(byte >> 4)]));
        digits.push(char::from(DIGITS[usize::from(byte & 15)]));
    }
    digits
}
