//! Words given as somebody's, and who speaks.
//!
//! Marks are paired over the whole article; then the body is read sentence by sentence. Each cue of a sentence becomes an act of
//! speech (`acts`), whose subject is read off the order of words (`subject`) and resolved against those who spoke before
//! (`chain`); each marked stretch goes to the act that governs it (`govern`), and what an act reports without marks is an
//! indirect quotation (`indirect`). Words that no rule gives to anybody are nobody's.

mod acts;
mod asides;
mod chain;
mod cues;
mod echoes;
mod govern;
mod indirect;
mod kind;
mod passage;
mod reader;
mod subject;

use super::{Annotations, Annotator, Context};

/// Words given as somebody's, and who speaks.
pub const ANNOTATOR: Annotator = Annotator { name: "quotes", annotate };

fn annotate(context: &Context<'_>, annotations: &mut Annotations) {
    let blocks = &context.cleaned.blocks;
    let mut quotations = reader::read(context, annotations);
    quotations.sort_by_key(|it| it.pieces.first().copied());
    echoes::find(blocks, &mut quotations);
    annotations.quotations = echoes::without_mere_words(blocks, quotations, &context.language.speech);
}
