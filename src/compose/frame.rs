//! What surrounds every page: the dossier's title, its language, the navigation.

use serde::Serialize;

use super::show::{Dated, Tally};
use super::{Link, Scope};
use crate::dates::Edtf;
use crate::gather::{Dossier, Entry};

/// What surrounds every page; the same for all pages of a build. Templates read it as `site`.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Frame {
    /// The dossier's title.
    pub title: String,
    /// One or two sentences that say what the dossier is about; may be empty.
    pub description: String,
    /// The language of the interface (BCP 47).
    pub lang: String,
    /// Its direction: `ltr` or `rtl`.
    pub dir: String,
    /// The day up to which the dossier was kept.
    pub as_of: Option<Dated>,
    /// Who made the dossier.
    pub authors: Vec<String>,
    /// The address under which it is published; empty where it is not.
    pub base_url: String,
    /// The main navigation, in order; the text is of the interface.
    pub nav: Vec<Link>,
    /// The version of the tool that made it.
    pub version: String,
}

/// The pages of the main navigation, by stem; the brief comes first because it is what is read first.
const NAVIGATION: &[&str] =
    &["brief", "sources", "actors", "places", "timeline", "quotes", "figures", "missing", "method"];

/// What surrounds every page.
pub fn frame(scope: &Scope<'_>) -> Frame {
    let config = &scope.dossier.config;
    let nav = NAVIGATION.iter().map(|stem| Link::page(*stem, scope.messages.word(&format!("nav-{stem}"))));
    Frame {
        title: config.title.clone(),
        description: config.description.clone(),
        lang: scope.messages.code.to_owned(),
        dir: scope.messages.word("direction"),
        as_of: Edtf::parse(&config.as_of).map(|date| scope.dated(&date)),
        authors: config.authors.clone(),
        base_url: config.base_url.clone(),
        nav: nav.collect(),
        version: env!("CARGO_PKG_VERSION").to_owned(),
    }
}

/// All annotations of the dossier by status.
pub(super) fn tally(dossier: &Dossier) -> Tally {
    dossier.entries.iter().map(tally_of).fold(Tally::default(), Tally::plus)
}

/// The annotations of one article by status.
pub(super) fn tally_of(entry: &Entry) -> Tally {
    let mentions = entry.mentions.iter().map(|it| it.note.status);
    let dates = entry.dates.iter().map(|it| it.note.status);
    let quotations = entry.quotations.iter().map(|it| it.note.status);
    let figures = entry.figures.iter().map(|it| it.note.status);
    Tally::of(mentions.chain(dates).chain(quotations).chain(figures))
}
