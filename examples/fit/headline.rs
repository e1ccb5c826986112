//! The clues of the headline: of the lines of a page among which it is looked for, one is it, or none. Each line's chance is the
//! exponential of its clues' sum, none's is one (a conditional logit), and the weights make the right ones most likely.

use std::borrow::Cow;

use dossier::clean::measure::{Measure, Measured};
use dossier::clean::weights::{Lines, Weights};

use crate::gold::Gold;
use crate::pages::Page;
use crate::regression::solved;

/// How strongly weights are held down.
const RIDGE: f64 = 4.0;

/// Steps of Newton's method.
const STEPS: usize = 40;

/// How often a step is halved at most.
const HALVINGS: i32 = 12;

/// How much a page counts without its headline, beside the same page with it: most pages have one.
const WITHOUT: f64 = 0.02;

/// A page: what the clues say of each line, which is the headline, and how much it counts.
struct Choice {
    lines: Vec<Vec<f64>>,
    right: Option<usize>,
    weight: f64,
}

/// `lines` with the weights of the clues that fit `pages` best.
pub(crate) fn fit(pages: &[&Page], lines: Lines, measure: &Measure<'_>) -> Weights {
    let mut weights = Weights { lines, headline: Cow::Borrowed(&[]) };
    let choices: Vec<Choice> = pages.iter().flat_map(|page| choices(page, &weights, measure)).collect();
    let count = choices.iter().find_map(|it| it.lines.first()).map_or(0, Vec::len);
    let mut fitted = vec![0.0; count];
    for _ in 0..STEPS {
        let step = solved(&mut equations(&choices, &fitted));
        // A whole step may lead too far: the likelihood is no parabola.
        let steps = (0..HALVINGS).map(|it| moved(&fitted, &step, 0.5_f64.powi(it)));
        let now = likelihood(&choices, &fitted);
        let Some(better) = steps.into_iter().find(|it| likelihood(&choices, it) > now) else { break };
        fitted = better;
    }
    weights.headline = Cow::Owned(fitted);
    weights
}

fn moved(weights: &[f64], step: &[f64], part: f64) -> Vec<f64> {
    weights.iter().zip(step).map(|(weight, step)| weight + part * step).collect()
}

/// The logarithm of how likely the weights make what is known, less what holds them down.
fn likelihood(choices: &[Choice], weights: &[f64]) -> f64 {
    let told = choices.iter().map(|choice| {
        let sums: Vec<f64> = choice.lines.iter().map(|it| sum(it, weights)).collect();
        let right = choice.right.map_or(0.0, |it| sums[it]);
        let most = sums.iter().copied().fold(0.0, f64::max);
        let all = sums.iter().map(|it| (it - most).exp()).sum::<f64>() + (-most).exp();
        choice.weight * (right - most - all.ln())
    });
    told.sum::<f64>() - RIDGE / 2.0 * weights.iter().map(|it| it * it).sum::<f64>()
}

fn sum(values: &[f64], weights: &[f64]) -> f64 {
    values.iter().zip(weights).map(|(value, weight)| value * weight).sum()
}

/// The page with its headline, once however often it stands there, and the page without. A page whose headline is none of its lines
/// tells nothing.
fn choices(page: &Page, weights: &Weights, measure: &Measure<'_>) -> Vec<Choice> {
    let Some(title) = page.gold.headline() else { return Vec::new() };
    let candidates = measure.headlines(&page.capture, weights);
    let is_right = |it: &Measured| Gold::is_headline(it.at.of(&page.capture.text), &title);
    let Some(right) = candidates.iter().find(|it| is_right(it)) else { return Vec::new() };
    let others: Vec<Vec<f64>> =
        candidates.iter().filter(|it| !is_right(it)).map(|it| it.values.clone()).collect();
    let with = others.iter().cloned().chain([right.values.clone()]).collect();
    vec![
        Choice { right: Some(others.len()), lines: with, weight: 1.0 },
        Choice { right: None, lines: others, weight: WITHOUT },
    ]
}

/// The equations of one step, a row each, with the right-hand side as the last column.
fn equations(choices: &[Choice], weights: &[f64]) -> Vec<Vec<f64>> {
    let count = weights.len();
    let mut rows = vec![vec![0.0; count + 1]; count];
    for choice in choices {
        add(choice, weights, &mut rows);
    }
    for (at, row) in rows.iter_mut().enumerate() {
        row[at] += RIDGE;
        row[count] -= RIDGE * weights[at];
    }
    rows
}

fn add(choice: &Choice, weights: &[f64], rows: &mut [Vec<f64>]) {
    let count = weights.len();
    let sums: Vec<f64> = choice.lines.iter().map(|it| sum(it, weights)).collect();
    let most = sums.iter().copied().fold(0.0, f64::max);
    let odds: Vec<f64> = sums.iter().map(|it: &f64| (it - most).exp()).collect();
    let all = odds.iter().sum::<f64>() + (-most).exp();
    let mut mean = vec![0.0; count];
    for (line, odds) in choice.lines.iter().zip(&odds) {
        mean.iter_mut().zip(line).for_each(|(slot, value)| *slot += odds / all * value);
    }
    for (line, odds) in choice.lines.iter().zip(&odds) {
        for (at, row) in rows.iter_mut().enumerate().filter(|(at, _)| line[*at] != 0.0) {
            row[..count]
                .iter_mut()
                .zip(line)
                .for_each(|(slot, value)| *slot += choice.weight * odds / all * line[at] * value);
        }
    }
    let right = choice.right.and_then(|it| choice.lines.get(it));
    for (at, row) in rows.iter_mut().enumerate() {
        row[..count]
            .iter_mut()
            .zip(&mean)
            .for_each(|(slot, value)| *slot -= choice.weight * mean[at] * value);
        row[count] += choice.weight * (right.map_or(0.0, |it| it[at]) - mean[at]);
    }
}
