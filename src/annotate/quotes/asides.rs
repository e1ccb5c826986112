//! What stands about or inside a quotation without being spoken: insertions of the journalist, the agency through which the
//! words came, the note that they are a translation.

use std::ops::Range;

use super::passage::Passage;
use crate::annotate::{Anchor, Quotation};
use crate::clean::Block;
use crate::lang::speech::{Phrases, SpeechWords};
use crate::text::Span;

/// The bracketed stretches of each piece: "[...]", "(au règlement de la crise, ndlr)".
pub(super) fn insertions(blocks: &[Block], pieces: &[Anchor]) -> Vec<Anchor> {
    let mut found = Vec::new();
    for piece in pieces {
        let text = blocks.get(piece.block).map_or("", |block| piece.span.of(&block.text));
        if !text.bytes().any(|byte| matches!(byte, b'(' | b'[')) {
            continue;
        }
        let mut open: Option<(usize, char)> = None;
        for (at, letter) in text.char_indices() {
            match (letter, open) {
                ('(', None) => open = Some((at, ')')),
                ('[', None) => open = Some((at, ']')),
                (close, Some((start, wanted))) if close == wanted => {
                    let span = Span::new(start, at + 1).shifted(piece.span.start);
                    found.push(Anchor { block: piece.block, span });
                    open = None;
                }
                _ => {}
            }
        }
    }
    found
}

/// Adds to `quotations`, which stand in the sentence, what the sentence says about the way of their words; an agency
/// carries the words of the cue before it.
pub(super) fn ways(
    passage: &Passage<'_>,
    sentence: &Range<usize>,
    speech: &SpeechWords,
    quotations: &mut [Quotation],
) {
    if quotations.is_empty() {
        return;
    }
    let via = stretch(passage, sentence, &speech.cited);
    let translated = stretch(passage, sentence, &speech.translated);
    let spoken_before = |at: Anchor, it: &Quotation| it.cue.is_some_and(|cue| cue < at);
    let nearest =
        via.and_then(|at| quotations.iter().filter(|it| spoken_before(at, it)).filter_map(|it| it.cue).max());
    for quotation in quotations {
        quotation.via.extend(via.filter(|_| quotation.cue.is_some() && quotation.cue == nearest));
        quotation.translated = quotation.translated.or(translated);
    }
}

/// From the first of `phrases` in the sentence to the next punctuation.
fn stretch(passage: &Passage<'_>, sentence: &Range<usize>, phrases: &Phrases) -> Option<Anchor> {
    let start = sentence.clone().find(|&it| passage.any_phrase_at(it, phrases).is_some())?;
    let stop = |it: &usize| {
        [",", ".", ";", ":"].iter().any(|mark| passage.is(*it, mark))
            || passage.item(*it).is_some_and(|item| item.quote().is_some())
    };
    let end = (start..sentence.end).find(stop).unwrap_or(sentence.end);
    Some(Anchor { block: passage.block, span: passage.span(start..end) })
}
