//! Edits to one block of a page. A block that is canonical (printing what was read gives its bytes) is printed again; in any other
//! a person's bytes stay, and each edit is a splice that is read back: one that does not give what was meant is not made.

use std::ops::Range;

use super::inline::{GUARD, Read, Segment};
use super::reading::{What, elements};
use super::sheet::{Form, Line, Link, Reference};
use super::target::encoded;
use super::writing;

/// A block under edit.
#[derive(Clone, Debug, Default)]
pub(super) struct Block {
    line: Line,
    /// The source and what was read from it, where a person's bytes are to be kept.
    kept: Option<(String, Read)>,
}

impl Block {
    /// A block that the tool prints.
    pub(super) fn printed(line: Line) -> Block {
        Block { line, kept: None }
    }

    /// The block that was read from `source`.
    pub(super) fn standing(line: Line, source: &str) -> Block {
        if writing::line(&line) == source {
            return Block::printed(line);
        }
        // A reference definition elsewhere on the page may be needed to read it: then it is left alone.
        let kept = reread(source).unwrap_or_default();
        Block { line, kept: Some((source.to_owned(), kept)) }
    }

    /// The block as data.
    pub(super) fn line(&self) -> &Line {
        &self.line
    }

    /// Whether the tool may print it.
    pub(super) fn is_canonical(&self) -> bool {
        self.kept.is_none()
    }

    /// The block as Markdown.
    pub(super) fn source(&self) -> String {
        match &self.kept {
            Some((source, _)) => source.clone(),
            None => writing::line(&self.line),
        }
    }

    /// Gives it another form.
    pub(super) fn set_form(&mut self, form: Form) -> bool {
        if self.kept.is_none() {
            self.line.form = form;
        }
        self.kept.is_none()
    }

    /// Lets the link at `index` lead elsewhere.
    pub(super) fn retarget(&mut self, index: usize, to: &str) -> bool {
        self.make(
            |line| line.links[index].to = to.to_owned(),
            |source, read| {
                let link = &read.links[index];
                let inner = inner(source, read, index)?;
                Some(vec![(inner.end..link.end, format!("]({})", encoded(to)))])
            },
        )
    }

    /// Takes the link at `index` away; its words stay.
    pub(super) fn unlink(&mut self, index: usize) -> bool {
        self.make(
            |line| {
                line.links.remove(index);
            },
            |source, read| {
                let link = &read.links[index];
                let inner = inner(source, read, index)?;
                Some(vec![(link.start..inner.start, String::new()), (inner.end..link.end, String::new())])
            },
        )
    }

    /// Adds a link, unless it would overlap one or have a reference inside.
    pub(super) fn link(&mut self, link: &Link) -> bool {
        let index = self.line.links.partition_point(|it| it.at.start < link.at.start);
        let overlaps = |it: &Link| it.at.overlaps(link.at);
        let neighbours = index.saturating_sub(1)..(index + 1).min(self.line.links.len());
        let first = self.line.references.partition_point(|it| it.at <= link.at.start);
        let crossed = self.line.references.get(first).is_some_and(|it| it.at < link.at.end);
        if crossed || self.line.links[neighbours].iter().any(overlaps) {
            return false;
        }
        self.make(
            |line| line.links.insert(index, link.clone()),
            |source, read| {
                let start = before(source, &read.segments, link.at.start)?;
                let end = after(&read.segments, link.at.end)?;
                Some(vec![(start..start, "[".to_owned()), (end..end, format!("]({})", encoded(&link.to)))])
            },
        )
    }

    /// Takes the reference at `index` away.
    pub(super) fn unrefer(&mut self, index: usize) -> bool {
        self.make(
            |line| {
                line.references.remove(index);
            },
            |_, read| Some(vec![(read.references[index].clone(), String::new())]),
        )
    }

