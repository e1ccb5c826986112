//! The article as the finders see it: each block's words, where sentences begin, which names are known.

use std::ops::Range;

use super::lexicon::{Lexicon, Meaning};
use crate::annotate::{Anchor, Context};
use crate::clean::Role;
use crate::lang::gazetteer::Sense;
use crate::lang::names::NameWords;
use crate::text::Span;
use crate::text::keys::{Keyed, Vocabulary};
use crate::text::tokens::{Shape, Token, tokens};

/// The article as the finders see it.
pub(in crate::annotate) struct Scene<'a> {
    /// What every annotator may read.
    pub(in crate::annotate) context: &'a Context<'a>,
    /// The names known.
    pub(in crate::annotate) lexicon: &'a Lexicon<'a>,
    /// The blocks, in order.
    pub(in crate::annotate) views: Vec<View<'a>>,
    /// Words that stand somewhere in small letters: a capital at a sentence's start makes no name of them.
    pub(in crate::annotate) small: Vocabulary<'a>,
}

/// One block.
pub(in crate::annotate) struct View<'a> {
    /// Its index in the article.
    pub(in crate::annotate) block: usize,
    /// What it is.
    pub(in crate::annotate) role: Role,
    /// Its text.
    pub(in crate::annotate) text: &'a str,
    /// Its words and marks.
    pub(in crate::annotate) tokens: Vec<Token<'a>>,
    /// Whether a sentence begins at each token.
    pub(in crate::annotate) starts: Vec<bool>,
    /// The known names, in order, none within another.
    pub(in crate::annotate) hits: Vec<Hit>,
    /// Whether capitals tell names here: not in lines set in capitals or in title case.
    pub(in crate::annotate) plain: bool,
}

/// A known name where it stands.
#[derive(Clone, Debug)]
pub(in crate::annotate) struct Hit {
    /// Its tokens.
    pub(in crate::annotate) range: Range<usize>,
    /// What it means.
    pub(in crate::annotate) meaning: Meaning,
}

impl<'a> Scene<'a> {
    /// Reads the article.
    pub(in crate::annotate) fn read(context: &'a Context<'a>, lexicon: &'a Lexicon<'a>) -> Scene<'a> {
        let blocks = context.cleaned.blocks.iter().enumerate();
        let views: Vec<View<'a>> =
            blocks.map(|(block, it)| view(context, lexicon, (block, it.role, &it.text))).collect();
        let lower = views.iter().flat_map(|view| &view.tokens).filter(|token| token.shape == Shape::Lower);
        let mut small = Vocabulary::default();
        lower.for_each(|token| small.add(&token.folded));
        Scene { context, lexicon, views, small }
    }

    /// The words of the article's language.
    pub(in crate::annotate) fn words(&self) -> &'a NameWords {
        &self.context.language.names
    }

    /// A rule of the article's language.
    pub(in crate::annotate) fn rule(&self, name: &str) -> String {
        format!("{}.{name}", self.context.language.code)
    }

    /// The blocks in which persons and bodies are looked for: not those that only credit or date.
    pub(in crate::annotate) fn prose(&self) -> impl Iterator<Item = &View<'a>> {
        self.views.iter().filter(|view| !matches!(view.role, Role::Credit | Role::Dateline))
    }
}

impl<'a> View<'a> {
    /// The stretch of the block's text that the tokens `range` cover.
    pub(in crate::annotate) fn span(&self, range: &Range<usize>) -> Span {
        let start = self.tokens.get(range.start).map_or(0, |token| token.span.start);
        let end = range.end.checked_sub(1).and_then(|last| self.tokens.get(last));
        Span::new(start, end.map_or(start, |token| token.span.end.max(start)))
    }

    /// Where the tokens `range` stand in the article.
    pub(in crate::annotate) fn anchor(&self, range: &Range<usize>) -> Anchor {
        Anchor { block: self.block, span: self.span(range) }
    }

    /// The words of the tokens `range`, white space made plain.
    pub(in crate::annotate) fn words(&self, range: &Range<usize>) -> String {
        self.span(range).of(self.text).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The known name that covers the token `at`.
    pub(in crate::annotate) fn hit(&self, at: usize) -> Option<&Hit> {
        let after = self.hits.partition_point(|hit| hit.range.start <= at);
        self.hits.get(after.checked_sub(1)?).filter(|hit| hit.range.contains(&at))
    }

    /// The token before `at`.
    pub(in crate::annotate) fn before(&self, at: usize) -> Option<&Token<'_>> {
        self.tokens.get(at.checked_sub(1)?)
    }

