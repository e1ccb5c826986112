//! A field of an article with how it is known.

use serde::Serialize;

use super::Dated;

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
}
