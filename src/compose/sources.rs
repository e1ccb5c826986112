//! The index of the sources, and how many origins they go back to.

use serde::Serialize;

use super::show::{Citation, Field, Tally};
use super::{Kind, Make, Page, Scope, View, frame};
use crate::gather::Entry;
use crate::gather::origins::Origin;

/// What the index of the sources says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourcesView {
    /// Every source, by date of publication, undated ones last.
    pub sources: Vec<SourceLine>,
    /// The sources grouped by where their text comes from.
    pub origins: Vec<OriginLine>,
    /// How many origins there are at most: a source that names no agency may still repeat one.
    pub independent: usize,
}

/// A source in the index.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct SourceLine {
    /// The source.
    pub citation: Citation,
    /// Who signed it.
    pub author: Field,
    /// How many words of it are kept.
    pub words: usize,
    /// Quotations that have a speaker.
    pub quotations: usize,
    /// Its annotations by status.
    pub tally: Tally,
    /// The first hex digits of the capture's SHA-256.
    pub short_hash: String,
}

/// Sources whose text comes from the same place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct OriginLine {
    /// The agency; empty where the sources name none.
    pub agency: String,
    /// `agency`: they name the same; `identical`: their texts are the same, or nearly; `own`: one source that names none.
    pub basis: &'static str,
    /// The sources.
    pub sources: Vec<Citation>,
}

/// The index of the sources.
pub const KIND: Kind = Kind { stem: "sources", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let view = SourcesView {
        sources: lines(scope),
        origins: origins(scope),
        independent: scope.dossier.origins.len(),
    };
    scope.own_page("sources", "sources", View::Sources(view))
}

/// A line for each source, in the order of the list.
pub(super) fn lines(scope: &Scope<'_>) -> Vec<SourceLine> {
    let entries = scope.dossier.entries.iter().enumerate();
    entries.filter_map(|(index, entry)| line(scope, index, entry)).collect()
}

/// The same by number.
pub(super) fn by_number(scope: &Scope<'_>) -> Vec<SourceLine> {
    let mut lines = lines(scope);
    lines.sort_by_key(|line| line.citation.number);
    lines
}

fn line(scope: &Scope<'_>, index: usize, entry: &Entry) -> Option<SourceLine> {
    Some(SourceLine {
        citation: scope.citation(index)?,
        author: scope.field("author", &entry.fields.author),
        words: entry.words,
        quotations: entry.quotations.iter().filter(|it| it.is_said()).count(),
        tally: frame::tally_of(entry),
        short_hash: entry.sha256.chars().take(12).collect(),
    })
}

/// The sources grouped by where their text comes from.
pub(super) fn origins(scope: &Scope<'_>) -> Vec<OriginLine> {
    scope.dossier.origins.iter().map(|it| origin(scope, it)).collect()
}

fn origin(scope: &Scope<'_>, origin: &Origin) -> OriginLine {
    let basis = match (&origin.agency, origin.sources.len()) {
        (Some(_), _) => "agency",
        (None, 1) => "own",
        (None, _) => "identical",
    };
    OriginLine {
        agency: origin.agency.clone().unwrap_or_default(),
        basis,
        sources: scope.citations(&origin.sources),
    }
}
