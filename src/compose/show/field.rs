//! A field of an article with how it is known.

use serde::Serialize;

use super::Dated;
use crate::compose::Scope;
use crate::dates::Edtf;
use crate::known::{How, Known};

/// A field of an article with how it is known. The template chooses the words by `how`.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Field {
    /// Which: `published`, `updated`, `outlet`, `agency`, `author`, `place`, `url`, `rights`, `language`.
    pub name: &'static str,
    /// The value as shown; empty exactly when `how` is `unknown`.
    pub value: String,
    /// The value as a date, where the field is one.
    pub date: Option<Dated>,
    /// `stated`, `inferred`, `entered` or `unknown`.
    pub how: &'static str,
    /// Where it is stated: the line of the capture, from 1; else 0.
    pub line: usize,
    /// Where it is stated: the words of the capture; else empty.
    pub words: String,
    /// Where it is inferred: the rule; else empty.
    pub rule: String,
    /// Where it was entered: by whom; else empty.
    pub by: String,
    /// The grounds, the reason, or what would settle it; may be empty.
    pub note: String,
    /// `confirmed` where a person confirmed it, as annotations are; else empty.
    pub status: &'static str,
    /// Who did and when, as the page has it; else empty.
    pub decided: String,
}

impl Scope<'_> {
    /// A field whose value is words.
    pub(in crate::compose) fn field(&self, name: &'static str, known: &Known<String>) -> Field {
        Field { value: known.value.clone().unwrap_or_default(), ..self.how(name, &known.how) }
    }

    /// A field whose value is a date.
    pub(in crate::compose) fn date_field(&self, name: &'static str, known: &Known<Edtf>) -> Field {
        let date = known.value.as_ref().map(|it| self.dated(it));
        let value = date.as_ref().map(|it| it.text.clone()).unwrap_or_default();
        Field { value, date, ..self.how(name, &known.how) }
    }

    fn how(&self, name: &'static str, how: &How) -> Field {
        let field = Field { name, how: word(how), ..Field::default() };
        let worded = |note| self.messages.grounds(note);
        match how {
            How::Stated { line, words, note } => {
                Field { line: *line, words: words.clone(), note: worded(note), ..field }
            }
            How::Inferred { rule, note } => Field { rule: rule.clone(), note: worded(note), ..field },
            How::Entered { by, why } => Field { by: by.clone(), note: why.clone(), ..field },
            How::Unknown { note } => Field { note: worded(note), ..field },
        }
    }
}

/// How a value is known, in the word by which templates choose theirs.
pub(super) fn word(how: &How) -> &'static str {
    match how {
        How::Stated { .. } => "stated",
        How::Inferred { .. } => "inferred",
        How::Entered { .. } => "entered",
        How::Unknown { .. } => "unknown",
    }
}
