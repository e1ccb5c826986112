//! Reads a page as it stands: front matter, blocks, notes, remarks, sections at the foot. Lenient: nothing that a person writes
//! is an error here, and nothing is lost, since later steps splice into the page by the places found here.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::foot;
use super::inline::Read;
use super::sheet::Form;
use super::walk::{Step, Walk, remark};

/// How pages are read, here and wherever HTML is made of them: GitHub's footnotes, and links in double brackets as editors of notes
/// write them (a source's own brackets are escaped). Every other extension would change words. The front matter is cut off before
/// (pulldown-cmark would find such a block anywhere).
pub fn options() -> Options {
    Options::ENABLE_FOOTNOTES | Options::ENABLE_WIKILINKS
}

/// An element of a page's body: a top-level one, or one item of a list, one paragraph of a quoted block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Element {
    /// Where it stands in the page, without white space at its edges.
    pub(super) source: Range<usize>,
    /// What it is.
    pub(super) what: What,
}

/// What an element is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What {
    /// A heading, a paragraph, an item of a list, a paragraph of a quoted block.
    Block(Box<Read>),
    /// A note's definition.
    Definition {
        /// The note's id.
        id: String,
        /// What stands after the colon.
        body: String,
    },
    /// An analyst's remark: its Markdown, without the quote marks and the opening line.
    Remark(String),
    /// A heading of the foot: what cleaning took out.
    Removed,
    /// A heading of the foot: what lost its place.
    Orphans,
    /// The list under a heading of the foot.
    Items,
    /// Comments, which nobody sees.
    Comment,
    /// Anything else that a person wrote: code, a rule, what stands in an item below its first paragraph.
    Other,
}

/// Reads the body of `page`, which begins at `body`.
pub(super) fn elements(page: &str, body: usize) -> Vec<Element> {
    let text = page.get(body..).unwrap_or_default();
    let head = missing_definitions(text);
    let source = format!("{head}{text}");
    let mut reader = Reader { page, walk: Walk::default(), elements: Vec::new(), block: None, other: None };
    let events = Parser::new_ext(&source, options()).into_offset_iter();
    for (event, range) in events.filter(|(_, range)| range.start >= head.len()) {
        reader.event(event, range.start - head.len() + body..range.end - head.len() + body);
    }
    reader.elements
}

/// The reader of a page's body.
struct Reader<'p> {
    page: &'p str,
    walk: Walk,
    elements: Vec<Element>,
    /// The block that is open: its source so far, and what was read of it.
    block: Option<(Range<usize>, Read)>,
    /// What else is open, and how many elements around it.
    other: Option<(Kind, usize)>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, range: Range<usize>) {
        let outside = self.walk.depth();
        let (opens, ends) = (matches!(event, Event::Start(_)), matches!(event, Event::End(_)));
        let step = self.walk.step(&event, self.page.get(range.clone()).unwrap_or_default());
        let parts = step == Step::Closes || step == Step::Outside && self.block.is_none();
        if parts && self.other.is_none() {
            self.begin(&event, outside);
        }
        match step {
            Step::Opens(form) => {
                let mut read = Read::default();
                read.line.form = form;
                self.block = Some((self.marked(range.start)..range.start, read));
            }
            Step::Inside => {
                if let Some((source, read)) = &mut self.block {
                    source.end = source.end.max(range.end);
                    read.event(event, range, self.page);
                }
            }
            Step::Closes => self.close(if opens { 0 } else { range.end }),
            Step::Outside if !opens => self.end(range, if ends { self.walk.depth() } else { outside }),
            Step::Outside => {}
        }
    }

    /// What begins that is no block, unless it is a list or a quoted block of such.
    fn begin(&mut self, event: &Event<'_>, outside: usize) {
        let Some(kind) = Kind::of(event) else { return };
        let foot = matches!(
            self.elements.last().map(|it| &it.what),
            Some(What::Removed | What::Orphans | What::Items)
        );
        if outside == 0 && matches!(kind, Kind::List) && foot {
            self.walk.pass();
        }
        if outside > 0 || !self.walk.is_parted() {
            self.other = Some((kind, outside));
        }
    }

    fn close(&mut self, end: usize) {
        let Some((source, read)) = self.block.take() else { return };
        let end = source.start + trimmed(self.page, source.start..end.max(source.end)).len();
        let empty = matches!(read.line.form, Form::Item(_)) && read.line.words.is_empty();
        let block = |read| section(&read).unwrap_or_else(|| What::Block(Box::new(read)));
        let what = if empty { What::Other } else { block(read) };
        self.elements.push(Element { source: source.start..end, what });
    }

    fn end(&mut self, range: Range<usize>, depth: usize) {
        let Some((kind, _)) = self.other.take_if(|(_, outside)| *outside == depth) else { return };
        let source = self.marked(range.start)..range.end;
        let text = trimmed(self.page, source.clone());
        if !text.is_empty() {
            let what = kind.what(text, self.elements.last().map(|it| &it.what));
            self.elements.push(Element { source: source.start..source.start + text.len(), what });
        }
    }

    /// Where the line begins whose quote marks alone stand before `at`.
    fn marked(&self, at: usize) -> usize {
        let before = self.page.get(..at).unwrap_or_default();
        let bare = before.trim_end_matches(['>', ' ', '\t']);
        let own = before.get(bare.len()..).unwrap_or_default();
        let opens = (bare.is_empty() || bare.ends_with('\n')) && own.contains('>') && self.walk.is_parted();
        if opens { bare.len() + own.find('>').unwrap_or_default() } else { at }
    }
}