    /// The folded letters of the token at `at`; empty past the end.
    pub(in crate::annotate) fn folded(&self, at: usize) -> &Keyed<'a> {
        self.tokens.get(at).map_or(&Keyed::EMPTY, |token| &token.folded)
    }

    /// The tokens from `at` on.
    pub(in crate::annotate) fn rest(&self, at: usize) -> &[Token<'_>] {
        self.tokens.get(at..).unwrap_or_default()
    }

    /// Whether a phrase of `words` ends right before `at`; phrases of up to four words are tried.
    pub(in crate::annotate) fn ends_with(&self, words: &crate::lang::names::Words, at: usize) -> bool {
        self.phrase_before(words, at).is_some()
    }

    /// Where the phrase of `words` begins that ends right before `at`.
    pub(in crate::annotate) fn phrase_before(
        &self,
        words: &crate::lang::names::Words,
        at: usize,
    ) -> Option<usize> {
        let count = (1..=4.min(at)).find(|&count| words.at(&self.tokens[at - count..at]) == Some(count))?;
        Some(at - count)
    }
}

fn view<'a>(context: &'a Context<'a>, lexicon: &Lexicon<'a>, block: (usize, Role, &'a str)) -> View<'a> {
    let (block, role, text) = block;
    let tokens = tokens(text);
    let starts = starts(&tokens, &context.language.names);
    let sentence = text.trim_end_matches(['"', '»', '”', ')']).trim_end().ends_with(['.', '!', '?', '…']);
    let prose = tokens.iter().zip(starts.iter().skip(1)).any(|(token, next)| *next && token.is_mark("."));
    let plain = sentence || prose || !is_set_in_capitals(&tokens, &starts);
    let hits = hits(&tokens, lexicon, plain);
    View { block, role, text, tokens, starts, hits, plain }
}

/// Where sentences begin: after a stop that ends no abbreviation, after a colon or an opening mark, at the start.
fn starts(tokens: &[Token<'_>], words: &NameWords) -> Vec<bool> {
    let mut starts = Vec::with_capacity(tokens.len());
    let mut fresh = true;
    for (at, token) in tokens.iter().enumerate() {
        starts.push(fresh && token.shape != Shape::Mark);
        if token.shape != Shape::Mark {
            fresh = false;
            continue;
        }
        fresh = match token.folded.as_str() {
            "." => !at.checked_sub(1).and_then(|it| tokens.get(it)).is_some_and(|it| abbreviates(it, words)),
            "!" | "?" | "…" | ":" | "«" | "“" | "\"" | "•" | ";" | "–" | "—" | "-" => true,
            _ => fresh,
        };
    }
    starts
}

fn abbreviates(token: &Token<'_>, words: &NameWords) -> bool {
    let initial = token.span.len() <= 2 && token.shape == Shape::Capital;
    initial || (token.is_capital() && words.abbreviations.has(&token.folded))
}

/// In a line where most longer words have capitals, capitals tell nothing.
fn is_set_in_capitals(tokens: &[Token<'_>], starts: &[bool]) -> bool {
    let long = || {
        let words =
            tokens.iter().zip(starts).filter(|(token, start)| !**start && token.folded.chars().count() > 3);
        words.filter(|(token, _)| !matches!(token.shape, Shape::Mark | Shape::Number)).map(|(token, _)| token)
    };
    let capital = long().filter(|token| token.is_capital()).count();
    long().count() >= 4 && capital * 10 >= long().count() * 7
}

/// The known names, longest first at each place. In a line set in capitals a short acronym may be a plain word.
fn hits(tokens: &[Token<'_>], lexicon: &Lexicon<'_>, plain: bool) -> Vec<Hit> {
    let mut hits = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        let found =
            lexicon.at(&tokens[at..]).filter(|(count, _)| plain || *count > 1 || tokens[at].folded.len() > 3);
        let Some((count, meaning)) = found else {
            at += 1;
            continue;
        };
        if meaning.sense != Sense::Adjective || tokens[at].is_capital() {
            hits.push(Hit { range: at..at + count, meaning });
        }
        at += count;
    }
    hits
}
