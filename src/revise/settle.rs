//! The article as its page gives it: the tool's findings where the page says the same, a person's word where it says another.

use std::collections::BTreeMap;

use super::align::{Alignment, FromCapture, OnPage, align};
use super::anchoring::again;
use super::definition::get;
use super::draft::Draft;
use super::page::Page;
use super::reading::What;
use super::settled_links;
use super::settled_notes::Reading;
use super::sheet::{Form, Line, Note};
use super::state::State;
use super::{Article, Passage, Remark, settled_fields};
use crate::annotate::{Anchor, Annotated};
use crate::clean::Role;
use crate::diag::Diagnostic;
use crate::ingest::Capture;
use crate::registry::Registry;
use crate::text::Span;

/// A page over the capture's blocks: where its words stand in the article.
pub(super) struct Settling<'a> {
    /// The page, as it will stand.
    pub(super) page: &'a Page,
    /// What the tool found.
    pub(super) annotated: &'a Annotated,
    /// What it would write.
    pub(super) draft: &'a Draft,
    /// Who is who.
    pub(super) registry: &'a Registry,
    /// Where each line of the page comes from.
    pub(super) lines: Vec<FromCapture>,
    /// The slot of each line of the page.
    pub(super) slots: Vec<String>,
    /// What became of each block of the capture on the page.
    pub(super) blocks: Vec<OnPage>,
    /// The slot of each.
    pub(super) block_slots: Vec<String>,
    /// What the tool wrote on the page.
    pub(super) state: &'a State,
}

impl<'a> Settling<'a> {
    /// Lays `page` over the capture's blocks.
    pub(super) fn new(
        page: &'a Page,
        annotated: &'a Annotated,
        draft: &'a Draft,
        (registry, state): (&'a Registry, &'a State),
    ) -> Settling<'a> {
        let alignment = align(&words(&page.sheet.lines), &words(&draft.sheet.lines), state);
        let Alignment { blocks, lines, block_slots, line_slots: slots } = alignment;
        Settling { page, annotated, draft, registry, lines, slots, blocks, block_slots, state }
    }

    /// Where a stretch of the page stands in the article: at the same words, where a person reworded the paragraph around them.
    pub(super) fn anchor(&self, line: usize, span: Span) -> Option<Anchor> {
        let block = self.block(line)?;
        let span = match self.lines[line] {
            FromCapture::Same(_) => span,
            _ => again(&self.page.sheet.lines[line].words, span, &self.draft.sheet.lines[block].words)?,
        };
        Some(Anchor { block, span })
    }

    /// The block that a line of the page is.
    pub(super) fn block(&self, line: usize) -> Option<usize> {
        match self.lines.get(line)? {
            FromCapture::Same(block) | FromCapture::Reworded(block) | FromCapture::Renewed(block) => {
                Some(*block)
            }
            FromCapture::Free | FromCapture::Withdrawn => None,
        }
    }

    /// The pieces of a note of the page in the article; `None` where not all stand there.
    pub(super) fn pieces(&self, note: &Note) -> Option<Vec<Anchor>> {
        let pieces = note.pieces.iter().map(|it| {
            let whole = |anchor: Anchor| {
                let words = &self.draft.sheet.lines[anchor.block].words;
                Anchor { span: Span::new(0, words.len()), ..anchor }
            };
            if note.is_role() {
                let block = self.block(it.block)?;
                return Some(whole(Anchor { block, span: it.span }));
            }
            self.anchor(it.block, it.span)
        });
        pieces.collect()
    }

    /// The article.
    pub(super) fn article(&self, capture: &Capture, diagnostics: &mut Vec<Diagnostic>) -> Article {
        let cleaned = &self.annotated.cleaned;
        let mut reading = Reading::new(self);
        let (quotations, figures) = reading.notes(diagnostics);
        let mut actors = self.annotated.annotations.actors.clone();
        let (mentions, dates) = settled_links::links(self);
        settled_links::introduce(self, &mentions, &quotations, &figures, &mut actors);
        Article {
            id: cleaned.id.clone(),
            path: capture.path.clone(),
            sha256: capture.sha256.clone(),
            text_sha256: capture.text_sha256.clone(),
            text: capture.text.clone(),
            encoding: capture.encoding.clone(),
            fields: cleaned.fields.clone(),
            passages: self.passages(),
            removed: cleaned.removed.clone(),
            actors,
            mentions,
            proposals: self.annotated.annotations.proposals.clone(),
            clauses: self.annotated.annotations.clauses.clone(),
            dates,
            quotations,
            figures,
            remarks: self.remarks(),
            page: String::new(),
        }
    }

    fn passages(&self) -> Vec<Passage> {
        let blocks = &self.annotated.cleaned.blocks;
        let roles = self.roles();
        let passages = blocks.iter().zip(&self.block_slots).enumerate().map(|(index, (block, id))| {
            let (mut block, id) = (block.clone(), id.clone());
            if let Some((role, number)) = roles.get(&index).filter(|it| it.0 != block.role) {
                (block.role, block.number) = (*role, *number);
            }
            Passage { id, block }
        });
        passages.collect()
    }

    /// The roles that the page gives to the blocks that stand on it, with the numbers of items.
    fn roles(&self) -> BTreeMap<usize, (Role, Option<u32>)> {
        let mut roles = BTreeMap::new();
        for (line, form) in self.page.sheet.lines.iter().map(|line| line.form).enumerate() {
            if let Some(block) = self.block(line) {
                let role = match form {
                    Form::Paragraph => (Role::Paragraph, None),
                    Form::Heading(1) => (Role::Headline, None),
                    Form::Heading(_) => (Role::Crosshead, None),
                    Form::Item(number) => (Role::ListItem, number),
                    Form::Quote => (Role::Blockquote, None),
                };
                roles.insert(block, role);
            }
        }
        for note in self.page.sheet.notes.iter().filter(|it| it.is_role()) {
            let rejected = get(&note.parts, "status").is_some_and(|it| it.starts_with("rejected"));
            let role = note.parts.get(1).and_then(|it| role(it)).filter(|_| !rejected);
            for piece in self.pieces(note).unwrap_or_default() {
                if let Some(role) = role {
                    roles.insert(piece.block, (role, None));
                }
            }
        }
        roles
    }

    fn remarks(&self) -> Vec<Remark> {
        let mut remarks = Vec::new();
        let (mut after, mut line) = (None, 0);
        for element in &self.page.elements {
            match &element.what {
                What::Block(_) => {
                    after = self.block(line).or(after);
                    line += 1;
                }
                What::Remark(markdown) => remarks.push(Remark { after, markdown: markdown.clone() }),
                _ => {}
            }
        }
        remarks
    }
}

fn role(word: &str) -> Option<Role> {
    serde_json::from_value(serde_json::Value::String(word.to_owned())).ok()
}

/// The words of lines.
pub(super) fn words(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.words.as_str()).collect()
}

/// The article's fields: what the page says, where a person said something else than the tool would.
pub(super) fn fields(article: &mut Article, page: &Page, state: &State, diagnostics: &mut Vec<Diagnostic>) {
    if let Ok(front) = &page.front {
        settled_fields::settle(&mut article.fields, (page, front), state, diagnostics);
    }
}
