//! What tells a headline from the lines around it: its words, its form, its copies, its place.

use std::collections::BTreeMap;

use super::{Search, overlap, telling};
use crate::clean::convention::Convention;
use crate::clean::lines::{End, Line};
use crate::clean::shape::Shape;
use crate::clean::zones::Zone;
use crate::ingest::markup::{Hint, Mark, Marks, Tag};

/// A line above the text.
struct View<'a> {
    search: &'a Search<'a>,
    index: usize,
    line: &'a Line<'a>,
    shape: &'a Shape,
}

/// A clue: what it is called, and its value for a line.
struct Clue {
    name: &'static str,
    of: fn(&View<'_>) -> f64,
}

/// The names of the clues.
pub(in crate::clean) fn names() -> Vec<&'static str> {
    CLUES.iter().map(|clue| clue.name).collect()
}

/// What the clues say of the line at `index`.
pub(super) fn values(search: &Search<'_>, index: usize) -> Vec<f64> {
    let Some(view) = view(search, index) else { return Vec::new() };
    CLUES.iter().map(|clue| (clue.of)(&view)).collect()
}

/// How much the clues say for the line at `index`.
pub(super) fn sum(search: &Search<'_>, index: usize, weights: &[f64]) -> f64 {
    let Some(view) = view(search, index) else { return f64::MIN };
    CLUES.iter().zip(weights).map(|(clue, weight)| weight * (clue.of)(&view)).sum()
}

fn view<'a>(search: &'a Search<'a>, index: usize) -> Option<View<'a>> {
    let (line, shape) = (search.page.lines.get(index)?, search.page.shapes.get(index)?);
    Some(View { search, index, line, shape })
}

const fn clue(name: &'static str, of: fn(&View<'_>) -> f64) -> Clue {
    Clue { name, of }
}

/// Every clue.
const CLUES: &[Clue] = &[
    clue("a line at all", |_| 1.0),
    clue("share of its words that the text says", |it| overlap(it.line, &it.search.told)),
    clue("words that the text says", |it| it.shared().ln_1p()),
    clue("share of its words that the first paragraphs say", |it| overlap(it.line, &it.search.opening)),
    clue("words that the text says often", |it| insisted(it.line, &it.search.often)),
    clue("one or two words", |it| flag(it.line.words <= 2)),
    clue("three or four words", |it| flag((3..=4).contains(&it.line.words))),
    clue("five to seven words", |it| flag((5..=7).contains(&it.line.words))),
    clue("more than twenty words", |it| flag((21..=30).contains(&it.line.words))),
    clue("more than thirty words", |it| flag(it.line.words > 30)),
    clue("gap above", |it| flag(it.line.gap_above)),
    clue("gap below", |it| flag(it.line.gap_below)),
    clue("full stop", |it| flag(it.line.end == End::Stop && it.line.text.ends_with('.'))),
    clue("cut", |it| flag(it.line.end == End::Cut)),
    clue("colon", |it| flag(it.line.end == End::Colon)),
    clue("furniture", |it| flag(it.marks(it.index))),
    clue("convention", |it| flag(it.convention(it.index).is_some())),
    clue("stands above already", |it| flag(it.repeats())),
    clue("stands below again", |it| flag(it.is_repeated() && !it.inside())),
    clue("stands again in the text", |it| flag(it.is_repeated() && it.inside())),
    clue("holds a line beside it", |it| flag(it.wraps())),
    clue("at most three lines above the text", |it| flag(it.near(3))),
    clue("at most eight lines above the text", |it| flag(it.near(8))),
    clue("at most twenty lines above the text", |it| flag(it.near(20))),
    clue("gaps on both sides", |it| flag(it.line.gap_above && it.line.gap_below)),
    clue("inside the text", |it| flag(it.index >= it.search.first)),
    clue("of the body's zone", |it| flag(it.search.zones.get(it.index) == Some(&Zone::Body))),
    clue("signed below", |it| it.signs(it.index + 1, it.index + 6).min(2.0)),
    clue("date or time", |it| flag(it.shape.clock)),
    clue("longer line directly below", |it| flag(it.has_summary())),
    clue("telling lines up to the text", |it| {
        it.search.tellers.between(it.index + 1, it.search.first).min(4.0)
    }),
    clue("telling lines directly above", |it| it.search.tellers.above(it.index, 4).min(3.0)),
    clue("furniture directly below", |it| it.around(it.index + 1, it.index + 6).min(3.0)),
    clue("all capitals", |it| flag(it.shape.all_capitals)),
    clue("words in small letters", |it| it.shape.small),
    clue("separators", |it| flag(it.shape.separators)),
    clue("page's first line", |it| flag(it.index == 0)),
    clue("in the element for headlines", |it| flag(it.hint().is_some_and(|it| it.tag == Tag::Title))),
    clue("called headline", |it| flag(it.hint().is_some_and(|it| it.own.has(Mark::Headline)))),
    clue("within furniture", |it| flag(it.hint().is_some_and(|it| it.within.any(Marks::FURNITURE)))),
    clue("declared as the headline", |it| flag(it.is_declared())),
    clue("opens a declared headline", |it| flag(!it.is_declared() && it.opens_declared())),
];

