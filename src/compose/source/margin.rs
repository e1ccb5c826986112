//! What stands in and beside each block: its HTML, its notes, its names and times.

use std::collections::BTreeMap;

use super::blocks::blocks;
use super::body::{Body, Made, Named};
use super::overlay::Cover;
use super::{MarginNote, Source};
use crate::annotate::Anchor;
use crate::compose::show::{DateView, MentionView, key};
use crate::gather::Ref;
use crate::revise::Status;

/// What stands in and beside one block.
#[derive(Default)]
pub(super) struct Margin {
    pub(super) html: String,
    pub(super) notes: Vec<MarginNote>,
    pub(super) mentions: Vec<MentionView>,
    pub(super) dates: Vec<DateView>,
}

/// What stands in and beside each block, by its index.
pub(super) fn margins(source: &Source<'_>) -> BTreeMap<usize, Margin> {
    let mut margins: BTreeMap<usize, Margin> = BTreeMap::new();
    let mut body = Body::new(source.scope, source.path.to_owned(), numbers(source));
    let mut notes = notes(source);
    let mut made = made(source);
    for (index, events) in blocks(source.article).iter().enumerate() {
        let inline = body.block(events, &made.remove(&index).unwrap_or_default());
        let margin = margins.entry(index).or_default();
        margin.html = inline.html;
        margin.notes = inline.first.iter().filter_map(|id| notes.remove(id)).map(|(_, note)| note).collect();
    }
    // A note whose reference somebody deleted still stands beside its words.
    for (block, note) in notes.into_values() {
        margins.entry(block).or_default().notes.push(note);
    }
    add_names_and_times(source, &mut margins);
    margins
}

fn numbers<'a>(source: &Source<'a>) -> BTreeMap<&'a str, usize> {
    let quotations = source.entry.quotations.iter().map(|it| (it.note.id.as_str(), it.number));
    let figures = source.entry.figures.iter().map(|it| (it.note.id.as_str(), it.number));
    quotations.chain(figures).collect()
}

/// Every note by its id, with the block of its first words.
fn notes<'a>(source: &Source<'a>) -> BTreeMap<&'a str, (usize, MarginNote)> {
    let quotations = source.entry.quotations.iter().enumerate().filter_map(|(item, spoken)| {
        let view = source.scope.quotation(Ref { source: source.index, item })?;
        Some((spoken.note.id.as_str(), (spoken.excerpt.passage, MarginNote::Quotation(view))))
    });
    let figures = source.entry.figures.iter().enumerate().filter_map(|(item, counted)| {
        let view = source.scope.figure(Ref { source: source.index, item })?;
        Some((counted.note.id.as_str(), (counted.excerpt.passage, MarginNote::Figure(view))))
    });
    quotations.chain(figures).collect()
}

/// What each block is made from besides its events.
fn made<'a>(source: &Source<'a>) -> BTreeMap<usize, Made<'a>> {
    let mut made: BTreeMap<usize, Made<'a>> = BTreeMap::new();
    let article = source.article;
    for quotation in &article.quotations {
        let status = key::status(quotation.status);
        let classes = format!("quotation {} {status}", key::quotation(quotation.it.kind));
        for at in &quotation.it.pieces {
            cover(&mut made, *at, &quotation.id, classes.clone());
        }
    }
    for figure in &article.figures {
        cover(&mut made, figure.it.at, &figure.id, format!("figure {}", key::status(figure.status)));
    }
    let signed = |status, decided| if status == Status::Confirmed { decided } else { "" };
    let names = article.mentions.iter().map(|it| (it.it.at, it.id.as_str(), it.status, it.decided.as_str()));
    let times = article.dates.iter().map(|it| (it.it.at, it.id.as_str(), it.status, it.decided.as_str()));
    for (at, id, status, decided) in names.chain(times).filter(|it| it.2 != Status::Rejected) {
        let named = Named { id, confirmed: signed(status, decided) };
        made.entry(at.block).or_default().ids.insert(at.span.start, named);
    }
    for block in made.values_mut() {
        block.covers.sort_by_key(|it| (it.start, std::cmp::Reverse(it.end)));
    }
    made
}

fn cover<'a>(made: &mut BTreeMap<usize, Made<'a>>, at: Anchor, id: &'a str, classes: String) {
    let block = made.entry(at.block).or_default();
    block.covers.push(Cover { start: at.span.start, end: at.span.end, id, classes });
}

fn add_names_and_times(source: &Source<'_>, margins: &mut BTreeMap<usize, Margin>) {
    for (item, mention) in source.entry.mentions.iter().enumerate() {
        let view = source.scope.mention(Ref { source: source.index, item });
        margins.entry(mention.excerpt.passage).or_default().mentions.extend(view);
    }
    for (item, date) in source.entry.dates.iter().enumerate() {
        let view = source.scope.date_view(Ref { source: source.index, item });
        margins.entry(date.excerpt.passage).or_default().dates.extend(view);
    }
}
