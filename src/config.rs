//! `site/dossier.toml`: what the dossier is called and how it is shown. Everything is optional.

use serde::{Deserialize, Serialize};

/// The dossier's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Config {
    /// The title; the folder's name by default.
    pub title: String,
    /// One or two sentences that say what the dossier is about.
    pub description: String,
    /// The language of the interface, and of captures whose language cannot be told (BCP 47).
    pub language: String,
    /// The day (EDTF) up to which the dossier was kept; shown, never computed.
    pub as_of: String,
    /// Who made the dossier.
    pub authors: Vec<String>,
    /// The address under which it is published, for feeds and canonical links; empty where it is not published.
    pub base_url: String,
}

impl Default for Config {
    fn default() -> Config {
        Config {
            title: String::new(),
            description: String::new(),
            language: "en".to_owned(),
            as_of: String::new(),
            authors: Vec::new(),
            base_url: String::new(),
        }
    }
}
