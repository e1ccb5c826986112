//! A name of which a person said whom it means.

use std::collections::BTreeSet;

use serde::Serialize;

use super::{Citation, Link, key};
use crate::compose::Scope;
use crate::ids::ActorId;
use crate::revise::Status;

/// A name of which a person said whom it means: one for all links of the same words on a page.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Identified {
    /// The words.
    pub words: String,
    /// The language of the words.
    pub lang: String,
    /// Whom or what they mean.
    pub actor: Link,
    /// On whose page.
    pub source: Citation,
    /// `confirmed`.
    pub status: &'static str,
    /// Who said so, when and why, as the page has it.
    pub decided: String,
}

impl Scope<'_> {
    /// The names of the source at `index` of which a person said whom they mean, in the order of the text; those of `who` alone, where
    /// it is given.
    pub(in crate::compose) fn identified(&self, index: usize, who: Option<&ActorId>) -> Vec<Identified> {
        let Some((entry, source)) = self.dossier.entries.get(index).zip(self.citation(index)) else {
            return Vec::new();
        };
        let mut seen: BTreeSet<(String, &ActorId)> = BTreeSet::new();
        let confirmed = entry.mentions.iter().filter(|it| it.note.status == Status::Confirmed);
        let mut found = Vec::new();
        for it in confirmed.filter(|it| who.is_none_or(|who| it.note.it.actor == *who)) {
            let words = it.excerpt.words.split_whitespace().collect::<Vec<_>>().join(" ");
            if seen.insert((words.clone(), &it.note.it.actor)) {
                found.push(Identified {
                    words,
                    lang: entry.fields.language.value.clone().unwrap_or_default(),
                    actor: self.who(&it.note.it.actor),
                    source: source.clone(),
                    status: key::status(it.note.status),
                    decided: it.note.decided.clone(),
                });
            }
        }
        found
    }
}
