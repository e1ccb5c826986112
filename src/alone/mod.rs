//! The two movements in which each goes alone: every capture to its article, and, once all are known, every page to its files.
//!
//! Work is spread over the cores; what comes out is in the order of what went in. Articles wait in the store in between, so that
//! memory grows with what is indexed and not with text. What was made of the same things before is not made again.

use crate::clean::Cleaner;
use crate::diag::{Diagnostic, Report, Warned};
use crate::gather::Given;
use crate::ingest::{Capture, ingest};
use crate::lang::Languages;
use crate::messages::Order;
use crate::read::{self, Inputs, Root, Seed};
use crate::revise::Article;
use crate::store::{Key, Store};

mod concern;
mod drafts;
mod pages;

use concern::Concerns;
pub(crate) use pages::Printing;

/// What every capture and every page needs on its way.
pub(crate) struct Works<'a> {
    root: &'a Root,
    inputs: &'a Inputs,
    languages: &'a Languages,
    cleaner: Cleaner<'a>,
    concerns: Concerns,
    store: Store,
}

impl<'a> Works<'a> {
    /// Opens the store and surveys all captures.
    pub(crate) fn open(
        root: &'a Root,
        inputs: &'a Inputs,
        languages: &'a Languages,
        report: &mut Report<'_>,
    ) -> Result<Works<'a>, Diagnostic> {
        let store = Store::open(root)?;
        let concerns = Concerns::of(inputs, &store)?;
        report.phase("survey", &format!("{} captures", inputs.seeds.len()));
        let cleaner = Cleaner::new(languages, &inputs.config.language);
        Ok(Works { root, inputs, languages, cleaner, concerns, store })
    }

    /// What the indexes read besides the entries.
    pub(crate) fn given<'b>(&'b self, order: &'b Order) -> Given<'b> {
        let Inputs { config, registry, notes, .. } = self.inputs;
        Given { config, registry, gazetteer: &self.languages.gazetteer, notes, order }
    }

    /// The article that waits under `key`.
    pub(crate) fn article(&self, key: Key) -> Result<Article, Diagnostic> {
        self.store.get(key).ok_or_else(lost)
    }

    /// Forgets what this build did not use.
    pub(crate) fn sweep(self) {
        self.store.sweep();
    }
}

/// A capture read and decoded.
fn capture(seed: &Seed) -> Warned<Option<Capture>> {
    match read::bytes(seed) {
        Ok(bytes) => ingest(&seed.id, &seed.path, &bytes),
        Err(diagnostic) => Warned { value: None, diagnostics: vec![diagnostic] },
    }
}

/// What was kept a moment ago is gone.
fn lost() -> Diagnostic {
    Diagnostic::error("the cache lost an article while it was being built")
        .hint("Delete `.dossier` and build again.")
}
