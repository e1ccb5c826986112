//! How verb forms end: which words of a text have one of a set of endings.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

/// A set of endings, by their last letters.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Endings {
    by_last: BTreeMap<char, Vec<String>>,
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
            }
        }
        endings
    }

    /// Whether `word`, in lower case, has one of them.
    pub fn end(&self, word: &str) -> bool {
        let endings = word.chars().next_back().and_then(|last| self.by_last.get(&last));
        endings
            .into_iter()
            .flatten()
            .any(|ending| word.ends_with(ending) && (word.len() > ending.len() || ending.len() > ENDING_ONLY))
    }
}

/// In data a set of endings is one string, parted by `|`.
impl<'de> Deserialize<'de> for Endings {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Endings, D::Error> {
        String::deserialize(from).map(|list| Endings::of(&list))
    }
}
