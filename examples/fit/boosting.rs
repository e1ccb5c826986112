//! Gradient boosting of small trees: each corrects what those before it leave, on a part of the lines and of the features that a
//! fixed sequence picks. The same lines give the same trees.

use std::borrow::Cow;

use dossier::clean::forest::{ASKS, Forest, LEAVES, Tree};

use crate::line::Line;

/// How a forest is grown.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Growth {
    /// How many trees there are.
    trees: usize,
    /// How much of its correction a tree may make.
    rate: f64,
    /// How strongly a leaf is held down: so many doubtful lines' worth of evidence against it.
    ridge: f64,
}

/// The first look.
pub(crate) const FIRST: Growth = Growth { trees: 200, rate: 0.1, ridge: 0.4 };

/// The second look, which has less to learn and learns it more slowly.
pub(crate) const SECOND: Growth = Growth { trees: 300, rate: 0.06, ridge: 1.0 };

/// Evidence that each side of a question must have for it to be asked there.
const LEAST: f64 = 0.04;

/// Share of the lines, and of the features, that each tree sees.
const SEEN: f64 = 0.3;

/// Ranges into which a feature's values are put.
const RANGES: usize = 32;

/// A fixed sequence of numbers from 0 to 1 (a linear congruential generator).
struct Sequence(u64);

impl Sequence {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as f64 / (1_u64 << 31) as f64
    }
}

/// A feature over all lines: the values that part its ranges, and the range of each line.
struct Column {
    cuts: Vec<f64>,
    ranges: Vec<u8>,
}

/// Slope and curve of the loss at a line, or summed over lines.
#[derive(Clone, Copy, Default)]
struct Loss {
    slope: f64,
    curve: f64,
}

impl Loss {
    fn add(&mut self, other: Loss) {
        self.slope += other.slope;
        self.curve += other.curve;
    }

    fn less(self, other: Loss) -> Loss {
        Loss { slope: self.slope - other.slope, curve: self.curve - other.curve }
    }

    fn gain(self, ridge: f64) -> f64 {
        self.slope * self.slope / (self.curve + ridge)
    }
}

/// The lines that a tree sees, each with the leaf that it has come to.
struct Sample {
    lines: Vec<usize>,
    losses: Vec<Loss>,
    leaves: Vec<usize>,
    ridge: f64,
}

/// A question: feature, range up to which the answer is no.
type Ask = (usize, usize);

/// The forest that fits `lines` best.
pub(crate) fn fit(lines: &[&Line], growth: Growth) -> Forest {
    let features = lines.first().map_or(0, |it| it.values.len());
    let columns: Vec<Column> = (0..features).map(|it| column(lines, it)).collect();
    let mut sequence = Sequence(12_345);
    let base = rounded(base(lines));
    let mut scores = vec![base; lines.len()];
    let mut trees = Vec::with_capacity(growth.trees);
    for _ in 0..growth.trees {
        let Some((tree, asks)) = grown((lines, &columns), &scores, growth, &mut sequence) else { continue };
        for (index, score) in scores.iter_mut().enumerate() {
            *score += tree.leaves[leaf(&columns, &asks, index)];
        }
        trees.push(tree);
    }
    Forest { base, trees: Cow::Owned(trees) }
}

/// The logarithm of the odds over all lines.
fn base(lines: &[&Line]) -> f64 {
    let total: f64 = lines.iter().map(|it| it.weight).sum();
    let ours: f64 = lines.iter().filter(|it| it.ours).map(|it| it.weight).sum();
    (ours / (total - ours)).ln()
}

fn rounded(value: f64) -> f64 {
    (value * 1000.0).round() / 1000.0
}

fn column(lines: &[&Line], feature: usize) -> Column {
    let mut sorted: Vec<f64> = lines.iter().map(|it| it.values[feature]).collect();
    sorted.sort_by(f64::total_cmp);
    let mut single = sorted.clone();
    single.dedup();
    let mut cuts: Vec<f64> = if single.len() <= RANGES {
        single.windows(2).map(|pair| rounded((pair[0] + pair[1]) / 2.0)).collect()
    } else {
        (1..RANGES).map(|it| rounded(sorted[it * sorted.len() / RANGES])).collect()
    };
    cuts.dedup();
    let range = |value: f64| cuts.partition_point(|cut| *cut < value) as u8;
    Column { ranges: lines.iter().map(|it| range(it.values[feature])).collect(), cuts }
}

