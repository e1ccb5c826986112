//! Permanent names of annotations, blocks and slots: from the words, never from the order, so that they survive a rebuild.

use std::collections::{BTreeMap, BTreeSet};

use crate::annotate::Anchor;
use crate::ids;

/// Fewest hex digits of a name: 24 bits are enough within a page.
const DIGITS: usize = 6;

/// Gives names within one page.
#[derive(Default)]
pub(super) struct Names {
    /// How many times each kind and words were named, by their hash.
    seen: BTreeMap<[u8; 32], usize>,
    taken: BTreeSet<String>,
}

impl Names {
    /// The name of the next thing of kind `letter` with these words: longer where another thing has the short one.
    pub(super) fn of(&mut self, letter: &str, words: &[&str]) -> String {
        let mut parts = vec![letter];
        parts.extend_from_slice(words);
        let same = self.seen.entry(ids::digest(&parts)).or_default();
        let nth = same.to_string();
        *same += 1;
        parts.push(&nth);
        let hash = ids::hash(&parts);
        let names = (DIGITS..=hash.len()).map(|digits| format!("{letter}-{}", &hash[..digits]));
        let name = names.into_iter().find(|it| !self.taken.contains(it)).unwrap_or_default();
        self.taken.insert(name.clone());
        name
    }
}

/// Blocks by their words and the count of equal ones before: the key by which a page and a capture are aligned.
pub(super) fn nth_such<'a>(blocks: impl Iterator<Item = &'a str>) -> Vec<(&'a str, usize)> {
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    blocks
        .map(|words| {
            let same = seen.entry(words).or_default();
            *same += 1;
            (words, *same - 1)
        })
        .collect()
}

/// The words of a note's pieces.
pub(super) fn words<'a>(pieces: &[Anchor], blocks: &[&'a str]) -> Vec<&'a str> {
    pieces.iter().map(|piece| blocks.get(piece.block).map_or("", |words| piece.span.of(words))).collect()
}
