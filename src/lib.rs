//! `dossier` turns a folder of press captures into an annotated dossier: who said what, according to whom, carried by which
//! outlet, and who checked it.
//!
//! Data flows one way through the stages named below, in this order. Each capture goes **alone** as far as `revise`, then all go
//! **together** through `gather`, then each page **alone** again.

use std::sync::Arc;

use alone::{Printing, Works};
use diag::{Diagnostic, Report};
use lang::Languages;
use messages::Messages;
use rayon::prelude::*;
use read::Root;
use render::{File, Over, Renderer};
use revise::Article;
use write::{Nowhere, Sink};

// What every stage may use.
pub mod config;
pub mod dates;
pub mod diag;
pub mod ids;
pub mod known;
pub mod lang;
pub mod messages;
pub mod registry;
pub mod store;
pub mod text;

// The stages, in order.
pub mod read;

pub mod ingest;

pub mod survey;

pub mod clean;

pub mod annotate;

pub mod revise;

pub mod gather;

pub mod compose;

pub mod render;

pub mod write;

// What looks at the whole, and what the user types.
pub mod check;

pub mod commands;

mod alone;

/// Builds the dossier at `root`: everything is staged, then published at once.
///
/// # Errors
/// Where nothing could be built: no `seeds/`, a folder that cannot be written. What costs only itself is in the report.
pub fn build(root: &Root, report: &mut Report<'_>) -> Result<(), Diagnostic> {
    read::present(root)?;
    let _turn = write::turn(root, report)?;
    let stage = write::Stage::new(root);
    deliver(root, report, &stage)?;
    let (written, told) = stage.publish()?;
    report.diagnostics.extend(told);
    report.phase("write", &written.to_string());
    Ok(())
}

/// The river: reads the dossier at `root` and hands every file of its site to `sink`, each as it is made.
///
/// # Errors
/// As [`build`].
pub fn deliver(root: &Root, report: &mut Report<'_>, sink: &dyn Sink) -> Result<(), Diagnostic> {
    let languages = Languages::load()?;
    let inputs = read::read(root, &languages, report)?;
    let messages = Arc::new(Messages::load(&inputs.config.language)?.unload(&mut report.diagnostics));
    let works = Works::open(root, &inputs, &languages, report)?;
    let drafts = works.drafts(report, sink)?;
    if let Ok(Some([standing, grown])) = read::rows(root, &inputs.seeds) {
        sink.take(File { over: Over::Read(Some(standing)), ..File::made("site/sources.csv", grown) })?;
    }
    let dossier = gather::gather(drafts.entries, &works.given(messages.order()));
    let scope = compose::Scope { dossier: &dossier, messages: &messages };
    let renderer = Renderer::new(&messages, &inputs.overrides, &scope)?;
    works.pages(&Printing { keys: &drafts.keys, scope, renderer: &renderer, sink })?;
    renderer.assets().into_iter().try_for_each(|file| sink.take(file))?;
    report.diagnostics.extend(renderer.told());
    works.sweep();
    Ok(())
}

/// The articles of the dossier at `root`; nothing of its site is made.
///
/// # Errors
/// As [`build`].
pub fn articles(root: &Root, report: &mut Report<'_>) -> Result<Vec<Article>, Diagnostic> {
    let languages = Languages::load()?;
    let inputs = read::read(root, &languages, report)?;
    let works = Works::open(root, &inputs, &languages, report)?;
    let drafts = works.drafts(report, &Nowhere)?;
    let keys: Vec<_> = inputs.seeds.iter().filter_map(|seed| drafts.keys.get(&seed.id)).collect();
    keys.par_iter().map(|key| works.article(**key)).collect()
}
