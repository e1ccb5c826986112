//! One at a time: whoever wants to write in a dossier waits for the one who does, and says so.

use std::fs::{File, OpenOptions, TryLockError};

use super::journal;
use crate::diag::{Diagnostic, Place, Report};
use crate::read::Root;

/// The right to write in a dossier, given back when dropped; the system gives it back too where a command is killed.
#[derive(Debug)]
pub struct Turn {
    root: Root,
    #[expect(dead_code, reason = "held for its lock")]
    lock: File,
}

impl Drop for Turn {
    fn drop(&mut self) {
        journal::close(&self.root);
    }
}

/// Waits for the right to write in the dossier at `root`, and puts right what a killed build left there.
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
            report.phase("wait", "another command is at work here");
            file.lock().map_err(failed)?;
        }
        Err(TryLockError::Error(error)) => return Err(failed(error)),
    }
    if journal::recover(root) {
        report.phase("mend", "a command was cut short here; what it had begun is put right");
    }
    journal::open(root).map_err(failed)?;
    Ok(Turn { root: root.clone(), lock: file })
}
