//! What a person should look at on a page: nothing of it was changed.

use std::collections::BTreeSet;

use super::align::{FromCapture, OnPage};
use super::definition::{BETWEEN, get};
use super::kept::WAS;
use super::page::Page;
use super::reading::What;
use super::settle::Settling;
use super::settled_notes::place;
use super::sheet::Line;
use crate::diag::{Diagnostic, Place};
use crate::text::Span;

/// Everything to be said about a page against what the capture says.
pub(super) fn report(settling: &Settling<'_>, diagnostics: &mut Vec<Diagnostic>) {
    lines(settling, diagnostics);
    elements(settling.page, diagnostics);
    notes(settling.page, diagnostics);
    super::rivals::rivals(settling, diagnostics);
    let today = &settling.draft.sheet.lines;
    for (line, _) in today.iter().zip(&settling.blocks).filter(|(_, place)| **place == OnPage::Gone) {
        let message = format!("a paragraph of the capture is not on the page: {}", shown(&line.words));
        let hint = "The site shows it all the same: put its first words under `drop:` to take it out of the article.";
        let at = Place::file(settling.page.path.as_str());
        diagnostics.push(Diagnostic::warning(message).at(at).hint(hint));
    }
}

fn lines(settling: &Settling<'_>, diagnostics: &mut Vec<Diagnostic>) {
    let page = settling.page;
    for (index, line) in page.sheet.lines.iter().enumerate() {
        let at = element_place(page, page.line_elements[index]);
        match settling.lines[index] {
            FromCapture::Reworded(block) | FromCapture::Renewed(block) => {
                let words = &settling.draft.sheet.lines[block].words;
                if is_named(words, &line.words) {
                    continue;
                }
                let message = format!(
                    "the paragraph is not the capture's, whose words the site shows: {}",
                    diff(words, line)
                );
                let hint = "Restore the words, and put your own below them in a quoted block that opens with `[!NOTE]`.";
                diagnostics.push(Diagnostic::warning(message).at(at).hint(hint));
            }
            FromCapture::Free | FromCapture::Withdrawn => diagnostics.push(stray(at)),
            FromCapture::Same(_) => {}
        }
    }
}

/// Whether only a name for the paragraph stands behind the capture's words, ` ^a1b2c3`, as editors of notes give it to link to it.
fn is_named(capture: &str, line: &str) -> bool {
    let name = line.rsplit_once(char::is_whitespace).and_then(|(words, name)| {
        let same = words.split_whitespace().eq(capture.split_whitespace());
        name.strip_prefix('^').filter(|_| same)
    });
    name.is_some_and(|it| !it.is_empty() && it.chars().all(|it| it.is_ascii_alphanumeric() || it == '-'))
}

fn elements(page: &Page, diagnostics: &mut Vec<Diagnostic>) {
    let mut seen = BTreeSet::new();
    for (index, element) in page.elements.iter().enumerate() {
        match &element.what {
            What::Other => diagnostics.push(stray(element_place(page, index))),
            What::Items if index.checked_sub(1).is_some_and(|it| page.elements[it].what == What::Orphans) => {
                diagnostics.extend(orphans(page, element.source.clone()));
            }
            What::Definition { id, .. } if !seen.insert(id) => {
                let message = format!("the note `{id}` is defined twice; only the first counts");
                diagnostics
                    .push(Diagnostic::warning(message).at(element_place(page, index)).hint("Delete one."));
            }
            _ => {}
        }
    }
}

fn stray(at: Place) -> Diagnostic {
    Diagnostic::warning("neither the capture's words nor a remark; the site does not show it")
        .at(at)
        .hint("Make it a quoted block that opens with `[!NOTE]` to show it as your remark.")
}

fn notes(page: &Page, diagnostics: &mut Vec<Diagnostic>) {
    let defined: BTreeSet<&str> = page.sheet.notes.iter().map(|it| it.id.as_str()).collect();
    let mut referred = BTreeSet::new();
    for (index, line) in page.sheet.lines.iter().enumerate() {
        for reference in &line.references {
            if referred.insert(reference.id.as_str()) && !defined.contains(reference.id.as_str()) {
                let message = format!("the reference `[^{}]` has no definition", reference.id);
                let at = element_place(page, page.line_elements[index]);
                let hint = "Delete the reference too, or write the definition.";
                diagnostics.push(Diagnostic::warning(message).at(at).hint(hint));
            }
        }
    }
    for (index, note) in page.sheet.notes.iter().enumerate() {
        if let Some(was) = get(&note.parts, WAS) {
            let message = format!("the words under the note `{}` changed; they were {was}", note.id);
            let hint =
                "See whether it still holds, then take `was:` out of its definition; else delete the note.";
            diagnostics.push(Diagnostic::warning(message).at(place(page, index)).hint(hint));
        }
        if !referred.contains(note.id.as_str()) {
            let message = format!("nothing refers to the note `{}`; it is kept and not used", note.id);
            let hint = "Put its reference where its words end, or delete it.";
            diagnostics.push(Diagnostic::warning(message).at(place(page, index)).hint(hint));
        } else if page.unplaced.contains(&index) {
            let message = format!("where the words of the note `{}` begin cannot be told", note.id);
            let hint = "Add `from: \"first words\"` to it, with words that stand before its reference.";
            diagnostics.push(Diagnostic::warning(message).at(place(page, index)).hint(hint));
        }
    }
}

/// A person's annotations that are kept at the foot of the page.
fn orphans(page: &Page, source: std::ops::Range<usize>) -> Vec<Diagnostic> {
    let mut told = Vec::new();
    let mut at = source.start;
    for line in page.text.get(source).unwrap_or_default().split_inclusive('\n') {
        let span = Span::new(at, at + line.trim_end().len());
        at += line.len();
        let Some(item) = line.trim_end().strip_prefix("- ") else { continue };
        let shown = item.split(BETWEEN).take(2).collect::<Vec<_>>().join(", ");
        let message = format!("an annotation of a person's lost its words: {shown}");
        let hint = "Write it again where it belongs, and delete it here.";
        told.push(
            Diagnostic::warning(message).at(Place::span(page.path.as_str(), &page.text, span)).hint(hint),
        );
    }
    told
}

fn element_place(page: &Page, element: usize) -> Place {
    let source = page.elements.get(element).map(|it| it.source.clone()).unwrap_or_default();
    Place::span(page.path.as_str(), &page.text, Span::new(source.start, source.end))
}

/// How many characters of a text a message shows.
const SHOWN: usize = 80;

fn shown(words: &str) -> String {
    super::foot::shown(words)
}

/// The words that differ, between those that both have at the start and at the end.
fn diff(capture: &str, line: &Line) -> String {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (capture.split_whitespace().collect(), line.words.split_whitespace().collect());
    let head = old.iter().zip(&new).take_while(|(a, b)| a == b).count();
    let tail = old[head..].iter().rev().zip(new[head..].iter().rev()).take_while(|(a, b)| a == b).count();
    let part = |words: &[&str]| {
        let text = words[head..words.len() - tail].join(" ");
        text.chars().take(SHOWN).collect::<String>()
    };
    match (part(&old), part(&new)) {
        (old, new) if old.is_empty() => format!("`{new}` was added"),
        (old, new) if new.is_empty() => format!("`{old}` was taken out"),
        (old, new) => format!("`{old}` became `{new}`"),
    }
}
