//! What a page declares of its article, in its head and in the attributes of its elements.

use html5gum::{Token, Tokenizer};

use super::attributes::Tagged;
use super::blocks::Row;
use super::ld;
use crate::ingest::markup::{Hint, Said, Subject, Vocabulary};

/// Most declarations that are kept; a page makes some dozens.
const SAID_MAX: usize = 200;

/// Longest value that is kept, in bytes.
const VALUE_MAX: usize = 2_000;

/// The names under which `<meta>` declares, in small letters, the most telling first.
const KEYS: &[(Subject, &[&str])] = &[
    (
        Subject::Published,
        &[
            "article:published_time",
            "og:article:published_time",
            "og:published_time",
            "article:published",
            "datepublished",
            "date_published",
            "published_time",
            "publish-date",
            "publish_date",
            "publishdate",
            "publication_date",
            "publication-date",
            "pubdate",
            "parsely-pub-date",
            "sailthru.date",
            "date.published",
            "dc.date.issued",
            "dcterms.issued",
            "dc.date.published",
            "dc.date.created",
            "dcterms.created",
            "dc.date",
            "dcterms.date",
            "cxenseparse:recs:publishtime",
            "article_date_original",
            "originalpublicationdate",
            "rnews:datepublished",
            "shareaholic:article_published_time",
            "article.published",
            "bt:pubdate",
            "vr:published_time",
            "dcterms.available",
            "date",
            "datecreated",
        ],
    ),
    (
        Subject::Updated,
        &[
            "article:modified_time",
            "og:article:modified_time",
            "og:updated_time",
            "datemodified",
            "dcterms.modified",
            "dc.date.modified",
            "last-modified",
            "lastmod",
            "lastmodified",
            "article.updated",
            "article:modified",
            "article:updated_time",
        ],
    ),
    (
        Subject::Title,
        &[
            "og:title",
            "dc.title",
            "dcterms.title",
            "headline",
            "twitter:title",
            "parsely-title",
            "sailthru.title",
        ],
    ),
    (Subject::Summary, &["og:description", "description", "dc.description", "twitter:description"]),
    (
        Subject::Author,
        &[
            "author",
            "article:author",
            "og:article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
        ],
    ),
    (
        Subject::Outlet,
        &["og:site_name", "dc.publisher", "dcterms.publisher", "publisher", "application-name"],
    ),
    (Subject::Url, &["og:url", "parsely-link"]),
    (Subject::Language, &["og:locale", "dc.language", "content-language"]),
];

/// What a browser extension that saves pages opens its comment with.
const SAVER: &str = "Page saved with SingleFile";

/// What was heard so far.
#[derive(Debug, Default)]
pub(super) struct Heard {
    said: Vec<Said>,
    body: String,
}

/// Fewest letters of a line that is looked for in the declared text: shorter ones stand anywhere.
const LINE_MIN: usize = 20;

/// Fewest letters of a declared text that is no mere summary.
const BODY_MIN: usize = 800;

impl Heard {
    /// Marks the lines that stand in the declared text.
    pub(super) fn declare(&self, rows: &[Row], hints: &mut [Hint]) {
        let body = letters(&self.body);
        if body.len() < BODY_MIN {
            return;
        }
        let mut found = 0;
        let mut stands = |row: &Row| {
            let line = letters(&row.text);
            let stands = line.len() >= LINE_MIN && body.contains(&line);
            found += if stands { line.len() } else { 0 };
            stands
        };
        let declared: Vec<bool> = rows.iter().map(&mut stands).collect();
        if found * 2 > body.len() {
            hints.iter_mut().zip(declared).for_each(|(hint, declared)| hint.declared = declared);
        }
    }

    /// Everything, the most trusted first; of equals, what stood first.
    pub(super) fn said(mut self) -> Vec<Said> {
        self.said.sort_by_key(|it| (it.subject, it.by, rank(it)));
        self.said.dedup();
        self.said
    }

