//! What the tool would write where a person wrote otherwise and the tool's own finding has changed since: the person's word stands,
//! and the tool's is told.

use super::align::FromCapture;
use super::definition::{self, BETWEEN};
use super::kept::WAS;
use super::links::Slots;
use super::notes::hash;
use super::settle::Settling;
use super::settled_notes::place;
use super::sheet::Note;
use super::state::text_hash;
use crate::diag::{Diagnostic, Place};
use crate::text::Span;

/// Every such finding on a page. Where it is not known what the tool wrote, nothing can be said.
pub(super) fn rivals(settling: &Settling<'_>, diagnostics: &mut Vec<Diagnostic>) {
    if !settling.state.lost && settling.page.sheet != settling.draft.sheet {
        notes(settling, diagnostics);
        links(settling, diagnostics);
    }
}

fn notes(settling: &Settling<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let (page, today) = (settling.page, &settling.draft.sheet);
    let hashes: Vec<String> = today.lines.iter().map(|line| text_hash(&line.words)).collect();
    let standing: Vec<String> = page.sheet.lines.iter().map(|line| text_hash(&line.words)).collect();
    for (index, note) in page.sheet.notes.iter().enumerate() {
        let Some(now) = today.notes.iter().find(|it| it.id == note.id) else { continue };
        // The tool finds what it found before, so the person has seen it; or the note is the tool's own.
        let seen = settling.state.is(&now.id, &hash(now, &hashes));
        if seen || settling.state.is(&note.id, &hash(note, &standing)) || !settling.state.has(&now.id) {
            continue;
        }
        let new: Vec<String> = said(now).into_iter().filter(|part| !note.parts.contains(part)).collect();
        if new.is_empty() || said(now) == said(note) {
            continue;
        }
        let message = format!("the tool now finds otherwise than `{}` says: {}", note.id, new.join(BETWEEN));
        let hint = "Yours stands. To take the tool's, delete the definition and its line in `.written/`; `dossier explain` says why.";
        diagnostics.push(Diagnostic::remark(message).at(place(page, index)).hint(hint));
    }
}

/// What a note says of its words, a decision about it aside.
fn said(note: &Note) -> Vec<String> {
    let own = |it: &&String| !matches!(definition::key(it), Some("status" | WAS));
    note.parts.iter().filter(own).cloned().collect()
}

fn links(settling: &Settling<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let page = settling.page;
    for (index, line) in page.sheet.lines.iter().enumerate() {
        let FromCapture::Same(block) = settling.lines[index] else { continue };
        let today = &settling.draft.sheet.lines[block].links;
        let mut slots = Slots::of(&line.words, &settling.slots[index]);
        for link in &line.links {
            let Some(now) = today.iter().find(|it| it.at == link.at && it.to != link.to) else { continue };
            let slot = slots.slot(link);
            let seen = settling.state.is(&slot, &text_hash(&now.to));
            let tools = settling.state.is_tools_link(&slot, link, &line.words);
            if seen || tools || !settling.state.has(&slot) {
                continue;
            }
            let words = link.at.of(&line.words);
            let message =
                format!("the tool now links \"{words}\" to `{}`, a person to `{}`", now.to, link.to);
            let source = page.elements.get(page.line_elements[index]).map(|it| it.source.clone());
            let source = source.unwrap_or_default();
            let at = Place::span(page.path.as_str(), &page.text, Span::new(source.start, source.end));
            let hint = "Yours stands. To take the tool's, write its address into the link.";
            diagnostics.push(Diagnostic::remark(message).at(at).hint(hint));
        }
    }
}
