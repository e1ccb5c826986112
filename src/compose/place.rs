//! A place's page: where it is named, source by source.

use serde::Serialize;

use super::Link;
use super::actor::{Appearance, Company, NamedLine};
use super::show::NoteView;

/// What a place's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceView {
    /// The place's permanent id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What it belongs to.
    pub of: Option<Link>,
    /// Other names, as entered.
    pub aliases: Vec<String>,
    /// How the sources name it, most often first.
    pub named: Vec<NamedLine>,
    /// How often it is named.
    pub mentions: usize,
    /// Where it is named, source by source.
    pub appearances: Vec<Appearance>,
    /// The actors named in the same passages, most often first.
    pub company: Vec<Company>,
    /// The analyst's public notes about it.
    pub notes: Vec<NoteView>,
}
