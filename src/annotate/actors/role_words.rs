//! What an office says: its words without the small ones, states and bodies by their ids, so that two wordings can be compared.

use std::collections::BTreeSet;
use std::ops::Range;

use super::scene::{Scene, View};
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::text::tokens::{Shape, Token};

/// What the tokens say, without small words: states and bodies as `@id`, everything else folded.
pub(super) fn content(scene: &Scene<'_>, view: &View<'_>, range: Range<usize>) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut at = range.start;
    while at < range.end {
        let named = view.hit(at).filter(|hit| hit.range.end <= range.end);
        let state = || scene.lexicon.adjective(&view.tokens[at..range.end]);
        if let Some(hit) = named {
            words.insert(mark(&hit.meaning.id));
            at = hit.range.end.max(at + 1);
        } else if let Some((count, id)) = state() {
            words.insert(mark(&id));
            at += count;
        } else {
            keep(scene, &view.tokens[at], &mut words);
            at += 1;
        }
    }
    words
}

/// The content of a title that stands alone, such as the registry's.
pub(super) fn content_of(scene: &Scene<'_>, title: &[Token<'_>]) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    let mut at = 0;
    while let Some(token) = title.get(at) {
        let known = scene.lexicon.at(&title[at..]).filter(|(_, it)| it.sense != Sense::People);
        let state = || scene.lexicon.adjective(&title[at..]);
        let found = known.map(|(count, it)| (count, it.id)).or_else(state);
        match found {
            Some((count, id)) => {
                words.insert(mark(&id));
                at += count.max(1);
            }
            None => {
                keep(scene, token, &mut words);
                at += 1;
            }
        }
    }
    words
}

fn keep(scene: &Scene<'_>, token: &Token<'_>, words: &mut BTreeSet<String>) {
    let small = scene.words().small.has(&token.folded) || token.shape == Shape::Mark || token.folded == "'s";
    if small {
        return;
    }
    match token.folded.split_once("ex-") {
        Some(("", office)) => words.extend(["ex".to_owned(), office.to_owned()]),
        _ => words.extend([singular(scene, token)]),
    }
}

/// The lemma, where the token is an office; its letters otherwise.
fn singular(scene: &Scene<'_>, token: &Token<'_>) -> String {
    let head = scene.words().heads.at(std::slice::from_ref(token));
    head.map_or_else(|| token.folded.to_string(), |(_, head)| head.lemma.clone())
}

fn mark(id: &ActorId) -> String {
    format!("@{id}")
}
