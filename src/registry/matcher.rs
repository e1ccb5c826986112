//! Which entries of the registry concern a text: the part of the registry that a capture's cache key holds.

use std::collections::{BTreeMap, BTreeSet};

use aho_corasick::AhoCorasick;

use super::{Actor, Registry};
use crate::text::fold;

/// A registry, made ready to be asked for many texts.
#[derive(Clone, Debug)]
pub struct Matcher {
    registry: Registry,
    /// Which actors each pattern means.
    owners: Vec<Vec<usize>>,
    /// `None` where the patterns are too many for one automaton: every entry is then taken to concern every text.
    automaton: Option<AhoCorasick>,
}

impl Matcher {
    /// Makes `registry` ready.
    pub fn new(registry: Registry) -> Matcher {
        let mut patterns: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (index, actor) in registry.actors.iter().enumerate() {
            for pattern in patterns_of(actor) {
                patterns.entry(pattern).or_default().push(index);
            }
        }
        let automaton = AhoCorasick::new(patterns.keys()).ok();
        Matcher { registry, owners: patterns.into_values().collect(), automaton }
    }

    /// The whole registry.
    pub fn registry(&self) -> &Registry {
        &self.registry
    }

    /// Only the entries of which a name, a surname or a title stands in `text`, in the order of the file.
    pub fn within(&self, text: &str) -> Registry {
        let Some(automaton) = &self.automaton else { return self.registry.clone() };
        let folded = fold(text);
        let mut met = BTreeSet::new();
        for found in automaton.find_overlapping_iter(&folded) {
            if stands_alone(&folded, found.start(), found.end()) {
                met.extend(self.owners[found.pattern().as_usize()].iter().copied());
            }
        }
        Registry { actors: met.iter().map(|&index| self.registry.actors[index].clone()).collect() }
    }
}

/// What in a text tells that it concerns `actor`, folded; empty patterns would stand everywhere.
fn patterns_of(actor: &Actor) -> BTreeSet<String> {
    let titles = actor.titles.iter().map(|it| it.title.as_str());
    let all = actor.names().chain(actor.surname()).chain(titles);
    all.map(fold).filter(|pattern| !pattern.trim().is_empty()).map(|it| it.trim().to_owned()).collect()
}

/// Whether no letter or digit touches the stretch: "Lavrova" does not concern "Lavrov".
fn stands_alone(text: &str, start: usize, end: usize) -> bool {
    let before = text.get(..start).and_then(|it| it.chars().next_back());
    let after = text.get(end..).and_then(|it| it.chars().next());
    !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
}
