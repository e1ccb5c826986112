//! What tells a headline from the lines around it: its words, its form, its copies, its place.

use std::collections::BTreeMap;

use super::{Search, overlap, telling};
use crate::clean::convention::Convention;
use crate::clean::lines::{End, Line};
use crate::clean::shape::Shape;
use crate::clean::zones::Zone;

/// A line above the text.
struct View<'a> {
    search: &'a Search<'a>,
    index: usize,
    line: &'a Line<'a>,
    shape: &'a Shape,
}

/// A clue: what it is called, what it weighs, and its value for a line.
struct Clue {
    #[expect(dead_code, reason = "names the clue for whoever reads the table")]
    name: &'static str,
    weight: f64,
    of: fn(&View<'_>) -> f64,
}

/// How much the clues say for the line at `index`.
pub(super) fn sum(search: &Search<'_>, index: usize) -> f64 {
    let Some(view) = view(search, index) else { return f64::MIN };
    CLUES.iter().map(|clue| clue.weight * (clue.of)(&view)).sum()
}

fn view<'a>(search: &'a Search<'a>, index: usize) -> Option<View<'a>> {
    let (line, shape) = (search.page.lines.get(index)?, search.page.shapes.get(index)?);
    Some(View { search, index, line, shape })
}

const fn clue(name: &'static str, weight: f64, of: fn(&View<'_>) -> f64) -> Clue {
    Clue { name, weight, of }
}

/// Every clue.
const CLUES: &[Clue] = &[
    clue("share of its words that the text says", -1.43, |it| overlap(it.line, &it.search.told)),
    clue("words that the text says", 1.34, |it| it.shared().ln_1p()),
    clue("share of its words that the first paragraphs say", 2.63, |it| overlap(it.line, &it.search.opening)),
    clue("words that the text says often", 1.74, |it| insisted(it.line, &it.search.often)),
    clue("one or two words", -2.52, |it| flag(it.line.words <= 2)),
    clue("three or four words", -1.03, |it| flag((3..=4).contains(&it.line.words))),
    clue("five to seven words", -0.27, |it| flag((5..=7).contains(&it.line.words))),
    clue("more than twenty words", -3.36, |it| flag((21..=30).contains(&it.line.words))),
    clue("more than thirty words", -4.55, |it| flag(it.line.words > 30)),
    clue("gap above", 1.62, |it| flag(it.line.gap_above)),
    clue("gap below", 2.28, |it| flag(it.line.gap_below)),
    clue("full stop", -3.83, |it| flag(it.line.end == End::Stop && it.line.text.ends_with('.'))),
    clue("cut", -3.01, |it| flag(it.line.end == End::Cut)),
    clue("colon", -4.00, |it| flag(it.line.end == End::Colon)),
    clue("furniture", -1.47, |it| flag(it.marks(it.index))),
    clue("convention", -1.00, |it| flag(it.convention(it.index).is_some())),
    clue("recurs in other captures", -4.0, |it| {
        flag(it.search.page.recurring.get(it.index).is_some_and(|&others| others > 0))
    }),
    clue("stands above already", 0.72, |it| flag(it.repeats())),
    clue("stands below again", 0.28, |it| flag(it.is_repeated() && !it.inside())),
    clue("stands again in the text", -0.59, |it| flag(it.is_repeated() && it.inside())),
    clue("holds a line beside it", -1.48, |it| flag(it.wraps())),
    clue("at most three lines above the text", -0.45, |it| flag(it.near(3))),
    clue("at most eight lines above the text", 0.67, |it| flag(it.near(8))),
    clue("at most twenty lines above the text", 0.89, |it| flag(it.near(20))),
    clue("gaps on both sides", 2.68, |it| flag(it.line.gap_above && it.line.gap_below)),
    clue("inside the text", -1.39, |it| flag(it.index >= it.search.first)),
    clue("of the body's zone", -1.44, |it| flag(it.search.zones.get(it.index) == Some(&Zone::Body))),
    clue("signed below", 1.56, |it| it.signs(it.index + 1, it.index + 6).min(2.0)),
    clue("date or time", -3.36, |it| flag(it.shape.clock)),
    clue("longer line directly below", 1.05, |it| flag(it.has_summary())),
    clue("telling lines up to the text", 0.82, |it| {
        it.search.tellers.between(it.index + 1, it.search.first).min(4.0)
    }),
    clue("telling lines directly above", -0.63, |it| it.search.tellers.above(it.index, 4).min(3.0)),
    clue("furniture directly below", 0.29, |it| it.around(it.index + 1, it.index + 6).min(3.0)),
    clue("all capitals", -0.72, |it| flag(it.shape.all_capitals)),
    clue("words in small letters", 0.80, |it| it.shape.small),
    clue("separators", -2.00, |it| flag(it.shape.separators)),
    clue("page's first line", -1.43, |it| flag(it.index == 0)),
];

impl View<'_> {
    /// How many of its telling words the text says too.
    fn shared(&self) -> f64 {
        telling(&self.line.bare).iter().filter(|word| self.search.told.contains(word.as_str())).count() as f64
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
fn insisted(line: &Line<'_>, often: &BTreeMap<String, usize>) -> f64 {
    let words = telling(&line.bare);
    let times = |word: &String| (often.get(word).copied().unwrap_or_default() as f64).ln_1p();
    words.iter().map(times).sum::<f64>() / (words.len().max(1) as f64)
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}
