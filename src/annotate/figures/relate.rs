//! How figures stand to each other, to a day, and to words that doubt them.

use std::ops::Range;

use super::Page;
use super::find::Found;
use crate::annotate::{Anchor, Annotations};
use crate::dates::edtf::Edtf;
use crate::text::Span;

/// The sentence that holds the figure.
pub(super) fn sentence(sentences: &[Range<usize>], figure: &Found) -> Range<usize> {
    sentences.iter().find(|it| it.contains(&figure.tokens.start)).cloned().unwrap_or(0..0)
}

/// For each figure the one of which it is a part: "56 civils, dont sept enfants"; "et" joins a further part to the same whole.
pub(super) fn parts(page: &Page<'_>, sentences: &[Range<usize>], found: &[Found]) -> Vec<Option<usize>> {
    let mut parts: Vec<Option<usize>> = Vec::new();
    for (at, figure) in found.iter().enumerate() {
        let before =
            at.checked_sub(1).filter(|&it| sentence(sentences, &found[it]) == sentence(sentences, figure));
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
    let counts = |range: &Range<usize>| found.iter().any(|it| range.contains(&it.tokens.start));
    found
        .iter()
        .map(|figure| {
            let own = sentences.iter().position(|it| it.contains(&figure.tokens.start))?;
            caveat(page, &sentences[own]).or_else(|| {
                let next = sentences.get(own + 1).filter(|next| !counts(next))?;
                caveat(page, next)
            })
        })
        .collect()
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
    let inside = |at: &Anchor| at.block == page.index && at.span.start >= start && at.span.end <= end;
    let days = annotations.dates.iter().filter(|it| inside(&it.at)).filter_map(|it| it.value.as_ref());
    days.filter_map(Edtf::day).next_back().map(Edtf::from_day)
}
