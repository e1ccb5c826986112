//! The HTML pages: readable without scripts, from a disk, with no request to any other host.
//!
//! Each is made from the template of its kind, `templates/<kind>.html`, which a dossier may override; values are escaped as they are
//! put in. A kind without a template has no HTML page.

use std::sync::Arc;

use tera::{Context, Error, Kwargs, State, Tera, TeraResult, Value};

use super::assets::Assets;
use super::templates::{Overrides, Templates};
use super::{Output, Renderer, equip};
use crate::compose::show::html_href;
use crate::compose::{Frame, Page};
use crate::diag::Diagnostic;
use crate::messages::Messages;
use crate::render::File;

/// The built-in templates: one a kind of page, and the parts that they share.
const TEMPLATES: &[(&str, &str)] = &[
    ("base.html", include_str!("../../templates/base.html")),
    ("parts.html", include_str!("../../templates/parts.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("source.html", include_str!("../../templates/source.html")),
    ("not_found.html", include_str!("../../templates/not_found.html")),
    ("lists.html", include_str!("../../templates/lists.html")),
    ("actor.html", include_str!("../../templates/actor.html")),
    ("actors.html", include_str!("../../templates/actors.html")),
    ("place.html", include_str!("../../templates/place.html")),
    ("places.html", include_str!("../../templates/places.html")),
    ("timeline.html", include_str!("../../templates/timeline.html")),
    ("quotes.html", include_str!("../../templates/quotes.html")),
    ("figures.html", include_str!("../../templates/figures.html")),
    ("sources.html", include_str!("../../templates/sources.html")),
    ("missing.html", include_str!("../../templates/missing.html")),
    ("method.html", include_str!("../../templates/method.html")),
    ("brief.html", include_str!("../../templates/brief.html")),
];

/// The HTML pages among the outputs.
pub const OUTPUT: Output = Output { name: "html", path, file };

fn path(kind: &str, page: &str) -> Option<String> {
    let template = format!("{kind}.html");
    let listed = TEMPLATES.iter().any(|(name, _)| *name == template);
    listed.then(|| match (kind, page) {
        // It lies at the root, where hosts look for it.
        ("not_found", _) => "site/public/404.html".to_owned(),
        (_, "") => "site/public/index.html".to_owned(),
        (_, page) => format!("site/public/{page}/index.html"),
    })
}

fn file(renderer: &Renderer, page: &Page, context: &Context) -> Result<Option<File>, Diagnostic> {
    let Some(path) = path(page.kind, &page.path) else { return Ok(None) };
    renderer.html.render(page, context, &renderer.site).map(|text| Some(File::made(path, text)))
}

/// Makes HTML pages.
pub(super) struct Html {
    templates: Templates,
    assets: Arc<Assets>,
}

impl Html {
    /// Reads the templates and style sheets; those of the dossier's own take the place of the built-in ones.
    pub(super) fn new(messages: &Arc<Messages>, overrides: &Overrides) -> Result<Html, Diagnostic> {
        let assets = Arc::new(Assets::of(overrides));
        let mut tera = Tera::default();
        equip(&mut tera, messages, address);
        tera.register_filter("link", link);
        tera.register_filter("percent", |words: &str, _: Kwargs, _: &State<'_>| {
            Value::safe_string(&percent(words))
        });
        tera.register_filter("at", |page: &str, _: Kwargs, state: &State<'_>| {
            here(state).map(|here| address(&here, page, ""))
        });
        let named = Arc::clone(&assets);
        tera.register_function("asset", move |values: Kwargs, state: &State<'_>| {
            asset(&named, values.must_get::<&str>("name")?, &here(state)?)
        });
        Ok(Html { templates: Templates::read(tera, TEMPLATES, overrides)?, assets })
    }

    fn render(&self, page: &Page, context: &Context, site: &Frame) -> Result<String, Diagnostic> {
        let template = format!("{}.html", page.kind);
        if page.kind == "not_found" {
            // It is shown for any address, however deep.
            let mut anywhere = context.clone();
            anywhere.insert("here", &on_host(&site.base_url));
            return Ok(tidy(&self.templates.render(&template, &anywhere)?));
        }
        Ok(tidy(&self.templates.render(&template, context)?))
    }

    /// The files that belong to no page.
    pub(super) fn assets(&self) -> Vec<File> {
        self.assets.files()
    }

    /// What was told about the dossier's own templates so far.
    pub(super) fn told(&self) -> Vec<Diagnostic> {
        self.templates.told()
    }
}

fn here(state: &State<'_>) -> TeraResult<String> {
    Ok(state.get::<String>("here")?.unwrap_or_default())
}

fn asset(assets: &Assets, name: &str, here: &str) -> TeraResult<String> {
    let path = assets.path(name).ok_or_else(|| Error::message(format!("no asset `{name}`")))?;
    let depth = if here.is_empty() { 0 } else { here.split('/').count() };
    let root = if here.ends_with('/') { here.to_owned() } else { "../".repeat(depth) };
    Ok(format!("{root}{path}"))
}

/// The address of `page#anchor` as seen from a page, or from the root of the site on its host (a path that ends in `/`).
fn address(from: &str, page: &str, anchor: &str) -> String {
    match from.ends_with('/') {
        true => format!("{from}{}", html_href("", page, anchor)),
        false => html_href(from, page, anchor),
    }
}

/// The path of the site's root on its host, with a slash at the end; empty where the dossier is not published.
fn on_host(base_url: &str) -> String {
    let Some((_, rest)) = base_url.split_once("://") else { return String::new() };
    let path = rest.split_once('/').map_or("", |(_, path)| path.trim_matches('/'));
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// `{{ it.link | link }}`: a link with its words, or the words alone where it leads nowhere.
fn link(link: &Value, _: Kwargs, state: &State<'_>) -> TeraResult<Value> {
    let words = link.get_from_path("text").and_then(Value::as_str).unwrap_or_default();
    // A name may run in another direction than the words around it.
    let words = format!("<bdi>{}</bdi>", escaped(words));
    if !link.get_from_path("live").and_then(Value::as_bool).unwrap_or_default() {
        return Ok(Value::safe_string(&words));
    }
    let address = escaped(&super::words::address(link, &here(state)?, address)?);
    Ok(Value::safe_string(&format!("<a href=\"{address}\">{words}</a>")))
}

/// Words for the query of an address.
fn percent(words: &str) -> String {
    let mut query = String::with_capacity(words.len());
    for byte in words.bytes() {
        match byte {
            b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'_' | b'.' => query.push(char::from(byte)),
            other => query.push_str(&format!("%{other:02X}")),
        }
    }
    query
}

fn escaped(words: &str) -> String {
    words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// The text without the empty lines that a template's tags leave, so that templates may be laid out for reading. What is preformatted
/// stays as it is; words of sources cannot open it, since they are escaped.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut preformatted = false;
    for line in text.lines() {
        preformatted |= line.contains("<pre");
        if preformatted || !line.trim().is_empty() {
            tidy.push_str(line);
            tidy.push('\n');
        }
        preformatted &= !line.contains("</pre>");
    }
    tidy
}
