//! Stamps: "03/05/16 à 15:13 - Mise à jour à 15:13", "Published: March 3, 2016 5:07 pm", "PARIS, 3 mai 2016 (AFP) -".

use std::cell::OnceCell;

use chrono::NaiveDate;

use super::super::Block;
use super::Page;
use super::order::right_order;
use super::weekday::Support;
use crate::clean::Role;
use crate::dates::Edtf;
use crate::dates::phrase::{Calendar, Phrase, What};
use crate::dates::resolve::{Bases, Resolved, resolve};
use crate::dates::tense::{Tense, Told};
use crate::dates::tokens::{Kind, Token};
use crate::known::{Ground, Grounds, Known, Value};
use crate::lang::Language;
use crate::lang::dates::StampWords;
use crate::text::Span;

/// What the stamps state.
#[derive(Debug, Default)]
pub(super) struct Stamps {
    pub(super) published: Option<Known<Edtf>>,
    pub(super) updated: Option<Known<Edtf>>,
    /// Whether that of publication stands below the text, and no word says what it dates.
    pub(super) trails: bool,
}

/// Longest paragraph in bytes that may be a stamp: a sentence that only mentions a publication is longer.
const STAMP_MAX: usize = 160;

/// Reads every stamp. Of those of publication the best placed stands; where two unlabelled ones in equally good places give
/// different days, none does.
pub(super) fn stamps(pages: &[Page<'_>], language: &Language) -> Stamps {
    let support = OnceCell::new();
    let headline = pages.iter().position(|page| page.block.role == Role::Headline);
    let body = pages.iter().position(|page| page.block.role.is_running()).unwrap_or(pages.len());
    let mut found: Vec<Stamp> = Vec::new();
    for (index, page) in pages.iter().enumerate() {
        let place = match headline {
            Some(headline) if index < headline && headline < body => Place::AboveHeadline,
            _ if index > body => Place::BelowBody,
            _ => Place::Head,
        };
        let reader = Reader { page, words: &language.dates.words.stamps, pages, support: &support, place };
        found.extend(reader.read());
    }
    let updated = found.iter().find(|it| it.dates == Dates::Change).map(|it| it.known.clone());
    let below = |it: &Stamp| it.dates != Dates::Publication && it.place == Place::BelowBody;
    let trails = !found.is_empty() && found.iter().all(below);
    Stamps { published: best(&found).map(|it| completed(it, &found)), updated, trails }
}

/// A stamp without year is that of another stamp on the same day of the year.
fn completed(stamp: Known<Edtf>, found: &[Stamp]) -> Known<Edtf> {
    let Some(rest) = stamp.value.as_ref().and_then(|it| it.as_str().strip_prefix("XXXX-")) else {
        return stamp;
    };
    let same = |it: &&Stamp| {
        let value = it.known.value.as_ref();
        value.is_some_and(|value| value.day().is_some() && value.as_str().get(5..10) == Some(rest))
    };
    found.iter().find(same).map_or_else(|| stamp.clone(), |it| it.known.clone())
}

/// A date that a stamp gives.
struct Stamp {
    dates: Dates,
    place: Place,
    known: Known<Edtf>,
}

/// Where a stamp stands, best first: what stands above the headline is often the day on which the page was saved, what stands
/// below the body another article's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Place {
    Head,
    AboveHeadline,
    BelowBody,
}

/// The stamp of publication that stands.
fn best(found: &[Stamp]) -> Option<Known<Edtf>> {
    if let Some(labelled) = found.iter().find(|it| it.dates == Dates::Publication) {
        return Some(labelled.known.clone());
    }
    let unsaid = || found.iter().filter(|it| it.dates == Dates::Unsaid);
    let place = unsaid().map(|it| it.place).min()?;
    let full = |it: &&Stamp| it.known.value.as_ref().is_some_and(|it| it.day().is_some());
    // A menu's "Jan. 6" is no rival of a date in full.
    let any_full = unsaid().filter(|it| it.place == place).any(|it| full(&it));
    let here = || unsaid().filter(|it| it.place == place && (full(it) || !any_full));
    let mut days: Vec<String> =
        here().filter_map(|it| Some(it.known.value.as_ref()?.as_str().get(..10)?.to_owned())).collect();
    days.sort_unstable();
    days.dedup();
    if days.len() > 1 {
        return Some(Known::unknown(
            Ground::new("several-dates").with("days", Value::Words(days.join(", "))),
        ));
    }
    here().next().map(|it| it.known.clone())
}

/// What a date in a stamp dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Dates {
    Publication,
    Change,
    /// No word says so.
    Unsaid,
}

struct Reader<'a, 'p> {
    page: &'a Page<'p>,
    words: &'a StampWords,
    pages: &'a [Page<'p>],
    /// Read only where a stamp can be read in two ways.
    support: &'a OnceCell<Support>,
    place: Place,
}

impl Reader<'_, '_> {
    fn read(&self) -> Vec<Stamp> {
        let mut stamps = Vec::new();
        if !self.may_hold_stamps() {
            return stamps;
        }
        let phrases = &self.page.passage().phrases;
        let mut last_day: Option<NaiveDate> = None;
        let mut kind = Dates::Unsaid;
        for (at, phrase) in phrases.iter().enumerate() {
            let after = at.checked_sub(1).and_then(|it| phrases.get(it)).map_or(0, |it| it.tokens.end);
            kind = self.kind(after..phrase.tokens.start).unwrap_or(kind);
            let found = match phrase.what {
                What::Day(day) if self.is_stamp(phrase, kind) => self.day(phrase, day),
                What::Hours if last_day.is_some() => self.hours(phrase, last_day),
                _ => continue,
            };
            last_day = found.value.as_ref().and_then(Edtf::day).or(last_day);
            if found.value.is_some() {
                stamps.push(Stamp { dates: kind, place: self.place, known: found });
            }
        }
        stamps
    }

