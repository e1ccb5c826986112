//! When an article was published and last changed, from its text alone.
//!
//! A stamp states it. Without one, it is inferred only where the text binds the day of its telling: by the date of the main act
//! ("a déclaré mercredi 14 décembre"), or by a caption's date on which the weekday of the telling falls. A date that merely
//! stands somewhere, such as an archive photo's, never counts.

use std::cell::OnceCell;

use super::{Block, Role};
use crate::dates::Edtf;
use crate::dates::find::Finder;
use crate::dates::passage::Passage;
use crate::dates::tokens::{Token, tokens};
use crate::ingest::Capture;
use crate::known::Known;
use crate::lang::Language;
use crate::text::Lines;

pub(super) mod address;
mod infer;
mod order;
pub(super) mod settle;
pub mod shown;
mod stamp;
mod weekday;
mod written;

pub use written::Writing;

/// When an article was published and last changed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Publication {
    /// When it was published.
    pub published: Known<Edtf>,
    /// When it was last changed.
    pub updated: Known<Edtf>,
    /// Whether the stamp of publication stands below the text.
    pub trails: bool,
}

/// Reads the publication from the kept blocks of a capture.
pub fn published(capture: &Capture, blocks: &[Block], language: &Language) -> Publication {
    let lines = Lines::of(&capture.text);
    let tokens: Vec<Vec<Token<'_>>> = blocks.iter().map(|block| tokens(&block.text)).collect();
    let pages: Vec<Page<'_>> = blocks
        .iter()
        .zip(&tokens)
        .map(|(block, tokens)| Page {
            block,
            line: lines.line(block.at.start),
            finder: Finder { text: &block.text, tokens, lexicon: &language.dates },
            passage: OnceCell::new(),
        })
        .collect();
    let stamps = stamp::stamps(&pages, language);
    let published = match stamps.published {
        Some(stamped) => stamped,
        None => infer::inferred(&pages, stamps.updated.is_some()),
    };
    Publication { published, updated: stamps.updated.unwrap_or_default(), trails: stamps.trails }
}

/// A block being read.
struct Page<'a> {
    block: &'a Block,
    /// Its line in the capture.
    line: usize,
    finder: Finder<'a>,
    /// Its times, once somebody asks: a stamp states the day of most articles, and their paragraphs need not be read.
    passage: OnceCell<Passage<'a>>,
}

impl<'a> Page<'a> {
    /// Its times.
    fn passage(&self) -> &Passage<'a> {
        self.passage.get_or_init(|| Passage::new(self.finder))
    }

    /// Whether it tells the story.
    fn is_narrated(&self) -> bool {
        self.block.role.is_running() || matches!(self.block.role, Role::Headline | Role::Standfirst)
    }
}
