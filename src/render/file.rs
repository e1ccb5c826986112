//! What rendering makes: a file of the dossier, and what it may replace.

use crate::store::Key;

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path relative to the dossier's root, with forward slashes.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What may stand in its place.
    pub over: Over,
    /// What it was made from, where a build that finds the same need not make it again.
    pub basis: Option<Key>,
}

/// What a file may replace.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Over {
    /// Whatever stands there: the tool's own output.
    Anything,
    /// Only what was read: a page that people write too. `None` is "nothing stood there".
    Read(Option<String>),
}

impl File {
    /// A file of the tool's own, over whatever stands there.
    pub fn made(path: impl Into<String>, bytes: impl Into<Vec<u8>>) -> File {
        File { path: path.into(), bytes: bytes.into(), over: Over::Anything, basis: None }
    }
}
