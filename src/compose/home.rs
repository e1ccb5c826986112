//! The home page: what the dossier is about, the analyst's points, who speaks, the sources, what is missing.

use serde::Serialize;

use super::actors::ActorLine;
use super::places::PlaceLine;
use super::show::{Citation, Dated, NoteView, Tally};

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
    /// Those who speak most, at most twelve.
    pub speakers: Vec<ActorLine>,
    /// The places named most, at most twelve.
    pub places: Vec<PlaceLine>,
    /// Every source, in the order of the list of sources.
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
