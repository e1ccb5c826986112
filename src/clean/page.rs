//! A capture's lines with all that is known of each before any is judged.

use std::collections::{BTreeMap, BTreeSet};

use super::Category;
use super::convention::{Convention, convention};
use super::declared::Declared;
use super::lexicon::{Lexicon, Marks};
use super::lines::{Line, PROSE_WORDS, lines};
use super::repeats::{Repeat, repeats};
use super::shape::Shape;
use crate::ids::SourceId;
use crate::ingest::Capture;
use crate::ingest::markup::{Hint, Tag};
use crate::lang::outlets::NAME_WORDS;
use crate::survey::{Common, line_key};

/// A capture's lines with all that is known of each before any is judged.
pub(super) struct Page<'a> {
    /// The lines.
    pub(super) lines: Vec<Line<'a>>,
    /// The furniture phrases that each holds.
    pub(super) marks: Vec<Marks<'a>>,
    /// Which line each repeats.
    pub(super) repeats: Vec<Option<Repeat>>,
    /// Whether a later line repeats it.
    pub(super) repeated: Vec<bool>,
    /// The shape of each.
    pub(super) shapes: Vec<Shape>,
    /// The convention of the press that each follows.
    pub(super) conventions: Vec<Option<Convention>>,
    /// Whether it is an outlet's name and nothing else.
    pub(super) outlets: Vec<bool>,
    /// Whether it stands in captures of other articles too, and how many hold it.
    pub(super) recurring: Vec<usize>,
    /// Words of prose.
    pub(super) prose: Running,
    /// Lines too short for prose.
    pub(super) short: Running,
    /// Lines with a phrase of what stands around an article, not inside it.
    pub(super) furniture: Running,
    /// Lines that open what follows an article: comments, other articles, the foot.
    pub(super) openers: Running,
    /// Short lines that hold a date or a time: comments and lists of articles have one for each entry.
    pub(super) dated: Running,
    /// Labels of readers' comments.
    pub(super) comments: Running,
    /// How many words of each line speak to the reader, and how many of the writer; empty where the capture has markup.
    pub(super) addresses: Vec<(usize, usize)>,
    /// How each line is marked up; empty where the capture has no markup.
    pub(super) hints: &'a [Hint],
    /// The headlines that the page declares, for comparing.
    pub(super) titles: Vec<String>,
    /// The summaries that it declares.
    pub(super) summaries: Vec<String>,
    /// How much of the prose outside furniture stands in the text that the page declares, from 0 to 1.
    pub(super) declares: f64,
    /// How much of it stands in elements that are named as the article's text.
    pub(super) named: f64,
}

/// Running totals, so that the total of any window costs two look-ups.
pub(super) struct Running(Vec<f64>);

impl Running {
    /// The running totals of `values`.
    pub(super) fn of(values: impl Iterator<Item = f64>) -> Running {
        let mut total = 0.0;
        let sums = values.map(|value| {
            total += value;
            total
        });
        Running(std::iter::once(0.0).chain(sums.collect::<Vec<_>>()).collect())
    }

    /// The total of the lines `from..to`.
    pub(super) fn between(&self, from: usize, to: usize) -> f64 {
        let last = self.0.len() - 1;
        let at = |index: usize| self.0.get(index.min(last)).copied().unwrap_or(0.0);
        at(to) - at(from.min(to))
    }

    /// The total of the `reach` lines before `index`.
    pub(super) fn above(&self, index: usize, reach: usize) -> f64 {
        self.between(index.saturating_sub(reach), index)
    }

    /// The total of the `reach` lines after `index`.
    pub(super) fn below(&self, index: usize, reach: usize) -> f64 {
        self.between(index + 1, index.saturating_add(1).saturating_add(reach))
    }
}

