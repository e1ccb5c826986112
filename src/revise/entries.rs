//! The front matter: what stands, what the tool wrote last and what it would write today, each field and each line of `known:` a
//! slot like any other.

use std::collections::BTreeSet;
use std::ops::Range;

use super::confirmed::{Confirmed, LINKS, parted};
use super::fields::{self, ENTERABLE, Field, FrontDraft, KNOWN, ORDER};
use super::front::{self, Entry, Front, Value, inner};
use super::page::Page;
use super::state::{State, text_hash};
use crate::read::{Entered, Standing};

/// The front matter of `page`, merged; `today` is what the tool would write.
pub(super) fn merged(page: &Page, front: &Front, today: &FrontDraft, state: &mut State) -> String {
    let head = &page.text[..page.body];
    let Some((inner, _)) = inner(&page.text) else { return head.to_owned() };
    let mut splices = Vec::new();
    let mut follows = inner.start;
    let mut map = Level { letter: "f", indent: "", entries: &front.entries };
    map.merge(&page.text, &today.fields, ORDER, &mut follows, (&mut splices, state));
    let known = front.entries.iter().find(|it| it.key == KNOWN);
    let mut at = known.map_or(follows, |it| {
        it.source.start + page.text[it.source.clone()].lines().next().unwrap_or_default().len()
    });
    map = Level { letter: "k", indent: front::indent(&page.text, front), entries: &front.known };
    if known.is_some_and(|it| !front::is_block(&page.text[it.source.clone()])) {
        // A map on one line is a person's: lines cannot be put into it.
    } else if known.is_some() {
        map.merge(&page.text, &today.known, ORDER, &mut at, (&mut splices, state));
    } else {
        let fresh: Vec<&Field> = today.known.iter().filter(|it| !map.is_spoken_for(it, state)).collect();
        if !fresh.is_empty() {
            splices.push((at..at, format!("\n{KNOWN}:")));
        }
        for field in fresh {
            splices.push((at..at, format!("\n  {}", fields::field(field))));
            state.set(&map.slot(field.key), &hash(field.value.as_deref()));
        }
    }
    spliced(head, splices, inner.start)
}

/// The entries of one map of the front matter.
struct Level<'a> {
    letter: &'a str,
    indent: &'a str,
    entries: &'a [Entry],
}

type Made<'a> = (&'a mut Vec<(Range<usize>, String)>, &'a mut State);

impl Level<'_> {
    fn slot(&self, key: &str) -> String {
        format!("{}-{key}", self.letter)
    }

    /// Whether the page or the state speaks about a field that is not on the page.
    fn is_spoken_for(&self, field: &Field, state: &mut State) -> bool {
        let slot = self.slot(field.key);
        state.bury_if_lost(&slot, &hash(field.value.as_deref()));
        state.lost || state.has(&slot)
    }

    /// Merges the fields of `today`; new ones come after the last one that stands, from `follows` on.
    fn merge(&self, page: &str, today: &[Field], order: &[&str], follows: &mut usize, made: Made<'_>) {
        let (splices, state) = made;
        for key in order {
            let now = today.iter().find(|it| it.key == *key);
            let standing = self.entries.iter().find(|it| it.key == *key);
            match (standing, now) {
                (Some(entry), _) => {
                    let stays = self.renew(page, entry, now, (&mut *splices, &mut *state));
                    *follows = if stays { entry.source.end } else { *follows };
                }
                (None, Some(field)) if !self.is_spoken_for(field, state) => {
                    let line = format!("{}{}", self.indent, fields::field(field));
                    let first = page[..*follows].ends_with('\n');
                    let line = if first { format!("{line}\n") } else { format!("\n{line}") };
                    splices.push((*follows..*follows, line));
                    state.set(&self.slot(key), &hash(field.value.as_deref()));
                }
                _ => {}
            }
        }
    }

    /// Renews an entry if the tool wrote it; whether it stays.
    fn renew(&self, page: &str, entry: &Entry, now: Option<&Field>, (splices, state): Made<'_>) -> bool {
        let slot = self.slot(&entry.key);
        let Value::Text(value) = &entry.value else { return true };
        let source = &page[entry.source.clone()];
        let alone = source.strip_prefix(self.indent).is_some_and(|it| {
            let value = value.as_deref();
            it == fields::line(&entry.key, value) || says_only(it, &entry.key, value)
        });
        let tools = match self.letter {
            "f" => state.is_tools_field(&entry.key, &hash(meant(&entry.key, value.as_deref()))),
            _ => state.is(&slot, &hash(value.as_deref())),
        };
        if !tools || !alone {
            return true;
        }
        let Some(field) = now else {
            state.forget(&slot);
            splices.push((entry.source.start..entry.source.end + 1, String::new()));
            return false;
        };
        if field.value.as_deref() != meant(&entry.key, value.as_deref()) {
            splices.push((entry.source.clone(), format!("{}{}", self.indent, fields::field(field))));
        }
        state.set(&slot, &hash(field.value.as_deref()));
        true
    }
}

