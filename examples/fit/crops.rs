//! A dump cropped to its article. Whoever copies a page by hand takes little of what stands around the text, and a brief has few
//! paragraphs: in whole dumps the labeller would learn that an article is long and lies far from the edges.

use dossier::clean::measure::Measured;

use crate::pages::{Page, View};

/// How far above the text its headline is looked for, in lines.
const HEADLINE: usize = 15;

/// The dump's crops.
pub(crate) fn of(page: &Page, lines: &[Measured]) -> Vec<(View, String)> {
    let ours: Vec<usize> = page.lines.iter().filter(|it| it.ours).map(|it| it.index).collect();
    let (Some(&first), Some(&last)) = (ours.first(), ours.last()) else { return Vec::new() };
    let text = &page.capture.text;
    let mut sequence =
        page.name.bytes().fold(7_usize, |sum, it| sum.wrapping_mul(31).wrapping_add(it.into()));
    let mut number = |below: usize| {
        let number = sequence % below;
        sequence /= below;
        number
    };
    let top = page.headline_above(lines, first, HEADLINE).saturating_sub(number(4));
    let (rest, brief) = (number(4), 1 + number(5));
    let stretch = |from: usize, to: usize| match (lines.get(from), lines.get(to.min(lines.len() - 1))) {
        (Some(from), Some(to)) if from.at.start <= to.at.end => {
            text.get(from.at.start..to.at.end).unwrap_or("")
        }
        _ => "",
    };
    let mut crops = vec![(View::Marked, stretch(top, last + rest).to_owned())];
    if let Some(&end) = ours.get(brief).filter(|_| ours.len() > brief + 1) {
        let below = if rest > 0 { stretch(last + 1, last + rest) } else { "" };
        crops.push((View::Brief, format!("{}\n\n{below}", stretch(top, end))));
    }
    crops
}
