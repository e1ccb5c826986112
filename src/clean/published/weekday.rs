//! The weekday of the telling, as the text itself gives it.

use chrono::{Datelike, NaiveDate};

use super::Page;
use crate::dates::phrase::{Calendar, From, What};
use crate::dates::tense::Tense;
use crate::known::Ground;

/// How many blocks of the story count as its lead: headline, standfirst, first paragraph.
const LEAD: usize = 3;

/// Weekdays on which the text says that it was told, with its words.
#[derive(Debug, Default)]
pub(super) struct Support {
    /// By words that bind today to a weekday: "aujourd'hui, lundi". Monday 1 to Sunday 7, and the words.
    bound: Vec<(u32, String)>,
    /// By the main act: "a annoncé jeudi".
    acts: Vec<(u32, String)>,
}

impl Support {
    /// What the story's blocks say.
    pub(super) fn of(pages: &[Page<'_>]) -> Support {
        let mut support = Support::default();
        for (place, page) in pages.iter().filter(|page| page.is_narrated()).enumerate() {
            support.bound.extend(bound(page));
            if place < LEAD {
                support.acts.extend(acts(page));
            }
        }
        support
    }

    /// The words that put the telling on the weekday of `day`.
    pub(super) fn words(&self, day: Calendar) -> Option<&str> {
        let date = NaiveDate::from_ymd_opt(day.year?, day.month, day.day)?;
        self.on(date.weekday().number_from_monday())
    }

    /// The words that put the telling on `weekday`.
    fn on(&self, weekday: u32) -> Option<&str> {
        self.told().iter().find(|(other, _)| *other == weekday).map(|(_, words)| words.as_str())
    }

    /// What counts: today's own weekday where the text binds it, else the days of the main act.
    pub(super) fn told(&self) -> &[(u32, String)] {
        if self.bound.is_empty() { &self.acts } else { &self.bound }
    }

    /// The one weekday that the text gives; `None` where it gives none or several.
    pub(super) fn only(&self) -> Option<(u32, &str)> {
        let (weekday, words) = self.told().first()?;
        self.told().iter().all(|(other, _)| other == weekday).then_some((*weekday, words.as_str()))
    }
}

/// "aujourd'hui, lundi", "demain ou mercredi": today's place in the week follows from the other day's.
fn bound(page: &Page<'_>) -> Vec<(u32, String)> {
    let passage = page.passage();
    let pairs = passage.phrases.windows(2).enumerate();
    pairs
        .filter_map(|(at, pair)| {
            let [first, second] = pair else { return None };
            let words = page.block.text.get(first.span.start..second.span.end)?.to_owned();
            let (days, weekday, first_is_day) = match (first.what, second.what) {
                (What::Days(days, From::Telling), What::Weekday { weekday, shift: 0 }) => {
                    (days, weekday, true)
                }
                (What::Weekday { weekday, shift: 0 }, What::Days(days, From::Telling)) => {
                    (days, weekday, false)
                }
                _ => return None,
            };
            let between = page.block.text.get(first.span.end..second.span.start)?.trim();
            let away = match between {
                "," | "" | "(" => days,
                _ if first_is_day && days == 1 && passage.is_joined(at + 1) => days + 1,
                _ => return None,
            };
            Some((shifted(weekday, away), words))
        })
        .collect()
}

/// The weekday `away` days before `weekday`.
fn shifted(weekday: u32, away: i64) -> u32 {
    u32::try_from((i64::from(weekday) - 1 - away).rem_euclid(7) + 1).unwrap_or(weekday)
}

/// "a annoncé jeudi": the main act in the lead.
fn acts(page: &Page<'_>) -> Vec<(u32, String)> {
    let passage = page.passage();
    let acts = passage.phrases.iter().enumerate().filter_map(|(at, phrase)| {
        let What::Weekday { weekday, shift: 0 } = phrase.what else { return None };
        let told = passage.told(at);
        let is_act = told.sure && told.tense == Tense::Past && !passage.is_quoted(at) && passage.is_told(at);
        is_act.then(|| (weekday, phrase.span.of(&page.block.text).to_owned()))
    });
    acts.collect()
}

/// `ground`, about the weekday of `day`.
pub(super) fn told_on(day: Calendar, ground: Ground) -> Ground {
    let date = day.year.and_then(|year| NaiveDate::from_ymd_opt(year, day.month, day.day));
    match date {
        Some(date) => ground.weekday(date.weekday().number_from_monday()),
        None => ground,
    }
}