fn trimmed(page: &str, source: Range<usize>) -> &str {
    page.get(source).unwrap_or_default().trim_end_matches([' ', '\n', '\t', '\r'])
}

/// Empty definitions, to stand before the body, for references that have none: otherwise they would be read as words.
fn missing_definitions(body: &str) -> String {
    let missing = unread(body);
    let mut head: String = missing.iter().map(|id| format!("[^{id}]:\n\n")).collect();
    if !head.is_empty() {
        // Whatever the body begins with must not go on the last of them.
        head.push_str("<!-- -->\n\n");
    }
    head
}

/// Longest id that is looked for.
const ID_MAX: usize = 200;

/// What looks like the id of a note, wherever it stands.
fn unread(source: &str) -> BTreeSet<String> {
    let ids = source.match_indices("[^").filter_map(|(at, open)| {
        let rest = source.get(at + open.len()..)?;
        let end = rest.bytes().take(ID_MAX).position(|byte| matches!(byte, b']' | b'[' | b'\n'))?;
        rest.get(..end).filter(|id| !id.is_empty() && rest.as_bytes().get(end) == Some(&b']'))
    });
    let ids: BTreeSet<String> = ids.map(str::to_owned).collect();
    let defined: BTreeSet<String> = definitions(source);
    ids.difference(&defined).cloned().collect()
}

fn definitions(source: &str) -> BTreeSet<String> {
    let parser = Parser::new_ext(source, options());
    let ids = parser.filter_map(|event| match event {
        Event::Start(Tag::FootnoteDefinition(id)) => Some(id.into_string()),
        _ => None,
    });
    ids.collect()
}

/// What kind of element begins that is no block.
enum Kind {
    Definition(String),
    Quote,
    List,
    Html,
    Other,
}

impl Kind {
    fn of(event: &Event<'_>) -> Option<Kind> {
        Some(match event {
            Event::Start(Tag::FootnoteDefinition(id)) => Kind::Definition(id.to_string()),
            Event::Start(Tag::BlockQuote(_)) => Kind::Quote,
            Event::Start(Tag::List(_)) => Kind::List,
            Event::Start(Tag::HtmlBlock) => Kind::Html,
            Event::Start(Tag::Item) => return None,
            Event::Start(_) | Event::Rule => Kind::Other,
            _ => return None,
        })
    }

    fn what(self, text: &str, before: Option<&What>) -> What {
        match self {
            Kind::Definition(id) => What::Definition { id, body: definition(text) },
            Kind::Quote => remark(text).map_or(What::Other, What::Remark),
            Kind::List if matches!(before, Some(What::Removed | What::Orphans | What::Items)) => What::Items,
            Kind::Html if text.starts_with("<!--") && text.ends_with("-->") => What::Comment,
            Kind::List | Kind::Html | Kind::Other => What::Other,
        }
    }
}

/// Whether a heading opens a section of the foot: its words, and a comment, which no source can have.
fn section(read: &Read) -> Option<What> {
    let words = read.line.words.trim();
    let is = |heading: &str| heading.split_once(" <").is_some_and(|(it, _)| it.get(3..) == Some(words));
    match (read.line.form, read.comment, words) {
        (_, false, _) | (.., "") => None,
        (form, ..) if form != Form::Heading(2) => None,
        _ if is(foot::REMOVED) => Some(What::Removed),
        _ if is(foot::ORPHANS) => Some(What::Orphans),
        _ => None,
    }
}

/// What stands after `[^id]:`, lines that another program broke put together again: a line end is never written raw in a value.
fn definition(text: &str) -> String {
    let body = text.split_once("]:").map_or("", |(_, body)| body.trim_matches([' ', '\n', '\t']));
    let paragraphs = body.split("\n\n").map(|it| it.lines().map(str::trim).collect::<Vec<_>>().join(" "));
    paragraphs.collect::<Vec<_>>().join("\n\n")
}
