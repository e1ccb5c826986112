//! A note's definition: `[^id]: kind · kind · key: value · key: value`, one line each. Read leniently: what is not understood is
//! kept as it stands.

use super::escape::{Kind, escaped, quoted, unescaped};
use super::pieces;
use super::sheet::{Line, Note};
use super::target::{encoded, named};
use crate::annotate::Anchor;

/// What stands between the parts.
pub(super) const BETWEEN: &str = " · ";

/// Stands for a piece that its marks tell, or that needs no `before:`, in a list of several.
const BY_MARKS: &str = "–";

/// The definition's line, with each reference where the links of `line` push it.
pub(super) fn written<'a>(note: &Note, line: impl Fn(usize) -> Option<&'a Line>) -> String {
    let places: Vec<usize> = note
        .pieces
        .iter()
        .map(|it| line(it.block).map_or(it.span.end, |line| line.reference_at(it.span.end)))
        .collect();
    written_at(note, &places, line)
}

/// The definition's line, with the reference of each piece at one of `places`.
pub(super) fn written_at<'a>(
    note: &Note,
    places: &[usize],
    line: impl Fn(usize) -> Option<&'a Line>,
) -> String {
    let bare = note.parts.iter().take_while(|part| key(part).is_none()).count();
    let mut parts: Vec<String> = note.parts[..bare].to_vec();
    if !note.is_role() {
        let words = |block| line(block).map_or("", |line| line.words.as_str());
        let from = |it: &Anchor| pieces::from(words(it.block), it.span.start, it.span.end);
        parts.extend(list("from", note.pieces.iter().map(from)));
        let between = |(it, &at): (&Anchor, &usize)| words(it.block).get(it.span.end..at);
        let before = note.pieces.iter().zip(places).map(between);
        parts.extend(list("before", before.map(|it| it.filter(|it| !it.is_empty()))));
    }
    parts.extend_from_slice(&note.parts[bare..]);
    format!("[^{}]: {}", note.id, parts.join(BETWEEN))
}

fn list<'a>(key: &str, values: impl Iterator<Item = Option<&'a str>>) -> Option<String> {
    let values: Vec<Option<&str>> = values.collect();
    values.iter().any(Option::is_some).then(|| {
        let shown = values.into_iter().map(|it| it.map_or(BY_MARKS.to_owned(), quoted));
        format!("{key}: {}", shown.collect::<Vec<_>>().join(", "))
    })
}

/// A definition's body, taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Parsed {
    /// Its parts, without the two below.
    pub(super) parts: Vec<String>,
    /// The first words of each piece, where its marks do not tell.
    pub(super) from: Vec<Option<String>>,
    /// The words between each piece's end and its reference.
    pub(super) before: Vec<Option<String>>,
}

/// Takes a definition's body apart.
pub(super) fn parsed(body: &str) -> Parsed {
    let mut parsed = Parsed::default();
    for part in split(body, '·') {
        match key(&part) {
            Some("from") => parsed.from = optional(value(&part)),
            Some("before") => parsed.before = optional(value(&part)),
            Some(role @ ("speaker" | "claimant")) if part.contains("[[") => {
                parsed.parts.push(format!("{role}: {}", plain_links(value(&part))));
            }
            _ => parsed.parts.push(part),
        }
    }
    parsed
}

/// Links in double brackets, `[[jon-berg|Jon Berg]]`, as the tool writes links.
fn plain_links(links: &str) -> String {
    let plain = split(links, ',').into_iter().map(|link| {
        let Some(inside) = link.strip_prefix("[[").and_then(|it| it.strip_suffix("]]")) else { return link };
        let (page, shown) = inside.split_once('|').unwrap_or((inside, inside));
        format!("[{}]({})", escaped(shown.trim(), Kind::Line), encoded(&named(page)))
    });
    plain.collect::<Vec<_>>().join(", ")
}

fn optional(value: &str) -> Vec<Option<String>> {
    split(value, ',').iter().map(|it| unquoted(it)).collect()
}

/// The words between the straight quotation marks of `value`; `None` where it is not quoted.
pub(super) fn unquoted(value: &str) -> Option<String> {
    let inside = value.strip_prefix('"')?;
    Some(unescaped(inside.strip_suffix('"').unwrap_or(inside)))
}

/// The key of a part `key: value`; keys are words of small letters and blanks.
pub(super) fn key(part: &str) -> Option<&str> {
    let (key, _) = part.split_once(':')?;
    let is_key = !key.is_empty() && key.chars().all(|it| it.is_ascii_lowercase() || it == ' ');
    is_key.then_some(key)
}

/// The value of a part `key: value`.
pub(super) fn value(part: &str) -> &str {
    part.split_once(':').map_or("", |(_, value)| value.trim_matches([' ', '\n']))
}

/// The value of the part called `name`.
pub(super) fn get<'a>(parts: &'a [String], name: &str) -> Option<&'a str> {
    parts.iter().find(|part| key(part) == Some(name)).map(|part| value(part))
}

/// Splits at `mark`, but not between straight quotation marks nor in a link; blanks and line ends around the pieces go.
pub(super) fn split(text: &str, mark: char) -> Vec<String> {
    let mut pieces = vec![String::new()];
    let mut state = Inside::Nothing;
    let mut escaped = false;
    let mut before = ' ';
    for letter in text.chars() {
        if letter == mark && state == Inside::Nothing && !escaped {
            pieces.push(String::new());
        } else if let Some(piece) = pieces.last_mut() {
            piece.push(letter);
        }
        state = if escaped { state } else { state.then(before, letter) };
        escaped = letter == '\\' && !escaped;
        before = letter;
    }
    pieces.iter().map(|it| it.trim_matches([' ', '\n']).to_owned()).filter(|it| !it.is_empty()).collect()
}

/// What the splitter is inside of.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Inside {
    Nothing,
    Quotes,
    LinkText,
    LinkAddress,
}

impl Inside {
    fn then(self, before: char, letter: char) -> Inside {
        match (self, letter) {
            (Inside::Nothing, '"') => Inside::Quotes,
            (Inside::Quotes, '"') | (Inside::LinkText, ']') | (Inside::LinkAddress, ')') => Inside::Nothing,
            (Inside::Nothing, '[') => Inside::LinkText,
            (Inside::Nothing, '(') if before == ']' => Inside::LinkAddress,
            _ => self,
        }
    }
}
