//! Where everything lies on the page: the zones, the first and last line of text, the headline.

use super::headline::headline;
use super::lines::PROSE_WORDS;
use super::page::Page;
use super::zones::{Zone, scores, zones};

/// Where everything lies on the page.
pub(super) struct Layout {
    /// The zone of each line.
    pub(super) zones: Vec<Zone>,
    /// The first line of running text.
    pub(super) first: usize,
    /// The last line of the body.
    pub(super) last: usize,
    /// The headline.
    pub(super) headline: Option<usize>,
    /// Whether the scores found a body; otherwise every line without a furniture phrase is taken for it.
    pub(super) found: bool,
}

/// Lays the page out.
/// `weights` are those of its features.
pub(super) fn layout(page: &Page<'_>, weights: &[f64]) -> Layout {
    let mut zones = zones(page, &scores(page, weights));
    let found = zones.contains(&Zone::Body);
    if !found {
        let prose = (0..page.lines.len()).any(|index| is_plain(page, index) && is_long(page, index));
        zones = (0..page.lines.len()).map(|index| unscored(page, index, prose)).collect();
    }
    let body = |index: &usize| zones.get(*index) == Some(&Zone::Body);
    let is_text = |index: &usize| {
        page.lines.get(*index).is_some_and(super::lines::Line::is_prose)
            && page.conventions.get(*index).copied().flatten().is_none()
            && page.captions(*index).is_none()
    };
    let all = || 0..page.lines.len();
    let start = all().find(body).unwrap_or(0);
    let first = all().filter(body).find(is_text).unwrap_or(start);
    let last = all().rev().find(body).unwrap_or(page.lines.len().saturating_sub(1));
    let headline = headline(page, &zones, first);
    for zone in zones.iter_mut().take(headline.map_or(0, |it| it + 1)) {
        *zone = Zone::Head;
    }
    Layout { headline, zones, first, last, found }
}

/// Without a body to be found, the long lines stay that are no furniture, or all that is none where no line is long: too much is
/// better than nothing.
fn unscored(page: &Page<'_>, index: usize, prose: bool) -> Zone {
    if is_plain(page, index) && (is_long(page, index) || !prose) { Zone::Body } else { Zone::Aside }
}

fn is_plain(page: &Page<'_>, index: usize) -> bool {
    page.marks.get(index).is_some_and(|it| it.whole.is_none() && it.start.is_none() && it.within.len() < 2)
}

fn is_long(page: &Page<'_>, index: usize) -> bool {
    page.lines.get(index).is_some_and(|line| line.words >= PROSE_WORDS)
}
