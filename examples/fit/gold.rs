//! What is known of a page, and what it makes of each line.

use std::collections::{BTreeMap, BTreeSet};

use dossier::clean::measure::Measured;
use serde::Deserialize;

use crate::line::Line;

/// What is known of a page.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Gold {
    text: Option<String>,
    url: Option<String>,
    title: Option<String>,
    captions: Vec<String>,
    authors: Vec<String>,
    with: Vec<String>,
    without: Vec<String>,
    /// The headline that the saved page declares.
    #[serde(skip)]
    declared: Option<String>,
}

/// Words of a shingle.
const SHINGLE: usize = 4;

/// Share of a line's shingles that the article must hold for the line to be its.
const HELD: f64 = 0.6;

impl Gold {
    /// The site that the page is of: its address's host without `www.`.
    pub(crate) fn site(&self, name: &str) -> String {
        let host = self
            .url
            .as_deref()
            .unwrap_or_default()
            .split("://")
            .nth(1)
            .and_then(|it| it.split('/').next())
            .filter(|it| !it.is_empty())
            .unwrap_or(name);
        host.trim_start_matches("www.").to_owned()
    }

    /// The lines whose class is known. All lines of a page together weigh one; a longer line weighs more.
    pub(crate) fn labelled(&self, text: &str, lines: &[Measured]) -> Vec<Line> {
        let article = Article::of(self);
        let classed = lines.iter().enumerate().filter_map(|(index, line)| {
            let words = words(line.at.of(text));
            let ours =
                if self.text.is_none() { self.marked(line.at.of(text)) } else { article.holds(&words) }?;
            Some(Line {
                index,
                values: line.values.clone(),
                ours,
                weight: (words.len().clamp(1, 60) as f64).sqrt(),
            })
        });
        let mut classed: Vec<Line> = classed.collect();
        let total: f64 = classed.iter().map(|it| it.weight).sum();
        classed.iter_mut().for_each(|it| it.weight /= total);
        classed
    }

    /// Takes up the headline that the saved page declares.
    pub(crate) fn declare(&mut self, headline: Option<String>) {
        self.declared = headline;
    }

    /// The words of its headline as it is labelled.
    pub(crate) fn labelled_headline(&self) -> Option<String> {
        headline(self.title.as_deref())
    }

    /// The words of its headline: the labelled one, else the one that the saved page declares, of which its dump tells nothing.
    pub(crate) fn headline(&self) -> Option<String> {
        self.labelled_headline().or_else(|| headline(self.declared.as_deref()))
    }

    /// Whether `line` says just the words of the headline `title`.
    pub(crate) fn is_headline(line: &str, title: &str) -> bool {
        words(line).join(" ") == title
    }

    /// By the stretches that must and must not be kept.
    fn marked(&self, line: &str) -> Option<bool> {
        let held = |stretches: &[String]| stretches.iter().any(|it| line.contains(it.as_str()));
        match (held(&self.with), held(&self.without)) {
            (true, false) => Some(true),
            (false, true) => Some(false),
            _ => None,
        }
    }
}

fn headline(title: Option<&str>) -> Option<String> {
    title.map(|it| words(it).join(" ")).filter(|it| !it.is_empty())
}

/// An article's text, for look-up.
struct Article {
    lines: BTreeSet<String>,
    shingles: BTreeMap<String, usize>,
    /// Lines that are neither text nor furniture.
    beside: BTreeSet<String>,
}

impl Article {
    fn of(gold: &Gold) -> Article {
        let text = gold.text.as_deref().unwrap_or_default();
        let mut counts = BTreeMap::new();
        for shingle in shingles(&words(text)) {
            *counts.entry(shingle).or_insert(0) += 1;
        }
        let beside = gold.title.iter().chain(&gold.captions).chain(&gold.authors);
        Article {
            lines: text.lines().map(|it| words(it).join(" ")).collect(),
            shingles: counts,
            beside: beside.map(|it| words(it).join(" ")).collect(),
        }
    }

    /// Whether the line is the article's; nothing where it is neither that nor furniture.
    fn holds(&self, words: &[String]) -> Option<bool> {
        let line = words.join(" ");
        if self.lines.contains(&line) {
            return Some(true);
        }
        if words.is_empty() || self.beside.contains(&line) {
            return None;
        }
        let shingles = shingles(words);
        let held = shingles.iter().filter(|it| self.shingles.contains_key(*it)).count();
        Some(words.len() >= SHINGLE && held as f64 >= shingles.len() as f64 * HELD)
    }
}

fn shingles(words: &[String]) -> Vec<String> {
    words.windows(SHINGLE.min(words.len().max(1))).map(|it| it.join(" ")).collect()
}

fn words(text: &str) -> Vec<String> {
    dossier::lang::furniture::bare(text).split(' ').filter(|it| !it.is_empty()).map(str::to_owned).collect()
}
