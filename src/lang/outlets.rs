//! Papers, sites and stations: the names with which a page heads itself.

use std::collections::BTreeSet;

use super::agencies::Agencies;
use super::furniture::bare;
use super::gazetteer::{Gazetteer, parts};
use crate::registry::ActorKind;

/// Longest name of an outlet in words, where only its form tells it.
pub const NAME_WORDS: usize = 5;

/// Longest such name in bytes: longer lines are text, and are not looked at.
const NAME_BYTES: usize = 100;

/// Longest word in letters that may stand small inside a name: "de", "of", "der".
const SMALL: usize = 3;

/// The names of outlets, and the words of which papers make theirs.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Outlets {
    names: BTreeSet<String>,
    nouns: BTreeSet<String>,
}

impl Outlets {
    /// Those of the gazetteer that are no agencies, and names that are made with one of `nouns`.
    pub(super) fn of(gazetteer: &Gazetteer, agencies: &Agencies, nouns: &[String]) -> Outlets {
        let media = gazetteer.entries().iter().filter(|it| it.kind == ActorKind::Media);
        let names = media.flat_map(|it| it.names.values()).flat_map(|it| parts(it)).map(bare);
        Outlets {
            names: names.filter(|it| agencies.named(it).is_none()).collect(),
            nouns: nouns.iter().map(|it| bare(it)).collect(),
        }
    }

    /// Whether a line is the name of an outlet and nothing else: one that is known, or one made as papers make theirs, "La Gazette de
    /// Valmont", "The Valmont Herald".
    pub fn is_name(&self, line: &str) -> bool {
        if line.len() > NAME_BYTES {
            return false;
        }
        let words: Vec<&str> = line.split([' ', '-', '\'', '’']).filter(|it| !it.is_empty()).collect();
        let capital = |it: &str| it.chars().next().is_some_and(char::is_uppercase);
        words.len() <= NAME_WORDS + 1
            && capital(line)
            && (self.names.contains(&bare(line)) || self.is_made(&words, capital))
    }

    /// Whether words are a paper's name by their form: capitals, and the noun behind the article or at the end.
    fn is_made(&self, words: &[&str], capital: impl Fn(&str) -> bool) -> bool {
        let named = |it: &&str| capital(it) || it.chars().count() <= SMALL;
        let lettered = words.iter().all(|it| it.chars().all(char::is_alphabetic));
        let noun = |it: &&str| capital(it) && self.nouns.contains(&bare(it));
        let first = words.iter().find(|it| it.chars().count() > SMALL);
        let made = first.is_some_and(noun) || words.last().is_some_and(noun);
        words.len() > 1 && lettered && made && words.iter().all(named)
    }
}
