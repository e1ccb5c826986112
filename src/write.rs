//! Files to disk: staged beside their target and renamed; a file whose bytes did not change is not written, one that no longer
//! belongs is removed.

/// A file to be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Its path relative to the dossier's root, with forward slashes.
    pub path: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}
