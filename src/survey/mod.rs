//! What is known only from all captures together, before any is cleaned: lines that recur, full names.
//!
//! Each capture alone gives a small [`Sketch`]; all sketches together give [`Common`]; [`Common::within`] gives each capture back
//! the part that concerns it, which is the part that its cache key holds.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use crate::ids::SourceId;

mod sketch;

pub use sketch::{Sketch, line_key, sketch};

/// What the captures have in common.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Common {
    /// Folded lines that stand in more than one capture, by [`line_key`], with the captures that hold them.
    pub lines: BTreeMap<String, BTreeSet<SourceId>>,
    /// Full personal names (two or more capitalised words) by folded surname, with the captures that hold them.
    pub names: BTreeMap<String, BTreeMap<String, BTreeSet<SourceId>>>,
}

/// How many captures are named for each line and name in one capture's part. That few are enough to know that something recurs,
/// and a capture more in a large dossier then leaves the parts of most others as they were.
const NAMED: usize = 4;

/// What the captures have in common, from their sketches in any order.
pub fn survey<'a>(sketches: impl IntoIterator<Item = &'a Sketch>) -> Common {
    let mut common = Common::default();
    for sketch in sketches {
        for line in &sketch.lines {
            common.lines.entry(line.clone()).or_default().insert(sketch.id.clone());
        }
        for (surname, names) in &sketch.names {
            let known = common.names.entry(surname.clone()).or_default();
            for name in names {
                known.entry(name.clone()).or_default().insert(sketch.id.clone());
            }
        }
    }
    common.lines.retain(|_, holders| holders.len() > 1);
    common
}

impl Common {
    /// The part that concerns one capture: the lines that it holds, and the full names of every surname that it holds.
    pub fn within(&self, sketch: &Sketch) -> Common {
        let lines = sketch.lines.iter().filter_map(|line| self.lines.get_key_value(line));
        let names = sketch.capitals.iter().filter_map(|word| self.names.get_key_value(word));
        Common {
            lines: lines.map(|(line, holders)| (line.clone(), few(holders, &sketch.id))).collect(),
            names: names.map(|(surname, names)| (surname.clone(), few_each(names, &sketch.id))).collect(),
        }
    }
}

fn few_each(
    names: &BTreeMap<String, BTreeSet<SourceId>>,
    own: &SourceId,
) -> BTreeMap<String, BTreeSet<SourceId>> {
    names.iter().map(|(name, holders)| (name.clone(), few(holders, own))).collect()
}

/// The capture itself, where it holds the thing, and the first few others.
fn few(holders: &BTreeSet<SourceId>, own: &SourceId) -> BTreeSet<SourceId> {
    holders.get(own).into_iter().chain(holders.iter().filter(|it| *it != own).take(NAMED)).cloned().collect()
}
