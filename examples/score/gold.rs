//! Labelled articles, as they are read.

use serde::Deserialize;

/// A labelled article.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Labelled {
    pub(crate) id: String,
    pub(crate) lang: String,
    pub(crate) date: Option<String>,
    pub(crate) text: String,
    pub(crate) quotes: Vec<Quote>,
    annotated: Option<Vec<String>>,
}

/// A labelled quotation.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct Quote {
    pub(crate) start: usize,
    pub(crate) end: usize,
    kind: String,
    speaker: Names,
    aliases: Vec<String>,
    alt_speakers: Vec<String>,
    pub(crate) speaker_span: Option<(usize, usize)>,
    zone: Option<String>,
    duplicate: bool,
}

/// One name, several, or none.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(untagged)]
enum Names {
    One(String),
    Several(Vec<String>),
    #[default]
    Nobody,
}

impl Quote {
    /// Whether the words are between marks, somebody's, and no repetition.
    pub(crate) fn counts(&self) -> bool {
        matches!(self.kind.as_str(), "direct" | "mixed") && !self.duplicate && !self.is_furniture()
    }

    /// Whether the labels say that the words are nobody's: held at a distance, or of the page's furniture.
    pub(crate) fn is_nobodys(&self) -> bool {
        matches!(self.kind.as_str(), "scare" | "unattributed") || self.is_furniture()
    }

    fn is_furniture(&self) -> bool {
        self.zone.as_deref() == Some("chrome")
    }

    /// The names by which the labels know the speaker, the first one first; none where nobody speaks.
    pub(crate) fn names(&self) -> Vec<&str> {
        let own: Vec<&str> = match &self.speaker {
            Names::One(name) => vec![name],
            Names::Several(names) => names.iter().map(String::as_str).collect(),
            Names::Nobody => Vec::new(),
        };
        own.into_iter().chain(self.aliases.iter().chain(&self.alt_speakers).map(String::as_str)).collect()
    }
}

/// The articles of a file whose quotations are labelled.
pub(crate) fn articles(text: &str) -> Vec<Labelled> {
    let lines = text.lines().filter(|it| !it.trim().is_empty());
    let read = |line| serde_json::from_str::<Labelled>(line).expect("a line is a labelled article");
    let with = |it: &Labelled| it.annotated.as_ref().is_none_or(|all| all.iter().any(|it| it == "quotes"));
    lines.map(read).filter(|it| with(it) && !it.quotes.is_empty()).collect()
}
