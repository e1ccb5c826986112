//! Which blocks of the article the events of a page's body make up: headings and paragraphs, items of lists, paragraphs of quoted
//! blocks. One for the page's reader and for whoever publishes the page, so that both see the same blocks.

use pulldown_cmark::{Event, HeadingLevel, Tag};

use super::sheet::Form;

/// What an event is to the blocks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// A block begins with it.
    Opens(Form),
    /// It stands in a block.
    Inside,
    /// The block has ended: with it, or before it where something else begins in the same item.
    Closes,
    /// It is no part of a block.
    Outside,
}

/// Where the walk through the events stands.
#[derive(Clone, Copy, Debug, Default)]
pub struct Walk {
    depth: usize,
    around: Around,
    /// How many elements are open around the words of the block.
    open: Option<usize>,
    /// Whether nothing stands in the item yet.
    fresh: bool,
}

/// The element of the body that the walk is in.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Around {
    #[default]
    Body,
    List,
    Quote,
    Other,
}

impl Walk {
    /// How many elements are open.
    pub(super) fn depth(&self) -> usize {
        self.depth
    }

    /// Whether it is in a list or a quoted block whose blocks are the article's.
    pub(super) fn is_parted(&self) -> bool {
        matches!(self.around, Around::List | Around::Quote)
    }

    /// Passes the element of the body by that it is in.
    pub(super) fn pass(&mut self) {
        self.around = Around::Other;
    }

    /// Takes the next event; `source` is the Markdown that it stands for.
    pub fn step(&mut self, event: &Event<'_>, source: &str) -> Step {
        match event {
            Event::Start(tag) => {
                self.depth += 1;
                self.start(tag, source)
            }
            Event::End(_) => {
                self.depth = self.depth.saturating_sub(1);
                let step = match self.open {
                    Some(open) if self.depth >= open => Step::Inside,
                    Some(_) => Step::Closes,
                    None => Step::Outside,
                };
                self.open = self.open.filter(|_| step == Step::Inside);
                self.around = if self.depth == 0 { Around::Body } else { self.around };
                step
            }
            _ if self.open.is_some() => {
                self.fresh = false;
                Step::Inside
            }
            _ => Step::Outside,
        }
    }

    fn start(&mut self, tag: &Tag<'_>, source: &str) -> Step {
        if self.open.is_some() {
            return self.inside(tag);
        }
        let form = match (self.depth, self.around, tag) {
            (1, _, Tag::Paragraph) => Form::Paragraph,
            (1, _, Tag::Heading { level, .. }) => Form::Heading(level_of(*level)),
            (1, ..) => {
                self.around = match tag {
                    Tag::List(_) => Around::List,
                    Tag::BlockQuote(_) if remark(source).is_none() => Around::Quote,
                    _ => Around::Other,
                };
                return Step::Outside;
            }
            (2, Around::List, Tag::Item) => Form::Item(number(source)),
            (2, Around::Quote, Tag::Paragraph) => Form::Quote,
            _ => return Step::Outside,
        };
        self.open = Some(self.depth);
        self.fresh = matches!(form, Form::Item(_));
        Step::Opens(form)
    }

    /// An element that begins in a block: of an item, its first paragraph, words of the line, or what is no longer the item's line.
    fn inside(&mut self, tag: &Tag<'_>) -> Step {
        match tag {
            Tag::Paragraph if self.fresh => {
                self.open = Some(self.depth);
                self.fresh = false;
                Step::Outside
            }
            Tag::Emphasis
            | Tag::Strong
            | Tag::Strikethrough
            | Tag::Superscript
            | Tag::Subscript
            | Tag::Link { .. }
            | Tag::Image { .. } => {
                self.fresh = false;
                Step::Inside
            }
            _ => {
                self.open = None;
                Step::Closes
            }
        }
    }
}

fn level_of(level: HeadingLevel) -> usize {
    level as usize
}

/// Most digits that a list's number has in Markdown.
const DIGITS: usize = 9;

/// The number that an item opens with.
fn number(item: &str) -> Option<u32> {
    let item = item.trim_start_matches(' ');
    let digits = item.bytes().take(DIGITS).take_while(u8::is_ascii_digit).count();
    item.get(..digits)?.parse().ok()
}

/// The opening line of an analyst's remark.
const NOTE: &str = "[!NOTE]";

/// The Markdown of a quoted block that opens with `[!NOTE]`.
pub(super) fn remark(text: &str) -> Option<String> {
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
