//! The ledger: which files the last build made, from what, and how each stood when it was left. What it lists and nothing makes any
//! more is removed, and so is an index page that says that it is made and that nothing makes; what stands as it was left, made of the same things, need not be made again. A file that is not in the ledger is
//! somebody else's and stays.
//!
//! One line a file: its path, the key of what it was made from (or `-`), its length and the time of its last change, parted by tabs.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Read as _;
use std::path::Path;
use std::time::UNIX_EPOCH;

use walkdir::WalkDir;

use super::{failed, temporary};
use crate::diag::Diagnostic;
use crate::read::{Root, files, relative};
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
        let listed = self.lines.keys().filter(|path| is_ours(path)).cloned();
        let made: BTreeSet<String> = listed.chain(generated(root)).collect();
        let gone = made.iter().filter(|path| !belongs.contains_key(*path));
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

/// Adds files that a killed build may have left, so that a later one that does not make them takes them away.
pub(super) fn add<'a>(root: &Root, paths: impl Iterator<Item = &'a str>) {
    let ledger = root.cache().join(LEDGER);
    let standing = Ledger::read(root);
    let new = paths.filter(|path| !standing.lines.contains_key(*path)).map(|path| line(root, path, None));
    let text = new.fold(standing.text.clone(), |text, line| text + &line);
    if text != standing.text
        && let Ok(file) = temporary(&ledger, text.as_bytes())
    {
        // What is not listed stays, as everything that is somebody else's.
        let _ = file.persist(&ledger);
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

/// The index pages that say of themselves that they are made: those of a build whose ledger is not here, as in a fresh clone.
fn generated(root: &Root) -> impl Iterator<Item = String> {
    let walk = WalkDir::new(root.pages()).sort_by_file_name().into_iter().filter_map(Result::ok);
    let files = walk.filter(|entry| entry.file_type().is_file()).map(walkdir::DirEntry::into_path);
    let paths = files.map(|file| (relative(root.path(), &file), file)).filter(|(path, _)| is_ours(path));
    paths.filter(|(_, file)| says_generated(file)).map(|(path, _)| path)
}

/// How much of a page is read for its front matter, which the tool keeps short.
const FRONT_MAX: u64 = 4_096;

fn says_generated(file: &Path) -> bool {
    let mut front = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "only the head of a page is asked")]
    let opened = std::fs::File::open(file);
    let read = opened.and_then(|file| file.take(FRONT_MAX).read_to_end(&mut front));
    let front = String::from_utf8_lossy(&front);
    let head = front.strip_prefix("---\n").and_then(|rest| rest.split_once("\n---\n")).map(|(head, _)| head);
    read.is_ok() && head.is_some_and(|head| head.lines().any(|line| line == "generated: true"))
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