/// A new tree against what the scores leave, with its questions by range.
fn grown(
    (lines, columns): (&[&Line], &[Column]),
    scores: &[f64],
    growth: Growth,
    sequence: &mut Sequence,
) -> Option<(Tree, Vec<Ask>)> {
    let seen: Vec<usize> = (0..lines.len()).filter(|_| sequence.next() < SEEN).collect();
    let features: Vec<usize> = (0..columns.len()).filter(|_| sequence.next() < SEEN).collect();
    let losses = seen.iter().map(|&it| loss(lines[it], scores[it])).collect();
    let mut sample = Sample { leaves: vec![0; seen.len()], lines: seen, losses, ridge: growth.ridge };
    let mut asks = Vec::with_capacity(ASKS);
    for place in 0..ASKS {
        let ask = best(&sample, columns, &features, 1 << place)?;
        for (leaf, &line) in sample.leaves.iter_mut().zip(&sample.lines) {
            *leaf |= usize::from(usize::from(columns[ask.0].ranges[line]) > ask.1) << place;
        }
        asks.push(ask);
    }
    let mut sums = [Loss::default(); LEAVES];
    for (&leaf, &loss) in sample.leaves.iter().zip(&sample.losses) {
        sums[leaf].add(loss);
    }
    let told: Vec<(u16, f64)> =
        asks.iter().map(|&(at, range)| (at as u16, columns[at].cuts[range])).collect();
    let leaves = sums.map(|sum| rounded(growth.rate * sum.slope / (sum.curve + growth.ridge)));
    Some((Tree { asks: told.try_into().ok()?, leaves }, asks))
}

fn loss(line: &Line, score: f64) -> Loss {
    let (weight, odds) = (line.weight, 1.0 / (1.0 + (-score).exp()));
    Loss { slope: weight * (f64::from(u8::from(line.ours)) - odds), curve: weight * odds * (1.0 - odds) }
}

fn leaf(columns: &[Column], asks: &[Ask], line: usize) -> usize {
    let yes = |&(feature, range): &Ask| usize::from(usize::from(columns[feature].ranges[line]) > range);
    asks.iter().enumerate().map(|(place, ask)| yes(ask) << place).sum()
}

/// The question that parts the sample's leaves best.
fn best(sample: &Sample, columns: &[Column], features: &[usize], leaves: usize) -> Option<Ask> {
    let mut best: Option<(f64, Ask)> = None;
    let mut sums = vec![Loss::default(); leaves * RANGES];
    for &feature in features {
        sums.fill(Loss::default());
        let ranges = &columns[feature].ranges;
        for ((&line, &leaf), &loss) in sample.lines.iter().zip(&sample.leaves).zip(&sample.losses) {
            sums[leaf * RANGES + usize::from(ranges[line])].add(loss);
        }
        let mut gains = [0.0; RANGES];
        sums.chunks(RANGES).for_each(|leaf| add_gains(leaf, &mut gains, sample.ridge));
        for (range, &gain) in gains.iter().enumerate().take(columns[feature].cuts.len()) {
            if gain > best.map_or(0.0, |it| it.0) {
                best = Some((gain, (feature, range)));
            }
        }
    }
    best.map(|it| it.1)
}

/// Adds what parting one leaf after each range would gain.
fn add_gains(leaf: &[Loss], gains: &mut [f64; RANGES], ridge: f64) {
    let mut total = Loss::default();
    leaf.iter().for_each(|it| total.add(*it));
    let mut below = Loss::default();
    for (range, loss) in leaf.iter().enumerate() {
        below.add(*loss);
        let above = total.less(below);
        if below.curve > LEAST && above.curve > LEAST {
            gains[range] += below.gain(ridge) + above.gain(ridge) - total.gain(ridge);
        }
    }
}
