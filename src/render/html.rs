//! The site: an HTML page for each page, which opens from a disk as from a server, needs no script and asks no other host.
//!
//! Each is made from the template of its kind, `templates/<kind>.html`, which a dossier may override. Where its own template fails, it
//! is told with its line and the built-in one is used.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use tera::{Kwargs, State, Tera, Value};

use super::theme::{Theme, Worn};
use super::{Output, Renderer, context, equip, fault, overridden};
use crate::compose::show::html_href;
use crate::compose::{Frame, Page};
use crate::diag::{Diagnostic, Place, Warned};
use crate::messages::Messages;
use crate::write::File;

/// The built-in templates: the sheet, the parts that pages share, and one a kind of page.
pub const TEMPLATES: &[(&str, &str)] = &[
    ("sheet.html", include_str!("../../templates/sheet.html")),
    ("parts.html", include_str!("../../templates/parts.html")),
    ("lists.html", include_str!("../../templates/lists.html")),
    ("home.html", include_str!("../../templates/home.html")),
    ("brief.html", include_str!("../../templates/brief.html")),
    ("source.html", include_str!("../../templates/source.html")),
    ("sources.html", include_str!("../../templates/sources.html")),
    ("actor.html", include_str!("../../templates/actor.html")),
    ("actors.html", include_str!("../../templates/actors.html")),
    ("place.html", include_str!("../../templates/place.html")),
    ("places.html", include_str!("../../templates/places.html")),
    ("timeline.html", include_str!("../../templates/timeline.html")),
    ("quotes.html", include_str!("../../templates/quotes.html")),
    ("figures.html", include_str!("../../templates/figures.html")),
    ("missing.html", include_str!("../../templates/missing.html")),
    ("method.html", include_str!("../../templates/method.html")),
    ("not_found.html", include_str!("../../templates/not_found.html")),
];

/// The HTML pages among the outputs.
pub const OUTPUT: Output = Output { name: "html", file };

fn file(renderer: &Renderer, page: &Page) -> Result<Option<File>, Diagnostic> {
    renderer.html.render(page, &renderer.site).map(Some)
}

/// Makes HTML pages.
pub struct Html {
    built_in: Tera,
    /// The same with the dossier's own templates; `None` where it has none.
    own: Option<Tera>,
    overrides: BTreeMap<String, String>,
    theme: Theme,
    /// What was the matter with the dossier's own templates while pages were made, each thing once.
    told: Mutex<BTreeMap<(Option<Place>, String), Diagnostic>>,
}

impl Html {
    /// Reads the templates and the theme; those of the dossier's own, by path, take the place of the built-in ones, unless they are
    /// broken: that is told.
    ///
    /// # Errors
    /// Where a built-in template is broken.
    pub fn new(
        messages: &Arc<Messages>,
        overrides: &BTreeMap<String, String>,
    ) -> Result<Warned<Html>, Diagnostic> {
        let mut built_in = Tera::default();
        equip(&mut built_in, messages, address);
        built_in.register_filter("percent", |words: &str, _: Kwargs, _: &State<'_>| {
            Value::safe_string(&percent(words))
        });
        built_in.add_raw_templates(TEMPLATES.iter().copied()).map_err(|error| fault("sheet.html", &error))?;
        let theme = Theme::new(overrides);
        let overrides: BTreeMap<String, String> = overrides
            .iter()
            .filter(|(path, _)| path.ends_with(".html"))
            .map(|(path, text)| (path.clone(), text.clone()))
            .collect();
        let mut own = built_in.clone();
        let diagnostics = overridden(&mut own, TEMPLATES.iter().map(|(name, _)| *name), &overrides);
        let diagnostics = diagnostics.into_iter().map(|it| shown(it, &overrides)).collect();
        let own = (!overrides.is_empty()).then_some(own);
        let told = Mutex::new(BTreeMap::new());
        Ok(Warned { value: Html { built_in, own, overrides, theme, told }, diagnostics })
    }

    /// The file of a page.
    ///
    /// # Errors
    /// Where a built-in template fails on it.
    pub fn render(&self, page: &Page, site: &Frame) -> Result<File, Diagnostic> {
        let template = format!("{}.html", page.kind);
        let seen = Seen { page, site, worn: self.theme.worn() };
        let own = self.own.as_ref().and_then(|tera| match tera.render(&template, &seen.context()) {
            Ok(text) => Some(text),
            Err(error) => {
                self.tell(shown(fault(&template, &error), &self.overrides));
                None
            }
        });
        let text = match own {
            Some(text) => text,
            None => self
                .built_in
                .render(&template, &seen.context())
                .map_err(|error| fault(&template, &error))?,
        };
        Ok(File::made(path(page), tidy(&text)))
    }

    /// What was the matter with the dossier's own templates while pages were made.
    pub fn told(&self) -> Vec<Diagnostic> {
        let told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.values().cloned().collect()
    }

    /// The files of the theme.
    pub fn assets(&self) -> Vec<File> {
        self.theme.files().collect()
    }

    fn tell(&self, diagnostic: Diagnostic) {
        let mut told = self.told.lock().unwrap_or_else(PoisonError::into_inner);
        told.insert((diagnostic.place.clone(), diagnostic.message.clone()), diagnostic);
    }
}

