//! What the languages know of people's names.

use std::collections::BTreeSet;

use crate::lang::Languages;
use crate::lang::furniture::bare;
use crate::lang::names::{Gendered, Set};
use crate::text::fold;
use crate::text::keys::key;

/// What the languages know of people's names, all of them at once: a name is at home in many.
#[derive(Debug, Default)]
pub(super) struct People<'a> {
    first_names: Vec<&'a Gendered>,
    particles: Vec<&'a Set>,
    bodies: Vec<&'a Set>,
    joins: BTreeSet<u64>,
    posts: BTreeSet<u64>,
}

impl<'a> People<'a> {
    /// What the languages know.
    pub(super) fn of(languages: &'a Languages) -> People<'a> {
        let names = || languages.all().iter().map(|it| &it.names);
        let own = languages.all().iter().map(|it| &it.furniture.signed);
        let signed: Vec<_> = own.chain([&languages.furniture.signed]).collect();
        People {
            first_names: names().map(|it| &it.first_names).collect(),
            particles: names().map(|it| &it.particles).collect(),
            bodies: names().map(|it| &it.no_person).collect(),
            joins: signed.iter().flat_map(|it| &it.joins).map(|it| key(it)).collect(),
            posts: signed.iter().flat_map(|it| &it.posts).map(|it| key(it)).collect(),
        }
    }

    /// Whether a word is a first name, or two joined by a hyphen.
    pub(super) fn is_first_name(&self, word: &str) -> bool {
        let known = |it: &str| {
            let folded = fold(it);
            self.first_names.iter().any(|names| names.has(folded.as_str()))
        };
        known(word) || word.split_once('-').is_some_and(|(first, second)| known(first) && known(second))
    }

    /// Whether a word stands small inside a name: "de", "van".
    pub(super) fn is_particle(&self, word: &str) -> bool {
        let folded = fold(word);
        self.particles.iter().any(|it| it.has(folded.as_str()))
    }

    /// Whether a word is one of organisations and places, not of people.
    pub(super) fn is_of_bodies(&self, word: &str) -> bool {
        let folded = fold(word);
        self.bodies.iter().any(|it| it.has(folded.as_str()))
    }

    /// Whether a word joins two names.
    pub(super) fn joins(&self, word: &str) -> bool {
        word == "&" || self.joins.contains(&key(&bare(word)))
    }

    /// Whether a word says what somebody is who signs.
    pub(super) fn is_post(&self, word: &str) -> bool {
        self.posts.contains(&key(&bare(word)))
    }
}
