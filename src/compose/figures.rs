//! All figures: value, who says it, as of when, and what doubts it.

use serde::Serialize;

use super::show::{FigureView, Rest, Tally};
use super::{Kind, Make, Page, Scope, View};

/// What the page of the figures says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct FiguresView {
    /// The figures by what they count, then by date; parts follow their whole.
    pub figures: Vec<FigureView>,
    /// Those that a person rejected: listed, never counted.
    pub rejected: Vec<FigureView>,
    /// What is not shown of the two lists.
    pub more: Rest,
    /// All of them by status.
    pub tally: Tally,
}

/// All figures.
pub const KIND: Kind = Kind { stem: "figures", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let all = scope.dossier.entries.iter().flat_map(|it| &it.figures);
    let figures = &scope.dossier.figures;
    let mut more = Rest::new();
    let view = FiguresView {
        figures: scope.figures(scope.first("figures", &figures.standing, &mut more)),
        rejected: scope.figures(scope.first("rejected", &figures.rejected, &mut more)),
        more,
        tally: Tally::of(all.map(|it| it.note.status)),
    };
    scope.own_page("figures", "figures", View::Figures(view))
}
