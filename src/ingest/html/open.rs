//! The elements that are open where the reader stands.

use super::elements::{bounds_end, closed_by, is_block, is_list};
use crate::ingest::markup::{Item, Marks};

/// Deepest nesting that is followed. Browsers stop at about as much; what opens further in counts for the element that it is in.
const DEEPEST: usize = 512;

/// Highest number of an item: Markdown has nine digits for it.
const NUMBER_MAX: u32 = 999_999_999;

/// An open element.
#[derive(Clone, Debug, Default)]
pub(super) struct Open {
    /// Its name.
    pub(super) name: String,
    /// Whether it begins a line.
    pub(super) is_block: bool,
    /// Its number among the blocks of the page; for an inline element that of the block around it.
    pub(super) block: usize,
    /// What it and the inline elements around it are called.
    pub(super) marks: Marks,
    /// Whether its words are a link's.
    pub(super) link: bool,
    /// Whether its words are emphasised.
    pub(super) strong: bool,
    /// Whether line ends in it count.
    pub(super) verbatim: bool,
    /// Whether its words are in a quotation set apart.
    pub(super) quoted: bool,
    /// How the items of a numbered list are counted: the next number, and the step to the one after.
    pub(super) count: Option<(i64, i64)>,
}

/// The stack of open elements.
#[derive(Debug, Default)]
pub(super) struct Stack {
    open: Vec<Open>,
    /// How many elements opened below the deepest that is followed.
    beyond: usize,
}

impl Stack {
    /// The innermost.
    pub(super) fn last(&self) -> Option<&Open> {
        self.open.last()
    }

    /// Whether an element of this name is open.
    pub(super) fn holds(&self, name: &str) -> bool {
        self.open.iter().any(|it| it.name == name)
    }

    /// The place of an item that opens here, which may say its own number, in the list around it.
    pub(super) fn count(&mut self, own: Option<i64>) -> Item {
        let Some(list) = self.open.iter_mut().rev().find(|it| is_list(&it.name)) else { return Item::No };
        let Some((next, step)) = list.count else { return Item::Plain };
        let number = own.unwrap_or(next);
        list.count = Some((number.saturating_add(step), step));
        u32::try_from(number).ok().filter(|it| *it <= NUMBER_MAX).map_or(Item::Plain, Item::Numbered)
    }

    /// Opens an element; whether it could be followed.
    pub(super) fn push(&mut self, element: Open) -> bool {
        if self.open.len() >= DEEPEST {
            self.beyond += 1;
            return false;
        }
        self.open.push(element);
        true
    }

    /// Closes what an opening `name` closes; whether a block was among it.
    pub(super) fn make_way(&mut self, name: &str) -> bool {
        let (closed, bounds) = closed_by(name);
        if closed.is_empty() {
            return false;
        }
        let found = self
            .open
            .iter()
            .rposition(|it| closed.contains(&it.name.as_str()) || bounds.contains(&it.name.as_str()));
        match found.filter(|&at| self.open.get(at).is_some_and(|it| closed.contains(&it.name.as_str()))) {
            Some(at) => self.cut(at),
            None => false,
        }
    }

    /// Closes `name`, where it is open; whether a block was closed.
    pub(super) fn close(&mut self, name: &str) -> bool {
        if self.beyond > 0 {
            self.beyond -= 1;
            return false;
        }
        let inline = !is_block(name);
        let bounded = |it: &Open| it.name != name && (bounds_end(&it.name, name) || inline && it.is_block);
        let found = self.open.iter().rposition(|it| it.name == name || bounded(it));
        match found.filter(|&at| self.open.get(at).is_some_and(|it| it.name == name)) {
            Some(at) => self.cut(at),
            None => false,
        }
    }

    fn cut(&mut self, at: usize) -> bool {
        let block = self.open.get(at..).is_some_and(|them| them.iter().any(|it| it.is_block));
        self.open.truncate(at);
        block
    }
}
