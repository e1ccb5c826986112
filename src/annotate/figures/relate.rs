//! How figures stand to each other, to a day, and to words that doubt them.

use std::ops::Range;

use super::Page;
use super::find::Found;
use crate::annotate::{Anchor, Annotations, DateMention};
use crate::dates::edtf::Edtf;
use crate::text::Span;

/// How many tokens on either side of a figure count as its sentence: hostile ones must not cost more.
const SENTENCE_REACH: usize = 150;

/// The sentence that holds the figure, as far as it is looked at.
pub(super) fn sentence(sentences: &[Range<usize>], figure: &Found) -> Range<usize> {
    let whole = sentences.get(place(sentences, figure)).cloned().unwrap_or(0..0);
    let start = whole.start.max(figure.tokens.start.saturating_sub(SENTENCE_REACH));
    start..whole.end.min(figure.tokens.end + SENTENCE_REACH).max(start)
}

fn place(sentences: &[Range<usize>], figure: &Found) -> usize {
    sentences.partition_point(|it| it.end <= figure.tokens.start)
}

/// For each figure the one of which it is a part: "56 civils, dont sept enfants"; "et" joins a further part to the same whole.
pub(super) fn parts(page: &Page<'_>, sentences: &[Range<usize>], found: &[Found]) -> Vec<Option<usize>> {
    let mut parts: Vec<Option<usize>> = Vec::new();
    for (at, figure) in found.iter().enumerate() {
        let before = at.checked_sub(1).filter(|&it| place(sentences, &found[it]) == place(sentences, figure));
        let part = before.and_then(|last| {
            let whole = parts[last].unwrap_or(last);
            let opened = page.words.claims.part.before(page.tokens, figure.tokens.start).is_some();
            let joined = parts[last].is_some() && is_joined(page, &found[last], figure);
            (opened || joined).then_some(whole)
        });
        parts.push(part);
    }
    parts
}

fn is_joined(page: &Page<'_>, first: &Found, second: &Found) -> bool {
    let end = page.words.claims.and.skip(page.tokens, first.tokens.end);
    end > first.tokens.end && end == second.tokens.start
}

/// For each figure the words that doubt it: in its own sentence, or in the next where that counts nothing itself.
pub(super) fn caveats(page: &Page<'_>, sentences: &[Range<usize>], found: &[Found]) -> Vec<Option<Anchor>> {
    let counts = |range: &Range<usize>| {
        let first = found.partition_point(|it| it.tokens.start < range.start);
        found.get(first).is_some_and(|it| range.contains(&it.tokens.start))
    };
    let doubts = |figure: &Found| {
        caveat(page, &sentence(sentences, figure)).or_else(|| {
            let next = sentences.get(place(sentences, figure) + 1).filter(|next| !counts(next))?;
            caveat(page, &(next.start..next.end.min(next.start + SENTENCE_REACH)))
        })
    };
    found.iter().map(doubts).collect()
}

fn caveat(page: &Page<'_>, sentence: &Range<usize>) -> Option<Anchor> {
    let (start, end) = sentence
        .clone()
        .find_map(|at| Some((at, page.words.claims.caveats.at(page.tokens, at)?.1)))
        .filter(|(_, end)| *end <= sentence.end)?;
    let (first, last) = (page.tokens.get(start)?, page.tokens.get(end - 1)?);
    Some(page.anchor(Span::new(first.span.start, last.span.end)))
}

/// The day that its sentence names last before the figure.
pub(super) fn as_of(
    page: &Page<'_>,
    annotations: &Annotations,
    figure: &Found,
    sentence: &Range<usize>,
) -> Option<Edtf> {
    let start = page.tokens.get(sentence.start)?.span.start;
    let end = page.tokens.get(figure.tokens.start)?.span.start;
    let from = Anchor { block: page.index, span: Span::new(start, start) };
    let first = annotations.dates.partition_point(|it| it.at < from);
    let inside = |it: &&DateMention| it.at.block == page.index && it.at.span.end <= end;
    let days = annotations.dates.get(first..)?.iter().take_while(inside);
    days.filter_map(|it| it.value.as_ref()?.day()).last().map(Edtf::from_day)
}
