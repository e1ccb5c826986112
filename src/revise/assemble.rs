//! The merged page as text: every element that stays keeps its bytes and what stands around it.

use std::collections::BTreeMap;

use super::body::Body;
use super::definition;
use super::foot::ORPHANS;
use super::notes::{Fate, Fates};
use super::page::Page;
use super::reading::What;
use super::sheet::Note;
use super::state::{State, text_hash};

/// What happens at each element of a page.
#[derive(Default)]
pub(super) struct Plan {
    /// New text for an element, or `None` where it goes.
    changed: BTreeMap<usize, Option<String>>,
    before: BTreeMap<usize, Vec<String>>,
    after: BTreeMap<usize, Vec<String>>,
    /// What comes after everything.
    end: Vec<String>,
}

impl Plan {
    /// Plans the lines: those of the page as merged, and the new ones.
    pub(super) fn lines(&mut self, page: &Page, body: &Body) {
        for (line, &element) in page.line_elements.iter().enumerate() {
            let now = body.of_line[line].map(|at| body.blocks[at].source());
            if now.as_deref() != Some(page.source(element)) {
                self.changed.insert(element, now);
            }
        }
        for &(follows, block) in &body.inserted {
            let text = body.blocks[block].source();
            let after =
                follows.and_then(|line| page.line_elements.get(line)).map(|&it| past_remarks(page, it));
            let first = || page.elements.iter().position(|it| matches!(it.what, What::Block(_)));
            match (after, page.line_elements.first().and_then(|_| first())) {
                (Some(element), _) => self.after.entry(element).or_default().push(text),
                (None, Some(element)) => self.before.entry(element).or_default().push(text),
                (None, None) if page.elements.is_empty() => self.end.push(text),
                (None, None) => self.before.entry(0).or_default().push(text),
            }
        }
    }

    /// Plans the definitions.
    pub(super) fn notes(&mut self, page: &Page, body: &Body, fates: &Fates) {
        let written = |note: &Note| {
            definition::written(note, |line| body.blocks.get(line).map(super::edit::Block::line))
        };
        for (fate, &element) in fates.standing.iter().zip(&page.note_elements) {
            match fate {
                Fate::Keep => {}
                Fate::Print(note) => {
                    self.changed.insert(element, Some(written(note)));
                }
                Fate::Drop | Fate::Orphan(_) => {
                    self.changed.insert(element, None);
                }
            }
        }
        let foot = page.elements.iter().position(|it| matches!(it.what, What::Removed | What::Orphans));
        for (follows, note) in &fates.added {
            let text = written(note);
            match (follows, page.note_elements.first(), foot) {
                (Some(index), ..) => self.after.entry(page.note_elements[*index]).or_default().push(text),
                (None, Some(&first), _) => self.before.entry(first).or_default().push(text),
                (None, None, Some(foot)) => self.before.entry(foot).or_default().push(text),
                (None, None, None) => self.end.push(text),
            }
        }
    }

    /// Plans the section on what cleaning took out: one slot.
    pub(super) fn removed(&mut self, page: &Page, today: &[String], state: &mut State) {
        let hash = text_hash(&today.join("\n\n"));
        let Some(heading) = page.elements.iter().position(|it| it.what == What::Removed) else {
            if today.is_empty() {
                return;
            }
            state.bury_if_lost(SLOT, &hash);
            if !state.lost && !state.has(SLOT) {
                state.set(SLOT, &hash);
                self.before_orphans(page, today);
            }
            return;
        };
        let items =
            Some(heading + 1).filter(|&it| page.elements.get(it).is_some_and(|it| it.what == What::Items));
        let standing: Vec<&str> =
            [Some(heading), items].into_iter().flatten().map(|it| page.source(it)).collect();
        if standing == today || !state.is(SLOT, &text_hash(&standing.join("\n\n"))) {
            return;
        }
        if today.is_empty() {
            state.forget(SLOT);
        } else {
            state.set(SLOT, &hash);
        }
        self.changed.insert(heading, today.first().cloned());
        if let Some(items) = items {
            self.changed.insert(items, today.get(1).cloned());
        }
    }

    fn before_orphans(&mut self, page: &Page, chunks: &[String]) {
        match page.elements.iter().position(|it| it.what == What::Orphans) {
            Some(orphans) => self.before.entry(orphans).or_default().extend_from_slice(chunks),
            None => self.end.extend_from_slice(chunks),
        }
    }

