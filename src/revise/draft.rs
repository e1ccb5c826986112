//! What the tool would write today: annotations as links and notes on the article's blocks.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use super::escape::{Kind, escaped, quoted};
use super::names::{self, Names};
use super::sheet::{BLOCK, Form, Line, Link, Note, Reference, Sheet};
use super::target;
use crate::annotate::{Anchor, Annotated, Annotations, Bound, Figure, Quotation, QuotationKind, Speaker};
use crate::clean::{Block, Role};
use crate::ids::ActorId;
use crate::registry::ActorKind;
use crate::text::Span;

/// The page that the tool would write today, and which annotation each note is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Lines and notes; a line for each block.
    pub sheet: Sheet,
    /// The note of each quotation, by its index in the annotations.
    pub quotations: Vec<String>,
    /// The note of each figure, by its index in the annotations.
    pub figures: Vec<String>,
}

/// Drafts the page of `annotated`.
pub fn draft(annotated: &Annotated) -> Draft {
    let (blocks, found) = (&annotated.cleaned.blocks, &annotated.annotations);
    let words: Vec<&str> = blocks.iter().map(|block| block.text.as_str()).collect();
    let mut names = Names::default();
    let pieces = |it: &Quotation| pieces(&it.pieces, &words);
    let quotations = ids(&mut names, found.quotations.iter().map(|it| (letter(it.kind), pieces(it))), &words);
    let figures = ids(&mut names, found.figures.iter().map(|it| ("f", whole(it, &words))), &words);
    let mut notes: Vec<Note> = Vec::new();
    for (quotation, id) in found.quotations.iter().zip(&quotations) {
        let parts = quotation_parts(quotation, found, &words, &quotations);
        notes.push(Note { id: id.clone(), parts, pieces: pieces(quotation) });
    }
    for (figure, id) in found.figures.iter().zip(&figures) {
        let parts = figure_parts(figure, found, &words, &figures);
        notes.push(Note { id: id.clone(), parts, pieces: whole(figure, &words) });
    }
    notes.extend(roles(blocks, &mut names, &words));
    notes.retain(|note| !note.pieces.is_empty());
    notes.sort_by_cached_key(|note| (first(note), note.id.clone()));
    let mut lines = lines(blocks, found);
    refer(&mut lines, &notes);
    Draft { sheet: Sheet { lines, notes }, quotations, figures }
}

/// Where a note begins; of those that begin together, the outer one comes first.
fn first(note: &Note) -> Option<(usize, usize, Reverse<usize>)> {
    note.pieces.iter().map(|it| (it.block, it.span.start, Reverse(it.span.end))).min()
}

fn whole(figure: &Figure, words: &[&str]) -> Vec<Anchor> {
    pieces(&[figure.at], words)
}

/// The pieces that stand in the text, in the order of their ends.
fn pieces(anchors: &[Anchor], words: &[&str]) -> Vec<Anchor> {
    let stands = |it: &&Anchor| words.get(it.block).is_some_and(|words| !it.span.of(words).is_empty());
    let mut pieces: Vec<Anchor> = anchors.iter().filter(stands).copied().collect();
    pieces.sort_by_key(|it| (it.block, it.span.end, it.span.start));
    pieces.dedup();
    pieces
}

fn ids<'a>(
    names: &mut Names,
    found: impl Iterator<Item = (&'a str, Vec<Anchor>)>,
    words: &[&str],
) -> Vec<String> {
    found.map(|(letter, pieces)| names.of(letter, &names::words(&pieces, words))).collect()
}

/// The kind letter of a quotation's id: claims are kept apart, since nobody's words are quoted.
pub(super) fn letter(kind: QuotationKind) -> &'static str {
    if kind == QuotationKind::Denial { "c" } else { "q" }
}

