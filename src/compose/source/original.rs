//! The capture's decoded text, line by line: what was kept, what was taken out, and why.

use super::{OriginalLine, Stretch};
use crate::compose::Scope;
use crate::revise::Article;
use crate::text::Span;

/// The lines of the capture.
pub(super) fn original(scope: &Scope<'_>, article: &Article) -> Vec<OriginalLine> {
    let marked = marked(scope, article);
    let mut lines = Vec::new();
    let mut start = 0;
    let mut first = 0;
    for (index, text) in article.text.split_inclusive('\n').enumerate() {
        let end = start + text.len();
        let line = Span::new(start, start + text.trim_end_matches('\n').len());
        // Stretches that end before this line never come again.
        while marked.get(first).is_some_and(|(at, _)| at.end <= start) {
            first += 1;
        }
        let rest = marked.get(first..).unwrap_or_default();
        lines.push(OriginalLine { number: index + 1, stretches: stretches(article, line, rest) });
        start = end;
    }
    lines
}

/// The kept and the removed stretches, in the order of the text. They never overlap.
fn marked(scope: &Scope<'_>, article: &Article) -> Vec<(Span, Stretch)> {
    let kept = article
        .passages
        .iter()
        .map(|passage| (passage.block.at, Stretch { block: passage.id.clone(), ..Stretch::default() }));
    let removed = article.removed.iter().map(|removed| {
        let category = removed.category.name().to_owned();
        let (rule, note) = (removed.rule.clone(), scope.messages.grounds(&removed.note));
        (removed.at, Stretch { category, rule, note, ..Stretch::default() })
    });
    let mut marked: Vec<(Span, Stretch)> = kept.chain(removed).filter(|(at, _)| !at.is_empty()).collect();
    marked.sort_by_key(|(at, _)| *at);
    marked
}

/// The stretches of one line, which together are the line.
fn stretches(article: &Article, line: Span, marked: &[(Span, Stretch)]) -> Vec<Stretch> {
    let mut stretches = Vec::new();
    let mut at = line.start;
    let words = |from: usize, to: usize| Span::new(from, to).of(&article.text).to_owned();
    for (span, mark) in marked.iter().take_while(|(span, _)| span.start < line.end) {
        let (from, to) = (span.start.max(at), span.end.min(line.end));
        if from >= to {
            continue;
        }
        if at < from {
            stretches.push(Stretch { text: words(at, from), ..Stretch::default() });
        }
        stretches.push(Stretch { text: words(from, to), ..mark.clone() });
        at = to;
    }
    if at < line.end {
        stretches.push(Stretch { text: words(at, line.end), ..Stretch::default() });
    }
    stretches
}
