//! What the standard says of elements, as far as their words need it.

use crate::ingest::markup::{Mark, Tag};

/// Elements that hold nothing.
const VOID: &[&str] = &[
    "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "keygen",
    "link", "meta", "param", "source", "track", "wbr",
];

/// Elements whose words a page does not show as text.
const UNSHOWN: &[&str] = &[
    "applet", "audio", "canvas", "datalist", "iframe", "map", "math", "noembed", "noframes", "noscript",
    "object", "script", "select", "style", "svg", "template", "textarea", "title", "video",
];

/// Elements that begin a line.
const BLOCKS: &[&str] = &[
    "address",
    "article",
    "aside",
    "blockquote",
    "body",
    "caption",
    "center",
    "dd",
    "details",
    "dialog",
    "dir",
    "div",
    "dl",
    "dt",
    "fieldset",
    "figcaption",
    "figure",
    "footer",
    "form",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hgroup",
    "hr",
    "legend",
    "li",
    "main",
    "menu",
    "nav",
    "ol",
    "option",
    "p",
    "pre",
    "search",
    "section",
    "summary",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "ul",
];

/// Blocks that stand apart from their neighbours by an empty line.
const APART: &[&str] = &[
    "blockquote",
    "dl",
    "figure",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "ol",
    "p",
    "pre",
    "table",
    "ul",
];

/// Elements that an opening tag of another closes: the newcomer, what it closes, and what bounds the search.
const CLOSES: &[(&str, &[&str], &[&str])] = &[
    ("li", &["li"], &["ul", "ol", "menu", "dir"]),
    ("dt", &["dt", "dd"], &["dl"]),
    ("dd", &["dt", "dd"], &["dl"]),
    ("tr", &["tr", "td", "th"], &["table"]),
    ("td", &["td", "th"], &["table", "tr"]),
    ("th", &["td", "th"], &["table", "tr"]),
    ("tbody", &["tbody", "thead", "tfoot", "tr", "td", "th"], &["table"]),
    ("tfoot", &["tbody", "thead", "tfoot", "tr", "td", "th"], &["table"]),
    ("a", &["a"], &["td", "th", "table", "button"]),
    ("button", &["button"], &["form"]),
];

pub(super) fn is_void(name: &str) -> bool {
    VOID.contains(&name)
}

pub(super) fn is_unshown(name: &str) -> bool {
    UNSHOWN.contains(&name)
}

pub(super) fn is_block(name: &str) -> bool {
    BLOCKS.binary_search(&name).is_ok()
}

pub(super) fn is_apart(name: &str) -> bool {
    APART.contains(&name)
}

pub(super) fn is_list(name: &str) -> bool {
    matches!(name, "ul" | "ol" | "menu" | "dir")
}

/// What an opening `name` closes, and what bounds the search for it. Every block closes a paragraph.
pub(super) fn closed_by(name: &str) -> (&'static [&'static str], &'static [&'static str]) {
    match CLOSES.iter().find(|(newcomer, ..)| *newcomer == name) {
        Some((_, closed, bounds)) => (closed, bounds),
        None if is_block(name) => {
            (&["p"], &["td", "th", "table", "button", "li", "div", "section", "article"])
        }
        None => (&[], &[]),
    }
}

/// The elements that an end tag never closes from inside: a stray `</div>` in a cell leaves the table open.
pub(super) fn bounds_end(name: &str, ended: &str) -> bool {
    matches!(name, "td" | "th")
        && !matches!(ended, "td" | "th" | "tr" | "table" | "tbody" | "thead" | "tfoot")
}

/// Which of the elements that are told apart it is.
pub(super) fn tag(name: &str) -> Tag {
    match name {
        "p" => Tag::Paragraph,
        "h1" => Tag::Title,
        "h2" | "h3" | "h4" | "h5" | "h6" => Tag::Heading,
        "li" | "dt" | "dd" => Tag::Item,
        "td" | "th" | "caption" => Tag::Cell,
        "figcaption" => Tag::Caption,
        "pre" => Tag::Verbatim,
        _ => Tag::Other,
    }
}

/// What an element is for by its name alone.
pub(super) fn mark(name: &str) -> Option<Mark> {
    Some(match name {
        "article" | "main" => Mark::Article,
        "h1" => Mark::Headline,
        "figcaption" => Mark::Caption,
        "time" => Mark::Date,
        "nav" | "menu" => Mark::Navigation,
        "footer" => Mark::Footer,
        "header" => Mark::Header,
        "aside" => Mark::Aside,
        "dialog" => Mark::Consent,
        "form" | "button" | "label" | "fieldset" | "summary" => Mark::Control,
        "figure" => Mark::Figure,
        "ul" | "ol" | "dl" => Mark::List,
        "table" => Mark::Table,
        "blockquote" | "q" => Mark::Quote,
        _ => return None,
    })
}
