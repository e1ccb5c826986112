//! How marked words are given: as an utterance of their own, or as a fragment of the narrator's sentence.

use super::passage::{Item, Passage, What};
use crate::annotate::QuotationKind;
use crate::lang::speech::{SpeechWords, Tense};
use crate::text::keys::Keyed;
use crate::text::words::each;

/// What may stand behind the last word of a quotation.
const MARKS: [char; 9] = ['"', '”', '»', '’', '\'', '›', '\u{a0}', '\u{202f}', ' '];

/// Direct where the words at item `quote` make an utterance, else partial.
pub(super) fn kind(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> QuotationKind {
    let Some(item) = passage.item(quote) else { return QuotationKind::Partial };
    let before = quote.checked_sub(1).and_then(|it| passage.item(it));
    let opens = before.is_none_or(|it| it.is(":") || it.is(".") || it.is(",") || it.quote().is_some());
    let text = item.span.of(passage.text);
    let capital =
        text.chars().find(|it| it.is_alphanumeric()).is_some_and(|it| it.is_uppercase() || it.is_numeric());
    let that = before.and_then(Item::word).is_some_and(|word| speech.words.that.contains(word));
    let closes =
        stop(text).is_some() || passage.item(quote + 1).is_none_or(|it| matches!(it.what, What::Punct(_)));
    if opens && closes && capital && text.split_whitespace().count() > 1 {
        return QuotationKind::Direct;
    }
    if (opens || that || capital) && is_utterance(text, speech) {
        QuotationKind::Direct
    } else {
        QuotationKind::Partial
    }
}

/// The stop or the comma at the end of marked words, within their closing marks: `,` of "« Non, »".
pub(super) fn stop(text: &str) -> Option<char> {
    text.trim_end_matches(MARKS).chars().next_back().filter(|it| ".,!?…".contains(*it))
}

/// Fewest words of an utterance that has a verb or its own end.
const CLAUSE_MIN: usize = 3;
/// Words from which on anything is one.
const LONG: usize = 10;

/// Whether the words read like something that somebody said: a clause with a finite verb, or a sentence of some length.
pub(super) fn is_utterance(text: &str, speech: &SpeechWords) -> bool {
    if is_bracketed(text) {
        return false;
    }
    let mut tells = stop(text).is_some();
    let words = each(text, &speech.words.elisions).filter(|word| word.wordy);
    words.zip(1..).any(|(word, count)| {
        tells = tells || is_finite(&word.low, speech);
        count >= if tells { CLAUSE_MIN } else { LONG }
    })
}

/// Whether the words are nothing but an aside in brackets: "(Laughter.)".
pub(super) fn is_bracketed(text: &str) -> bool {
    let bare = text.trim_matches(|it: char| MARKS.contains(&it) || it == '“' || it == '«' || it == '‘');
    bare.starts_with('(') && bare.ends_with(')')
}

fn is_finite(word: &Keyed<'_>, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    single.have.contains(word)
        || single.be.contains(word)
        || single.modals.contains(word)
        || speech
            .verbs
            .get(word)
            .is_some_and(|forms| forms.iter().any(|it| it.tense == Tense::Finite && !it.bare))
        || speech.pronouns.single(word).any(|it| !it.stressed)
}
