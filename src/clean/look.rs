//! The scores of a page without markup: each line is looked at twice, by itself in its page, and again in the light of what the first
//! look made of the lines around it.

use super::forest::Looks;
use super::lexicon::Marks;
use super::lines::Line;
use super::page::Page;
use super::shape::Shape;

mod again;
mod alone;
mod around;
mod form;
mod told;
mod totals;

use again::Again;
use totals::Totals;

/// A line in its page, as the features see it.
struct Seen<'a> {
    page: &'a Page<'a>,
    totals: &'a Totals,
    index: usize,
    line: &'a Line<'a>,
    shape: &'a Shape,
    marks: &'a Marks<'a>,
}

/// A feature: what it is called, and its value for a line.
struct Feature {
    name: &'static str,
    of: fn(&Seen<'_>) -> f64,
}

/// What the first look asks.
fn first() -> impl Iterator<Item = &'static Feature> {
    alone::ALONE.iter().chain(around::AROUND)
}

/// The names of what the first look asks, and of what the second asks beyond that.
pub(super) fn names() -> (Vec<&'static str>, Vec<&'static str>) {
    (first().map(|it| it.name).collect(), again::AGAIN.iter().map(|it| it.name).collect())
}

/// Most lines of a page whose values are held between the looks: a longer page is no article's.
const HELD: usize = 10_000;

/// A page, made ready for looking.
pub(super) struct Looking<'a> {
    page: &'a Page<'a>,
    totals: Totals,
}

impl<'a> Looking<'a> {
    /// Makes `page` ready.
    pub(super) fn at(page: &'a Page<'a>) -> Looking<'a> {
        Looking { page, totals: Totals::of(page) }
    }

    /// The score of every line.
    pub(super) fn scores(&self, looks: &Looks) -> Vec<f64> {
        if self.page.lines.len() > HELD {
            return self.scores_without_holding(looks);
        }
        let mut held = self.firsts();
        let first: Vec<f64> = held.iter().map(|values| looks.first.score(values)).collect();
        let again = Again::of(self.page, &first);
        let second = |(index, values): (usize, &mut Vec<f64>)| {
            again.fill(index, values);
            looks.second.score(values)
        };
        held.iter_mut().enumerate().map(second).collect()
    }

    /// The same without a hundred values for every line in memory: they are found twice.
    fn scores_without_holding(&self, looks: &Looks) -> Vec<f64> {
        let first = self.each(|values, _| looks.first.score(values));
        let again = Again::of(self.page, &first);
        self.each(|values, index| {
            again.fill(index, values);
            looks.second.score(values)
        })
    }

    /// The values of every line for the first look.
    pub(super) fn firsts(&self) -> Vec<Vec<f64>> {
        self.each(|values, _| values.clone())
    }

    /// The values of every line for the second look, given the scores of the first.
    pub(super) fn seconds(&self, first: &[f64]) -> Vec<Vec<f64>> {
        let again = Again::of(self.page, first);
        self.each(|values, index| {
            again.fill(index, values);
            values.clone()
        })
    }

    /// What `judge` makes of each line, given its values for the first look and its index.
    fn each<T>(&self, mut judge: impl FnMut(&mut Vec<f64>, usize) -> T) -> Vec<T> {
        let Page { lines, shapes, marks, .. } = self.page;
        let mut values = Vec::new();
        let lines = lines.iter().zip(shapes).zip(marks).enumerate();
        lines
            .map(|(index, ((line, shape), marks))| {
                let seen = Seen { page: self.page, totals: &self.totals, index, line, shape, marks };
                values.clear();
                values.extend(first().map(|feature| (feature.of)(&seen)));
                judge(&mut values, index)
            })
            .collect()
    }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}
