//! Pages to files. Tera lives only here.
//!
//! A template reads `page` (a [`Page`](crate::compose::Page) without its view), `view` (what the page says), `site` (the
//! [`Frame`](crate::compose::Frame)) and `here` (the page's path); `{{ t(key="...", n=2) }}` gives words of the interface, and
//! `{{ link | href }}` the address of a [`Link`](crate::compose::Link) as seen from the page.

use std::sync::Arc;

use tera::{ErrorKind, Kwargs, ReportError, State, Tera, Value};

use crate::compose::Page;
use crate::diag::{Diagnostic, Place};
use crate::messages::Messages;

mod assets;
mod file;
pub mod html;
pub mod markdown;
mod renderer;
mod templates;
mod words;

pub use file::{File, Over};
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

/// What a template of `page` reads.
pub(crate) fn context(page: &Page, site: &Value) -> tera::Context {
    let mut context = tera::Context::new();
    context.insert("page", page);
    context.insert("view", &page.view);
    context.insert_value("site", site.clone());
    context.insert("here", &page.path);
    context
}

/// What went wrong in a template, at its place: the error may stand in a template that `template` uses.
pub(crate) fn fault(template: &str, error: &tera::Error) -> Diagnostic {
    let (place, message) = match error.kind() {
        ErrorKind::SyntaxError(report) | ErrorKind::RenderingError(report) => {
            (place(template, report), report.message().to_owned())
        }
        other => {
            let told = other.to_string();
            // Several errors come as one: the first is what is to be mended first.
            let first = told.split("\n\n").next().unwrap_or_default().trim_end().to_owned();
            (Place::file(format!("templates/{template}")), first)
        }
    };
    Diagnostic::error(format!("the template failed: {message}; the built-in one is used"))
        .at(place)
        .hint("Mend the template, or delete your own copy of it: the built-in one takes its place.")
}

fn place(template: &str, report: &ReportError) -> Place {
    let name = if report.filename().is_empty() { template } else { report.filename() };
    let span = report.span();
    Place { line: span.start_line, column: span.start_col + 1, ..Place::file(format!("templates/{name}")) }
}
