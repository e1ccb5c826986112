//! Reads one block of a page: its words, its links and references, and where each stands in the source.

use std::ops::Range;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::sheet::{Line, Link, Reference};
use super::target::{address, decoded};
use crate::text::Span;

/// Parts a reference from a link that follows it.
pub(super) const GUARD: &str = "<!-- -->";

/// A block as read, with where everything stands in the page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Read {
    /// The block.
    pub(super) line: Line,
    /// Stretches of words with their source, in order.
    pub(super) segments: Vec<Segment>,
    /// The source of each link: all of it.
    pub(super) links: Vec<Range<usize>>,
    /// The source of each reference.
    pub(super) references: Vec<Range<usize>>,
    /// Whether a comment stands in it, other than the empty one that parts a reference from a link.
    pub(super) comment: bool,
    open: Option<(usize, String)>,
}

/// A stretch of words and its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Segment {
    /// Where it begins in the words.
    pub(super) at: usize,
    /// Its source.
    pub(super) source: Range<usize>,
    /// Whether the source is the words, byte for byte.
    pub(super) plain: bool,
}

impl Read {
    /// Takes the next event of the block.
    pub(super) fn event(&mut self, event: Event<'_>, source: Range<usize>, page: &str) {
        match event {
            Event::Text(text) => self.words(&text, source, page),
            Event::Code(text) => self.words(&text, source, page),
            Event::HardBreak => self.words("\n", source, page),
            // An editor that wraps lines changes no words.
            Event::SoftBreak => self.words(" ", source, page),
            Event::FootnoteReference(id) => {
                self.line.references.push(Reference { at: self.line.words.len(), id: id.into_string() });
                self.references.push(source);
            }
            Event::InlineHtml(html) => {
                self.comment |= html.starts_with("<!--") && &*html != GUARD;
            }
            Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                self.open = Some((self.line.words.len(), decoded(&address(link_type, &dest_url))));
            }
            Event::End(TagEnd::Link) => self.close(source),
            _ => {}
        }
    }

    fn words(&mut self, words: &str, source: Range<usize>, page: &str) {
        let plain = page.get(source.clone()) == Some(words);
        if !plain {
            self.stretch(words, source, false);
            return;
        }
        let mut from = 0;
        for mark in marks(words) {
            self.stretch(&words[from..mark.start], source.start + from..source.start + mark.start, true);
            from = mark.end;
        }
        self.stretch(&words[from..], source.start + from..source.end, true);
    }

    fn stretch(&mut self, words: &str, source: Range<usize>, plain: bool) {
        if !words.is_empty() {
            self.segments.push(Segment { at: self.line.words.len(), source, plain });
            self.line.words.push_str(words);
        }
    }

    fn close(&mut self, source: Range<usize>) {
        let Some((start, to)) = self.open.take() else { return };
        if start < self.line.words.len() {
            self.line.links.push(Link { at: Span::new(start, self.line.words.len()), to });
            self.links.push(source);
        }
    }
}

/// What an editor of notes adds without changing a word, in order: the marks of a highlight `==so==`, and comments `%%so%%` with the
/// blank before them. The tool escapes both where they are words of a capture.
fn marks(words: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(open) = words.get(at..).and_then(|rest| rest.find(['=', '%'])).map(|it| it + at) {
        let sign = if words[open..].starts_with("==") { "==" } else { "%%" };
        let close =
            words.get(open..).filter(|it| it.starts_with(sign)).and_then(|_| closing(words, open, sign));
        let Some(close) = close else {
            at = open + 1;
            continue;
        };
        at = close + sign.len();
        if sign == "==" {
            found.extend([open..open + sign.len(), close..at]);
        } else {
            let blank = words[..open].ends_with(' ');
            found.push(open - usize::from(blank)..at);
        }
    }
    found
}

/// Where the mark `sign` closes that opens at `open`; marks of a highlight touch what they hold.
fn closing(words: &str, open: usize, sign: &str) -> Option<usize> {
    let inside = open + sign.len();
    let close = inside + words.get(inside..)?.find(sign)?;
    let held = words.get(inside..close)?;
    let touches = !held.starts_with(char::is_whitespace) && !held.ends_with(char::is_whitespace);
    (!held.is_empty() && (sign == "%%" || touches)).then_some(close)
}
