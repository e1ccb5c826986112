//! Cues: the words that say that somebody speaks.

use std::ops::Range;

use super::agreement::closes_other;
use super::kind::kind;
use super::negation::is_negated;
use super::passage::Passage;
use super::unlisted::unlisted;
use crate::annotate::QuotationKind;
use crate::lang::speech::{Pronoun, SpeechWords, Tense, VerbClass};
use crate::text::keys::Keyed;
use verbs::form_of;

pub(super) use likened::likened;
pub(super) use verbs::verb_at;

mod likened;
mod verbs;

/// How a cue is built, which tells where its subject stands.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Shape {
    /// "a déclaré", "said": the subject stands before or after.
    Finite,
    /// "a-t-il néanmoins affirmé": the pronoun is in it.
    Inverted(Pronoun),
    /// "en ajoutant": the subject is that of the sentence.
    Gerund,
    /// "selon": the source follows.
    According,
    /// "selon qui": the source is the one named before.
    AccordingRelative,
    /// "est accusé": the agent follows after "par".
    Passive,
    /// "peut-on lire dans le communiqué": a document speaks.
    Reads,
    /// "a-t-on appris", "a appris l'agence": who speaks follows as a source.
    Learned,
    /// "X : « … »": a colon before an utterance.
    Colon,
    /// "«...», tempère X": a verb that no list has, whose place shows that it tells who speaks.
    Unlisted,
    /// "et X de répondre", "avant d'ajouter": an infinitive that tells what followed.
    Narrated,
}

/// A cue and where it stands, as a stretch of items.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Cue {
    pub(super) at: Range<usize>,
    pub(super) shape: Shape,
    pub(super) class: VerbClass,
    /// "n'a pas dit": nobody speaks here.
    pub(super) negated: bool,
}

impl Cue {
    /// Whether it is a participle that tells of a noun: "le débat lancé par X" says no word of X's.
    pub(super) fn is_attribute(&self) -> bool {
        self.shape == Shape::Passive && self.at.len() == 1
    }
}

/// The cues among the items of `range`, in order.
pub(super) fn cues(passage: &Passage<'_>, range: Range<usize>, speech: &SpeechWords) -> Vec<Cue> {
    let mut cues = Vec::new();
    let mut index = range.start;
    while index < range.end {
        match cue_at(passage, index, range.start, speech) {
            Some(cue) => {
                index = cue.at.end.max(index + 1);
                if cue.at.end <= range.end {
                    cues.push(cue);
                }
            }
            None => index += 1,
        }
    }
    cues
}

fn cue_at(passage: &Passage<'_>, index: usize, start: usize, speech: &SpeechWords) -> Option<Cue> {
    if passage.is(index, ":") {
        let spoken = index > start && kind(passage, index + 1, speech) == QuotationKind::Direct;
        return spoken.then(|| cue(index..index + 1, Shape::Colon, VerbClass::Say));
    }
    by_list(passage, index, start, speech).or_else(|| unlisted(passage, index, speech))
}

/// The cue that the lists of the language show at `index`.
fn by_list(passage: &Passage<'_>, index: usize, start: usize, speech: &SpeechWords) -> Option<Cue> {
    let word = passage.word(index)?;
    if !speech.leads.may_hold(word.key()) && !word.contains('-') {
        return None;
    }
    if let Some(end) = passage.any_phrase_at(index, &speech.reads) {
        return Some(cue(index..end, Shape::Reads, VerbClass::Say));
    }
    if let Some(end) = passage.any_phrase_at(index, &speech.according_relative) {
        return Some(cue(index..end, Shape::AccordingRelative, VerbClass::Say));
    }
    if let Some(end) = passage.any_phrase_at(index, &speech.according) {
        let other = passage.word(end).is_some_and(|next| speech.words.not_according.contains(next));
        // "se passer de l'avis de X": a phrase that opens with "de" is a source only where it is set off.
        let tied = speech.words.of.contains(word) && index > start && passage.word(index - 1).is_some();
        let other = other || tied;
        return (!other).then(|| cue(index..end, Shape::According, VerbClass::Say));
    }
    let joins =
        |it: &Keyed<'_>| speech.words.coordinators.contains(it) && !speech.words.quoted_as.contains(it);
    let joined = index == start + 1 && passage.word(start).is_some_and(joins);
    if let Some(cue) = likened(passage, index, start, speech) {
        return Some(cue);
    }
    // "Par ailleurs, pour X, ..."
    let adverb =
        index > start + 1 && passage.is(index - 1, ",") && passage.after_fillers(start, speech) == index - 1;
    if (index == start || joined || adverb) && speech.words.stance.contains(word) {
        return Some(cue(index..index + 1, Shape::According, VerbClass::Say));
    }
    let verb = inverted(passage, index, speech)
        .or_else(|| narrated(passage, index, speech))
        .or_else(|| learned(passage, index, start, speech))
        .or_else(|| compound(passage, index, speech))
        .or_else(|| simple(passage, index, speech))
        .or_else(|| finding(passage, index, speech))?;
    Some(Cue { negated: is_negated(passage, &verb.at, start, speech), ..verb })
}

