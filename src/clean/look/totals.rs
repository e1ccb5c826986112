//! What is counted over a page once, so that any window of lines costs two look-ups.

use super::flag;
use super::form::{Form, forms};
use crate::clean::lines::{End, Line};
use crate::clean::page::{Page, Running};

/// Farthest distance in lines that is told from a farther one.
const FAR: u16 = 60;

/// Longest line in words that a date or a time makes a label.
const DATED: usize = 20;

/// The counts of a page.
pub(super) struct Totals {
    /// The form of each line.
    pub(super) forms: Vec<Form>,
    /// Lines that hold a furniture phrase alone or at their head.
    pub(super) furniture: Running,
    /// Short lines with a date or a time.
    pub(super) clocks: Running,
    /// Short lines with a time of day and a day: each thing that readers write has one.
    pub(super) moments: Running,
    /// Lines of a shape that the page has more than twice.
    pub(super) alike: Running,
    /// Lines that end with a colon.
    pub(super) colons: Running,
    /// Figures in a hundred letters.
    pub(super) figures: Running,
    /// Logarithms of words.
    pub(super) lengths: Running,
    /// Words.
    pub(super) words: Running,
    /// Words that speak to the reader.
    pub(super) you: Running,
    /// Words that speak of the writer.
    pub(super) we: Running,
    /// For each line, how far above and below the next prose is.
    pub(super) prose: Distances,
    /// For each line, how far above and below the next line of furniture alone is.
    pub(super) alone: Distances,
    /// Words of prose.
    pub(super) all_prose: f64,
    /// Share of the lines that are prose.
    pub(super) prose_share: f64,
    /// Share of them that have a gap above.
    pub(super) gap_share: f64,
}

/// How far above and below each line something is, in lines.
pub(super) struct Distances {
    /// Above.
    pub(super) above: Vec<u16>,
    /// Below.
    pub(super) below: Vec<u16>,
}

impl Distances {
    /// The distances to the lines for which `holds` is true.
    pub(super) fn to(count: usize, holds: impl Fn(usize) -> bool) -> Distances {
        let mut below = since((0..count).rev(), &holds);
        below.reverse();
        Distances { above: since(0..count, &holds), below }
    }
}

/// For each line in this order, how many lines ago the last was for which `holds` is true.
fn since(lines: impl Iterator<Item = usize>, holds: &impl Fn(usize) -> bool) -> Vec<u16> {
    let mut since = FAR;
    let step = |index: usize| {
        let told = since;
        since = if holds(index) { 1 } else { FAR.min(since + 1) };
        told
    };
    lines.map(step).collect()
}

impl Totals {
    /// Counts `page`.
    pub(super) fn of(page: &Page<'_>) -> Totals {
        let Page { lines, shapes, marks, .. } = page;
        let forms = forms(page);
        let count = lines.len().max(1) as f64;
        let prosaic = lines.iter().filter(|it| it.is_prose()).count();
        let parted = lines.iter().filter(|it| it.gap_above).count();
        let clock = lines.iter().zip(shapes).map(|(line, shape)| flag(shape.clock && line.words < DATED));
        let moments = lines.iter().zip(shapes).map(|(line, shape)| flag(shape.moment && line.words < DATED));
        let prose = |index: usize| lines.get(index).is_some_and(Line::is_prose);
        let alone = |index: usize| marks.get(index).is_some_and(|it| it.whole.is_some());
        Totals {
            furniture: Running::of(marks.iter().map(|it| flag(it.whole.is_some() || it.start.is_some()))),
            clocks: Running::of(clock),
            moments: Running::of(moments),
            alike: Running::of(forms.iter().map(|it| flag(it.alike > 1.0))),
            colons: Running::of(lines.iter().map(|it| flag(it.end == End::Colon))),
            figures: Running::of(forms.iter().map(|it| it.figures)),
            lengths: Running::of(lines.iter().map(|it| (it.words as f64).ln_1p())),
            words: Running::of(lines.iter().map(|it| it.words as f64)),
            you: Running::of(page.addresses.iter().map(|it| it.0 as f64)),
            we: Running::of(page.addresses.iter().map(|it| it.1 as f64)),
            prose: Distances::to(lines.len(), prose),
            alone: Distances::to(lines.len(), alone),
            all_prose: page.prose.between(0, usize::MAX).max(1.0),
            prose_share: prosaic as f64 / count,
            gap_share: parted as f64 / count,
            forms,
        }
    }
}
