//! Reads an article in order and writes down its quotations.

use std::collections::BTreeMap;
use std::ops::Range;

use super::acts::{Act, Reach, Scene};
use super::chain::Chain;
use super::passage::Passage;
use super::strangers::Stranger;
use super::subject::Grammar;
use super::{asides, govern, indirect, kind};
use crate::annotate::{
    Anchor, Annotations, Candidate, Context, Quotation, QuotationKind, Rule, Speaker, SpeakerClass,
};
use crate::clean::Role;
use crate::text::Span;
use crate::text::marks::{Marked, pair};

/// Why a marked stretch is somebody's.
#[derive(Clone, Debug)]
struct Attribution {
    speaker: Speaker,
    cue: Anchor,
    rule: &'static str,
    lost: Vec<Candidate>,
}

/// What a sentence leaves to the next.
#[derive(Clone, Debug, Default)]
struct Before {
    /// The attribution of the words that ended it.
    last: Option<Attribution>,
    /// Whether it ended with a colon that announces words: "X a déclaré :".
    announces: bool,
}

struct Reader<'a> {
    context: &'a Context<'a>,
    annotations: &'a Annotations,
    marked: Vec<Marked>,
    chain: Chain,
    quotations: Vec<Quotation>,
    /// The quotation that each marked stretch belongs to.
    placed: BTreeMap<usize, usize>,
    before: Before,
    strangers: Vec<Stranger>,
}

/// The quotations of the article, attributed where a rule holds.
pub(super) fn read(context: &Context<'_>, annotations: &Annotations) -> (Vec<Quotation>, Vec<Stranger>) {
    let blocks = &context.cleaned.blocks;
    let silent = |role: Role| matches!(role, Role::Credit | Role::Dateline);
    let texts: Vec<&str> =
        blocks.iter().map(|block| if silent(block.role) { "" } else { block.text.as_str() }).collect();
    let mut reader = Reader {
        context,
        annotations,
        marked: pair(&texts),
        chain: Chain::of(context, annotations, &texts),
        quotations: Vec::new(),
        placed: BTreeMap::new(),
        before: Before::default(),
        strangers: Vec::new(),
    };
    for (block, it) in blocks.iter().enumerate() {
        match it.role {
            Role::Paragraph | Role::Standfirst => {
                reader.chain.turn_page();
                reader.body(block);
            }
            Role::Headline | Role::Crosshead | Role::Caption => reader.display(block),
            Role::Credit | Role::Dateline => {}
        }
    }
    (reader.quotations, reader.strangers)
}

