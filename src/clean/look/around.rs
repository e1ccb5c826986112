//! What the lines around a line tell, and its page as a whole. Windows are counted in lines that are not blank.

use super::form::Form;
use super::totals::Distances;
use super::{Feature, Seen, flag};
use crate::clean::lines::End;
use crate::clean::page::Running;
use crate::clean::repeats;

/// What is asked of the lines around a line.
pub(super) const AROUND: &[Feature] = &[
    Feature { name: "prose in the line above", of: |it| it.page.prose.above(it.index, 1) },
    Feature { name: "prose in the line below", of: |it| it.page.prose.below(it.index, 1) },
    Feature { name: "prose, 3 lines above", of: |it| it.page.prose.above(it.index, 3) },
    Feature { name: "prose, 3 lines below", of: |it| it.page.prose.below(it.index, 3) },
    Feature { name: "prose, 10 lines above", of: |it| it.page.prose.above(it.index, 10) },
    Feature { name: "prose, 10 lines below", of: |it| it.page.prose.below(it.index, 10) },
    Feature { name: "prose, 25 lines above", of: |it| it.page.prose.above(it.index, 25) },
    Feature { name: "prose, 25 lines below", of: |it| it.page.prose.below(it.index, 25) },
    Feature { name: "prose on both sides, 3 lines", of: |it| it.both(3) },
    Feature { name: "prose on both sides, 10 lines", of: |it| it.both(10) },
    Feature { name: "prose on both sides, 25 lines", of: |it| it.both(25) },
    Feature { name: "prose above in a hundred", of: |it| it.prose_share(0, it.index) },
    Feature { name: "its prose in a hundred", of: |it| it.prose_share(it.index, it.index + 1) },
    Feature { name: "lines since prose", of: |it| it.above(&it.totals.prose) },
    Feature { name: "lines to prose", of: |it| it.below(&it.totals.prose) },
    Feature { name: "lines since furniture", of: |it| it.above(&it.totals.alone) },
    Feature { name: "lines to furniture", of: |it| it.below(&it.totals.alone) },
    Feature { name: "short lines, 5 above", of: |it| it.page.short.above(it.index, 5) },
    Feature { name: "short lines, 5 below", of: |it| it.page.short.below(it.index, 5) },
    Feature { name: "short lines, 12 above", of: |it| it.page.short.above(it.index, 12) },
    Feature { name: "short lines, 12 below", of: |it| it.page.short.below(it.index, 12) },
    Feature { name: "furniture, 3 lines above", of: |it| it.totals.furniture.above(it.index, 3) },
    Feature { name: "furniture, 3 lines below", of: |it| it.totals.furniture.below(it.index, 3) },
    Feature { name: "furniture, 8 lines above", of: |it| it.totals.furniture.above(it.index, 8) },
    Feature { name: "furniture, 8 lines below", of: |it| it.totals.furniture.below(it.index, 8) },
    Feature { name: "dates, 3 lines above", of: |it| it.totals.clocks.above(it.index, 3) },
    Feature { name: "dates, 3 lines below", of: |it| it.totals.clocks.below(it.index, 3) },
    Feature { name: "dates, 8 lines above", of: |it| it.totals.clocks.above(it.index, 8) },
    Feature { name: "dates, 8 lines below", of: |it| it.totals.clocks.below(it.index, 8) },
    Feature { name: "dates, 15 lines above", of: |it| it.totals.clocks.above(it.index, 15) },
    Feature { name: "dates, 15 lines below", of: |it| it.totals.clocks.below(it.index, 15) },
    Feature { name: "days with a time, 8 lines above", of: |it| it.totals.moments.above(it.index, 8) },
    Feature { name: "days with a time, 8 lines below", of: |it| it.totals.moments.below(it.index, 8) },
    Feature { name: "days with a time, 25 lines above", of: |it| it.totals.moments.above(it.index, 25) },
    Feature { name: "days with a time, 25 lines below", of: |it| it.totals.moments.below(it.index, 25) },
    Feature { name: "days with a time above", of: |it| it.all_above(&it.totals.moments) },
    Feature { name: "days with a time below", of: |it| it.all_below(&it.totals.moments) },
    Feature { name: "labels of comments above", of: |it| it.all_above(&it.page.comments) },
    Feature { name: "labels of comments below", of: |it| it.all_below(&it.page.comments) },
    Feature { name: "tail openers above", of: |it| it.all_above(&it.page.openers) },
    Feature { name: "tail openers below", of: |it| it.all_below(&it.page.openers) },
    Feature { name: "tail openers, 15 lines above", of: |it| it.page.openers.above(it.index, 15) },
    Feature { name: "tail openers, 15 lines below", of: |it| it.page.openers.below(it.index, 15) },
    Feature { name: "repeated shapes, 6 lines above", of: |it| it.totals.alike.above(it.index, 6) },
    Feature { name: "repeated shapes, 6 lines below", of: |it| it.totals.alike.below(it.index, 6) },
    Feature { name: "repeated shapes, 15 lines above", of: |it| it.totals.alike.above(it.index, 15) },
    Feature { name: "repeated shapes, 15 lines below", of: |it| it.totals.alike.below(it.index, 15) },
    Feature { name: "colons, 6 lines above", of: |it| it.totals.colons.above(it.index, 6) },
    Feature { name: "figures, 3 lines above", of: |it| it.totals.figures.above(it.index, 3) },
    Feature { name: "figures, 3 lines below", of: |it| it.totals.figures.below(it.index, 3) },
    Feature { name: "words of the line above", of: |it| it.words(it.index.wrapping_sub(1)) },
    Feature { name: "words of the line below", of: |it| it.words(it.index + 1) },
    Feature { name: "words of the second line above", of: |it| it.words(it.index.wrapping_sub(2)) },
    Feature { name: "words of the second line below", of: |it| it.words(it.index + 2) },
    Feature { name: "words of the third line above", of: |it| it.words(it.index.wrapping_sub(3)) },
    Feature { name: "words of the third line below", of: |it| it.words(it.index + 3) },
    Feature { name: "the line above ends a sentence", of: |it| it.stops(it.index.wrapping_sub(1)) },
    Feature { name: "the line below ends a sentence", of: |it| it.stops(it.index + 1) },
    Feature { name: "the second line above ends a sentence", of: |it| it.stops(it.index.wrapping_sub(2)) },
    Feature { name: "the second line below ends a sentence", of: |it| it.stops(it.index + 2) },
    Feature { name: "furniture in the line above", of: |it| it.totals.furniture.above(it.index, 1) },
    Feature { name: "furniture in the line below", of: |it| it.totals.furniture.below(it.index, 1) },
    Feature { name: "words to the reader, 8 lines around", of: |it| it.address(&it.totals.you) },
    Feature { name: "words of the writer, 8 lines around", of: |it| it.address(&it.totals.we) },
    Feature { name: "usual length, 3 lines around", of: |it| it.usual_length() },
    Feature { name: "place in the page, in a hundred", of: |it| it.index as f64 * 100.0 / it.count() },
    Feature { name: "lines before", of: |it| it.index as f64 },
    Feature { name: "lines after", of: |it| it.count() - 1.0 - it.index as f64 },
    Feature { name: "lines of the page", of: |it| it.count() },
    Feature { name: "prose of the page", of: |it| it.totals.all_prose },
    Feature { name: "share of prose in the page's lines", of: |it| it.totals.prose_share },
    Feature { name: "share of gaps in the page's lines", of: |it| it.totals.gap_share },
    Feature { name: "dates in the page's lines", of: |it| it.all_share(&it.totals.clocks) },
    Feature { name: "labels of comments in the page", of: |it| it.page.comments.between(0, usize::MAX) },
];

