//! How the dossier was made: every rule that acted, how often, and what people decided about it.

use serde::Serialize;

use std::collections::BTreeMap;

use super::home::{self, Counts};
use super::show::Tally;
use super::{Kind, Make, Page, Scope, View};
use crate::clean::Fields;
use crate::gather::{Dossier, Entry};
use crate::known::{How, Known};
use crate::revise::Status;

/// What the page of the method says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodView {
    /// How many of each there are.
    pub counts: Counts,
    /// Annotations by kind: `mention`, `date`, `quotation`, `figure`.
    pub kinds: Vec<TallyLine>,
    /// Annotations by rule, by name.
    pub rules: Vec<TallyLine>,
    /// Removed stretches by category: `cookie`, `navigation` ...
    pub removed: Vec<CountLine>,
    /// How fields are known: `stated`, `inferred`, `entered`, `unknown`.
    pub fields: Vec<CountLine>,
    /// Each capture's path and SHA-256.
    pub manifest: Vec<ManifestLine>,
}

/// Something that annotations are counted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TallyLine {
    /// Its name.
    pub name: String,
    /// The annotations by status.
    pub tally: Tally,
}

/// Something that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CountLine {
    /// Its name.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// A capture and its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManifestLine {
    /// Its path under `seeds/`.
    pub path: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
}

/// How it was made.
pub const KIND: Kind = Kind { stem: "method", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let dossier = scope.dossier;
    let view = MethodView {
        counts: home::counts(dossier),
        kinds: tallied(dossier, |it| it.kind),
        rules: tallied(dossier, |it| it.rule),
        removed: removed(dossier),
        fields: fields(dossier),
        manifest: dossier
            .entries
            .iter()
            .map(|it| ManifestLine { path: it.path.clone(), sha256: it.sha256.clone() })
            .collect(),
    };
    scope.own_page("method", "method", View::Method(view))
}

/// What is counted of an annotation.
struct Acted<'a> {
    kind: &'static str,
    rule: &'a str,
    status: Status,
}

/// All annotations by one of their sides, by its name.
fn tallied<'a>(dossier: &'a Dossier, side: fn(&Acted<'a>) -> &'a str) -> Vec<TallyLine> {
    let mut tallies: BTreeMap<&str, Tally> = BTreeMap::new();
    for acted in dossier.entries.iter().flat_map(acted) {
        let tally = tallies.entry(side(&acted)).or_default();
        *tally = tally.plus(Tally::of([acted.status]));
    }
    tallies.into_iter().map(|(name, tally)| TallyLine { name: name.to_owned(), tally }).collect()
}

fn acted(entry: &Entry) -> impl Iterator<Item = Acted<'_>> {
    let mentions = entry.mentions.iter().map(|it| &it.note);
    let dates = entry.dates.iter().map(|it| &it.note);
    let quotations = entry.quotations.iter().map(|it| &it.note);
    let figures = entry.figures.iter().map(|it| &it.note);
    mentions
        .map(|it| Acted { kind: "mention", rule: &it.it.rule.0, status: it.status })
        .chain(dates.map(|it| Acted { kind: "date", rule: &it.it.rule.0, status: it.status }))
        .chain(quotations.map(|it| Acted { kind: "quotation", rule: &it.it.rule.0, status: it.status }))
        .chain(figures.map(|it| Acted { kind: "figure", rule: &it.it.rule.0, status: it.status }))
}

fn removed(dossier: &Dossier) -> Vec<CountLine> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (category, count) in dossier.entries.iter().flat_map(|it| &it.removed) {
        *counts.entry(category.name()).or_default() += count;
    }
    lines(counts)
}

/// How the fields that every source has or lacks are known.
fn fields(dossier: &Dossier) -> Vec<CountLine> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for how in dossier.entries.iter().flat_map(|it| hows(&it.fields)) {
        *counts.entry(how).or_default() += 1;
    }
    lines(counts)
}

fn hows(fields: &Fields) -> [&'static str; 5] {
    let words = |it: &Known<String>| how(&it.how);
    [
        words(&fields.title),
        how(&fields.published.how),
        words(&fields.outlet),
        words(&fields.agency),
        words(&fields.author),
    ]
}

fn how(how: &How) -> &'static str {
    match how {
        How::Stated { .. } => "stated",
        How::Inferred { .. } => "inferred",
        How::Entered { .. } => "entered",
        How::Unknown { .. } => "unknown",
    }
}

fn lines(counts: BTreeMap<&str, usize>) -> Vec<CountLine> {
    counts.into_iter().map(|(name, count)| CountLine { name: name.to_owned(), count }).collect()
}
