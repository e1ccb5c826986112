//! Reads the dossier's folder: captures, decisions, pages and notes. Nothing is written here, and no other stage reads.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use serde::{Deserialize, Serialize};

use crate::config::Config;
use crate::diag::{Diagnostic, Place, Report};
use crate::ids::SourceId;
use crate::lang::Languages;
use crate::registry::Registry;

pub mod actors;
pub mod config;
pub mod files;
pub mod notes;
pub mod root;
pub mod seeds;
pub mod sources;

pub use root::Root;
pub use seeds::bytes;

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

impl Inputs {
    /// What people entered about a capture: in `sources.csv`, and above that on its page, which is nearer to the text.
    pub fn entered(&self, id: &SourceId, on_page: Entered) -> Entered {
        let row = self.entered.get(id).cloned().unwrap_or_default();
        let mut fields = row.fields;
        let mut beside = BTreeMap::new();
        for (name, value) in &on_page.fields {
            let row = fields.insert(name.clone(), value.clone()).filter(|row| row != value);
            beside.extend(row.map(|row| (name.clone(), row)));
        }
        Entered { fields, beside, by: row.by, why: row.why, ..on_page }
    }
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
    /// Who entered a field and why, of those that stand on the page and not in the row.
    pub signed: BTreeMap<String, (String, String)>,
    /// The row's value of a field for which the page has another.
    pub beside: BTreeMap<String, String>,
    /// Fields of the page that a person confirmed, whoever found them.
    pub confirmed: BTreeSet<String>,
    /// Who entered the row.
    pub by: String,
    /// Why.
    pub why: String,
    /// First words of lines that must be kept although a rule removes them (from the page's front matter).
    pub keep: Vec<String>,
    /// First words of lines that must be removed although no rule removes them (from the page's front matter).
    pub drop: Vec<String>,
}

impl Entered {
    /// Who entered the field `name`, and why.
    pub fn signature(&self, name: &str) -> (&str, &str) {
        match self.signed.get(name) {
            Some((by, why)) => (by, why),
            None => (&self.by, &self.why),
        }
    }
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
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    /// Its path relative to the root.
    pub path: String,
    /// What it is about: `dossier`, `sources/ID`, `actors/ID`, `places/ID`, or a day.
    pub about: Vec<String>,
    /// Who may read it.
    pub visibility: Visibility,
    /// Its title, or empty.
    pub title: String,
    /// Who wrote it, or empty.
    pub by: String,
    /// Whether its points open the briefing.
    pub brief: bool,
    /// The Markdown below the front matter, as written.
    pub body: String,
    /// Where the body begins in the file, in lines, for diagnostics.
    pub body_line: usize,
}

/// A source page as it stands on disk, with what the tool wrote last.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The page's text, or `None` where there is none yet.
    pub page: Option<String>,
    /// The lines of its state file, or `None` where there is none.
    pub written: Option<String>,
}

/// Reads all but the captures' bytes and the source pages, which go through the river one by one.
///
/// # Errors
/// Where there is no `seeds/` folder: then this is no dossier.
pub fn read(root: &Root, languages: &Languages, report: &mut Report<'_>) -> Result<Inputs, Diagnostic> {
    present(root)?;
    let seeds = seeds::seeds(root, report);
    let entered = table(root, "site/sources.csv", report)
        .map(|text| sources::sources("site/sources.csv", &text, &seeds).unload(&mut report.diagnostics));
    let mut config = told(root, "site/dossier.toml", report)
        .map(|text| config::config("site/dossier.toml", &text).unload(&mut report.diagnostics))
        .unwrap_or_default();
    if config.title.is_empty() {
        config.title = config::default_title(root.path());
    }
    Ok(Inputs {
        config,
        registry: told(root, "site/actors.toml", report)
            .map(|text| {
                actors::read("site/actors.toml", &text, &languages.gazetteer).unload(&mut report.diagnostics)
            })
            .unwrap_or_default(),
        entered: entered.unwrap_or_default(),
        notes: notes::notes(root, report),
        overrides: overrides(root, report),
        seeds,
    })
}

/// `site/sources.csv` as it stands, and with a row for each capture that has none; `None` where there is nothing to add.
///
/// # Errors
/// Where it cannot be read.
pub fn rows(root: &Root, seeds: &[Seed]) -> Result<Option<[String; 2]>, Diagnostic> {
    let text = files::text(root.path(), &root.site().join("sources.csv"))?;
    Ok(text.and_then(|text| sources::grown(&text, seeds).map(|grown| [text, grown])))
}

