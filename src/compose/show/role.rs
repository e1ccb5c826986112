//! A role that sources give to an actor, from the first day on which one says so to the last.

use serde::Serialize;

use super::Link;
use super::citation::source_link;
use crate::compose::Scope;
use crate::dates::Edtf;
use crate::gather::roles::{Role, Roles};

/// A role that sources give to an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RoleLine {
    /// The words.
    pub words: String,
    /// The language of the words.
    pub lang: String,
    /// The dated source that says so first, the first source at all where none is dated; the words are its day.
    pub first: Link,
    /// The dated source that says so last, where it is another.
    pub last: Option<Link>,
    /// How many sources say so.
    pub sources: usize,
}

impl Scope<'_> {
    /// The roles, those of the earliest day first, those of no known day last.
    pub(in crate::compose) fn roles(&self, roles: &Roles) -> Vec<RoleLine> {
        let mut lines: Vec<_> = roles.values().filter_map(|it| self.role(it)).collect();
        lines.sort_by(|(one, _), (other, _)| one.cmp(other));
        lines.into_iter().map(|(_, line)| line).collect()
    }

    /// A role, with what it is sorted by.
    fn role(&self, role: &Role) -> Option<((bool, String), RoleLine)> {
        let entries = &self.dossier.entries;
        let ends = role.ends(entries);
        let (first, last) = ends.or_else(|| role.sources.first().map(|&it| (it, it)))?;
        let published = entries.get(first)?.fields.published.value.as_ref().filter(|_| ends.is_some());
        let line = RoleLine {
            words: role.words.clone(),
            lang: entries.get(first)?.fields.language.value.clone().unwrap_or_default(),
            first: self.day_of(first)?,
            last: self.day_of(last).filter(|_| last != first),
            sources: role.sources.len(),
        };
        Some(((ends.is_none(), published.map(ToString::to_string).unwrap_or_default()), line))
    }

    /// The source at `index`, called by its day; by its number where it has none.
    fn day_of(&self, index: usize) -> Option<Link> {
        let entry = self.dossier.entries.get(index)?;
        let published = entry.fields.published.value.as_ref();
        let day = published.and_then(|it| Edtf::parse(it.as_str().split('T').next().unwrap_or_default()));
        let number = || self.messages.get("source-number", &[("n", entry.number.into())]).unwrap_or_default();
        let undated = || format!("{}, {}", self.messages.word("date-unknown"), number());
        let words = day.map_or_else(undated, |it| self.messages.date(&it));
        Some(source_link(entry).saying(words))
    }
}
