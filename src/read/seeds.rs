//! Finds the captures under `seeds/` and reads their bytes.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::Path;

use walkdir::{DirEntry, WalkDir};

use super::{Root, Seed, relative};
use crate::diag::{Diagnostic, Place, Report};
use crate::ids::{SourceId, short_hash, slug};
use crate::ingest::CAPTURE_MAX;

/// Deepest folder under `seeds/` that is looked into: captures are sorted by outlet or day, not by labyrinth.
const DEPTH_MAX: usize = 16;

/// The captures, by path. Hidden files are passed over; links are never followed, since they may leave the dossier.
pub fn seeds(root: &Root, report: &mut Report<'_>) -> Vec<Seed> {
    let mut found = Vec::new();
    let walk = WalkDir::new(root.seeds()).max_depth(DEPTH_MAX).sort_by_file_name();
    for entry in walk.into_iter().filter_entry(|entry| entry.depth() == 0 || !is_hidden(entry)) {
        match entry {
            Ok(entry) if entry.path_is_symlink() && entry.depth() > 0 => {
                report.tell(link(root, entry.path()));
            }
            Ok(entry) if entry.file_type().is_file() => found.push(entry.into_path()),
            Ok(_) => {}
            Err(error) => report.tell(unreadable(root, error.path(), &error.to_string())),
        }
    }
    let mut taken = BTreeSet::new();
    found.into_iter().map(|file| seed(root, &file, &mut taken)).collect()
}

fn is_hidden(entry: &DirEntry) -> bool {
    entry.file_name().to_string_lossy().starts_with('.')
}

fn seed(root: &Root, file: &Path, taken: &mut BTreeSet<SourceId>) -> Seed {
    let path = relative(&root.seeds(), file);
    let stem = path.rsplit_once('.').map_or(path.as_str(), |(stem, _)| stem);
    let mut id = SourceId(slug(stem));
    if !taken.insert(id.clone()) {
        id = SourceId(format!("{id}-{}", short_hash(&[&path])));
        taken.insert(id.clone());
    }
    Seed { id, path, file: file.to_owned() }
}

/// The capture's bytes, as far as a capture may be long: one byte more, so that `ingest` sees that it is longer.
pub fn bytes(seed: &Seed) -> Result<Vec<u8>, Diagnostic> {
    let mut bytes = Vec::new();
    #[expect(clippy::disallowed_methods, reason = "this is `read`")]
    let opened = std::fs::File::open(&seed.file);
    let read = opened.and_then(|file| file.take(CAPTURE_MAX as u64 + 1).read_to_end(&mut bytes));
    match read {
        Ok(_) => Ok(bytes),
        Err(error) => Err(Diagnostic::error(format!("the capture cannot be read: {error}"))
            .at(Place::file(format!("seeds/{}", seed.path)))
            .hint("Give yourself the right to read it, or take it out of `seeds/`.")),
    }
}

fn link(root: &Root, path: &Path) -> Diagnostic {
    Diagnostic::warning("a symbolic link is not followed")
        .at(Place::file(relative(root.path(), path)))
        .hint("Copy the file itself into `seeds/`, so that the dossier is whole wherever it is opened.")
}

fn unreadable(root: &Root, path: Option<&Path>, why: &str) -> Diagnostic {
    let diagnostic = Diagnostic::error(format!("a folder cannot be read: {why}"));
    let hint = "Give yourself the right to read it, or take it out of `seeds/`.";
    match path {
        Some(path) => diagnostic.at(Place::file(relative(root.path(), path))).hint(hint),
        None => diagnostic.hint(hint),
    }
}
