//! Who is named in the same passages as whom.

use std::collections::{BTreeMap, BTreeSet};

use super::Entry;
use crate::ids::ActorId;
use crate::revise::Status;

/// Most names in a passage that still keep company; a passage with more is a list, and pairs grow with the square.
const NAMES_MAX: usize = 40;

/// For each id, how many passages name it together with each other one.
pub(super) fn company(entries: &[Entry]) -> BTreeMap<ActorId, BTreeMap<ActorId, usize>> {
    let mut company: BTreeMap<ActorId, BTreeMap<ActorId, usize>> = BTreeMap::new();
    for names in entries.iter().flat_map(passages).filter(|names| names.len() <= NAMES_MAX) {
        for one in &names {
            for other in names.iter().filter(|other| *other != one) {
                let met = company.entry((*one).clone()).or_default();
                *met.entry((*other).clone()).or_default() += 1;
            }
        }
    }
    company
}

/// The names of each passage, each once.
fn passages(entry: &Entry) -> Vec<BTreeSet<&ActorId>> {
    let mut passages: BTreeMap<usize, BTreeSet<&ActorId>> = BTreeMap::new();
    for mention in entry.mentions.iter().filter(|it| it.note.status != Status::Rejected) {
        passages.entry(mention.excerpt.passage).or_default().insert(&mention.note.it.actor);
    }
    passages.into_values().collect()
}
