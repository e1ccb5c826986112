//! What a person confirmed that has no definition: a field of the front matter, and who is meant by a link.
//!
//! A field is confirmed at the end of its line in `known:`, ` · confirmed (MK, 2024-01-05: why)`. A link is confirmed by a line in the
//! list `links:`, `"the foreign minister" = jane-doe · confirmed (MK, 2024-01-05)`, which speaks of all links of these words on the
//! page. What is confirmed is a person's from then on: the tool finds beside it, and changes nothing.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::decided::{Decision, signed};
use super::definition::BETWEEN;
use super::front::{self, Front, Value, inner};
use super::links::to_actor;
use super::page::Page;
use super::target;
use super::{edit, fields};
use crate::ids::ActorId;
use crate::registry::Actor;
use crate::text::one_line;

/// The key of the list of confirmed links.
pub(super) const LINKS: &str = "links";

/// What a person confirmed on a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Confirmed {
    /// Fields, with who confirmed them and when, as the page writes it.
    pub fields: BTreeMap<String, String>,
    /// Words and who is meant by them, with who confirmed it and when.
    pub links: BTreeMap<(String, ActorId), String>,
}

impl Confirmed {
    /// What is confirmed on `page`; nothing where its front matter cannot be read.
    pub fn on(page: &str) -> Confirmed {
        let head = &page[..front::body(page)];
        // Most pages have nothing of the kind, and are not read for it.
        if !head.contains(MARK) {
            return Confirmed::default();
        }
        super::page::front_of(page).map(|front| Confirmed::of(&front)).unwrap_or_default()
    }

    pub(super) fn of(front: &Front) -> Confirmed {
        let known = front.known.iter().filter_map(|entry| match &entry.value {
            Value::Text(Some(how)) => Some((entry.key.clone(), parted(how)?.1.to_owned())),
            _ => None,
        });
        let links = front.entries.iter().find(|it| it.key == LINKS).map(|it| &it.value);
        let lines = match links {
            Some(Value::List(lines)) => lines.clone(),
            Some(Value::Text(Some(line))) => vec![line.clone()],
            _ => Vec::new(),
        };
        Confirmed { fields: known.collect(), links: lines.iter().filter_map(|line| link(line)).collect() }
    }

    /// Whether it is confirmed that a link of these words leads where `to` says.
    pub(super) fn holds(&self, words: &str, to: &str) -> bool {
        !self.links.is_empty()
            && to_actor(to).is_some_and(|id| self.links.contains_key(&(one_line(words), id)))
    }
}

/// What opens a confirmation.
const MARK: &str = "confirmed (";

/// How a field is known, and who confirmed it; `None` where nobody did.
pub(super) fn parted(how: &str) -> Option<(&str, &str)> {
    let (how, signed) = how.rsplit_once(MARK)?;
    Some((how.strip_suffix(BETWEEN).unwrap_or(how), signed.strip_suffix(')')?))
}

/// A line of the list: the words and who is meant, and who says so.
fn link(line: &str) -> Option<((String, ActorId), String)> {
    let (said, signed) = parted(line)?;
    let (words, id) = said.rsplit_once(MEANS)?;
    let words = words.strip_prefix('"')?.strip_suffix('"')?;
    Some(((words.to_owned(), ActorId(id.trim().to_owned())), signed.to_owned()))
}

/// What stands between words and who is meant by them.
const MEANS: &str = " = ";

/// `page` with the field `key` confirmed as it stands; `None` where its front matter cannot be read.
pub fn confirm_field(page: &str, key: &str, decision: &Decision) -> Option<String> {
    let page = Page::read(page, "");
    let front = page.front.as_ref().ok()?;
    let standing = front.known.iter().find(|it| it.key == key).and_then(|it| match &it.value {
        Value::Text(how) => how.clone(),
        _ => None,
    });
    let standing = standing.as_deref().map(|how| parted(how).map_or(how, |it| it.0)).unwrap_or_default();
    let between = if standing.is_empty() { "" } else { BETWEEN };
    known_as(&page, front, (key, &format!("{standing}{between}{}", signed(decision))))
}

/// `page` with `value` entered in the field `key`, and confirmed; `None` where its front matter cannot be read.
pub fn enter_field(page: &str, (key, value): (&str, &str), decision: &Decision) -> Option<String> {
    let before = Page::read(page, "");
    let front = before.front.as_ref().ok()?;
    let how = format!("entered by {}{BETWEEN}{}", decision.by, signed(decision));
    let after = Page::read(&known_as(&before, front, (key, &how))?, "");
    let front = after.front.as_ref().ok()?;
    let line = fields::line(key, Some(value));
    let mut text = after.text.clone();
    match front.entries.iter().find(|it| it.key == key) {
        Some(entry) => text.replace_range(entry.source.clone(), &line),
        None => {
            let at = front.entries.iter().find(|it| it.key == fields::KNOWN).map(|it| it.source.start);
            text.insert_str(at.or_else(|| Some(inner(&after.text)?.0.end))?, &format!("{line}\n"));
        }
    }
    Some(after.dress.on(&text))
}

