//! The line between headline and text that says who signed, where no word says so: a name, beside the day or by itself.

use std::collections::BTreeSet;

use super::Role;
use super::byline::{Byline, byline};
use super::convention::{Convention, LABEL_WORDS, said};
use super::judge::Judge;
use super::lines::{End, Line};
use super::verdict::Verdict;
use crate::text::keys::key;

/// The rule by which a line signs that is a name and what goes with it.
pub(super) const NAMED: &str = "dateline.name";

/// How far below the headline a signature stands at most, in lines that are not known for something else.
const BELOW: usize = 6;

/// Most words beside names that nobody knows.
const BESIDE: usize = 3;

/// Longest line in words that says what somebody is.
const POST: usize = 4;

/// How many lines of the text are searched for the name: whom the text speaks of does not sign it.
const SEARCHED: usize = 30;

impl Judge<'_> {
    /// A line that signs by its form and its place.
    pub(super) fn signed(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        let headline = self.layout.headline?;
        let below = index > headline && index <= self.layout.first;
        if !below || said(self.lexicon, line) > LABEL_WORDS || line.end == End::Stop && line.words > 4 {
            return None;
        }
        let known = |it: &usize| self.is_told_of(*it);
        if known(&index) || (headline + 1..index).filter(|it| !known(it)).count() > BELOW {
            return None;
        }
        let signed = byline(self.lexicon, line.text)?;
        let beside = || self.is_below_opening(index) || self.is_form_of_name(index, line, &signed);
        let signs = (signed.opened || signed.known || beside()) && !self.is_spoken_of(&signed, headline);
        signs.then(|| Verdict::kept(Role::Dateline, NAMED))
    }

    /// Whether the line above only says that somebody signs: "By".
    fn is_below_opening(&self, index: usize) -> bool {
        let above = index.checked_sub(1).and_then(|it| self.page.lines.get(it));
        above.is_some_and(|it| self.lexicon.byline.start(&it.bare) == Some(it.bare.as_str()))
    }

    /// Whether the line itself, or the one below it, holds the day or the time, or that one says what somebody is: "Editor". What stands
    /// below the day is as often a button: "Text Size".
    fn is_above_date(&self, index: usize) -> bool {
        let dated = |it: usize| {
            self.page.conventions.get(it) == Some(&Some(Convention::Dateline))
                || self.page.shapes.get(it).is_some_and(|shape| shape.clock)
                    && self.page.lines.get(it).is_some_and(|line| said(self.lexicon, line) <= LABEL_WORDS)
                || it > index && self.page.lines.get(it).is_some_and(|line| self.is_post(line))
        };
        dated(index + 1) || dated(index)
    }

    /// Whether names that nobody knows sign: nothing but they and a date, and a date below.
    fn is_form_of_name(&self, index: usize, line: &Line<'_>, signed: &Byline<'_>) -> bool {
        let names: usize = signed.names.iter().map(|it| it.split(' ').count()).sum();
        said(self.lexicon, line) <= names + BESIDE && self.is_above_date(index) && !self.has_words_of(signed)
    }

    fn is_post(&self, line: &Line<'_>) -> bool {
        line.words <= POST && line.text.split_whitespace().any(|it| self.lexicon.people.is_post(it))
    }

    /// Whether the page writes one of the words small elsewhere, as it would no name's.
    fn has_words_of(&self, signed: &Byline<'_>) -> bool {
        let words: BTreeSet<String> =
            signed.names.iter().flat_map(|it| it.split(' ')).map(str::to_lowercase).collect();
        let mut small = self.page.lines.iter().flat_map(|it| it.text.split(' '));
        small.any(|word| words.contains(word))
    }

    /// Whether the headline or the text speaks of one who would sign.
    fn is_spoken_of(&self, signed: &Byline<'_>, headline: usize) -> bool {
        let last = |name: &&str| {
            let bare = crate::lang::furniture::bare(name);
            bare.rsplit(' ').next().map(key)
        };
        let names: BTreeSet<u64> = signed.names.iter().filter_map(last).collect();
        let lines = self.page.lines.iter().skip(self.layout.first).filter(|it| it.is_prose()).take(SEARCHED);
        let mut words = lines.chain(self.page.lines.get(headline)).flat_map(|it| it.bare.split(' '));
        words.any(|word| names.contains(&key(word)))
    }
}