    /// Plans what lost its place: it goes under what already stands there.
    pub(super) fn orphans(&mut self, page: &Page, items: &[String]) {
        if items.is_empty() {
            return;
        }
        let new = items.join("\n");
        let heading = page.elements.iter().position(|it| it.what == What::Orphans);
        let list = heading.map(|it| it + 1);
        match list.filter(|&it| page.elements.get(it).is_some_and(|it| it.what == What::Items)) {
            Some(list) => {
                self.changed.insert(list, Some(format!("{}\n{new}", page.source(list))));
            }
            None => self.end.extend([ORPHANS.to_owned(), new]),
        }
    }

    /// The page's text.
    pub(super) fn text(&self, page: &Page, front: &str) -> String {
        let mut out = Out { text: front.to_owned(), gap: None, parts: false };
        let mut at = page.body;
        for (index, element) in page.elements.iter().enumerate() {
            let mut gap = Some(&page.text[at..element.source.start]);
            at = element.source.end;
            for chunk in self.before.get(&index).into_iter().flatten() {
                // The gap under the front matter belongs to whatever comes first.
                out.push(if index == 0 { gap.take() } else { None }, chunk);
            }
            match self.changed.get(&index) {
                Some(None) => out.skip(gap.unwrap_or("\n\n")),
                Some(Some(text)) => {
                    let other = kind(text) != kind(page.source(index));
                    out.parts |= other;
                    out.push(gap, text);
                    out.parts = other;
                }
                None => out.push(gap, page.source(index)),
            }
            for chunk in self.after.get(&index).into_iter().flatten() {
                out.push(None, chunk);
            }
        }
        for chunk in &self.end {
            out.push(None, chunk);
        }
        out.text.push_str(&page.text[at..]);
        if page.elements.is_empty() && !out.text.ends_with('\n') {
            out.text.push('\n');
        }
        out.text
    }
}

/// The slot of the section on what cleaning took out.
pub(super) const SLOT: &str = "s-removed";

/// The last of the remarks that follow an element: what comes after the element must not come between them.
fn past_remarks(page: &Page, element: usize) -> usize {
    let rest = page.elements.get(element + 1..).unwrap_or_default();
    element + rest.iter().take_while(|it| matches!(it.what, What::Remark(_) | What::Other)).count()
}

/// What a block is by its first letter, as far as it may stand directly below another: an item, a quoted line, or neither.
fn kind(text: &str) -> u8 {
    match text.chars().next() {
        Some('-' | '*' | '+' | '0'..='9') => 1,
        Some('>') => 2,
        _ => 0,
    }
}

/// The text so far, and the gap of an element that went.
struct Out {
    text: String,
    gap: Option<String>,
    /// Whether what was pushed last came in, so that what follows must stand apart from it.
    parts: bool,
}

impl Out {
    fn push(&mut self, gap: Option<&str>, chunk: &str) {
        let skipped = self.gap.take();
        let parts = std::mem::replace(&mut self.parts, gap.is_none());
        let gap = match gap {
            // A line directly below an item or a paragraph may go on with it.
            Some(gap) if parts && !gap.contains("\n\n") && !self.text.is_empty() => "\n\n".to_owned(),
            // What went must not draw its neighbours together.
            Some(gap) if !gap.contains("\n\n") => skipped.unwrap_or_else(|| gap.to_owned()),
            Some(gap) => gap.to_owned(),
            None if self.text.is_empty() => String::new(),
            None if self.text.ends_with('\n') => "\n".to_owned(),
            None => "\n\n".to_owned(),
        };
        let opens = self.text.is_empty() || self.text.ends_with('\n');
        let bare = gap.trim_start_matches('\n');
        if opens && gap.starts_with("\n\n") {
            self.text.push_str(if self.text.is_empty() { "" } else { "\n" });
            self.text.push_str(bare);
        } else {
            self.text.push_str(&gap);
        }
        self.text.push_str(chunk);
    }

    fn skip(&mut self, gap: &str) {
        self.gap.get_or_insert_with(|| gap.to_owned());
    }
}

/// Remembers the section on what cleaning took out as the tool's.
pub(super) fn write_all(removed: &[String], state: &mut State) {
    if !removed.is_empty() {
        state.set(SLOT, &text_hash(&removed.join("\n\n")));
    }
}
