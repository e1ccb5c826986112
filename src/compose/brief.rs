//! The briefing, two pages of paper: the analyst's points, who said what, the figures, the calendar, the sources, the method.

use serde::Serialize;

use super::home::{self, Counts};
use super::show::{FigureView, NoteView, QuotationView};
use super::sources::{self, OriginLine, SourceLine};
use super::timeline::{self, Day};
use super::{Kind, Make, Page, Scope, View};
use crate::annotate::QuotationKind;
use crate::gather::Ref;

/// What the briefing says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct BriefView {
    /// The analyst's points; where there are none the template says so, and the tool writes none.
    pub points: Vec<NoteView>,
    /// Who said what: direct and partial quotations with a speaker, and denials, by speaker and day.
    pub sayings: Vec<QuotationView>,
    /// The figures that somebody gives.
    pub figures: Vec<FigureView>,
    /// The dates, those of publications left out where nothing else happened.
    pub days: Vec<Day>,
    /// The sources, numbered.
    pub sources: Vec<SourceLine>,
    /// The sources grouped by where their text comes from.
    pub origins: Vec<OriginLine>,
    /// For the five lines on method.
    pub counts: Counts,
    /// How many things are not known or doubtful.
    pub missing: usize,
}

/// The briefing.
pub const KIND: Kind = Kind { stem: "brief", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let dossier = scope.dossier;
    let claimed = |at: &&Ref| {
        let figure = dossier.entries.get(at.source).and_then(|it| it.figures.get(at.item));
        figure.is_some_and(|it| it.note.it.claimant.is_some())
    };
    let figures: Vec<Ref> = dossier.figures.standing.iter().filter(claimed).copied().collect();
    let view = BriefView {
        points: scope.points("brief"),
        sayings: scope.quotations(&sayings(scope)),
        figures: scope.figures(&figures),
        days: timeline::days(scope, "brief").into_iter().filter(Day::has_happened).collect(),
        sources: sources::lines(scope),
        origins: sources::origins(scope),
        counts: home::counts(dossier),
        missing: dossier.missing.total,
    };
    scope.own_page("brief", "brief", View::Brief(view))
}

/// The words that are somebody's own, and denials, by speaker and day. What is reported in the outlet's words stays on the actor's page.
fn sayings(scope: &Scope<'_>) -> Vec<Ref> {
    let all = scope.dossier.quotes.speakers.iter().flat_map(|(_, said)| said);
    let own = all.filter(|at| {
        let kind = scope.dossier.quotation(**at).map(|(_, spoken)| spoken.note.it.kind);
        matches!(kind, Some(QuotationKind::Direct | QuotationKind::Partial | QuotationKind::Denial))
    });
    own.copied().collect()
}
