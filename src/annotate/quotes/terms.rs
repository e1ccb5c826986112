//! Terms: words that the narrator himself sets in marks, time and again ("les «bonnets rouges»"). They are nobody's, also where a
//! sentence that holds them is somebody's.

use std::collections::{BTreeMap, BTreeSet};

use super::kind::is_utterance;
use crate::annotate::{Anchor, Quotation};
use crate::clean::Block;
use crate::lang::speech::SpeechWords;
use crate::text::Span;
use crate::text::words::each;

/// Most words of a term.
const WORDS_MAX: usize = 4;
/// How often marks hold a term, and how often without anybody who speaks there.
const TIMES: usize = 3;
const ALONE: usize = 2;

/// How often each fragment stands in marks, and how often of these nobody speaks it.
#[derive(Debug, Default)]
pub(super) struct Terms(BTreeMap<String, (usize, usize)>);

impl Terms {
    /// Notes marked words of the text; `alone` where no act of speech governs them.
    pub(super) fn note(&mut self, text: &str, alone: bool, speech: &SpeechWords) {
        if let Some(key) = key(text, speech) {
            let (times, own) = self.0.entry(key).or_default();
            *times += 1;
            *own += usize::from(alone);
        }
    }

    /// The quotations without the pieces that are terms.
    pub(super) fn taken_out(
        &self,
        blocks: &[Block],
        mut quotations: Vec<Quotation>,
        speech: &SpeechWords,
    ) -> Vec<Quotation> {
        let terms: BTreeSet<&str> =
            self.0.iter().filter(|(_, it)| is_term(**it)).map(|(key, _)| key.as_str()).collect();
        if terms.is_empty() {
            return quotations;
        }
        let text = |at: &Anchor| blocks.get(at.block).map_or("", |block| at.span.of(&block.text));
        let is_term = |at: &Anchor| key(text(at), speech).is_some_and(|key| terms.contains(key.as_str()));
        for quotation in &mut quotations {
            quotation.pieces.retain(|piece| !is_term(piece));
            let pieces: Vec<Anchor> = quotation.pieces.clone();
            quotation
                .insertions
                .retain(|it| pieces.iter().any(|at| at.block == it.block && at.span.contains(it.span)));
        }
        quotations.retain(|it| !it.pieces.is_empty());
        quotations
    }
}

fn is_term((times, alone): (usize, usize)) -> bool {
    alone >= ALONE || alone > 0 && times >= TIMES
}

/// The words of a fragment without what a plural adds; `None` for what is too long, or reads like an utterance.
fn key(text: &str, speech: &SpeechWords) -> Option<String> {
    let words: Vec<Span> = each(text, &speech.words.elisions)
        .filter(|word| word.wordy)
        .map(|word| word.span)
        .take(WORDS_MAX + 1)
        .collect();
    if words.is_empty() || words.len() > WORDS_MAX || is_utterance(text, speech) {
        return None;
    }
    let plain = |span: Span| span.of(text).to_lowercase().trim_end_matches(['s', 'x']).to_owned();
    Some(words.into_iter().map(plain).collect::<Vec<_>>().join(" "))
}
