//! `dossier annotate`: a filter. JSON Lines in, one article a line; JSON Lines out: quotations, entities, times, figures.

use std::io::Read;

use clap::{Arg, ArgAction, ArgMatches};
use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::{Command, Console, Exit, clean::failed, show};
use crate::annotate::{Anchor, Annotated, Annotations, QuotationKind, Speaker, annotate};
use crate::clean::{Cleaned, clean, plain};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place};
use crate::ids::{ActorId, SourceId};
use crate::ingest::ingest;
use crate::known::Known;
use crate::lang::Languages;
use crate::read::Entered;
use crate::registry::{ActorKind, Registry};
use crate::survey::Common;
use crate::text::{Points, Span};

pub(super) const COMMAND: Command = Command {
    name: "annotate",
    about: "Filter: JSON Lines {id, lang, date?, text} to JSON Lines of quotations, entities, times, figures",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let raw = Arg::new("raw").long("raw").action(ArgAction::SetTrue);
    let words = Arg::new("words").long("words").action(ArgAction::SetTrue);
    command
        .arg(raw.help("The texts are captures: clean them first; offsets stay those of the text given"))
        .arg(words.help("Name each speaker in the words of the text (\"she\", \"the minister\"), not by who that is"))
        .after_help("Offsets count characters of the text given. `date` is the day of publication, as EDTF.\n\nExample:\n  dossier annotate < articles.jsonl > annotations.jsonl")
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let languages = match Languages::load() {
        Ok(languages) => languages,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    let filter = Filter { raw: matches.get_flag("raw"), words: matches.get_flag("words") };
    let mut diagnostics = Vec::new();
    let (mut number, mut rest) = (0, Vec::new());
    loop {
        let lines = match lines(console.input, &mut rest) {
            Ok(lines) if lines.is_empty() => break,
            Ok(lines) => lines,
            Err(error) => {
                diagnostics.push(malformed(number + 1, error.to_string()));
                break;
            }
        };
        let found: Vec<_> = lines.into_par_iter().map(|line| annotated(line, filter, &languages)).collect();
        for found in found {
            number += 1;
            match found {
                Ok(Some(found)) => console.give(&found),
                Ok(None) => {}
                Err(why) => diagnostics.push(malformed(number, why)),
            }
        }
    }
    show::diagnostics(console, &diagnostics);
    if diagnostics.is_empty() { Exit::Fine } else { Exit::Errors }
}

/// How many bytes are read at once: enough articles for every core, few enough for the memory.
const BATCH: u64 = 1 << 20;

/// The next lines of the input, at least one until it ends; `rest` keeps what begins the line after them.
fn lines(mut input: &mut dyn Read, rest: &mut Vec<u8>) -> std::io::Result<Vec<Vec<u8>>> {
    loop {
        let ended = Read::take(&mut input, BATCH).read_to_end(rest)? == 0;
        let last = rest.iter().rposition(|byte| *byte == b'\n');
        if let Some(end) = if ended { Some(rest.len()) } else { last.map(|at| at + 1) } {
            let tail = rest.split_off(end);
            let whole = std::mem::replace(rest, tail);
            return Ok(whole.split_inclusive(|byte| *byte == b'\n').map(<[u8]>::to_vec).collect());
        }
    }
}

fn malformed(line: usize, why: String) -> Diagnostic {
    let place = Place { line, ..Place::file("standard input") };
    let hint = "Each line is one object: {\"id\": ..., \"lang\": ..., \"date\": ..., \"text\": ...}.";
    Diagnostic::error(why).at(place).hint(hint)
}

/// How the filter reads and writes.
#[derive(Clone, Copy)]
struct Filter {
    /// Whether the texts are captures, which are cleaned first.
    raw: bool,
    /// Whether speakers are named in the words of the text.
    words: bool,
}

/// One article, as the filter reads it.
#[derive(Deserialize)]
struct Given {
    id: String,
    #[serde(default)]
    lang: String,
    #[serde(default)]
    date: Option<String>,
    text: String,
}

/// The annotations of one line; nothing for an empty line.
fn annotated(line: Vec<u8>, filter: Filter, languages: &Languages) -> Result<Option<String>, String> {
    let line = String::from_utf8(line).map_err(|_| "the line is not UTF-8".to_owned())?;
    if line.trim().is_empty() {
        return Ok(None);
    }
    let given: Given = serde_json::from_str(&line).map_err(|error| error.to_string())?;
    let mut cleaned =
        if filter.raw { cleaned(&given, languages) } else { plain::article(&given.id, &given.text) };
    if !given.lang.is_empty() {
        cleaned.fields.language = Known::entered(given.lang.clone(), "standard input", "");
    }
    if let Some(date) = given.date.as_deref().and_then(Edtf::parse) {
        cleaned.fields.published = Known::entered(date, "standard input", "");
    }
    let annotated = annotate(cleaned, &Common::default(), &Registry::default(), languages);
    let mut found = found(&given, &annotated);
    if filter.words {
        in_words(&mut found.quotes, &given.text);
    }
    serde_json::to_string(&found).map(Some).map_err(|error| error.to_string())
}

/// The text cleaned as a capture; one that cannot be used has no blocks. Offsets fit as long as no CR was made a line end.
fn cleaned(given: &Given, languages: &Languages) -> Cleaned {
    let capture = ingest(&SourceId(given.id.clone()), "input.txt", given.text.as_bytes()).value;
    match capture {
        Some(capture) => {
            clean(&capture, &Common::default(), &Entered::default(), languages, &given.lang).value
        }
        None => plain::article(&given.id, ""),
    }
}

/// What was found, as the filter prints it.
#[derive(Serialize)]
struct Found<'a> {
    id: &'a str,
    quotes: Vec<Quote<'a>>,
    entities: Vec<Entity<'a>>,
    times: Vec<Time<'a>>,
    figures: Vec<Number<'a>>,
    people: Vec<&'a str>,
}

#[derive(Serialize)]
struct Quote<'a> {
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

fn found<'a>(given: &'a Given, annotated: &'a Annotated) -> Found<'a> {
    let points = Points::of(&given.text);
    let ends = |at: Anchor| {
        let origin = annotated.cleaned.blocks.get(at.block).map_or(0, |block| block.at.start);
        (points.before(origin + at.span.start), points.before(origin + at.span.end))
    };
    let all = &annotated.annotations;
    Found {
        id: &given.id,
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
    quotation: &'a crate::annotate::Quotation,
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
fn in_words<'a>(quotes: &mut [Quote<'a>], text: &'a str) {
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
    figure: &'a crate::annotate::Figure,
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
