//! Who is called by roles: the words of each actor's, and whose each word is.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::ActorId;

/// The words of the roles by which each actor is called.
#[derive(Default)]
pub(super) struct Roles {
    words: BTreeMap<ActorId, BTreeSet<String>>,
    actors: BTreeMap<String, BTreeSet<ActorId>>,
    titles: BTreeMap<ActorId, BTreeSet<String>>,
}

impl Roles {
    /// Learns words of a role of `actor`.
    pub(super) fn learn(&mut self, actor: &ActorId, words: impl IntoIterator<Item = String>) {
        let own = self.words.entry(actor.clone()).or_default();
        for word in words {
            if !own.contains(&word) {
                self.actors.entry(word.clone()).or_default().insert(actor.clone());
                own.insert(word);
            }
        }
    }

    /// Learns a title that stands beside the name of `actor`.
    pub(super) fn entitle(&mut self, actor: &ActorId, title: String) {
        self.titles.entry(actor.clone()).or_default().insert(title);
    }

    /// The titles that stand beside the name of `actor`.
    pub(super) fn titles(&self, actor: &ActorId) -> impl Iterator<Item = &str> {
        self.titles.get(actor).into_iter().flatten().map(String::as_str)
    }

    /// Whether `word` stands in a role of `actor`.
    pub(super) fn has(&self, actor: &ActorId, word: &str) -> bool {
        self.words.get(actor).is_some_and(|words| words.contains(word))
    }

    /// Whoever is called by all of `words` in one role or several.
    pub(super) fn called(&self, words: &[&str]) -> BTreeSet<&ActorId> {
        let Some((first, further)) = words.split_first() else { return self.words.keys().collect() };
        let first = self.actors.get(*first).into_iter().flatten();
        first.filter(|actor| further.iter().all(|word| self.has(actor, word))).collect()
    }
}