impl<'a> Page<'a> {
    /// Reads a capture.
    pub(super) fn of(capture: &'a Capture, common: &Common, lexicon: &Lexicon<'a>) -> Page<'a> {
        let lines = lines(&capture.text);
        let marks: Vec<Marks<'a>> = lines.iter().map(|line| marks(lexicon, line)).collect();
        let repeats = repeats(&lines);
        let hints =
            if capture.markup.hints.len() == lines.len() { capture.markup.hints.as_slice() } else { &[] };
        let prose = Running::of(lines.iter().zip(&marks).map(|(line, marks)| prose(line, marks)));
        let openers = Running::of(lines.iter().zip(&marks).map(|(line, marks)| flag(is_opener(line, marks))));
        let shapes: Vec<Shape> = lines.iter().map(|line| Shape::of(line.text)).collect();
        let conventions: Vec<Option<Convention>> =
            lines.iter().map(|line| convention(lexicon, line)).collect();
        Page {
            dated: Running::of((0..lines.len()).map(|it| flag(is_dated(&lines, &shapes, &conventions, it)))),
            comments: Running::of(marks.iter().map(|marks| flag(is_comments(marks)))),
            repeated: repeated(&repeats),
            shapes,
            conventions,
            outlets: lines
                .iter()
                .map(|line| line.words <= NAME_WORDS && lexicon.is_outlet(line.text))
                .collect(),
            recurring: recurring(&lines, common, &capture.id),
            short: Running::of(lines.iter().map(|line| flag(line.words < PROSE_WORDS))),
            furniture: Running::of(marks.iter().map(|marks| flag(is_around(marks)))),
            addresses: if hints.is_empty() { addresses(lexicon, &lines) } else { Vec::new() },
            hints,
            titles: Declared::of(capture).titles(),
            summaries: Declared::of(capture).summaries(),
            declares: share(&lines, hints, |it| it.declared),
            named: share(&lines, hints, Hint::is_body),
            prose,
            openers,
            lines,
            marks,
            repeats,
        }
    }
}

impl Page<'_> {
    /// Whether the lines are marked up.
    pub(super) fn has_markup(&self) -> bool {
        !self.hints.is_empty()
    }

    /// Whether a line is the headline by its markup: a question or an exclamation has the form of running text.
    pub(super) fn is_titled(&self, index: usize) -> bool {
        let (hint, line) = (self.hints.get(index), self.lines.get(index));
        hint.zip(line).is_some_and(|(hint, line)| hint.tag == Tag::Title || self.titles.contains(&line.bare))
    }

    /// Whether a line is the caption of a picture by what stands beside it: directly above a credit, or above itself again.
    pub(super) fn captions(&self, index: usize) -> Option<&'static str> {
        let line = self.lines.get(index).filter(|line| !line.gap_below && (4..=60).contains(&line.words))?;
        if self.conventions.get(index + 1) == Some(&Some(Convention::Credit)) {
            return Some("caption.above-credit");
        }
        let doubled = self.lines.get(index + 1).is_some_and(|next| next.bare == line.bare);
        doubled.then_some("caption.doubled")
    }
}

fn addresses(lexicon: &Lexicon<'_>, lines: &[Line<'_>]) -> Vec<(usize, usize)> {
    lines.iter().map(|line| lexicon.addresses(&line.bare)).collect()
}

