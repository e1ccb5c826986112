//! Items into lists: an unbroken run of items is one list.

use std::collections::BTreeMap;

use crate::clean::{Block, Role};
use crate::revise::Passage;

/// Where an item stands in its list.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Place {
    /// `ul`, or `ol` where the capture numbers it.
    pub(super) list: &'static str,
    /// Whether it is the first.
    pub(super) opens: bool,
    /// Whether it is the last.
    pub(super) closes: bool,
}

/// The place of each item, by the index of its passage.
pub(super) fn lists(passages: &[Passage]) -> BTreeMap<usize, Place> {
    let joined = |index: usize| match (passages.get(index), passages.get(index + 1)) {
        (Some(one), Some(next)) => goes_on(&one.block, &next.block),
        _ => false,
    };
    let items = passages.iter().enumerate().filter(|(_, it)| it.block.role == Role::ListItem);
    let place = |(index, passage): (usize, &Passage)| {
        let list = if passage.block.number.is_some() { "ol" } else { "ul" };
        let opens = !index.checked_sub(1).is_some_and(joined);
        (index, Place { list, opens, closes: !joined(index) })
    };
    items.map(place).collect()
}

/// Whether `next` is an item of the list of `one`: numbers that begin again begin another list.
fn goes_on(one: &Block, next: &Block) -> bool {
    let counted = match (one.number, next.number) {
        (Some(one), Some(next)) => next > one || next + 1 == one,
        (one, next) => one.is_none() && next.is_none(),
    };
    one.role == Role::ListItem && next.role == Role::ListItem && counted
}
