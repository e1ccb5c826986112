//! Where the texts come from: articles that name the same agency, or whose texts are the same, are one origin.
//!
//! An article that names no agency may still repeat one, so the number of origins is an upper bound and is shown as such.

use std::collections::BTreeMap;

use super::{Dossier, Given, Index};
use crate::text::fold;

/// Where the texts come from.
pub const INDEX: Index = Index { name: "origins", build };

/// Articles whose text comes from the same place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// The agency, as the first article names it; `None` where they name none.
    pub agency: Option<String>,
    /// The articles.
    pub sources: Vec<usize>,
}

fn build(_given: &Given<'_>, dossier: &mut Dossier) {
    let mut origins: Vec<Origin> = Vec::new();
    let mut agencies: BTreeMap<String, usize> = BTreeMap::new();
    let mut texts: BTreeMap<&str, usize> = BTreeMap::new();
    for (source, entry) in dossier.entries.iter().enumerate() {
        let agency = entry.fields.agency.value.as_deref();
        let known =
            agency.and_then(|it| agencies.get(&fold(it))).or_else(|| texts.get(entry.text_sha256.as_str()));
        let index = known.copied().unwrap_or(origins.len());
        match origins.get_mut(index) {
            Some(origin) => origin.sources.push(source),
            None => origins.push(Origin { agency: agency.map(str::to_owned), sources: vec![source] }),
        }
        texts.insert(&entry.text_sha256, index);
        if let Some(agency) = agency {
            agencies.insert(fold(agency), index);
        }
    }
    dossier.origins = origins;
}
