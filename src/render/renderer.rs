//! All outputs together: a page in, its files out.

use std::collections::BTreeMap;
use std::sync::Arc;

use rayon::prelude::*;
use tera::{Context, Value};

use super::context;
use super::html::Html;
use super::markdown::Markdown;
use crate::compose::{Frame, Page, Scope, frame};
use crate::diag::Diagnostic;
use crate::messages::Messages;
use crate::render::File;
use crate::store::Key;

/// An output: a form in which pages are published.
pub struct Output {
    /// Its name, the stem of its file.
    pub name: &'static str,
    /// Where the page of a kind lies in this form, by the kind and the page's path; `None` where the kind has none.
    pub path: fn(kind: &str, page: &str) -> Option<String>,
    /// A page's file in this form; `None` where the page has none.
    pub file: fn(&Renderer, &Page, &Context) -> Result<Option<File>, Diagnostic>,
}

/// Every output.
pub const OUTPUTS: &[Output] = &[super::markdown::OUTPUT, super::html::OUTPUT];

/// The templates of every output, made ready, with what surrounds every page.
pub struct Renderer {
    pub(super) markdown: Markdown,
    pub(super) html: Html,
    pub(super) site: Frame,
    /// The same as templates read it.
    frame: Value,
    key: Key,
}

impl Renderer {
    /// Reads the templates; those of the dossier's own take the place of the built-in ones, unless they are broken: that is told.
    ///
    /// # Errors
    /// Where a built-in template is broken.
    pub fn new(
        messages: &Arc<Messages>,
        overrides: &BTreeMap<String, String>,
        scope: &Scope<'_>,
    ) -> Result<Renderer, Diagnostic> {
        let markdown = Markdown::new(messages, overrides)?;
        let html = Html::new(messages, overrides)?;
        let site = frame::frame(scope);
        let key = Key::of_shown(&(overrides, messages.code, &site))?;
        let frame = Value::from_serializable(&site);
        Ok(Renderer { markdown, html, site, frame, key })
    }

    /// What every file of this renderer is made with.
    pub fn key(&self) -> Key {
        self.key
    }

    /// Where the files of a page lie.
    pub fn paths(&self, kind: &str, page: &str) -> Vec<String> {
        OUTPUTS.iter().filter_map(|output| (output.path)(kind, page)).collect()
    }

    /// The files of a page.
    ///
    /// # Errors
    /// Where a template fails on it.
    pub fn render(&self, page: &Page) -> Result<Vec<File>, Diagnostic> {
        let context = context(page, &self.frame);
        let files = OUTPUTS.par_iter().map(|output| (output.file)(self, page, &context));
        files.filter_map(Result::transpose).collect()
    }

    /// The files that belong to no page: style sheets, scripts, what hosts ask for.
    pub fn assets(&self) -> Vec<File> {
        self.html.assets()
    }

    /// What is to be said about the dossier's own templates, once every page is made: some fail on one page only.
    pub fn told(&self) -> Vec<Diagnostic> {
        self.markdown.told().into_iter().chain(self.html.told()).collect()
    }
}
