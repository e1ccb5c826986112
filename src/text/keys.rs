//! Keys of words: numbers by which folded words are looked up without comparing their letters; and tables of words that use them.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

/// A number for a folded word (FNV-1a), the same at every run: equal words have equal keys, and hardly any others do.
pub fn key(word: &str) -> u64 {
    word.bytes()
        .fold(0xcbf2_9ce4_8422_2325, |key, byte| (key ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
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
        let words = (keys.len() * SPARSE).div_ceil(64).next_power_of_two();
        let mut sieve = Keys { bits: vec![0; words], noted: 0 };
        keys.for_each(|key| sieve.note(key));
        sieve
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
    pub fn may_hold(&self, key: u64) -> bool {
        let (word, bit) = self.place(key);
        self.bits[word] & bit != 0
    }

    /// The key's word and bit; the number of words is a power of two.
    fn place(&self, key: u64) -> (usize, u64) {
        let word = usize::try_from((key >> 6) & (self.bits.len() as u64 - 1)).unwrap_or(0);
        (word, 1 << (key % 64))
    }
}

/// Words with what they mean. Most words of a text are in no table, and are turned away without comparing letters.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table<V> {
    entries: BTreeMap<String, V>,
    keys: Keys,
}

/// A set of words.
pub type WordSet = Table<()>;

impl<V> Default for Table<V> {
    fn default() -> Table<V> {
        Table { entries: BTreeMap::new(), keys: Keys::default() }
    }
}

impl<V> From<BTreeMap<String, V>> for Table<V> {
    fn from(entries: BTreeMap<String, V>) -> Table<V> {
        let keys: Vec<u64> = entries.keys().map(|word| key(word)).collect();
        Table { keys: Keys::of(keys.into_iter()), entries }
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
    pub fn get(&self, word: &str) -> Option<&V> {
        if self.keys.may_hold(key(word)) { self.entries.get(word) } else { None }
    }

    /// Whether `word` is in it.
    pub fn contains(&self, word: &str) -> bool {
        self.get(word).is_some()
    }

    /// Its words, in the order of their letters.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.entries.keys().map(String::as_str)
    }
}