    /// A tag that may declare something.
    pub(super) fn tag(&mut self, tag: &Tagged) {
        match tag.name.as_str() {
            "html" => self.attribute(tag, "lang", Subject::Language, Vocabulary::Page),
            "link" if tag.value("rel").is_some_and(|it| it.eq_ignore_ascii_case("canonical")) => {
                self.attribute(tag, "href", Subject::Url, Vocabulary::Link);
            }
            "meta" => self.meta(tag),
            "time" => self.time(tag),
            _ => {}
        }
    }

    fn meta(&mut self, tag: &Tagged) {
        let Some(content) = tag.value("content") else { return };
        for attribute in ["property", "name", "itemprop", "http-equiv"] {
            let Some(key) = tag.value(attribute) else { continue };
            let small = key.to_lowercase();
            let Some(subject) = subject(&small) else { continue };
            let by = match attribute {
                "itemprop" => Vocabulary::Microdata,
                _ if small.starts_with("og:") || small.starts_with("article:") => Vocabulary::OpenGraph,
                _ if small.starts_with("dc.") || small.starts_with("dcterms.") => Vocabulary::DublinCore,
                _ => Vocabulary::Meta,
            };
            self.say(Said { subject, by, key: key.to_owned(), value: content.to_owned() });
        }
    }

    fn time(&mut self, tag: &Tagged) {
        let called = tag.value("itemprop").unwrap_or_default();
        let subject =
            if called.eq_ignore_ascii_case("dateModified") { Subject::Updated } else { Subject::Published };
        let named = called.to_lowercase().starts_with("date") || tag.has("pubdate");
        let by = if named { Vocabulary::Microdata } else { Vocabulary::Time };
        self.attribute(tag, "datetime", subject, by);
    }

    fn attribute(&mut self, tag: &Tagged, attribute: &str, subject: Subject, by: Vocabulary) {
        if let Some(value) = tag.value(attribute) {
            self.say(Said { subject, by, key: format!("{} {attribute}", tag.name), value: value.to_owned() });
        }
    }

    /// The page's `<title>`.
    pub(super) fn title(&mut self, words: &str) {
        let value = words.to_owned();
        self.say(Said { subject: Subject::Title, by: Vocabulary::Page, key: "title".to_owned(), value });
    }

    /// A comment: browsers, and what saves a page into one file, write there from where it is.
    pub(super) fn comment(&mut self, words: &str) {
        let key = words.lines().map(str::trim).find(|it| it.starts_with("saved from url=") || *it == SAVER);
        let Some(key) = key else { return };
        let address = words.split_whitespace().find_map(|it| it.get(it.find("http")?..));
        if let Some(value) = address.map(str::to_owned) {
            let key = key.split('=').next().unwrap_or_default().to_owned();
            self.say(Said { subject: Subject::Url, by: Vocabulary::Page, key, value });
        }
    }

    /// A script of linked data.
    pub(super) fn linked_data(&mut self, json: &str) {
        for (subject, key, value) in ld::declared(json) {
            self.say(Said { subject, by: Vocabulary::JsonLd, key: key.to_owned(), value });
        }
    }

    fn say(&mut self, said: Said) {
        let value = plain(&said.value);
        if said.subject == Subject::Body {
            self.body.push_str(&value);
        } else if self.said.len() < SAID_MAX && !value.is_empty() && value.len() <= VALUE_MAX {
            self.said.push(Said { value, ..said });
        }
    }
}

fn subject(key: &str) -> Option<Subject> {
    KEYS.iter().find(|(_, keys)| keys.contains(&key)).map(|(subject, _)| *subject)
}

/// The place of a declaration's name among those of its subject.
fn rank(said: &Said) -> usize {
    let key = said.key.to_lowercase();
    KEYS.iter().flat_map(|(_, keys)| keys.iter()).position(|it| *it == key).unwrap_or_default()
}

/// Only the letters and figures.
fn letters(text: &str) -> String {
    text.chars().filter(|it| it.is_alphanumeric()).collect()
}

/// A value without markup, its white space collapsed: templates escape twice, or leave tags inside.
fn plain(value: &str) -> String {
    let mut text = String::new();
    if value.contains(['&', '<']) {
        for token in Tokenizer::new(value).flatten() {
            if let Token::String(it) = token {
                text.push_str(&String::from_utf8_lossy(&it.value));
            }
        }
    } else {
        text.push_str(value);
    }
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
