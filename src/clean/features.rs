//! What tells a line of the article from a line of the page: its form, its words, its neighbours, its place.

use super::lexicon::Marks;
use super::lines::{End, Line};
use super::page::Page;
use super::repeats::Form;
use super::shape::Shape;

mod markup;

pub(super) use markup::MARKUP;

/// A line in its page, as the features see it.
pub(super) struct View<'a> {
    page: &'a Page<'a>,
    index: usize,
    line: &'a Line<'a>,
    shape: &'a Shape,
    marks: &'a Marks<'a>,
}

/// A feature: what it is called, and its value for a line.
pub(super) struct Feature {
    /// Its name.
    pub(super) name: &'static str,
    of: fn(&View<'_>) -> f64,
}

/// The features of the line at `index`, in the order of [`FEATURES`], and of [`MARKUP`] where the page has markup.
pub(super) fn features(page: &Page<'_>, index: usize) -> Vec<f64> {
    let found = (page.lines.get(index), page.shapes.get(index), page.marks.get(index));
    let (Some(line), Some(shape), Some(marks)) = found else { return Vec::new() };
    let view = View { page, index, line, shape, marks };
    of(page.has_markup()).map(|feature| (feature.of)(&view)).collect()
}

/// The features of a page with markup, or without.
pub(super) fn of(markup: bool) -> impl Iterator<Item = &'static Feature> {
    FEATURES.iter().chain(if markup { MARKUP } else { &[] })
}

/// Every feature. Windows are counted in lines that are not blank; masses of prose are logarithms of words.
pub(super) const FEATURES: &[Feature] = &[
    Feature { name: "bias", of: |_| 1.0 },
    Feature { name: "four to nine words", of: |it| flag((4..10).contains(&it.line.words)) },
    Feature { name: "twenty to thirty-nine words", of: |it| flag((20..40).contains(&it.line.words)) },
    Feature { name: "forty words or more", of: |it| flag(it.line.words >= 40) },
    Feature { name: "ends a sentence", of: |it| flag(it.line.end == End::Stop) },
    Feature { name: "ends a sentence, ten words", of: |it| flag(it.line.is_prose()) },
    Feature { name: "ends with a colon", of: |it| flag(it.line.end == End::Colon) },
    Feature { name: "holds a comma", of: |it| flag(it.shape.comma) },
    Feature { name: "words in small letters", of: |it| it.shape.small },
    Feature { name: "all capitals", of: |it| flag(it.shape.all_capitals) },
    Feature { name: "quotation marks", of: |it| flag(it.shape.quoted) },
    Feature { name: "separators", of: |it| flag(it.shape.separators) },
    Feature { name: "several sentences", of: |it| log(it.shape.stops as f64) },
    Feature { name: "stands alone", of: |it| flag(it.line.gap_above && it.line.gap_below) },
    Feature { name: "furniture alone", of: |it| flag(it.marks.whole.is_some()) },
    Feature { name: "opens with furniture", of: |it| flag(it.marks.start.is_some()) },
    Feature {
        name: "opens with furniture, short",
        of: |it| flag(it.marks.start.is_some() && it.line.words < 20),
    },
    Feature { name: "furniture inside", of: |it| log(it.marks.within.len() as f64) },
    Feature {
        name: "furniture inside, for its length",
        of: |it| it.marks.within.len() as f64 * 10.0 / (it.line.words.max(5) as f64),
    },
    Feature { name: "repeats an earlier line", of: |it| flag(it.repeats_earlier()) },
    Feature { name: "cut repeat", of: |it| flag(it.is_cut_repeat()) },
    Feature { name: "recurs in other captures", of: |it| log(it.recurring()) },
    Feature {
        name: "convention",
        of: |it| flag(it.page.conventions.get(it.index).is_some_and(Option::is_some)),
    },
    Feature { name: "date or time", of: |it| flag(it.shape.clock && it.line.words < 20) },
    Feature { name: "prose directly above", of: |it| flag(it.page.prose.above(it.index, 1) >= 10.0) },
    Feature { name: "prose directly below", of: |it| flag(it.page.prose.below(it.index, 1) >= 10.0) },
    Feature { name: "prose above, 10 lines", of: |it| log(it.page.prose.above(it.index, 10)) },
    Feature { name: "prose above, 25 lines", of: |it| log(it.page.prose.above(it.index, 25)) },
    Feature { name: "prose below, 25 lines", of: |it| log(it.page.prose.below(it.index, 25)) },
    Feature { name: "prose on both sides, 25 lines", of: |it| it.both(25) },
    Feature { name: "short lines above, 5 lines", of: |it| it.page.short.above(it.index, 5) },
    Feature { name: "short lines below, 5 lines", of: |it| it.page.short.below(it.index, 5) },
    Feature { name: "furniture above, 5 lines", of: |it| it.page.furniture.above(it.index, 5) },
    Feature { name: "furniture below, 5 lines", of: |it| it.page.furniture.below(it.index, 5) },
    Feature { name: "place in the page", of: |it| it.index as f64 / it.page.lines.len() as f64 },
    Feature { name: "share of prose above", of: |it| it.prose_share(0, it.index) },
    Feature { name: "own share of prose", of: |it| it.prose_share(it.index, it.index + 1).min(0.1) },
    Feature { name: "dates, 6 lines above", of: |it| it.page.dated.above(it.index, 6).min(3.0) },
    Feature { name: "dates, 6 lines below", of: |it| it.page.dated.below(it.index, 6).min(3.0) },
    Feature { name: "label of comments, 40 lines above", of: |it| log(it.page.comments.above(it.index, 40)) },
    Feature { name: "tail opener, 15 lines above", of: |it| log(it.page.openers.above(it.index, 15)) },
    Feature { name: "tail openers below, 15 lines", of: |it| log(it.page.openers.below(it.index, 15)) },
];

impl View<'_> {
    /// The smaller of the masses of prose on both sides within `reach` lines.
    fn both(&self, reach: usize) -> f64 {
        log(self.page.prose.above(self.index, reach).min(self.page.prose.below(self.index, reach)))
    }

    fn prose_share(&self, from: usize, to: usize) -> f64 {
        let total = self.page.prose.between(0, usize::MAX);
        if total > 0.0 { self.page.prose.between(from, to) / total } else { 0.0 }
    }

    fn repeats_earlier(&self) -> bool {
        self.page.repeats.get(self.index).copied().flatten().is_some_and(|it| it.of < self.index)
    }

    fn is_cut_repeat(&self) -> bool {
        self.page.repeats.get(self.index).copied().flatten().is_some_and(|it| it.form == Form::Cut)
    }

    fn recurring(&self) -> f64 {
        self.page.recurring.get(self.index).copied().unwrap_or(0) as f64
    }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

fn log(value: f64) -> f64 {
    value.max(0.0).ln_1p()
}
