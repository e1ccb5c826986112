//! Times and parts of the day: "6h locales", "5:07 pm", "minuit ce jeudi soir", "la matinée du 14 décembre".

use super::{Finder, day};
use crate::dates::numbers::Written;
use crate::dates::phrase::{Clock, Part, Phrase, What};

/// A time of day, with the day after it where one stands there.
pub(super) fn time_of_day(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let (time, end, sure) = read(finder, at)?;
    let opened = finder.lexicon.words.clock.intro.before(finder.tokens, at).is_some();
    let mut phrase = finder.phrase(What::Hours, at, end);
    with_day(finder, &mut phrase);
    let late = matches!(phrase.part, Some(Part::Afternoon | Part::Evening)) && time.hour < 12;
    phrase.clock = Some(if late { Clock { hour: time.hour + 12, ..time } } else { time });
    (sure || opened || phrase.is_day()).then_some(phrase)
}

/// A part of the day that is named alone or before its day: "l'aube", "fin de matinée vendredi".
pub(super) fn part_of_day(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let (part, end) = finder.lexicon.parts_alone.at(finder.tokens, at)?;
    let mut phrase = finder.phrase(What::Hours, at, end);
    with_day(finder, &mut phrase);
    phrase.part = Some(part);
    Some(phrase)
}

/// The day that follows a part or a time makes one phrase with it.
fn with_day(finder: &Finder<'_>, phrase: &mut Phrase) {
    let links = &finder.lexicon.words.day_links;
    let linked = links.skip(finder.tokens, phrase.tokens.end);
    let places = [phrase.tokens.end, linked];
    let day = places
        .iter()
        .find_map(|&place| day::named_day(finder, place).or_else(|| day::counted_day(finder, place)));
    if let Some(day) = day {
        phrase.what = day.what;
        phrase.part = day.part;
        phrase.this = day.this;
        phrase.cover(finder.tokens, phrase.tokens.start, day.tokens.end);
    }
}

/// A time directly after a day: "à 16 heures", "vers 23h30", ", 5:07 pm".
pub(super) fn after_day(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize)> {
    let intro = finder.lexicon.words.clock.intro.skip(finder.tokens, at);
    let comma =
        if finder.token(at).is_some_and(|token| [",", "-", "|"].contains(&token.raw)) { at + 1 } else { at };
    let after_comma = finder.lexicon.words.clock.intro.skip(finder.tokens, comma);
    [at, intro, after_comma].into_iter().find_map(|place| {
        let (time, end, sure) = read(finder, place)?;
        (sure || place == intro && intro > at || clock_digits(finder, place)).then_some((time, end))
    })
}

fn clock_digits(finder: &Finder<'_>, at: usize) -> bool {
    digits(finder, at).is_some()
}

/// A time at `at`, where it ends, and whether its form alone shows that it is one.
fn read(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize, bool)> {
    let words = &finder.lexicon.words.clock;
    if let Some((time, end)) = finder.lexicon.hours.at(finder.tokens, at) {
        return Some((time, end, true));
    }
    let (time, end, sure) = digits(finder, at)
        .map(|(time, end)| (time, end, false))
        .or_else(|| with_sign(finder, at))
        .or_else(|| with_word(finder, at))
        .or_else(|| with_half(finder, at))?;
    let (time, end, halved) = half(finder, time, end);
    let stop = words.zones.skip(finder.tokens, end);
    (time.hour <= 24 && time.minute < 60).then_some((time, stop, sure || halved || stop > end))
}

/// `15:13`, `15:13:00`.
pub(super) fn digits(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize)> {
    let hour = hour(finder, at)?;
    let colon = finder.token(at + 1).is_some_and(|token| token.is(":") && !token.spaced);
    let minute = minutes(finder, at + 2).filter(|_| colon && finder.is_glued(at + 2))?;
    let seconds = finder.token(at + 3).is_some_and(|token| token.is(":") && !token.spaced)
        && minutes(finder, at + 4).is_some()
        && finder.is_glued(at + 4);
    Some((Clock { hour, minute }, if seconds { at + 5 } else { at + 3 }))
}

/// "6h", "6h30", "6 h 30".
fn with_sign(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize, bool)> {
    let hour = hour(finder, at)?;
    let (_, end) = finder.lexicon.words.clock.hour_signs.at(finder.tokens, at + 1)?;
    let glued = finder.is_glued(at + 1);
    match minutes(finder, end) {
        Some(minute) => Some((Clock { hour, minute }, end + 1, true)),
        None => Some((Clock { hour, minute: 0 }, end, glued)),
    }
}

/// "16 heures", "six heures trente": a time only where something else shows it.
fn with_word(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize, bool)> {
    let number = finder.lexicon.numbers.at(finder.text, finder.tokens, at)?;
    let hour = (0..=24).find(|&hour| f64::from(hour) == number.value)?;
    let (_, end) = finder.lexicon.words.clock.hour_words.at(finder.tokens, number.end)?;
    match minutes(finder, end) {
        Some(minute) => Some((Clock { hour, minute }, end + 1, true)),
        None => Some((Clock { hour, minute: 0 }, end, false)),
    }
}

/// "5 pm".
fn with_half(finder: &Finder<'_>, at: usize) -> Option<(Clock, usize, bool)> {
    let words = &finder.lexicon.words.clock;
    let number = finder.lexicon.numbers.at(finder.text, finder.tokens, at)?;
    let hour = (1..=12).find(|&hour| f64::from(hour) == number.value)?;
    let is_half = words.am.stands(finder.tokens, number.end) || words.pm.stands(finder.tokens, number.end);
    (is_half && number.written != Written::Article).then_some((Clock { hour, minute: 0 }, number.end, true))
}

/// "am" or "pm" after a time, applied to it.
fn half(finder: &Finder<'_>, time: Clock, at: usize) -> (Clock, usize, bool) {
    let words = &finder.lexicon.words.clock;
    if let Some((_, end)) = words.pm.at(finder.tokens, at) {
        let hour = if time.hour < 12 { time.hour + 12 } else { time.hour };
        return (Clock { hour, ..time }, end, true);
    }
    match words.am.at(finder.tokens, at) {
        Some((_, end)) => {
            (Clock { hour: time.hour % 12 + if time.hour > 12 { 12 } else { 0 }, ..time }, end, true)
        }
        None => (time, at, false),
    }
}

fn hour(finder: &Finder<'_>, at: usize) -> Option<u32> {
    let token = finder.token(at).filter(|token| token.raw.len() <= 2)?;
    token.number().filter(|&hour| hour <= 24)
}

fn minutes(finder: &Finder<'_>, at: usize) -> Option<u32> {
    let token = finder.token(at).filter(|token| token.raw.len() == 2)?;
    token.number().filter(|&minute| minute < 60)
}
