//! What surrounds every page: the dossier's title, its language, the navigation.

use serde::Serialize;

use super::Link;
use super::show::{Dated, Tally};

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
    /// How many annotations there are, by status: shown on every page's foot.
    pub tally: Tally,
    /// The version of the tool that made it.
    pub version: String,
}