/// Whether the lines of an entry say this value and nothing beside it, however it is quoted and broken: programs that rewrite front
/// matter spell it otherwise, and only a person adds a comment.
fn says_only(source: &str, key: &str, value: Option<&str>) -> bool {
    let Some(rest) = source.strip_prefix(key).and_then(|it| it.strip_prefix(':')) else { return false };
    let rest = rest.trim();
    let block = BLOCKS.iter().find_map(|it| rest.strip_prefix(it)).filter(|it| it.starts_with('\n'));
    let letters = |text: &str| -> String {
        text.chars().filter(|it| !it.is_whitespace() && !matches!(it, '\'' | '"' | '\\')).collect()
    };
    match value {
        None => NOTHING.contains(&rest),
        Some(value) => letters(block.unwrap_or(rest)) == letters(value),
    }
}

/// What opens a text of several lines.
const BLOCKS: &[&str] = &[">-", ">", "|-", "|"];

/// How nothing is written.
const NOTHING: &[&str] = &["", "~", "null"];

fn hash(value: Option<&str>) -> String {
    text_hash(value.unwrap_or_default())
}

fn spliced(head: &str, mut splices: Vec<(Range<usize>, String)>, from: usize) -> String {
    splices.sort_by_key(|(range, _)| (range.start, range.end));
    let mut spliced = head[..from].to_owned();
    let mut at = from;
    for (range, text) in splices {
        spliced.push_str(&head[at..range.start]);
        spliced.push_str(&text);
        at = range.end;
    }
    spliced.push_str(&head[at..]);
    spliced
}

/// Which fields of the front matter a person entered, emptied or confirmed, with their values.
pub(super) fn by_person(front: &Front, state: &State) -> Vec<(String, Option<String>)> {
    let scalars = front.entries.iter().filter_map(|entry| match &entry.value {
        Value::Text(value) if entry.key != KNOWN => Some((entry.key.clone(), value.clone())),
        _ => None,
    });
    scalars.filter(|(key, value)| !state.is_tools_field(key, &hash(meant(key, value.as_deref())))).collect()
}

/// The value as the tool writes it: editors add seconds to a time of day.
fn meant<'v>(key: &str, value: Option<&'v str>) -> Option<&'v str> {
    let value = value?;
    let timed = matches!(key, "published" | "updated") && value.len() == "2016-05-03T15:13:00".len();
    Some(if timed { value.strip_suffix(":00").unwrap_or(value) } else { value })
}

/// Who entered a field and why, as its line in `known:` says.
pub(super) fn entered_by(front: &Front, key: &str) -> Option<(String, String)> {
    let entry = front.known.iter().find(|it| it.key == key)?;
    let Value::Text(Some(how)) = &entry.value else { return None };
    let (how, signed) = parted(how).map_or((how.as_str(), None), |(how, signed)| (how, Some(signed)));
    let Some(rest) = how.strip_prefix("entered by ") else {
        let (by, why) = signed?.split_once(':').unwrap_or((signed?, ""));
        let by = by.split(',').next().unwrap_or(by);
        return Some((by.trim().to_owned(), why.trim().to_owned()));
    };
    let (by, why) = rest.split_once(':').unwrap_or((rest, ""));
    Some((by.trim().to_owned(), why.trim().to_owned()))
}

/// Who entered what nobody signed.
pub(super) const NOBODY: &str = "the page";

/// What people entered about a capture in the front matter of its page: fields whose value is not what the tool wrote last, and
/// the lists `keep:` and `drop:`. Read before `clean`, since decisions come in at the source.
pub fn entered(standing: &Standing) -> Entered {
    let mut entered = Entered::default();
    let Some(text) = &standing.page else { return entered };
    let Ok(front) = super::page::front_of(text) else { return entered };
    let state = State::of(standing);
    for (key, value) in by_person(&front, &state) {
        let own = ORDER.contains(&key.as_str()) && !ENTERABLE.iter().any(|it| it.0 == key);
        let Some(value) = value.filter(|it| !own && !it.trim().is_empty()) else { continue };
        let name = ENTERABLE.iter().find(|it| it.0 == key).map_or(key.as_str(), |it| it.1);
        let signed = entered_by(&front, &key).unwrap_or((NOBODY.to_owned(), String::new()));
        entered.signed.insert(name.to_owned(), signed);
        entered.fields.insert(name.to_owned(), value);
    }
    entered.keep = list(&front, "keep");
    entered.drop = list(&front, "drop");
    entered.confirmed = named(state.confirmed());
    for key in ["keep", "drop", LINKS] {
        entered.fields.remove(key);
        entered.signed.remove(key);
    }
    entered
}

/// The fields that are confirmed, by the names under which they are entered.
fn named(confirmed: &Confirmed) -> BTreeSet<String> {
    let named = |key: &String| ENTERABLE.iter().find(|it| it.0 == key).map(|it| it.1.to_owned());
    confirmed.fields.keys().filter_map(named).collect()
}

fn list(front: &Front, key: &str) -> Vec<String> {
    match front.entries.iter().find(|it| it.key == key).map(|it| &it.value) {
        Some(Value::List(values)) => values.clone(),
        Some(Value::Text(Some(value))) => vec![value.clone()],
        _ => Vec::new(),
    }
}

/// Remembers the whole front matter as the tool's.
pub(super) fn write_all(today: &FrontDraft, state: &mut State) {
    for (letter, fields) in [("f", &today.fields), ("k", &today.known)] {
        for field in fields {
            state.set(&format!("{letter}-{}", field.key), &hash(field.value.as_deref()));
        }
    }
}
