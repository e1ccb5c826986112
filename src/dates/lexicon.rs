//! A language's date words, ready to be looked up. It is made once, with its language.

use std::collections::BTreeMap;

use super::find::leads::Leads;
use super::numbers::Numbers;
use super::phrase::{Clock, Part, Unit};
use super::phrases::{Phrases, list, table};
use crate::lang::dates::{DateWords, TenseWords};
use crate::lang::figures::FigureWords;
use crate::text::keys::Keys;

/// A language's date words, ready to be looked up.
#[derive(Clone, Debug)]
pub struct Lexicon {
    /// The language's code, the prefix of its rules' names.
    pub code: &'static str,
    /// The words that mean nothing but themselves.
    pub words: DateWords,
    /// The numbers.
    pub numbers: Numbers,
    /// Monday 1 to Sunday 7.
    pub weekdays: Phrases<u32>,
    /// January 1 to December 12.
    pub months: Phrases<u32>,
    /// Spring 1 to winter 4.
    pub seasons: Phrases<u32>,
    /// Month and day.
    pub feasts: Phrases<(u32, u32)>,
    /// Days from the telling.
    pub days: Phrases<i64>,
    /// Days from the day last spoken of.
    pub anchored: Phrases<i64>,
    /// Parts of the day, after a day.
    pub parts: Phrases<Part>,
    /// Parts of the day, alone or before a day.
    pub parts_alone: Phrases<Part>,
    /// Parts of today.
    pub parts_today: Phrases<Part>,
    /// Parts of yesterday.
    pub parts_yesterday: Phrases<Part>,
    /// Named hours.
    pub hours: Phrases<Clock>,
    /// One of a length.
    pub units: Phrases<Unit>,
    /// Several of a length.
    pub units_plural: Phrases<Unit>,
    /// Vague times, by their TIMEX3 value.
    pub vague: Phrases<&'static str>,
    /// The words with which a phrase that names a time can open, besides digits and Roman numerals.
    pub leads: Leads,
    /// The words with which a phrase that tells a tense can open.
    pub tense_leads: Keys,
    /// Those with which a figure can open, besides digits.
    pub figure_leads: Keys,
}

impl Lexicon {
    /// The date words of the language `code`, whose numbers are those of `figures`.
    pub fn new(code: &'static str, words: DateWords, figures: &FigureWords) -> Lexicon {
        let mut lexicon = Lexicon {
            code,
            numbers: Numbers::new(figures),
            weekdays: list(&words.weekdays),
            months: list(&words.months),
            seasons: list(&words.seasons),
            feasts: table(&words.feasts, |day| month_day(day)),
            days: table(&words.days, |&days| Some(days)),
            anchored: table(&words.anchored, |&days| Some(days)),
            parts: table(&words.parts, |it| Part::of(it)),
            parts_alone: table(&words.parts_alone, |it| Part::of(it)),
            parts_today: table(&words.parts_today, |it| Part::of(it)),
            parts_yesterday: table(&words.parts_yesterday, |it| Part::of(it)),
            hours: table(&words.hours, |it| hour_minute(it)),
            units: by_unit(&words.units),
            units_plural: by_unit(&words.units_plural),
            vague: Phrases::new()
                .with(&words.vague.past, "PAST_REF")
                .with(&words.vague.present, "PRESENT_REF")
                .with(&words.vague.future, "FUTURE_REF"),
            leads: Leads::default(),
            tense_leads: tense_leads(&words.tense),
            figure_leads: Keys::default(),
            words,
        };
        lexicon.leads = Leads::new(&lexicon);
        lexicon.figure_leads = figure_leads(figures, &lexicon.numbers);
        lexicon
    }
}

fn tense_leads(words: &TenseWords) -> Keys {
    let words = [
        [&words.future, &words.future_near, &words.past_near, &words.past_weak],
        [&words.be, &words.moved, &words.past, &words.have],
    ];
    let leads: Vec<u64> = words.iter().flatten().flat_map(|it| it.openings()).collect();
    Keys::of(leads.into_iter())
}

fn figure_leads(words: &FigureWords, numbers: &Numbers) -> Keys {
    let FigureWords { bounds, counted, .. } = words;
    let words =
        [&bounds.least, &bounds.most, &bounds.about, &words.vague, &counted.signs, &counted.range_intro];
    let leads: Vec<u64> = words.iter().flat_map(|it| it.openings()).chain(numbers.openings()).collect();
    Keys::of(leads.into_iter())
}

fn month_day(text: &str) -> Option<(u32, u32)> {
    let (month, day) = text.split_once('-')?;
    Some((month.parse().ok()?, day.parse().ok()?))
}

fn hour_minute(text: &str) -> Option<Clock> {
    let (hour, minute) = text.split_once(':')?;
    Some(Clock { hour: hour.parse().ok()?, minute: minute.parse().ok()? })
}

/// In these tables the key is the unit and the value its words.
fn by_unit(words: &BTreeMap<String, String>) -> Phrases<Unit> {
    words.iter().fold(Phrases::new(), |phrases, (letters, words)| match Unit::of(letters) {
        Some(unit) => phrases.with(words, unit),
        None => phrases,
    })
}
