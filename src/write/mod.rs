//! Files to disk. Everything is staged beside its target first and renamed at the end, so that a kill or a full disk leaves each
//! file old or new and the old site whole. A file whose bytes did not change is not written; one that no longer belongs is removed.

use std::collections::BTreeMap;
use std::fmt;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard};

use tempfile::{NamedTempFile, TempPath};

use crate::diag::{Diagnostic, Place};
use crate::read::{Root, files};
use crate::render::{File, Over};
use crate::store::Key;

mod journal;
mod ledger;
mod replace;
mod sink;
mod turn;

use ledger::{Belongs, Ledger};
pub use replace::replace;
pub use sink::{Nowhere, Sink};
pub use turn::{Turn, turn};

/// How many files a build wrote, left as they were, and removed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// Written, because their bytes changed.
    pub written: usize,
    /// Left, because they did not.
    pub unchanged: usize,
    /// Removed, because nothing makes them any more.
    pub removed: usize,
}

impl fmt::Display for Written {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Written { written, unchanged, removed } = self;
        write!(f, "{written} files written, {unchanged} unchanged, {removed} removed")
    }
}

/// Collects a build's files. Workers stage from many threads; nothing changes for a reader until [`Stage::publish`].
#[derive(Debug)]
pub struct Stage {
    root: Root,
    ledger: Ledger,
    state: Mutex<State>,
}

#[derive(Debug, Default)]
struct State {
    staged: Vec<Staged>,
    belongs: Belongs,
    unchanged: usize,
}

#[derive(Debug)]
struct Staged {
    temporary: TempPath,
    target: PathBuf,
    path: String,
    over: Over,
}

impl Stage {
    /// An empty stage for the dossier at `root`.
    pub fn new(root: &Root) -> Stage {
        Stage { root: root.clone(), ledger: Ledger::read(root), state: Mutex::default() }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(std::sync::PoisonError::into_inner)
    }

    /// Renames everything into place and removes what the last build made and this one did not.
    ///
    /// # Errors
    /// Where a file cannot be renamed. Diagnostics that cost only their own file are handed back with the counts.
    pub fn publish(self) -> Result<(Written, Vec<Diagnostic>), Diagnostic> {
        let state = self.state.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        let mut counts = Written { unchanged: state.unchanged, ..Written::default() };
        let mut told = Vec::new();
        let groups = groups(state.staged);
        journal::list(&self.root, &groups).map_err(|error| failed(".dossier", &error))?;
        for group in groups {
            let changed = group.iter().map(|it| it.changed(&self.root)).collect::<Result<Vec<_>, _>>()?;
            match changed.into_iter().flatten().next() {
                Some(diagnostic) => told.push(diagnostic),
                None => {
                    counts.written += group.len();
                    group.into_iter().try_for_each(Staged::publish)?;
                }
            }
        }
        counts.removed = self.ledger.settle(&self.root, &state.belongs)?;
        Ok((counts, told))
    }
}

impl Sink for Stage {
    fn take(&self, file: File) -> Result<(), Diagnostic> {
        let target = self.root.path().join(&file.path);
        let (path, basis) = (file.path.clone(), file.basis.map(Key::name));
        let staged = if stands(&target, &file.bytes) { None } else { Some(stage(&target, file)?) };
        let mut state = self.state();
        state.unchanged += usize::from(staged.is_none());
        state.staged.extend(staged);
        state.belongs.insert(path, basis);
        Ok(())
    }

    fn stands(&self, path: &str, basis: Key) -> bool {
        self.ledger.stands(&self.root, path, basis)
    }

    fn keep(&self, path: &str) {
        let basis = self.ledger.basis(path);
        let mut state = self.state();
        state.unchanged += 1;
        state.belongs.insert(path.to_owned(), basis);
    }
}

impl Staged {
    /// What is told where somebody changed the file since it was read: it stays as it is.
    fn changed(&self, root: &Root) -> Result<Option<Diagnostic>, Diagnostic> {
        let Over::Read(read) = &self.over else { return Ok(None) };
        let changed = files::text(root.path(), &self.target)? != *read;
        Ok(changed.then(|| {
            Diagnostic::warning("the file changed while the dossier was being built; it was left as it is")
                .at(Place::file(self.path.as_str()))
                .hint("Build again.")
        }))
    }

    /// Renames the file into place.
    fn publish(self) -> Result<(), Diagnostic> {
        self.temporary.persist(&self.target).map_err(|error| failed(&self.path, &error.error))
    }
}

/// What goes together: a source page and the record of what the tool wrote on it, the page first; every other file alone.
fn groups(staged: Vec<Staged>) -> Vec<Vec<Staged>> {
    let mut groups: BTreeMap<String, Vec<Staged>> = BTreeMap::new();
    for it in staged {
        groups.entry(group(&it.path).to_owned()).or_default().push(it);
    }
    groups.values_mut().for_each(|it| it.sort_by_key(|it| is_record(&it.path)));
    groups.into_values().collect()
}

/// The name that a page and its record share; of every other file its path.
fn group(path: &str) -> &str {
    let page = path.strip_prefix("site/pages/sources/").and_then(|it| it.strip_suffix(".md"));
    let record = path.strip_prefix(RECORDS).and_then(|it| it.strip_suffix(".txt"));
    page.or(record).unwrap_or(path)
}

/// Where the records of what the tool wrote lie.
const RECORDS: &str = "site/pages/.written/";

fn is_record(path: &str) -> bool {
    path.starts_with(RECORDS)
}

/// Whether the file at `target` already holds `bytes`.
fn stands(target: &Path, bytes: &[u8]) -> bool {
    #[expect(clippy::disallowed_methods, reason = "compares before it writes")]
    let read = || std::fs::read(target);
    target.metadata().is_ok_and(|it| it.is_file() && it.len() == bytes.len() as u64)
        && read().is_ok_and(|standing| standing == bytes)
}

fn stage(target: &Path, file: File) -> Result<Staged, Diagnostic> {
    let temporary = temporary(target, &file.bytes).map_err(|error| failed(&file.path, &error))?;
    Ok(Staged { temporary, target: target.to_owned(), path: file.path, over: file.over })
}

/// The bytes in a hidden file beside the target, so that renaming never crosses a file system.
fn temporary(target: &Path, bytes: &[u8]) -> io::Result<TempPath> {
    let folder = target.parent().unwrap_or(Path::new("."));
    std::fs::create_dir_all(folder)?;
    let mut file: NamedTempFile =
        tempfile::Builder::new().prefix(journal::STAGED).permissions(permissions()).tempfile_in(folder)?;
    file.write_all(bytes)?;
    file.flush()?;
    Ok(file.into_temp_path())
}

/// Readable by all, as any file that an editor saves: the site is published from here.
#[cfg(unix)]
fn permissions() -> std::fs::Permissions {
    use std::os::unix::fs::PermissionsExt as _;
    std::fs::Permissions::from_mode(0o644)
}

#[cfg(not(unix))]
fn permissions() -> std::fs::Permissions {
    std::fs::Permissions::default()
}

fn failed(path: &str, error: &io::Error) -> Diagnostic {
    let hint = match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => {
            "Make room on the disk; the old site is whole."
        }
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "Give yourself the right to write there; the old site is whole."
        }
        _ => "The old site is whole.",
    };
    Diagnostic::error(format!("the file cannot be written: {error}")).at(Place::file(path)).hint(hint)
}
