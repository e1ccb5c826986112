//! Where the texts come from: articles that name the same agency, or whose texts are copies of one another, are one origin.
//!
//! An article that names no agency may still repeat one, so the number of origins is an upper bound and is shown as such. Copies that
//! name two agencies stay apart, and of those among them that name none nobody knows whose they are: they are an origin of their own.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dossier, Entry, Given, Index};
use crate::text::copies::{Runs, copies};
use crate::text::fold;

/// Where the texts come from.
pub const INDEX: Index = Index { name: "origins", build };

/// Articles whose text comes from the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The agency, as the first article that names it does; `None` where they name none.
    pub agency: Option<String>,
    /// The articles.
    pub sources: Vec<usize>,
}

/// Where one text comes from.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Whence {
    /// From the agency of this folded name.
    Agency(String),
    /// From wherever the copies come whose first is this article.
    Text(usize),
}

fn build(_given: &Given<'_>, dossier: &mut Dossier) {
    let entries = &dossier.entries;
    let first = first_copies(entries);
    let mut named: BTreeMap<usize, BTreeSet<String>> = BTreeMap::new();
    for (entry, first) in entries.iter().zip(&first) {
        named.entry(*first).or_default().extend(agency(entry).map(fold));
    }
    let mut places: BTreeMap<Whence, usize> = BTreeMap::new();
    let mut origins: Vec<Origin> = Vec::new();
    for (source, (entry, first)) in entries.iter().zip(first).enumerate() {
        let of_copies = || named.get(&first).filter(|it| it.len() == 1).and_then(|it| it.first().cloned());
        let whence = agency(entry).map(fold).or_else(of_copies).map_or(Whence::Text(first), Whence::Agency);
        let place = *places.entry(whence).or_insert(origins.len());
        if place == origins.len() {
            origins.push(Origin { agency: None, sources: Vec::new() });
        }
        let Some(origin) = origins.get_mut(place) else { continue };
        origin.sources.push(source);
        origin.agency = origin.agency.take().or_else(|| agency(entry).map(str::to_owned));
    }
    dossier.origins = origins;
}

fn agency(entry: &Entry) -> Option<&str> {
    entry.fields.agency.value.as_deref()
}

/// For each article the first of its copies, which may be itself.
fn first_copies(entries: &[Entry]) -> Vec<usize> {
    let runs: Vec<&Runs> = entries.iter().map(|it| &it.runs).collect();
    let mut first: Vec<usize> = (0..entries.len()).collect();
    for group in copies(&runs) {
        for text in &group.texts {
            first[*text] = group.texts.first().copied().unwrap_or(*text);
        }
    }
    first
}
