//! The ledger: which files the last build made, from what, and how each stood when it was left. What it lists and nothing makes any
//! more is removed; what stands as it was left, made of the same things, need not be made again. A file that is not in the ledger is
//! somebody else's and stays.
//!
//! One line a file: its path, the key of what it was made from (or `-`), its length and the time of its last change, parted by tabs.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::UNIX_EPOCH;

use super::{failed, temporary};
use crate::diag::Diagnostic;
use crate::read::{Root, files};
use crate::store::Key;

/// The ledger's name in the cache folder.
const LEDGER: &str = "made.txt";

/// The files of a build, by path, each with the key of what it was made from where a later build may ask.
pub(super) type Belongs = BTreeMap<String, Option<String>>;

/// What the last build left.
#[derive(Debug, Default)]
pub(super) struct Ledger {
    text: String,
    lines: BTreeMap<String, Line>,
}

/// One file as it was left.
#[derive(Debug)]
struct Line {
    basis: String,
    stamp: String,
}

impl Ledger {
    /// Reads the ledger of the dossier at `root`; one that cannot be read lists nothing.
    pub(super) fn read(root: &Root) -> Ledger {
        let text = files::text(root.path(), &root.cache().join(LEDGER)).ok().flatten().unwrap_or_default();
        let lines = text.lines().map(|line| {
            let (path, rest) = line.split_once('\t').unwrap_or((line, "-\t"));
            let (basis, stamp) = rest.split_once('\t').unwrap_or((rest, ""));
            (path.to_owned(), Line { basis: basis.to_owned(), stamp: stamp.to_owned() })
        });
        Ledger { lines: lines.collect(), text }
    }

    /// Whether the file at `path` was made from what `basis` tells and stands as it was left.
    pub(super) fn stands(&self, root: &Root, path: &str, basis: Key) -> bool {
        self.lines.get(path).is_some_and(|line| {
            line.basis == basis.name()
                && !line.stamp.is_empty()
                && line.stamp == stamp(&root.path().join(path))
        })
    }

    /// What the file at `path` was made from, as the last build said.
    pub(super) fn basis(&self, path: &str) -> Option<String> {
        self.lines.get(path).map(|line| line.basis.clone()).filter(|basis| basis != NO_BASIS)
    }

    /// Removes what this ledger lists and `belongs` does not, then writes `belongs` as the new one. Returns how many were removed.
    pub(super) fn settle(&self, root: &Root, belongs: &Belongs) -> Result<usize, Diagnostic> {
        let gone = self.lines.keys().filter(|path| !belongs.contains_key(*path) && is_ours(path));
        let removed = gone.filter(|path| remove(root, path)).count();
        let lines: String = belongs.iter().map(|(path, basis)| line(root, path, basis.as_deref())).collect();
        if lines != self.text {
            let ledger = root.cache().join(LEDGER);
            let written = temporary(&ledger, lines.as_bytes())
                .and_then(|file| file.persist(&ledger).map_err(|it| it.error));
            written.map_err(|error| failed(LEDGER, &error))?;
        }
        Ok(removed)
    }
}

/// What stands for the key of a file that was made from more than one knows.
const NO_BASIS: &str = "-";

fn line(root: &Root, path: &str, basis: Option<&str>) -> String {
    match basis {
        Some(basis) => format!("{path}\t{basis}\t{}\n", stamp(&root.path().join(path))),
        None => format!("{path}\t{NO_BASIS}\t\n"),
    }
}

/// Length and time of the last change: a file that somebody else wrote since has others.
fn stamp(file: &Path) -> String {
    let Ok(about) = file.metadata() else { return String::new() };
    let changed = about.modified().ok().and_then(|it| it.duration_since(UNIX_EPOCH).ok());
    changed.map(|it| format!("{} {}", about.len(), it.as_nanos())).unwrap_or_default()
}

/// Only what the tool makes may go, whatever a ledger says: never a source page, never a path that climbs.
fn is_ours(path: &str) -> bool {
    let inside = path.starts_with("site/public/") || path.starts_with("site/pages/");
    inside
        && !path.starts_with("site/pages/sources/")
        && !path.starts_with("site/pages/.written/")
        && !path.contains("..")
}

/// Removes the file, then its folders as far as they are empty.
fn remove(root: &Root, path: &str) -> bool {
    let file = root.path().join(path);
    #[expect(clippy::disallowed_methods, reason = "this is `write`")]
    let removed = std::fs::remove_file(&file).is_ok();
    let mut folder = file.parent();
    while let Some(empty) = folder.filter(|it| within(root, it) && std::fs::remove_dir(it).is_ok()) {
        folder = empty.parent();
    }
    removed
}

fn within(root: &Root, folder: &Path) -> bool {
    folder.starts_with(root.public()) || folder.starts_with(root.pages())
}
