//! Marked words that are nobody's: a title, a name, a term, an epithet, what a crowd calls.

use super::acts::{Act, Reach};
use super::kind::{is_utterance, stop};
use super::passage::Passage;
use crate::lang::speech::SpeechWords;
use crate::text::keys::{Keyed, WordSet};
use crate::text::words::{Word, each, words};

/// Whether the marked words are a title that belongs to the words before: every word but the small ones has a capital, and no
/// punctuation sets them off ("on CBS's “Meet the Press”").
fn is_title(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let tied = quote.checked_sub(1).and_then(|it| passage.item(it));
    // A paragraph that is nothing but a title: a crosshead of its own.
    let alone = passage.items.len() <= 2;
    let tied = alone
        || is_apposed(passage, quote, speech)
        || tied.is_some_and(|it| it.word().is_some() || it.mention().is_some());
    let text = passage.letters(quote);
    if !speech.title_case || !tied {
        return false;
    }
    let words: Vec<Word<'_>> = words(text, &single.elisions).into_iter().filter(|it| it.wordy).collect();
    let small = |low: &Keyed<'_>| {
        [&single.prepositions, &single.determiners, &single.coordinators, &single.breaks]
            .iter()
            .any(|list| list.contains(low))
    };
    let capital = |it: &Word<'_>| it.span.of(text).chars().next().is_some_and(char::is_uppercase);
    let titled = words.iter().all(|it| capital(it) || small(&it.low));
    titled && words.len() > 1 && words.iter().filter(|it| capital(it)).count() > 1
}

/// Whether the marked words stand between commas behind the noun for a work: "In his book, “Ten Days,” X tells ...".
fn is_apposed(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let comma = quote.checked_sub(1).filter(|&it| passage.is(it, ","));
    let noun = comma.and_then(|it| it.checked_sub(1)).and_then(|it| passage.word(it));
    if !noun.is_some_and(|noun| speech.words.titled.contains(noun)) {
        return false;
    }
    passage.is(quote + 1, ",") || stop(passage.letters(quote)) == Some(',')
}

/// Whether the marks hold one word with a capital that a noun introduces: "the missile “Orechnik”".
fn is_proper(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let noun = |word: &Keyed<'_>| {
        ![&single.that, &single.prepositions, &single.determiners, &single.coordinators, &single.breaks]
            .iter()
            .any(|list| list.contains(word))
            && !single.be.contains(word)
            && !single.have.contains(word)
    };
    let text = passage.letters(quote);
    let mut words = each(text, &single.elisions).filter(|it| it.wordy);
    let one = words.next().filter(|_| words.next().is_none());
    let name = one.is_some_and(|it| {
        let word = it.span.of(text);
        word.chars().count() > 1 && word.chars().next().is_some_and(char::is_uppercase)
    });
    let before = quote.checked_sub(1).and_then(|it| passage.word(it));
    // "le correspondant du «Temps» à Paris"
    let tied = before.is_some_and(|word| single.contracted.contains(word));
    name && (tied || before.is_some_and(noun)) && !text.contains(['!', '?', '.'])
}

/// Most items from the noun for a motto to the comma behind its complements.
const MOTTO_REACH: usize = 6;

/// Whether the marks hold a motto that is named before the comma: "le slogan de campagne du parti, «...»".
fn is_motto(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let Some(comma) = quote.checked_sub(1).filter(|&it| passage.is(it, ",")) else { return false };
    let plain =
        |it: &usize| !passage.is(*it, ",") && passage.item(*it).is_some_and(|item| item.quote().is_none());
    let mut back = (0..comma).rev().take(MOTTO_REACH).take_while(plain);
    back.any(|it| passage.word(it).is_some_and(|word| speech.words.mottos.contains(word)))
}

/// Whether the marks hold what somebody is called, in the midst of the name: 'Robert C. "Bobby" Scott'.
fn is_nickname(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let capital = |text: &str| text.chars().next().is_some_and(char::is_uppercase);
    let text = passage.letters(quote);
    let mut called = each(text, &speech.words.elisions).filter(|it| it.wordy);
    let named = called.next().is_some_and(|it| capital(it.span.of(text)))
        && called.all(|it| capital(it.span.of(text)));
    let of_name = |at: usize| {
        let item = passage.item(at).filter(|item| item.word().is_some() || item.mention().is_some());
        item.is_some_and(|item| capital(item.span.of(passage.text)))
    };
    let Some(before) = quote.checked_sub(1) else { return false };
    let initial = passage.is(before, ".") && before > 0 && passage.letters(before - 1).chars().count() == 1;
    let name = if initial { of_name(before - 1) } else { of_name(before) };
    named && name && of_name(quote + 1) && stop(text).is_none()
}

