//! The front matter that the tool would write today: the article's fields in a fixed order, and how each is known.

use std::fmt::Display;

use super::escape::quoted_plain;
use super::yaml::scalar;
use crate::clean::Fields;
use crate::ingest::Capture;
use crate::known::{How, Known};

/// A field of the front matter, or a line of its `known:` map.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Field {
    /// Its key.
    pub(super) key: &'static str,
    /// Its value; `None` is shown as an empty one.
    pub(super) value: Option<String>,
}

/// The front matter as data.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct FrontDraft {
    /// The fields, in order.
    pub(super) fields: Vec<Field>,
    /// How they are known, in order.
    pub(super) known: Vec<Field>,
}

/// The key of the map that says how each field is known.
pub(super) const KNOWN: &str = "known";

/// Fields that a person may enter, by their key in the front matter and their name as an entered field, in the order in which
/// they are written.
pub(super) const ENTERABLE: &[(&str, &str)] = &[
    ("title", "title"),
    ("lang", "language"),
    ("published", "published"),
    ("updated", "updated"),
    ("outlet", "outlet"),
    ("agency", "agency"),
    ("author", "author"),
    ("place", "place"),
    ("url", "url"),
    ("rights", "rights"),
];

/// Every key that the tool writes, in order.
pub(super) const ORDER: &[&str] = &[
    "title",
    "lang",
    "capture",
    super::gone::GONE,
    "sha256",
    "text_sha256",
    "published",
    "updated",
    "outlet",
    "agency",
    "author",
    "place",
    "url",
    "rights",
];

/// Drafts the front matter.
pub(super) fn draft(fields: &Fields, capture: &Capture) -> FrontDraft {
    let mut front = FrontDraft::default();
    front.plain("title", &fields.title);
    front.plain("lang", &fields.language);
    for (key, value) in
        [("capture", &capture.path), ("sha256", &capture.sha256), ("text_sha256", &capture.text_sha256)]
    {
        front.fields.push(Field { key, value: Some(value.clone()) });
    }
    front.sourced("published", &text(&fields.published), Shown::Always);
    front.sourced("updated", &text(&fields.updated), Shown::WhereKnown);
    front.sourced("outlet", &fields.outlet, Shown::Always);
    front.sourced("agency", &fields.agency, Shown::WhereKnown);
    front.sourced("author", &fields.author, Shown::WhereKnown);
    front.sourced("place", &fields.place, Shown::WhereKnown);
    front.sourced("url", &fields.url, Shown::WhereKnown);
    front.sourced("rights", &fields.rights, Shown::WhereKnown);
    front
}

fn text<T: ToString>(known: &Known<T>) -> Known<String> {
    Known { value: known.value.as_ref().map(ToString::to_string), how: known.how.clone() }
}

/// When a field is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Shown {
    /// Always: that it is unknown is worth seeing.
    Always,
    WhereKnown,
}

impl FrontDraft {
    /// A field whose origin goes without saying, unless a person entered it.
    fn plain(&mut self, key: &'static str, known: &Known<String>) {
        if known.value.is_some() {
            self.fields.push(Field { key, value: known.value.clone() });
        }
        if known.is_entered() {
            self.known.push(Field { key, value: Some(how(&known.how)) });
        }
    }

    fn sourced(&mut self, key: &'static str, known: &Known<String>, shown: Shown) {
        if known.value.is_some() || shown == Shown::Always {
            self.fields.push(Field { key, value: known.value.clone() });
            self.known.push(Field { key, value: Some(how(&known.how)) });
        }
    }

    /// The front matter as text, with its marker lines.
    pub(super) fn written(&self) -> String {
        let mut lines: Vec<String> = vec!["---".to_owned()];
        lines.extend(self.fields.iter().map(field));
        if !self.known.is_empty() {
            lines.push(format!("{KNOWN}:"));
            lines.extend(self.known.iter().map(|it| format!("  {}", field(it))));
        }
        lines.push("---".to_owned());
        lines.join("\n")
    }
}

/// A field as one line of YAML.
pub(super) fn field(field: &Field) -> String {
    line(field.key, field.value.as_deref())
}

/// `key: value` as one line of YAML.
pub(super) fn line(key: &str, value: Option<&str>) -> String {
    value.map_or(format!("{key}:"), |value| format!("{key}: {}", scalar(value)))
}

/// How a value is known, in short words that are the same in every dossier.
pub(super) fn how(how: &How) -> String {
    let with = |head: String, between: &str, note: &dyn Display| match note.to_string() {
        note if note.is_empty() => head,
        note => format!("{head}{between}{note}"),
    };
    match how {
        How::Stated { line, words, note } => {
            with(format!("stated, line {line}: {}", quoted_plain(words)), ", ", note)
        }
        How::Inferred { rule, note } => with(format!("inferred, {rule}"), ": ", note),
        How::Entered { by, why } if by.is_empty() => with("entered".to_owned(), ": ", why),
        How::Entered { by, why } => with(format!("entered by {by}"), ": ", why),
        How::Unknown { note } => with("unknown".to_owned(), ": ", note),
    }
}
