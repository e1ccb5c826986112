//! Years, decades, centuries: "en 2012", "(2012)", "les années 1990", "the 1990s", "XXe siècle".

use super::Finder;
use crate::dates::phrase::{Phrase, What};
use crate::dates::tokens::Kind;

/// Oldest year that a lone number can mean: below, numbers of four digits mostly count something.
const YEAR_MIN: i32 = 1700;

/// A lone year: a number of four digits that the words around it show to be one.
pub(super) fn year(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let phrase = bare(finder, at)?;
    let words = &finder.lexicon.words.years;
    let strong = words.intro.before(finder.tokens, at).is_some();
    let weak = words.weak_intro.before(finder.tokens, at).is_some() || follows_year(finder, at);
    let enclosed = at > 0
        && finder.token(at - 1).is_some_and(|token| token.is("("))
        && finder.token(at + 1).is_some_and(|token| token.is(")"));
    (!counts_something(finder, at + 1) && (strong || enclosed || weak && ends_there(finder, at + 1)))
        .then_some(phrase)
}

/// A number of four digits that may be a year, whatever stands around it.
pub(super) fn bare(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let year = finder.four_digits(at).filter(|year| (YEAR_MIN..2100).contains(year))?;
    let is_sign = finder.is_glued(at)
        && at.checked_sub(1).and_then(|it| finder.token(it)).is_some_and(|it| {
            it.kind != Kind::Mark || ["/", "$", "€", "£", "#", ".", ":", "_"].contains(&it.raw)
        });
    (!is_sign && !decade_ending(finder, at)).then(|| finder.phrase(What::Year(year), at, at + 1))
}

fn decade_ending(finder: &Finder<'_>, at: usize) -> bool {
    finder.is_glued(at + 1) && finder.lexicon.words.years.decade_after.stands(finder.tokens, at + 1)
}

/// "2014, 2015 et 2016", "2015-2016".
fn follows_year(finder: &Finder<'_>, at: usize) -> bool {
    (at.saturating_sub(3)..at).any(|start| {
        finder.lexicon.words.relations.joints.skip(finder.tokens, start) == at
            && start > 0
            && finder.four_digits(start - 1).is_some_and(|year| (YEAR_MIN..2100).contains(&year))
    })
}

/// Whether what stands at `at` shows that the number before it counts something.
fn counts_something(finder: &Finder<'_>, at: usize) -> bool {
    finder.lexicon.units_plural.stands(finder.tokens, at)
        || finder.token(at).is_some_and(|token| ["%", "€", "$", "£", "°"].contains(&token.raw))
}

/// Whether no noun follows: the clause ends, or a word stands there that opens something new.
fn ends_there(finder: &Finder<'_>, at: usize) -> bool {
    let words = &finder.lexicon.words.years;
    finder.token(at).is_none_or(|token| token.kind == Kind::Mark || words.after.stands(finder.tokens, at))
}

/// "années 1990", "années 90", "1990s".
pub(super) fn decade(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.years;
    if let Some((_, inner)) = words.decade_before.at(finder.tokens, at) {
        let token = finder.token(inner)?;
        let year = i32::try_from(token.number()?).ok()?;
        let decade = if token.raw.len() == 2 { 1900 + year } else { year };
        let fits = matches!(token.raw.len(), 2 | 4) && decade % 10 == 0;
        return fits.then(|| finder.phrase(What::Decade(decade), at, inner + 1));
    }
    let decade = finder.four_digits(at).filter(|year| year % 10 == 0 && decade_ending(finder, at))?;
    Some(finder.phrase(What::Decade(decade), at, words.decade_after.skip(finder.tokens, at + 1)))
}

/// "XXe siècle", "20th century".
pub(super) fn century(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let words = &finder.lexicon.words.years;
    let token = finder.token(at)?;
    let (number, end) = match finder.small(at, 30) {
        Some(number) => (number, words.ordinals.at(finder.tokens, at + 1)?.1),
        None => (roman(token.raw)?, at + 1),
    };
    let (_, end) = words.century.at(finder.tokens, end)?;
    Some(finder.phrase(What::Century(i32::try_from(number).ok()?), at, end))
}

/// Whether a token opens with a Roman numeral.
pub(super) fn is_roman(text: &str) -> bool {
    text.starts_with(['I', 'V', 'X'])
}

/// The value of Roman numerals up to thirty, the letters of an ordinal perhaps after them: "XXe".
fn roman(text: &str) -> Option<u32> {
    let digits = text.trim_end_matches(|letter: char| !matches!(letter, 'I' | 'V' | 'X'));
    let mut sum = 0;
    let mut last = 0;
    for letter in digits.chars().rev().take(8) {
        let value = match letter {
            'I' => 1,
            'V' => 5,
            'X' => 10,
            _ => return None,
        };
        if value < last {
            sum -= value;
        } else {
            sum += value;
        }
        last = last.max(value);
    }
    u32::try_from(sum).ok().filter(|sum| (1..=30).contains(sum) && digits.len() <= 8)
}
