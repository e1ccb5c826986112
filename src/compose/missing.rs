//! What is missing or doubtful, worst first, each with what would settle it.

use serde::Serialize;

use super::show::{Citation, DateView, Dated, Field, FigureView, LINES_MAX, QuotationView, Rest};
use super::{Kind, Make, Page, Scope, View};
use crate::gather::remarks::Remark;

/// What the page of what is missing says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingView {
    /// How many lines there are on this page.
    pub total: usize,
    /// Things that stand out when the sources are laid side by side.
    pub remarks: Vec<RemarkLine>,
    /// Fields that nobody has settled, source by source.
    pub fields: Vec<MissingFields>,
    /// Quotations that nobody is given for.
    pub unattributed: Vec<QuotationView>,
    /// Quotations whose status is `disputed`.
    pub disputed: Vec<QuotationView>,
    /// Names of times that nothing resolves.
    pub undated: Vec<DateView>,
    /// Figures that nobody is given for.
    pub unclaimed: Vec<FigureView>,
    /// How many sources with unsettled fields are not among `fields`.
    pub fields_more: usize,
    /// What is not shown of the other lists.
    pub more: Rest,
}

/// Something that stands out.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RemarkLine {
    /// Its kind, which has a message `remark-KIND`: `year-missing`, `identical-texts`.
    pub kind: &'static str,
    /// The sources that it concerns.
    pub sources: Vec<Citation>,
    /// What was found, where it is a date.
    pub found: Option<Dated>,
    /// What it may be, where there is a candidate; never used by the tool.
    pub candidate: Option<Dated>,
}

/// The fields of a source that nobody has settled.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MissingFields {
    /// The source.
    pub source: Citation,
    /// Its unknown fields among `published`, `outlet`, `url`, `rights`.
    pub fields: Vec<Field>,
}

/// What is missing.
pub const KIND: Kind = Kind { stem: "missing", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let dossier = scope.dossier;
    let fields = dossier.missing.fields.iter().take(LINES_MAX);
    let mut more = Rest::new();
    let view = MissingView {
        total: dossier.missing.total,
        remarks: dossier.remarks.iter().map(|it| remark(scope, it)).collect(),
        fields: fields.filter_map(|(source, names)| unknown(scope, *source, names)).collect(),
        fields_more: dossier.missing.fields.len().saturating_sub(LINES_MAX),
        unattributed: scope.quotations(scope.first("unattributed", &dossier.quotes.unattributed, &mut more)),
        disputed: scope.quotations(scope.first("disputed", &dossier.quotes.disputed, &mut more)),
        undated: scope
            .first("undated", &dossier.timeline.undated, &mut more)
            .iter()
            .filter_map(|at| scope.date_view(*at))
            .collect(),
        unclaimed: scope.figures(scope.first("unclaimed", &dossier.figures.unclaimed, &mut more)),
        more,
    };
    scope.own_page("missing", "missing", View::Missing(view))
}

fn remark(scope: &Scope<'_>, remark: &Remark) -> RemarkLine {
    match remark {
        Remark::YearMissing { source, found, candidate } => RemarkLine {
            kind: "year-missing",
            sources: scope.citations([source]),
            found: Some(scope.dated(found)),
            candidate: Some(scope.dated(candidate)),
        },
        Remark::IdenticalTexts { sources } => RemarkLine {
            kind: "identical-texts",
            sources: scope.citations(sources),
            found: None,
            candidate: None,
        },
    }
}

fn unknown(scope: &Scope<'_>, source: usize, names: &[&'static str]) -> Option<MissingFields> {
    let fields = &scope.dossier.entries.get(source)?.fields;
    let shown = names.iter().filter_map(|name| match *name {
        "published" => Some(scope.date_field(name, &fields.published)),
        "outlet" => Some(scope.field(name, &fields.outlet)),
        "url" => Some(scope.field(name, &fields.url)),
        "rights" => Some(scope.field(name, &fields.rights)),
        _ => None,
    });
    Some(MissingFields { source: scope.citation(source)?, fields: shown.collect() })
}
