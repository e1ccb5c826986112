//! Keys of words: numbers by which folded words are looked up without comparing their letters; and tables of words that use them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

pub use keyed::{Keyed, Sought};
pub use places::Places;
pub use vocabulary::Vocabulary;

mod keyed;
mod places;
mod vocabulary;

/// The key of no letters at all, and what each letter multiplies it by.
const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// A number for a folded word (FNV-1a), the same at every run: equal words have equal keys, and hardly any others do.
pub const fn key(word: &str) -> u64 {
    let bytes = word.as_bytes();
    let mut key: u64 = EMPTY;
    let mut at = 0;
    while at < bytes.len() {
        key = (key ^ bytes[at] as u64).wrapping_mul(PRIME);
        at += 1;
    }
    key
}

/// A sieve of keys: it says at once of most keys that they are not among those noted. Most words of a text are in no list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Keys {
    bits: Vec<u64>,
    noted: usize,
}

impl Default for Keys {
    fn default() -> Keys {
        Keys { bits: vec![0], noted: 0 }
    }
}

/// Bits for each key that is noted: one key in as many passes the sieve for nothing.
const SPARSE: usize = 16;

impl Keys {
    /// The sieve of `keys`.
    pub fn of(keys: impl ExactSizeIterator<Item = u64>) -> Keys {
        let mut sieve = Keys::of_size(keys.len());
        keys.for_each(|key| sieve.note(key));
        sieve
    }

    /// A sieve in which so many keys may be noted.
    pub(super) fn of_size(keys: usize) -> Keys {
        Keys { bits: vec![0; (keys * SPARSE).div_ceil(64).next_power_of_two()], noted: 0 }
    }

    /// Notes a key.
    pub fn note(&mut self, key: u64) {
        let (word, bit) = self.place(key);
        self.bits[word] |= bit;
        self.noted += 1;
    }

    /// Whether so many are noted that a wider sieve would do better.
    pub fn is_full(&self) -> bool {
        self.noted * SPARSE > self.bits.len() * 64
    }

    /// Whether the key may be among those noted; never `false` for one that is.
    #[inline]
    pub fn may_hold(&self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        self.bits[word] & bit != 0
    }

    /// The key's word and bit; the number of words is a power of two.
    #[inline]
    fn place(&self, key: u64) -> (usize, u64) {
        let word = usize::try_from((key >> 6) & (self.bits.len() as u64 - 1)).unwrap_or(0);
        (word, 1 << (key % 64))
    }
}

/// Words with what they mean. Most words of a text are in no table, and are turned away without comparing letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<V> {
    /// In the order of their letters.
    entries: Vec<(String, V)>,
    places: Places,
}

/// A set of words.
pub type WordSet = Table<()>;

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table { entries: Vec::new(), places: Places::default() }
    }
}

impl<V> From<BTreeMap<String, V>> for Table<V> {
    fn from(entries: BTreeMap<String, V>) -> Table<V> {
        let entries: Vec<(String, V)> = entries.into_iter().collect();
        Table { places: entries.iter().map(|(word, _)| key(word)).collect(), entries }
    }
}

impl FromIterator<String> for WordSet {
    fn from_iter<I: IntoIterator<Item = String>>(words: I) -> WordSet {
        let entries: BTreeMap<String, ()> = words.into_iter().map(|word| (word, ())).collect();
        entries.into()
    }
}

/// In data a set of words is a list.
impl<'de> Deserialize<'de> for WordSet {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<WordSet, D::Error> {
        Vec::deserialize(from).map(WordSet::from_iter)
    }
}

impl<V> Table<V> {
    /// What `word` means.
    #[inline]
    pub fn get(&self, word: impl Sought) -> Option<&V> {
        let key = word.key();
        if self.places.may_hold(key) { self.found(key, word.letters()) } else { None }
    }

    fn found(&self, key: u64, word: &str) -> Option<&V> {
        self.places.of(key).find_map(|place| {
            let (own, meaning) = self.entries.get(place)?;
            (own == word).then_some(meaning)
        })
    }

    /// Whether `word` is in it.
    #[inline]
    pub fn contains(&self, word: impl Sought) -> bool {
        self.get(word).is_some()
    }

    /// Its words, in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(word, _)| word.as_str())
    }
}
