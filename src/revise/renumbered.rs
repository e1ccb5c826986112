//! Notes that another program renumbered: a converter reads a page and writes it anew, its notes called 1, 2, 3, and one that had two
//! pieces doubled. Their words tell which they were, and they get their ids back, so that links to them hold.

use std::collections::{BTreeMap, BTreeSet};

use super::page::Page;
use super::sheet::{BLOCK, Note};
use super::state::State;
use crate::diag::{Diagnostic, Place};
use crate::ids::short_hash;

/// Most pieces of one note that are looked for among notes that say the same.
const PIECES: usize = 6;

/// How often the same words may have been noted before.
const SAME: usize = 8;

/// The page with its own ids, and what is told of it; `None` where no note is known again.
pub(super) fn restored(bytes: &str, state: &State, path: &str) -> Option<(String, Diagnostic)> {
    let page = Page::read(bytes, path);
    let numbered = |note: &Note| note.id.bytes().all(|it| it.is_ascii_digit());
    let all: Vec<usize> =
        (0..page.sheet.notes.len()).filter(|&index| numbered(&page.sheet.notes[index])).collect();
    if all.is_empty() || state.lost {
        return None;
    }
    let ids = ids(&page, &all, state);
    if ids.is_empty() {
        return None;
    }
    let (known, left) = (ids.len(), all.len() - ids.len());
    let others = if left == 0 { String::new() } else { format!("; {left} are not, and stay as they are") };
    let message = format!(
        "another program renumbered the notes of this page: {known} are known by their words and have their ids back{others}"
    );
    let told = Diagnostic::warning(message).at(Place::file(path)).hint(
        "Look at the page as it is now; what a converter writes is better kept elsewhere than in `site/pages/sources/`.",
    );
    Some((page.dress.on(&renamed(&page, &ids)), told))
}

/// The ids of the notes among `all` that are known, by their index. One that was doubled has the id of the first.
fn ids(page: &Page, all: &[usize], state: &State) -> BTreeMap<usize, String> {
    let mut taken: BTreeSet<String> = page.sheet.notes.iter().map(|it| it.id.clone()).collect();
    let mut ids = BTreeMap::new();
    let mut rest = all;
    while let [first, ..] = rest {
        let said = &page.sheet.notes[*first].parts;
        let same = rest.iter().take(PIECES).take_while(|&&it| page.sheet.notes[it].parts == *said).count();
        let found = (1..=same).rev().find_map(|count| {
            let notes = rest.get(..count)?;
            Some((count, id(page, notes, state, &taken)?))
        });
        let (count, id) = found.map_or((1, None), |(count, id)| (count, Some(id)));
        let (notes, after) = rest.split_at(count);
        if let Some(id) = id {
            taken.insert(id.clone());
            ids.extend(notes.iter().map(|&it| (it, id.clone())));
        }
        rest = after;
    }
    ids
}

/// The id that these notes had as one: that of their words, where the tool wrote such a note on the page.
fn id(page: &Page, notes: &[usize], state: &State, taken: &BTreeSet<String>) -> Option<String> {
    let first = page.sheet.notes.get(*notes.first()?)?;
    let letter = match first.parts.first()?.as_str() {
        "claim" => "c",
        "figure" => "f",
        BLOCK => "b",
        _ => "q",
    };
    let mut parts = vec![letter];
    for piece in notes.iter().flat_map(|&it| &page.sheet.notes[it].pieces) {
        parts.push(piece.span.of(&page.sheet.lines.get(piece.block)?.words));
    }
    (0..SAME).find_map(|nth| {
        let nth = nth.to_string();
        let all: Vec<&str> = parts.iter().copied().chain([nth.as_str()]).collect();
        let id = format!("{letter}-{}", short_hash(&all));
        (state.has(&id) && !taken.contains(&id)).then_some(id)
    })
}

/// The page's text with these ids; of a note that was doubled the first definition stays.
fn renamed(page: &Page, ids: &BTreeMap<usize, String>) -> String {
    let mut text = page.text.clone();
    let mut seen = BTreeSet::new();
    let doubled: Vec<usize> =
        ids.iter().filter(|(_, id)| !seen.insert(*id)).map(|(&index, _)| index).collect();
    for index in doubled.into_iter().rev() {
        let source = page.elements[page.note_elements[index]].source.clone();
        let end = source.end + text[source.end..].len() - text[source.end..].trim_start_matches('\n').len();
        text.replace_range(source.start..end, "");
    }
    for (&index, id) in ids {
        let old = format!("[^{}]", page.sheet.notes[index].id);
        let mut at = 0;
        while let Some(found) = text.get(at..).and_then(|it| it.find(&old)).map(|it| at + it) {
            let escaped = text[..found].ends_with('\\');
            if !escaped {
                text.replace_range(found..found + old.len(), &format!("[^{id}]"));
            }
            at = found + id.len() + 3;
        }
    }
    text
}
