//! What a page declares of its article, and in which vocabulary.

use serde::{Deserialize, Serialize};

/// Something that the page declares of the article.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// Of what.
    pub subject: Subject,
    /// In which vocabulary.
    pub by: Vocabulary,
    /// Under which name, as the page writes it, e.g. `article:published_time`.
    pub key: String,
    /// What.
    pub value: String,
}

/// Of what a declaration speaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Subject {
    /// The headline.
    Title,
    /// The summary.
    Summary,
    /// When it was published.
    Published,
    /// When it was last changed.
    Updated,
    /// Who signed it.
    Author,
    /// The outlet.
    Outlet,
    /// Its address.
    Url,
    /// Its language.
    Language,
    /// Its text.
    Body,
}

/// The vocabularies of declarations, the most trusted first: what is made for search engines by the newsroom's own system is seldom
/// wrong; what stands about the page as a whole, such as its `<title>`, names more than the article.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Vocabulary {
    /// The front matter of a Markdown file, which a web clipper writes about the page that it clips.
    FrontMatter,
    /// schema.org in `<script type="application/ld+json">`.
    JsonLd,
    /// `<meta property="og:…">` and `article:…`.
    OpenGraph,
    /// `<meta name="DC.…">`.
    DublinCore,
    /// Any other `<meta>`.
    Meta,
    /// schema.org in `itemprop` attributes.
    Microdata,
    /// `<time datetime>`.
    Time,
    /// `<link rel="canonical">`.
    Link,
    /// The headers of a mail, or of a page saved as one.
    Mail,
    /// `<title>`, `<html lang>`.
    Page,
    /// What a PDF says of itself.
    Pdf,
}

impl Vocabulary {
    /// The rule's name in the reports.
    pub fn rule(self) -> &'static str {
        match self {
            Vocabulary::FrontMatter => "metadata.front-matter",
            Vocabulary::JsonLd => "metadata.json-ld",
            Vocabulary::OpenGraph => "metadata.open-graph",
            Vocabulary::DublinCore => "metadata.dublin-core",
            Vocabulary::Meta => "metadata.meta",
            Vocabulary::Microdata => "metadata.microdata",
            Vocabulary::Time => "metadata.time",
            Vocabulary::Link => "metadata.link",
            Vocabulary::Mail => "metadata.mail",
            Vocabulary::Page => "metadata.page",
            Vocabulary::Pdf => "metadata.pdf",
        }
    }
}
