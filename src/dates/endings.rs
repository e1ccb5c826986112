//! How verb forms end: which words of a text have one of a set of endings.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use crate::text::keys::Keys;

/// A set of endings, by their last letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    by_last: BTreeMap<char, Vec<String>>,
    /// The last two bytes of each, or the last one: most words are turned away by them.
    tails: Keys,
}

/// Longest ending that must not be the whole word: "it" is no participle, "aura" is a verb.
const ENDING_ONLY: usize = 3;

impl Endings {
    /// The endings of a list parted by `|`.
    pub fn of(list: &str) -> Endings {
        let mut endings = Endings::default();
        for ending in list.split('|') {
            if let Some(last) = ending.chars().next_back() {
                endings.by_last.entry(last).or_default().push(ending.to_owned());
                endings.tails.note(tail(ending.as_bytes(), ending.len().min(2)));
                if endings.tails.is_full() {
                    let all: Vec<&String> = endings.by_last.values().flatten().collect();
                    endings.tails = Keys::of(all.iter().map(|it| tail(it.as_bytes(), it.len().min(2))));
                }
            }
        }
        endings
    }

    /// Whether `word`, in lower case, has one of them.
    pub fn end(&self, word: &str) -> bool {
        let may_end = |count| self.tails.may_hold(tail(word.as_bytes(), count));
        if !may_end(2) && !may_end(1) {
            return false;
        }
        let endings = word.chars().next_back().and_then(|last| self.by_last.get(&last));
        endings
            .into_iter()
            .flatten()
            .any(|ending| word.ends_with(ending) && (word.len() > ending.len() || ending.len() > ENDING_ONLY))
    }
}

/// A number for the last `count` bytes of a word, or for the whole of a shorter one.
fn tail(word: &[u8], count: usize) -> u64 {
    let last = word.get(word.len().saturating_sub(count)..).unwrap_or_default();
    last.iter().fold(1, |tail, byte| (tail ^ u64::from(*byte)).wrapping_mul(MIX))
}

/// Spreads the few bytes over all bits.
const MIX: u64 = 0x9e37_79b9_7f4a_7c15;

/// In data a set of endings is one string, parted by `|`.
impl<'de> Deserialize<'de> for Endings {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Endings, D::Error> {
        String::deserialize(from).map(|list| Endings::of(&list))
    }
}
