//! What a page's markup says besides its words: of each line, how it is marked up; of the article, what the head declares.
//!
//! None of it is text: no span refers to it. `clean/` weighs it beside the words.

use serde::{Deserialize, Serialize};

mod marks;
mod said;

pub use marks::{Mark, Marks};
pub use said::{Said, Subject, Vocabulary};

/// What a page's markup says besides its words; empty for formats without markup.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Markup {
    /// One for each line of the text that is not blank, in order.
    pub hints: Vec<Hint>,
    /// What the page declares of the article, in the order in which the declarations are believed.
    pub said: Vec<Said>,
}

impl Markup {
    /// Adds what the file declares around the page: of equals, what stood first comes first.
    #[must_use]
    pub fn with(mut self, said: Vec<Said>) -> Markup {
        self.said.extend(said);
        self.said.sort_by_key(|it| (it.subject, it.by));
        self
    }
}

/// How a line is marked up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hint {
    /// Which element it is.
    pub tag: Tag,
    /// Whether the text that the page declares of the article holds the line.
    pub declared: bool,
    /// How much of it is links, in per cent of its letters.
    pub linked: u8,
    /// How much of it is emphasised, in per cent of its letters.
    pub strong: u8,
    /// What its element and the one around it are called.
    pub own: Marks,
    /// What any element around it is called.
    pub within: Marks,
    /// How much of the page's running text stands in its element's parent, in the parent's parent, and two further out, in per cent.
    pub shares: [u8; 3],
    /// How much of it stands in lines that are marked up alike, in per cent.
    pub alike: u8,
    /// How many elements further in than the one that holds most of the running text; [`OUTSIDE`] where not in it at all.
    pub distance: u8,
    /// Whether an item of a list begins with it.
    pub item: Item,
    /// Whether it stands in a quotation set apart.
    pub quoted: bool,
}

/// Whether a line begins an item of a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Item {
    /// It does not.
    #[default]
    No,
    /// Of a list without numbers.
    Plain,
    /// Of a list with numbers.
    Numbered(u32),
}

impl Hint {
    /// Whether it is the words under a picture.
    pub fn is_caption(&self) -> bool {
        self.tag == Tag::Caption || self.own.has(Mark::Caption) || self.within.has(Mark::Caption)
    }

    /// Whether it stands with a picture.
    pub fn is_pictured(&self) -> bool {
        self.own.has(Mark::Figure) || self.within.has(Mark::Figure)
    }

    /// Whether it stands in furniture.
    pub fn is_beside(&self) -> bool {
        self.within.any(Marks::FURNITURE)
    }

    /// Whether it stands in an element that is named as the article's text.
    pub fn is_body(&self) -> bool {
        self.own.has(Mark::Body) || self.within.has(Mark::Body)
    }
}

/// The distance of a line that is not in the element that holds most of the running text.
pub const OUTSIDE: u8 = u8::MAX;

/// The elements that are told apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Tag {
    /// `<p>`.
    Paragraph,
    /// `<h1>`.
    Title,
    /// `<h2>` to `<h6>`.
    Heading,
    /// `<li>`, `<dt>`, `<dd>`.
    Item,
    /// `<td>`, `<th>`, `<caption>`.
    Cell,
    /// `<figcaption>`.
    Caption,
    /// `<pre>`.
    Verbatim,
    /// `<div>` and all else.
    #[default]
    Other,
}