pub(super) fn cue(at: Range<usize>, shape: Shape, class: VerbClass) -> Cue {
    Cue { at, shape, class, negated: false }
}

/// The verb and the pronoun behind its hyphen at `index`: "a" and "il" of "a-t-il".
pub(super) fn hyphened<'p>(passage: &'p Passage<'_>, index: usize) -> Option<(&'p str, &'p str)> {
    let (base, subject) = passage.word(index)?.rsplit_once('-')?;
    Some((base.strip_suffix("-t").unwrap_or(base), subject))
}

/// "dit-il", "a-t-il néanmoins affirmé", "s'est-elle félicitée", "met-il en garde".
fn inverted(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    let (base, subject) = hyphened(passage, index)?;
    let pronoun = speech.pronouns.single(subject).next()?;
    let single = &speech.words;
    let start = index - usize::from(index > 0 && is_reflexive(passage, index - 1, speech));
    let shape = Shape::Inverted(pronoun.clone());
    if single.have.contains(base) || (single.be.contains(base) && start < index) {
        let participle = passage.after_fillers(index + 1, speech);
        let word = passage.word(participle);
        let form = word.and_then(|it| form_of(passage, it, participle + 1, (Tense::Participle, speech)));
        if let Some((form, end)) = form {
            return Some(cue(start..end, shape, form.class));
        }
    }
    let (form, end) = form_of(passage, base, index + 1, (Tense::Finite, speech))?;
    Some(cue(start..end, shape, form.class))
}

/// "de répondre", "d'ajouter", "de lui répliquer".
fn narrated(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    let single = &speech.words;
    passage.word(index).filter(|&word| single.narrating.contains(word))?;
    let small = (index + 1..index + 3)
        .take_while(|&it| passage.word(it).is_some_and(|word| single.clitics.contains(word)))
        .count();
    let (form, end) = verb_at(passage, index + 1 + small, Tense::Infinitive, speech)?;
    Some(cue(index..end, Shape::Narrated, form.class))
}

/// "a-t-on appris", "apprend-on"; "a appris l'agence" behind a comma.
fn learned(passage: &Passage<'_>, index: usize, start: usize, speech: &SpeechWords) -> Option<Cue> {
    let single = &speech.words;
    let word = passage.word(index)?;
    let is_learned = |it: usize| passage.word(it).is_some_and(|word| single.learned.contains(word));
    if let Some((base, subject)) = hyphened(passage, index) {
        let nobody =
            speech.pronouns.iter().any(|it| it.nobody && it.words.iter().any(|word| word == subject));
        let participle = passage.after_fillers(index + 1, speech);
        return match (nobody, single.learned.contains(base)) {
            (true, true) => Some(cue(index..index + 1, Shape::Learned, VerbClass::Say)),
            (true, false) if single.have.contains(base) && is_learned(participle) => {
                Some(cue(index..participle + 1, Shape::Learned, VerbClass::Say))
            }
            _ => None,
        };
    }
    let behind = index.checked_sub(1).filter(|&it| it >= start && passage.is(it, ","));
    let compound = single.have.contains(word) && is_learned(index + 1);
    behind.filter(|_| compound).map(|_| cue(index..index + 2, Shape::Learned, VerbClass::Say))
}