fn roles(blocks: &[Block], names: &mut Names, words: &[&str]) -> Vec<Note> {
    let roles = blocks.iter().enumerate().filter(|(_, block)| !block.text.is_empty());
    roles
        .filter_map(|(index, block)| {
            let mut parts = vec![BLOCK.to_owned(), role_word(block.role)?.to_owned()];
            push(&mut parts, "rule", escaped(&block.rule, Kind::Line));
            push(&mut parts, "status", "automatic");
            let at = Anchor { block: index, span: Span::new(0, block.text.len()) };
            Some(Note { id: names.of("b", &names::words(&[at], words)), parts, pieces: vec![at] })
        })
        .collect()
}

/// The word of a role that only a note can tell; headlines, crossheads, paragraphs, items and quoted blocks show by themselves.
fn role_word(role: Role) -> Option<&'static str> {
    match role {
        Role::Headline | Role::Crosshead | Role::Paragraph | Role::ListItem | Role::Blockquote => None,
        Role::Standfirst => Some("standfirst"),
        Role::Caption => Some("caption"),
        Role::Credit => Some("credit"),
        Role::Dateline => Some("dateline"),
    }
}

fn lines(blocks: &[Block], found: &Annotations) -> Vec<Line> {
    let mut lines: Vec<Line> = blocks.iter().map(line).collect();
    let mentions = found.mentions.iter().map(|it| (it.at, target::actor(&it.actor, kind(found, &it.actor))));
    // A duration or a vague word dates nothing and never will: no link.
    let dated = found.dates.iter().filter(|it| it.value.is_some() || it.is_calendar());
    let dates = dated.map(|it| (it.at, target::date(it.value.as_ref())));
    for (at, to) in mentions.chain(dates) {
        if let Some(line) = lines.get_mut(at.block).filter(|line| !at.span.of(&line.words).is_empty()) {
            line.links.push(Link { at: at.span, to });
        }
    }
    for line in &mut lines {
        flatten(&mut line.links);
    }
    lines
}

fn line(block: &Block) -> Line {
    let form = match block.role {
        Role::Headline => Form::Heading(1),
        Role::Crosshead => Form::Heading(2),
        Role::ListItem => Form::Item(block.number),
        Role::Blockquote => Form::Quote,
        _ => Form::Paragraph,
    };
    Line { form, words: block.text.clone(), ..Line::default() }
}

/// Links cannot nest: of those that overlap, the one that begins first stays, the longest of those that begin together.
fn flatten(links: &mut Vec<Link>) {
    links.sort_by_key(|link| (link.at.start, Reverse(link.at.end)));
    let mut end = 0;
    links.retain(|link| {
        let stays = link.at.start >= end;
        end = if stays { link.at.end } else { end };
        stays
    });
}

/// What kind of actor an id names; a person where nothing tells.
fn kind(found: &Annotations, id: &ActorId) -> ActorKind {
    found.actors.iter().find(|it| it.id == *id).map_or(ActorKind::Person, |it| it.kind)
}

/// Puts the references of `notes` where their pieces end; of those that stand at one place, the inner note's come first.
fn refer(lines: &mut [Line], notes: &[Note]) {
    let mut places: Vec<BTreeMap<(usize, &str), Vec<usize>>> = vec![BTreeMap::new(); lines.len()];
    for note in notes {
        for piece in &note.pieces {
            let at = lines[piece.block].reference_at(piece.span.end);
            places[piece.block].entry((at, &note.id)).or_default().push(piece.span.start);
        }
    }
    for (line, places) in lines.iter_mut().zip(places) {
        let mut references: Vec<_> = places
            .into_iter()
            .flat_map(|((at, id), starts)| {
                let first = starts.iter().min().copied().unwrap_or(0);
                starts.into_iter().map(move |_| (at, Reverse(first), id))
            })
            .collect();
        references.sort();
        line.references =
            references.into_iter().map(|(at, _, id)| Reference { at, id: id.to_owned() }).collect();
    }
}