impl Seen<'_> {
    /// The line's form.
    pub(super) fn form(&self) -> Form {
        self.totals.forms.get(self.index).copied().unwrap_or_default()
    }

    /// Whether it repeats an earlier line so.
    pub(super) fn repeats(&self, form: repeats::Form) -> bool {
        let repeat = self.page.repeats.get(self.index).copied().flatten();
        repeat.is_some_and(|it| it.form == form && (it.of < self.index || form == repeats::Form::Cut))
    }

    /// The smaller of the masses of prose on both sides.
    fn both(&self, reach: usize) -> f64 {
        self.page.prose.above(self.index, reach).min(self.page.prose.below(self.index, reach))
    }

    fn prose_share(&self, from: usize, to: usize) -> f64 {
        self.page.prose.between(from, to) * 100.0 / self.totals.all_prose
    }

    fn above(&self, distances: &Distances) -> f64 {
        distances.above.get(self.index).copied().map_or(0.0, f64::from)
    }

    fn below(&self, distances: &Distances) -> f64 {
        distances.below.get(self.index).copied().map_or(0.0, f64::from)
    }

    fn all_above(&self, counts: &Running) -> f64 {
        counts.between(0, self.index)
    }

    fn all_below(&self, counts: &Running) -> f64 {
        counts.between(self.index + 1, usize::MAX)
    }

    fn all_share(&self, counts: &Running) -> f64 {
        counts.between(0, usize::MAX) / self.count()
    }

    fn count(&self) -> f64 {
        self.page.lines.len() as f64
    }

    fn words(&self, index: usize) -> f64 {
        self.page.lines.get(index).map_or(0.0, |line| line.words as f64)
    }

    fn stops(&self, index: usize) -> f64 {
        flag(self.page.lines.get(index).is_some_and(|line| line.end == End::Stop))
    }

    /// How many words in a hundred, of the lines around it and its own, are counted.
    fn address(&self, counts: &Running) -> f64 {
        let (from, to) = (self.index.saturating_sub(8), self.index + 9);
        counts.between(from, to) * 100.0 / self.totals.words.between(from, to).max(20.0)
    }

    /// The average of the logarithms of the words of the lines around it and its own.
    fn usual_length(&self) -> f64 {
        let (from, to) = (self.index.saturating_sub(3), (self.index + 4).min(self.page.lines.len()));
        self.totals.lengths.between(from, to) / (to - from).max(1) as f64
    }
}
