//! Reads a page as it stands: front matter, blocks, notes, remarks, sections at the foot. Lenient: nothing that a person writes
//! is an error here, and nothing is lost, since later steps splice into the page by the places found here.

use std::collections::BTreeSet;
use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag};

use super::foot;
use super::inline::Read;

/// How pages are read, here and wherever HTML is made of them: GitHub's footnotes and nothing else, since every other extension
/// would change words. The front matter is cut off before (pulldown-cmark would find such a block anywhere).
pub fn options() -> Options {
    Options::ENABLE_FOOTNOTES
}

/// A top-level element of a page's body.
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
    /// A heading or a paragraph.
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
    /// Anything else that a person wrote: a list, a quote without `[!NOTE]`, code, a rule.
    Other,
}

/// Reads the body of `page`, which begins at `body`.
pub(super) fn elements(page: &str, body: usize) -> Vec<Element> {
    let text = page.get(body..).unwrap_or_default();
    let head = missing_definitions(text);
    let source = format!("{head}{text}");
    let mut elements: Vec<Element> = Vec::new();
    let mut depth = 0_usize;
    let mut current: Option<(Kind, Read)> = None;
    for (event, range) in Parser::new_ext(&source, options()).into_offset_iter() {
        let opens = matches!(event, Event::Start(_));
        depth = if matches!(event, Event::End(_)) { depth.saturating_sub(1) } else { depth };
        if range.start >= head.len() {
            let range = range.start - head.len() + body..range.end - head.len() + body;
            if depth > 0 {
                if let Some((Kind::Block(_), read)) = &mut current {
                    read.event(event, range, page);
                }
            } else {
                current = Kind::of(&event).map(|kind| (kind, Read::default())).or(current);
                if !opens && let Some((kind, read)) = current.take() {
                    let before = elements.last().map(|it| &it.what);
                    elements.extend(kind.element(read, range, page, before));
                }
            }
        }
        depth += usize::from(opens);
    }
    elements
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

/// What kind of top-level element begins.
enum Kind {
    /// A heading of a level, or (level 0) a paragraph.
    Block(usize),
    Definition(String),
    Quote,
    List,
    Html,
    Other,
}

impl Kind {
    fn of(event: &Event<'_>) -> Option<Kind> {
        Some(match event {
            Event::Start(Tag::Paragraph) => Kind::Block(0),
            Event::Start(Tag::Heading { level, .. }) => Kind::Block(level_of(*level)),
            Event::Start(Tag::FootnoteDefinition(id)) => Kind::Definition(id.to_string()),
            Event::Start(Tag::BlockQuote(_)) => Kind::Quote,
            Event::Start(Tag::List(_)) => Kind::List,
            Event::Start(Tag::HtmlBlock) => Kind::Html,
            Event::Start(_) | Event::Rule => Kind::Other,
            _ => return None,
        })
    }

    /// The element that ends.
    fn element(
        self,
        mut read: Read,
        range: Range<usize>,
        page: &str,
        before: Option<&What>,
    ) -> Option<Element> {
        let text = page.get(range.clone())?;
        let source = range.start..range.start + text.trim_end_matches([' ', '\n', '\t', '\r']).len();
        let text = page.get(source.clone()).filter(|it| !it.is_empty())?;
        let what = match self {
            Kind::Block(level) => {
                read.line.level = level;
                section(&read).unwrap_or_else(|| What::Block(Box::new(read)))
            }
            Kind::Definition(id) => What::Definition { id, body: definition(text) },
            Kind::Quote => remark(text).map_or(What::Other, What::Remark),
            Kind::List if matches!(before, Some(What::Removed | What::Orphans)) => What::Items,
            Kind::Html if text.starts_with("<!--") && text.ends_with("-->") => What::Comment,
            Kind::List | Kind::Html | Kind::Other => What::Other,
        };
        Some(Element { source, what })
    }
}

fn level_of(level: HeadingLevel) -> usize {
    level as usize
}

/// Whether a heading opens a section of the foot: its words, and a comment, which no source can have.
fn section(read: &Read) -> Option<What> {
    let words = read.line.words.trim();
    let is = |heading: &str| heading.split_once(" <").is_some_and(|(it, _)| it.get(3..) == Some(words));
    match (read.line.level, read.comment, words) {
        (_, false, _) | (.., "") => None,
        (level, ..) if level != 2 => None,
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

/// The opening line of an analyst's remark.
const NOTE: &str = "[!NOTE]";

/// The Markdown of a quoted block that opens with `[!NOTE]`.
fn remark(text: &str) -> Option<String> {
    let mut lines = text.lines().map(unmarked);
    let first = lines.next()?.trim().to_owned();
    let rest =
        first.get(..NOTE.len()).filter(|it| it.eq_ignore_ascii_case(NOTE)).map(|_| &first[NOTE.len()..])?;
    let opening = (!rest.trim().is_empty()).then(|| rest.trim());
    Some(opening.into_iter().chain(lines).collect::<Vec<_>>().join("\n"))
}

/// A line without its quote mark.
fn unmarked(line: &str) -> &str {
    let bare = line.trim_start_matches(' ').strip_prefix('>').unwrap_or(line);
    bare.strip_prefix(' ').unwrap_or(bare)
}