impl Reader<'_> {
    fn quotes_in(&self, block: usize) -> Vec<(Span, usize)> {
        let here = self.marked.iter().enumerate().filter(|(_, marked)| marked.block == block);
        here.map(|(index, marked)| (marked.span, index)).collect()
    }

    /// A headline, crosshead or caption attributes nothing by itself.
    fn display(&mut self, block: usize) {
        for (span, _) in self.quotes_in(block) {
            let pieces = vec![Anchor { block, span }];
            self.quotations.push(self.quotation(pieces, QuotationKind::Unattributed, None, "headline"));
        }
    }

    fn body(&mut self, block: usize) {
        let quotes = self.quotes_in(block);
        let text_end = self.context.cleaned.blocks.get(block).map_or(0, |it| it.text.len());
        let passage = Passage::read(self.context, self.annotations, (block, Span::new(0, text_end)), &quotes);
        if !self.before.announces {
            self.before = Before::default();
        }
        for sentence in passage.sentences.clone() {
            self.sentence(&passage, &sentence);
        }
    }

    fn sentence(&mut self, passage: &Passage<'_>, sentence: &Range<usize>) {
        let speech = &self.context.language.speech;
        let quotes: Vec<(usize, usize)> = sentence
            .clone()
            .filter_map(|at| passage.item(at).and_then(super::passage::Item::quote).map(|quote| (at, quote)))
            .collect();
        let from = self.quotations.len();
        let inside: BTreeMap<usize, Attribution> =
            quotes.iter().filter_map(|&(_, quote)| Some((quote, self.inside(quote)?))).collect();
        let grammar = Grammar { passage, mentions: &self.annotations.mentions, speech };
        let acts = self.scene(grammar).acts(sentence);
        let mut governed: Vec<(usize, usize)> = Vec::new();
        let mut last = None;
        for &(at, quote) in &quotes {
            let act = govern::governor(passage, &acts, at, speech);
            let coined = govern::is_coined(passage, at, speech);
            let attribution = match inside.get(&quote) {
                Some(found) => Some(found.clone()),
                None if coined => None,
                None => act.and_then(|it| acts.get(it)).and_then(|act| by_act(passage, act)),
            };
            let attribution = attribution.or_else(|| {
                self.continued(passage, sentence, (at, &acts)).filter(|_| !coined && act.is_none())
            });
            if attribution.is_some() {
                governed.extend(act.map(|act| (act, at)));
            }
            last = attribution.clone();
            self.place(passage, (at, quote), attribution, coined);
        }
        self.indirect(&grammar, &acts, sentence, &governed);
        self.before = self.left(passage, sentence, &acts, last);
        asides::ways(passage, sentence, speech, self.quotations.get_mut(from..).unwrap_or_default());
    }

    fn scene<'b>(&'b mut self, grammar: Grammar<'b>) -> Scene<'b> {
        Scene {
            grammar,
            annotations: self.annotations,
            chain: &mut self.chain,
            strangers: &mut self.strangers,
            code: self.context.language.code,
        }
    }

    /// What the sentence leaves to the next.
    fn left(
        &self,
        passage: &Passage<'_>,
        sentence: &Range<usize>,
        acts: &[Act],
        last: Option<Attribution>,
    ) -> Before {
        let colon = sentence.end.checked_sub(1).is_some_and(|it| passage.is(it, ":"));
        let announcing =
            acts.last().filter(|act| colon && act.reach == Reach::After).and_then(|act| by_act(passage, act));
        Before { announces: announcing.is_some(), last: announcing.or(last) }
    }

    /// An act inside the marks: "«..., explique X. ...»".
    fn inside(&mut self, quote: usize) -> Option<Attribution> {
        let marked = *self.marked.get(quote)?;
        let speech = &self.context.language.speech;
        let passage = Passage::read(self.context, self.annotations, (marked.block, marked.span), &[]);
        let grammar = Grammar { passage: &passage, mentions: &self.annotations.mentions, speech };
        let act = self.scene(grammar).inquit()?;
        by_act(&passage, &act)
    }

    /// The words of the sentence go on with those that ended the sentence before, or that it announced.
    fn continued(
        &self,
        passage: &Passage<'_>,
        sentence: &Range<usize>,
        (at, acts): (usize, &[Act]),
    ) -> Option<Attribution> {
        let last = self.before.last.as_ref()?;
        let alone = sentence.clone().all(|it| {
            it == at
                || passage.item(it).is_some_and(|item| matches!(item.what, super::passage::What::Punct(_)))
        });
        let speech = &self.context.language.speech;
        let said =
            passage.item(at).is_some_and(|item| kind::is_utterance(item.span.of(passage.text), speech));
        if !alone || !said || !acts.is_empty() {
            return None;
        }
        let speaker = Speaker { class: SpeakerClass::Continued, ..last.speaker.clone() };
        Some(Attribution { speaker, rule: "continued", ..last.clone() })
    }

    /// Writes the marked stretch down: with those of the same act, as its own, or as nobody's if it reads like an utterance.
    fn place(
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
        if let Some(quotation) = earlier.and_then(|it| self.quotations.get_mut(it)) {
            quotation.pieces.push(piece);
            quotation.insertions.extend(asides::insertions(&self.context.cleaned.blocks, &[piece]));
            if let Some(found) = attribution.filter(|_| quotation.speaker.is_none()) {
                attribute(quotation, found, self.context.language.code);
            }
            self.placed.extend(earlier.map(|it| (quote, it)));
            return;
        }
        let kind = kind::kind(passage, at, speech);
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
            None if !coined && kind::is_utterance(marked.span.of(passage.text), speech) => {
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
    fn indirect(
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
            let holds = |at: usize| pieces.iter().any(|piece| piece.contains(&at));
            let quoted = governed.iter().any(|&(_, at)| holds(at));
            let overlaps = taken
                .iter()
                .any(|range| pieces.iter().any(|it| it.start < range.end && range.start < it.end));
            if quoted || overlaps {
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

    fn quotation(
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

fn attribute(quotation: &mut Quotation, found: Attribution, code: &str) {
    quotation.speaker = Some(found.speaker);
    quotation.cue = Some(found.cue);
    quotation.rule = Rule::new(format!("{code}.{}", found.rule));
    quotation.lost = found.lost;
}

fn by_act(passage: &Passage<'_>, act: &Act) -> Option<Attribution> {
    let cue = Anchor { block: passage.block, span: passage.span(act.cue.at.clone()) };
    let speaker = act.speaker.clone()?;
    Some(Attribution { speaker, cue, rule: act.rule, lost: act.lost.clone() })
}
