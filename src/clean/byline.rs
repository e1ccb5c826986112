//! Who signs, by the form of the line: "Par Jean Morel et Luc Valmy, à Pékin", "Ann Lee · The Courier · Posted: May 3".

use super::lexicon::Lexicon;
use crate::lang::furniture::bare;

/// The names in a line that signs an article.
pub(super) struct Byline<'t> {
    /// They, as they stand there.
    pub(super) names: Vec<&'t str>,
    /// Whether a word says that they sign: "Par".
    pub(super) opened: bool,
    /// Whether their first names are known; otherwise only their form tells.
    pub(super) known: bool,
}

/// What ends the names in a line.
const ENDS: [char; 9] = ['|', '•', '·', '–', '—', '/', '(', '@', ';'];

/// Most names in a line: a longer list is one of people whom the page speaks of.
const MOST: usize = 8;

/// Words of a name: "Ann Lee", "Jean Paul van der Berg".
const NAME: std::ops::RangeInclusive<usize> = 2..=4;

/// The names that a line gives, where it has the form of a signature. Days and times may stand before the names and behind them, what
/// the people are and where they write behind them.
pub(super) fn byline<'t>(lexicon: &Lexicon<'_>, text: &'t str) -> Option<Byline<'t>> {
    let (rest, opened) = match behind_opening(lexicon, text) {
        Some(rest) => (rest, true),
        None => (behind_date(lexicon, text)?, false),
    };
    if !opened && is_credited(rest) {
        return None;
    }
    let parts = parts(lexicon, rest);
    let (mut names, mut aside): (Vec<&str>, bool) = (Vec::new(), false);
    for part in parts.into_iter().take(MOST) {
        match person(lexicon, part, opened) {
            // Behind where somebody writes, only a name that is known as one goes on: "Jean Morel, à Pékin, et Luc Valmy".
            Some(name) if names.is_empty() || !aside || is_known(lexicon, name) => names.push(name),
            Some(_) => break,
            None if names.is_empty() && !opened => return None,
            None => aside = true,
        }
    }
    let known = names.iter().all(|name| is_known(lexicon, name));
    (!names.is_empty()).then_some(Byline { names, opened, known })
}

/// Whether a house follows the name without a blank, as behind whose picture it is: "Ann Lee/THE COURIER".
fn is_credited(text: &str) -> bool {
    let mut ends = text.split('/');
    let (before, after) = (ends.next().unwrap_or_default(), ends.next().unwrap_or_default());
    before.ends_with(char::is_alphabetic) && after.starts_with(char::is_alphabetic)
}

/// Whether a name opens with a first name that is known.
fn is_known(lexicon: &Lexicon<'_>, name: &str) -> bool {
    name.split(' ').next().is_some_and(|it| lexicon.people.is_first_name(it))
}

/// What follows the words that say that somebody signs: at the line's beginning, or behind a day or time: "May 3, 2016 by".
fn behind_opening<'t>(lexicon: &Lexicon<'_>, text: &'t str) -> Option<&'t str> {
    let opening = |text: &str| lexicon.byline.start(&bare(text)).map(|it| it.split(' ').count());
    if let Some(count) = opening(text) {
        return from_word(text, count);
    }
    let dated = lettered(text).position(|it| it.contains(|letter: char| letter.is_ascii_digit()))?;
    let words = lettered(text).count();
    let at =
        (dated + 1..words).find(|it| from_word(text, *it).is_some_and(|rest| opening(rest) == Some(1)))?;
    from_word(text, at + 1)
}

/// The words of a text that are no marks.
fn lettered(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace().filter(|it| it.contains(char::is_alphanumeric))
}

/// The text from a word on.
fn from_word(text: &str, count: usize) -> Option<&str> {
    let word = lettered(text).nth(count)?;
    text.get(word.as_ptr().addr().checked_sub(text.as_ptr().addr())?..)
}

