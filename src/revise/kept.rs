//! Notes that a person wrote or changed: they stay, and move with their words where cleaning changed the paragraph around them.

use super::definition::parsed;
use super::escape::quoted;
use super::notes::{Fate, Notes, class};
use super::page::piece;
use super::reading::What;
use super::sheet::Note;
use crate::annotate::Anchor;
use crate::text::Span;

impl Notes<'_> {
    /// A person's note stays; where cleaning changed the words under it, it moves with them or loses its place.
    pub(super) fn theirs(&mut self, index: usize) -> Fate {
        let note = &self.page.sheet.notes[index];
        let body = match &self.page.elements[self.page.note_elements[index]].what {
            What::Definition { body, .. } => body.clone(),
            _ => String::new(),
        };
        let moved = self.lines_of(&note.id).any(|line| !self.body.stays(self.page, line));
        let pieces = if moved { self.moved(index, &body) } else { Some(self.carried(note)) };
        let Some(pieces) = pieces else {
            self.unrefer(&note.id);
            return Fate::Orphan(self.orphan(note, &body));
        };
        let class = class(note);
        if !moved {
            self.remember_standing(index);
        }
        self.theirs.extend(pieces.into_iter().map(|piece| (class, piece)));
        Fate::Keep
    }

    /// Moves a person's note with its words: only if its definition, as it stands, gives the same words there.
    fn moved(&mut self, index: usize, body: &str) -> Option<Vec<Anchor>> {
        let note = &self.page.sheet.notes[index];
        let parsed = parsed(body);
        if self.page.unplaced.contains(&index) || !parsed.before.is_empty() {
            return None;
        }
        let mut pieces = Vec::new();
        for (nth, old) in note.pieces.iter().enumerate() {
            let mut new = self.body.carry(self.page, *old)?;
            let words = &self.body.blocks[new.block].line().words;
            if note.is_role() {
                new.span = Span::new(0, words.len());
            }
            if piece(&parsed, nth, words, new.span.end) != Some(new.span) {
                return None;
            }
            pieces.push(new);
        }
        let again: Vec<Anchor> = note
            .pieces
            .iter()
            .zip(&pieces)
            .filter(|(old, _)| !self.body.stays(self.page, old.block))
            .map(|(_, new)| *new)
            .collect();
        self.remember(&note.id, &again);
        again.iter().all(|it| self.refer(&note.id, *it, it.span.end)).then_some(pieces)
    }

    fn orphan(&self, note: &Note, body: &str) -> String {
        let words = note.pieces.iter().map(|it| it.span.of(&self.page.sheet.lines[it.block].words));
        let words: Vec<String> = words.map(quoted).collect();
        let body = body.lines().map(str::trim).collect::<Vec<_>>().join(" ");
        format!("- {} · words: {} · {body}", note.id, words.join(", "))
    }
}
