//! A page's tags and words, read once from the first to the last.

use super::attributes::Tagged;
use super::blocks::{Block, Rows};
use super::elements::{is_apart, is_block, is_unshown, is_void, mark};
use super::names::Names;
use super::open::{Open, Stack};
use super::said::Heard;
use super::structure;
use super::tokens::{Takes, tokens};
use super::unshown::{Purpose, Unshown};

use crate::ingest::markup::{Item, Marks, Markup, Tag};

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

/// The first number of a numbered list, and the step to the next.
fn counted(tag: &Tagged) -> (i64, i64) {
    (whole(tag, "start").unwrap_or(1), if tag.has("reversed") { -1 } else { 1 })
}

fn whole(tag: &Tagged, attribute: &str) -> Option<i64> {
    tag.value(attribute)?.parse().ok()
}

/// The text that a page shows, and what its markup says besides.
pub(super) fn read(html: &str) -> (String, Markup) {
    let mut reader = Reader {
        stack: Stack::default(),
        rows: Rows::default(),
        blocks: vec![Block::default()],
        heard: Heard::default(),
        names: Names::new(),
        unshown: None,
    };
    tokens(html, &mut reader);
    reader.finished()
}

impl Takes for Reader {
    fn start(&mut self, tag: &Tagged, closed: bool) {
        match &mut self.unshown {
            Some(unshown) if unshown.yields_to(&tag.name) => self.unshown = None,
            Some(unshown) if !closed => return unshown.opened(&tag.name),
            Some(_) => return,
            None => {}
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

    fn end(&mut self, name: &str) {
        if let Some(unshown) = &mut self.unshown {
            if !unshown.ended(name, self.stack.holds(name)) {
                return;
            }
            let own = unshown.is(name);
            if let Some(Unshown { purpose, words, .. }) = self.unshown.take() {
                self.heard(purpose, &words);
            }
            if own {
                return;
            }
        }
        if name == "br" {
            return self.rows.line_break();
        }
        if self.stack.close(name) || is_block(name) {
            self.rows.end(is_apart(name));
        }
        self.rows.after_control = matches!(name, "a" | "button" | "label");
        self.rows.after_kicker = !is_block(name) && self.is_heading();
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

    fn comment(&mut self, words: &str) {
        self.heard.comment(words);
    }
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

    fn open(&mut self, tag: &Tagged) {
        let name = tag.name.as_str();
        let outermost = Open::default();
        let around = self.stack.last().unwrap_or(&outermost);
        let called = tag.called();
        let own = mark(name)
            .map_or_else(Marks::default, |it| Marks::default().with(it))
            .and(self.names.marks(&called));
        let is_block = is_block(name);
        let begins = is_block && self.blocks.len() < BLOCKS_MAX;
        let opened = Open {
            name: name.to_owned(),
            is_block,
            block: if begins { self.blocks.len() } else { around.block },
            marks: if begins { Marks::default() } else { around.marks.and(own) },
            link: around.link || name == "a" && tag.has("href"),
            strong: around.strong
                || matches!(name, "b" | "strong" | "em" | "i" | "h1" | "h2" | "h3" | "h4" | "h5" | "h6"),
            verbatim: around.verbatim || name == "pre",
            quoted: around.quoted || name == "blockquote",
            count: (name == "ol").then(|| counted(tag)),
        };
        let (parent, quoted) = (around.block, opened.quoted);
        let item = match name {
            "li" => self.stack.count(whole(tag, "value")),
            _ => Item::No,
        };
        if self.stack.push(opened) && begins {
            let class = called.split_whitespace().next().unwrap_or_default();
            let class: String = class.chars().filter(|it| !it.is_ascii_digit()).take(40).collect();
            let form = format!("{name}.{class}");
            self.blocks.push(Block {
                parent,
                tag: super::elements::tag(name),
                marks: own,
                form,
                item,
                quoted,
            });
        }
    }

    fn hide(&mut self, tag: &Tagged, closed: bool) {
        let name = tag.name.as_str();
        if is_block(name) {
            self.rows.end(is_apart(name));
        }
        if closed && name != "script" {
            return;
        }
        self.unshown = Some(Unshown::of(tag));
    }

    /// Whether the innermost block is a heading.
    fn is_heading(&self) -> bool {
        let block = self.stack.last().and_then(|it| self.blocks.get(it.block));
        block.is_some_and(|it| matches!(it.tag, Tag::Title | Tag::Heading))
    }

    fn heard(&mut self, purpose: Purpose, words: &str) {
        match purpose {
            Purpose::Title => self.heard.title(words),
            Purpose::LinkedData => self.heard.linked_data(words),
            Purpose::None => {}
        }
    }
}
