//! Words of an article inside their sentence: what an index shows of a text that it does not keep.

use serde::{Deserialize, Serialize};
use unicode_segmentation::UnicodeSegmentation;

use crate::annotate::Anchor;
use crate::clean::Role;
use crate::revise::{Article, Passage};
use crate::text::Span;

/// Words of an article inside their sentence: `before`, `words` and `after` follow each other without a gap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Excerpt {
    /// The index of the passage.
    pub passage: usize,
    /// Where the sentence begins in the passage, which tells it from the others.
    pub sentence: usize,
    /// The passage's permanent id.
    pub anchor: String,
    /// What the passage is.
    pub role: Role,
    /// The sentence up to the words.
    pub before: String,
    /// The words that are meant.
    pub words: String,
    /// The sentence after the words.
    pub after: String,
    /// Whether the sentence begins earlier.
    pub cut_before: bool,
    /// Whether the sentence ends later.
    pub cut_after: bool,
}

/// Most characters shown on either side of the words: a sentence may be as long as the capture.
const AROUND_MAX: usize = 240;

/// An article's passages with the starts of their sentences.
pub(super) struct Passages<'a> {
    passages: &'a [Passage],
    sentences: Vec<Vec<usize>>,
}

impl<'a> Passages<'a> {
    pub(super) fn of(article: &'a Article) -> Passages<'a> {
        let sentences = article.passages.iter().map(|it| sentence_starts(&it.block.text)).collect();
        Passages { passages: &article.passages, sentences }
    }

    /// The words at `at`.
    pub(super) fn words(&self, at: Anchor) -> &'a str {
        self.passages.get(at.block).map_or("", |it| at.span.of(&it.block.text))
    }

    /// The words at `at` inside their sentence.
    pub(super) fn excerpt(&self, at: Anchor) -> Excerpt {
        self.excerpt_of(&[at])
    }

    /// The stretch from the first piece to the last, as far as they stand in one passage, inside its sentences.
    pub(super) fn excerpt_of(&self, pieces: &[Anchor]) -> Excerpt {
        let nowhere = Anchor { block: 0, span: Span::new(0, 0) };
        let first = pieces.first().copied().unwrap_or(nowhere);
        let end = pieces.iter().filter(|it| it.block == first.block).map(|it| it.span.end).max();
        let span = Span::new(first.span.start, end.unwrap_or(first.span.end));
        match self.passages.get(first.block) {
            Some(passage) => self.cut(first.block, passage, span),
            None => Excerpt::empty(),
        }
    }

    fn cut(&self, index: usize, passage: &Passage, span: Span) -> Excerpt {
        let text = passage.block.text.as_str();
        let sentence = self.sentence(index, text, span);
        let before = Span::new(sentence.start, span.start).of(text);
        let after = Span::new(span.end, sentence.end).of(text);
        let shown_before = tail(before);
        let shown_after = head(after);
        Excerpt {
            passage: index,
            sentence: sentence.start,
            anchor: passage.id.clone(),
            role: passage.block.role,
            before: shown_before.to_owned(),
            words: span.of(text).to_owned(),
            after: shown_after.to_owned(),
            cut_before: shown_before.len() < before.len(),
            cut_after: shown_after.len() < after.len(),
        }
    }

    /// The sentence or sentences that hold `span`, without white space at the edges.
    fn sentence(&self, index: usize, text: &str, span: Span) -> Span {
        let starts = self.sentences.get(index).map_or(&[][..], Vec::as_slice);
        let begins = starts.partition_point(|&start| start <= span.start);
        let start = begins.checked_sub(1).and_then(|it| starts.get(it)).copied().unwrap_or(0);
        let ends = starts.partition_point(|&start| start < span.end);
        let end = starts.get(ends).copied().unwrap_or(text.len());
        let trimmed = Span::new(start, end.max(start)).trimmed(text);
        Span::new(trimmed.start.min(span.start), trimmed.end.max(span.end))
    }
}

impl Excerpt {
    fn empty() -> Excerpt {
        Excerpt {
            passage: 0,
            sentence: 0,
            anchor: String::new(),
            role: Role::Paragraph,
            before: String::new(),
            words: String::new(),
            after: String::new(),
            cut_before: false,
            cut_after: false,
        }
    }
}

/// Where sentences begin. A break after a single capital letter ("M. Lavrov") is none.
fn sentence_starts(text: &str) -> Vec<usize> {
    let mut starts = Vec::new();
    let mut previous = "";
    for (start, sentence) in text.split_sentence_bound_indices() {
        if !is_initial(previous) {
            starts.push(start);
        }
        previous = sentence;
    }
    starts
}

fn is_initial(sentence: &str) -> bool {
    let Some(word) = sentence.trim_end().strip_suffix('.') else { return false };
    let mut letters = word.chars().rev();
    letters.next().is_some_and(char::is_uppercase) && letters.next().is_none_or(|it| !it.is_alphanumeric())
}

/// The last part of `text`, from the start of a word.
fn tail(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().rev().nth(AROUND_MAX) else { return text };
    let rest = &text[cut..];
    rest.split_once(' ').map_or(rest, |(_, words)| words)
}

/// The first part of `text`, to the end of a word.
fn head(text: &str) -> &str {
    let Some((cut, _)) = text.char_indices().nth(AROUND_MAX) else { return text };
    let rest = &text[..cut];
    rest.rsplit_once(' ').map_or(rest, |(words, _)| words)
}
