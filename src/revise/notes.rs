//! Notes: what stands on the page, what the tool wrote last and what it would write today.

use std::collections::{BTreeMap, BTreeSet};

use super::body::Body;
use super::definition;
use super::edit::Block;
use super::page::Page;
use super::sheet::{Note, Sheet};
use super::state::{State, text_hash};
use crate::annotate::Anchor;
use crate::ids::short_hash;

/// What becomes of a note of the page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Fate {
    /// Its definition stays as it stands.
    Keep,
    /// Its definition is printed again.
    Print(Note),
    /// It goes.
    Drop,
    /// A person's, whose words are gone: this line keeps it at the foot.
    Orphan(String),
}

/// What becomes of the notes.
#[derive(Clone, Debug, Default)]
pub(super) struct Fates {
    /// Of each note of the page.
    pub(super) standing: Vec<Fate>,
    /// Notes that are new, each with the note of the page that it follows.
    pub(super) added: Vec<(Option<usize>, Note)>,
}

/// The notes while they are merged.
pub(super) struct Notes<'a> {
    pub(super) page: &'a Page,
    pub(super) body: &'a mut Body,
    state: &'a mut State,
    /// What the tool would write, in the merged body's places; `None` where the words do not stand there.
    today: BTreeMap<&'a str, Option<Note>>,
    /// A person's pieces by kind and block: nothing of the tool's is laid over them.
    pub(super) theirs: BTreeSet<(u8, Anchor)>,
    /// The hash of each line's words on the page.
    hashes: Vec<String>,
    /// The lines of the page that refer to each note.
    pub(super) lines: BTreeMap<&'a str, BTreeSet<usize>>,
    /// Where the piece of a reference begins, by its block, its place and its note.
    pub(super) starts: BTreeMap<(usize, usize, String), usize>,
    /// The tool's notes whose references stay where they are.
    settled: BTreeSet<usize>,
}

