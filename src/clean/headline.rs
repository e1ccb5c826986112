//! The headline: of the lines above the text, the one that most looks like saying in few words what the text goes on to say.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::convention::Convention;
use super::lexicon::Marks;
use super::lines::{End, Line, PROSE_WORDS, is_unspaced};
use super::page::{Page, Running};
use super::zones::Zone;
use crate::lang::furniture::bare;
use crate::text::keys::key;

pub(super) mod clues;

/// How far above the text the headline is looked for, in lines.
const REACH: usize = 60;

/// How far below its beginning, where a summary or a menu's sentence was taken for that.
const BELOW: usize = 2;

/// The score from which a line is taken for the headline.
const ENOUGH: f64 = 0.0;

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
    /// The longer words of the text, by their keys.
    told: BTreeSet<u64>,
    /// Those of its first paragraphs.
    opening: BTreeSet<u64>,
    /// How many lines of the text say each.
    often: BTreeMap<u64, usize>,
    /// The lines of a headline's length that say what the text says.
    tellers: Running,
}

/// The index of the headline, given the zones and the index of the first line of running text.
pub(super) fn headline(page: &Page<'_>, (zones, first): (&[Zone], usize), weights: &[f64]) -> Option<usize> {
    let told = page.lines.iter().skip(first).any(|it| it.words >= PROSE_WORDS);
    if !told && !page.has_markup() {
        // A list of headlines has none of its own.
        return None;
    }
    let search = Search::of(page, zones, first);
    let open = reach(page, first).filter(|it| may_be(page, *it, first));
    let scored: Vec<(f64, usize)> = open.map(|index| (score(&search, index, weights), index)).collect();
    let enough = scored.iter().copied().filter(|(score, _)| *score >= ENOUGH);
    let Some(best) = enough.reduce(|best, it| if it.0 > best.0 { it } else { best }) else {
        return reach(page, first).find_map(|it| said_by_trail(page, it, 2)).or_else(|| alone(page, first));
    };
    let upper = scored.iter().find(|(score, index)| *index + 1 == best.1 && *score >= best.0 - YIELD);
    let best = upper.map_or(best.1, |it| it.1);
    Some(said_by_trail(page, best, 1).unwrap_or(best))
}

/// What parts the sections in a trail that leads from a site's front to its page.
const TRAILING: [&str; 5] = [" » ", " › ", " > ", " / ", " :: "];

/// How far from the trail its last part stands at most, in lines.
const BESIDE: usize = 8;

/// The line that says by itself what a trail of sections ends with, parted by at least `marks` of its marks: the trail names the page by
/// its headline.
fn said_by_trail(page: &Page<'_>, trail: usize, marks: usize) -> Option<usize> {
    let line = page.lines.get(trail)?;
    let parts = |mark: &&&str| line.text.matches(**mark).count() >= marks;
    let last = TRAILING.iter().filter(parts).filter_map(|mark| line.text.rsplit_once(mark));
    let last = last.map(|(_, last)| bare(last));
    let last = last.min_by_key(String::len).filter(|it| !it.is_empty())?;
    let mut beside = trail.saturating_sub(BESIDE)..trail + BESIDE + 1;
    beside.find(|it| *it != trail && page.lines.get(*it).is_some_and(|line| line.bare == last))
}

/// How many words a headline has, where nothing but its place tells it.
const ALONE: Range<usize> = 3..21;

/// The only line above the text that is no furniture, where it is no sentence, nor what the press puts there besides a headline:
/// whoever copies an article by hand copies its headline first.
fn alone(page: &Page<'_>, first: usize) -> Option<usize> {
    let named = |index: usize| page.outlets.get(index) == Some(&true);
    let furniture = |index: usize| named(index) || page.marks.get(index).is_some_and(Marks::any);
    let mut above = (0..first).filter(|&index| !furniture(index));
    let (index, None) = (above.next()?, above.next()) else { return None };
    let line = page.lines.get(index).filter(|line| line.end == End::Open && line.gap_below)?;
    let convention = page.conventions.get(index).copied().flatten().is_some();
    let dated = page.shapes.get(index).is_some_and(|it| it.clock);
    (ALONE.contains(&line.words) && !convention && !dated && !page.has_markup()).then_some(index)
}

/// What a line loses for standing in captures of other articles: single pages, to which the clues were fitted, cannot tell.
const RECURS: f64 = 4.0;

/// What it loses for being the outlet's name, at which a text that speaks of the outlet hints as well.
const NAMES: f64 = 4.0;

