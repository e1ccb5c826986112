//! What stands on every page around the text: running heads, page numbers, and the lines that a browser prints at the edges.

use std::collections::BTreeMap;

use super::lines::Line;
use super::page::Page;

/// How far from the ends of a page running heads stand, in parts of its length.
const HEAD: f64 = 0.13;

/// How far from them a browser prints the day, the title and the address.
const EDGE: f64 = 0.045;

/// For each page, which of its lines are furniture. `size` is that of the running text.
pub(super) fn furniture(pages: &[Page], size: f64) -> Vec<Vec<bool>> {
    let mut heads: BTreeMap<(String, i64), usize> = BTreeMap::new();
    for page in pages {
        let mut keys: Vec<_> = page.lines.iter().filter(|it| page.margin(it) < HEAD).map(key).collect();
        keys.sort();
        keys.dedup();
        keys.into_iter().for_each(|it| *heads.entry(it).or_default() += 1);
    }
    let often = |line: &Line| heads.get(&key(line)).is_some_and(|&it| it >= 2 && it * 3 >= pages.len());
    let each = |page: &Page, line: &Line| {
        let margin = page.margin(line);
        margin < HEAD && (often(line) || is_number(&line.text)) || margin < EDGE && line.size < size * 0.95
    };
    pages.iter().map(|page| page.lines.iter().map(|line| each(page, line)).collect()).collect()
}

/// What is the same on every page: the words without their numbers, and where they stand.
fn key(line: &Line) -> (String, i64) {
    let words = line.text.chars().map(|it| if it.is_ascii_digit() { '0' } else { it }).collect::<String>();
    (words.replace("00", "0").replace("00", "0"), (line.y / 8.0).round() as i64)
}

/// Whether a line is a page's number and nothing else: "3", "- 3 -", "3/12".
fn is_number(text: &str) -> bool {
    text.len() <= 12
        && text.chars().any(|it| it.is_ascii_digit())
        && text.chars().all(|it| it.is_ascii_digit() || " -–—/|[]().".contains(it))
}