/// Whether there is a dossier at `root`; nothing may be written where there is none.
///
/// # Errors
/// Where there is no `seeds/` folder.
pub fn present(root: &Root) -> Result<(), Diagnostic> {
    if !root.seeds().is_dir() {
        let message = format!("`{}` holds no `seeds` folder, so it is no dossier", root.path().display());
        let hint = "Go to the dossier's folder, or make one: `dossier new my-dossier`.";
        return Err(Diagnostic::error(message).hint(hint));
    }
    Ok(())
}

/// The text of a file that may be absent, without a BOM; one that cannot be read is told.
fn told(root: &Root, path: &str, report: &mut Report<'_>) -> Option<String> {
    match files::text(root.path(), &root.path().join(path)) {
        Ok(text) => text.map(|text| text.trim_start_matches('\u{feff}').to_owned()),
        Err(diagnostic) => {
            report.tell(diagnostic);
            None
        }
    }
}

/// The text of a table, which a spreadsheet may have saved in an encoding of its own: read all the same, and told.
fn table(root: &Root, path: &str, report: &mut Report<'_>) -> Option<String> {
    let bytes = match files::bytes(root.path(), &root.path().join(path)) {
        Ok(bytes) => bytes?,
        Err(diagnostic) => {
            report.tell(diagnostic);
            return None;
        }
    };
    let (text, encoding) = files::decoded(&bytes);
    if let Some(encoding) = encoding {
        let message =
            format!("the file is not UTF-8; it was read as {encoding}, and gets no rows for new captures");
        let hint = "Save it as UTF-8: in a spreadsheet, choose \"CSV UTF-8\" or the character set UTF-8.";
        report.tell(Diagnostic::warning(message).at(Place::file(path)).hint(hint));
    }
    Some(text.trim_start_matches('\u{feff}').to_owned())
}

/// The dossier's own `templates/` and `theme/` files, by path relative to the root.
fn overrides(root: &Root, report: &mut Report<'_>) -> BTreeMap<String, String> {
    let folders = ["templates", "theme"].map(|folder| root.path().join(folder));
    let walks = folders.iter().flat_map(|folder| WalkDir::new(folder).max_depth(4).sort_by_file_name());
    let files = walks.filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let mut found = BTreeMap::new();
    for entry in files {
        match files::text(root.path(), entry.path()) {
            Ok(Some(text)) => {
                found.insert(relative(root.path(), entry.path()), text);
            }
            Ok(None) => {}
            Err(diagnostic) => report.tell(diagnostic),
        }
    }
    found
}

/// The source page of a capture as it stands, with what the tool wrote last.
///
/// # Errors
/// Where it stands there and cannot be read: then it must not be replaced either.
pub fn standing(root: &Root, id: &SourceId) -> Result<Standing, Diagnostic> {
    let page = files::text(root.path(), &root.pages().join(format!("sources/{id}.md")))?;
    let written = files::text(root.path(), &root.pages().join(format!(".written/{id}.txt")))?;
    Ok(Standing { page, written })
}

/// Source pages whose capture is gone, by their names: they are people's work too.
pub fn abandoned(root: &Root, seeds: &[Seed]) -> Vec<SourceId> {
    let walk = WalkDir::new(root.pages().join("sources")).min_depth(1).max_depth(1).sort_by_file_name();
    let pages = walk.into_iter().filter_map(Result::ok).filter(|entry| entry.file_type().is_file());
    let stems =
        pages.filter_map(|entry| entry.file_name().to_string_lossy().strip_suffix(".md").map(str::to_owned));
    let known: BTreeSet<&str> = seeds.iter().map(|seed| seed.id.0.as_str()).collect();
    stems.filter(|stem| stem != "index" && !known.contains(stem.as_str())).map(SourceId).collect()
}

/// The path of a file relative to the dossier's root, with forward slashes.
pub fn relative(root: &Path, file: &Path) -> String {
    let relative = file.strip_prefix(root).unwrap_or(file);
    relative.components().map(|part| part.as_os_str().to_string_lossy()).collect::<Vec<_>>().join("/")
}
