//! What the second look sees: the first look's scores of a line and of those around it, and where they gather.

use super::totals::Distances;
use crate::clean::page::{Page, Running};

/// Scores beyond this tell no more.
const SURE: f64 = 6.0;

/// Score from which a line is taken for the article's.
const OURS: f64 = 1.0;

/// Longest line in words that weighs by its length.
const HEAVY: usize = 60;

/// Farthest that scores between a line and the densest stretch count, in sum.
const APART: f64 = 60.0;

/// The first look's scores, made ready.
pub(super) struct Again {
    scores: Vec<f64>,
    sums: Running,
    /// Words that are the article's, as far as the scores say.
    masses: Running,
    ours: Distances,
    densest: Densest,
}

/// The stretch of lines whose scores add up to most.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Densest {
    first: usize,
    last: usize,
    sum: f64,
}

/// What the second look asks of the scores.
pub(super) struct Asked {
    /// Its name.
    pub(super) name: &'static str,
    of: fn(&Again, usize) -> f64,
}

/// What the second look asks beyond what the first did.
pub(super) const AGAIN: &[Asked] = &[
    Asked { name: "first score", of: |it, at| it.score(at) },
    Asked { name: "scores, 1 line above", of: |it, at| it.sums.above(at, 1) },
    Asked { name: "scores, 1 line below", of: |it, at| it.sums.below(at, 1) },
    Asked { name: "scores, 2 lines above", of: |it, at| it.sums.above(at, 2) },
    Asked { name: "scores, 2 lines below", of: |it, at| it.sums.below(at, 2) },
    Asked { name: "scores, 4 lines above", of: |it, at| it.sums.above(at, 4) },
    Asked { name: "scores, 4 lines below", of: |it, at| it.sums.below(at, 4) },
    Asked { name: "scores, 8 lines above", of: |it, at| it.sums.above(at, 8) },
    Asked { name: "scores, 8 lines below", of: |it, at| it.sums.below(at, 8) },
    Asked { name: "scores, 16 lines above", of: |it, at| it.sums.above(at, 16) },
    Asked { name: "scores, 16 lines below", of: |it, at| it.sums.below(at, 16) },
    Asked { name: "scores, 32 lines above", of: |it, at| it.sums.above(at, 32) },
    Asked { name: "scores, 32 lines below", of: |it, at| it.sums.below(at, 32) },
    Asked { name: "the article's words, 3 lines above", of: |it, at| it.masses.above(at, 3) },
    Asked { name: "the article's words, 3 lines below", of: |it, at| it.masses.below(at, 3) },
    Asked { name: "the article's words, 10 lines above", of: |it, at| it.masses.above(at, 10) },
    Asked { name: "the article's words, 10 lines below", of: |it, at| it.masses.below(at, 10) },
    Asked { name: "the article's words, 30 lines above", of: |it, at| it.masses.above(at, 30) },
    Asked { name: "the article's words, 30 lines below", of: |it, at| it.masses.below(at, 30) },
    Asked { name: "score of the second line above", of: |it, at| it.beside(at.checked_sub(2)) },
    Asked { name: "score of the second line below", of: |it, at| it.beside(Some(at + 2)) },
    Asked { name: "score of the third line above", of: |it, at| it.beside(at.checked_sub(3)) },
    Asked { name: "score of the third line below", of: |it, at| it.beside(Some(at + 3)) },
    Asked { name: "the article's words up to here, in a hundred", of: |it, at| it.share(0, at + 1) },
    Asked { name: "the article's words here, in a hundred", of: |it, at| it.share(at, at + 1) },
    Asked { name: "the article's words in all", of: |it, _| it.all() },
    Asked {
        name: "lines since the article's",
        of: |it, at| f64::from(it.ours.above.get(at).copied().unwrap_or(0)),
    },
    Asked {
        name: "lines to the article's",
        of: |it, at| f64::from(it.ours.below.get(at).copied().unwrap_or(0)),
    },
    Asked { name: "lines since the densest stretch began", of: |it, at| at as f64 - it.densest.first as f64 },
    Asked { name: "lines until it ends", of: |it, at| it.densest.last as f64 - at as f64 },
    Asked { name: "its sum", of: |it, _| it.densest.sum },
    Asked { name: "scores between here and it", of: Again::apart },
];

impl Again {
    /// Makes the scores of the first look ready.
    pub(super) fn of(page: &Page<'_>, first: &[f64]) -> Again {
        let scores: Vec<f64> = first.iter().map(|it| it.clamp(-SURE, SURE)).collect();
        let mass = |(line, score): (&crate::clean::lines::Line<'_>, &f64)| {
            line.words.min(HEAVY) as f64 * ((score + SURE / 2.0) / SURE).clamp(0.0, 1.0)
        };
        let ours = |index: usize| scores.get(index).is_some_and(|it| *it > OURS);
        Again {
            sums: Running::of(scores.iter().copied()),
            masses: Running::of(page.lines.iter().zip(&scores).map(mass)),
            ours: Distances::to(scores.len(), ours),
            densest: densest(&scores),
            scores,
        }
    }

    /// Adds the values of the line at `index` to those of the first look.
    pub(super) fn fill(&self, index: usize, values: &mut Vec<f64>) {
        values.extend(AGAIN.iter().map(|it| (it.of)(self, index)));
    }

    fn score(&self, index: usize) -> f64 {
        self.scores.get(index).copied().unwrap_or(0.0)
    }

    /// The score of a line beside; the page's edges speak against.
    fn beside(&self, index: Option<usize>) -> f64 {
        index.and_then(|it| self.scores.get(it)).copied().unwrap_or(-4.0)
    }

    fn all(&self) -> f64 {
        self.masses.between(0, usize::MAX)
    }

    fn share(&self, from: usize, to: usize) -> f64 {
        self.masses.between(from, to) * 100.0 / self.all().max(1.0)
    }

    /// The sum of the scores between a line and the densest stretch.
    fn apart(&self, index: usize) -> f64 {
        let Densest { first, last, .. } = self.densest;
        let sum = if index < first {
            self.sums.between(index, first)
        } else if index > last {
            self.sums.between(last + 1, index + 1)
        } else {
            0.0
        };
        sum.clamp(-APART, APART)
    }
}

/// The densest stretch (Kadane).
fn densest(scores: &[f64]) -> Densest {
    let (mut best, mut now) = (Densest::default(), Densest::default());
    for (index, score) in scores.iter().enumerate() {
        if now.sum <= 0.0 {
            now = Densest { first: index, last: index, sum: 0.0 };
        }
        now = Densest { last: index, sum: now.sum + score, ..now };
        if now.sum > best.sum {
            best = now;
        }
    }
    best
}
