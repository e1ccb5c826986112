//! Where each line stands in the page's tree: how much of the running text its surroundings hold.

use std::collections::BTreeMap;

use super::blocks::{Block, Row};
use crate::ingest::markup::{Hint, Marks, OUTSIDE};

/// Fewest letters outside links from which a line is running text.
const RUNNING: usize = 60;

/// Share of the running text that the innermost element around most of it holds.
const MOST: f64 = 0.6;

/// The tree, measured.
struct Tree<'a> {
    blocks: &'a [Block],
    /// Running text in each block, in letters.
    masses: Vec<usize>,
    /// What all blocks around each are called.
    within: Vec<Marks>,
    /// How far each is inside the innermost that holds most of the text.
    distances: Vec<u8>,
}

/// The hints of all lines.
pub(super) fn hints(rows: &[Row], blocks: &[Block]) -> Vec<Hint> {
    let tree = Tree::of(rows, blocks);
    let mut forms: BTreeMap<[&str; 2], usize> = BTreeMap::new();
    for row in rows {
        *forms.entry(tree.form(row.block)).or_default() += mass(row);
    }
    let alike = |row: &Row| forms.get(&tree.form(row.block)).copied().unwrap_or_default();
    rows.iter().map(|row| tree.hint(row, alike(row))).collect()
}

/// Letters of running text in a line: none where it is short or mostly links.
fn mass(row: &Row) -> usize {
    let [all, linked, _] = row.letters;
    if all - linked >= RUNNING && linked * 2 < all { all - linked } else { 0 }
}

impl<'a> Tree<'a> {
    fn of(rows: &[Row], blocks: &'a [Block]) -> Tree<'a> {
        let masses = masses(rows, blocks);
        let total = masses.first().copied().unwrap_or_default();
        let main = masses.iter().rposition(|&it| it as f64 >= total as f64 * MOST).unwrap_or_default();
        let (mut within, mut distances) = (vec![Marks::default()], vec![if main == 0 { 0 } else { OUTSIDE }]);
        for (index, block) in blocks.iter().enumerate().skip(1) {
            let parent = block.parent;
            let around = within.get(parent).copied().unwrap_or_default();
            within.push(around.and(blocks.get(parent).map_or_else(Marks::default, |it| it.marks)));
            let outer = distances.get(parent).copied().unwrap_or(OUTSIDE);
            distances.push(if index == main { 0 } else { outer.saturating_add(1) });
        }
        Tree { blocks, masses, within, distances }
    }

    fn parent(&self, block: usize) -> usize {
        self.blocks.get(block).map_or(0, |it| it.parent)
    }

    fn form(&self, block: usize) -> [&'a str; 2] {
        let form = |block: usize| self.blocks.get(block).map_or("", |it| it.form.as_str());
        [form(block), form(self.parent(block))]
    }

    fn hint(&self, row: &Row, alike: usize) -> Hint {
        let [all, linked, strong] = row.letters;
        let block = self.blocks.get(row.block);
        let [first, second] = [self.parent(row.block), self.parent(self.parent(row.block))];
        let fourth = self.parent(self.parent(second));
        let named = |block: usize| self.blocks.get(block).map_or_else(Marks::default, |it| it.marks);
        Hint {
            tag: block.map(|it| it.tag).unwrap_or_default(),
            linked: cent(linked, all),
            strong: cent(strong, all),
            own: row.marks.and(named(row.block)).and(named(first)),
            within: self.within.get(row.block).copied().unwrap_or_default(),
            shares: [first, second, fourth]
                .map(|it| self.share(self.masses.get(it).copied().unwrap_or_default())),
            alike: self.share(alike),
            distance: self.distances.get(row.block).copied().unwrap_or(OUTSIDE),
        }
    }

    fn share(&self, mass: usize) -> u8 {
        cent(mass, self.masses.first().copied().unwrap_or_default())
    }
}

/// Running text in each block, with all that it holds; a block's number is higher than that of the one around it.
fn masses(rows: &[Row], blocks: &[Block]) -> Vec<usize> {
    let mut masses = vec![0; blocks.len()];
    for row in rows {
        if let Some(held) = masses.get_mut(row.block) {
            *held += mass(row);
        }
    }
    for index in (1..blocks.len()).rev() {
        let held = masses.get(index).copied().unwrap_or_default();
        if let Some(around) = blocks.get(index).and_then(|it| masses.get_mut(it.parent)) {
            *around += held;
        }
    }
    masses
}

fn cent(part: usize, whole: usize) -> u8 {
    u8::try_from((part * 100).checked_div(whole).unwrap_or_default()).unwrap_or(100)
}
