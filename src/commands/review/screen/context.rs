//! The words in question where they stand: their passages with what stands around them, and the words that say who speaks.

use std::collections::BTreeSet;

use crate::annotate::Anchor;
use crate::check::fields::Doubted;
use crate::commands::review::asked::Asked;
use crate::commands::terminal::{Look, Row};
use crate::known::How;
use crate::revise::Article;
use crate::text::Span;

/// How many passages are shown around those in question: a person may look further up for whom "il" means.
const AROUND: usize = 12;

/// How many lines of a capture are shown around one that states a value.
const LINES: usize = 3;

/// How many places of a link are shown with their passages.
const PLACES: usize = 3;

/// Longest text that is shown of a passage or a line around, in letters.
const LONGEST: usize = 4000;

/// A passage, not yet broken into rows.
pub(super) struct Stretch {
    pub(super) text: Row,
    /// Whether the words in question stand in it.
    pub(super) asked: bool,
    /// How far what is broken of it is set in.
    pub(super) hang: usize,
}

/// How far the numbers of lines reach.
const NUMBERS: usize = 6;

/// The passages of a question, in the order of the text.
pub(super) fn context(asked: &Asked<'_>) -> Vec<Stretch> {
    match asked {
        Asked::Said(it) => {
            let cues = it.cue.into_iter().chain(it.speaker.and_then(|it| it.at)).collect::<Vec<_>>();
            passages(it.article, &it.pieces, &cues)
        }
        Asked::Link(it) => {
            let shown = it.places.len().min(PLACES);
            passages(it.article, &it.places[..shown], &[])
        }
        Asked::Field(it) => lines(it),
    }
}

fn passages(article: &Article, pieces: &[Anchor], cues: &[Anchor]) -> Vec<Stretch> {
    let core: BTreeSet<usize> = pieces.iter().map(|it| it.block).collect();
    let first = core.first().copied().unwrap_or_default();
    let mut shown: BTreeSet<usize> = (first.saturating_sub(AROUND)..=first + AROUND).collect();
    shown.extend(core.iter().flat_map(|at| at.saturating_sub(1)..=at + 1));
    let mut stretches = Vec::new();
    let mut before = None;
    for block in shown {
        let Some(passage) = article.passages.get(block) else { continue };
        if before.is_some_and(|before| before + 1 < block) {
            stretches.push(Stretch { text: Row::of("⋯", Look::Dim), asked: false, hang: 0 });
        }
        before = Some(block);
        let here = |all: &[Anchor]| all.iter().filter(|it| it.block == block).map(|it| it.span).collect();
        let (pieces, cues): (Vec<Span>, Vec<Span>) = (here(pieces), here(cues));
        let asked = core.contains(&block);
        let text = passage.block.text.as_str();
        let text = if asked || !cues.is_empty() { marked(text, &pieces, &cues) } else { aside(text) };
        stretches.push(Stretch { text, asked, hang: 0 });
    }
    stretches
}

/// The text with the words in question between brackets that no text has, and with its cues.
fn marked(text: &str, pieces: &[Span], cues: &[Span]) -> Row {
    let apart = |cue: &&Span| pieces.iter().all(|it| cue.end <= it.start || it.end <= cue.start);
    let mut spans: Vec<(Span, Look)> = cues.iter().filter(apart).map(|it| (*it, Look::Cue)).collect();
    spans.extend(pieces.iter().map(|it| (*it, Look::Marked)));
    spans.sort_by_key(|(span, _)| (span.start, span.end));
    let mut row = Row::default();
    let mut at = 0;
    for (span, look) in spans {
        let (Some(before), Some(words)) = (text.get(at..span.start), text.get(span.start..span.end)) else {
            continue;
        };
        row = row.and(before, Look::Plain);
        row = match look {
            Look::Marked => row.and("⟦", look).and(words, look).and("⟧", look),
            _ => row.and(words, look),
        };
        at = span.end;
    }
    row.and(text.get(at..).unwrap_or_default(), Look::Plain)
}

/// What stands around, as far as it is worth showing.
fn aside(text: &str) -> Row {
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Row::of(&text[..end], Look::Dim).and(" …", Look::Dim),
        None => Row::of(text, Look::Dim),
    }
}

/// The lines of the capture that state the values of a field; its first ones where none does.
fn lines(it: &Doubted<'_>) -> Vec<Stretch> {
    let known = std::iter::once(&it.value).chain(it.rivals.iter().map(|it| &it.found));
    let stated: Vec<(usize, &str)> = known
        .filter_map(|it| match &it.how {
            How::Stated { line, words, .. } => Some((*line, words.as_str())),
            _ => None,
        })
        .collect();
    let near = |line: usize| stated.iter().any(|it| line.abs_diff(it.0) <= LINES);
    let all = it.article.text.lines().zip(1..).filter(|it| !it.0.trim().is_empty());
    let shown: Vec<(&str, usize)> = match stated.is_empty() {
        true => all.take(AROUND).collect(),
        false => all.filter(|it| near(it.1)).collect(),
    };
    let stretch = |(text, line): (&str, usize)| {
        let found = stated.iter().filter(|it| it.0 == line);
        let found = found.filter_map(|it| text.find(it.1).map(|at| Span::new(at, at + it.1.len())));
        let spans: BTreeSet<(usize, usize)> = found.map(|it| (it.start, it.end)).collect();
        let spans: Vec<Span> = spans.into_iter().map(|(start, end)| Span::new(start, end)).collect();
        let asked = stated.iter().any(|it| it.0 == line);
        let label = Row::of(format!("{line:>4}  "), Look::Dim);
        let text = if asked { marked(text, &spans, &[]) } else { aside(text) };
        Stretch { text: label.then(text), asked, hang: NUMBERS }
    };
    shown.into_iter().map(stretch).collect()
}
