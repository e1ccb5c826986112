//! Logistic regression: Newton's method on standardised features, held down by a ridge.

use crate::line::Line;

/// How strongly weights are held down: so much is paid for a weight's square, in lines' worth of likelihood.
const RIDGE: f64 = 1.8;

/// Steps of Newton's method; it is there after six or seven.
const STEPS: usize = 8;

/// The weights that fit `lines` best.
pub(crate) fn fit(lines: &[&Line]) -> Vec<f64> {
    let count = lines.first().map_or(0, |it| it.values.len());
    let scales = scales(lines, count);
    let mut weights = vec![0.0; count];
    for _ in 0..STEPS {
        let step = solved(&mut normal(lines, &weights, &scales));
        weights.iter_mut().zip(&step).for_each(|(weight, step)| *weight += step);
    }
    weights.iter().zip(&scales).map(|(weight, scale)| weight * scale).collect()
}

/// One over each feature's spread; nought where it has none.
fn scales(lines: &[&Line], count: usize) -> Vec<f64> {
    let total: f64 = lines.iter().map(|it| it.weight).sum();
    let mean = |of: &dyn Fn(&Line) -> f64| lines.iter().map(|it| it.weight * of(it)).sum::<f64>() / total;
    let scale = |at: usize| {
        let average = mean(&|it| it.values[at]);
        let spread = mean(&|it| (it.values[at] - average).powi(2)).sqrt();
        if at == 0 {
            1.0
        } else if spread > 1e-4 {
            1.0 / spread
        } else {
            0.0
        }
    };
    (0..count).map(scale).collect()
}

/// The equations of one step, a row each, with the right-hand side as the last column.
fn normal(lines: &[&Line], weights: &[f64], scales: &[f64]) -> Vec<Vec<f64>> {
    let count = weights.len();
    let mut rows = vec![vec![0.0; count + 1]; count];
    let mut scaled = vec![0.0; count];
    for line in lines {
        for (slot, (value, scale)) in scaled.iter_mut().zip(line.values.iter().zip(scales)) {
            *slot = value * scale;
        }
        let score: f64 = scaled.iter().zip(weights).map(|(value, weight)| value * weight).sum();
        let odds = 1.0 / (1.0 + (-score).exp());
        let (error, curve) = (f64::from(u8::from(line.ours)) - odds, (odds * (1.0 - odds)).max(1e-6));
        for (at, row) in rows.iter_mut().enumerate() {
            let value = scaled[at];
            if value != 0.0 {
                let (own, slope) = (line.weight * curve * value, line.weight * error * value);
                row[..=at].iter_mut().zip(&scaled).for_each(|(slot, other)| *slot += own * other);
                row[count] += slope;
            }
        }
    }
    for at in 0..count {
        let column: Vec<f64> = rows.iter().skip(at + 1).map(|row| row[at]).collect();
        rows[at][at + 1..count].copy_from_slice(&column);
        let held = if at == 0 { 1e-6 } else { RIDGE };
        rows[at][at] += held;
        rows[at][count] -= held * weights[at];
    }
    rows
}

/// The solution, by elimination.
pub(crate) fn solved(rows: &mut [Vec<f64>]) -> Vec<f64> {
    let count = rows.len();
    for at in 0..count {
        let best = (at..count).max_by(|&left, &right| rows[left][at].abs().total_cmp(&rows[right][at].abs()));
        rows.swap(at, best.unwrap_or(at));
        let pivot = rows[at].clone();
        for row in rows.iter_mut().skip(at + 1).filter(|row| row[at] != 0.0) {
            let factor = row[at] / pivot[at];
            row.iter_mut().zip(&pivot).skip(at).for_each(|(slot, value)| *slot -= factor * value);
        }
    }
    let mut solution = vec![0.0; count];
    for at in (0..count).rev() {
        let known: f64 = (at + 1..count).map(|other| rows[at][other] * solution[other]).sum();
        solution[at] = (rows[at][count] - known) / rows[at][at];
    }
    solution
}
