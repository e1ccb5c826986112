//! What the filter prints of an article: offsets in characters of the text given, names as other tools know them.

use serde::Serialize;

use crate::annotate::{Anchor, Annotated, Annotations, Figure, Quotation, QuotationKind, Speaker};
use crate::dates::Edtf;
use crate::ids::ActorId;
use crate::registry::ActorKind;
use crate::text::{Points, Span};

/// What was found, as the filter prints it.
#[derive(Serialize)]
pub(super) struct Found<'a> {
    id: &'a str,
    pub(super) quotes: Vec<Quote<'a>>,
    entities: Vec<Entity<'a>>,
    times: Vec<Time<'a>>,
    figures: Vec<Number<'a>>,
    people: Vec<&'a str>,
}

#[derive(Serialize)]
pub(super) struct Quote<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    speaker: Option<Vec<&'a str>>,
    speaker_span: Option<(usize, usize)>,
    cue: Option<(usize, usize)>,
    rule: &'a str,
}

#[derive(Serialize)]
struct Entity<'a> {
    start: usize,
    end: usize,
    kind: &'static str,
    canonical: Option<&'a str>,
    rule: &'a str,
}

#[derive(Serialize)]
struct Time<'a> {
    start: usize,
    end: usize,
    value: &'a str,
    edtf: Option<&'a str>,
    rule: &'a str,
}

#[derive(Serialize)]
struct Number<'a> {
    start: usize,
    end: usize,
    number: Option<f64>,
    unit: &'a str,
    claimant: Option<&'a str>,
    rule: &'a str,
}

pub(super) fn found<'a>((id, text): (&'a str, &'a str), annotated: &'a Annotated) -> Found<'a> {
    let points = Points::of(text);
    let ends = |at: Anchor| {
        let origin = annotated.cleaned.blocks.get(at.block).map_or(0, |block| block.at.start);
        (points.before(origin + at.span.start), points.before(origin + at.span.end))
    };
    let all = &annotated.annotations;
    Found {
        id,
        quotes: all.quotations.iter().chain(&all.clauses).flat_map(|it| quotes(it, all, &ends)).collect(),
        entities: entities(all, &ends),
        times: all
            .dates
            .iter()
            .map(|it| {
                let (start, end) = ends(it.at);
                Time {
                    start,
                    end,
                    value: &it.timex,
                    edtf: it.value.as_ref().map(Edtf::as_str),
                    rule: &it.rule.0,
                }
            })
            .collect(),
        figures: all.figures.iter().map(|it| number(it, all, &ends)).collect(),
        people: people(all),
    }
}

/// A quotation's pieces, each as a quotation of its own: other tools know contiguous spans only. What is reported without marks is one
/// span; an echo is not printed, since its words are printed where they belong; words that are nobody's have no speaker.
fn quotes<'a>(
    quotation: &'a Quotation,
    all: &'a Annotations,
    ends: &dyn Fn(Anchor) -> (usize, usize),
) -> Vec<Quote<'a>> {
    let kind = match quotation.kind {
        QuotationKind::Direct | QuotationKind::Unattributed => "direct",
        QuotationKind::Partial => "mixed",
        QuotationKind::Indirect | QuotationKind::Denial => "indirect",
        QuotationKind::Echo => return Vec::new(),
    };
    let speaker = quotation.speaker.as_ref();
    let quote = |piece: &Anchor| {
        let (start, end) = ends(*piece);
        Quote {
            start,
            end,
            kind,
            speaker: speaker.map(|it| names(it, all)).filter(|it| !it.is_empty()),
            speaker_span: speaker.and_then(|it| it.at).map(ends),
            cue: quotation.cue.map(ends),
            rule: &quotation.rule.0,
        }
    };
    let whole = (kind == "indirect").then(|| whole(&quotation.pieces)).flatten();
    whole.map_or_else(|| quotation.pieces.iter().map(quote).collect(), |whole| vec![quote(&whole)])
}

/// From the first piece to the last, where all stand in one block.
fn whole(pieces: &[Anchor]) -> Option<Anchor> {
    let (first, last) = (pieces.first()?, pieces.last()?);
    let span = Span::new(first.span.start, last.span.end);
    (first.block == last.block).then_some(Anchor { block: first.block, span })
}

/// Each speaker by the words that name them, as they stand in the text; one who is named nowhere keeps the name.
pub(super) fn in_words<'a>(quotes: &mut [Quote<'a>], text: &'a str) {
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for quote in quotes {
        let place = |at: usize| places.get(at).copied();
        let words = quote.speaker_span.and_then(|(start, end)| text.get(place(start)?..place(end)?));
        quote.speaker = words.map(|words| vec![words]).or(quote.speaker.take());
    }
}

fn names<'a>(speaker: &Speaker, all: &'a Annotations) -> Vec<&'a str> {
    speaker.actors.iter().filter_map(|id| name(id, all)).collect()
}

fn name<'a>(id: &ActorId, all: &'a Annotations) -> Option<&'a str> {
    all.actors.iter().find(|actor| actor.id == *id).map(|actor| actor.name.as_str())
}

/// The mentions and the proposals, in the order of the text; one that contains others stands before them.
fn entities<'a>(all: &'a Annotations, ends: &dyn Fn(Anchor) -> (usize, usize)) -> Vec<Entity<'a>> {
    let mentions = all.mentions.iter().map(|it| {
        let actor = all.actors.iter().find(|actor| actor.id == it.actor);
        let (start, end) = ends(it.at);
        let kind = kind(actor.map(|it| it.kind));
        Entity { start, end, kind, canonical: actor.map(|it| it.name.as_str()), rule: &it.rule.0 }
    });
    let proposals = all.proposals.iter().map(|it| {
        let (start, end) = ends(it.at);
        Entity { start, end, kind: kind(it.kind), canonical: None, rule: &it.rule.0 }
    });
    let mut entities: Vec<Entity<'_>> = mentions.chain(proposals).collect();
    entities.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    entities
}

fn kind(kind: Option<ActorKind>) -> &'static str {
    match kind {
        Some(ActorKind::Person | ActorKind::Unnamed) => "PER",
        Some(ActorKind::State) => "GPE",
        Some(ActorKind::Place) => "LOC",
        Some(ActorKind::Armed | ActorKind::Collective) => "GROUP",
        Some(ActorKind::Office | ActorKind::Organisation | ActorKind::Media) => "ORG",
        None => "MISC",
    }
}

fn number<'a>(
    figure: &'a Figure,
    all: &'a Annotations,
    ends: &dyn Fn(Anchor) -> (usize, usize),
) -> Number<'a> {
    let (start, end) = ends(figure.at);
    let claimant = figure.claimant.as_ref().and_then(|it| names(it, all).first().copied());
    Number { start, end, number: figure.number, unit: &figure.unit, claimant, rule: &figure.rule.0 }
}

fn people(all: &Annotations) -> Vec<&str> {
    let people = all.actors.iter().filter(|actor| actor.kind == ActorKind::Person);
    people.map(|actor| actor.name.as_str()).collect()
}
