//! Verbs that no list of speech verbs has: right behind marked words that are an utterance, set off by a comma or a stop and before
//! their subject, they tell who speaks whatever they mean: "«...», tempère X", "«...», s'étrangle-t-elle".

use super::cues::{Cue, Shape, cue, hyphened, verb_at};
use super::kind::{is_utterance, kind, stop};
use super::passage::Passage;
use crate::annotate::QuotationKind;
use crate::lang::speech::{SpeechWords, Tense, VerbClass};
use crate::text::keys::Sought;

/// Most pronouns before such a verb: "le lui".
const CLITICS_MAX: usize = 2;

/// The cue at `index`, where its place shows one.
pub(super) fn unlisted(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    utterance_before(passage, index, speech)?;
    if let Some(cue) = undertaken(passage, index, speech) {
        return Some(cue);
    }
    let single = &speech.words;
    let word = passage.word(index)?;
    if let Some((base, subject)) = hyphened(passage, index) {
        let pronoun = speech.pronouns.single(subject).find(|it| !it.nobody)?;
        let shape = Shape::Inverted(pronoun.clone());
        // "est-il expliqué": nobody does it.
        let reflexive = index > 0 && passage.word(index - 1).is_some_and(|it| single.reflexives.contains(it));
        if single.have.contains(base) || single.be.contains(base) && reflexive {
            let participle = passage.after_fillers(index + 1, speech);
            let word = passage.word(participle).filter(|_| is_free(passage, participle, speech))?;
            let speaks = ends(word, &single.participle_endings);
            return speaks.then(|| cue(index..participle + 1, shape, VerbClass::Say));
        }
        let speaks = ends(base, &single.verb_endings) && !is_known(base, speech);
        return speaks.then(|| cue(index..index + 1, shape, VerbClass::Say));
    }
    let compound = single.have.contains(word) || single.be.contains(word);
    let (verb, endings) = match compound {
        true => (passage.after_fillers(index + 1, speech), &single.participle_endings),
        false => (index, &single.verb_endings),
    };
    passage.word(verb).filter(|word| ends(word, endings) && is_free(passage, verb, speech))?;
    Some(cue(index..verb + 1, Shape::Unlisted, VerbClass::Say))
}

/// "«...», tient-il à préciser", "«...», s'empresse d'ajouter X".
fn undertaken(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    let single = &speech.words;
    let (base, pronoun) = match hyphened(passage, index) {
        Some((base, subject)) => (base, Some(speech.pronouns.single(subject).find(|it| !it.nobody)?)),
        None => (passage.word(index)?.as_str(), None),
    };
    let lead = passage.after_fillers(index + 1, speech);
    let leads = passage.word(lead).is_some_and(|word| single.narrating.contains(word));
    if !leads || !single.undertaking.contains(base) {
        return None;
    }
    let (_, end) = verb_at(passage, lead + 1, Tense::Infinitive, speech)?;
    let shape = pronoun.map_or(Shape::Unlisted, |it| Shape::Inverted(it.clone()));
    Some(cue(index..end, shape, VerbClass::Say))
}

/// The marked words that somebody says right behind which `index` stands, or the pronouns before it, set off from them.
pub(super) fn utterance_before(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<usize> {
    let single = &speech.words;
    let small = |it: &usize| {
        passage
            .word(*it)
            .is_some_and(|word| single.clitics.contains(word) || single.reflexives.contains(word))
    };
    let clitics = (0..index).rev().take_while(small).take(CLITICS_MAX).count();
    let before = (index - clitics).checked_sub(1)?;
    let comma = passage.is(before, ",");
    let quote = before.checked_sub(usize::from(comma))?;
    passage.item(quote)?.quote()?;
    let text = passage.letters(quote);
    let said = || is_utterance(text, speech) || kind(passage, quote, speech) == QuotationKind::Direct;
    ((comma || stop(text).is_some()) && said()).then_some(quote)
}

/// Whether the word at `index` can be a verb, as far as no list says otherwise.
fn is_free(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> bool {
    let Some(word) = passage.word(index) else { return false };
    let small = passage.letters(index).chars().next().is_some_and(char::is_lowercase);
    let single = &speech.words;
    let nouns = [&single.people, &single.generic_roles, &single.documents, &single.works];
    let noun = nouns.iter().any(|list| list.contains(word));
    small && !noun && !is_known(word, speech) && passage.filler_at(index, speech).is_none()
}

/// Whether a list says what the word is, or that nobody does it.
fn is_known(word: impl Sought + Copy, speech: &SpeechWords) -> bool {
    speech.listed.contains(word) || speech.words.impersonal.contains(word)
}

fn ends(word: &str, endings: &[String]) -> bool {
    word.chars().count() > 3 && endings.iter().any(|end| word.ends_with(end.as_str()))
}
