//! The home page: what the dossier is about, the analyst's points, who speaks, the sources, what is missing.

use serde::Serialize;

use super::actors::ActorLine;
use super::places::PlaceLine;
use super::show::{Citation, Dated, NoteView, Strip, Tally};
use super::{Kind, Make, Page, Scope, View, actors, frame, places};
use crate::gather::Dossier;

/// What the home page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HomeView {
    /// The analyst's points for the dossier, from notes with `brief: true`; never written by the tool.
    pub points: Vec<NoteView>,
    /// The analyst's other public notes about the dossier.
    pub notes: Vec<NoteView>,
    /// How many of each there are.
    pub counts: Counts,
    /// The days of the first and last dated source, where any is dated.
    pub span: Option<(Dated, Dated)>,
    /// The days of the sources on a line of time, where any is dated.
    pub strip: Option<Strip>,
    /// Those who speak most, at most twelve.
    pub speakers: Vec<ActorLine>,
    /// The places named most, at most twelve.
    pub places: Vec<PlaceLine>,
    /// The sources by number, at most fifty.
    pub sources: Vec<Citation>,
    /// How many things are not known or doubtful: the lines of the page of what is missing.
    pub missing: usize,
}

/// How many of each there are, rejected ones left out.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Counts {
    /// Captures.
    pub sources: usize,
    /// Origins that may be independent of each other: at most so many.
    pub origins: usize,
    /// Actors with a page.
    pub actors: usize,
    /// Places with a page.
    pub places: usize,
    /// Quotations that have a speaker.
    pub quotations: usize,
    /// Quotations that nobody is given for.
    pub unattributed: usize,
    /// Figures.
    pub figures: usize,
    /// Days, months and years on the timeline.
    pub days: usize,
    /// All annotations by status.
    pub tally: Tally,
}

/// The home page.
pub const KIND: Kind = Kind { stem: "home", markdown: true, make: Make::One(compose) };

/// Most lines of a list on the home page.
const LINES_MAX: usize = 12;

fn compose(scope: &Scope<'_>) -> Page {
    let dossier = scope.dossier;
    let mut speakers: Vec<ActorLine> = actors::lines(scope).filter(|it| it.speaks > 0).collect();
    actors::sort(scope, &mut speakers);
    speakers.truncate(LINES_MAX);
    let mut places: Vec<PlaceLine> = places::lines(scope);
    places.sort_by_key(|it| std::cmp::Reverse(it.mentions));
    places.truncate(LINES_MAX);
    let view = HomeView {
        points: scope.points(""),
        notes: scope.notes("dossier", ""),
        counts: counts(dossier),
        span: span(scope),
        strip: scope.strip(),
        speakers,
        places,
        sources: sources(scope),
        missing: dossier.missing.total,
    };
    let config = &dossier.config;
    Page {
        title: config.title.clone(),
        description: config.description.clone(),
        crumbs: Vec::new(),
        ..scope.own_page("home", "", View::Home(view))
    }
}

/// Most sources on the home page; the page of the sources has them all.
const SOURCES_MAX: usize = 50;

fn sources(scope: &Scope<'_>) -> Vec<Citation> {
    let mut numbers: Vec<(usize, usize)> =
        scope.dossier.entries.iter().enumerate().map(|(index, entry)| (entry.number, index)).collect();
    numbers.sort_unstable();
    numbers.into_iter().take(SOURCES_MAX).filter_map(|(_, index)| scope.citation(index)).collect()
}

/// How many of each there are.
pub(super) fn counts(dossier: &Dossier) -> Counts {
    let figures = &dossier.figures;
    Counts {
        sources: dossier.entries.len(),
        origins: dossier.origins.len(),
        actors: dossier.actors.len(),
        places: dossier.places.len(),
        quotations: dossier.quotes.speakers.iter().map(|(_, said)| said.len()).sum(),
        unattributed: dossier.quotes.unattributed.len(),
        figures: figures.standing.len(),
        days: dossier.timeline.days.len(),
        tally: frame::tally(dossier),
    }
}

/// The days of the first and last dated source. The entries are in the order of their dates.
fn span(scope: &Scope<'_>) -> Option<(Dated, Dated)> {
    let mut dates = scope.dossier.entries.iter().filter_map(|it| it.fields.published.value.as_ref());
    let first = dates.next()?;
    let last = dates.next_back().unwrap_or(first);
    Some((scope.dated(first), scope.dated(last)))
}
