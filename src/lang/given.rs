//! Given names and the pronoun that takes up their bearer. Every language shares them, because the press of each names the world.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::speech::Gender;
use crate::text::fold;

/// Given names by the gender that they show, read from `given.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GivenNames {
    masculine: BTreeSet<String>,
    feminine: BTreeSet<String>,
}

impl GivenNames {
    /// The gender that a full name shows by its first word; of a double name, by the first half ("Jean-Marc").
    pub fn gender(&self, name: &str) -> Option<Gender> {
        let mut words = name.split_whitespace();
        let first = fold(words.next()?);
        words.next()?;
        let half = first.split('-').next().unwrap_or_default();
        let shows = |list: &BTreeSet<String>| list.contains(&first) || list.contains(half);
        match (shows(&self.masculine), shows(&self.feminine)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }
}
