//! Reads the dossier's folder: captures, decisions, pages and notes. Nothing is written here, and no other stage reads.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::ids::SourceId;
use crate::registry::Registry;

pub mod actors;
pub mod root;

pub use root::Root;

/// All that a build is made from.
#[derive(Debug)]
pub struct Inputs {
    /// `site/dossier.toml`, or its defaults.
    pub config: Config,
    /// `site/actors.toml`, or an empty registry.
    pub registry: Registry,
    /// The captures, by path.
    pub seeds: Vec<Seed>,
    /// What people entered about each capture in `site/sources.csv`.
    pub entered: BTreeMap<SourceId, Entered>,
    /// The analyst's notes, by path.
    pub notes: Vec<Note>,
    /// `templates/` and `theme/` files of the dossier's own, by path relative to the root.
    pub overrides: BTreeMap<String, String>,
}

/// A capture as it lies in `seeds/`, not read yet.
#[derive(Clone, Debug)]
pub struct Seed {
    /// Its id.
    pub id: SourceId,
    /// Its path under `seeds/`, with forward slashes.
    pub path: String,
    /// The file.
    pub file: PathBuf,
}

/// What people entered about one capture beyond its text. Absent fields were left empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Entered {
    /// Field name (`outlet`, `published`, `url`, `author`, `agency`, `rights`, `rating`, ...) to value, as entered.
    pub fields: BTreeMap<String, String>,
    /// Who entered the row.
    pub by: String,
    /// Why.
    pub why: String,
    /// First words of lines that must be kept although a rule removes them (from the page's front matter).
    pub keep: Vec<String>,
    /// First words of lines that must be removed although no rule removes them (from the page's front matter).
    pub drop: Vec<String>,
}

/// Who may read a note.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Visibility {
    /// Only whoever has the folder.
    #[default]
    Private,
    /// Those who get the internal edition.
    Internal,
    /// Everybody: only these reach `public/`.
    Public,
}

/// A note of the analyst's, `site/notes/*.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its path relative to the root.
    pub path: String,
    /// What it is about: `dossier`, `sources/ID`, `actors/ID`, `places/ID`, or a day.
    pub about: Vec<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Its title, or empty.
    pub title: String,
    /// The Markdown below the front matter, as written.
    pub body: String,
    /// Where the body begins in the file, in lines, for diagnostics.
    pub body_line: usize,
}

/// A source page as it stands on disk, with what the tool wrote last.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    /// The page's text, or `None` where there is none yet.
    pub page: Option<String>,
    /// The lines of its state file, or `None` where there is none.
    pub written: Option<String>,
}

/// The path of a file relative to the dossier's root, with forward slashes.
pub fn relative(root: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(root).unwrap_or(file);
    relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
