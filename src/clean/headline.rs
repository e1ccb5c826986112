//! The headline: the line above the text that says in few words what the text goes on to say.

use std::collections::BTreeSet;

use super::convention::Convention;
use super::lines::{End, Line, is_unspaced};
use super::page::Page;
use super::zones::Zone;
use crate::ingest::markup::{Mark, Marks, Tag};

/// How far above the text the headline is looked for, in lines.
const REACH: usize = 60;

/// The score from which a line is taken for the headline.
const ENOUGH: f64 = 1.6;

/// How much of the text is compared, in lines.
const COMPARED: usize = 40;

/// How much less a line may score than a later one and still be the headline above that one's summary.
const YIELD: f64 = 1.0;

/// How far above the best line such a line stands.
const CLOSE: usize = 4;

/// What a line is weighed against.
struct Search<'p> {
    page: &'p Page<'p>,
    zones: &'p [Zone],
    first: usize,
    told: BTreeSet<String>,
}

/// The index of the headline, given the zones and the index of the first line of running text.
pub(super) fn headline(page: &Page<'_>, zones: &[Zone], first: usize) -> Option<usize> {
    let search = Search { page, zones, first, told: told(page, first) };
    let top = if page.has_markup() { 0 } else { first.saturating_sub(REACH) };
    let scored: Vec<(f64, usize)> = (top..first).map(|index| (score(&search, index), index)).collect();
    let best = scored.iter().copied().filter(|(score, _)| *score >= ENOUGH);
    let best = best.reduce(|best, it| if it.0 >= best.0 { it } else { best })?;
    let upper = scored.iter().find(|(score, index)| {
        let near = *index < best.1 && *index + CLOSE >= best.1;
        near && *score >= ENOUGH && *score >= best.0 - YIELD && tells(page, *index, &search.told)
    });
    Some(unwrapped(page, upper.map_or(best.1, |(_, index)| *index), first))
}

/// Whether a line says something of what the text says: a kicker or an outlet's name does not.
fn tells(page: &Page<'_>, index: usize, told: &BTreeSet<String>) -> bool {
    page.lines.get(index).is_some_and(|line| line.words >= 4 && overlap(line, told) >= 0.4)
}

/// The line that `index` only wraps: a breadcrumb or a page title holds the headline and the outlet's name.
fn unwrapped(page: &Page<'_>, index: usize, first: usize) -> usize {
    let Some(outer) = page.lines.get(index) else { return index };
    if page.hints.get(index).is_some_and(|it| it.tag == Tag::Title) {
        return index;
    }
    let inside = |at: &usize| {
        page.lines.get(*at).is_some_and(|line| {
            line.words >= 3 && line.bare.len() < outer.bare.len() && outer.bare.contains(&line.bare)
        })
    };
    (index.saturating_sub(CLOSE * 2)..first)
        .filter(inside)
        .max_by_key(|&at| page.lines.get(at).map_or(0, |it| it.words))
        .unwrap_or(index)
}

/// What the text says, in its longer words.
fn told(page: &Page<'_>, first: usize) -> BTreeSet<String> {
    let text = page.lines.iter().skip(first).take(COMPARED).filter(|line| line.is_prose());
    text.flat_map(|line| telling(&line.bare)).collect()
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

fn score(search: &Search<'_>, index: usize) -> f64 {
    let Search { page, zones, first, told } = search;
    let Some(line) = page.lines.get(index) else { return f64::MIN };
    let furniture = page.marks.get(index).is_some_and(|it| it.whole.is_some() || it.start.is_some());
    let marked = page.conventions.get(index).copied().flatten().is_some();
    2.5 * overlap(line, told)
        + length(line)
        + alone(line)
        + ending(line)
        + copies(page, zones, index)
        + signed(page, index)
        + declared(page, index)
        - if furniture { 2.5 } else { 0.0 }
        - if marked { 3.0 } else { 0.0 }
        - page.recurring.get(index).map_or(0.0, |&others| if others > 0 { 2.0 } else { 0.0 })
        - ((first - index) as f64).ln() * 0.35
}

/// A headline often stands twice, above the text and beside a picture or a link; a line that stands again inside the body is a
/// crosshead in a table of contents.
fn copies(page: &Page<'_>, zones: &[Zone], index: usize) -> f64 {
    let bare = |index: usize| page.lines.get(index).map(|line| line.bare.as_str());
    let earlier = page.repeats.get(index).copied().flatten().is_some();
    let repeated = page.repeated.get(index) == Some(&true);
    let inside = || {
        zones
            .iter()
            .enumerate()
            .skip(index + 1)
            .any(|(at, zone)| *zone == Zone::Body && bare(at) == bare(index))
    };
    match (earlier || repeated, repeated && inside()) {
        (true, false) => 0.8,
        (true, true) => -0.8,
        (false, _) => 0.0,
    }
}

/// What the markup says: a line in the element for headlines, and words that the page declares as the headline, or begins a
/// declared one with, where the outlet's name follows.
fn declared(page: &Page<'_>, index: usize) -> f64 {
    let (Some(line), Some(hint)) = (page.lines.get(index), page.hints.get(index)) else { return 0.0 };
    let same = page.titles.contains(&line.bare);
    let opens = || line.words >= 3 && page.titles.iter().any(|it| it.starts_with(&line.bare));
    let title = if hint.tag == Tag::Title { 3.0 } else { 0.0 };
    let called = if hint.own.has(Mark::Headline) { 0.7 } else { 0.0 };
    let beside = if hint.within.any(Marks::FURNITURE) { 1.0 } else { 0.0 };
    title + called - beside
        + if same {
            4.0
        } else if opens() {
            2.5
        } else {
            0.0
        }
}

/// Byline and date mostly stand directly below the headline.
fn signed(page: &Page<'_>, index: usize) -> f64 {
    let below = page.conventions.iter().skip(index + 1).take(4).flatten();
    let signs =
        below.filter(|it| matches!(it, Convention::Byline | Convention::Dateline | Convention::Source));
    0.4 * signs.count().min(2) as f64
}

/// Share of the line's longer words that the text says too.
fn overlap(line: &Line<'_>, told: &BTreeSet<String>) -> f64 {
    let telling = telling(&line.bare);
    if telling.is_empty() {
        return 0.0;
    }
    telling.iter().filter(|word| told.contains(word.as_str())).count() as f64 / telling.len() as f64
}

/// Headlines have some five to twenty words.
fn length(line: &Line<'_>) -> f64 {
    match line.words {
        0..=2 => -2.0,
        3..=4 => 0.0,
        5..=20 => 1.0,
        21..=30 => 0.0,
        _ => -4.0,
    }
}

fn alone(line: &Line<'_>) -> f64 {
    0.4 * f64::from(u8::from(line.gap_above)) + 0.4 * f64::from(u8::from(line.gap_below))
}

/// A headline ends open, or asks; a full stop closes a sentence of the text.
fn ending(line: &Line<'_>) -> f64 {
    match line.end {
        End::Stop if line.text.ends_with('.') => -1.2,
        End::Cut => -1.0,
        End::Colon => -1.5,
        End::Stop | End::Open => 0.0,
    }
}
