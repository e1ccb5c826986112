//! Reads an article in order and writes down its quotations.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::annotate::quotes::acts::{Act, Scene};
use crate::annotate::quotes::chain::Chain;
use crate::annotate::quotes::cues::{Shape, cues};
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::passage::Passage;
use crate::annotate::quotes::strangers::Stranger;
use crate::annotate::quotes::terms::Terms;
use crate::annotate::quotes::{asides, beside, coined, govern, kind};
use crate::annotate::{Anchor, Annotations, Candidate, Context, Quotation, QuotationKind, Speaker};
use crate::clean::Role;
use crate::lang::speech::{SpeechWords, VerbClass};
use crate::text::Span;
use crate::text::marks::{Marked, pair};

mod goes_on;
mod own;
mod performed;
mod signature;
mod write;

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
    /// Whether marked words stood in it, and not only a report.
    spoken: bool,
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
    terms: Terms,
}

/// The quotations of the article, attributed where a rule holds.
pub(in crate::annotate::quotes) fn read(
    context: &Context<'_>,
    annotations: &Annotations,
    displays: &BTreeSet<usize>,
) -> (Vec<Quotation>, Vec<Stranger>) {
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
        terms: Terms::default(),
    };
    for (block, it) in blocks.iter().enumerate() {
        match it.role {
            Role::Credit | Role::Dateline => {}
            _ if displays.contains(&block) => reader.display(block),
            // A quoted block attributes as a paragraph does: what has no marks in it is nobody's.
            _ => {
                reader.chain.turn_page();
                reader.body(block);
            }
        }
    }
    let quotations = reader.terms.taken_out(blocks, reader.quotations, &context.language.speech);
    (quotations, reader.strangers)
}

