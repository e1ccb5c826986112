//! The site as a build would leave it, as text: what stands is read, what would change is taken as it is made; nothing is written.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use crate::diag::Diagnostic;
use crate::read::{Root, files};
use crate::render::File;
use crate::store::Key;
use crate::write::{Sink, Stage};

/// The files of a build, collected.
#[derive(Debug)]
pub struct Proof {
    root: Root,
    stage: Stage,
    files: Mutex<BTreeMap<String, String>>,
}

impl Proof {
    /// An empty proof of the dossier at `root`.
    pub fn new(root: &Root) -> Proof {
        Proof { root: root.clone(), stage: Stage::new(root), files: Mutex::default() }
    }

    /// The text of each file, by path; of what is no text, nothing.
    pub fn files(self) -> BTreeMap<String, String> {
        self.files.into_inner().unwrap_or_else(PoisonError::into_inner)
    }

    fn add(&self, path: &str, text: String) {
        self.files.lock().unwrap_or_else(PoisonError::into_inner).insert(path.to_owned(), text);
    }
}

impl Sink for Proof {
    fn take(&self, file: File) -> Result<(), Diagnostic> {
        self.add(&file.path, String::from_utf8(file.bytes).unwrap_or_default());
        Ok(())
    }

    fn stands(&self, path: &str, basis: Key) -> bool {
        self.stage.stands(path, basis)
    }

    fn keep(&self, path: &str) {
        let text = files::text(self.root.path(), &self.root.path().join(path)).ok().flatten();
        self.add(path, text.unwrap_or_default());
    }
}
