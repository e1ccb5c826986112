//! The front matter of a page as it stands: entries with their raw lines, and their values.

use std::collections::BTreeMap;
use std::ops::Range;

use serde::de::IgnoredAny;

use super::fields::{self, KNOWN};
use crate::diag::{Diagnostic, Place};
use crate::text::Span;

/// A front matter, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Front {
    /// Its entries, in order.
    pub(super) entries: Vec<Entry>,
    /// The entries of its `known:` map.
    pub(super) known: Vec<Entry>,
}

/// An entry: a key with its value, and its lines as they stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// Its key.
    pub(super) key: String,
    /// Its value.
    pub(super) value: Value,
    /// Where its lines stand in the page, without the last line end.
    pub(super) source: Range<usize>,
}

/// The value of an entry.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Value {
    /// A text, or nothing.
    Text(Option<String>),
    /// A list of texts.
    List(Vec<String>),
    /// Anything else; kept as it stands.
    Other,
}

/// Where the body of a page begins; 0 where the page has no front matter.
pub fn body(page: &str) -> usize {
    inner(page).map_or(0, |(_, body)| body)
}

/// The lines between the markers, and where the body begins; `None` where there is no front matter or it is not closed.
pub(super) fn inner(page: &str) -> Option<(Range<usize>, usize)> {
    let mut at = 0;
    let mut start = None;
    for line in page.split_inclusive('\n') {
        let bare = line.trim_end();
        match start {
            None if bare == MARKER => start = Some(line.len()),
            None => return None,
            Some(start) if bare == MARKER || bare == "..." => return Some((start..at, at + line.len())),
            Some(_) => {}
        }
        at += line.len();
    }
    None
}

const MARKER: &str = "---";

/// Reads the front matter of `page`; a malformed one is an error with its place.
pub(super) fn read(page: &str, path: &str) -> Result<Front, Diagnostic> {
    let Some((inner, _)) = inner(page) else {
        return if page.lines().next().is_some_and(|it| it.trim_end() == MARKER) {
            let message = "the front matter is not closed; the page is left as it stands";
            let hint = "Put a line `---` after its last field.";
            Err(Diagnostic::error(message).at(Place::file(path)).hint(hint))
        } else {
            Ok(Front::default())
        };
    };
    let text = &page[inner.clone()];
    if let Err(error) = valid(text) {
        return Err(malformed(page, path, &inner, &error));
    }
    let entries = entries(page, &inner, "");
    let known = entries.iter().find(|it| it.key == KNOWN).map(|it| it.source.clone());
    let known = known.map(|source| nested(page, source)).unwrap_or_default();
    Ok(Front { entries, known })
}

fn valid(text: &str) -> Result<(), serde_saphyr::Error> {
    if text.trim().is_empty() {
        return Ok(());
    }
    serde_saphyr::from_str::<BTreeMap<String, IgnoredAny>>(text).map(|_| ())
}

fn malformed(page: &str, path: &str, inner: &Range<usize>, error: &serde_saphyr::Error) -> Diagnostic {
    let shown = error.without_snippet().to_string();
    let reason = shown.lines().next().unwrap_or_default().trim_start_matches("error: ");
    // What the reader adds for programmers, and the place, which is told apart.
    let reason =
        reason.split(", set ").next().unwrap_or_default().split(" at line ").next().unwrap_or_default();
    let message = format!("malformed front matter: {reason}; the page is left as it stands");
    let line = error.location().map_or(0, |it| it.line() as usize);
    let column = error.location().map_or(0, |it| it.column() as usize);
    let text = &page[inner.clone()];
    let start = inner.start + text.split_inclusive('\n').take(line.max(1) - 1).map(str::len).sum::<usize>();
    let rest = page.get(start..inner.end).unwrap_or_default().lines().next().unwrap_or_default();
    let at = rest.char_indices().nth(column.max(1) - 1).map_or(rest.len(), |(at, _)| at);
    let span = Span::new(start + at, start + rest.len());
    let hint =
        "Put the value between single quotation marks (`'` inside is written `''`), or restore the line.";
    Diagnostic::error(message).at(Place::span(path, page, span)).hint(hint)
}

/// The entries between `source`, each line of which begins with `indent` and a key.
fn entries(page: &str, source: &Range<usize>, indent: &str) -> Vec<Entry> {
    let mut found: Vec<(String, Range<usize>)> = Vec::new();
    let mut at = source.start;
    for line in page[source.clone()].split_inclusive('\n') {
        let end = at + line.trim_end_matches('\n').len();
        match key(line, indent) {
            Some(key) => found.push((key.to_owned(), at..end)),
            // A blank line or a comment between two entries belongs to neither.
            None if line.trim().is_empty() => {}
            None => {
                if let Some((_, last)) = found.last_mut() {
                    last.end = end;
                }
            }
        }
        at += line.len();
    }
    found
        .into_iter()
        .map(|(key, source)| Entry { value: value(&page[source.clone()], &key), key, source })
        .collect()
}

/// The entries of the map whose lines are `source`.
fn nested(page: &str, source: Range<usize>) -> Vec<Entry> {
    let lines = &page[source.clone()];
    let Some((first, rest)) = lines.split_once('\n') else { return Vec::new() };
    let indent: String = rest.chars().take_while(|&it| it == ' ').collect();
    if indent.is_empty() {
        Vec::new()
    } else {
        entries(page, &(source.start + first.len() + 1..source.end), &indent)
    }
}

/// Whether the lines of an entry open a map with an entry a line.
pub(super) fn is_block(lines: &str) -> bool {
    lines.lines().next().and_then(|it| it.split_once(':')).is_some_and(|it| it.1.trim().is_empty())
}

/// How far the entries of `known:` are set in.
pub(super) fn indent<'p>(page: &'p str, front: &Front) -> &'p str {
    let first = front.known.first().and_then(|it| page.get(it.source.clone()));
    first.and_then(|it| it.get(..it.len() - it.trim_start_matches(' ').len())).unwrap_or("  ")
}

fn key<'a>(line: &'a str, indent: &str) -> Option<&'a str> {
    let (key, rest) = line.strip_prefix(indent)?.split_once(':')?;
    let is_key = key.starts_with(|it: char| it.is_alphabetic() || it == '_')
        && key.chars().all(|it| it.is_alphanumeric() || it == '_' || it == '-');
    let ends = rest.is_empty() || rest.starts_with([' ', '\t', '\n', '\r']);
    (is_key && ends).then_some(key)
}

fn value(lines: &str, key: &str) -> Value {
    if let Some(value) = own(lines, key) {
        return Value::Text(value);
    }
    if let Ok(mut map) = serde_saphyr::from_str::<BTreeMap<String, Option<String>>>(lines) {
        return Value::Text(map.remove(key).flatten());
    }
    match serde_saphyr::from_str::<BTreeMap<String, Vec<String>>>(lines) {
        Ok(mut map) => Value::List(map.remove(key).unwrap_or_default()),
        Err(_) => Value::Other,
    }
}

/// The value of a line that the tool itself could have written, which is known without reading YAML.
fn own(line: &str, key: &str) -> Option<Option<String>> {
    let line = line.trim_start_matches(' ');
    let rest = line.strip_prefix(key)?.strip_prefix(':')?;
    let value = match rest.strip_prefix(' ') {
        None => None,
        Some(shown) => match shown.strip_prefix('\'').and_then(|it| it.strip_suffix('\'')) {
            Some(inside) => Some(inside.replace("''", "'")),
            None => Some(shown.to_owned()),
        },
    };
    (fields::line(key, value.as_deref()) == line).then_some(value)
}
