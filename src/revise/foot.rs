//! The foot of a page: what cleaning took out, and what lost its place.

use super::escape::{Kind, escaped, quoted};
use crate::clean::{Category, Removed};
use crate::text::Lines;

/// The heading above what cleaning took out. The comment tells it from a crosshead of the same words, where `<` is escaped.
pub(super) const REMOVED: &str = "## Removed <!-- by cleaning; `keep:` in the front matter overrules it -->";

/// The heading above notes and links whose words the capture no longer has.
pub(super) const ORPHANS: &str = "## Orphans <!-- a person's notes whose words are gone -->";

/// How many words of a removed stretch are shown: enough to know it again, since the original is at hand.
const SHOWN: usize = 12;

/// The section on what cleaning took out of `text`, in two chunks; nothing where it took out nothing.
pub(super) fn removed(removed: &[Removed], text: &str) -> Vec<String> {
    let lines = Lines::of(text);
    // The page writes a list's marks itself.
    let removed = removed.iter().filter(|it| it.category != Category::ListMark);
    let items: Vec<String> = removed.map(|it| item(it, text, &lines)).collect();
    if items.is_empty() {
        return Vec::new();
    }
    vec![REMOVED.to_owned(), items.join("\n")]
}

fn item(removed: &Removed, text: &str, lines: &Lines) -> String {
    let (first, last) = (lines.line(removed.at.start), lines.line(removed.at.end.max(1) - 1));
    let place = if last > first { format!("lines {first}-{last}") } else { format!("line {first}") };
    let category = category(removed.category);
    let rule = escaped(&removed.rule, Kind::Line);
    format!("- {category} · {place} · rule: {rule} · {}", shown(removed.at.of(text)))
}

/// The longest part of a stretch that is looked at, in characters: a word can be megabytes.
const SHOWN_MAX: usize = 160;

/// The first words, on one line.
pub(super) fn shown(text: &str) -> String {
    let bounded: String = text.trim_start().chars().take(SHOWN_MAX).collect();
    let mut words = bounded.split_whitespace();
    let first: Vec<&str> = words.by_ref().take(SHOWN).collect();
    let cut = words.next().is_some() || bounded.len() < text.trim().len();
    quoted(&format!("{}{}", first.join(" "), if cut { " …" } else { "" }))
}

/// A category's name, as reports and pages give it.
pub(super) fn category(category: Category) -> String {
    serde_json::to_value(category).ok().and_then(|it| it.as_str().map(str::to_owned)).unwrap_or_default()
}