impl<'a> Notes<'a> {
    /// Gets ready to merge `today` into what stands on `page`.
    pub(super) fn new(
        page: &'a Page,
        body: &'a mut Body,
        today: &'a [Note],
        state: &'a mut State,
    ) -> Notes<'a> {
        let places = today.iter().map(|note| (note.id.as_str(), placed(note, body))).collect();
        let hashes = page.sheet.lines.iter().map(|line| text_hash(&line.words)).collect();
        let mut lines: BTreeMap<&str, BTreeSet<usize>> = BTreeMap::new();
        for (index, line) in page.sheet.lines.iter().enumerate() {
            for reference in &line.references {
                lines.entry(&reference.id).or_default().insert(index);
            }
        }
        Notes {
            page,
            body,
            state,
            today: places,
            theirs: BTreeSet::new(),
            hashes,
            lines,
            starts: BTreeMap::new(),
            settled: BTreeSet::new(),
        }
    }

    /// Merges the notes and, between taking off what was and writing what is, the links.
    pub(super) fn merge(mut self, today: &[Note], links: impl FnOnce(&mut Body, &mut State)) -> Fates {
        let mut fates = Fates { standing: self.stand(), added: Vec::new() };
        self.clear(&mut fates.standing);
        links(self.body, self.state);
        self.write(today, &mut fates);
        fates
    }

    /// Decides on the notes of the page, so far as links may be merged after: whose they are, and which references stay.
    fn stand(&mut self) -> Vec<Fate> {
        let tools: Vec<bool> = (0..self.page.sheet.notes.len()).map(|index| self.is_tools(index)).collect();
        (0..tools.len()).map(|index| if tools[index] { Fate::Drop } else { self.theirs(index) }).collect()
    }

    /// Whether the tool wrote the note and nobody changed it.
    fn is_tools(&self, index: usize) -> bool {
        let note = &self.page.sheet.notes[index];
        let source = self.page.source(self.page.note_elements[index]);
        let places: Vec<usize> = self.page.ends[index].iter().map(|&(_, at)| at).collect();
        !self.page.unplaced.contains(&index)
            && self.state.is(&note.id, &hash(note, &self.hashes))
            && self.page.ends[index].len() == note.pieces.len()
            && definition::written_at(note, &places, |line| self.page.sheet.lines.get(line)) == source
    }

    /// Takes off the tool's references, so that links and then today's references can be put where they belong. In a block with
    /// a person's bytes those that are right stay.
    fn clear(&mut self, fates: &mut [Fate]) {
        for (index, fate) in fates.iter_mut().enumerate() {
            let note = &self.page.sheet.notes[index];
            if *fate != Fate::Drop {
                continue;
            }
            let found = self.today.get(note.id.as_str());
            if found.is_some_and(Option::is_none)
                && self.lines_of(&note.id).all(|it| self.body.stays(self.page, it))
            {
                // Found today, but in words that a person's line keeps off the page: what stands is the best there is.
                *fate = Fate::Keep;
                self.remember_standing(index);
                continue;
            }
            let blocks: Vec<usize> = self.lines_of(&note.id).filter_map(|it| self.body.of_line[it]).collect();
            let kept = blocks.iter().any(|&it| !self.body.blocks[it].is_canonical());
            let now = self.today.get(note.id.as_str()).cloned().flatten();
            if kept && now.is_some_and(|now| self.stands(note, &now)) {
                self.settled.insert(index);
                self.remember_standing(index);
                continue;
            }
            let saved: Vec<Block> = if kept {
                blocks.iter().map(|&it| self.body.blocks[it].clone()).collect()
            } else {
                Vec::new()
            };
            if !self.unrefer(&note.id) {
                for (block, saved) in blocks.into_iter().zip(saved) {
                    self.body.blocks[block] = saved;
                }
                *fate = Fate::Keep;
                self.remember_standing(index);
            }
        }
    }

    /// Whether a note stands on the page where today's would, its references directly at its words.
    fn stands(&self, note: &Note, now: &Note) -> bool {
        let direct = |it: &Anchor| {
            self.page.sheet.lines[it.block].reference_at(it.span.end) == it.span.end
                && self.body.stays(self.page, it.block)
        };
        note.pieces.iter().all(direct) && self.carried(note) == now.pieces
    }

    /// Writes today's notes, after links were merged.
    fn write(&mut self, today: &[Note], fates: &mut Fates) {
        let standing: BTreeMap<&str, usize> =
            self.page.sheet.notes.iter().enumerate().map(|(index, note)| (note.id.as_str(), index)).collect();
        let hashes: Vec<String> =
            self.body.blocks.iter().map(|block| text_hash(&block.line().words)).collect();
        for (index, _) in fates.standing.iter().enumerate().filter(|(_, fate)| **fate == Fate::Drop) {
            self.state.forget(&self.page.sheet.notes[index].id);
        }
        let mut follows = None;
        for note in today {
            let now = self.today.get(note.id.as_str()).cloned().flatten();
            let written = match (standing.get(note.id.as_str()), now) {
                (Some(&index), Some(now)) if fates.standing[index] == Fate::Drop => {
                    let placed = self.settled.contains(&index) || self.place(&now);
                    // What changed its place among the others is printed there.
                    if placed && follows.is_some_and(|last| index < last) {
                        fates.added.push((follows, now.clone()));
                    } else if placed {
                        fates.standing[index] = Fate::Print(now.clone());
                    }
                    placed.then_some(now)
                }
                (Some(_), _) => None,
                (None, now) => self.add(note, now).inspect(|now| fates.added.push((follows, now.clone()))),
            };
            if let Some(now) = written {
                self.state.set(&note.id, &hash(&now, &hashes));
            }
            if let Some(&index) = standing.get(note.id.as_str())
                && matches!(fates.standing[index], Fate::Keep | Fate::Print(_))
            {
                follows = Some(index);
            }
        }
    }

    /// Adds a note that the page does not have, unless a person removed it or laid a note of the same kind there.
    fn add(&mut self, note: &Note, now: Option<Note>) -> Option<Note> {
        if self.state.lost {
            let hash = text_hash(&note.parts.join("\n"));
            self.state.bury_if_lost(&note.id, &hash);
        }
        let now = now.filter(|_| !self.state.lost && !self.state.has(&note.id))?;
        (!self.is_taken(&now) && self.place(&now)).then_some(now)
    }

    fn is_taken(&self, note: &Note) -> bool {
        let class = class(note);
        note.pieces.iter().any(|piece| {
            let theirs = self.theirs.iter().filter(|(kind, it)| *kind == class && it.block == piece.block);
            theirs.into_iter().any(|(_, it)| it.span.overlaps(piece.span))
        })
    }
}

/// The note in the merged body's places.
fn placed(note: &Note, body: &Body) -> Option<Note> {
    let pieces = note
        .pieces
        .iter()
        .map(|piece| Some(Anchor { block: (*body.of_capture.get(piece.block)?)?, span: piece.span }));
    Some(Note { pieces: pieces.collect::<Option<_>>()?, ..note.clone() })
}

/// What a note's hash tells: what it says, and the words that it stands on.
pub(super) fn hash(note: &Note, lines: &[String]) -> String {
    let mut parts: Vec<String> = note.parts.clone();
    for piece in &note.pieces {
        let line = lines.get(piece.block).map_or("", String::as_str);
        parts.push(format!("{line} {} {}", piece.span.start, piece.span.end));
    }
    short_hash(&parts.iter().map(String::as_str).collect::<Vec<_>>())
}

/// Which notes exclude one another: two on the same words say different things about one question.
pub(super) fn class(note: &Note) -> u8 {
    match note.parts.first().map(String::as_str) {
        Some("figure") => 1,
        Some(super::sheet::BLOCK) => 2,
        _ => 0,
    }
}

/// Remembers all notes as the tool's.
pub(super) fn write_all(sheet: &Sheet, state: &mut State) {
    let hashes: Vec<String> = sheet.lines.iter().map(|line| text_hash(&line.words)).collect();
    for note in &sheet.notes {
        state.set(&note.id, &hash(note, &hashes));
    }
}
