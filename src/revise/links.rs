//! Links: what stands on a line, what the tool wrote last and what it would write today.

use std::collections::BTreeMap;

use super::edit::Block;
use super::sheet::{Line, Link};
use super::state::{State, text_hash};
use super::target::Target;
use crate::ids::{ActorId, short_hash};

/// Names the slots of the links of one block.
pub(super) struct Slots<'a> {
    words: &'a str,
    /// The block's own slot, which holds its words and their n-th.
    block: &'a str,
    /// Where each link text stands in the block.
    found: BTreeMap<&'a str, Vec<usize>>,
}

impl<'a> Slots<'a> {
    /// Names the slots of the block `words`, whose own slot is `block`.
    pub(super) fn of(words: &'a str, block: &'a str) -> Slots<'a> {
        Slots { words, block, found: BTreeMap::new() }
    }

    /// The slot of `link`: its words and how many times they stand in the block before it, not how many links, so that removing
    /// one link does not move the others' slots.
    pub(super) fn slot(&mut self, link: &Link) -> String {
        let (words, nth) = self.nth(link);
        self.named(words, nth)
    }

    fn named(&self, words: &str, nth: usize) -> String {
        format!("m-{}", short_hash(&[self.block, words, &nth.to_string()]))
    }

    fn nth(&mut self, link: &Link) -> (&'a str, usize) {
        let words = link.at.of(self.words);
        let found = self.occurrences(words);
        (words, found.partition_point(|&at| at < link.at.start))
    }

    fn occurrences(&mut self, words: &'a str) -> &[usize] {
        let all = self.words;
        self.found.entry(words).or_insert_with(|| occurrences(all, words).collect())
    }
}

/// Merges the links of a line that stands on the page word for word: `block` is the line, `today` what the tool would write.
pub(super) fn merge(block: &mut Block, today: &[Link], slot: &str, state: &mut State) {
    let words = block.line().words.clone();
    let mut slots = Slots::of(&words, slot);
    let mut index = 0;
    while let Some(link) = block.line().links.get(index).cloned() {
        let slot = slots.slot(&link);
        let stays = if state.is_tools_link(&slot, &link, &words) {
            renew(block, index, today, (&slot, state))
        } else {
            true
        };
        index += usize::from(stays);
    }
    add(block, today, &mut slots, state);
}

/// Renews a link that the tool wrote; whether it stays.
fn renew(block: &mut Block, index: usize, today: &[Link], (slot, state): (&str, &mut State)) -> bool {
    let link = &block.line().links[index];
    let now = today.binary_search_by_key(&link.at, |it| it.at).ok().and_then(|it| today.get(it)).cloned();
    match now {
        Some(now) if now.to == link.to => {
            state.set(slot, &text_hash(&now.to));
            true
        }
        Some(now) => {
            if block.retarget(index, &now.to) {
                state.set(slot, &text_hash(&now.to));
            }
            true
        }
        None => {
            let gone = block.unlink(index);
            if gone {
                state.forget(slot);
            }
            !gone
        }
    }
}

/// Adds the links that neither the page nor the state knows.
pub(super) fn add(block: &mut Block, today: &[Link], slots: &mut Slots<'_>, state: &mut State) {
    for link in today {
        let stands = block.line().links.binary_search_by_key(&link.at, |it| it.at).is_ok();
        let slot = slots.slot(link);
        let hash = text_hash(&link.to);
        if stands {
            continue;
        }
        state.bury_if_lost(&slot, &hash);
        if !state.lost && !state.has(&slot) && block.link(link) {
            state.set(&slot, &hash);
        }
    }
}

/// Whom the address of a link means.
pub(super) fn to_actor(address: &str) -> Option<ActorId> {
    match Target::of(address) {
        Target::Actor(id) | Target::Place(id) => Some(id),
        _ => None,
    }
}

/// The links of `line` that a person made, changed or confirmed.
pub(super) fn touched(line: &Line, slot: &str, state: &State) -> Vec<Link> {
    let mut slots = Slots::of(&line.words, slot);
    let is_theirs = |link: &&Link| !state.is_tools_link(&slots.slot(link), link, &line.words);
    line.links.iter().filter(is_theirs).cloned().collect()
}

/// Forgets the links of a line that the tool takes off the page.
pub(super) fn forget(line: &Line, slot: &str, state: &mut State) {
    let mut slots = Slots::of(&line.words, slot);
    for link in &line.links {
        let name = slots.slot(link);
        if state.is(&name, &text_hash(&link.to)) {
            state.forget(&name);
        }
    }
}

/// Carries over what a person removed: a link that was written on `old` and is not there stays away from the renewed block too.
pub(super) fn bury(old: (&Line, &str), new: (&Line, &str), today: &[Link], state: &mut State) {
    let mut before = Slots::of(&old.0.words, old.1);
    let standing: Vec<String> = old.0.links.iter().map(|link| before.slot(link)).collect();
    let mut now = Slots::of(&new.0.words, new.1);
    for link in today {
        let (words, nth) = now.nth(link);
        let was = before.named(words, nth);
        if state.has(&was) && !standing.contains(&was) {
            state.bury(&now.named(words, nth), &text_hash(&link.to));
        }
    }
}

/// Where `sought` stands in `words`; occurrences may overlap, so that no two have the same count before them.
pub(super) fn occurrences<'a>(words: &'a str, sought: &'a str) -> impl Iterator<Item = usize> + 'a {
    let mut from = 0;
    std::iter::from_fn(move || {
        let at = from + words.get(from..)?.find(sought)?;
        from = at + words.get(at..)?.chars().next()?.len_utf8();
        Some(at)
    })
}
