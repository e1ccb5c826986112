//! The second movement: every page of the dossier to its files, alone. A page whose files stand as they were made from the same things
//! is not made again.

use std::collections::BTreeMap;

use rayon::prelude::*;

use super::Works;
use crate::compose::{Basis, Kind, Make, PAGES, Page, Scope};
use crate::diag::Diagnostic;
use crate::ids::SourceId;
use crate::render::{File, Renderer};
use crate::store::Key;
use crate::write::Sink;

/// What every page is made from and with.
pub(crate) struct Printing<'a> {
    /// Where each article waits.
    pub(crate) keys: &'a BTreeMap<SourceId, Key>,
    /// All articles, laid side by side.
    pub(crate) scope: Scope<'a>,
    /// What makes files of pages.
    pub(crate) renderer: &'a Renderer,
    /// Where the files go.
    pub(crate) sink: &'a dyn Sink,
}

impl Works<'_> {
    /// Every page of the dossier to its files; articles come back from the store one by one.
    pub(crate) fn pages(&self, printing: &Printing<'_>) -> Result<(), Diagnostic> {
        let shared = Key::of(&(printing.scope.shared(), printing.renderer.key()));
        PAGES.par_iter().try_for_each(|kind| self.kind(&Run { printing, kind, shared }))
    }

    fn kind(&self, run: &Run<'_>) -> Result<(), Diagnostic> {
        let scope = &run.printing.scope;
        match run.kind.make {
            Make::One(make) => {
                let page = make(scope);
                let path = page.path.clone();
                run.page(&path, page.key()?, || Ok(Some(page)))
            }
            Make::Each { folder, list, basis, make } => {
                list(scope.dossier).into_par_iter().try_for_each(|id| {
                    let key = run.basis(&basis(scope.dossier, id));
                    run.page(&format!("{folder}/{id}"), key, || Ok(make(scope, id)))
                })
            }
            Make::Article { folder, basis, make } => {
                scope.dossier.entries.par_iter().enumerate().try_for_each(|(index, entry)| {
                    let key = run.basis(&basis(scope, index));
                    let make = || match run.printing.keys.get(&entry.id) {
                        Some(article) => Ok(Some(make(scope, &self.article(*article)?))),
                        None => Ok(None),
                    };
                    run.page(&format!("{folder}/{}", entry.id), key, make)
                })
            }
        }
    }
}

/// The pages of one kind.
struct Run<'a> {
    printing: &'a Printing<'a>,
    kind: &'a Kind,
    /// What all pages read.
    shared: Key,
}

impl Run<'_> {
    /// The key of what a page is made from: its sources, each with all that its article was made from, and what else it shows.
    fn basis(&self, basis: &Basis) -> Key {
        let dossier = self.printing.scope.dossier;
        let sources = basis.sources.iter().filter_map(|index| {
            let entry = dossier.entries.get(*index)?;
            Some((self.printing.keys.get(&entry.id), entry.number))
        });
        Key::of(&(sources.collect::<Vec<_>>(), basis.besides))
    }

    /// Makes a page and hands over its files, unless they stand.
    fn page(
        &self,
        path: &str,
        made_from: Key,
        make: impl FnOnce() -> Result<Option<Page>, Diagnostic>,
    ) -> Result<(), Diagnostic> {
        let Printing { renderer, sink, .. } = self.printing;
        let basis = Key::of(&(self.shared, self.kind.stem, made_from));
        let files = renderer.paths(self.kind.stem, path);
        if files.iter().all(|file| sink.stands(file, basis)) {
            files.iter().for_each(|file| sink.keep(file));
            return Ok(());
        }
        let Some(page) = make()? else { return Ok(()) };
        let files = renderer.render(&page)?;
        // While a template of the dossier's own is broken every build tries it again, so that it is told each time.
        let basis = renderer.told().is_empty().then_some(basis);
        files.into_iter().try_for_each(|file| sink.take(File { basis, ..file }))
    }
}
