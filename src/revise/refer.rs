//! References of notes: taken off lines and put on them, in the order in which a page that nobody touched has them.

use std::cmp::Reverse;

use super::edit::Block;
use super::notes::Notes;
use super::sheet::{Note, Reference};
use crate::annotate::Anchor;

impl<'a> Notes<'a> {
    /// The lines of the page that refer to a note.
    pub(super) fn lines_of(&self, id: &str) -> impl Iterator<Item = usize> + use<'a> {
        self.lines.get(id).cloned().unwrap_or_default().into_iter()
    }

    /// Remembers where the pieces of references begin, so that others can be put beside them in order.
    pub(super) fn remember(&mut self, id: &str, pieces: &[Anchor]) {
        for piece in pieces {
            let at = self.body.blocks[piece.block].line().reference_at(piece.span.end);
            self.remember_at(id, *piece, at);
        }
    }

    /// Remembers the references of a note that stay where they stand: a link that was there once may have pushed them away from
    /// their words.
    pub(super) fn remember_standing(&mut self, index: usize) {
        let note = &self.page.sheet.notes[index];
        let pieces = self.carried(note);
        let places = self.page.ends[index].iter().map(|&(_, at)| at);
        if pieces.len() == places.len() {
            for (piece, at) in pieces.iter().zip(places) {
                self.remember_at(&note.id, *piece, at);
            }
        }
    }

    fn remember_at(&mut self, id: &str, piece: Anchor, at: usize) {
        let start = self.starts.entry((piece.block, at, id.to_owned())).or_insert(piece.span.start);
        *start = piece.span.start.min(*start);
    }

    pub(super) fn carried(&self, note: &Note) -> Vec<Anchor> {
        note.pieces.iter().filter_map(|it| self.body.carry(self.page, *it)).collect()
    }

    /// Takes the references to a note off every line that stays.
    pub(super) fn unrefer(&mut self, id: &str) -> bool {
        let mut all = true;
        for line in self.lines_of(id) {
            let Some(at) = self.body.of_line[line].filter(|_| self.body.stays(self.page, line)) else {
                continue;
            };
            let block = &mut self.body.blocks[at];
            while let Some(index) = block.line().references.iter().position(|it| it.id == id) {
                if !block.unrefer(index) {
                    all = false;
                    break;
                }
            }
        }
        all
    }

    /// Puts the references of a note where its pieces end; all or none.
    pub(super) fn place(&mut self, note: &Note) -> bool {
        let kept = note.pieces.iter().any(|it| !self.body.blocks[it.block].is_canonical());
        let saved: Vec<Block> =
            note.pieces.iter().filter(|_| kept).map(|it| self.body.blocks[it.block].clone()).collect();
        self.remember(&note.id, &note.pieces);
        let placed = note.pieces.iter().all(|piece| {
            let at = self.body.blocks[piece.block].line().reference_at(piece.span.end);
            self.refer(&note.id, *piece, at)
        });
        if !placed {
            for (piece, saved) in note.pieces.iter().zip(saved) {
                self.body.blocks[piece.block] = saved;
            }
        }
        placed
    }

    /// Puts a reference at `at`: of those that stand at one place, the inner one comes first.
    pub(super) fn refer(&mut self, id: &str, piece: Anchor, at: usize) -> bool {
        let key = |it: &Reference| {
            let start = self.starts.get(&(piece.block, it.at, it.id.clone())).copied().unwrap_or(0);
            (it.at, Reverse(start), it.id.clone())
        };
        let new = key(&Reference { at, id: id.to_owned() });
        let references = &self.body.blocks[piece.block].line().references;
        let from = references.partition_point(|it| it.at < at);
        let index = from + references[from..].iter().take_while(|it| key(it) <= new).count();
        self.body.blocks[piece.block].refer(index, &Reference { at, id: id.to_owned() })
    }
}
