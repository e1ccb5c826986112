//! Where everything lies on the page: the zones, the first and last line of text, the headline.

use super::convention::Convention;
use super::headline::{self, headline};
use super::lines::PROSE_WORDS;
use super::page::Page;
use super::weights::Weights;
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
    /// Paragraphs between headline and body, which labels of other articles part from it.
    pub(super) leads: Vec<usize>,
}

/// Where the text lies, before the headline is looked for.
struct Text {
    zones: Vec<Zone>,
    first: usize,
    last: usize,
    found: bool,
    scores: Vec<f64>,
}

/// The lines among which the headline is looked for, each with what the clues say of it.
pub(super) fn candidates(page: &Page<'_>, weights: &Weights) -> Vec<(usize, Vec<f64>)> {
    let text = text(page, weights);
    headline::candidates(page, &text.zones, text.first)
}

/// Lays the page out.
pub(super) fn layout(page: &Page<'_>, weights: &Weights) -> Layout {
    let Text { mut zones, first, last, found, scores } = text(page, weights);
    let headline = headline(page, (&zones, first), &weights.headline);
    let above = headline.map_or(first, |it| it + 1)..first;
    let leads = above.filter(|it| found && leads(page, *it, &scores)).collect();
    for zone in zones.iter_mut().take(headline.map_or(0, |it| it + 1)) {
        *zone = Zone::Head;
    }
    Layout { headline, zones, first, last, found, leads }
}

fn text(page: &Page<'_>, weights: &Weights) -> Text {
    let scores = scores(page, weights);
    let mut zones = zones(page, &scores);
    let found = zones.contains(&Zone::Body);
    if !found {
        let prose = (0..page.lines.len()).any(|index| is_plain(page, index) && is_long(page, index));
        zones = (0..page.lines.len()).map(|index| unscored(page, index, prose)).collect();
        end_before_comments(page, &mut zones);
    }
    begin_below_signature(page, &mut zones);
    end_before_repeats(page, &mut zones);
    let body = |index: &usize| zones.get(*index) == Some(&Zone::Body);
    let is_text = |index: &usize| {
        page.lines.get(*index).is_some_and(super::lines::Line::is_prose)
            && page.conventions.get(*index).copied().flatten().is_none()
            && page.captions(*index).is_none()
            && !page.is_titled(*index)
    };
    let all = || 0..page.lines.len();
    let start = all().find(body).unwrap_or(0);
    let first = all().filter(body).find(is_text).unwrap_or(start);
    let last = all().rev().find(body).unwrap_or(page.lines.len().saturating_sub(1));
    Text { zones, first, last, found, scores }
}

/// The score from which a sentence above the body is of the text. Captions and the sentences of menus seldom have it: of those that do
/// on the pages to which the weights were fitted, four in five are leads and summaries.
const LEAD: f64 = 0.5;

/// Whether a line above the body is a paragraph by itself.
fn leads(page: &Page<'_>, index: usize, scores: &[f64]) -> bool {
    let prose = page.lines.get(index).is_some_and(super::lines::Line::is_prose);
    prose
        && scores.get(index).is_some_and(|it| *it >= LEAD)
        && page.conventions.get(index).copied().flatten().is_none()
        && page.captions(index).is_none()
}

/// From how many words a sentence below who signed is of the text, whatever its score: no menu and no summary is as long.
const PARAGRAPH: usize = 60;

/// How far above such a sentence the signature stands at most, in lines.
const SIGNED: usize = 12;

/// Where a long paragraph stands between who signed, or the day, and the body, the text begins with it: embedded posts and pictures keep
/// it apart from the rest.
fn begin_below_signature(page: &Page<'_>, zones: &mut [Zone]) {
    let Some(first) = zones.iter().position(|it| *it == Zone::Body) else { return };
    let convention = |index: usize| page.conventions.get(index).copied().flatten();
    let signs = |index: usize| matches!(convention(index), Some(Convention::Byline | Convention::Dateline));
    let is_text = |index: usize| {
        page.lines.get(index).is_some_and(super::lines::Line::is_prose)
            && is_plain(page, index)
            && convention(index).is_none()
            && page.repeats.get(index).copied().flatten().is_none()
    };
    let told = |index: usize| is_text(index) && page.lines.get(index).is_some_and(|it| it.words >= PARAGRAPH);
    let start = (0..first).find(|&it| told(it) && (it.saturating_sub(SIGNED)..it).any(signs));
    for index in start.unwrap_or(first)..first {
        if let Some(zone) = zones.get_mut(index).filter(|_| is_text(index)) {
            *zone = Zone::Body;
        }
    }
}

/// Longest line in words that says nothing by itself above what is said again.
const LABEL: usize = 4;

/// Lines at the end of the text that say again what it said are the page's: a widget shows the opening once more. A few words above
/// them label it.
fn end_before_repeats(page: &Page<'_>, zones: &mut [Zone]) {
    let said = |index: usize| page.repeats.get(index).copied().flatten().is_some_and(|it| it.of < index);
    let label = |index: usize| page.lines.get(index).is_some_and(|it| it.words <= LABEL && !it.is_prose());
    let mut again = false;
    let last = zones.iter().rposition(|it| *it == Zone::Body).map_or(0, |it| it + 1);
    for index in (0..last).rev() {
        if !(said(index) || again && label(index)) {
            break;
        }
        again = again || said(index);
        if let Some(zone) = zones.get_mut(index) {
            *zone = Zone::Tail;
        }
    }
}

/// Without a body to be found, the long lines stay that are no furniture, or all that is none where no line is long: too much is
/// better than nothing.
fn unscored(page: &Page<'_>, index: usize, prose: bool) -> Zone {
    if is_plain(page, index) && (is_long(page, index) || !prose) { Zone::Body } else { Zone::Aside }
}

/// What stands below a label of readers' comments is theirs, where sentences stand above it.
fn end_before_comments(page: &Page<'_>, zones: &mut [Zone]) {
    let told = |index: usize| {
        zones.get(index) == Some(&Zone::Body)
            && page.lines.get(index).is_some_and(super::lines::Line::is_prose)
    };
    let Some(first) = (0..zones.len()).find(|it| told(*it)) else { return };
    let label = (first + 1..zones.len()).find(|it| page.comments.between(*it, *it + 1) > 0.0);
    zones.iter_mut().skip(label.unwrap_or(usize::MAX)).for_each(|it| *it = Zone::Tail);
}

fn is_plain(page: &Page<'_>, index: usize) -> bool {
    page.marks.get(index).is_some_and(|it| it.whole.is_none() && it.start.is_none() && it.within.len() < 2)
}

fn is_long(page: &Page<'_>, index: usize) -> bool {
    page.lines.get(index).is_some_and(|line| line.words >= PROSE_WORDS)
}
