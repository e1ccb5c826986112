//! The article's quotations and figures as the notes of its page give them.

use std::collections::BTreeMap;

use super::anchoring::again;
use super::definition::{get, split, unquoted, value};
use super::draft::{BOUNDS, KINDS, UNKNOWN};
use super::escape::unescaped;
use super::kept::WAS;
use super::notes::hash;
use super::page::Page;
use super::settle::Settling;
use super::settled_links::ENTERED;
use super::sheet::Note;
use super::state::text_hash;
use super::target::{Target, decoded};
use super::{Settled, Status};
use crate::annotate::{Anchor, Bound, Figure, Quotation, QuotationKind, Rule, Speaker, SpeakerClass};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place};
use crate::ids::ActorId;
use crate::text::Span;

/// Reads the notes of a page.
pub(super) struct Reading<'a> {
    settling: &'a Settling<'a>,
    /// What the tool would write, by id.
    today: BTreeMap<&'a str, &'a Note>,
    /// The tool's findings, by the ids of their notes.
    quotations: BTreeMap<&'a str, &'a Quotation>,
    figures: BTreeMap<&'a str, &'a Figure>,
    /// The hash of each line's words.
    hashes: Vec<String>,
}

/// The parts that a decision changes, not a finding.
const DECISION: &str = "status";

/// Whose word a note is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum SaidBy {
    /// The tool's, as it finds it today.
    Today,
    /// The tool's of an earlier build, kept from being renewed by a person's bytes around it.
    Earlier,
    /// A person's.
    Person,
}