fn score(search: &Search<'_>, index: usize, weights: &[f64]) -> f64 {
    let recurs = search.page.recurring.get(index).is_some_and(|&others| others > 0);
    let names = search.page.outlets.get(index) == Some(&true);
    let lost = if recurs { RECURS } else { 0.0 } + if names { NAMES } else { 0.0 };
    clues::sum(search, index, weights) - lost
}

/// The lines among which the headline is looked for, each with what the clues say of it.
pub(super) fn candidates(page: &Page<'_>, zones: &[Zone], first: usize) -> Vec<(usize, Vec<f64>)> {
    let search = Search::of(page, zones, first);
    let open = reach(page, first).filter(|it| may_be(page, *it, first));
    open.map(|index| (index, clues::values(&search, index))).collect()
}

/// Where the headline is looked for: markup tells it wherever it stands.
fn reach(page: &Page<'_>, first: usize) -> Range<usize> {
    if page.has_markup() {
        0..first
    } else {
        first.saturating_sub(REACH)..page.lines.len().min(first + BELOW + 1)
    }
}

/// Longest headline in words.
const LONGEST: usize = 50;

/// From how many words a sentence is a paragraph of the text, and neither a summary nor a menu's.
const PARAGRAPH: usize = 40;

/// Whether a line can be the headline of a text that begins with line `first`. One within the text is no sentence, and no paragraph
/// stands above it there: who copies a text by hand may copy no headline, and what stands above one is not the text's.
fn may_be(page: &Page<'_>, index: usize, first: usize) -> bool {
    let prose = |it: &Line<'_>| it.is_prose();
    let paragraph = |it: &Line<'_>| it.is_prose() && it.words >= PARAGRAPH;
    let above = page.lines.get(first..index).unwrap_or_default();
    let within = index >= first && (page.lines.get(index).is_some_and(prose) || above.iter().any(paragraph));
    let short = page.lines.get(index).is_some_and(|it| it.words <= LONGEST);
    page.has_markup() || !within && short && !is_stamp(page, index)
}

/// Whether a line is a day or a time and hardly anything else, "28. Juni 2025 - 16.03 Uhr": half of its words are figures, and they can
/// be those of a year, a day and a time. Without a year a known dateline tells it.
fn is_stamp(page: &Page<'_>, index: usize) -> bool {
    let Some(line) = page.lines.get(index) else { return false };
    let figures: Vec<u32> = line.bare.split(' ').filter_map(|it| it.parse().ok()).collect();
    let years = figures.iter().filter(|it| (1990..2100).contains(*it)).count();
    let small = figures.iter().filter(|it| **it < 60).count();
    let dated = figures.len() > 2 && years == 1 && years + small == figures.len();
    let dateline = page.conventions.get(index) == Some(&Some(Convention::Dateline));
    (dated || dateline) && 2 * figures.len() >= line.bare.split(' ').count()
}

impl<'p> Search<'p> {
    fn of(page: &'p Page<'p>, zones: &'p [Zone], first: usize) -> Search<'p> {
        let mut often = BTreeMap::new();
        let text = || page.lines.iter().skip(first).take(COMPARED).filter(|line| line.is_prose());
        let words = |line: &Line<'_>| telling(&line.bare).into_iter().collect::<BTreeSet<u64>>();
        for word in text().flat_map(words) {
            *often.entry(word).or_insert(0) += 1;
        }
        let told: BTreeSet<u64> = often.keys().copied().collect();
        let tells = |it: &Line<'_>| (4..=30).contains(&it.words) && overlap(it, &told) >= TELLING;
        let above = page.lines.iter().take(first + BELOW + 1);
        let tellers = Running::of(above.map(|it| f64::from(u8::from(tells(it)))));
        let opening = text().take(OPENING).flat_map(words).collect();
        Search { page, zones, first, told, opening, often, tellers }
    }
}

/// The keys of the words that are long enough to tell what a text is about; of pairs of letters where a script writes no blanks.
fn telling(bare: &str) -> Vec<u64> {
    let mut telling = Vec::new();
    for word in bare.split(' ') {
        if word.chars().any(is_unspaced) {
            let ends = word.char_indices().skip(2).map(|(at, _)| at).chain([word.len()]);
            let pairs = word.char_indices().zip(ends).filter_map(|((from, _), to)| word.get(from..to));
            telling.extend(pairs.filter(|it| it.chars().count() == 2).map(key));
        } else if word.chars().count() > 3 {
            telling.push(key(word));
        }
    }
    telling
}

/// Share of the line's longer words that are among `told`.
fn overlap(line: &Line<'_>, told: &BTreeSet<u64>) -> f64 {
    let telling = telling(&line.bare);
    let shared = telling.iter().filter(|word| told.contains(word)).count();
    shared as f64 / telling.len().max(1) as f64
}
