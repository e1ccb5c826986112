//! Pages to files. Tera lives only here.
//!
//! A template reads `page` (a [`Page`](crate::compose::Page) without its view), `view` (what the page says), `site` (the
//! [`Frame`](crate::compose::Frame)) and `here` (the page's path); `{{ t(key="...", n=2) }}` gives words of the interface, and
//! `{{ link | href }}` the address of a [`Link`](crate::compose::Link) as seen from the page.

use std::collections::BTreeMap;
use std::sync::Arc;

use tera::{ErrorKind, Kwargs, State, Tera, Value};

use crate::compose::{Frame, Page};
use crate::diag::{Diagnostic, Place};
use crate::messages::Messages;

pub mod hosting;
pub mod html;
pub mod markdown;
mod renderer;
pub mod theme;
mod words;

pub use renderer::{OUTPUTS, Output, Renderer};

/// How the address of `page#anchor` is written as seen from the page `from`: the arguments in this order.
pub(crate) type Href = fn(from: &str, page: &str, anchor: &str) -> String;

/// Gives `tera` what templates of every form may call: `t(key=..., ...)` and the filter `href`.
pub(crate) fn equip(tera: &mut Tera, messages: &Arc<Messages>, href: Href) {
    let owned = Arc::clone(messages);
    tera.register_function("t", move |values: Kwargs, _: &State<'_>| words::word(&owned, &values));
    tera.register_filter("href", move |link: &Value, _: Kwargs, state: &State<'_>| {
        let here = state.get::<String>("here")?.unwrap_or_default();
        words::address(link, &here, href)
    });
}

/// Puts the dossier's own templates among `names` in the place of the built-in ones; a broken one is told and left out.
pub(crate) fn overridden<'a>(
    tera: &mut Tera,
    names: impl Iterator<Item = &'a str>,
    overrides: &BTreeMap<String, String>,
) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    for name in names {
        let Some(text) = overrides.get(&format!("templates/{name}")) else { continue };
        let mut tried = tera.clone();
        match tried.add_raw_template(name, text) {
            Ok(()) => *tera = tried,
            Err(error) => told.push(fault(name, &error)),
        }
    }
    told
}

/// What a template of `page` reads.
pub(crate) fn context(page: &Page, site: &Frame) -> tera::Context {
    let mut context = tera::Context::new();
    context.insert("page", page);
    context.insert("view", &page.view);
    context.insert("site", site);
    context.insert("here", &page.path);
    context
}

/// What went wrong in a template, and where; `template` is meant where Tera names none.
pub(crate) fn fault(template: &str, error: &tera::Error) -> Diagnostic {
    let hint = "Mend the template, or delete your own copy of it: the built-in one takes its place.";
    let (message, place) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            let span = report.span();
            let width = if span.end_line == span.start_line { span.end_col - span.start_col } else { 1 };
            let path = format!("templates/{}", report.filename());
            let (line, column) = (span.start_line, span.start_col + 1);
            (report.message().to_owned(), Place { line, column, width: width.max(1), ..Place::file(path) })
        }
        other => (other.to_string(), Place::file(format!("templates/{template}"))),
    };
    Diagnostic::error(format!("the template failed: {}", message.trim_end_matches('.')))
        .at(place)
        .hint(hint)
}
