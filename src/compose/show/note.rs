//! The analyst's own words, shown apart from those of the sources and of the tool.

use serde::Serialize;

use super::written::Written;
use crate::compose::{PAGES, Scope};
use crate::ids::{ActorId, SourceId};
use crate::read::Note;

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

impl Scope<'_> {
    /// The notes whose points open the briefing, as the page `here` shows them.
    pub(in crate::compose) fn points(&self, here: &str) -> Vec<NoteView> {
        self.dossier.notes.iter().filter(|it| it.brief).map(|it| self.note(it, here)).collect()
    }

    /// The other public notes about `subject`, as the page `here` shows them.
    pub(in crate::compose) fn notes(&self, subject: &str, here: &str) -> Vec<NoteView> {
        let about = |it: &&Note| !it.brief && it.about.iter().any(|it| it == subject);
        self.dossier.notes.iter().filter(about).map(|it| self.note(it, here)).collect()
    }

    fn note(&self, note: &Note, here: &str) -> NoteView {
        let folder = note.path.rsplit_once('/').map_or("", |(folder, _)| folder);
        let written = Written { markdown: &note.body, folder, here };
        NoteView {
            title: note.title.clone(),
            by: note.by.clone(),
            html: self.html_of(&written),
            markdown: written.markdown(),
        }
    }

    /// A remark of the analyst's on a source's page, as the page `here` shows it.
    pub(in crate::compose) fn remark(&self, markdown: &str, here: &str) -> NoteView {
        let written = Written { markdown, folder: "site/pages/sources", here };
        NoteView { html: self.html_of(&written), markdown: written.markdown(), ..NoteView::default() }
    }

    fn html_of(&self, written: &Written<'_>) -> String {
        written.html(|page| self.has_page(page))
    }

    /// Whether the site has the page.
    pub(in crate::compose) fn has_page(&self, page: &str) -> bool {
        match page.split_once('/') {
            Some(("sources", id)) => self.dossier.by_id.contains_key(&SourceId(id.to_owned())),
            Some(("actors", id)) => self.dossier.actors.contains_key(&ActorId(id.to_owned())),
            Some(("places", id)) => self.dossier.places.contains_key(&ActorId(id.to_owned())),
            Some(_) => false,
            None => page.is_empty() || PAGES.iter().any(|it| it.stem == page),
        }
    }
}
