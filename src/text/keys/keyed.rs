//! Words of a text with their keys.

use std::borrow::Cow;
use std::ops::Deref;

use super::{EMPTY, PRIME, key};
use crate::text::fold::{fold, unaccented};
use crate::text::words::plain;

/// What can be looked up: letters with their key.
pub trait Sought {
    /// The letters.
    fn letters(&self) -> &str;

    /// Their key.
    fn key(&self) -> u64 {
        key(self.letters())
    }
}

impl Sought for str {
    fn letters(&self) -> &str {
        self
    }
}

impl Sought for String {
    fn letters(&self) -> &str {
        self
    }
}

impl<T: Sought + ?Sized> Sought for &T {
    #[inline]
    fn letters(&self) -> &str {
        (**self).letters()
    }

    #[inline]
    fn key(&self) -> u64 {
        (**self).key()
    }
}

/// A word of a text as it is looked up, with its key: worked out once, however many tables are asked. Most words stand in the text
/// just so, and cost no memory of their own.
#[derive(Clone, Debug, Eq)]
pub struct Keyed<'t> {
    letters: Cow<'t, str>,
    key: u64,
}

impl<'t> Keyed<'t> {
    /// No letters at all.
    pub const EMPTY: Keyed<'static> = Keyed { letters: Cow::Borrowed(""), key: key("") };

    /// The word of these letters.
    pub fn new(letters: impl Into<Cow<'t, str>>) -> Keyed<'t> {
        let letters = letters.into();
        Keyed { key: key(&letters), letters }
    }

    /// The word that `text` is, folded.
    pub fn folded(text: &'t str) -> Keyed<'t> {
        match key_of_plain(text, FOLDED) {
            Some(key) => Keyed { letters: Cow::Borrowed(text), key },
            None => rewritten(text, unaccented).unwrap_or_else(|| Keyed::new(fold(text))),
        }
    }

    /// The word that `text` is, in small letters and with its accents.
    pub fn low(text: &'t str) -> Keyed<'t> {
        match key_of_plain(text, LOW) {
            Some(key) => Keyed { letters: Cow::Borrowed(text), key },
            None => rewritten(text, small).unwrap_or_else(|| Keyed::new(plain(text))),
        }
    }

    /// Its letters.
    #[inline]
    pub fn as_str(&self) -> &str {
        &self.letters
    }

    /// Its key.
    #[inline]
    pub fn key(&self) -> u64 {
        self.key
    }

    /// The word by itself, apart from its text.
    pub fn into_owned(self) -> Keyed<'static> {
        Keyed { letters: Cow::Owned(self.letters.into_owned()), key: self.key }
    }
}

/// The word made of the letters that `plain` gives for those of `text`, where it has one for each that is not of ASCII.
fn rewritten(text: &str, plain: fn(char) -> Option<char>) -> Option<Keyed<'static>> {
    let mut letters = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '!'..='~' => letters.push(letter.to_ascii_lowercase()),
            _ => letters.push(plain(letter)?),
        }
    }
    Some(Keyed { key: key(&letters), letters: Cow::Owned(letters) })
}

/// The small letter of one from "À" to "ÿ", or of "’".
fn small(letter: char) -> Option<char> {
    match letter {
        'À'..='Ö' | 'Ø'..='Þ' => char::from_u32(u32::from(letter) + 0x20),
        'ß'..='ÿ' => Some(letter),
        '’' => Some('\''),
        _ => None,
    }
}

/// What a byte is to words that are looked up just as they stand, as most are: part of folded ones, part of those in small letters, or
/// what opens the small letters from "ß" to "ÿ", which are in small letters but not folded.
const FOLDED: u8 = 1;
const LOW: u8 = 2;
const LATIN: u8 = 4;

const BYTES: [u8; 256] = {
    let mut bytes = [0; 256];
    let mut byte: u8 = 0;
    while byte < 128 {
        if !byte.is_ascii_uppercase() {
            bytes[byte as usize] = if byte.is_ascii_graphic() { FOLDED | LOW } else { LOW };
        }
        byte += 1;
    }
    bytes[0xc3] = LATIN;
    bytes
};

/// The first of the second bytes of the small letters that LATIN opens.
const SMALL: u8 = 0x9f;

/// The key of a word that is `plain` as it stands.
fn key_of_plain(text: &str, plain: u8) -> Option<u64> {
    let mut key = EMPTY;
    let mut bytes = text.bytes();
    while let Some(byte) = bytes.next() {
        let class = BYTES[usize::from(byte)];
        key = (key ^ u64::from(byte)).wrapping_mul(PRIME);
        if class & plain == 0 {
            let small = bytes.next().filter(|next| plain == LOW && class == LATIN && *next >= SMALL)?;
            key = (key ^ u64::from(small)).wrapping_mul(PRIME);
        }
    }
    Some(key)
}

impl Sought for Keyed<'_> {
    #[inline]
    fn letters(&self) -> &str {
        self
    }

    #[inline]
    fn key(&self) -> u64 {
        self.key
    }
}

impl Default for &Keyed<'_> {
    fn default() -> Self {
        &Keyed::EMPTY
    }
}

impl Deref for Keyed<'_> {
    type Target = str;

    #[inline]
    fn deref(&self) -> &str {
        &self.letters
    }
}

impl PartialEq<Keyed<'_>> for Keyed<'_> {
    fn eq(&self, other: &Keyed<'_>) -> bool {
        self.key == other.key && self.letters == other.letters
    }
}

impl PartialEq<str> for Keyed<'_> {
    fn eq(&self, other: &str) -> bool {
        *self.letters == *other
    }
}

impl PartialEq<&str> for Keyed<'_> {
    fn eq(&self, other: &&str) -> bool {
        *self.letters == **other
    }
}
