//! Lines into pieces: where a page glued things into one line, each piece gets a verdict of its own.

use super::convention::convention;
use super::credit;
use super::glue::seams;
use super::judge::Judge;
use super::lexicon::{Lexicon, Mark};
use super::lines::{Line, lines};
use super::page::Page;
use super::repeats::Form;
use super::verdict::{Verdict, furniture};
use super::{Category, Role, apart};
use crate::known::Ground;
use crate::lang::furniture::bare;
use crate::text::Span;

/// A stretch of the capture with its verdict.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    /// Where it stands, without white space at its edges.
    pub(super) at: Span,
    /// What becomes of it.
    pub(super) verdict: Verdict,
}

/// The pieces of all lines, in order.
pub(super) fn pieces(text: &str, judge: &Judge<'_>, verdicts: Vec<Verdict>) -> Vec<Piece> {
    let mut pieces = Vec::with_capacity(verdicts.len());
    for (index, verdict) in verdicts.into_iter().enumerate() {
        let Some(line) = judge.page.lines.get(index) else { continue };
        let parts = repeated_head(judge, index, line)
            .or_else(|| credited(judge.lexicon, line, &verdict))
            .or_else(|| listed(line, &verdict))
            .or_else(|| buttons(judge.lexicon, line, &verdict))
            .unwrap_or_else(|| vec![(line.at, verdict)]);
        let trimmed = parts.into_iter().map(|(at, verdict)| Piece { at: at.trimmed(text), verdict });
        pieces.extend(trimmed.filter(|piece| !piece.at.is_empty()));
    }
    pieces
}

/// "Headline again© Somebody": the repeat goes, the credit stays.
fn repeated_head(judge: &Judge<'_>, index: usize, line: &Line<'_>) -> Option<Vec<(Span, Verdict)>> {
    let repeat = judge.page.repeats.get(index).copied().flatten().filter(|it| it.form == Form::Prefix)?;
    let origin = original(judge.page, judge.layout.headline, repeat.of)?;
    let end = end_of_head(line.text, &origin.bare)?;
    let (head, tail) = parted(line.at, end);
    let tail_text = line.text.get(end..)?.trim_start();
    let kept = tail_line_convention(judge.lexicon, tail_text)?;
    let note = Ground::new("repeats-line-rest-kept").line(origin.number);
    Some(vec![(head, Verdict::removed(Category::DuplicateHeadline, "repeat.headline", note)), (tail, kept)])
}

/// The headline, where the line repeats it.
fn original<'p>(page: &'p Page<'_>, headline: Option<usize>, of: usize) -> Option<&'p Line<'p>> {
    let headline = page.lines.get(headline?)?;
    (page.lines.get(of)?.bare == headline.bare).then_some(headline)
}

/// Longest headline in bytes that is looked for at the head of a line: the search reads it once for each of its letters.
const HEAD_MAX: usize = 600;

/// Where the words of `head` end in `text`.
fn end_of_head(text: &str, head: &str) -> Option<usize> {
    if head.len() > HEAD_MAX {
        return None;
    }
    let ends = text.char_indices().map(|(at, letter)| at + letter.len_utf8());
    ends.filter(|&end| !text.get(end..).is_some_and(|rest| rest.starts_with(char::is_alphanumeric)))
        .take_while(|&end| end <= head.len() * 4)
        .find(|&end| text.get(..end).is_some_and(|it| bare(it) == head))
}

fn tail_line_convention(lexicon: &Lexicon<'_>, tail: &str) -> Option<Verdict> {
    let line = lines(tail).into_iter().next()?;
    convention(lexicon, &line).map(|_| Verdict::kept(Role::Credit, "credit.after-repeat"))
}

/// "The harbour at dawn © Somebody": a caption and its credit.
fn credited(lexicon: &Lexicon<'_>, line: &Line<'_>, verdict: &Verdict) -> Option<Vec<(Span, Verdict)>> {
    if verdict.role() != Some(Role::Caption) {
        return None;
    }
    let (caption, credit) = parted(line.at, credit::closing(lexicon, line.text)?);
    Some(vec![(caption, verdict.clone()), (credit, Verdict::kept(Role::Credit, "credit.in-caption"))])
}

/// "• Bread": the sign goes, the item stays.
fn listed(line: &Line<'_>, verdict: &Verdict) -> Option<Vec<(Span, Verdict)>> {
    let Verdict::Kept { rule: apart::LISTED, .. } = verdict else { return None };
    let (mark, item) = parted(line.at, apart::mark(line.text)?.1);
    let shown = Verdict::removed(Category::ListMark, "list.mark", "list-mark");
    Some(vec![(mark, shown), (item, verdict.clone())])
}

/// "AcceptRefuseSettings": each button for itself.
fn buttons(lexicon: &Lexicon<'_>, line: &Line<'_>, verdict: &Verdict) -> Option<Vec<(Span, Verdict)>> {
    if verdict.role().is_some() {
        return None;
    }
    let seams = seams(line.text);
    let bounds: Vec<usize> =
        std::iter::once(0).chain(seams.iter().copied()).chain([line.text.len()]).collect();
    let parts: Vec<Span> =
        bounds.windows(2).filter_map(|it| Some(Span::new(*it.first()?, *it.last()?))).collect();
    let mark = |part: &Span| lexicon.marks(&bare(part.of(line.text))).whole;
    let marks: Vec<Mark<'_>> = parts.iter().map(mark).collect::<Option<_>>()?;
    let pieces = parts.iter().zip(marks).map(|(part, mark)| (part.shifted(line.at.start), furniture(mark)));
    (parts.len() > 1).then(|| pieces.collect())
}

fn parted(at: Span, offset: usize) -> (Span, Span) {
    (Span::new(at.start, at.start + offset), Span::new(at.start + offset, at.end))
}
