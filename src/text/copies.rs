//! Texts that are copies of one another, whole or nearly: a dispatch that several outlets carry, with a word changed here and a
//! paragraph cut there.
//!
//! A text is known by its runs of a few words, so that neither other paragraphs nor other quotation marks hide a copy. Two are copies
//! where the shorter has most of its runs in the other. The same texts give the same groups, in whatever order they come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fold;

/// Words of a run: shorter ones are everybody's, and of longer ones each changed word takes more away.
const RUN: usize = 4;

/// Most runs by which a text is known; the longest articles have some thousands.
const RUNS_MAX: usize = 8_000;

/// Fewest runs by which a text is known again in another: shorter ones may be what a site says on every page.
const FEWEST: usize = 40;

/// The part of the shorter text's runs that the other must have, in percent. An outlet cuts a dispatch and adds lines of its own; of
/// ten words one may be another. Two reports on one day share far less, what they quote included.
const SHARED: usize = 50;

/// With how many others that have the same run a text is compared: what is on every page would have all compared with all.
const HOLDERS: usize = 50;

/// The runs of a text, by which it is compared with others.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Runs(Vec<u32>);

/// Texts that are copies of one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Copies {
    /// The texts, by their places among those that were compared.
    pub texts: Vec<usize>,
    /// How much of the shorter of two stands in the other, in percent, where that is least.
    pub shared: usize,
}

impl Runs {
    /// The runs of a text of several stretches.
    pub fn of<'t>(stretches: impl Iterator<Item = &'t str>) -> Runs {
        let mut hashes: Vec<u32> = Vec::new();
        for stretch in stretches {
            let words = fold(stretch);
            let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty());
            hashes.extend(words.map(hash).take(RUNS_MAX.saturating_sub(hashes.len())));
        }
        let whole = hashes.len().clamp(1, RUN);
        let mut runs: Vec<u32> = hashes.windows(whole).map(joined).collect();
        runs.sort_unstable();
        runs.dedup();
        Runs(runs)
    }

    fn len(&self) -> usize {
        self.0.len()
    }

    /// How much of the shorter stands in the other, in percent, where they are copies.
    fn shared(&self, other: &Runs, common: usize) -> Option<usize> {
        let shorter = self.len().min(other.len());
        let percent = common * 100 / shorter.max(1);
        let told = shorter >= FEWEST && percent >= SHARED || self == other;
        told.then_some(percent)
    }
}

/// FNV-1a: the same on every machine, and quick.
fn hash(word: &str) -> u32 {
    word.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

fn joined(words: &[u32]) -> u32 {
    words.iter().fold(0x9e37_79b9, |hash, word| (hash.rotate_left(7) ^ word).wrapping_mul(0x85eb_ca6b))
}

/// Every group of copies, each text in one group at most; the first by the first of their texts.
pub fn copies(texts: &[&Runs]) -> Vec<Copies> {
    // Which of the many that have a run are compared must not hang on the order in which they came.
    let mut order: Vec<usize> = (0..texts.len()).filter(|it| texts[*it].len() > 0).collect();
    order.sort_by_key(|it| texts[*it]);
    let mut group: Vec<usize> = (0..order.len()).collect();
    let mut linked: Vec<(usize, usize)> = Vec::new();
    for (one, other, percent) in pairs(&order, texts) {
        let (from, to) = (root(&group, one), root(&group, other));
        group[from.max(to)] = from.min(to);
        linked.push((one, percent));
    }
    let mut groups: BTreeMap<usize, Copies> = BTreeMap::new();
    for (one, percent) in linked {
        let copies = groups.entry(root(&group, one)).or_insert(Copies { texts: Vec::new(), shared: 100 });
        copies.shared = copies.shared.min(percent);
    }
    for (place, &text) in order.iter().enumerate() {
        if let Some(copies) = groups.get_mut(&root(&group, place)) {
            copies.texts.push(text);
        }
    }
    let mut found: Vec<Copies> = groups.into_values().collect();
    found.iter_mut().for_each(|it| it.texts.sort_unstable());
    found.sort_by(|one, other| one.texts.cmp(&other.texts));
    found
}

/// Each two texts that are copies, by their places in `order`, and how much of the shorter stands in the other.
fn pairs(order: &[usize], texts: &[&Runs]) -> Vec<(usize, usize, usize)> {
    let held = held(order, texts);
    let mut own: Vec<Vec<usize>> = vec![Vec::new(); order.len()];
    held.iter().enumerate().for_each(|(at, &(_, place))| own[place].push(at));
    let mut common = vec![0_usize; order.len()];
    let mut pairs = Vec::new();
    for (place, own) in own.iter().enumerate() {
        let mut met = Vec::new();
        for &at in own {
            let same = held[..at].iter().rev().take(HOLDERS).take_while(|it| it.0 == held[at].0);
            for &(_, before) in same {
                if common[before] == 0 {
                    met.push(before);
                }
                common[before] += 1;
            }
        }
        for before in met {
            let both = std::mem::take(&mut common[before]);
            let shared = texts[order[place]].shared(texts[order[before]], both);
            pairs.extend(shared.map(|percent| (before, place, percent)));
        }
    }
    pairs
}

/// Every run with the place of each text that has it, the same runs together.
fn held(order: &[usize], texts: &[&Runs]) -> Vec<(u32, usize)> {
    let all = order.iter().enumerate();
    let mut held: Vec<(u32, usize)> =
        all.flat_map(|(place, text)| texts[*text].0.iter().map(move |run| (*run, place))).collect();
    held.sort_unstable();
    held
}

fn root(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}
