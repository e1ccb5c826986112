//! The roles that captures give to a person: the words, and in which captures they stand, so that a reader sees from when to when.

use std::collections::BTreeMap;

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

/// The roles of one actor, by their folded words.
pub type Roles = BTreeMap<String, Role>;

impl Role {
    /// Keeps the role that a mention gives to its actor, where it gives one.
    pub(super) fn keep(roles: &mut Roles, source: usize, (actor, mention, words): (&Actor, &Mention, &str)) {
        let role = match mention.form {
            Form::Role => Some(plain(words)),
            Form::RoleName => unnamed(actor, words),
            _ => None,
        };
        let Some(words) = role.filter(|it| !it.is_empty()) else { return };
        let role = roles.entry(fold(&words)).or_insert_with(|| Role { words, sources: Vec::new() });
        if role.sources.last() != Some(&source) {
            role.sources.push(source);
        }
    }

    /// The captures of known days that say so first and last, and how many of no known day do.
    pub fn range(&self, entries: &[Entry]) -> (Option<(usize, usize)>, usize) {
        let day = |source: usize| {
            let published = entries.get(source)?.fields.published.value.as_ref()?;
            Some((published.as_str().to_owned(), source)).filter(|(day, _)| !day.contains('X'))
        };
        let dated = || self.sources.iter().filter_map(|&source| day(source));
        let ends = dated().min().zip(dated().max()).map(|((_, first), (_, last))| (first, last));
        (ends, self.sources.len() - dated().count())
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

/// The words in one line, without what punctuation parts them from a name.
fn plain(words: &str) -> String {
    let line = words.split_whitespace().collect::<Vec<_>>().join(" ");
    line.trim_matches([',', ' ', '(', ')']).to_owned()
}
