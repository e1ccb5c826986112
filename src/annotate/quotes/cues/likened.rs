//! "Comme le rapporte X": what stands for "selon X".

use super::{Cue, Shape, compound, cue, verb_at};
use crate::annotate::quotes::passage::Passage;
use crate::lang::speech::{SpeechWords, Tense, VerbClass};

/// "Comme le rapporte X, ...", "«...», comme l'a expliqué X": at the head of a sentence or right behind marked words the words are X's,
/// as with "selon"; elsewhere it compares.
pub(in crate::annotate::quotes) fn likened(
    passage: &Passage<'_>,
    index: usize,
    start: usize,
    speech: &SpeechWords,
) -> Option<Cue> {
    let single = &speech.words;
    passage.word(index).filter(|&word| single.quoted_as.contains(word))?;
    let before = index.checked_sub(1).filter(|&it| it >= start);
    let quote = before.map(|it| if passage.is(it, ",") { it.saturating_sub(1) } else { it });
    if quote.is_some_and(|it| passage.item(it).is_none_or(|item| item.quote().is_none())) {
        return None;
    }
    let clitic = |it: &usize| passage.word(*it).is_some_and(|word| single.clitics.contains(word));
    let clitics = (index + 1..index + 3).take_while(clitic).count();
    let at = index + 1 + clitics;
    let verb = || verb_at(passage, at, Tense::Finite, speech).map(|(form, end)| (form.class, end));
    let compound = compound(passage, at, speech).map(|cue| (cue.class, cue.at.end));
    let (class, end) = compound.or_else(verb).filter(|_| clitics > 0)?;
    let next = passage.after_fillers(end, speech);
    let named = passage.item(next).is_some_and(|item| item.mention().is_some());
    let noun = passage.word(next).is_some_and(|word| {
        !single.of.contains(word) && (single.determiners.contains(word) || single.prepositions.contains(word))
    });
    // "comme le réclame X" at the head of a sentence tells what X wants; behind marked words, that these are X's.
    let says = class == VerbClass::Say || quote.is_some() && class == VerbClass::Announce;
    (says && (named || noun)).then(|| cue(index..end, Shape::According, class))
}
