//! Text that somebody cleaned already: every line is a paragraph, the first a headline where it reads like one.

use super::{Block, Cleaned, Fields, Role};
use crate::ids::SourceId;
use crate::text::Span;

/// Most bytes of a headline: what runs on is an article whose lines somebody joined.
const HEADLINE_MAX: usize = 400;

/// The article that `text` is, nothing removed.
pub fn article(id: &str, text: &str) -> Cleaned {
    let mut blocks: Vec<Block> = Vec::new();
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let span = Span::new(at, at + line.len()).trimmed(text);
        at += line.len();
        let words = span.of(text);
        if !words.is_empty() {
            let headline = blocks.is_empty() && words.len() <= HEADLINE_MAX && !ends_a_sentence(words);
            let role = if headline { Role::Headline } else { Role::Paragraph };
            blocks.push(Block {
                role,
                at: span,
                text: words.to_owned(),
                rule: "plain.line".to_owned(),
                number: None,
            });
        }
    }
    Cleaned { id: SourceId(id.to_owned()), blocks, removed: Vec::new(), fields: Fields::default() }
}

fn ends_a_sentence(words: &str) -> bool {
    let words = words.trim_end_matches(['"', '»', '”', '’', '\'', ')', ' ', '\u{a0}', '\u{202f}']);
    words.ends_with(['.', '!', '?', '…', '。'])
}