/// The text behind a date that opens it and a mark: "18/03/2019 | ".
fn behind_date<'t>(lexicon: &Lexicon<'_>, text: &'t str) -> Option<&'t str> {
    if !text.starts_with(|it: char| it.is_ascii_digit()) {
        return Some(text);
    }
    let (date, rest) = text.split_once(['|', '•', '·', '–', '—'])?;
    date.split_whitespace().all(|it| is_of_date(lexicon, it)).then(|| rest.trim_start())
}

/// Whether a word is of a day or a time.
fn is_of_date(lexicon: &Lexicon<'_>, word: &str) -> bool {
    word.starts_with(|it: char| it.is_ascii_digit()) || lexicon.is_month(&bare(word))
}

/// The parts of a line that may be a name each: up to the first date or mark that ends them, parted by commas and by what joins names.
fn parts<'t>(lexicon: &Lexicon<'_>, text: &'t str) -> Vec<&'t str> {
    let names = text.split(ENDS).next().unwrap_or_default();
    let names = names.split(" - ").next().unwrap_or_default();
    let (mut parts, mut from) = (Vec::new(), 0);
    for word in names.split_whitespace() {
        let at = word.as_ptr().addr().saturating_sub(names.as_ptr().addr());
        let end = at + word.len();
        if is_of_date(lexicon, word) {
            parts.push(names.get(from..at));
            return parts.into_iter().flatten().map(str::trim).filter(|it| !it.is_empty()).collect();
        }
        if word.ends_with(',') {
            parts.push(names.get(from..end - 1));
            from = end;
        } else if lexicon.people.joins(word) {
            parts.push(names.get(from..at));
            from = end;
        }
    }
    parts.push(names.get(from..));
    parts.into_iter().flatten().map(str::trim).filter(|it| !it.is_empty()).collect()
}

/// The name with which a part opens. What somebody is may follow: "Ann Lee Political Correspondent" is two words of name.
fn person<'t>(lexicon: &Lexicon<'_>, part: &'t str, opened: bool) -> Option<&'t str> {
    let people = &lexicon.people;
    let named = |it: &&str| is_capital(it) || people.is_particle(it);
    let words: Vec<&str> = part.split_whitespace().take_while(named).collect();
    let posted = part.split_whitespace().any(|it| people.is_post(it));
    let initial = words.get(1).is_some_and(|it| it.ends_with('.') || people.is_particle(it));
    let count = if posted { words.len().min(if initial { 3 } else { 2 }) } else { words.len() };
    let words = words.get(..count)?;
    let name = part.get(..end_of(part, words.last()?)?)?.trim_end_matches('.');
    let told = !posted && part.split_whitespace().count() > count + 3;
    let shouted = !name.contains(char::is_lowercase) && !opened;
    let is_name = NAME.contains(&words.len())
        && words.first().is_some_and(|it| is_capital(it))
        && words.last().is_some_and(|it| is_capital(it))
        && words.iter().all(|it| is_of_name(it) && !people.is_of_bodies(it) && !people.is_post(it));
    let other = lexicon.is_outlet(name) || lexicon.agency(&bare(name)).is_some();
    (is_name && !told && !shouted && !other && lexicon.marks(&bare(name)).whole.is_none()).then_some(name)
}

fn end_of(part: &str, word: &str) -> Option<usize> {
    Some(word.as_ptr().addr().checked_sub(part.as_ptr().addr())? + word.len())
}

fn is_capital(word: &str) -> bool {
    word.starts_with(char::is_uppercase)
}

/// Longest head of a name in letters behind which it may go on with a capital: "McLean", "DeSantis".
const HEAD: usize = 3;

/// Whether a word can be of a name: letters alone, no two words that ran into each other.
fn is_of_name(word: &str) -> bool {
    let lettered = word.chars().all(|it| it.is_alphabetic() || matches!(it, '-' | '\'' | '’' | '.'));
    let seams = super::glue::seams(word);
    lettered && seams.iter().all(|at| word.get(..*at).is_some_and(|it| it.chars().count() <= HEAD))
}
