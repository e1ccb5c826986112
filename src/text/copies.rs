//! Texts that are copies of one another, whole or nearly: a dispatch that several outlets carry, with a word changed here and a
//! paragraph cut there.
//!
//! A text is known by its runs of a few words, so that neither other paragraphs nor other quotation marks hide a copy. Two are copies
//! where the shorter has most of its runs in the other, and its numbers as well: reports that are written by one pattern, day after day,
//! have the words in common and not the numbers. The same texts give the same groups, in whatever order they come.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::fold;

/// Words of a run: shorter ones are everybody's, and of longer ones each changed word takes more away.
const RUN: usize = 4;

/// One run in so many is kept, the same ones of every text: what part of them two texts share shows in these as well.
const KEPT: u32 = 4;

/// Most words of a text that are read; the longest articles have some thousands.
const WORDS_MAX: usize = 8_000;

/// Fewest kept runs by which a text is known again in another: shorter ones may be what a site says on every page.
const FEWEST: usize = 10;

/// The part of the shorter text's runs that the other must have, in percent. An outlet cuts a dispatch and adds lines of its own; of
/// ten words one may be another. Two reports on one day share far less, what they quote included.
const SHARED: usize = 50;

/// With how many others that have the same run a text is compared: what is on every page would have all compared with all.
const HOLDERS: usize = 50;

/// Fewest numbers of a text that tell it from another of the same pattern.
const NUMBERS: usize = 2;

/// The runs of a text, by which it is compared with others, and its numbers.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Runs {
    /// The kept runs.
    runs: Vec<u32>,
    numbers: Vec<u32>,
    /// All words in one number: the same for the same text.
    whole: u32,
}

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
        let (mut hashes, mut numbers): (Vec<u32>, Vec<u32>) = (Vec::new(), Vec::new());
        for stretch in stretches {
            let words = fold(stretch);
            let words = words.split(|letter: char| !letter.is_alphanumeric()).filter(|it| !it.is_empty());
            for word in words.take(WORDS_MAX.saturating_sub(hashes.len())) {
                hashes.push(hash(word));
                numbers.extend(word.contains(char::is_numeric).then(|| hash(word)));
            }
        }
        let length = hashes.len().clamp(1, RUN);
        // The whole as a run of its own: a text of few words is found by it.
        let whole = (!hashes.is_empty()).then(|| joined(&hashes));
        let runs = hashes.windows(length).map(joined).filter(|run| *run < u32::MAX / KEPT).chain(whole);
        Runs { runs: each(runs.collect()), numbers: each(numbers), whole: whole.unwrap_or_default() }
    }

    fn len(&self) -> usize {
        self.runs.len()
    }

    /// How much of the shorter stands in the other, in percent, where they are copies.
    fn shared(&self, other: &Runs, common: usize) -> Option<usize> {
        let shorter = self.len().min(other.len());
        let percent = common * 100 / shorter.max(1);
        let told = shorter >= FEWEST && percent >= SHARED && self.counts_as(other);
        (told || self == other).then_some(percent)
    }

    /// Whether most of the numbers of the one that has fewer are the other's too.
    fn counts_as(&self, other: &Runs) -> bool {
        let fewer = self.numbers.len().min(other.numbers.len());
        let same = self.numbers.iter().filter(|it| other.numbers.binary_search(it).is_ok()).count();
        fewer < NUMBERS || same * 2 > fewer
    }
}

/// Each value once, in order.
fn each(mut values: Vec<u32>) -> Vec<u32> {
    values.sort_unstable();
    values.dedup();
    values
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
        all.flat_map(|(place, text)| texts[*text].runs.iter().map(move |run| (*run, place))).collect();
    held.sort_unstable();
    held
}

fn root(group: &[usize], mut at: usize) -> usize {
    while group[at] != at {
        at = group[at];
    }
    at
}
