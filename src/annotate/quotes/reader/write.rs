//! Writing a quotation down.

use std::ops::Range;

use super::{Attribution, Reader, by_act};
use crate::annotate::quotes::acts::Act;
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::passage::Passage;
use crate::annotate::quotes::{asides, indirect, kind};
use crate::annotate::{Anchor, Quotation, QuotationKind, Rule, Speaker, SpeakerClass};
use crate::lang::speech::SpeechWords;
use crate::text::words::each;

impl Reader<'_> {
    /// Writes the marked stretch down: with those of the same act, as its own, or as nobody's if it reads like an utterance.
    pub(super) fn place(
        &mut self,
        passage: &Passage<'_>,
        (at, quote): (usize, usize),
        attribution: Option<Attribution>,
        coined: bool,
    ) {
        let Some(marked) = self.marked.get(quote).copied() else { return };
        let speech = &self.context.language.speech;
        let piece = Anchor { block: marked.block, span: marked.span };
        let earlier =
            quote.checked_sub(1).and_then(|it| self.placed.get(&it)).copied().filter(|_| marked.continues);
        if kind::is_bracketed(marked.span.of(passage.text)) {
            self.placed.extend(earlier.map(|it| (quote, it)));
            return;
        }
        if let Some(quotation) = earlier.and_then(|it| self.quotations.get_mut(it)) {
            quotation.pieces.push(piece);
            quotation.insertions.extend(asides::insertions(&self.context.cleaned.blocks, &[piece]));
            let weaker = quotation.speaker.as_ref().is_none_or(|it| it.class == SpeakerClass::Continued);
            if let Some(found) =
                attribution.filter(|it| weaker && it.speaker.class != SpeakerClass::Continued)
            {
                attribute(quotation, found, self.context.language.code);
            }
            self.placed.extend(earlier.map(|it| (quote, it)));
            return;
        }
        let kind = kind::kind(passage, at, speech);
        let spoken = kind::is_utterance(marked.span.of(passage.text), speech);
        let attribution = attribution.filter(|found| spoken || tells(found, passage.text, speech));
        let quotation = match attribution {
            Some(found) => {
                if let Some(joined) = self.same_act(&found, kind) {
                    self.join(joined, piece, quote);
                    return;
                }
                let mut quotation = self.quotation(vec![piece], kind, None, found.rule);
                attribute(&mut quotation, found, self.context.language.code);
                quotation
            }
            None if !coined && spoken => {
                self.quotation(vec![piece], QuotationKind::Unattributed, None, "marks")
            }
            None => return,
        };
        self.placed.insert(quote, self.quotations.len());
        self.quotations.push(quotation);
    }

    /// The quotation just written, where it belongs to the same act and is given in the same way.
    fn same_act(&self, found: &Attribution, kind: QuotationKind) -> Option<usize> {
        let last = self.quotations.len().checked_sub(1)?;
        let quotation = self.quotations.get(last)?;
        let same = quotation.cue == Some(found.cue)
            && quotation.kind == kind
            && quotation.speaker.as_ref() == Some(&found.speaker);
        same.then_some(last)
    }

    fn join(&mut self, index: usize, piece: Anchor, quote: usize) {
        let insertions = asides::insertions(&self.context.cleaned.blocks, &[piece]);
        if let Some(quotation) = self.quotations.get_mut(index) {
            quotation.pieces.push(piece);
            quotation.insertions.extend(insertions);
            self.placed.insert(quote, index);
        }
    }

    /// What the acts report without marks; a clause whose marked words are already theirs is not written twice.
    pub(super) fn indirect(
        &mut self,
        grammar: &Grammar<'_>,
        acts: &[Act],
        sentence: &Range<usize>,
        governed: &[(usize, usize)],
    ) {
        let mut taken: Vec<Range<usize>> = Vec::new();
        for (index, act) in acts.iter().enumerate() {
            let Some(found) = by_act(grammar.passage, act) else { continue };
            let Some((kind, pieces)) = indirect::reported(grammar, acts, index, sentence) else { continue };
            let overlaps = taken
                .iter()
                .any(|range| pieces.iter().any(|it| it.start < range.end && range.start < it.end));
            let spoken: Vec<usize> = governed.iter().map(|&(_, at)| at).collect();
            let foreign = governed
                .iter()
                .any(|&(other, at)| other != index && pieces.iter().any(|piece| piece.contains(&at)));
            if overlaps || foreign || !indirect::says_more(grammar.passage, &pieces, &spoken) {
                continue;
            }
            let anchors = pieces
                .iter()
                .map(|it| Anchor { block: grammar.passage.block, span: grammar.passage.span(it.clone()) });
            let mut quotation = self.quotation(anchors.collect(), kind, None, found.rule);
            attribute(&mut quotation, found, self.context.language.code);
            self.quotations.push(quotation);
            taken.extend(pieces);
        }
    }

    pub(super) fn quotation(
        &self,
        pieces: Vec<Anchor>,
        kind: QuotationKind,
        speaker: Option<Speaker>,
        rule: &str,
    ) -> Quotation {
        Quotation {
            insertions: asides::insertions(&self.context.cleaned.blocks, &pieces),
            pieces,
            kind,
            speaker,
            cue: None,
            via: Vec::new(),
            translated: None,
            echo_of: None,
            rule: Rule::new(format!("{}.{rule}", self.context.language.code)),
            lost: Vec::new(),
        }
    }
}

/// Whether a fragment of whoever is found is worth a person's look: of somebody known, or where a noun tells who speaks. A word that only
/// its capital makes a name ("Angry tweets") and a pronoun tell too little, and what a poll calls those whom it asked is nobody's word.
fn tells(found: &Attribution, text: &str, speech: &SpeechWords) -> bool {
    let words = found.speaker.at.map_or("", |at| at.span.of(text));
    let poll = || each(words, &speech.words.elisions).any(|it| speech.words.polls.contains(&it.low));
    let noun = match found.speaker.class {
        SpeakerClass::Role => true,
        SpeakerClass::Document => !poll(),
        SpeakerClass::Name | SpeakerClass::Pronoun | SpeakerClass::Continued => false,
    };
    noun || !found.speaker.actors.is_empty()
}

fn attribute(quotation: &mut Quotation, found: Attribution, code: &str) {
    // What is reported without marks is so whoever says it; marked words may still turn out to be nobody's.
    let marked = !matches!(quotation.kind, QuotationKind::Indirect | QuotationKind::Denial);
    if found.speaker.actors.is_empty() && marked {
        quotation.kind = QuotationKind::Unattributed;
    } else if quotation.kind == QuotationKind::Unattributed {
        quotation.kind = QuotationKind::Direct;
    }
    quotation.speaker = Some(found.speaker);
    quotation.cue = Some(found.cue);
    quotation.rule = Rule::new(format!("{code}.{}", found.rule));
    quotation.lost = found.lost;
}
