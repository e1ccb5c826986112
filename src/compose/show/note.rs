//! The analyst's own words, shown apart from those of the sources and of the tool.

use serde::Serialize;

/// A note of the analyst's: only public ones get here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct NoteView {
    /// Its title; may be empty.
    pub title: String,
    /// Who wrote it; may be empty.
    pub by: String,
    /// Its body for HTML pages, made safe, with links that hold from the page it stands on.
    pub html: String,
    /// Its body for Markdown pages, with links that hold from the page it stands on.
    pub markdown: String,
}
