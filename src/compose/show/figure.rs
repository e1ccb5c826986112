//! A figure as every page shows it: who says it, as of when, and what doubts it.

use serde::Serialize;

use super::citation::source_link;
use super::{Citation, Dated, Excerpt, Link, key};
use crate::compose::Scope;
use crate::gather::{Counted, Entry, Ref};

/// A figure as every page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FigureView {
    /// Its permanent id, its anchor on the source's page: `n-5adce7`.
    pub id: String,
    /// Its number among the notes of the source's page, from 1.
    pub number: usize,
    /// The bound, the number and what is counted, as written: "plus de 110 000 civils".
    pub words: String,
    /// The language of the words.
    pub lang: String,
    /// The number alone, in plain digits; empty for "several".
    pub value: String,
    /// `exactly`, `at-least`, `at-most` or `about`.
    pub bound: &'static str,
    /// What is counted, as written; may be empty.
    pub unit: String,
    /// Who gives it; empty where the text does not say.
    pub claimants: Vec<Link>,
    /// The words that name who gives it; may be empty.
    pub named: String,
    /// As of when.
    pub as_of: Option<Dated>,
    /// The words that doubt it; may be empty.
    pub caveat: String,
    /// The figure of which it is a part.
    pub part_of: Option<Link>,
    /// The figure inside its sentence.
    pub excerpt: Excerpt,
    /// Who carries it.
    pub source: Citation,
    /// Its permanent link; the words are those of the figure.
    pub link: Link,
    /// The rule that found it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Who decided and when, as written on the page; empty where nobody did.
    pub decided: String,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
}

impl Scope<'_> {
    /// The figure at `at`.
    pub(in crate::compose) fn figure(&self, at: Ref) -> Option<FigureView> {
        let entry = self.dossier.entries.get(at.source)?;
        let counted = entry.figures.get(at.item)?;
        let note = &counted.note;
        let whole = note.it.part_of.and_then(|it| entry.figures.get(it));
        Some(FigureView {
            id: note.id.clone(),
            number: counted.number,
            words: counted.excerpt.words.clone(),
            lang: entry.fields.language.value.clone().unwrap_or_default(),
            value: note.it.number.map(|it| self.messages.number(it)).unwrap_or_default(),
            bound: key::bound(note.it.bound),
            unit: note.it.unit.clone(),
            claimants: note.it.claimant.iter().flat_map(|it| self.all_of(&it.actors)).collect(),
            named: counted.named.clone(),
            as_of: note.it.as_of.as_ref().map(|it| self.dated(it)),
            caveat: counted.caveat.clone(),
            part_of: whole.map(|it| link(entry, it)),
            excerpt: Excerpt::of(entry, &counted.excerpt),
            source: self.citation(at.source)?,
            link: link(entry, counted),
            rule: note.it.rule.0.clone(),
            status: key::status(note.status),
            decided: note.decided.clone(),
            by_person: note.by_person,
        })
    }

    /// The figures at `all`.
    pub(in crate::compose) fn figures(&self, all: &[Ref]) -> Vec<FigureView> {
        all.iter().filter_map(|at| self.figure(*at)).collect()
    }
}

fn link(entry: &Entry, counted: &Counted) -> Link {
    Link { anchor: counted.note.id.clone(), ..source_link(entry).saying(&counted.excerpt.words) }
}