    /// Whether the block may hold a stamp at all; most paragraphs are turned away by their length, their times unread.
    fn may_hold_stamps(&self) -> bool {
        let Block { role, text, .. } = self.page.block;
        match role {
            Role::Dateline => true,
            Role::Caption | Role::Credit => false,
            _ => text.len() <= STAMP_MAX || self.opens_shouted(),
        }
    }

    fn opens_shouted(&self) -> bool {
        let shouted = |it: &Token<'_>| it.raw.chars().count() > 2 && it.raw.chars().all(char::is_uppercase);
        self.page.finder.tokens.first().is_some_and(shouted)
    }

    /// What the day's weekday is supported by.
    fn support(&self, day: Calendar) -> Option<&str> {
        self.support.get_or_init(|| Support::of(self.pages)).words(day)
    }

    /// What the last stamp word in a stretch of tokens says.
    fn kind(&self, stretch: std::ops::Range<usize>) -> Option<Dates> {
        let tokens = self.page.finder.tokens;
        stretch.rev().find_map(|at| {
            let updated = self.words.updated.at(tokens, at).map(|(_, end)| (end, Dates::Change));
            let published = self.words.published.at(tokens, at).map(|(_, end)| (end, Dates::Publication));
            updated.into_iter().chain(published).max_by_key(|(end, _)| *end).map(|(_, dates)| dates)
        })
    }

    /// Whether a day is a stamp's: in a dateline; behind a stamp word in a short block that opens with it; or behind a place and
    /// before an agency, as wires begin.
    fn is_stamp(&self, phrase: &Phrase, kind: Dates) -> bool {
        let known = matches!(phrase.what, What::Day(Calendar { year: Some(_), .. }));
        match self.page.block.role {
            Role::Dateline => !self.signs_a_post(),
            Role::Caption | Role::Credit => false,
            _ if kind != Dates::Unsaid => {
                known && self.page.block.text.len() <= STAMP_MAX && self.opens_with_stamp()
            }
            _ => known && self.is_all_date(phrase) || self.opens_wire(phrase),
        }
    }

    /// "— Anne Roux (@aroux) July 18, 2016" dates a post that the article shows, not the article.
    fn signs_a_post(&self) -> bool {
        self.page.block.text.contains('@') || self.page.block.text.starts_with(['—', '–'])
    }

    /// Whether the block is nothing but a date.
    fn is_all_date(&self, phrase: &Phrase) -> bool {
        let tokens = self.page.finder.tokens;
        let outside = (0..tokens.len()).filter(|at| !phrase.tokens.contains(at));
        outside.filter(|at| tokens[*at].kind != Kind::Mark).all(|at| self.words.beside.stands(tokens, at))
    }

    fn opens_with_stamp(&self) -> bool {
        let tokens = self.page.finder.tokens;
        let opens =
            |at: usize| self.words.published.stands(tokens, at) || self.words.updated.stands(tokens, at);
        (0..tokens.len()).find(|&at| opens(at)).is_some_and(|at| {
            (0..at).all(|before| {
                tokens.get(before).is_some_and(|it| {
                    it.is_capitalised() || it.kind == Kind::Mark || self.words.beside.stands(tokens, before)
                })
            })
        })
    }

    /// "PARIS, 3 mai 2016 (AFP) -".
    fn opens_wire(&self, phrase: &Phrase) -> bool {
        let tokens = self.page.finder.tokens;
        let place = tokens.get(..phrase.tokens.start).unwrap_or_default();
        let only_names = place.iter().all(|it| {
            it.kind == Kind::Mark
                || it.is_capitalised()
                || self.words.beside.stands(tokens, phrase.tokens.start - 1)
        });
        let closed =
            tokens.get(phrase.tokens.end).is_some_and(|it| ["(", "-", "–", "—", "/"].contains(&it.raw));
        self.page.block.role.is_running()
            && place.len() <= PLACE_MAX
            && !place.is_empty()
            && self.opens_shouted()
            && only_names
            && closed
    }

    fn day(&self, phrase: &Phrase, day: Calendar) -> Known<Edtf> {
        let (day, note) = right_order(day, self.page, self.words, |it| self.support(it));
        let phrase = Phrase { what: What::Day(day), ..phrase.clone() };
        let found = resolve(&phrase, UNTOLD, &Bases::default());
        let note = if day.year.is_none() { "year-missing".into() } else { note };
        self.stated(&phrase, found, note)
    }

    fn hours(&self, phrase: &Phrase, day: Option<NaiveDate>) -> Known<Edtf> {
        let bases = Bases { telling: day, ..Bases::default() };
        self.stated(phrase, resolve(phrase, UNTOLD, &bases), Grounds::default())
    }

    fn stated(&self, phrase: &Phrase, found: Resolved, note: Grounds) -> Known<Edtf> {
        let words = phrase.span.of(&self.page.block.text);
        match found.value {
            Some(value) => Known::stated(value, self.line(phrase.span), words, note),
            None => Known::unknown(Ground::new("no-such-day").words(words)),
        }
    }

    /// The line of the capture on which the words stand.
    fn line(&self, span: Span) -> usize {
        self.page.line
            + self.page.block.text.get(..span.start).map_or(0, |before| before.matches('\n').count())
    }
}

/// A stamp has no tense.
const UNTOLD: Told = Told { tense: Tense::Unknown, sure: false };

/// Most tokens of the place that opens a wire: "NEW YORK (Nations unies),".
const PLACE_MAX: usize = 8;
