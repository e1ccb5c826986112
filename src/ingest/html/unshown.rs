//! Elements whose words a page does not show, and where they end.

use super::attributes::Tagged;

/// An element whose words are not shown, while it is open.
pub(super) struct Unshown {
    name: String,
    /// How many of its name are open inside one another.
    depth: usize,
    /// How many elements are open in a picture that may hold a page's elements.
    holding: usize,
    /// What becomes of its words.
    pub(super) purpose: Purpose,
    /// They.
    pub(super) words: String,
}

/// What becomes of words that are not shown.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    /// They are the page's title.
    Title,
    /// They are what it declares.
    LinkedData,
    /// Nothing.
    None,
}

/// Vocabularies of their own inside a page: pictures and formulas.
const FOREIGN: [&str; 2] = ["svg", "math"];

/// Their elements that may hold a page's again.
const HOLDING: [&str; 4] = ["foreignobject", "desc", "title", "annotation-xml"];

/// A page's elements that end a picture or a formula which nobody closed, by the standard.
const ENDING: [&str; 44] = [
    "b",
    "big",
    "blockquote",
    "body",
    "br",
    "center",
    "code",
    "dd",
    "div",
    "dl",
    "dt",
    "em",
    "embed",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "head",
    "hr",
    "i",
    "img",
    "li",
    "listing",
    "menu",
    "meta",
    "nobr",
    "ol",
    "p",
    "pre",
    "ruby",
    "s",
    "small",
    "span",
    "strike",
    "strong",
    "sub",
    "sup",
    "table",
    "tt",
    "u",
    "ul",
    "var",
];

impl Unshown {
    /// The element that `tag` opens.
    pub(super) fn of(tag: &Tagged) -> Unshown {
        let linked_data = |it: &str| it.to_lowercase().starts_with("application/ld+json");
        let purpose = match tag.name.as_str() {
            "title" => Purpose::Title,
            "script" if tag.value("type").is_some_and(linked_data) => Purpose::LinkedData,
            _ => Purpose::None,
        };
        Unshown { name: tag.name.clone(), depth: 1, holding: 0, purpose, words: String::new() }
    }

    /// Whether an opening `name` ends it.
    pub(super) fn yields_to(&self, name: &str) -> bool {
        self.is_foreign() && self.holding == 0 && ENDING.contains(&name)
    }

    /// Takes an opening tag in it up.
    pub(super) fn opened(&mut self, name: &str) {
        self.depth += usize::from(self.name == name);
        self.holding += usize::from(self.is_foreign() && HOLDING.contains(&name));
    }

    /// Takes the end of `name` up, which may be open `around` it; whether that ends it.
    pub(super) fn ended(&mut self, name: &str, around: bool) -> bool {
        self.depth -= usize::from(self.name == name);
        self.holding = self.holding.saturating_sub(usize::from(HOLDING.contains(&name)));
        self.depth == 0 || around && self.yields_to(name)
    }

    /// Whether `name` is its own.
    pub(super) fn is(&self, name: &str) -> bool {
        self.name == name
    }

    fn is_foreign(&self) -> bool {
        FOREIGN.contains(&self.name.as_str())
    }
}
