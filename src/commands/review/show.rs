//! A question as it is asked, and as it is listed.

use super::asked::Asked;
use super::facts::{Fact, facts, name, speaker, words};
use super::line_of;
use crate::annotate::Anchor;
use crate::check::links::Meant;
use crate::check::queue::Item;
use crate::messages::Messages;
use crate::revise::Article;
use crate::text::one_line;

/// How much of the passage before is shown, in characters: enough to see whom "il" means.
const BEFORE: usize = 240;

/// How many places of a link are shown.
const PLACES: usize = 3;

/// The question in its context, a few lines.
pub(super) fn question(asked: &Asked<'_>, (nth, of): (usize, usize), messages: &Messages) -> Vec<String> {
    let head = format!("{nth} of {of} · {} · {} · {}", asked.id(), kind(asked), seed(asked));
    let mut lines = vec![String::new(), head];
    lines.extend(match asked {
        Asked::Said(it) => said(it),
        Asked::Link(it) => link(it),
        Asked::Field(_) => Vec::new(),
    });
    lines.extend(facts(asked, messages).iter().map(Fact::line));
    lines
}

/// What is asked.
pub(super) fn kind(asked: &Asked<'_>) -> &'static str {
    match asked {
        Asked::Said(it) => it.kind,
        Asked::Link(_) => "who is meant",
        Asked::Field(_) => "which is right",
    }
}

/// Where it stands in the capture.
pub(super) fn seed(asked: &Asked<'_>) -> String {
    let path = &asked.article().path;
    match line_of(asked) {
        0 => format!("seeds/{path}"),
        line => format!("seeds/{path}:{line}"),
    }
}

fn said(item: &Item<'_>) -> Vec<String> {
    let first = item.pieces.first().map_or(0, |it| it.block);
    let passages = &item.article.passages;
    let mut lines = Vec::new();
    if let Some(before) = first.checked_sub(1).and_then(|it| passages.get(it)) {
        lines.push(format!("    {}", tail(&before.block.text)));
    }
    let mut blocks: Vec<usize> = item.pieces.iter().map(|it| it.block).collect();
    blocks.dedup();
    lines
        .extend(blocks.into_iter().map(|block| format!("    {}", marked(item.article, &item.pieces, block))));
    lines
}

fn link(it: &Meant<'_>) -> Vec<String> {
    let shown = it.places.iter().take(PLACES);
    let mut lines: Vec<String> =
        shown.map(|at| format!("    {}", marked(it.article, &[*at], at.block))).collect();
    if it.places.len() > PLACES {
        lines.push(format!("    ... and {} times more", it.places.len() - PLACES));
    }
    lines
}

/// The question in one line.
pub(super) fn line(asked: &Asked<'_>) -> String {
    let article = asked.article();
    let (kind, told) = match asked {
        Asked::Said(it) => {
            let pieces: Vec<String> = it.pieces.iter().map(|at| one_line(words(article, *at))).collect();
            (it.kind, format!("{} · {} · {}", speaker(it), it.rule, pieces.join(" … ")))
        }
        Asked::Link(it) => {
            ("link", format!("{} · {} · {}", name(article, &it.first.actor), it.first.rule.0, it.words))
        }
        Asked::Field(it) => {
            let values = std::iter::once(&it.value).chain(it.rivals.iter().map(|it| &it.found));
            let values = values.map(|it| it.value.as_deref().unwrap_or("unknown")).collect::<Vec<_>>();
            ("field", values.join(" or "))
        }
    };
    format!("{} · {kind} · site/pages/sources/{}.md · {} · {told}", asked.id(), article.id, seed(asked))
}

/// A passage with the words in question between brackets that no text has.
fn marked(article: &Article, pieces: &[Anchor], block: usize) -> String {
    let text = article.passages.get(block).map(|it| it.block.text.as_str()).unwrap_or_default();
    let mut marked = text.to_owned();
    for piece in pieces.iter().rev().filter(|it| it.block == block && it.span.end <= text.len()) {
        marked.insert(piece.span.end, '⟧');
        marked.insert(piece.span.start, '⟦');
    }
    one_line(&marked)
}

fn tail(text: &str) -> String {
    let line = one_line(text);
    let letters = line.chars().count();
    if letters <= BEFORE {
        line
    } else {
        let end: String = line.chars().skip(letters - BEFORE).collect();
        // Not from the middle of a word.
        format!("… {}", end.split_once(' ').map_or(end.as_str(), |it| it.1))
    }
}
