//! The first movement: every capture to its article, alone.

use std::collections::BTreeMap;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::concern::{Concern, Keys};
use super::{Works, capture};
use crate::annotate::{Annotated, annotate};
use crate::diag::{Diagnostic, Report, Warned};
use crate::gather::{self, Entry};
use crate::ids::SourceId;
use crate::ingest::Capture;
use crate::read::{self, Seed, Standing};
use crate::registry::Registry;
use crate::render::{File, Over};
use crate::revise::{self, Revised};
use crate::store::Key;
use crate::write::Sink;

/// What all captures came to: what the indexes need, and where the articles wait.
pub(crate) struct Drafts {
    /// The projections, in the order of the captures.
    pub(crate) entries: Vec<Entry>,
    /// Where each article waits in the store: the key tells all that the article and its entry were made from.
    pub(crate) keys: BTreeMap<SourceId, Key>,
}

/// A capture on its way.
struct Draft<'a> {
    seed: &'a Seed,
    keys: &'a Keys,
}

/// What one capture came to; nothing where it cannot be used.
type Drafted = Result<Warned<Option<(Key, Entry)>>, Diagnostic>;

/// What is kept of an article whose page stands as the tool leaves it: making it again would change nothing.
#[derive(Serialize, Deserialize)]
struct Settled {
    entry: Entry,
    told: Vec<Diagnostic>,
    article: Key,
}

impl Works<'_> {
    /// Every capture to its article; the page and its state file go to `sink`. One that cannot be used costs only itself.
    pub(crate) fn drafts(&self, report: &mut Report<'_>, sink: &dyn Sink) -> Result<Drafts, Diagnostic> {
        let captures = self.inputs.seeds.par_iter().zip(self.concerns.keys());
        let made: Vec<Drafted> =
            captures.map(|(seed, keys)| self.draft(&Draft { seed, keys }, sink)).collect();
        let mut drafts = Drafts { entries: Vec::with_capacity(made.len()), keys: BTreeMap::new() };
        for draft in made {
            if let Some((key, entry)) = draft?.unload(&mut report.diagnostics) {
                drafts.keys.insert(entry.id.clone(), key);
                drafts.entries.push(entry);
            }
        }
        for id in read::abandoned(self.root, &self.inputs.seeds) {
            match read::standing(self.root, &id) {
                Ok(standing) => {
                    report.tell(revise::told_gone(&id));
                    let files = kept(&id, revise::gone(&standing), standing);
                    files.into_iter().try_for_each(|file| sink.take(file))?;
                }
                Err(diagnostic) => report.tell(diagnostic),
            }
        }
        report.phase("revise", &format!("{} articles", drafts.entries.len()));
        Ok(drafts)
    }

    fn draft(&self, draft: &Draft<'_>, sink: &dyn Sink) -> Drafted {
        let seed = draft.seed;
        let standing = match read::standing(self.root, &seed.id) {
            Ok(standing) => standing,
            Err(diagnostic) => return Ok(Warned { value: None, diagnostics: vec![diagnostic] }),
        };
        let settled = self.store.get::<Settled>(self.key(draft, &standing));
        if let Some(settled) = settled.filter(|it| self.store.holds(it.article)) {
            self.store.mark(settled.article);
            paths(&seed.id).iter().for_each(|path| sink.keep(path));
            return Ok(Warned { value: Some((settled.article, settled.entry)), diagnostics: settled.told });
        }
        let mut told = Vec::new();
        let Some(capture) = capture(seed).unload(&mut told) else {
            return Ok(Warned { value: None, diagnostics: told });
        };
        let found = self.found(&capture, draft, &standing)?;
        let revised = self.revised(&capture, &found, &standing);
        let left = revised.value.leaves();
        // What is told once, at a change, must not be told again by every build after it.
        let lasting = match revised.diagnostics.is_empty() || left == standing {
            true => revised.diagnostics.clone(),
            false => {
                let same = revise::entered(&left) == revise::entered(&standing);
                let found = if same { found } else { self.found(&capture, draft, &left)? };
                self.revised(&capture, &found, &left).diagnostics
            }
        };
        let key = self.key(draft, &left);
        let article = Key::of(&("article", key.as_bytes()));
        let entry = gather::entry(&revised.value.article);
        let lasting = told.iter().cloned().chain(lasting).collect();
        self.store.put(article, &revised.value.article)?;
        self.store.put(key, &Settled { entry: entry.clone(), told: lasting, article })?;
        told.extend(revised.diagnostics);
        files(revised.value, standing).into_iter().try_for_each(|file| sink.take(file))?;
        Ok(Warned { value: Some((article, entry)), diagnostics: told })
    }

    /// Everything that an article is made from, with the page as it stands.
    fn key(&self, draft: &Draft<'_>, standing: &Standing) -> Key {
        let Draft { seed, keys, .. } = draft;
        let Standing { page, written } = standing;
        let row = self.inputs.entered.get(&seed.id);
        let language = &self.inputs.config.language;
        let linked = self.linked(standing);
        Key::of(&(keys.seed.as_bytes(), keys.concern.as_bytes(), row, language, page, written, linked))
    }

    /// Whom the page links to, whatever the text calls them: a person may have made the link.
    fn linked(&self, standing: &Standing) -> Registry {
        self.inputs.registry.only(&revise::linked(standing))
    }

    /// Cleans and annotates a capture.
    fn found(&self, capture: &Capture, draft: &Draft<'_>, standing: &Standing) -> Result<Found, Diagnostic> {
        let Concern { common, registry } = self.store.get(draft.keys.concern).ok_or_else(super::lost)?;
        let entered = self.inputs.entered(&capture.id, revise::entered(standing));
        let mut told = Vec::new();
        let cleaned = self.cleaner.clean(capture, &common, &entered).unload(&mut told);
        let annotated = annotate(cleaned, &common, &registry, self.languages);
        Ok(Found { annotated, registry, told })
    }

    /// Revises a capture's page.
    fn revised(&self, capture: &Capture, found: &Found, standing: &Standing) -> Warned<Revised> {
        let known = found.registry.clone().with(self.linked(standing));
        let mut told = found.told.clone();
        let value = revise::revise(&found.annotated, capture, standing, &known).unload(&mut told);
        Warned { value, diagnostics: told }
    }
}

/// What was found in a capture, whatever stands on its page.
struct Found {
    annotated: Annotated,
    registry: Registry,
    told: Vec<Diagnostic>,
}

/// Where the source page and its state file lie.
fn paths(id: &SourceId) -> [String; 2] {
    [format!("site/pages/sources/{id}.md"), format!("site/pages/.written/{id}.txt")]
}

/// A page whose capture is gone, and its state file.
fn kept(id: &SourceId, marked: Standing, standing: Standing) -> Vec<File> {
    let now = [marked.page, marked.written].into_iter().zip([standing.page, standing.written]);
    let files = paths(id).into_iter().zip(now);
    files
        .filter_map(|(path, (new, old))| Some(File { over: Over::Read(old), ..File::made(path, new?) }))
        .collect()
}

/// The source page and its state file; neither replaces what changed since it was read.
fn files(revised: Revised, standing: Standing) -> [File; 2] {
    let [page, written] = paths(&revised.article.id);
    [
        File { over: Over::Read(standing.page), ..File::made(page, revised.article.page) },
        File { over: Over::Read(standing.written), ..File::made(written, revised.written) },
    ]
}
