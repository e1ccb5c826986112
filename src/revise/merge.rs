//! The merge of a page: front matter, lines and links, notes, foot, each by the same rule.
//!
//! For each slot: what stands as the tool wrote it is renewed; what stands otherwise is a person's; what is gone but was written
//! stays gone; what neither knows is added.

use super::align::align;
use super::assemble::Plan;
use super::body::Body;
use super::draft::{Draft, draft};
use super::escape::quoted;
use super::front::Front;
use super::notes::{Fate, Fates, Notes};
use super::page::Page;
use super::settle::words;
use super::state::State;
use super::target::encoded;
use super::{entries, fields, foot};
use crate::annotate::Annotated;
use crate::diag::{Diagnostic, Place};
use crate::ingest::Capture;
use crate::read::Standing;

/// Merges what was found into `page`; gives the page's bytes and its state.
pub(super) fn merge(
    (page, front): (&Page, &Front),
    annotated: &Annotated,
    (capture, standing): (&Capture, &Standing),
    diagnostics: &mut Vec<Diagnostic>,
) -> (String, String) {
    let mut state = State::of(standing);
    if state.lost {
        diagnostics.push(lost(page));
    }
    let draft = draft(annotated);
    let today = &draft.sheet;
    let alignment = align(&words(&page.sheet.lines), &words(&today.lines), &state);
    let mut body = Body::of(page, &today.lines, &alignment, &mut state);
    let notes = Notes::new(page, &mut body, &today.notes, &mut state);
    let fates = notes.merge(&today.notes, |body, state| body.merge(page, &today.lines, &alignment, state));
    let orphans = orphans(&body, &fates);
    let mut plan = Plan::default();
    plan.lines(page, &body);
    plan.notes(page, &body, &fates);
    plan.removed(page, &foot::removed(&annotated.cleaned.removed, &capture.text), &mut state);
    plan.orphans(page, &orphans);
    let front = entries::merged(page, front, &fields::draft(&annotated.cleaned.fields, capture), &mut state);
    let text = plan.text(page, &front);
    (page.dress.on(&text), state.written())
}

fn orphans(body: &Body, fates: &Fates) -> Vec<String> {
    let notes = fates.standing.iter().filter_map(|fate| match fate {
        Fate::Orphan(item) => Some(item.clone()),
        _ => None,
    });
    let links = body
        .orphans
        .iter()
        .map(|(words, to)| format!("- link · words: {} · to: {}", quoted(words), encoded(to)));
    notes.chain(links).collect()
}

fn lost(page: &Page) -> Diagnostic {
    Diagnostic::warning("what the tool wrote on this page is not known any more: all of it counts as a person's, and nothing is renewed")
        .at(Place::file(page.path.as_str()))
        .hint("Restore its file in `site/pages/.written/`, or delete the page to have it written anew.")
}

/// The state of a page that the tool wrote just now: every slot is its own.
pub(super) fn all_written(draft: &Draft, annotated: &Annotated, capture: &Capture) -> String {
    let mut state = State::default();
    super::entries::write_all(&fields::draft(&annotated.cleaned.fields, capture), &mut state);
    super::body::write_all(&draft.sheet.lines, &mut state);
    super::notes::write_all(&draft.sheet, &mut state);
    super::assemble::write_all(&foot::removed(&annotated.cleaned.removed, &capture.text), &mut state);
    state.written()
}
