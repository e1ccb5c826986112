//! Forms of speech verbs in a sentence, with what must stand behind them or may not stand before.

use super::is_reflexive;
use crate::annotate::quotes::passage::{Passage, What};
use crate::lang::speech::{SpeechWords, Tense, VerbClass, VerbForm};
use crate::text::keys::Sought;

/// The form of a speech verb at `index` in one of `tenses`, with where it ends.
pub(in crate::annotate::quotes) fn verb_at<'a>(
    passage: &Passage<'_>,
    index: usize,
    tense: Tense,
    speech: &'a SpeechWords,
) -> Option<(&'a VerbForm, usize)> {
    let found = form_of(passage, passage.word(index)?, index + 1, (tense, speech));
    let reflexive = |form: &VerbForm| {
        form.irreflexive && is_reflexive(passage, passage.before_fillers(index, speech).max(1) - 1, speech)
    };
    found.filter(|&(form, end)| !reflexive(form) && (!form.bare || opens_words(passage, end, (form, speech))))
}

/// The form that `word` can be, given that its tail, if it needs one, stands from `next` on; adverbs may come between.
pub(super) fn form_of<'a>(
    passage: &Passage<'_>,
    word: impl Sought,
    next: usize,
    (tense, speech): (Tense, &'a SpeechWords),
) -> Option<(&'a VerbForm, usize)> {
    let forms = speech.verbs.get(word)?.iter().filter(|form| form.tense == tense);
    let mut ends = forms.filter_map(|form| {
        if form.tail.is_empty() {
            return Some((form, next));
        }
        let tail = passage.after_fillers(next, speech);
        passage
            .phrase_at(tail, &form.tail)
            .or_else(|| passage.phrase_at(next, &form.tail))
            .or_else(|| passage.phrase_at(after_object(passage, next, speech)?, &form.tail))
            .map(|end| (form, end))
    });
    ends.next()
}

/// Whether what somebody says or holds can open at `index`, right behind the verb or behind adverbs: "que", a colon; for a
/// thought marked words too, but who "continuera « à manifester »" says nothing of the kind.
fn opens_words(passage: &Passage<'_>, index: usize, (form, speech): (&VerbForm, &SpeechWords)) -> bool {
    let index = passage.after_fillers(index, speech);
    passage.item(index).is_some_and(|item| match &item.what {
        What::Word(word) => speech.words.that.contains(word),
        What::Punct(_) => item.is(":") || item.is(","),
        What::Quote(_) => form.class == VerbClass::Hold,
        What::Mention(_) | What::Date => false,
    })
}

/// Most words of an object between a verb and its tail.
const OBJECT_MAX: usize = 3;

/// Where the object behind the verb ends: "met les manifestants / en garde".
fn after_object(passage: &Passage<'_>, index: usize, speech: &SpeechWords) -> Option<usize> {
    let single = &speech.words;
    let named = |it: usize| passage.item(it).is_some_and(|item| item.mention().is_some());
    let determined = passage.word(index).is_some_and(|word| single.determiners.contains(word));
    let noun = index + usize::from(determined);
    if named(noun) {
        return Some(noun + 1);
    }
    let plain = |it: &usize| passage.word(*it).is_some_and(|word| !speech.listed.contains(word));
    let words = (noun..noun + OBJECT_MAX).take_while(plain).count();
    (determined && words > 0).then_some(noun + words)
}