impl<'a> Reading<'a> {
    /// Gets ready to read.
    pub(super) fn new(settling: &'a Settling<'a>) -> Reading<'a> {
        let (draft, found) = (settling.draft, &settling.annotated.annotations);
        Reading {
            settling,
            today: draft.sheet.notes.iter().map(|it| (it.id.as_str(), it)).collect(),
            quotations: draft.quotations.iter().map(String::as_str).zip(&found.quotations).collect(),
            figures: draft.figures.iter().map(String::as_str).zip(&found.figures).collect(),
            hashes: settling.page.sheet.lines.iter().map(|line| text_hash(&line.words)).collect(),
        }
    }

    /// The quotations and figures, in the order of the text.
    pub(super) fn notes(
        &mut self,
        diagnostics: &mut Vec<Diagnostic>,
    ) -> (Vec<Settled<Quotation>>, Vec<Settled<Figure>>) {
        let (mut quotations, mut figures) = (Vec::new(), Vec::new());
        for (index, note) in self.settling.page.sheet.notes.iter().enumerate() {
            let pieces = self.settling.pieces(note).filter(|it| !it.is_empty());
            let Some(pieces) = pieces else { continue };
            let place = || place(self.settling.page, index);
            let (status, decided) = status(note).unwrap_or_else(|word| {
                diagnostics.push(unknown_status(&word).at(place()));
                (Status::Automatic, String::new())
            });
            let said_by = self.said_by(note, &pieces);
            let by_person = said_by == SaidBy::Person;
            let id = note.id.clone();
            match note.parts.first().map(String::as_str) {
                Some("quotation" | "claim") => {
                    let it = self.quotation(note, pieces, said_by);
                    quotations.push(Settled { id, it, status, decided, by_person });
                }
                Some("figure") => {
                    let it = self.figure(note, &pieces, said_by);
                    figures.push(Settled { id, it, status, decided, by_person });
                }
                Some(super::sheet::BLOCK) => {}
                _ => diagnostics.push(unknown_kind(&id).at(place())),
            }
        }
        quotations.sort_by_key(|it| it.it.pieces.first().copied());
        figures.sort_by_key(|it| it.it.at);
        self.refer(&mut quotations, &mut figures);
        (quotations, figures)
    }

    /// Whose a note is, a decision about it aside.
    fn said_by(&self, note: &Note, pieces: &[Anchor]) -> SaidBy {
        let said = |note: &Note| -> Vec<String> {
            let parts =
                note.parts.iter().filter(|it| !matches!(super::definition::key(it), Some(DECISION | WAS)));
            parts.cloned().collect()
        };
        match self.today.get(note.id.as_str()) {
            Some(now) if said(now) == said(note) && now.pieces == pieces => SaidBy::Today,
            _ if self.settling.state.is(&note.id, &hash(note, &self.hashes)) => SaidBy::Earlier,
            _ => SaidBy::Person,
        }
    }

    fn quotation(&self, note: &Note, pieces: Vec<Anchor>, said_by: SaidBy) -> Quotation {
        let tools = self.quotations.get(note.id.as_str()).copied();
        if let Some(tools) = tools.filter(|_| said_by == SaidBy::Today) {
            return tools.clone();
        }
        let base = pieces.first().copied();
        let mut it = tools.cloned().unwrap_or_else(|| Quotation {
            pieces: Vec::new(),
            kind: QuotationKind::Indirect,
            speaker: None,
            cue: None,
            via: Vec::new(),
            translated: None,
            insertions: Vec::new(),
            echo_of: None,
            rule: rule(note),
            lost: Vec::new(),
        });
        it.kind = quotation_kind(note).unwrap_or(it.kind);
        it.speaker = self.speaker(note, "speaker", it.speaker);
        it.cue = self.words(note, "cue", it.cue.as_slice(), base).first().copied();
        it.via = self.words(note, "via", &it.via, base);
        it.translated = self.words(note, "translated", it.translated.as_slice(), base).first().copied();
        it.pieces = pieces;
        it
    }

    fn figure(&self, note: &Note, pieces: &[Anchor], said_by: SaidBy) -> Figure {
        let tools = self.figures.get(note.id.as_str()).copied();
        let at = pieces.first().copied();
        match (tools, at) {
            (Some(tools), _) if said_by == SaidBy::Today => tools.clone(),
            (tools, at) => {
                let parts = &note.parts;
                let at = at.unwrap_or(Anchor { block: 0, span: Span::new(0, 0) });
                Figure {
                    at,
                    number: parts.get(1).and_then(|it| it.parse().ok()).filter(|it: &f64| it.is_finite()),
                    bound: bound(note),
                    unit: get(parts, "of").and_then(unquoted).unwrap_or_default(),
                    claimant: self.speaker(note, "claimant", tools.and_then(|it| it.claimant.clone())),
                    as_of: get(parts, "as of").and_then(Edtf::parse),
                    part_of: tools.and_then(|it| it.part_of),
                    caveat: self
                        .words(note, "caveat", tools.map_or(&[][..], |it| it.caveat.as_slice()), Some(at))
                        .first()
                        .copied(),
                    rule: tools.map_or_else(|| rule(note), |it| it.rule.clone()),
                }
            }
        }
    }

    /// Who speaks, as the links of the part `key` say; `tools` where they say the same.
    fn speaker(&self, note: &Note, key: &str, tools: Option<Speaker>) -> Option<Speaker> {
        let actors = speakers(get(&note.parts, key).unwrap_or(UNKNOWN));
        match tools {
            Some(tools) if tools.actors == actors => Some(tools),
            _ if actors.is_empty() => None,
            _ => Some(Speaker { actors, at: None, class: SpeakerClass::Name }),
        }
    }

    /// Where the words of the part `key` stand: the tool's places where the words are the same, else near the note.
    fn words(&self, note: &Note, key: &str, tools: &[Anchor], near: Option<Anchor>) -> Vec<Anchor> {
        let texts = split(get(&note.parts, key).unwrap_or_default(), ',');
        let lines = &self.settling.draft.sheet.lines;
        let texts = texts.iter().filter_map(|it| unquoted(it));
        let place = |text: String| {
            let tools = tools
                .iter()
                .find(|it| lines.get(it.block).is_some_and(|line| it.span.of(&line.words) == text));
            tools.copied().or_else(|| {
                let block = near?.block;
                let words = &lines.get(block)?.words;
                again(&text, Span::new(0, text.len()), words).map(|span| Anchor { block, span })
            })
        };
        texts.filter_map(place).collect()
    }

    /// Turns references between notes into places in the article's lists.
    fn refer(&self, quotations: &mut [Settled<Quotation>], figures: &mut [Settled<Figure>]) {
        let of = |ids: Vec<&str>| -> BTreeMap<String, usize> {
            ids.into_iter().enumerate().map(|(index, id)| (id.to_owned(), index)).collect()
        };
        let places = of(quotations.iter().map(|it| it.id.as_str()).collect());
        let wholes = of(figures.iter().map(|it| it.id.as_str()).collect());
        let notes: BTreeMap<&str, &Note> =
            self.settling.page.sheet.notes.iter().map(|it| (it.id.as_str(), it)).collect();
        let part = |id: &str, key: &str| notes.get(id).and_then(|note| get(&note.parts, key));
        for quotation in quotations {
            quotation.it.echo_of = part(&quotation.id, "echo").and_then(|it| places.get(it)).copied();
        }
        for figure in figures {
            figure.it.part_of = part(&figure.id, "part of").and_then(|it| wholes.get(it)).copied();
        }
    }
}