/// `page` with `how` as the line of a field in `known:`.
fn known_as(page: &Page, front: &Front, (key, how): (&str, &str)) -> Option<String> {
    let line = format!("{}{}", front::indent(&page.text, front), fields::line(key, Some(how)));
    let mut text = page.text.clone();
    let map = front.entries.iter().find(|it| it.key == fields::KNOWN);
    if map.is_some_and(|it| !front::is_block(&text[it.source.clone()])) {
        // A map on one line has no place for another one.
        return None;
    }
    match (front.known.iter().find(|it| it.key == key), front.known.last(), map) {
        (Some(entry), ..) => text.replace_range(entry.source.clone(), &line),
        (None, Some(last), _) => text.insert_str(last.source.end, &format!("\n{line}")),
        (None, None, Some(map)) => text.insert_str(map.source.end, &format!("\n{line}")),
        (None, None, None) => {
            text.insert_str(inner(&page.text)?.0.end, &format!("{}:\n{line}\n", fields::KNOWN));
        }
    }
    Some(page.dress.on(&text))
}

/// `page` with a line that says who is meant by the links of these words; `None` where its front matter cannot be read.
pub fn confirm_link(page: &str, (words, who): (&str, &ActorId), decision: &Decision) -> Option<String> {
    let before = Page::read(page, "");
    let mut text = before.text.clone();
    forget(&mut text, before.front.as_ref().ok()?, (words, who));
    let after = Page::read(&text, "");
    let front = after.front.as_ref().ok()?;
    let item = format!("\"{}\"{MEANS}{who}{BETWEEN}{}", one_line(words), signed(decision));
    let item = super::yaml::scalar(&item);
    let list = front.entries.iter().find(|it| it.key == LINKS);
    let last = list.and_then(|it| text[it.source.clone()].lines().next_back());
    let indent = last.and_then(|it| it.split_once("- ")).map(|it| it.0).filter(|it| it.trim().is_empty());
    match (list, indent) {
        (Some(entry), Some(indent)) => text.insert_str(entry.source.end, &format!("\n{indent}- {item}")),
        // A list of nothing, however it is written.
        (Some(entry), None) if is_empty(&entry.value) => {
            text.replace_range(entry.source.clone(), &format!("{LINKS}:\n  - {item}"));
        }
        (Some(entry), None) => text.insert_str(entry.source.end, &format!("\n  - {item}")),
        (None, _) => text.insert_str(inner(&after.text)?.0.end, &format!("{LINKS}:\n  - {item}\n")),
    }
    Some(before.dress.on(&text))
}

fn is_empty(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.is_none(),
        Value::List(lines) => lines.is_empty(),
        Value::Other => false,
    }
}

/// Takes the line away that says who is meant by these words, and the list with its last line.
fn forget(text: &mut String, front: &Front, (words, who): (&str, &ActorId)) {
    let Some(entry) = front.entries.iter().find(|it| it.key == LINKS) else { return };
    let Range { start, end } = entry.source;
    let said = |line: &str| {
        let item = line.trim_start().strip_prefix("- ")?;
        link(&serde_saphyr::from_str::<String>(item).ok()?)
    };
    let is_it = |line: &str| said(line).is_some_and(|(it, _)| it.0 == one_line(words) && it.1 == *who);
    let lines: Vec<&str> = text[start..end].split('\n').collect();
    let kept: Vec<&str> = lines.iter().copied().filter(|line| !is_it(line)).collect();
    match kept.len() {
        all if all == lines.len() => {}
        1 => text.replace_range(start..(end + 1).min(text.len()), ""),
        _ => text.replace_range(start..end, &kept.join("\n")),
    }
}

/// `page` with every link of these words to `from` leading to `to`, or taken away where that is nobody, and how many; `None` where
/// there is none, or one stands where a person's bytes keep it. That somebody confirmed them goes too.
pub fn lead(page: &str, (words, from): (&str, &ActorId), to: Option<&Actor>) -> Option<(String, usize)> {
    let page = Page::read(page, "");
    let to = to.map(|it| target::actor(&it.id, it.kind));
    let mut splices = Vec::new();
    let mut count = 0;
    for (line, &element) in page.sheet.lines.iter().zip(&page.line_elements) {
        let mut block = edit::Block::standing(line.clone(), page.source(element));
        let meant = |it: &super::Link, words_of: &str| {
            one_line(it.at.of(words_of)) == one_line(words) && to_actor(&it.to).as_ref() == Some(from)
        };
        while let Some(index) = block.line().links.iter().position(|it| meant(it, &line.words)) {
            let done = match &to {
                Some(to) => block.retarget(index, to),
                None => block.unlink(index),
            };
            if !done {
                return None;
            }
            count += 1;
        }
        if block.source() != page.source(element) {
            splices.push((page.elements[element].source.clone(), block.source()));
        }
    }
    let mut text = page.text.clone();
    splices.into_iter().rev().for_each(|(at, source)| text.replace_range(at, &source));
    if let Ok(front) = &page.front {
        forget(&mut text, front, (words, from));
    }
    (count > 0).then(|| (page.dress.on(&text), count))
}

/// `page` with `into` in the place of `from` in the list of links; the same where it is not in it.
pub(super) fn renamed(page: &str, from: &ActorId, into: &ActorId) -> String {
    let confirmed = Confirmed::on(page);
    let named: BTreeSet<&String> =
        confirmed.links.keys().filter(|it| it.1 == *from).map(|it| &it.0).collect();
    let head = front::body(page);
    let renamed = named.into_iter().fold(page[..head].to_owned(), |text, words| {
        let line = |id| super::yaml::scalar(&format!("\"{words}\"{MEANS}{id}{BETWEEN}"));
        let (old, new) = (line(from), line(into));
        text.replace(old.trim_end_matches('\''), new.trim_end_matches('\''))
    });
    format!("{renamed}{}", &page[head..])
}