fn quotation_parts(it: &Quotation, found: &Annotations, words: &[&str], ids: &[String]) -> Vec<String> {
    let (head, kind) = kind_words(it.kind);
    let mut parts = vec![head.to_owned(), kind.to_owned()];
    // An echo is never attributed by itself: it only points to what it repeats.
    if it.kind != QuotationKind::Echo || it.speaker.is_some() {
        push(&mut parts, "speaker", speakers(it.speaker.as_ref(), found));
    }
    push(&mut parts, "cue", texts(it.cue.as_slice(), words));
    push(&mut parts, "via", texts(&it.via, words));
    push(&mut parts, "translated", texts(it.translated.as_slice(), words));
    push(&mut parts, "echo", it.echo_of.and_then(|index| ids.get(index)).map_or("", String::as_str));
    push(&mut parts, "rule", escaped(&it.rule.0, Kind::Line));
    push(&mut parts, "status", "automatic");
    parts
}

fn figure_parts(it: &Figure, found: &Annotations, words: &[&str], ids: &[String]) -> Vec<String> {
    let number = it.number.filter(|it| it.is_finite()).map_or(UNKNOWN.to_owned(), |it| it.to_string());
    let mut parts = vec!["figure".to_owned(), number, bound_word(it.bound).to_owned()];
    push(&mut parts, "of", if it.unit.is_empty() { String::new() } else { quoted(&it.unit) });
    push(&mut parts, "claimant", speakers(it.claimant.as_ref(), found));
    push(&mut parts, "as of", it.as_of.as_ref().map_or("", |it| it.as_str()));
    push(&mut parts, "part of", it.part_of.and_then(|index| ids.get(index)).map_or("", String::as_str));
    push(&mut parts, "caveat", texts(it.caveat.as_slice(), words));
    push(&mut parts, "rule", escaped(&it.rule.0, Kind::Line));
    push(&mut parts, "status", "automatic");
    parts
}

/// What a definition says where the text does not.
pub(super) const UNKNOWN: &str = "unknown";

/// Adds `key: value`, where there is a value.
fn push(parts: &mut Vec<String>, key: &str, value: impl AsRef<str>) {
    if !value.as_ref().is_empty() {
        parts.push(format!("{key}: {}", value.as_ref()));
    }
}

fn speakers(speaker: Option<&Speaker>, found: &Annotations) -> String {
    let actors = speaker.map(|it| it.actors.as_slice()).unwrap_or_default();
    if actors.is_empty() {
        return UNKNOWN.to_owned();
    }
    actors.iter().map(|id| speaker_link(id, found)).collect::<Vec<_>>().join(", ")
}

fn speaker_link(id: &ActorId, found: &Annotations) -> String {
    let name = found.actors.iter().find(|it| it.id == *id).map_or(id.0.as_str(), |it| it.name.as_str());
    format!("[{}]({})", escaped(name, Kind::Line), target::encoded(&target::actor(id, kind(found, id))))
}

fn texts(anchors: &[Anchor], words: &[&str]) -> String {
    let texts = anchors.iter().filter_map(|it| words.get(it.block).map(|words| it.span.of(words)));
    texts.filter(|it| !it.is_empty()).map(quoted).collect::<Vec<_>>().join(", ")
}

/// The first two words of a quotation's definition.
fn kind_words(kind: QuotationKind) -> (&'static str, &'static str) {
    KINDS.iter().find(|it| it.0 == kind).map_or(("quotation", "unattributed"), |it| (it.1, it.2))
}

/// The kinds of quotations by the first two words of their definitions.
pub(super) const KINDS: &[(QuotationKind, &str, &str)] = &[
    (QuotationKind::Direct, "quotation", "direct"),
    (QuotationKind::Partial, "quotation", "partial"),
    (QuotationKind::Indirect, "quotation", "indirect"),
    (QuotationKind::Denial, "claim", "denial"),
    (QuotationKind::Echo, "quotation", "echo"),
    (QuotationKind::Unattributed, "quotation", "unattributed"),
];

fn bound_word(bound: Bound) -> &'static str {
    BOUNDS.iter().find(|it| it.0 == bound).map_or("exactly", |it| it.1)
}

/// The bounds by their words.
pub(super) const BOUNDS: &[(Bound, &str)] = &[
    (Bound::Exactly, "exactly"),
    (Bound::AtLeast, "at-least"),
    (Bound::AtMost, "at-most"),
    (Bound::About, "about"),
];
