//! One build at a time: a second one waits for the first, and says so.

use std::fs::{File, OpenOptions, TryLockError};

use crate::diag::{Diagnostic, Place, Report};
use crate::read::Root;

/// The right to write in a dossier, given back when dropped; the system gives it back too where a build is killed.
#[derive(Debug)]
pub struct Turn(#[expect(dead_code, reason = "held for its lock")] File);

/// Waits for the right to write in the dossier at `root`.
///
/// # Errors
/// Where the cache folder cannot be written.
pub fn turn(root: &Root, report: &mut Report<'_>) -> Result<Turn, Diagnostic> {
    let failed = |error: std::io::Error| {
        Diagnostic::error(format!("the dossier's folder cannot be written: {error}"))
            .at(Place::file(".dossier"))
            .hint("Give yourself the right to write in the dossier's folder.")
    };
    std::fs::create_dir_all(root.cache()).map_err(failed)?;
    let lock = root.cache().join("lock");
    let file = OpenOptions::new().create(true).append(true).open(lock).map_err(failed)?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            report.phase("wait", "another build is at work here");
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    Ok(Turn(file))
}