fn is_reflexive(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> bool {
    passage.word(index).is_some_and(|word| speech.words.reflexives.contains(word))
}

/// "a toujours affirmé", "s'est dit", "est accusé", "was accused".
fn compound(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    let word = passage.word(index)?;
    let single = &speech.words;
    let reflexive = index > 0 && is_reflexive(passage, index - 1, speech);
    let (have, be) = (single.have.contains(word), single.be.contains(word));
    if !have && !be {
        return None;
    }
    let mut next = index + 1;
    for _ in 0..4 {
        let skipped = passage.after_fillers(next, speech);
        let negation = passage.word(skipped).is_some_and(|it| single.negations.contains(it) || it == "pas");
        next = if negation { skipped + 1 } else { skipped };
        let by_comma = passage.is(next, ",").then(|| passage.filler_at(next + 1, speech)).flatten();
        match by_comma.filter(|&end| passage.is(end, ",")) {
            Some(end) => next = end + 1,
            None if next == skipped => break,
            None => {}
        }
    }
    let passive = be && !reflexive || passage.word(next).is_some_and(|it| have && single.be.contains(it));
    if passive && have {
        next = passage.after_fillers(next + 1, speech);
    }
    if be
        && !reflexive
        && let Some((form, end)) = verb_at(passage, next, Tense::Gerund, speech)
    {
        return Some(cue(index..end, Shape::Finite, form.class));
    }
    let (form, end) = verb_at(passage, next, Tense::Participle, speech)
        .filter(|(form, _)| !(reflexive && form.irreflexive))?;
    let shape = if passive { Shape::Passive } else { Shape::Finite };
    Some(cue(index - usize::from(reflexive)..end, shape, form.class))
}

/// "affirme", "said", "ajoutant", "qualifié de".
fn simple(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    if is_noun(passage, index, speech) {
        return None;
    }
    let reflexive = index > 0 && is_reflexive(passage, index - 1, speech);
    let start = index - usize::from(reflexive);
    if let Some((form, end)) = verb_at(passage, index, Tense::Finite, speech)
        && !form.number.is_some_and(|number| closes_other(passage, index, (number, speech)))
    {
        return Some(cue(start..end, Shape::Finite, form.class));
    }
    if let Some((form, end)) = verb_at(passage, index, Tense::Gerund, speech) {
        return Some(cue(start..end, Shape::Gerund, form.class));
    }
    let (form, end) = verb_at(passage, index, Tense::Participle, speech)?;
    Some(cue(index..end, Shape::Passive, form.class))
}

/// "found", "a montré".
fn finding(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<Cue> {
    let single = &speech.words;
    let finds = |at: usize| passage.word(at).is_some_and(|word| single.finding.contains(word));
    let verb = index + usize::from(passage.word(index).is_some_and(|word| single.have.contains(word)));
    (finds(verb) && !is_noun(passage, index, speech))
        .then(|| cue(index..verb + 1, Shape::Finite, VerbClass::Find))
}

/// "l'annonce", "une note", "of reports": a determiner or a preposition before makes it a noun, unless the determiner is an
/// object pronoun after a subject ("Moscou les accuse").
fn is_noun(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let Some(before) = index.checked_sub(1) else { return false };
    let Some(word) = passage.word(before) else { return false };
    let subject = before.checked_sub(1).and_then(|it| passage.item(it));
    let has_subject = subject.is_some_and(|item| {
        item.mention().is_some()
            || item.word().is_some_and(|it| is_pronoun(it, speech) || single.clitics.contains(it))
    });
    if single.clitics.contains(word) && has_subject {
        return false;
    }
    single.determiners.contains(word)
        || (single.prepositions.contains(word) && verb_at(passage, index, Tense::Gerund, speech).is_none())
}

pub(super) fn is_pronoun(word: &Keyed<'_>, speech: &SpeechWords) -> bool {
    speech.pronouns.single(word).next().is_some()
}