impl View<'_> {
    fn hint(&self) -> Option<&Hint> {
        self.search.page.hints.get(self.index)
    }

    /// Whether the page declares its words as the headline.
    fn is_declared(&self) -> bool {
        self.hint().is_some() && self.search.page.titles.contains(&self.line.bare)
    }

    /// Whether a declared headline begins with them, and the outlet's name follows.
    fn opens_declared(&self) -> bool {
        let titles = &self.search.page.titles;
        self.hint().is_some()
            && self.line.words >= 3
            && titles.iter().any(|it| it.starts_with(&self.line.bare))
    }

    /// How many of its telling words the text says too.
    fn shared(&self) -> f64 {
        telling(&self.line.bare).iter().filter(|word| self.search.told.contains(word)).count() as f64
    }

    fn near(&self, reach: usize) -> bool {
        self.index < self.search.first && self.index + reach >= self.search.first
    }

    fn at(&self, index: usize) -> Option<&Line<'_>> {
        self.search.page.lines.get(index)
    }

    fn marks(&self, index: usize) -> bool {
        self.search.page.marks.get(index).is_some_and(|it| it.whole.is_some() || it.start.is_some())
    }

    fn convention(&self, index: usize) -> Option<Convention> {
        self.search.page.conventions.get(index).copied().flatten()
    }

    fn repeats(&self) -> bool {
        self.search.page.repeats.get(self.index).copied().flatten().is_some_and(|it| it.of < self.index)
    }

    fn is_repeated(&self) -> bool {
        self.search.page.repeated.get(self.index) == Some(&true)
    }

    /// Whether it stands again inside the text, as a crosshead in a table of contents does.
    fn inside(&self) -> bool {
        let zones = self.search.zones.iter().enumerate().skip(self.index.max(self.search.first) + 1);
        let mut body = zones.filter(|(_, zone)| **zone == Zone::Body);
        body.any(|(at, _)| self.at(at).is_some_and(|it| it.bare == self.line.bare))
    }

    /// Whether it only wraps a line beside it.
    fn wraps(&self) -> bool {
        let beside = self.index.saturating_sub(8)..(self.index + 9).min(self.search.first + 1);
        beside.filter_map(|it| self.at(it)).any(|it| {
            it.words >= 3 && it.bare.len() < self.line.bare.len() && self.line.bare.contains(&it.bare)
        })
    }

    /// Bylines, datelines and source lines among the lines `from..to`.
    fn signs(&self, from: usize, to: usize) -> f64 {
        let signs = |it: &usize| {
            matches!(
                self.convention(*it),
                Some(Convention::Byline | Convention::Dateline | Convention::Source)
            ) || self.search.page.shapes.get(*it).is_some_and(|it| it.clock)
                && self.at(*it).is_some_and(|it| it.words <= 12)
        };
        (from..to).filter(signs).count() as f64
    }

    fn around(&self, from: usize, to: usize) -> f64 {
        (from..to).filter(|it| self.marks(*it)).count() as f64
    }

    /// Whether a longer line, or one that tells, directly follows.
    fn has_summary(&self) -> bool {
        let longer = |it: &Line<'_>| it.words >= 10 && it.words > self.line.words && it.end == End::Stop;
        (self.index + 1..self.index + 3).any(|it| self.at(it).is_some_and(longer))
    }
}

/// How often the text says the line's words, on average of their logarithms.
fn insisted(line: &Line<'_>, often: &BTreeMap<u64, usize>) -> f64 {
    let words = telling(&line.bare);
    let times = |word: &u64| (often.get(word).copied().unwrap_or_default() as f64).ln_1p();
    words.iter().map(times).sum::<f64>() / (words.len().max(1) as f64)
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}