/// The rule of a note that a person wrote.
fn rule(note: &Note) -> Rule {
    Rule::new(get(&note.parts, "rule").unwrap_or(ENTERED))
}

fn quotation_kind(note: &Note) -> Option<QuotationKind> {
    let word = note.parts.get(1)?.as_str();
    KINDS.iter().find(|it| it.2 == word).map(|it| it.0)
}

fn bound(note: &Note) -> Bound {
    let word = note.parts.get(2).map(String::as_str);
    BOUNDS.iter().find(|it| Some(it.1) == word).map_or(Bound::Exactly, |it| it.0)
}

/// The actors whose pages are linked in `links`.
fn speakers(links: &str) -> Vec<ActorId> {
    let address = |link: &String| {
        let (_, rest) = link.rsplit_once("](")?;
        match Target::of(&decoded(rest.strip_suffix(')')?)) {
            Target::Actor(id) | Target::Place(id) => Some(id),
            _ => None,
        }
    };
    split(links, ',').iter().filter_map(address).collect()
}

/// The name by which a definition of the page links to `id`.
pub(super) fn name(page: &Page, id: &ActorId) -> Option<String> {
    let parts = page.sheet.notes.iter().flat_map(|it| &it.parts);
    let links = parts.filter(|it| it.contains("](")).flat_map(|it| split(value(it), ','));
    let named = links.filter(|it| speakers(it).first() == Some(id));
    named.filter_map(|it| Some(unescaped(it.strip_prefix('[')?.rsplit_once("](")?.0))).next()
}

/// What a person decided, and who and when; `Err` with a word that is no status.
fn status(note: &Note) -> Result<(Status, String), String> {
    let Some(part) = note.parts.iter().find(|it| super::definition::key(it) == Some(DECISION)) else {
        return Ok((Status::Automatic, String::new()));
    };
    let (word, rest) = value(part).split_once('(').unwrap_or((value(part), ""));
    let status = match word.trim().to_lowercase().as_str() {
        "automatic" | "" => Status::Automatic,
        "confirmed" => Status::Confirmed,
        "rejected" => Status::Rejected,
        "disputed" => Status::Disputed,
        _ => return Err(word.trim().to_owned()),
    };
    Ok((status, rest.trim().trim_end_matches(')').to_owned()))
}

fn unknown_status(word: &str) -> Diagnostic {
    Diagnostic::error(format!("`{word}` is not a status; it counts as `automatic`"))
        .hint("Write `confirmed`, `rejected` or `disputed`, with your name and the day in brackets after it.")
}

fn unknown_kind(id: &str) -> Diagnostic {
    Diagnostic::remark(format!("the note `{id}` is of no known kind; it is kept and not used"))
        .hint("Begin it with `quotation`, `claim`, `figure` or `block`.")
}

/// Where the definition of the note at `index` stands.
pub(super) fn place(page: &Page, index: usize) -> Place {
    let source =
        page.note_elements.get(index).and_then(|&it| page.elements.get(it)).map(|it| it.source.clone());
    let source = source.unwrap_or_default();
    Place::span(page.path.as_str(), &page.text, Span::new(source.start, source.end))
}
