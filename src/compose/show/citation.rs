//! A source as every list cites it: its number, title, outlet, agency and date, each unknown where it is unknown.

use serde::Serialize;

use super::{Dated, Link, field};
use crate::compose::Scope;
use crate::gather::Entry;

/// A source as every list cites it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Citation {
    /// Its number, from 1: its place among the captures by path.
    pub number: usize,
    /// The capture's id.
    pub id: String,
    /// Its page; the words are its title, or its path where it has none.
    pub link: Link,
    /// The language of the title.
    pub lang: String,
    /// When it was published, where that is known.
    pub published: Option<Dated>,
    /// How that is known: `stated`, `inferred`, `entered` or `unknown`.
    pub published_how: &'static str,
    /// The outlet that carried it; empty where it is unknown.
    pub outlet: String,
    /// The agency whose text it is; may be empty.
    pub agency: String,
}

impl Scope<'_> {
    /// The source at `index` of the entries, as lists cite it.
    pub(in crate::compose) fn citation(&self, index: usize) -> Option<Citation> {
        let entry = self.dossier.entries.get(index)?;
        let fields = &entry.fields;
        Some(Citation {
            number: entry.number,
            id: entry.id.0.clone(),
            link: source_link(entry),
            lang: fields.language.value.clone().unwrap_or_default(),
            published: fields.published.value.as_ref().map(|it| self.dated(it)),
            published_how: field::word(&fields.published.how),
            outlet: fields.outlet.value.clone().unwrap_or_default(),
            agency: fields.agency.value.clone().unwrap_or_default(),
        })
    }

    /// The sources at `indices`, as lists cite them.
    pub(in crate::compose) fn citations<'b>(
        &self,
        indices: impl IntoIterator<Item = &'b usize>,
    ) -> Vec<Citation> {
        indices.into_iter().filter_map(|it| self.citation(*it)).collect()
    }
}

/// The page of a source; the words are its title, or its path where it has none.
pub(in crate::compose) fn source_link(entry: &Entry) -> Link {
    let title = entry.fields.title.value.as_ref().unwrap_or(&entry.path);
    Link::page(format!("sources/{}", entry.id), title)
}
