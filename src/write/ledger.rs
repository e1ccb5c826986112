//! The ledger: which files the last build made, so that this one can remove those that nothing makes any more. A file that is not
//! in the ledger is somebody else's and stays.

use std::collections::BTreeSet;
use std::path::Path;

use super::{failed, temporary};
use crate::diag::Diagnostic;
use crate::read::{Root, files};

/// The ledger's name in the cache folder.
const LEDGER: &str = "made.txt";

/// Removes what the ledger lists and `belongs` does not, then writes `belongs` as the new ledger. Returns how many were removed.
pub(super) fn settle(root: &Root, belongs: &BTreeSet<String>) -> Result<usize, Diagnostic> {
    let ledger = root.cache().join(LEDGER);
    let last = files::text(root.path(), &ledger)?.unwrap_or_default();
    let gone = last.lines().filter(|path| !belongs.contains(*path) && is_ours(path));
    let removed = gone.filter(|path| remove(root, path)).count();
    let lines: String = belongs.iter().map(|path| format!("{path}\n")).collect();
    if lines != last {
        let written = temporary(&ledger, lines.as_bytes())
            .and_then(|file| file.persist(&ledger).map_err(|it| it.error));
        written.map_err(|error| failed(LEDGER, &error))?;
    }
    Ok(removed)
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
