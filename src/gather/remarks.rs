//! What stands out when the articles are laid side by side. A remark proposes, it never decides: nothing else reads it.

use std::collections::{BTreeMap, BTreeSet};

use super::{Dossier, Entry, Given, Index};
use crate::dates::Edtf;
use crate::revise::Status;

/// What stands out.
pub const INDEX: Index = Index { name: "remarks", build };

/// Something that stands out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Remark {
    /// A day without its year, while all dated articles are of one year.
    YearMissing {
        /// The article.
        source: usize,
        /// The day as it stands: `XXXX-12-14`.
        found: Edtf,
        /// The day in that year, where it exists.
        candidate: Edtf,
    },
    /// Articles whose texts are the same, letter by letter.
    IdenticalTexts {
        /// The articles.
        sources: Vec<usize>,
    },
}

fn build(_given: &Given<'_>, dossier: &mut Dossier) {
    let mut remarks = identical(&dossier.entries);
    if let Some(year) = only_year(&dossier.entries) {
        for (source, entry) in dossier.entries.iter().enumerate() {
            for found in yearless(entry) {
                let candidate = Edtf::parse(&found.as_str().replacen("XXXX", year, 1));
                remarks.extend(candidate.map(|candidate| Remark::YearMissing { source, found, candidate }));
            }
        }
    }
    dossier.remarks = remarks;
}

fn identical(entries: &[Entry]) -> Vec<Remark> {
    let mut texts: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for (source, entry) in entries.iter().enumerate() {
        texts.entry(&entry.text_sha256).or_default().push(source);
    }
    let mut same: Vec<Vec<usize>> = texts.into_values().filter(|it| it.len() > 1).collect();
    same.sort();
    same.into_iter().map(|sources| Remark::IdenticalTexts { sources }).collect()
}

/// The days without a year in an article that has no year of its own, each once.
fn yearless(entry: &Entry) -> BTreeSet<Edtf> {
    if year(entry).is_some() {
        return BTreeSet::new();
    }
    let named = entry.dates.iter().filter(|it| it.note.status != Status::Rejected);
    let named = named.filter_map(|it| it.note.it.value.as_ref()).chain(&entry.fields.published.value);
    named.filter(|it| it.as_str().starts_with("XXXX-")).cloned().collect()
}

/// The year that every article with a certain year is of.
fn only_year(entries: &[Entry]) -> Option<&str> {
    let mut years = entries.iter().filter_map(year);
    let first = years.next()?;
    years.all(|it| it == first).then_some(first)
}

fn year(entry: &Entry) -> Option<&str> {
    let published = entry.fields.published.value.as_ref()?.as_str();
    published.get(..4).filter(|year| year.bytes().all(|it| it.is_ascii_digit()))
}
