//! Verbs of speech that are denied: "n'a pas dit", "nie avoir dit". Nobody speaks by them.

use std::ops::Range;

use super::cues::is_pronoun;
use super::passage::Passage;
use crate::lang::speech::{SpeechWords, VerbClass, VerbForm};
use crate::text::keys::Keyed;

/// Most words between a denial and the verb that it denies.
pub(super) const DENIED: usize = 6;

/// Whether a negation stands before the verb, at most a few small words away.
pub(super) fn is_negated(
    passage: &Passage<'_>,
    at: &Range<usize>,
    start: usize,
    speech: &SpeechWords,
) -> bool {
    let single = &speech.words;
    let inside =
        at.clone().any(|index| passage.word(index).is_some_and(|word| single.negations.contains(word)));
    let before = (start..at.start).rev().take_while(|&index| {
        passage
            .word(index)
            .is_some_and(|word| single.clitics.contains(word) || single.negations.contains(word))
    });
    inside
        || before
            .into_iter()
            .any(|index| passage.word(index).is_some_and(|word| single.negations.contains(word)))
        || is_denied(passage, at.start, start, speech)
}

/// Whether a denial governs the verb: "nie avoir dit", "denied saying", "denied that he had ever said".
fn is_denied(passage: &Passage<'_>, at: usize, start: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let small = |word: &Keyed<'_>| {
        [&single.perfect, &single.have, &single.that].iter().any(|list| list.contains(word))
            || is_pronoun(word, speech)
    };
    let between = |it: &usize| {
        passage.item(*it).is_some_and(|item| item.mention().is_some() || item.word().is_some_and(small))
    };
    let first = (start..at).rev().take(DENIED).find(|it| !between(it));
    let denies = |form: &VerbForm| form.class == VerbClass::Deny && form.tail.is_empty();
    first
        .and_then(|it| passage.word(it))
        .and_then(|word| speech.verbs.get(word))
        .is_some_and(|it| it.iter().any(denies))
}
