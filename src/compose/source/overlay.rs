//! Which notes cover which words of a block: a sweep over the text, so that each run of words knows its notes.

use std::collections::BTreeSet;

/// A note over a stretch of a block's words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cover<'a> {
    pub(super) start: usize,
    pub(super) end: usize,
    /// The note's id.
    pub(super) id: &'a str,
    /// What it is and what a person decided, as classes: `quotation direct automatic`.
    pub(super) classes: String,
}

/// The covers of one block, swept from its first word to its last.
pub(super) struct Sweep<'a, 'b> {
    covers: &'b [Cover<'a>],
    /// Where covers begin or end, in order.
    edges: Vec<(usize, usize)>,
    next: usize,
    open: BTreeSet<usize>,
}

/// Most notes that one run of words is marked with; the rest are in the margin all the same.
const DEEP_MAX: usize = 4;

impl<'a, 'b> Sweep<'a, 'b> {
    pub(super) fn new(covers: &'b [Cover<'a>]) -> Sweep<'a, 'b> {
        let ends = |(index, cover): (usize, &Cover<'a>)| [(cover.start, index), (cover.end, index)];
        let mut edges: Vec<(usize, usize)> =
            covers.iter().enumerate().filter(|(_, it)| it.start < it.end).flat_map(ends).collect();
        edges.sort_unstable();
        Sweep { covers, edges, next: 0, open: BTreeSet::new() }
    }

    /// Goes to `at`: covers that begin or end up to there are opened or closed.
    pub(super) fn go_to(&mut self, at: usize) {
        while let Some((_, index)) = self.edges.get(self.next).filter(|(edge, _)| *edge <= at) {
            if !self.open.remove(index) {
                self.open.insert(*index);
            }
            self.next += 1;
        }
    }

    /// Where the notes change next.
    pub(super) fn next_edge(&self) -> Option<usize> {
        self.edges.get(self.next).map(|(edge, _)| *edge)
    }

    /// The notes over the words here, outermost first.
    pub(super) fn here(&self) -> Vec<&'b Cover<'a>> {
        self.open.iter().filter_map(|index| self.covers.get(*index)).take(DEEP_MAX).collect()
    }
}
