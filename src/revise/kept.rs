//! Notes that a person wrote or changed: they stay, and move with their words where cleaning changed the paragraph around them.

use super::definition::{get, parsed};
use super::escape::quoted;
use super::notes::{Fate, Notes, class};
use super::page::piece;
use super::reading::What;
use super::sheet::Note;
use crate::annotate::Anchor;
use crate::text::Span;

/// The key of the part that says what the words of a note were before they changed under it.
pub(super) const WAS: &str = "was";

impl Notes<'_> {
    /// A person's note stays; where cleaning changed the words under it, it moves with them or loses its place.
    pub(super) fn theirs(&mut self, index: usize) -> Fate {
        let note = &self.page.sheet.notes[index];
        let body = match &self.page.elements[self.page.note_elements[index]].what {
            What::Definition { body, .. } => body.clone(),
            _ => String::new(),
        };
        let moved = self.lines_of(&note.id).any(|line| !self.body.stays(self.page, line));
        if !moved {
            let pieces = self.carried(note);
            self.remember_standing(index);
            self.claim(note, &pieces);
            return Fate::Keep;
        }
        let Some((pieces, fate)) = self.moved(index, &body) else {
            self.unrefer(&note.id);
            return Fate::Orphan(self.orphan(note, &body));
        };
        self.claim(note, &pieces);
        fate
    }

    /// Keeps the tool from laying a note of the same kind over a person's.
    fn claim(&mut self, note: &Note, pieces: &[Anchor]) {
        let class = class(note);
        self.theirs.extend(pieces.iter().map(|piece| (class, *piece)));
    }

    /// Moves a person's note with its words. Its definition stays as it stands where it gives the same words there; it is printed
    /// again where they must be told otherwise, and says what they were where they are not the same.
    fn moved(&mut self, index: usize, body: &str) -> Option<(Vec<Anchor>, Fate)> {
        let note = &self.page.sheet.notes[index];
        if self.page.unplaced.contains(&index) {
            return None;
        }
        let (pieces, same) = self.found(note)?;
        let parsed = parsed(body);
        let reads = pieces.iter().enumerate().all(|(nth, it)| {
            let words = &self.body.blocks[it.block].line().words;
            piece(&parsed, nth, words, it.span.end) == Some(it.span)
        });
        let again: Vec<Anchor> = note
            .pieces
            .iter()
            .zip(&pieces)
            .filter(|(old, new)| !self.body.stays(self.page, old.block) || !self.is_own(old.block, new.block))
            .map(|(_, new)| *new)
            .collect();
        self.remember(&note.id, &again);
        let placed = again.iter().all(|it| {
            let at = self.body.blocks[it.block].line().reference_at(it.span.end);
            self.refer(&note.id, *it, at)
        });
        let pushed = |it: &Anchor| self.body.blocks[it.block].line().reference_at(it.span.end) != it.span.end;
        let prints = !reads || !same || !parsed.before.is_empty() || again.iter().any(pushed);
        let fate = if prints { Fate::Print(self.renewed(note, &pieces, same)) } else { Fate::Keep };
        placed.then_some((pieces, fate))
    }

    /// Where the pieces of a note stand now, and whether their words are the same.
    fn found(&self, note: &Note) -> Option<(Vec<Anchor>, bool)> {
        let mut same = true;
        let mut pieces = Vec::new();
        for old in &note.pieces {
            let new = match self.body.carry(self.page, *old) {
                Some(new) => new,
                // A note of several pieces is not torn apart.
                None if note.pieces.len() > 1 || note.is_role() => return None,
                None => {
                    let (new, kept) = self.body.recover(self.page, *old)?;
                    same &= kept;
                    new
                }
            };
            let whole = Span::new(0, self.body.blocks[new.block].line().words.len());
            pieces.push(if note.is_role() { Anchor { span: whole, ..new } } else { new });
        }
        Some((pieces, same))
    }

    fn is_own(&self, line: usize, block: usize) -> bool {
        self.body.of_line.get(line).copied().flatten() == Some(block)
    }

    /// The note in its new place; where its words changed it says what they were.
    fn renewed(&self, note: &Note, pieces: &[Anchor], same: bool) -> Note {
        let mut parts = note.parts.clone();
        if !same && get(&parts, WAS).is_none() {
            let words = note.pieces.iter().map(|it| it.span.of(&self.page.sheet.lines[it.block].words));
            parts.push(format!("{WAS}: {}", words.map(quoted).collect::<Vec<_>>().join(", ")));
        }
        Note { id: note.id.clone(), parts, pieces: pieces.to_vec() }
    }

    fn orphan(&self, note: &Note, body: &str) -> String {
        let words = note.pieces.iter().map(|it| it.span.of(&self.page.sheet.lines[it.block].words));
        let words: Vec<String> = words.map(quoted).collect();
        let body = body.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        format!("- {} · words: {} · {body}", note.id, words.join(", "))
    }
}
