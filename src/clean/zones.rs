//! Decoding: the run of zones over a page's lines that the scores bear out best (Viterbi).
//!
//! A page is a head, a body with asides in it, and a tail, in this order. A line's score is how much more likely it belongs to the
//! body than to the page around it; only body lines earn it, so that a doubtful line between two paragraphs stays, and a paragraph
//! in a comment far below does not.

use super::features::features;
use super::look::Looking;
use super::page::Page;
use super::weights::{Lines, Weights};

/// Which part of the page a line belongs to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Zone {
    /// Before the body.
    Head,
    /// The article's text.
    Body,
    /// Between two stretches of the body.
    Aside,
    /// After the body.
    Tail,
}

/// What it costs to begin the body: a page with one doubtful line has none.
const BEGIN: f64 = 1.0;

/// What it costs to leave the body for an aside.
const LEAVE: f64 = 1.0;

/// What each line of an aside costs: a long one is rather the page's tail.
const STAY: f64 = 0.1;

/// What a line of an aside costs that labels comments, other articles or the foot: the body seldom goes on below it.
const LABEL: f64 = 2.5;

/// Longest text in lines that is short: a brief, or an article that somebody copied by hand. The trees were fitted to whole pages,
/// and know a text by how it lies among much else.
const SHORT: usize = 30;

/// The score of every line.
pub(super) fn scores(page: &Page<'_>, weights: &Weights) -> Vec<f64> {
    let scores = match &weights.lines {
        Lines::Sum(weights) => sums(page, weights),
        Lines::Plain(_, weights) if page.lines.len() <= SHORT => sums(page, weights),
        Lines::Plain(looks, _) => Looking::at(page).scores(looks),
    };
    scores.iter().zip(&page.recurring).map(|(score, others)| score - recurs(*others)).collect()
}

/// What a line loses for standing in captures of other articles: single pages, to which the weights were fitted, cannot
/// tell.
fn recurs(others: usize) -> f64 {
    1.5 * (others as f64).ln_1p()
}

fn sums(page: &Page<'_>, weights: &[f64]) -> Vec<f64> {
    (0..page.lines.len()).map(|it| sum(&features(page, it), weights)).collect()
}

fn sum(values: &[f64], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

const ORDER: [Zone; 4] = [Zone::Head, Zone::Body, Zone::Aside, Zone::Tail];

/// The best run of zones for `scores`.
pub(super) fn zones(page: &Page<'_>, scores: &[f64]) -> Vec<Zone> {
    let mut best = [0.0, f64::MIN, f64::MIN, f64::MIN];
    let mut came_from: Vec<[usize; 4]> = Vec::with_capacity(scores.len());
    for (index, score) in scores.iter().enumerate() {
        let [head, body, aside, tail] = best;
        let to_body = better(better((head - BEGIN, 0), (body, 1)), (aside, 2));
        let to_aside = better((body - LEAVE, 1), (aside, 2));
        let to_tail = better((body, 1), (tail, 3));
        came_from.push([0, to_body.1, to_aside.1, to_tail.1]);
        best = [
            head,
            to_body.0 + score,
            to_aside.0 - STAY - LABEL * page.openers.between(index, index + 1),
            to_tail.0,
        ];
    }
    let [head, body, _, tail] = best;
    let last = better(better((head, 0), (body, 1)), (tail, 3)).1;
    trace(&came_from, last)
}

/// The better of two ways; the first where they tie.
fn better(left: (f64, usize), right: (f64, usize)) -> (f64, usize) {
    if right.0 > left.0 { right } else { left }
}

fn trace(came_from: &[[usize; 4]], last: usize) -> Vec<Zone> {
    let mut state = last;
    let mut zones = Vec::with_capacity(came_from.len());
    for step in came_from.iter().rev() {
        zones.push(ORDER.get(state).copied().unwrap_or(Zone::Head));
        state = step.get(state).copied().unwrap_or(0);
    }
    zones.reverse();
    zones
}
