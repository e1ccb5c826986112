//! The headline: of the lines above the text, the one that most looks like saying in few words what the text goes on to say.

use std::collections::{BTreeMap, BTreeSet};

use super::lines::{Line, is_unspaced};
use super::page::{Page, Running};
use super::zones::Zone;
use crate::ingest::markup::{Mark, Marks, Tag};

mod clues;

/// How far above the text the headline is looked for, in lines.
const REACH: usize = 60;

/// How far below its beginning, where a summary or a menu's sentence was taken for that.
const BELOW: usize = 2;

/// The score from which a line is taken for the headline.
const ENOUGH: f64 = 5.0;

/// How much less a line may score than the one directly below it and still be the headline above that one's summary.
const YIELD: f64 = 1.0;

/// How much of the text is compared, in lines.
const COMPARED: usize = 40;

/// Share of a line's longer words that the text must say for the line to tell what it says.
const TELLING: f64 = 0.4;

/// How many paragraphs open it.
const OPENING: usize = 4;

/// What a line is weighed against.
pub(super) struct Search<'p> {
    page: &'p Page<'p>,
    zones: &'p [Zone],
    first: usize,
    /// The longer words of the text.
    told: BTreeSet<String>,
    /// Those of its first paragraphs.
    opening: BTreeSet<String>,
    /// How many lines of the text say each.
    often: BTreeMap<String, usize>,
    /// The lines of a headline's length that say what the text says.
    tellers: Running,
}

/// The index of the headline, given the zones and the index of the first line of running text.
pub(super) fn headline(page: &Page<'_>, zones: &[Zone], first: usize) -> Option<usize> {
    let search = Search::of(page, zones, first);
    let top = if page.has_markup() { 0 } else { first.saturating_sub(REACH) };
    let end = if page.has_markup() { first } else { page.lines.len().min(first + BELOW + 1) };
    let scored: Vec<(f64, usize)> = (top..end).map(|index| (score(&search, index), index)).collect();
    let enough = scored.iter().copied().filter(|(score, _)| *score >= ENOUGH);
    let best = enough.reduce(|best, it| if it.0 > best.0 { it } else { best })?;
    let upper = scored.iter().find(|(score, index)| *index + 1 == best.1 && *score >= best.0 - YIELD);
    Some(upper.map_or(best.1, |it| it.1))
}

fn score(search: &Search<'_>, index: usize) -> f64 {
    clues::sum(search, index) + declared(search.page, index)
}

impl<'p> Search<'p> {
    fn of(page: &'p Page<'p>, zones: &'p [Zone], first: usize) -> Search<'p> {
        let mut often = BTreeMap::new();
        let text = || page.lines.iter().skip(first).take(COMPARED).filter(|line| line.is_prose());
        let words = |line: &Line<'_>| telling(&line.bare).into_iter().collect::<BTreeSet<String>>();
        for word in text().flat_map(words) {
            *often.entry(word).or_insert(0) += 1;
        }
        let told: BTreeSet<String> = often.keys().cloned().collect();
        let tells = |it: &Line<'_>| (4..=30).contains(&it.words) && overlap(it, &told) >= TELLING;
        let above = page.lines.iter().take(first + BELOW + 1);
        let tellers = Running::of(above.map(|it| f64::from(u8::from(tells(it)))));
        let opening = text().take(OPENING).flat_map(words).collect();
        Search { page, zones, first, told, opening, often, tellers }
    }
}

/// The words that are long enough to tell what a text is about; pairs of letters where a script writes no blanks.
fn telling(bare: &str) -> Vec<String> {
    bare.split(' ')
        .flat_map(|word| if word.chars().any(is_unspaced) { pairs(word) } else { longer(word) })
        .collect()
}

fn pairs(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    letters.windows(2).map(|pair| pair.iter().collect()).collect()
}

fn longer(word: &str) -> Vec<String> {
    if word.chars().count() > 3 { vec![word.to_owned()] } else { Vec::new() }
}

/// Share of the line's longer words that are among `told`.
fn overlap(line: &Line<'_>, told: &BTreeSet<String>) -> f64 {
    let telling = telling(&line.bare);
    let shared = telling.iter().filter(|word| told.contains(word.as_str())).count();
    shared as f64 / telling.len().max(1) as f64
}

/// What the markup says: a line in the element for headlines, and words that the page declares as the headline, or begins a
/// declared one with, where the outlet's name follows.
fn declared(page: &Page<'_>, index: usize) -> f64 {
    let (Some(line), Some(hint)) = (page.lines.get(index), page.hints.get(index)) else { return 0.0 };
    let same = page.titles.contains(&line.bare);
    let opens = || line.words >= 3 && page.titles.iter().any(|it| it.starts_with(&line.bare));
    let title = if hint.tag == Tag::Title { 6.0 } else { 0.0 };
    let called = if hint.own.has(Mark::Headline) { 1.5 } else { 0.0 };
    let beside = if hint.within.any(Marks::FURNITURE) { 2.0 } else { 0.0 };
    title + called - beside
        + if same {
            8.0
        } else if opens() {
            5.0
        } else {
            0.0
        }
}
