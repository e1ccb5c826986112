//! Where the files of a build go, as they are made.

use crate::diag::Diagnostic;
use crate::render::File;
use crate::store::Key;

/// Where the files of a build go; called from many threads.
pub trait Sink: Sync {
    /// Takes one file.
    ///
    /// # Errors
    /// Where it cannot be written: no right, no room.
    fn take(&self, file: File) -> Result<(), Diagnostic>;

    /// Whether the file at `path` stands as it was made from what `basis` tells: then it need not be made again.
    fn stands(&self, path: &str, basis: Key) -> bool;

    /// Keeps the file at `path` as it stands.
    fn keep(&self, path: &str);
}

/// Where files go of which nobody has need.
#[derive(Clone, Copy, Debug)]
pub struct Nowhere;

impl Sink for Nowhere {
    fn take(&self, _: File) -> Result<(), Diagnostic> {
        Ok(())
    }

    fn stands(&self, _: &str, _: Key) -> bool {
        false
    }

    fn keep(&self, _: &str) {}
}
