//! What the tool wrote last in each place of a page: sorted lines `slot hash`, which two people's builds can merge by union.

use std::collections::{BTreeMap, BTreeSet};

use super::confirmed::Confirmed;
use super::sheet::Link;
use crate::ids::short_hash;
use crate::read::Standing;

/// What was written last, and what is to be remembered now.
#[derive(Clone, Debug, Default)]
pub(super) struct State {
    last: BTreeMap<String, BTreeSet<String>>,
    next: BTreeMap<String, BTreeSet<String>>,
    /// What a person confirmed: the tool may have written it, but it is theirs.
    confirmed: Confirmed,
    /// Whether a page stands but nothing tells what the tool wrote on it: then everything is taken as a person's.
    pub(super) lost: bool,
}

impl State {
    /// Reads the state file of `standing`. Lines of a merge that was not finished are not understood, and harmless.
    pub(super) fn of(standing: &Standing) -> State {
        let Some(page) = &standing.page else { return State::default() };
        let mut last: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for line in standing.written.as_deref().unwrap_or_default().lines() {
            if let Some((slot, hash)) = line.trim_end().split_once(' ').filter(|it| is_line(*it)) {
                last.entry(slot.to_owned()).or_default().insert(hash.to_owned());
            }
        }
        State { lost: last.is_empty(), next: last.clone(), last, confirmed: Confirmed::on(page) }
    }

    /// Whether the tool wrote something there.
    pub(super) fn has(&self, slot: &str) -> bool {
        self.last.contains_key(slot)
    }

    /// Whether `hash` is what the tool wrote there; after a merge two builds' hashes may stand for one slot, and both count.
    pub(super) fn is(&self, slot: &str, hash: &str) -> bool {
        self.last.get(slot).is_some_and(|hashes| hashes.contains(hash))
    }

    /// Whether the field `key` is the tool's: it wrote this, and nobody confirmed it.
    pub(super) fn is_tools_field(&self, key: &str, hash: &str) -> bool {
        self.is(&format!("f-{key}"), hash) && !self.confirmed.fields.contains_key(key)
    }

    /// Whether a link in the place `slot`, on these words, is the tool's: it wrote it, and nobody confirmed it.
    pub(super) fn is_tools_link(&self, slot: &str, link: &Link, words: &str) -> bool {
        self.is(slot, &text_hash(&link.to)) && !self.confirmed.holds(link.at.of(words), &link.to)
    }

    /// What a person confirmed on the page.
    pub(super) fn confirmed(&self) -> &Confirmed {
        &self.confirmed
    }

    /// Remembers that the tool wrote what `hash` tells.
    pub(super) fn set(&mut self, slot: &str, hash: &str) {
        self.next.insert(slot.to_owned(), BTreeSet::from([hash.to_owned()]));
    }

    /// Forgets a place that the tool itself gave up.
    pub(super) fn forget(&mut self, slot: &str) {
        self.next.remove(slot);
    }

    /// Keeps the tool from writing in a place from now on, this build included.
    pub(super) fn bury(&mut self, slot: &str, hash: &str) {
        self.last.entry(slot.to_owned()).or_default().insert(hash.to_owned());
        self.next.entry(slot.to_owned()).or_default().insert(hash.to_owned());
    }

    /// Without a state nothing that is missing on the page may come back: it could be a person who removed it.
    pub(super) fn bury_if_lost(&mut self, slot: &str, hash: &str) {
        if self.lost && !self.next.contains_key(slot) {
            self.set(slot, hash);
        }
    }

    /// The new content of the state file.
    pub(super) fn written(&self) -> String {
        let lines = self.next.iter().flat_map(|(slot, hashes)| hashes.iter().map(move |hash| (slot, hash)));
        lines.map(|(slot, hash)| format!("{slot} {hash}\n")).collect()
    }
}

fn is_line((slot, hash): (&str, &str)) -> bool {
    let named = slot.split_once('-').is_some_and(|(letter, rest)| letter.len() == 1 && !rest.is_empty());
    named && hash.len() == 6 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// The hash of a text slot.
pub(super) fn text_hash(text: &str) -> String {
    short_hash(&[text])
}
