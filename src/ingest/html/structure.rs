//! Where each line stands in the page's tree: how much of the running text its surroundings hold.

use std::collections::{BTreeMap, BTreeSet};

use super::blocks::{Block, Row};
use crate::ingest::markup::{Hint, Item, Marks, OUTSIDE, Tag};

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
    let within = within(blocks, &wrappers(rows, blocks));
    let texts = running_texts(rows, &within);
    let tree = Tree::of(rows, &texts, blocks, within);
    let mut forms: BTreeMap<[&str; 2], usize> = BTreeMap::new();
    for (row, text) in rows.iter().zip(&texts) {
        *forms.entry(tree.form(row.block)).or_default() += text;
    }
    let alike = |row: &Row| forms.get(&tree.form(row.block)).copied().unwrap_or_default();
    let mut hints: Vec<Hint> = rows.iter().map(|row| tree.hint(row, alike(row))).collect();
    tree.number(rows, &mut hints);
    hints
}

/// How far out the item is looked for that a line begins: `<li><div><p>`.
const ITEM_REACH: usize = 3;

/// Letters of running text in a line: none where it is short or mostly links.
fn running(row: &Row) -> usize {
    let [all, linked, _] = row.letters;
    if all - linked >= RUNNING && linked * 2 < all { all - linked } else { 0 }
}

/// Share of the running text that must stand outside comments and dialogs for these to be left out of account: on some pages
/// everything is called so.
const OUTSIDE_COMMENTS: f64 = 0.05;

/// Letters of running text in each line; of readers' comments and dialogs none, which may be longer than the article.
fn running_texts(rows: &[Row], within: &[Marks]) -> Vec<usize> {
    let all: Vec<usize> = rows.iter().map(running).collect();
    let inside = |row: &Row| within.get(row.block).is_some_and(|it| it.any(Marks::TALK));
    let outside: Vec<usize> =
        rows.iter().zip(&all).map(|(row, &it)| if inside(row) { 0 } else { it }).collect();
    let sum = |them: &[usize]| them.iter().sum::<usize>() as f64;
    if sum(&outside) >= sum(&all) * OUTSIDE_COMMENTS { outside } else { all }
}

impl<'a> Tree<'a> {
    fn of(rows: &[Row], texts: &[usize], blocks: &'a [Block], within: Vec<Marks>) -> Tree<'a> {
        let masses = masses(rows, texts, blocks);
        let total = masses.first().copied().unwrap_or_default();
        let main = masses.iter().rposition(|&it| it as f64 >= total as f64 * MOST).unwrap_or_default();
        let mut distances = vec![if main == 0 { 0 } else { OUTSIDE }];
        for (index, block) in blocks.iter().enumerate().skip(1) {
            let outer = distances.get(block.parent).copied().unwrap_or(OUTSIDE);
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
            declared: false,
            tag: block.map(|it| it.tag).unwrap_or_default(),
            linked: cent(linked, all),
            strong: cent(strong, all),
            own: row.marks.and(named(row.block)).and(named(first)),
            within: self.within.get(row.block).copied().unwrap_or_default(),
            shares: [first, second, fourth]
                .map(|it| self.share(self.masses.get(it).copied().unwrap_or_default())),
            alike: self.share(alike),
            distance: self.distances.get(row.block).copied().unwrap_or(OUTSIDE),
            item: Item::No,
            quoted: block.is_some_and(|it| it.quoted),
        }
    }

    /// Says which lines begin items: of each the first, unless it is a heading or a cell.
    fn number(&self, rows: &[Row], hints: &mut [Hint]) {
        let mut begun: BTreeSet<usize> = BTreeSet::new();
        for (row, hint) in rows.iter().zip(hints) {
            let around = std::iter::successors(Some(row.block), |it| Some(self.parent(*it)));
            let item = around.take(1 + ITEM_REACH).find(|it| self.item(*it) != Item::No);
            let line = matches!(hint.tag, Tag::Item | Tag::Paragraph | Tag::Other);
            if let Some(item) = item.filter(|it| begun.insert(*it) && line) {
                hint.item = self.item(item);
            }
        }
    }

    fn item(&self, block: usize) -> Item {
        self.blocks.get(block).map(|it| it.item).unwrap_or_default()
    }

    fn share(&self, mass: usize) -> u8 {
        cent(mass, self.masses.first().copied().unwrap_or_default())
    }
}

/// What all blocks around each are called.
fn within(blocks: &[Block], wrappers: &[bool]) -> Vec<Marks> {
    let mut within: Vec<Marks> = vec![Marks::default()];
    for block in blocks.iter().skip(1) {
        let around = within.get(block.parent).copied().unwrap_or_default();
        let named = blocks.get(block.parent).map_or_else(Marks::default, |it| it.marks);
        let wrapper = wrappers.get(block.parent).copied().unwrap_or_default();
        within.push(around.and(if wrapper { named.without_furniture() } else { named }));
    }
    within
}

/// Share of the running text from which an element is the page's wrapper: that it is named for the menu that it opens says nothing
/// of the text.
const WRAPPED: f64 = 0.7;

fn wrappers(rows: &[Row], blocks: &[Block]) -> Vec<bool> {
    let texts: Vec<usize> = rows.iter().map(running).collect();
    let masses = masses(rows, &texts, blocks);
    let total = masses.first().copied().unwrap_or_default() as f64;
    masses.iter().map(|&it| total > 0.0 && it as f64 >= total * WRAPPED).collect()
}

/// Running text in each block, with all that it holds; a block's number is higher than that of the one around it.
fn masses(rows: &[Row], texts: &[usize], blocks: &[Block]) -> Vec<usize> {
    let mut masses = vec![0; blocks.len()];
    for (row, text) in rows.iter().zip(texts) {
        if let Some(held) = masses.get_mut(row.block) {
            *held += text;
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