impl Reader<'_> {
    fn quotes_in(&self, block: usize) -> Vec<(Span, usize)> {
        let here = Anchor::among(&self.marked, block, |it| Anchor { block: it.block, span: it.span });
        here.map(|index| (self.marked[index].span, index)).collect()
    }

    /// A headline, crosshead, caption or pull quote attributes nothing by itself.
    fn display(&mut self, block: usize) {
        self.before = Before::default();
        for (span, _) in self.quotes_in(block) {
            let pieces = vec![Anchor { block, span }];
            self.quotations.push(self.quotation(pieces, QuotationKind::Unattributed, None, "headline"));
        }
    }

    fn body(&mut self, block: usize) {
        let quotes = self.quotes_in(block);
        let passage = Passage::read(self.context, self.annotations, block, &quotes);
        if !self.before.announces && !self.goes_on_alone(&passage) {
            self.before = Before::default();
        }
        if self.signed(&passage) {
            self.before = Before::default();
            return;
        }
        for sentence in self.sentences(&passage) {
            self.sentence(&passage, &sentence);
        }
    }

    fn sentence(&mut self, passage: &Passage<'_>, sentence: &Range<usize>) {
        let speech = &self.context.language.speech;
        let quotes: Vec<(usize, usize)> = sentence
            .clone()
            .filter_map(|at| {
                passage
                    .item(at)
                    .and_then(crate::annotate::quotes::passage::Item::quote)
                    .map(|quote| (at, quote))
            })
            .collect();
        let from = self.quotations.len();
        let inside: BTreeMap<usize, Option<Attribution>> =
            quotes.iter().filter_map(|&(_, quote)| Some((quote, self.inside(passage, quote)?))).collect();
        let grammar = Grammar {
            passage,
            mentions: &self.annotations.mentions,
            actors: &self.annotations.actors,
            speech,
        };
        let acts = self.scene(grammar).acts(sentence);
        let mut governed: Vec<(usize, usize)> = Vec::new();
        let mut last = None;
        for &(at, quote) in &quotes {
            let act = govern::governor(passage, &acts, at, speech);
            let act = act.filter(|&it| !acts.get(it).is_some_and(|act| govern::is_loose(passage, act, at)));
            let coined = coined::is_coined(passage, &acts, at, speech);
            let attribution = match inside.get(&quote) {
                Some(Some(found)) => Some(found.clone()),
                _ if coined => None,
                inner => {
                    let found = act.and_then(|it| acts.get(it)).and_then(|act| by_act(passage, act));
                    let free = inner.is_none() && found.is_none();
                    found.or_else(|| {
                        free.then(|| self.uncued(grammar, sentence, (at, quote), (&acts, act.is_some())))?
                    })
                }
            };
            if let Some(found) = attribution.as_ref().filter(|it| it.rule == "continued") {
                self.chain.goes_on(&found.speaker.actors);
            }
            if attribution.is_some() {
                governed.extend(act.map(|act| (act, at)));
            }
            if attribution.is_some() || self.is_said(passage, at) {
                last = attribution.clone();
            }
            let words = passage.letters(at);
            self.terms.note(words, coined || act.is_none() && attribution.is_none(), speech);
            self.place(passage, (at, quote), attribution, coined);
        }
        self.indirect(&grammar, &acts, sentence, &governed);
        self.before = self.left(passage, sentence, &acts, last);
        let new = self.quotations.get_mut(from..).unwrap_or_default();
        asides::ways(passage, sentence, speech, new);
        beside::losers((passage, sentence), self.annotations, &self.chain, new);
    }

    /// Whose the marked words are of which no act of the sentence is: those that go on, those that do what they say, those of the one
    /// person of whom the paragraph tells.
    fn uncued(
        &mut self,
        grammar: Grammar<'_>,
        sentence: &Range<usize>,
        (at, quote): (usize, usize),
        (acts, governed): (&[Act], bool),
    ) -> Option<Attribution> {
        let performed =
            |reader: &mut Self| acts.is_empty().then(|| reader.performed(grammar, sentence, (at, quote)))?;
        if governed {
            return performed(self);
        }
        self.continued(grammar.passage, sentence, (at, acts))
            .or_else(|| performed(self))
            .or_else(|| self.own_words(grammar, sentence, at))
    }

    /// The sentences of the passage; one that only quotes a question or an exclamation is joined to the one that says whose.
    fn sentences(&self, passage: &Passage<'_>) -> Vec<Range<usize>> {
        let speech = &self.context.language.speech;
        let mut joined: Vec<Range<usize>> = Vec::new();
        for sentence in &passage.sentences {
            match joined.last_mut() {
                Some(last) if asks(passage, last) && tells(passage, sentence, speech) => {
                    last.end = sentence.end;
                }
                _ => joined.push(sentence.clone()),
            }
        }
        joined
    }

    fn scene<'b>(&'b mut self, grammar: Grammar<'b>) -> Scene<'b> {
        Scene {
            grammar,
            annotations: self.annotations,
            chain: &mut self.chain,
            strangers: &mut self.strangers,
            code: self.context.language.code,
            article: &self.context.cleaned.id.0,
            first_names: &self.context.language.names.first_names,
        }
    }

    /// An act inside the marks: "«..., explique X. ...»"; `Some(None)` where nothing tells who its subject is.
    fn inside(&mut self, passage: &Passage<'_>, quote: usize) -> Option<Option<Attribution>> {
        let marked = self.marked.get(quote)?;
        if !marked.span.of(passage.text).contains([',', '?', '!', '…']) {
            return None;
        }
        let speech = &self.context.language.speech;
        let passage = passage.inner(self.annotations, marked.span, &speech.words);
        let grammar = Grammar {
            passage: &passage,
            mentions: &self.annotations.mentions,
            actors: &self.annotations.actors,
            speech,
        };
        let act = self.scene(grammar).inquit()?;
        Some(by_act(&passage, &act))
    }
}

fn by_act(passage: &Passage<'_>, act: &Act) -> Option<Attribution> {
    let cue = Anchor { block: passage.block, span: passage.span(act.cue.at.clone()) };
    let speaker = act.speaker.clone()?;
    Some(Attribution { speaker, cue, rule: act.rule, lost: act.lost.clone() })
}

/// Whether the sentence is nothing but marked words that end with a question or an exclamation mark.
fn asks(passage: &Passage<'_>, sentence: &Range<usize>) -> bool {
    let quote = passage.item(sentence.start).filter(|item| sentence.len() == 1 && item.quote().is_some());
    quote.and_then(|item| kind::stop(item.span.of(passage.text))).is_some_and(|it| "?!…".contains(it))
}

/// Whether the sentence says who spoke and not what: "Vitter demanded."
fn tells(passage: &Passage<'_>, sentence: &Range<usize>, speech: &SpeechWords) -> bool {
    let first = cues(passage, sentence.clone(), speech)
        .into_iter()
        .find(|cue| cue.shape == Shape::Finite && cue.class != VerbClass::Find);
    first.is_some_and(|cue| {
        let that = |it: usize| passage.word(it).is_some_and(|word| speech.words.that.contains(word));
        let near = cue.at.start > sentence.start && cue.at.start - sentence.start < 12;
        near && matches!(cue.class, VerbClass::Say | VerbClass::Announce)
            && !(cue.at.end..sentence.end.min(cue.at.end + 4)).any(that)
    })
}
