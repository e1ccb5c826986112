//! A page's tags and words, read once from the first to the last.

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{Token, Tokenizer};

use super::attributes::{Tagged, words};
use super::blocks::{Block, Rows};
use super::elements::{is_apart, is_block, is_unshown, is_void, mark};
use super::names::Names;
use super::open::{Open, Stack};
use super::said::Heard;
use super::structure;

use crate::ingest::markup::{Item, Marks, Markup};

/// How many elements are told apart as blocks; a page of an article has some thousands.
const BLOCKS_MAX: usize = 1 << 20;

/// What the reader knows where it stands.
struct Reader {
    stack: Stack,
    rows: Rows,
    blocks: Vec<Block>,
    heard: Heard,
    names: Names,
    unshown: Option<Unshown>,
}

/// An element whose words are not shown, while it is open.
struct Unshown {
    name: String,
    /// How many of its name are open inside one another.
    depth: usize,
    /// What becomes of its words.
    purpose: Purpose,
    words: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Purpose {
    Title,
    LinkedData,
    None,
}

/// The first number of a numbered list, and the step to the next.
fn counted(tag: &Tagged<'_>) -> (i64, i64) {
    (whole(tag, "start").unwrap_or(1), if tag.has("reversed") { -1 } else { 1 })
}

fn whole(tag: &Tagged<'_>, attribute: &str) -> Option<i64> {
    tag.value(attribute)?.parse().ok()
}

/// The text that a page shows, and what its markup says besides.
pub(super) fn read(html: &str) -> (String, Markup) {
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    let mut reader = Reader {
        stack: Stack::default(),
        rows: Rows::default(),
        blocks: vec![Block::default()],
        heard: Heard::default(),
        names: Names::new(),
        unshown: None,
    };
    for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
        match token {
            Token::StartTag(tag) => reader.start(&Tagged::of(&tag), tag.self_closing),
            Token::EndTag(tag) => reader.end(&words(&tag.name)),
            Token::String(text) => reader.words(&words(&text.value)),
            Token::Comment(comment) => reader.heard.comment(&words(&comment.value)),
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }
    reader.finished()
}

impl Reader {
    fn finished(mut self) -> (String, Markup) {
        self.rows.end(false);
        let rows = self.rows.done;
        let mut text = String::new();
        for row in &rows {
            if !text.is_empty() {
                text.push_str(if row.apart { "\n\n" } else { "\n" });
            }
            text.push_str(&row.text);
        }
        let mut hints = structure::hints(&rows, &self.blocks);
        self.heard.declare(&rows, &mut hints);
        (text, Markup { hints, said: self.heard.said() })
    }

    fn words(&mut self, words: &str) {
        if let Some(unshown) = &mut self.unshown {
            if unshown.purpose != Purpose::None {
                unshown.words.push_str(words);
            }
            return;
        }
        let outermost = Open::default();
        self.rows.words(words, self.stack.last().unwrap_or(&outermost));
    }

    fn start(&mut self, tag: &Tagged<'_>, closed: bool) {
        if let Some(unshown) = &mut self.unshown {
            unshown.depth += usize::from(unshown.name == tag.name && !closed);
            return;
        }
        self.heard.tag(tag);
        let name = tag.name.as_str();
        if name == "br" {
            return self.rows.line_break();
        }
        if is_unshown(name) || tag.is_hidden() && !is_void(name) && !matches!(name, "html" | "body") {
            return self.hide(tag, closed);
        }
        let made_way = self.stack.make_way(name);
        if is_block(name) || made_way {
            self.rows.end(is_apart(name));
        }
        if matches!(name, "a" | "button" | "label") && self.rows.after_control {
            self.rows.blank();
        }
        self.rows.after_control = false;
        if !is_void(name) && !matches!(name, "html" | "head" | "body") {
            self.open(tag);
        }
    }

    fn open(&mut self, tag: &Tagged<'_>) {
        let name = tag.name.as_str();
        let around = self.stack.last().cloned().unwrap_or_default();
        let called = tag.called();
        let own = mark(name)
            .map_or_else(Marks::default, |it| Marks::default().with(it))
            .and(self.names.marks(&called));
        let begins = is_block(name) && self.blocks.len() < BLOCKS_MAX;
        let opened = Open {
            name: name.to_owned(),
            block: if begins { self.blocks.len() } else { around.block },
            marks: if begins { Marks::default() } else { around.marks.and(own) },
            link: around.link || name == "a" && tag.has("href"),
            strong: around.strong
                || matches!(name, "b" | "strong" | "em" | "i" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
            verbatim: around.verbatim || name == "pre",
            quoted: around.quoted || name == "blockquote",
            count: (name == "ol").then(|| counted(tag)),
        };
        let item = match name {
            "li" => self.stack.count(whole(tag, "value")),
            _ => Item::No,
        };
        let quoted = opened.quoted;
        if self.stack.push(opened) && begins {
            let class = called.split_whitespace().next().unwrap_or_default();
            let class: String = class.chars().filter(|it| !it.is_ascii_digit()).take(40).collect();
            let form = format!("{name}.{class}");
            self.blocks.push(Block {
                parent: around.block,
                tag: super::elements::tag(name),
                marks: own,
                form,
                item,
                quoted,
            });
        }
    }

    fn hide(&mut self, tag: &Tagged<'_>, closed: bool) {
        let name = tag.name.as_str();
        if is_block(name) {
            self.rows.end(is_apart(name));
        }
        if closed && name != "script" {
            return;
        }
        let purpose = match name {
            "title" => Purpose::Title,
            "script"
                if tag
                    .value("type")
                    .is_some_and(|it| it.to_lowercase().starts_with("application/ld+json")) =>
            {
                Purpose::LinkedData
            }
            _ => Purpose::None,
        };
        self.unshown = Some(Unshown { name: name.to_owned(), depth: 1, purpose, words: String::new() });
    }

    fn end(&mut self, name: &str) {
        if let Some(unshown) = &mut self.unshown {
            unshown.depth -= usize::from(unshown.name == name);
            if unshown.depth == 0
                && let Some(Unshown { purpose, words, .. }) = self.unshown.take()
            {
                self.heard(purpose, &words);
            }
            return;
        }
        if name == "br" {
            return self.rows.line_break();
        }
        if self.stack.close(name) || is_block(name) {
            self.rows.end(is_apart(name));
        }
        self.rows.after_control = matches!(name, "a" | "button" | "label");
    }

    fn heard(&mut self, purpose: Purpose, words: &str) {
        match purpose {
            Purpose::Title => self.heard.title(words),
            Purpose::LinkedData => self.heard.linked_data(words),
            Purpose::None => {}
        }
    }
}
