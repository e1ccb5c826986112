//! The body of a page while it is merged: each line that stays, changed or not, and each block that is new.

use super::align::{Alignment, FromCapture, OnPage};
use super::anchoring::{again, nearly};
use super::edit::Block;
use super::links;
use super::page::Page;
use super::sheet::{Form, Line, Link};
use super::state::{State, text_hash};
use crate::annotate::Anchor;
use crate::text::Span;

/// The merged body.
pub(super) struct Body {
    /// Its blocks: first those of the page, then those that are new.
    pub(super) blocks: Vec<Block>,
    /// For each line of the page, its block; `None` where it goes.
    pub(super) of_line: Vec<Option<usize>>,
    /// For each block of the capture, its block where the words are the capture's.
    pub(super) of_capture: Vec<Option<usize>>,
    /// New blocks, each with the line of the page that it follows.
    pub(super) inserted: Vec<(Option<usize>, usize)>,
    /// Links of people whose words are gone: the words, and where they led.
    pub(super) orphans: Vec<(String, String)>,
}

impl Body {
    /// The blocks of `page` and the new ones of `today`, links not merged yet.
    pub(super) fn of(page: &Page, today: &[Line], alignment: &Alignment, state: &mut State) -> Body {
        let mut body = Body {
            blocks: Vec::new(),
            of_line: vec![None; page.sheet.lines.len()],
            of_capture: vec![None; today.len()],
            inserted: Vec::new(),
            orphans: Vec::new(),
        };
        for (index, line) in page.sheet.lines.iter().enumerate() {
            let source = page.source(page.line_elements[index]);
            let block = Block::standing(line.clone(), source);
            let printed = match alignment.lines[index] {
                FromCapture::Withdrawn if block.is_canonical() => None,
                FromCapture::Renewed(at) if block.is_canonical() => Some(Block::printed(bare(&today[at]))),
                _ => Some(block),
            };
            let Some(block) = printed else {
                state.forget(&alignment.line_slots[index]);
                continue;
            };
            body.of_line[index] = Some(body.blocks.len());
            body.blocks.push(block);
        }
        body.place(page, today, alignment);
        body
    }

    fn place(&mut self, page: &Page, today: &[Line], alignment: &Alignment) {
        let mut follows = None;
        for (index, line) in today.iter().enumerate() {
            match alignment.blocks[index] {
                OnPage::Same(at) => self.of_capture[index] = self.of_line[at],
                OnPage::Renewed(at) if is_renewed(self, page, at) => {
                    self.of_capture[index] = self.of_line[at];
                }
                OnPage::New if !line.words.is_empty() => {
                    self.of_capture[index] = Some(self.blocks.len());
                    self.inserted.push((follows, self.blocks.len()));
                    self.blocks.push(Block::printed(bare(line)));
                }
                _ => {}
            }
            if let OnPage::Same(at) | OnPage::Renewed(at) | OnPage::Reworded(at) = alignment.blocks[index] {
                follows = Some(at);
            }
        }
    }

    /// Merges forms and links.
    pub(super) fn merge(&mut self, page: &Page, today: &[Line], alignment: &Alignment, state: &mut State) {
        for (index, line) in today.iter().enumerate() {
            let slot = &alignment.block_slots[index];
            let Some(at) = self.of_capture[index] else {
                state.bury_if_lost(slot, &form_hash(line.form));
                let mut slots = links::Slots::of(&line.words, slot);
                for link in &line.links {
                    state.bury_if_lost(&slots.slot(link), &text_hash(&link.to));
                }
                continue;
            };
            match alignment.blocks[index] {
                OnPage::Renewed(old) => self.renew(page, (old, at), (line, slot), (alignment, state)),
                OnPage::New => {
                    let mut slots = links::Slots::of(&line.words, slot);
                    links::add(&mut self.blocks[at], &line.links, &mut slots, state);
                    state.set(slot, &form_hash(line.form));
                }
                _ => self.refresh(at, (line, slot), state),
            }
        }
        for (index, line) in page.sheet.lines.iter().enumerate() {
            if self.of_line[index].is_none() {
                self.orphan(line, &alignment.line_slots[index], None, state);
            }
        }
    }

    /// A block whose words are the same on both sides.
    fn refresh(&mut self, at: usize, (line, slot): (&Line, &str), state: &mut State) {
        let block = &mut self.blocks[at];
        if state.is(slot, &form_hash(block.line().form))
            && (block.line().form == line.form || block.set_form(line.form))
        {
            state.set(slot, &form_hash(line.form));
        }
        links::merge(block, &line.links, slot, state);
    }