/// How much of the prose outside furniture stands in lines of which `holds` is true.
fn share(lines: &[Line<'_>], hints: &[Hint], holds: fn(&Hint) -> bool) -> f64 {
    let (mut all, mut held) = (0, 0);
    for (line, hint) in lines.iter().zip(hints) {
        if line.is_prose() && !hint.is_beside() {
            all += line.words;
            held += if holds(hint) { line.words } else { 0 };
        }
    }
    if all == 0 { 0.0 } else { held as f64 / all as f64 }
}

fn flag(holds: bool) -> f64 {
    f64::from(u8::from(holds))
}

/// What the line holds as it stands, or with its glued words parted.
fn marks<'a>(lexicon: &Lexicon<'a>, line: &Line<'_>) -> Marks<'a> {
    let marks = lexicon.marks(&line.bare);
    if marks.whole.is_some() {
        return marks;
    }
    match super::glue::parted(line.text) {
        Some(parted) => Marks { whole: lexicon.marks(&parted).whole, ..marks },
        None => marks,
    }
}

/// Words of running text: all of a finished sentence's, half of an unfinished line's, none of furniture.
fn prose(line: &Line<'_>, marks: &Marks<'_>) -> f64 {
    let words = line.words as f64;
    let held =
        if marks.whole.is_some() || marks.start.is_some() || marks.within.len() > 1 { 0.25 } else { 1.0 };
    match (line.is_prose(), line.words >= PROSE_WORDS) {
        (true, _) => words * held,
        (false, true) => words * held / 2.0,
        (false, false) => 0.0,
    }
}

/// Longest label over what follows an article, where it only opens with a phrase.
const LABEL_WORDS: usize = 8;

/// Whether a line is the label over what follows an article.
fn is_opener(line: &Line<'_>, marks: &Marks<'_>) -> bool {
    let follows = |category| {
        matches!(category, Category::Comments | Category::Teaser | Category::TopicWidget | Category::Footer)
    };
    let opens = |category| matches!(category, Category::Comments | Category::Teaser);
    let short = line.words <= LABEL_WORDS && line.end != super::lines::End::Stop;
    marks.whole.is_some_and(|mark| follows(mark.category))
        || short && marks.start.is_some_and(|mark| opens(mark.category))
}

/// Whether a short line is a date or holds one.
fn is_dated(lines: &[Line<'_>], shapes: &[Shape], conventions: &[Option<Convention>], index: usize) -> bool {
    let short = lines.get(index).is_some_and(|line| line.words <= 12);
    let dateline = conventions.get(index) == Some(&Some(Convention::Dateline));
    short && (dateline || shapes.get(index).is_some_and(|shape| shape.clock))
}

/// Whether a line is furniture of a kind that does not stand between paragraphs, as links, offers and advertisements do.
fn is_around(marks: &Marks<'_>) -> bool {
    let inside =
        |category| matches!(category, Category::RelatedLink | Category::Advertising | Category::Newsletter);
    marks.whole.or(marks.start).is_some_and(|mark| !inside(mark.category))
}

/// Whether a line is a label over readers' comments.
fn is_comments(marks: &Marks<'_>) -> bool {
    marks.whole.or(marks.start).is_some_and(|mark| mark.category == Category::Comments)
}

fn repeated(repeats: &[Option<Repeat>]) -> Vec<bool> {
    let mut repeated = vec![false; repeats.len()];
    for repeat in repeats.iter().flatten() {
        if let Some(slot) = repeated.get_mut(repeat.of) {
            *slot = true;
        }
    }
    repeated
}

/// Share of a capture's words that must stand in another capture too for both to carry the same text.
const SAME_TEXT: f64 = 0.3;

/// For each line, how many captures of *other* articles hold it. Two outlets that carry one agency's text share whole paragraphs:
/// lines shared with such a capture alone are no furniture.
fn recurring(lines: &[Line<'_>], common: &Common, own: &SourceId) -> Vec<usize> {
    if common.lines.is_empty() {
        return vec![0; lines.len()];
    }
    let keys: Vec<String> = lines.iter().map(|line| line_key(line.text)).collect();
    let holders = |key: &String| common.lines.get(key).into_iter().flatten().filter(|it| *it != own);
    let mut shared: BTreeMap<&SourceId, usize> = BTreeMap::new();
    for (line, key) in lines.iter().zip(&keys).filter(|(line, _)| line.is_prose()) {
        for holder in holders(key) {
            *shared.entry(holder).or_default() += line.words;
        }
    }
    let total: usize = lines.iter().filter(|line| line.is_prose()).map(|line| line.words).sum();
    let same: BTreeSet<&SourceId> = shared
        .iter()
        .filter(|&(_, &words)| words as f64 > total as f64 * SAME_TEXT)
        .map(|(id, _)| *id)
        .collect();
    keys.iter().map(|key| holders(key).filter(|it| !same.contains(it)).count()).collect()
}