/// A page with all that surrounds it.
struct Seen<'a> {
    page: &'a Page,
    site: &'a Frame,
    worn: &'a Worn,
}

impl Seen<'_> {
    /// What the templates read: besides what every form reads, `root` (the way to the site's root) and `theme`.
    fn context(&self) -> tera::Context {
        let mut context = context(self.page, self.site);
        if self.page.kind == "not_found" {
            // A host shows this page for any address, however deep: only addresses from the host's own root hold.
            context.insert("here", &from_host(&self.site.base_url));
        }
        let root = match self.page.kind {
            "not_found" => from_host(&self.site.base_url),
            _ if self.page.path.is_empty() => String::new(),
            _ => "../".repeat(self.page.path.split('/').count()),
        };
        context.insert("root", &root);
        context.insert("theme", self.worn);
        context.insert("section", self.page.path.split('/').next().unwrap_or_default());
        context
    }
}

/// The path of `base_url` on its host, with a slash at the end; empty where the dossier is not published.
fn from_host(base_url: &str) -> String {
    let Some((_, rest)) = base_url.split_once("://") else { return String::new() };
    let path = rest.split_once('/').map_or("", |(_, path)| path.trim_end_matches('/'));
    if path.is_empty() { "/".to_owned() } else { format!("/{path}/") }
}

/// An address as seen from `from`: a page's path, or the site's root on its host.
fn address(from: &str, page: &str, anchor: &str) -> String {
    match from.strip_suffix('/') {
        Some(_) => format!("{from}{}", html_href("", page, anchor)),
        None => html_href(from, page, anchor),
    }
}

fn path(page: &Page) -> String {
    match page.path.as_str() {
        "" => "site/public/index.html".to_owned(),
        // Hosts look for it under this name.
        "404" => "site/public/404.html".to_owned(),
        path => format!("site/public/{path}/index.html"),
    }
}

/// The same, with the line of the dossier's own file that is meant.
fn shown(mut diagnostic: Diagnostic, overrides: &BTreeMap<String, String>) -> Diagnostic {
    if let Some(place) = diagnostic.place.as_mut() {
        let line = overrides.get(&place.path).and_then(|text| text.lines().nth(place.line.checked_sub(1)?));
        place.shown = line.unwrap_or_default().to_owned();
    }
    diagnostic
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

/// The page without the blank lines that a template's layout leaves; preformatted text stays as it is.
fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    let mut preformatted = false;
    for line in text.lines() {
        let line = if preformatted { line } else { line.trim() };
        if preformatted || !line.is_empty() {
            tidy.push_str(line);
            tidy.push('\n');
        }
        preformatted = match (line.rfind("<pre"), line.rfind("</pre")) {
            (Some(open), close) => close.is_none_or(|close| close < open),
            (None, Some(_)) => false,
            (None, None) => preformatted,
        };
    }
    tidy
}
