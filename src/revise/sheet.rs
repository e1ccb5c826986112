//! A page as data: its lines with links and references, and its notes. The writer prints it, the reader gives it back.

use crate::annotate::Anchor;
use crate::text::Span;

/// The body of a page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Sheet {
    /// The article's blocks, in order.
    pub lines: Vec<Line>,
    /// The notes, in the order of their definitions.
    pub notes: Vec<Note>,
}

/// What a line is by the mark that it opens with.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Form {
    /// A paragraph: no mark.
    #[default]
    Paragraph,
    /// A heading: level 1 for the headline, 2 and more inside the body.
    Heading(usize),
    /// An item of a list, with its number where the list is numbered.
    Item(Option<u32>),
    /// A quotation set apart.
    Quote,
}

impl Form {
    /// The mark that it opens with.
    pub(super) fn mark(self) -> String {
        match self {
            Form::Paragraph => String::new(),
            Form::Heading(level) => format!("{} ", "#".repeat(level)),
            Form::Item(None) => "- ".to_owned(),
            Form::Item(Some(number)) => format!("{number}. "),
            Form::Quote => "> ".to_owned(),
        }
    }

    /// What its second line and those that follow open with, so that they stay in it.
    pub(super) fn indent(self) -> String {
        match self {
            Form::Paragraph | Form::Heading(_) => String::new(),
            Form::Item(_) => " ".repeat(self.mark().len()),
            Form::Quote => self.mark(),
        }
    }

    /// What the state remembers of it: programs renumber lists, which decides nothing.
    pub(super) fn kept(self) -> String {
        match self {
            Form::Paragraph => "0".to_owned(),
            Form::Heading(level) => level.to_string(),
            Form::Item(_) => "-".to_owned(),
            Form::Quote => ">".to_owned(),
        }
    }
}

/// A block of the article: a heading, a paragraph, an item of a list, a quotation set apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// What it is by its mark.
    pub form: Form,
    /// Its words.
    pub words: String,
    /// Its links in order; they never overlap.
    pub links: Vec<Link>,
    /// Its references in order; none stands strictly inside a link.
    pub references: Vec<Reference>,
}

/// A link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Link {
    /// The words that it stands on.
    pub at: Span,
    /// Where it leads.
    pub to: String,
}

/// A reference to a note.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reference {
    /// How many bytes of the block's words stand before it.
    pub at: usize,
    /// The note's id.
    pub id: String,
}

/// A note: a quotation, a claim, a figure, a block's role.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Its permanent id.
    pub id: String,
    /// What it says, part by part, as Markdown, without `from:` and `before:`, which only tell where it stands.
    pub parts: Vec<String>,
    /// The words that it is about, in the order of their ends.
    pub pieces: Vec<Anchor>,
}

/// The kind of a note that says what a whole block is.
pub(super) const BLOCK: &str = "block";

impl Note {
    /// Whether it says what a whole block is: its words are then all the block's.
    pub(super) fn is_role(&self) -> bool {
        self.parts.first().is_some_and(|it| it == BLOCK)
    }
}

impl Line {
    /// Where the reference to a piece that ends at `end` stands: a reference inside a link would undo the link.
    pub(super) fn reference_at(&self, end: usize) -> usize {
        let after = self.links.partition_point(|link| link.at.end <= end);
        match self.links.get(after) {
            Some(link) if link.at.start < end => link.at.end,
            _ => end,
        }
    }
}
