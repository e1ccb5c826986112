//! Forms that can be a verb or a noun, told apart by the number of what stands before: "officials claim", "his latest claim".

use super::passage::Passage;
use crate::lang::speech::{Number, SpeechWords};

/// Most words between a determiner and its noun.
const PHRASE_MAX: usize = 4;

/// Whether the form at `index`, which shows `number`, ends a noun phrase of the other number: "an improbable remark", "other bold
/// claims", against "the two officials claim". It is its noun then.
pub(super) fn closes_other(
    passage: &Passage<'_>,
    index: usize,
    (number, speech): (Number, &SpeechWords),
) -> bool {
    let single = &speech.words;
    let plural = index.checked_sub(1).and_then(|it| passage.word(it)).is_some_and(|word| {
        single.bare_plurals.iter().any(|ending| word.ends_with(ending.as_str()))
            || single.generic_roles.contains(word)
    });
    let before = (0..index).rev().take(PHRASE_MAX).map_while(|it| passage.word(it));
    let opening = before
        .take_while(|word| !single.prepositions.contains(word))
        .find(|word| single.determiners.contains(word) || *word == "'s");
    match number {
        Number::Plural if follows_one_name(passage, index, speech) => true,
        Number::Plural => !plural && opening.is_some_and(|word| !single.plural.contains(word)),
        Number::Singular => opening.is_some_and(|word| single.plural.contains(word)),
    }
}

/// Whether one name in the singular stands right before: "the Ukraine call", "a Trump claim".
fn follows_one_name(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> bool {
    let Some(before) = index.checked_sub(1) else { return false };
    let name = passage.item(before).filter(|it| it.mention().is_some());
    let Some(text) = name.map(|it| it.span.of(passage.text)) else { return false };
    let joined = before.checked_sub(1).is_some_and(|it| {
        passage.is(it, ",") || passage.word(it).is_some_and(|word| speech.words.coordinators.contains(word))
    });
    !joined && !speech.words.bare_plurals.iter().any(|ending| text.ends_with(ending.as_str()))
}
