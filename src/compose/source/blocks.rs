//! The blocks of a source's page as events, one list for each passage of the article.
//!
//! What is published is what was reviewed, so the events are those of the Markdown page. A paragraph whose words are not the
//! capture's is not shown: the passage that it stands for is then made from the article, with the same links and references.

use std::collections::{BTreeMap, VecDeque};

use pulldown_cmark::{CowStr, Event, LinkType, Parser, Tag, TagEnd, TextMergeWithOffset};

use crate::annotate::Anchor;
use crate::dates::Edtf;
use crate::gather::timeline;
use crate::registry::ActorKind;
use crate::revise::{Article, Status, Step, Walk, body, options};

/// One block: what stands between its start and its end.
pub(super) type Block<'a> = Vec<Event<'a>>;

/// The events of each passage, in order.
pub(super) fn blocks(article: &Article) -> Vec<Block<'_>> {
    let mut read = by_words(read(article.page.get(body(&article.page)..).unwrap_or_default()));
    let mut last = None;
    let layer = Layer::of(article);
    let passages = article.passages.iter().enumerate();
    passages
        .map(|(index, passage)| {
            let found = read.get_mut(passage.block.text.as_str());
            match found.and_then(|places| next_after(places, last)) {
                Some((place, block)) => {
                    last = Some(place);
                    block
                }
                None => layer.block(index),
            }
        })
        .collect()
}

/// The paragraphs and headings, the items of lists, the paragraphs of quoted blocks.
fn read(body: &str) -> Vec<Block<'_>> {
    let mut blocks = Vec::new();
    let mut current = Block::new();
    let mut walk = Walk::default();
    // An editor that wraps lines changes no words, nor where they are parted.
    let events = Parser::new_ext(body, options()).into_offset_iter().map(|(event, range)| match event {
        Event::SoftBreak => (Event::Text(" ".into()), range),
        event => (event, range),
    });
    for (event, range) in TextMergeWithOffset::new(events) {
        match walk.step(&event, body.get(range).unwrap_or_default()) {
            Step::Inside => current.push(event),
            Step::Closes => blocks.push(std::mem::take(&mut current)),
            Step::Opens(_) | Step::Outside => {}
        }
    }
    blocks
}

/// Blocks by their words, with their places in the page.
type ByWords<'a> = BTreeMap<String, VecDeque<(usize, Block<'a>)>>;

fn by_words(blocks: Vec<Block<'_>>) -> ByWords<'_> {
    let mut by_words = ByWords::new();
    for (place, block) in blocks.into_iter().enumerate() {
        by_words.entry(words(&block)).or_default().push_back((place, block));
    }
    by_words
}

/// The words that a block shows, as the page's reader takes them.
fn words(block: &Block<'_>) -> String {
    block.iter().map(shown).collect()
}

/// The words that one event shows.
pub(super) fn shown<'b>(event: &'b Event<'_>) -> &'b str {
    match event {
        Event::Text(words) | Event::Code(words) => words,
        Event::HardBreak => "\n",
        Event::SoftBreak => " ",
        _ => "",
    }
}

/// The first block that stands after `last`; earlier ones with the same words were passed over and never come again.
fn next_after<'a>(
    places: &mut VecDeque<(usize, Block<'a>)>,
    last: Option<usize>,
) -> Option<(usize, Block<'a>)> {
    while places.front().is_some_and(|(place, _)| last.is_some_and(|last| *place <= last)) {
        places.pop_front();
    }
    places.pop_front()
}

/// The links and references of an article, for passages that the page does not show in their own words.
struct Layer<'a> {
    article: &'a Article,
    links: BTreeMap<usize, Vec<(Anchor, String)>>,
    references: BTreeMap<usize, Vec<(usize, &'a str)>>,
}

impl<'a> Layer<'a> {
    fn of(article: &'a Article) -> Layer<'a> {
        let mut layer = Layer { article, links: BTreeMap::new(), references: BTreeMap::new() };
        for mention in article.mentions.iter().filter(|it| it.status != Status::Rejected) {
            let place =
                article.actors.iter().any(|it| it.id == mention.it.actor && it.kind == ActorKind::Place);
            let folder = if place { "places" } else { "actors" };
            let at = mention.it.at;
            layer
                .links
                .entry(at.block)
                .or_default()
                .push((at, format!("../{folder}/{}.md", mention.it.actor)));
        }
        for date in article.dates.iter().filter(|it| it.status != Status::Rejected) {
            let day = date.it.value.as_ref().map_or_else(|| timeline::UNDATED.to_owned(), Edtf::anchor);
            let at = date.it.at;
            layer.links.entry(at.block).or_default().push((at, format!("../timeline.md#{day}")));
        }
        let quoted =
            article.quotations.iter().flat_map(|it| it.it.pieces.iter().map(|at| (*at, it.id.as_str())));
        let counted = article.figures.iter().map(|it| (it.it.at, it.id.as_str()));
        let mut ends: Vec<(Anchor, &str)> = quoted.chain(counted).collect();
        // Of two that end together the inner one's reference comes first.
        ends.sort_by_key(|(at, _)| (at.block, at.span.end, std::cmp::Reverse(at.span.start)));
        for (at, id) in ends {
            layer.references.entry(at.block).or_default().push((at.span.end, id));
        }
        layer.links.values_mut().for_each(|links| links.sort());
        layer
    }

    fn block(&self, index: usize) -> Block<'a> {
        let text = self.article.passages.get(index).map_or("", |it| it.block.text.as_str());
        let mut writer = Standing { text, at: 0, events: Vec::new() };
        let mut references = self.references.get(&index).into_iter().flatten().peekable();
        for (link, address) in self.links.get(&index).into_iter().flatten() {
            while let Some((end, id)) = references.next_if(|(end, _)| *end <= link.span.start) {
                writer.reference(*end, id);
            }
            writer.link(*link, address);
        }
        for (end, id) in references {
            writer.reference(*end, id);
        }
        writer.until(text.len());
        writer.events
    }
}

/// Writes the events of one passage.
struct Standing<'a> {
    text: &'a str,
    at: usize,
    events: Block<'a>,
}

impl<'a> Standing<'a> {
    fn until(&mut self, end: usize) {
        let words = self.text.get(self.at..end).unwrap_or_default();
        if !words.is_empty() {
            self.events.push(Event::Text(CowStr::Borrowed(words)));
            self.at = end;
        }
    }

    fn reference(&mut self, end: usize, id: &'a str) {
        self.until(end);
        self.events.push(Event::FootnoteReference(CowStr::Borrowed(id)));
    }

    fn link(&mut self, at: Anchor, address: &str) {
        if at.span.start < self.at {
            return;
        }
        self.until(at.span.start);
        let dest_url = address.to_owned().into();
        let (title, id) = (CowStr::Borrowed(""), CowStr::Borrowed(""));
        self.events.push(Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, title, id }));
        self.until(at.span.end);
        self.events.push(Event::End(TagEnd::Link));
    }
}
