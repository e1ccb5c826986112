//! Checks what a build made: every internal link and anchor resolves, in Markdown and in HTML.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use crate::diag::{Diagnostic, Place};
use crate::read::sources::nearest;
use crate::text::Span;

mod alike;
pub mod doubts;
pub mod fields;
mod html;
pub mod links;
mod markdown;
mod proof;
pub mod proposals;
pub mod queue;
pub mod repeated;

pub use proof::Proof;

/// What a page points to, and what of it can be pointed to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Links {
    /// Destinations as written, with where they stand in the page.
    pub destinations: Vec<(Span, String)>,
    /// The page's anchors.
    pub anchors: BTreeSet<String>,
}

/// The links of a page, read by its ending.
fn links(path: &str, text: &str) -> Links {
    match path.rsplit_once('.').map(|(_, ending)| ending) {
        Some("md") => markdown::links(text),
        Some("html") => html::links(text),
        _ => Links::default(),
    }
}

/// Every dead link among `pages` (path to text). `others` are files that may be pointed to and are not read, such as captures.
pub fn dead(pages: &BTreeMap<String, String>, others: &BTreeSet<String>) -> Vec<Diagnostic> {
    let all: BTreeMap<&str, Links> =
        pages.par_iter().map(|(path, text)| (path.as_str(), links(path, text))).collect();
    let dead = all.par_iter().flat_map_iter(|(path, links)| {
        links.destinations.iter().filter_map(|(at, destination)| {
            let (message, hint) = judge(path, destination, &all, others)?;
            let text = pages.get(*path).map(String::as_str).unwrap_or_default();
            Some(Diagnostic::error(message).at(Place::span(*path, text, *at)).hint(hint))
        })
    });
    dead.collect()
}

/// What is wrong with a link, and what was probably meant.
fn judge(
    from: &str,
    destination: &str,
    all: &BTreeMap<&str, Links>,
    others: &BTreeSet<String>,
) -> Option<(String, String)> {
    if is_external(destination) {
        return None;
    }
    let (target, anchor) =
        destination.split_once('#').map_or((destination, None), |(to, anchor)| (to, Some(anchor)));
    let target = if target.is_empty() { from.to_owned() } else { resolve(from, target) };
    let Some(page) = all.get(target.as_str()) else {
        let known = all.keys().copied().chain(others.iter().map(String::as_str));
        let missing = !others.contains(&target);
        return missing.then(|| (format!("the link leads nowhere: `{target}`"), suggestion(&target, known)));
    };
    let anchor = decode(anchor.filter(|it| !it.is_empty())?);
    // An annotation or a paragraph of a source has its anchor where it is published.
    let published = published(&target).and_then(|path| all.get(path.as_str()));
    let anchors = || page.anchors.iter().chain(published.iter().flat_map(|it| &it.anchors));
    let missing = !anchors().any(|it| *it == anchor);
    missing.then(|| {
        let known = anchors().map(String::as_str);
        (format!("`{target}` has no anchor `#{anchor}`"), suggestion(&anchor, known))
    })
}

/// The HTML page that a page in Markdown becomes.
fn published(path: &str) -> Option<String> {
    let page = path.strip_prefix("site/pages/")?.strip_suffix(".md")?;
    Some(if page == "index" {
        "site/public/index.html".to_owned()
    } else {
        format!("site/public/{page}/index.html")
    })
}

fn suggestion<'a>(name: &str, known: impl Iterator<Item = &'a str>) -> String {
    nearest(name, known)
        .map_or_else(|| "Mend or delete the link.".to_owned(), |it| format!("Did you mean `{it}`?"))
}

fn is_external(destination: &str) -> bool {
    let scheme = destination.split_once(':').map(|(scheme, _)| scheme);
    destination.starts_with("//")
        || scheme.is_some_and(|it| {
            !it.is_empty() && it.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c))
        })
}

/// `target` as seen from the page at `from`, without `.` and `..`; percent-encoding undone.
fn resolve(from: &str, target: &str) -> String {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    let target = decode(target.split('?').next().unwrap_or(target));
    for part in target.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop();
            }
            name => parts.push(name),
        }
    }
    parts.join("/")
}

/// Undoes percent-encoding; what is no valid encoding stays.
fn decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let digits = text.get(at + 1..at + 3).filter(|_| bytes[at] == b'%');
        if let Some(byte) = digits.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            decoded.push(byte);
            at += 3;
        } else {
            decoded.push(bytes[at]);
            at += 1;
        }
    }
    String::from_utf8(decoded).unwrap_or_else(|_| text.to_owned())
}
