//! Which line of the page is which block of the capture. Equal words are the same block wherever they stand; what is left over
//! between two such is paired by the words that it shares.

use std::collections::BTreeMap;

use super::names::{Names, nth_such};
use super::state::State;

/// What became of a block of the capture on the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OnPage {
    /// It stands, word for word, on this line.
    Same(usize),
    /// A person reworded it.
    Reworded(usize),
    /// Cleaning gives other words than the tool wrote there.
    Renewed(usize),
    /// The page does not know it yet.
    New,
    /// A person deleted it.
    Gone,
}

/// Where a line of the page comes from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum FromCapture {
    /// It is this block, word for word.
    Same(usize),
    /// It is this block, reworded by a person.
    Reworded(usize),
    /// It is what the tool wrote for this block, whose words are others now.
    Renewed(usize),
    /// A person wrote it.
    Free,
    /// The tool wrote it, and the article no longer has it.
    Withdrawn,
}

/// Lines and blocks, each with what it is on the other side.
pub(super) struct Alignment {
    /// For each block of the capture.
    pub(super) blocks: Vec<OnPage>,
    /// For each line of the page.
    pub(super) lines: Vec<FromCapture>,
    /// The slot of each block.
    pub(super) block_slots: Vec<String>,
    /// The slot of each line.
    pub(super) line_slots: Vec<String>,
}

/// The permanent ids of blocks, which are their slots as well.
pub(super) fn passage_ids<'a>(words: impl Iterator<Item = &'a str>) -> Vec<String> {
    let mut names = Names::default();
    words.map(|words| names.of("p", &[words])).collect()
}

/// Aligns the words of the page's `lines` with those of the capture's `blocks`.
pub(super) fn align(lines: &[&str], blocks: &[&str], state: &State) -> Alignment {
    let places: BTreeMap<(&str, usize), usize> =
        nth_such(lines.iter().copied()).into_iter().enumerate().map(|(index, key)| (key, index)).collect();
    let same = nth_such(blocks.iter().copied()).into_iter().map(|key| places.get(&key).copied());
    let block_slots = passage_ids(blocks.iter().copied());
    let mut alignment = Alignment {
        blocks: same.map(|line| line.map_or(OnPage::New, OnPage::Same)).collect(),
        lines: vec![FromCapture::Free; lines.len()],
        line_slots: if lines == blocks { block_slots.clone() } else { passage_ids(lines.iter().copied()) },
        block_slots,
    };
    for (block, place) in alignment.blocks.iter().enumerate() {
        if let OnPage::Same(line) = place {
            alignment.lines[*line] = FromCapture::Same(block);
        }
    }
    alignment.pair(lines, blocks, state);
    alignment.judge(state);
    alignment
}

/// How many blocks are looked at for one line: a page whose every line was reworded is no longer that page.
const CANDIDATES: usize = 16;

/// The share of words that a block and its reworded line have in common at least.
const ALIKE: f64 = 0.5;

impl Alignment {
    /// Pairs lines and blocks that are left over between two that are the same.
    fn pair(&mut self, lines: &[&str], blocks: &[&str], state: &State) {
        let mut from = 0;
        for (line, words) in lines.iter().enumerate() {
            if let FromCapture::Same(block) = self.lines[line] {
                from = block + 1;
                continue;
            }
            let free = (from..blocks.len()).take_while(|&it| !matches!(self.blocks[it], OnPage::Same(_)));
            let written = !state.lost && state.has(&self.line_slots[line]);
            let open = |&it: &usize| {
                let known = state.lost || state.has(&self.block_slots[it]);
                self.blocks[it] == OnPage::New && !(written && known)
            };
            let best = free
                .take(CANDIDATES)
                .filter(open)
                .map(|it| (alike(words, blocks[it]), it))
                .filter(|&(alike, _)| alike >= ALIKE)
                .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
            let Some((_, block)) = best else { continue };
            from = block + 1;
            if written {
                (self.blocks[block], self.lines[line]) = (OnPage::Renewed(line), FromCapture::Renewed(block));
            } else {
                (self.blocks[block], self.lines[line]) =
                    (OnPage::Reworded(line), FromCapture::Reworded(block));
            }
        }
    }

    /// Says of what is left whether a person or the tool did it.
    fn judge(&mut self, state: &State) {
        for (place, slot) in self.blocks.iter_mut().zip(&self.block_slots) {
            if *place == OnPage::New && (state.lost || state.has(slot)) {
                *place = OnPage::Gone;
            }
        }
        for (origin, slot) in self.lines.iter_mut().zip(&self.line_slots) {
            if *origin == FromCapture::Free && !state.lost && state.has(slot) {
                *origin = FromCapture::Withdrawn;
            }
        }
    }
}

/// The share of words that two texts have in common, counted with repetitions.
fn alike(a: &str, b: &str) -> f64 {
    let mut counts: BTreeMap<&str, isize> = BTreeMap::new();
    let (mut total, mut shared) = (0_usize, 0_usize);
    for word in a.split_whitespace() {
        *counts.entry(word).or_default() += 1;
        total += 1;
    }
    for word in b.split_whitespace() {
        total += 1;
        if let Some(count) = counts.get_mut(word).filter(|count| **count > 0) {
            *count -= 1;
            shared += 2;
        }
    }
    if total == 0 { 0.0 } else { shared as f64 / total as f64 }
}
