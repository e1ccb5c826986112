//! What was skipped, kept beside the cache: it comes last next time, so that a long queue is gone on with where one left it.

use std::collections::BTreeSet;

use super::asked::Asked;
use crate::read::{Root, files};
use crate::write;

/// Where the names of skipped questions stand, a line each. Nothing is lost where it is.
const PATH: &str = ".dossier/skipped.txt";

/// The names of skipped questions.
#[derive(Default)]
pub(super) struct Skipped(BTreeSet<String>);

impl Skipped {
    /// Those of the dossier at `root`.
    pub(super) fn read(root: &Root) -> Skipped {
        let text = files::text(root.path(), &root.path().join(PATH)).ok().flatten().unwrap_or_default();
        Skipped(text.lines().map(str::to_owned).collect())
    }

    /// Puts what was skipped last, and says how many that are.
    pub(super) fn last(&self, asked: &mut [Asked<'_>]) -> usize {
        asked.sort_by_key(|it| self.0.contains(&it.name()));
        asked.iter().filter(|it| self.0.contains(&it.name())).count()
    }

    pub(super) fn add(&mut self, root: &Root, name: &str) {
        if self.0.insert(name.to_owned()) {
            self.keep(root);
        }
    }

    pub(super) fn remove(&mut self, root: &Root, name: &str) {
        if self.0.remove(name) {
            self.keep(root);
        }
    }

    fn keep(&self, root: &Root) {
        let text: String = self.0.iter().map(|name| format!("{name}\n")).collect();
        let standing = files::text(root.path(), &root.path().join(PATH)).ok().flatten();
        // Where it cannot be written, the questions come in their usual order.
        let _ = write::replace(root, PATH, (standing.as_deref(), &text));
    }
}
