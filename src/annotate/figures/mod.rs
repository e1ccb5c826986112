//! Numbers of something, and who gives them.
//!
//! A figure is a number of people, of money, or of anything that stands in digits. It is nobody's unless the text gives it to
//! somebody: it stands in words that are somebody's, "selon" names its source, or a verb of saying governs it.

use std::ops::Range;

use super::{Anchor, Annotations, Annotator, Context, Figure, Rule};
use crate::clean::{Block, Role};
use crate::dates::numbers::Numbers;
use crate::dates::tokens::Token;
use crate::lang::figures::FigureWords;
use crate::text::Span;
use crate::text::keys::Keys;

mod claim;
mod counted;
mod find;
mod relate;

/// Numbers of something, and who gives them.
pub const ANNOTATOR: Annotator = Annotator { name: "figures", annotate };

/// A block being read.
struct Page<'a> {
    index: usize,
    text: &'a str,
    tokens: &'a [Token<'a>],
    /// For each token the quotation that holds it; 0 outside.
    quoted: &'a [usize],
    /// Its sentences, as stretches of tokens.
    sentences: &'a [Range<usize>],
    words: &'a FigureWords,
    numbers: &'a Numbers,
    /// The words with which a figure can open, besides digits.
    leads: &'a Keys,
    /// The rules' prefix.
    code: &'static str,
    /// Stretches that name times: no number in them counts anything.
    times: Vec<Span>,
}

impl Page<'_> {
    /// Whether the span touches a time.
    fn is_time(&self, span: Span) -> bool {
        let next = self.times.partition_point(|time| time.end <= span.start);
        self.times.get(next).is_some_and(|time| time.overlaps(span))
    }

    fn anchor(&self, span: Span) -> Anchor {
        Anchor { block: self.index, span }
    }
}

fn annotate(context: &Context<'_>, annotations: &mut Annotations) {
    for (index, block) in context.cleaned.blocks.iter().enumerate().filter(|(_, block)| holds_figures(block))
    {
        let Some(text) = context.texts.get(index) else { continue };
        let page = Page {
            index,
            text: &block.text,
            tokens: &text.tokens,
            quoted: &text.quoted,
            sentences: &text.sentences,
            words: &context.language.figures,
            numbers: &context.language.dates.numbers,
            leads: &context.language.dates.figure_leads,
            code: context.language.code,
            times: times(annotations, index),
        };
        read(&page, annotations);
    }
}

/// Whose picture it is and when it came count nothing.
fn holds_figures(block: &Block) -> bool {
    !matches!(block.role, Role::Credit | Role::Dateline)
}

fn times(annotations: &Annotations, index: usize) -> Vec<Span> {
    let here = Anchor::among(&annotations.dates, index, |it| it.at);
    annotations.dates[here].iter().map(|it| it.at.span).collect()
}

fn read(page: &Page<'_>, annotations: &mut Annotations) {
    let found = find::find(page);
    let sentences = page.sentences;
    let first = annotations.figures.len();
    let parts = relate::parts(page, sentences, &found);
    let caveats = relate::caveats(page, sentences, &found);
    for (at, figure) in found.iter().enumerate() {
        let sentence = relate::sentence(sentences, figure);
        let span = figure.span(page);
        let claim = claim::claimant(page, annotations, figure, &sentence);
        let whole = parts[at].and_then(|whole| annotations.figures.get(first + whole));
        let as_of = match whole {
            Some(whole) => whole.as_of.clone(),
            None => relate::as_of(page, annotations, figure, &sentence),
        };
        annotations.figures.push(Figure {
            at: page.anchor(span),
            number: figure.number,
            bound: figure.bound,
            unit: figure.unit.of(page.text).to_owned(),
            claimant: claim,
            as_of,
            part_of: parts[at].map(|whole| first + whole),
            caveat: caveats[at],
            rule: Rule::new(format!("{}.{}", page.code, figure.rule)),
        });
    }
}
