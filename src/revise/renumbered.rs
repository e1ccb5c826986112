//! Notes that another program renumbered: a converter reads a page and writes it anew, its notes called 1, 2, 3, and one that had two
//! pieces doubled. Their words tell which they were, and they get their ids back, so that links to them hold.

use std::collections::{BTreeMap, BTreeSet};

use super::definition::parsed;
use super::page::{Page, piece};
use super::reading::What;
use super::sheet::{BLOCK, Note};
use super::state::State;
use crate::diag::{Diagnostic, Place};
use crate::ids::short_hash;

/// Among how many notes that say the same the other pieces of one are looked for.
const FOLLOWING: usize = 6;

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
    let mut ids: BTreeMap<usize, String> = BTreeMap::new();
    for (nth, &first) in all.iter().enumerate() {
        if ids.contains_key(&first) {
            continue;
        }
        let said = body(page, first);
        let later = all.get(nth + 1..).unwrap_or_default().iter().copied();
        let same = later.filter(|it| !ids.contains_key(it) && body(page, *it) == said).take(FOLLOWING);
        let found = groups(first, &same.collect::<Vec<_>>()).into_iter().find_map(|notes| {
            let id = id(page, &notes, state, &taken)?;
            Some((notes, id))
        });
        if let Some((notes, id)) = found {
            taken.insert(id.clone());
            ids.extend(notes.into_iter().map(|it| (it, id.clone())));
        }
    }
    ids
}

/// Which notes may have been one with `first`, of those that say the same: as many as follow it, then each of them alone, then none.
fn groups(first: usize, same: &[usize]) -> Vec<Vec<usize>> {
    let following = (2..=same.len()).rev().filter_map(|count| same.get(..count)).map(<[usize]>::to_vec);
    let alone = same.iter().map(|&it| vec![it]);
    let others = following.chain(alone).chain([Vec::new()]);
    others.map(|others| std::iter::once(first).chain(others).collect()).collect()
}

/// What the definition of a note says, as it stands.
fn body(page: &Page, note: usize) -> &str {
    match page.note_elements.get(note).and_then(|&it| page.elements.get(it)).map(|it| &it.what) {
        Some(What::Definition { body, .. }) => body,
        _ => "",
    }
}

/// The id that these notes had as one: that of their words, where the tool wrote such a note on the page.
fn id(page: &Page, notes: &[usize], state: &State, taken: &BTreeSet<String>) -> Option<String> {
    let first = *notes.first()?;
    let letter = match page.sheet.notes.get(first)?.parts.first()?.as_str() {
        "claim" => "c",
        "figure" => "f",
        BLOCK => "b",
        _ => "q",
    };
    let parsed = parsed(body(page, first));
    let mut parts = vec![letter];
    let ends = notes.iter().flat_map(|&it| page.ends.get(it).into_iter().flatten());
    for (nth, &(line, at)) in ends.enumerate() {
        let words = page.sheet.lines.get(line)?.words.as_str();
        parts.push(piece(&parsed, nth, words, at)?.of(words));
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
