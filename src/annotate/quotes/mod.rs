//! Words given as somebody's, and who speaks.
//!
//! Marks are paired over the whole article; then the body is read sentence by sentence. Each cue of a sentence becomes an act of
//! speech (`acts`), whose subject is read off the order of words (`subject`) and resolved against those who spoke before
//! (`chain`); each marked stretch goes to the act that governs it (`govern`), and what an act reports without marks is an
//! indirect quotation (`indirect`). Words that no rule gives to anybody are nobody's.

mod acts;
mod agreement;
mod alone;
mod asides;
mod beside;
mod chain;
mod clause;
mod coined;
mod cues;
mod echoes;
mod govern;
mod grammar;
mod heard;
mod indirect;
mod kind;
mod meant;
mod negation;
mod passage;
mod reader;
mod sieves;
mod stated;
mod strangers;
mod subject;
mod terms;
mod united;
mod unknown;
mod unlisted;

use std::collections::BTreeSet;

use super::actors::Taken;
use super::{Annotations, Annotator, Context};
use crate::ids::ActorId;
use strangers::Stranger;

/// Words given as somebody's, and who speaks.
pub const ANNOTATOR: Annotator = Annotator { name: "quotes", annotate };

fn annotate(context: &Context<'_>, annotations: &mut Annotations) {
    let blocks = &context.cleaned.blocks;
    let displays = echoes::displays(blocks);
    let (mut quotations, strangers) = reader::read(context, annotations, &displays);
    quotations.sort_by_key(|it| it.pieces.first().copied());
    echoes::find((blocks, &displays), &mut quotations, context.language.code);
    let speech = &context.language.speech;
    annotations.quotations = echoes::without_mere_words((blocks, &displays), quotations, speech);
    admit(strangers, annotations);
    united::unite(annotations);
}

/// Adds the speakers whom only the grammar of their sentences shows to the actors and mentions.
fn admit(strangers: Vec<Stranger>, annotations: &mut Annotations) {
    let mut known: BTreeSet<ActorId> = annotations.actors.iter().map(|actor| actor.id.clone()).collect();
    let mut taken = Taken::of(annotations);
    for stranger in strangers {
        if known.insert(stranger.actor.id.clone()) {
            annotations.actors.push(stranger.actor);
        }
        if taken.is_free(stranger.mention.at) {
            taken.take(stranger.mention.at);
            annotations.mentions.push(stranger.mention);
        }
    }
    annotations.actors.sort_by(|a, b| a.id.cmp(&b.id));
    annotations.mentions.sort_by_key(|mention| mention.at);
}
