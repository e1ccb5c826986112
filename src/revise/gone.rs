//! A page whose capture is gone: it is people's work, so it stays, with a mark that the tool takes off when the capture is back.

use super::fields;
use super::front::Value;
use super::page::Page;
use super::path;
use super::state::{State, text_hash};
use crate::diag::{Diagnostic, Place};
use crate::ids::SourceId;
use crate::read::Standing;

/// The key of the mark in the front matter.
pub(super) const GONE: &str = "gone";

/// What the mark says.
const WHY: &str = "its capture is no longer in seeds/";

/// The page with its mark, and its state file.
pub fn gone(standing: &Standing) -> Standing {
    let marked = standing.page.as_deref().and_then(|text| {
        let page = Page::read(text, "");
        let front = page.front.as_ref().ok()?;
        let capture = front.entries.iter().find(|it| it.key == "capture" && it.value != Value::Other)?;
        if front.entries.iter().any(|it| it.key == GONE) {
            return None;
        }
        let mut new = page.text.clone();
        new.insert_str(capture.source.end, &format!("\n{}", fields::line(GONE, Some(WHY))));
        let mut state = State::of(standing);
        // Without a state all of the page counts as a person's, and one line must not change that.
        if state.lost {
            return None;
        }
        state.set("f-gone", &text_hash(WHY));
        Some(Standing { page: Some(page.dress.on(&new)), written: Some(state.written()) })
    });
    marked.unwrap_or_else(|| standing.clone())
}

/// What is to be said of such a page.
pub fn told_gone(id: &SourceId) -> Diagnostic {
    Diagnostic::warning("the page's capture is gone from `seeds/`; the page stays, and the site does not show it")
        .at(Place::file(path(id)))
        .hint("Put the capture back; if it was renamed, give the page and its file in `.written/` its new name; or delete the page.")
}
