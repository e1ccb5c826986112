//! The rest of a long list: counted, with the sources in which it stands. A page of thousands of lines is read by nobody.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Link, source_link};
use crate::compose::Scope;
use crate::gather::Ref;

/// Most lines of a list; more are counted.
pub(in crate::compose) const LINES_MAX: usize = 200;

/// Most lines of one group of a list that as a whole is longer than [`LINES_MAX`].
pub(in crate::compose) const GROUP_MAX: usize = 3;

/// What of a list is not shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct More {
    /// How many lines.
    pub count: usize,
    /// The sources in which they stand; the words are their numbers.
    pub sources: Vec<Link>,
}

/// What is not shown of the lists of a page, by the name of the list.
pub type Rest = BTreeMap<&'static str, More>;

impl More {
    /// Both together.
    pub(in crate::compose) fn and(self, other: More) -> More {
        let mut sources = self.sources;
        sources.extend(other.sources);
        sources.sort_by(|one, other| (one.text.len(), &one.text).cmp(&(other.text.len(), &other.text)));
        sources.dedup();
        More { count: self.count + other.count, sources }
    }
}

impl Scope<'_> {
    /// The first `most` of `all`, and what is said of the others.
    pub(in crate::compose) fn cut<'r>(&self, all: &'r [Ref], most: usize) -> (&'r [Ref], More) {
        let (shown, rest) = all.split_at(most.min(all.len()));
        (shown, self.more(rest))
    }

    /// The first of `all` that a page shows; what is said of the others goes to `rest` under `name`.
    pub(in crate::compose) fn first<'r>(
        &self,
        name: &'static str,
        all: &'r [Ref],
        rest: &mut Rest,
    ) -> &'r [Ref] {
        let (shown, more) = self.cut(all, LINES_MAX);
        rest.insert(name, more);
        shown
    }

    fn more(&self, rest: &[Ref]) -> More {
        let sources: BTreeSet<usize> = rest.iter().map(|at| at.source).collect();
        let entries = sources.into_iter().filter_map(|it| self.dossier.entries.get(it));
        let mut sources: Vec<(usize, Link)> = entries
            .map(|entry| (entry.number, source_link(entry).saying(entry.number.to_string())))
            .collect();
        sources.sort();
        More { count: rest.len(), sources: sources.into_iter().map(|(_, link)| link).collect() }
    }
}
