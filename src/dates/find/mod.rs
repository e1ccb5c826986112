//! Finds the phrases of a text that name a time. Each production reads one kind of phrase at one token; of those that fit, the
//! longest stands.

use super::lexicon::Lexicon;
use super::phrase::{Phrase, What};
use super::tokens::{Kind, Token};

mod clock;
mod day;
mod duration;
pub mod leads;
mod numeric;
mod period;
mod year;

/// A text with its tokens and the words of its language.
#[derive(Clone, Copy, Debug)]
pub struct Finder<'a> {
    /// The text.
    pub text: &'a str,
    /// Its tokens.
    pub tokens: &'a [Token<'a>],
    /// The words.
    pub lexicon: &'a Lexicon,
}

/// One kind of phrase, read at a token.
type Production = fn(&Finder<'_>, usize) -> Option<Phrase>;

/// Every kind of phrase, with its sign among the leads; where two are equally long the first stands.
const PRODUCTIONS: &[(u16, Production)] = &[
    (leads::NUMERIC, numeric::numeric),
    (leads::NAMED_DAY, day::named_day),
    (leads::RANGE_START, day::range_start),
    (leads::PART_OF_DAY, clock::part_of_day),
    (leads::TIME_OF_DAY, clock::time_of_day),
    (leads::COUNTED_DAY, day::counted_day),
    (leads::EDGED, period::edged),
    (leads::MONTH, period::month),
    (leads::PERIOD, period::period),
    (leads::SEASON, period::season),
    (leads::DURATION, duration::duration),
    (leads::CENTURY, year::century),
    (leads::DECADE, year::decade),
    (leads::YEAR, year::year),
    (leads::VAGUE, vague),
];

impl<'a> Finder<'a> {
    /// The phrases, in the order of the text, none overlapping another.
    pub fn all(&self) -> Vec<Phrase> {
        let mut found: Vec<Phrase> = Vec::new();
        let mut at = 0;
        while let Some(token) = self.tokens.get(at) {
            match self.longest(token, at) {
                Some(phrase) => {
                    at = phrase.tokens.end.max(at + 1);
                    found.push(phrase);
                }
                None => at += 1,
            }
        }
        self.share_years(&mut found);
        found
    }

    /// The longest phrase at `at`, where `token` stands: hardly any word of a text opens one, and one look tells.
    fn longest(&self, token: &Token<'_>, at: usize) -> Option<Phrase> {
        let kinds = self.lexicon.leads.of(token);
        if kinds == 0 {
            return None;
        }
        let mut best: Option<Phrase> = None;
        let readers = PRODUCTIONS.iter().filter(|(kind, _)| kinds & kind != 0);
        for phrase in readers.filter_map(|(_, read)| read(self, at)) {
            if best.as_ref().is_none_or(|other| phrase.tokens.end > other.tokens.end) {
                best = Some(phrase);
            }
        }
        best
    }

    /// In "entre le 21 juin et le 15 novembre 2019" the first date has the year of the second.
    fn share_years(&self, found: &mut [Phrase]) {
        for later in (1..found.len()).rev() {
            let (head, tail) = found.split_at_mut(later);
            let (Some(first), Some(second)) = (head.last_mut(), tail.first()) else { continue };
            if self.joined(first, second) {
                share_year(first, second);
            }
        }
    }

    /// Whether nothing but a joint and an article stands between the two: "mardi ou mercredi", "du 3 au 5 mai".
    pub fn joined(&self, first: &Phrase, second: &Phrase) -> bool {
        let words = &self.lexicon.words.relations;
        let joint = words.joints.skip(self.tokens, first.tokens.end);
        let end = words.articles.skip(self.tokens, joint);
        joint > first.tokens.end && (joint == second.tokens.start || end == second.tokens.start)
    }

    fn token(&self, at: usize) -> Option<&'a Token<'a>> {
        self.tokens.get(at)
    }

    /// The number in plain digits at `at`, one or two of them, from 1 to `most`.
    fn small(&self, at: usize, most: u32) -> Option<u32> {
        let token = self.token(at).filter(|token| token.raw.len() <= 2)?;
        token.number().filter(|number| (1..=most).contains(number))
    }

    /// The year in four digits at `at`.
    fn four_digits(&self, at: usize) -> Option<i32> {
        let token = self.token(at).filter(|token| token.kind == Kind::Number && token.raw.len() == 4)?;
        let year = token.number().filter(|year| (1000..=2199).contains(year))?;
        let grouped = self.token(at + 1).is_some_and(|next| {
            let mark = [",", ".", ":"].contains(&next.raw) && !next.spaced;
            mark && self.token(at + 2).is_some_and(|it| it.kind == Kind::Number && !it.spaced)
        });
        if grouped { None } else { i32::try_from(year).ok() }
    }

    /// Whether a token is glued to the one at `at`, before it.
    fn is_glued(&self, at: usize) -> bool {
        self.token(at).is_some_and(|token| !token.spaced)
    }

    fn phrase(&self, what: What, start: usize, end: usize) -> Phrase {
        Phrase::new(what, self.tokens, start, end)
    }
}

fn share_year(first: &mut Phrase, second: &Phrase) {
    match (&mut first.what, &second.what) {
        (What::Day(day), What::Day(other))
            if day.year.is_none() && (day.month, day.day) <= (other.month, other.day) =>
        {
            day.year = other.year;
        }
        (What::Month { month, year, .. }, What::Month { month: other, year: known, .. })
            if year.is_none() && *month <= *other =>
        {
            *year = *known;
        }
        _ => {}
    }
}

fn vague(finder: &Finder<'_>, at: usize) -> Option<Phrase> {
    let (value, end) = finder.lexicon.vague.at(finder.tokens, at)?;
    Some(finder.phrase(What::Vague(value), at, end))
}
