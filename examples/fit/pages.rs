//! Labelled pages, each in the views in which captures come.

use std::collections::BTreeMap;
use std::path::Path;

use dossier::clean::measure::{Measure, Measured};
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};

use crate::crops;
use crate::declared;
use crate::gold::Gold;
use crate::line::Line;

/// In which form a page is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum View {
    /// The page as it was saved.
    Markup,
    /// Its text as the program reads it, without its markup.
    Bare,
    /// A dump of its text.
    Full,
    /// A dump without its menus.
    Lite,
    /// A dump as somebody marked it with the mouse: the article, and a few lines above and below.
    Marked,
    /// The same of an article that ends after a few paragraphs.
    Brief,
}

/// A page in one view, with what is known of it.
pub(crate) struct Page {
    /// Its name.
    pub(crate) name: String,
    /// The number of its site, in the order of their names.
    pub(crate) site: usize,
    /// How it is looked at.
    pub(crate) view: View,
    /// The page.
    pub(crate) capture: Capture,
    /// Its lines whose class is known, with the features of the view.
    pub(crate) lines: Vec<Line>,
    /// What is known of it.
    pub(crate) gold: Gold,
}

/// The views, with the ending of their files.
const VIEWS: &[(View, &str)] =
    &[(View::Markup, "html"), (View::Bare, "html"), (View::Full, "txt"), (View::Lite, "lite.txt")];

/// Every page of `folder` in every view.
pub(crate) fn read(folder: &Path, measure: &Measure<'_>) -> Vec<Page> {
    let gold = std::fs::read_to_string(folder.join("gold.json")).expect("gold.json can be read");
    let gold: BTreeMap<String, Gold> = serde_json::from_str(&gold).expect("gold.json is well formed");
    let mut sites: Vec<String> = gold.iter().map(|(name, it)| it.site(name)).collect();
    sites.sort_unstable();
    sites.dedup();
    let mut pages = Vec::new();
    for (name, mut gold) in gold {
        gold.declare(declared(folder, &name));
        let site = sites.iter().position(|it| *it == gold.site(&name)).unwrap_or_default();
        for (view, ending) in VIEWS {
            let Ok(bytes) = std::fs::read(folder.join(format!("pages/{name}.{ending}"))) else { continue };
            let Some(capture) = captured(&name, *view, &bytes) else { continue };
            let measured = match view {
                View::Markup => measure.sums(&capture),
                _ => measure.first(&capture),
            };
            let lines = gold.labelled(&capture.text, &measured);
            let page = Page { name: name.clone(), site, view: *view, capture, lines, gold: gold.clone() };
            if *view == View::Full {
                pages.extend(crops::of(&page, &measured).into_iter().filter_map(|(view, text)| {
                    let capture = captured(&name, view, text.as_bytes())?;
                    let lines = page.gold.labelled(&capture.text, &measure.first(&capture));
                    Some(Page { view, capture, lines, name: name.clone(), gold: page.gold.clone(), site })
                }));
            }
            pages.push(page);
        }
    }
    pages
}

/// The headline that the page's saved file declares.
fn declared(folder: &Path, name: &str) -> Option<String> {
    let bytes = std::fs::read(folder.join(format!("pages/{name}.html"))).ok()?;
    declared::headline(&captured(name, View::Markup, &bytes)?)
}

fn captured(name: &str, view: View, bytes: &[u8]) -> Option<Capture> {
    let file = match view {
        View::Markup | View::Bare => "page.html",
        View::Full | View::Lite | View::Marked | View::Brief => "page.txt",
    };
    let mut capture = ingest(&SourceId(name.to_owned()), file, bytes).value?;
    if view == View::Bare {
        capture.markup.hints.clear();
    }
    Some(capture)
}

impl Page {
    /// The line of the labelled headline among the `reach` lines above the one at `first`, or that one.
    pub(crate) fn headline_above(&self, lines: &[Measured], first: usize, reach: usize) -> usize {
        let Some(title) = self.gold.labelled_headline() else { return first };
        let is_title = |it: &usize| {
            lines.get(*it).is_some_and(|line| Gold::is_headline(line.at.of(&self.capture.text), &title))
        };
        (first.saturating_sub(reach)..first).find(is_title).unwrap_or(first)
    }
}