/// Whether the words before the marks say that they hold a name, a title or a term: 'dites "modérées"', "le film «...»".
pub(super) fn is_coined(passage: &Passage<'_>, acts: &[Act], quote: usize, speech: &SpeechWords) -> bool {
    if is_title(passage, quote, speech)
        || is_nickname(passage, quote, speech)
        || is_motto(passage, quote, speech)
    {
        return true;
    }
    let Some(before) = quote.checked_sub(1) else { return false };
    if passage.is(before, "=") {
        return true;
    }
    if is_chanted(passage, quote, speech)
        || is_abbreviated(passage, quote)
        || is_place_of_words(passage, quote, speech)
        || acts.iter().any(|act| is_epithet(passage, act, quote, speech))
    {
        return true;
    }
    if is_proper(passage, quote, speech) && !acts.iter().any(|act| act.at.contains(&before)) {
        return true;
    }
    let word = passage.word(before);
    word.is_some_and(|word| {
        speech.words.coined.contains(word) && !acts.iter().any(|act| act.cue.at.contains(&before))
    }) || word.is_some_and(|word| speech.words.titled.contains(word))
}

/// Whether the marks stand right behind whoever speaks, without a comma or a colon: "«...», crie une infirmière «bonnet rouge»" and
/// "selon le collectif «Debout», ..." tell who that is.
fn is_epithet(passage: &Passage<'_>, act: &Act, quote: usize, speech: &SpeechWords) -> bool {
    let text = passage.letters(quote);
    if act.at.end != quote || is_utterance(text, speech) {
        return false;
    }
    let capital = || text.chars().find(|it| it.is_alphanumeric()).is_some_and(char::is_uppercase);
    match act.rule {
        "inversion" => act.reach == Reach::Before,
        "according-to" => capital() && passage.is(quote + 1, ","),
        _ => false,
    }
}

/// Whether capitals in brackets shorten the words: "la «zone à défendre» (ZAD)" is a name.
fn is_abbreviated(passage: &Passage<'_>, quote: usize) -> bool {
    let short = passage.letters(quote + 2);
    let capitals = short.chars().filter(|it| it.is_uppercase()).count();
    passage.is(quote + 1, "(") && passage.is(quote + 3, ")") && capitals > 1 && !short.contains(' ')
}

/// Whether the marks hold where something was said: "lors du «Grand Rendez-vous», X a reconnu".
pub(super) fn is_place_of_words(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let is = |it: Option<usize>, list: &WordSet| {
        it.and_then(|it| passage.word(it)).is_some_and(|word| list.contains(word))
    };
    let (before, second) = (quote.checked_sub(1), quote.checked_sub(2));
    let governed = is(before, &single.contracted)
        || is(before, &single.prepositions)
        || is(before, &single.definite) && is(second, &single.prepositions);
    let text = passage.letters(quote);
    let capital = text.chars().find(|it| it.is_alphanumeric()).is_some_and(char::is_uppercase);
    let comma = passage.is(quote + 1, ",");
    governed && capital && comma && !is_utterance(text, speech)
}

/// Whether the marks hold what a crowd calls: "aux cris de «...», «...» et «...»".
fn is_chanted(passage: &Passage<'_>, quote: usize, speech: &SpeechWords) -> bool {
    let listed = |it: usize| {
        passage.is(it, ",")
            || passage.item(it).is_some_and(|item| item.quote().is_some())
            || passage.word(it).is_some_and(|word| speech.words.coordinators.contains(word))
    };
    let mut end = quote;
    while end > 0 && quote - end < LISTED_MAX && listed(end - 1) {
        end -= 1;
    }
    let ends = |start: usize| passage.any_phrase_at(start, &speech.chants) == Some(end);
    (1..=CHANT_MAX).filter_map(|length| end.checked_sub(length)).any(ends)
}

/// Most items of a list of what is called, and of the words that lead it in.
const LISTED_MAX: usize = 12;
const CHANT_MAX: usize = 4;
