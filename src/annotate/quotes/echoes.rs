//! Echoes: a headline, a crosshead or a caption repeats or trims words that the body quotes. The words count there, once.

use super::kind::is_utterance;
use crate::annotate::{Anchor, Quotation, QuotationKind, Rule};
use crate::clean::{Block, Role};
use crate::lang::speech::SpeechWords;
use crate::text::keys::{Keyed, WordSet};
use crate::text::words::each;

/// Turns each unattributed quotation of a headline, crosshead or caption into an echo of the body quotation that it repeats.
pub(super) fn find(blocks: &[Block], quotations: &mut [Quotation], code: &str) {
    let repeats: Vec<bool> = quotations.iter().map(|it| repeats(blocks, it)).collect();
    if !repeats.contains(&true) {
        return;
    }
    let spoken: Vec<Vec<Keyed<'_>>> = quotations.iter().map(|it| spoken(blocks, it)).collect();
    for index in 0..quotations.len() {
        if repeats.get(index) != Some(&true) {
            continue;
        }
        let Some(words) = spoken.get(index) else { continue };
        let twin = spoken
            .iter()
            .enumerate()
            .find(|(other, body)| repeats.get(*other) == Some(&false) && trims(words, body));
        if let (Some((twin, _)), Some(quotation)) = (twin, quotations.get_mut(index)) {
            quotation.kind = QuotationKind::Echo;
            quotation.echo_of = Some(twin);
            quotation.rule = Rule::new(format!("{code}.echo"));
        }
    }
}

/// The quotations without the marked words of headlines that neither repeat the body nor read like an utterance.
pub(super) fn without_mere_words(
    blocks: &[Block],
    quotations: Vec<Quotation>,
    speech: &SpeechWords,
) -> Vec<Quotation> {
    let text = |it: &Quotation| {
        it.pieces.first().map_or("", |at| blocks.get(at.block).map_or("", |block| at.span.of(&block.text)))
    };
    let mere = |it: &Quotation| {
        it.kind == QuotationKind::Unattributed && repeats(blocks, it) && !is_utterance(text(it), speech)
    };
    let mut moved: Vec<usize> = Vec::new();
    let mut kept: Vec<Quotation> = Vec::new();
    for quotation in quotations {
        moved.push(kept.len());
        if !mere(&quotation) {
            kept.push(quotation);
        }
    }
    for quotation in &mut kept {
        quotation.echo_of = quotation.echo_of.and_then(|twin| moved.get(twin).copied());
    }
    kept
}

fn repeats(blocks: &[Block], quotation: &Quotation) -> bool {
    let block = quotation.pieces.first().and_then(|piece| blocks.get(piece.block));
    block.is_some_and(|block| matches!(block.role, Role::Headline | Role::Crosshead | Role::Caption))
}

fn spoken<'b>(blocks: &'b [Block], quotation: &Quotation) -> Vec<Keyed<'b>> {
    let text = |piece: &Anchor| blocks.get(piece.block).map_or("", |it| piece.span.of(&it.text));
    let none = WordSet::default();
    let all = quotation.pieces.iter().flat_map(|piece| each(text(piece), &none));
    all.filter(|word| word.wordy).map(|word| word.low).collect()
}

/// Whether `short` stands in `long`, word for word; from four words on, some may be left out.
fn trims(short: &[Keyed<'_>], long: &[Keyed<'_>]) -> bool {
    if short.is_empty() || short.len() > long.len() {
        return false;
    }
    let window = if short.len() < 4 { short.len() } else { short.len() * 2 };
    (0..=long.len() - short.len()).any(|start| {
        let mut rest = long.get(start..long.len().min(start + window)).unwrap_or_default().iter();
        short.iter().all(|word| rest.any(|other| same(word, other)))
    })
}

/// The same word, whether or not an elided article clings to it.
fn same(word: &Keyed<'_>, other: &Keyed<'_>) -> bool {
    word == other || word.rsplit('\'').next() == other.rsplit('\'').next()
}