    /// Puts a reference in, as the `index`-th.
    pub(super) fn refer(&mut self, index: usize, reference: &Reference) -> bool {
        let line = &self.line;
        let inside =
            line.links.iter().position(|link| link.at.start < reference.at && reference.at <= link.at.end);
        if inside.is_some_and(|it| line.links[it].at.end != reference.at) {
            return false;
        }
        self.make(
            |line| line.references.insert(index, reference.clone()),
            |source, read| {
                let mut at = after(&read.segments, reference.at)?;
                at = inside.map_or(at, |link| read.links[link].end);
                at += closing(&source[at..]);
                // Those that stand at the same place and come first.
                let same = read.line.references[..index].iter().rposition(|it| it.at == reference.at);
                at = same.map_or(at, |it| at.max(read.references[it].end));
                let next = source[at..].chars().next();
                let guard = match next {
                    Some('(' | ':') => "\\",
                    Some('[') if !source[at..].starts_with("[^") => GUARD,
                    _ => "",
                };
                Some(vec![(at..at, format!("[^{}]{guard}", reference.id))])
            },
        )
    }

    /// Makes one edit: on the data where the block is printed, else as splices, if reading them back gives the same data.
    fn make(
        &mut self,
        change: impl FnOnce(&mut Line),
        splices: impl FnOnce(&str, &Read) -> Option<Vec<(Range<usize>, String)>>,
    ) -> bool {
        let Some((source, read)) = &self.kept else {
            change(&mut self.line);
            return true;
        };
        if read.line != self.line {
            return false;
        }
        let mut wanted = self.line.clone();
        change(&mut wanted);
        let Some(spliced) = splices(source, read).and_then(|it| spliced(source, it)) else { return false };
        match reread(&spliced).filter(|read| read.line == wanted) {
            Some(read) => {
                self.line = wanted;
                self.kept = Some((spliced, read));
                true
            }
            None => false,
        }
    }
}

/// Reads one block by itself.
fn reread(source: &str) -> Option<Read> {
    let mut elements = elements(source, 0);
    match elements.pop()?.what {
        What::Block(read) if elements.is_empty() => Some(*read),
        _ => None,
    }
}

/// The source of a link's text, between its brackets.
fn inner(source: &str, read: &Read, index: usize) -> Option<Range<usize>> {
    let link = read.links.get(index)?;
    let last =
        read.segments.iter().rev().find(|it| it.source.end <= link.end && it.source.start >= link.start)?;
    let close = last.source.end + source.get(last.source.end..link.end)?.find("](")?;
    source[link.start..].starts_with('[').then_some(link.start + 1..close)
}

/// Where the source of the words from `at` on begins, the backslash of an escape included.
fn before(source: &str, segments: &[Segment], at: usize) -> Option<usize> {
    let segment = segments.get(segments.partition_point(|it| it.at <= at).checked_sub(1)?)?;
    if segment.at == at {
        let start = segment.source.start;
        return Some(if source[..start].ends_with('\\') && segment.plain { start - 1 } else { start });
    }
    let inside = segment.source.start + (at - segment.at);
    (segment.plain && inside < segment.source.end).then_some(inside)
}

/// How long the run of marks is that closes an emphasis here: a reference stands after it.
fn closing(rest: &str) -> usize {
    let run = rest.len() - rest.trim_start_matches(['*', '_']).len();
    let closes = rest[run..].chars().next().is_none_or(|next| !next.is_alphanumeric());
    if closes { run } else { 0 }
}

/// Where the source of the words up to `at` ends.
fn after(segments: &[Segment], at: usize) -> Option<usize> {
    let index = segments.partition_point(|it| it.at < at).checked_sub(1)?;
    let segment = segments.get(index)?;
    let inside = segment.source.start + (at - segment.at);
    let is_last = segments.get(index + 1).is_none_or(|next| next.at == at);
    if segment.plain && inside <= segment.source.end {
        Some(inside)
    } else {
        is_last.then_some(segment.source.end)
    }
}

fn spliced(source: &str, mut splices: Vec<(Range<usize>, String)>) -> Option<String> {
    splices.sort_by_key(|(range, _)| (range.start, range.end));
    let mut spliced = String::with_capacity(source.len());
    let mut at = 0;
    for (range, text) in splices {
        spliced.push_str(source.get(at..range.start)?);
        spliced.push_str(&text);
        at = range.end;
    }
    spliced.push_str(source.get(at..)?);
    Some(spliced)
}