    /// A block whose words are others now: a person's links find their words again, or lose their place.
    fn renew(
        &mut self,
        page: &Page,
        (old, at): (usize, usize),
        (line, slot): (&Line, &str),
        (alignment, state): (&Alignment, &mut State),
    ) {
        let before = (&page.sheet.lines[old], alignment.line_slots[old].as_str());
        self.orphan(before.0, before.1, Some(at), state);
        links::bury(before, (line, slot), &line.links, state);
        let mut slots = links::Slots::of(&line.words, slot);
        links::add(&mut self.blocks[at], &line.links, &mut slots, state);
        state.forget(before.1);
        state.set(slot, &form_hash(line.form));
    }

    /// Takes leave of a line: a person's links go to `to`, or to the orphans; the tool's are forgotten.
    fn orphan(&mut self, line: &Line, slot: &str, to: Option<usize>, state: &mut State) {
        for link in links::touched(line, slot, state) {
            let moved = to.and_then(|at| {
                let words = &self.blocks.get(at)?.line().words;
                Some((at, again(&line.words, link.at, words)?))
            });
            let moved = moved.or_else(|| self.elsewhere(link.at.of(&line.words)));
            let placed =
                moved.is_some_and(|(at, span)| self.blocks[at].link(&Link { at: span, to: link.to.clone() }));
            if !placed {
                self.orphans.push((link.at.of(&line.words).to_owned(), link.to.clone()));
            }
        }
        links::forget(line, slot, state);
    }

    /// Where a piece on the page stands in the merged body; `None` where its words are gone.
    pub(super) fn carry(&self, page: &Page, piece: Anchor) -> Option<Anchor> {
        let block = *self.of_line.get(piece.block)?.as_ref()?;
        let (old, new) = (&page.sheet.lines[piece.block].words, &self.blocks[block].line().words);
        let span = if old == new { piece.span } else { again(old, piece.span, new)? };
        Some(Anchor { block, span })
    }

    /// Where words stand that are not in their own paragraph any more: in the one other place that has them.
    fn elsewhere(&self, words: &str) -> Option<(usize, Span)> {
        if words.chars().count() < TELLING {
            return None;
        }
        let mut found = self.blocks.iter().enumerate().flat_map(|(index, block)| {
            links::occurrences(&block.line().words, words).map(move |at| (index, at))
        });
        let (block, start) = found.next().filter(|_| found.next().is_none())?;
        Some((block, Span::new(start, start + words.len())))
    }

    /// Where a piece may stand whose words are not on the page as they were, and whether they are the same there.
    pub(super) fn recover(&self, page: &Page, piece: Anchor) -> Option<(Anchor, bool)> {
        let line = page.sheet.lines.get(piece.block)?;
        if let Some((block, span)) = self.elsewhere(piece.span.of(&line.words)) {
            return Some((Anchor { block, span }, true));
        }
        let own = self.of_line.get(piece.block).copied().flatten();
        let new = self.inserted.iter().map(|&(_, block)| block).take(CANDIDATES);
        own.into_iter().chain(new).find_map(|block| {
            let words = &self.blocks.get(block)?.line().words;
            Some((Anchor { block, span: nearly(&line.words, piece.span, words)? }, false))
        })
    }

    /// Whether line `line` of the page stays as it was read, references and all.
    pub(super) fn stays(&self, page: &Page, line: usize) -> bool {
        self.of_line
            .get(line)
            .copied()
            .flatten()
            .is_some_and(|at| self.blocks[at].line().words == page.sheet.lines[line].words)
    }
}

/// Fewest characters by which words are known again outside their paragraph.
const TELLING: usize = 12;

/// How many new paragraphs are searched for words that lost theirs.
const CANDIDATES: usize = 4;

/// Whether the block now prints the capture's words (a line with a person's bytes in it is never renewed).
fn is_renewed(body: &Body, page: &Page, line: usize) -> bool {
    body.of_line[line].is_some() && !body.stays(page, line)
}

/// The words of a line without what stands on them.
fn bare(line: &Line) -> Line {
    Line { form: line.form, words: line.words.clone(), ..Line::default() }
}

/// The hash of a block's slot.
pub(super) fn form_hash(form: Form) -> String {
    text_hash(&form.kept())
}

/// Remembers all lines and their links as the tool's.
pub(super) fn write_all(lines: &[Line], state: &mut State) {
    let ids = super::align::passage_ids(lines.iter().map(|line| line.words.as_str()));
    for (line, id) in lines.iter().zip(&ids).filter(|(line, _)| !line.words.is_empty()) {
        state.set(id, &form_hash(line.form));
        let mut slots = links::Slots::of(&line.words, id);
        for link in &line.links {
            let slot = slots.slot(link);
            state.set(&slot, &text_hash(&link.to));
        }
    }
}
