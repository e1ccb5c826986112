//! The roles that captures give to a person: the words, and in which captures they stand, so that a reader sees from when to when.

use std::collections::{BTreeMap, BTreeSet};

use super::Entry;
use crate::annotate::{Form, Mention};
use crate::registry::Actor;
use crate::text::fold;

/// A role that captures give to somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Role {
    /// The words as the first capture has them, without the name: "le ministre des Affaires étrangères".
    pub words: String,
    /// The captures that say so, in their order.
    pub sources: Vec<usize>,
}

/// The roles of one actor, by the words that tell one from another.
pub type Roles = BTreeMap<BTreeSet<String>, Role>;

impl Role {
    /// Keeps the role that a mention gives to its actor, where it gives one.
    pub(super) fn keep(roles: &mut Roles, source: usize, (actor, mention, words): (&Actor, &Mention, &str)) {
        let role = match mention.form {
            Form::Role => Some(plain(words)),
            Form::RoleName => unnamed(actor, words),
            _ => None,
        };
        let Some(words) = role.filter(|it| !it.is_empty()) else { return };
        let telling = telling(&words);
        let role = roles.entry(telling).or_insert_with(|| Role { words, sources: Vec::new() });
        if role.sources.last() != Some(&source) {
            role.sources.push(source);
        }
    }

    /// Takes out the roles that say less than another: "le ministre" beside "le ministre des Affaires étrangères".
    pub(super) fn prune(roles: &mut Roles) {
        let all: Vec<BTreeSet<String>> = roles.keys().cloned().collect();
        roles.retain(|own, _| !all.iter().any(|other| own.len() < other.len() && own.is_subset(other)));
    }

    /// The captures of known days that say so first and last.
    pub fn ends(&self, entries: &[Entry]) -> Option<(usize, usize)> {
        let day = |source: usize| {
            let published = entries.get(source)?.fields.published.value.as_ref()?;
            Some((published.as_str(), source)).filter(|(day, _)| !day.contains('X'))
        };
        let dated = || self.sources.iter().filter_map(|&source| day(source));
        dated().min().zip(dated().max()).map(|((_, first), (_, last))| (first, last))
    }
}

/// The words of a role and a name without the name; nothing where the name is not to be found in them.
fn unnamed(actor: &Actor, words: &str) -> Option<String> {
    let mut names: Vec<&str> = actor.names().chain(actor.surname()).collect();
    names.sort_by_key(|name| std::cmp::Reverse(name.len()));
    let (before, after) = names.iter().find_map(|name| words.split_once(name))?;
    let (before, after) = (plain(before), plain(after));
    // Words on both sides are no role that stands by itself: "le général John Smith de l'armée".
    match (before.is_empty(), after.is_empty()) {
        (false, true) => Some(before),
        (true, false) => Some(after),
        _ => None,
    }
}

/// Longest word that ties others and tells nothing: "des", "the".
const SMALL_MAX: usize = 3;

/// The words that tell one role from another: without small ones, save acronyms.
fn telling(words: &str) -> BTreeSet<String> {
    let parts = words.split(|it: char| !it.is_alphanumeric()).filter(|it| !it.is_empty());
    let acronym = |it: &str| it.chars().count() > 1 && it.chars().all(char::is_uppercase);
    parts.filter(|it| it.chars().count() > SMALL_MAX || acronym(it)).map(fold).collect()
}

/// The words in one line, without what punctuation parts them from a name.
fn plain(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_matches([',', ' ', '(', ')']).to_owned()
}
