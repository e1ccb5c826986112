//! The two movements in which each goes alone: every capture to its article, and, once all are known, every page to its files.
//!
//! Work is spread over the cores; what comes out is in the order of what went in. Articles wait in the store in between, so that
//! memory grows with what is indexed and not with text.

use std::collections::BTreeMap;

use rayon::prelude::*;

use crate::Take;
use crate::annotate::annotate;
use crate::clean::clean;
use crate::compose::{Make, PAGES, Page, Scope};
use crate::diag::{Diagnostic, Report, Warned};
use crate::gather::{self, Entry, Given};
use crate::ids::SourceId;
use crate::ingest::{Capture, ingest};
use crate::lang::Languages;
use crate::messages::Order;
use crate::read::{self, Inputs, Root, Seed, Standing};
use crate::registry::Matcher;
use crate::render::{File, Over};
use crate::revise::{self, Article, Revised};
use crate::store::{Key, Store};
use crate::survey::{self, Common};

/// What every capture needs on its way.
pub(crate) struct Works<'a> {
    root: &'a Root,
    inputs: &'a Inputs,
    languages: &'a Languages,
    registry: Matcher,
    common: Common,
    store: Store,
}

/// What all captures came to: what the indexes need, and where the articles wait.
pub(crate) struct Drafts {
    /// The projections, in the order of the captures.
    pub(crate) entries: Vec<Entry>,
    /// Where each article waits in the store.
    pub(crate) keys: BTreeMap<SourceId, Key>,
}

/// What one capture came to; nothing where it cannot be used.
type Drafted = Result<Warned<Option<(Key, Entry)>>, Diagnostic>;

impl<'a> Works<'a> {
    /// Opens the store, compiles the registry, and surveys all captures.
    pub(crate) fn open(
        root: &'a Root,
        inputs: &'a Inputs,
        languages: &'a Languages,
        report: &mut Report<'_>,
    ) -> Result<Works<'a>, Diagnostic> {
        let sketches =
            inputs.seeds.par_iter().filter_map(|seed| capture(seed).value).map(|it| survey::sketch(&it));
        let common = survey::survey(&sketches.collect::<Vec<_>>());
        report.phase("survey", &format!("{} captures", inputs.seeds.len()));
        let registry = Matcher::new(inputs.registry.clone());
        Ok(Works { root, inputs, languages, registry, common, store: Store::open(root)? })
    }

    /// Every capture to its article; the page and its state file go to `take`. One that cannot be used costs only itself.
    pub(crate) fn drafts(&self, report: &mut Report<'_>, take: Take<'_>) -> Result<Drafts, Diagnostic> {
        let made: Vec<Drafted> = self.inputs.seeds.par_iter().map(|seed| self.draft(seed, take)).collect();
        let mut drafts = Drafts { entries: Vec::with_capacity(made.len()), keys: BTreeMap::new() };
        for draft in made {
            if let Some((key, entry)) = draft?.unload(&mut report.diagnostics) {
                drafts.keys.insert(entry.id.clone(), key);
                drafts.entries.push(entry);
            }
        }
        report.phase("revise", &format!("{} articles", drafts.entries.len()));
        Ok(drafts)
    }

    /// Every page of the dossier, to `each`; articles come back from the store one by one.
    pub(crate) fn pages(
        &self,
        keys: &BTreeMap<SourceId, Key>,
        scope: &Scope<'_>,
        each: &(dyn Fn(&Page) -> Result<(), Diagnostic> + Sync),
    ) -> Result<(), Diagnostic> {
        PAGES.par_iter().try_for_each(|kind| {
            match kind.make {
                Make::One(make) => each(&make(scope))?,
                Make::Each(list, make) => list(scope.dossier)
                    .into_par_iter()
                    .filter_map(|id| make(scope, id))
                    .try_for_each(|page| each(&page))?,
                Make::Article(make) => {
                    keys.par_iter().try_for_each(|(_, key)| each(&make(scope, &self.article(*key)?)))?;
                }
            }
            Ok(())
        })
    }

    /// What the indexes read besides the entries.
    pub(crate) fn given<'b>(&'b self, order: &'b Order) -> Given<'b> {
        let Inputs { config, registry, notes, .. } = self.inputs;
        Given { config, registry, notes, order }
    }

    /// The article that waits under `key`.
    pub(crate) fn article(&self, key: Key) -> Result<Article, Diagnostic> {
        let kept: Option<Warned<Revised>> = self.store.get(key);
        kept.map(|it| it.value.article).ok_or_else(|| {
            Diagnostic::error("the cache lost an article while it was being built").hint("Build again.")
        })
    }

    /// Forgets what this build did not use.
    pub(crate) fn sweep(self) {
        self.store.sweep();
    }

    fn draft(&self, seed: &Seed, take: Take<'_>) -> Drafted {
        let mut told = Vec::new();
        let Some(capture) = capture(seed).unload(&mut told) else {
            return Ok(Warned { value: None, diagnostics: told });
        };
        let standing = match read::standing(self.root, &seed.id) {
            Ok(standing) => standing,
            Err(diagnostic) => {
                told.push(diagnostic);
                return Ok(Warned { value: None, diagnostics: told });
            }
        };
        let (key, revised) = self.revised(&capture, &standing)?;
        let revised = revised.unload(&mut told);
        for file in files(&revised, standing) {
            take(file)?;
        }
        let entry = gather::entry(&revised.article);
        Ok(Warned { value: Some((key, entry)), diagnostics: told })
    }

    /// Cleans, annotates and revises a capture, each kept under everything that it was made from.
    fn revised(&self, capture: &Capture, standing: &Standing) -> Result<(Key, Warned<Revised>), Diagnostic> {
        let entered = self.inputs.entered(&capture.id, revise::entered(standing));
        let common = self.common.within(&survey::sketch(capture));
        let registry = self.registry.within(&capture.text);
        let language = &self.inputs.config.language;
        let made_from = Key::of(&(capture, &entered, &common, &registry, language));
        let known = self.registry.concerning(&capture.text, &revise::linked(standing));
        let key = Key::of(&(made_from.as_bytes(), &standing.page, &standing.written, &known));
        let revised = self.store.kept(key, || {
            let annotated = self.store.kept(made_from, || {
                let cleaned = clean(capture, &common, &entered, self.languages, language);
                let annotated = annotate(cleaned.value, &common, &registry, self.languages);
                Ok(Warned { value: annotated, diagnostics: cleaned.diagnostics })
            })?;
            let mut told = annotated.diagnostics;
            let revised = revise::revise(&annotated.value, capture, standing, &known).unload(&mut told);
            Ok(Warned { value: revised, diagnostics: told })
        })?;
        Ok((key, revised))
    }
}

/// A capture read and decoded.
fn capture(seed: &Seed) -> Warned<Option<Capture>> {
    match read::bytes(seed) {
        Ok(bytes) => ingest(&seed.id, &seed.path, &bytes),
        Err(diagnostic) => Warned { value: None, diagnostics: vec![diagnostic] },
    }
}

/// The source page and its state file; neither replaces what changed since it was read.
fn files(revised: &Revised, standing: Standing) -> [File; 2] {
    let id = &revised.article.id;
    let page = File {
        path: format!("site/pages/sources/{id}.md"),
        bytes: revised.article.page.clone().into_bytes(),
        over: Over::Read(standing.page),
    };
    let written = File {
        path: format!("site/pages/.written/{id}.txt"),
        bytes: revised.written.clone().into_bytes(),
        over: Over::Read(standing.written),
    };
    [page, written]
}
