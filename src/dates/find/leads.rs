//! With which words each kind of phrase can open: one look at a word tells which kinds are worth reading there, mostly none.

use crate::dates::lexicon::Lexicon;
use crate::dates::tokens::{Kind, Token};
use crate::lang::dates::DateWords;
use crate::text::keys::Places;

pub(super) const NUMERIC: u16 = 1;
pub(super) const NAMED_DAY: u16 = 1 << 1;
pub(super) const RANGE_START: u16 = 1 << 2;
pub(super) const PART_OF_DAY: u16 = 1 << 3;
pub(super) const TIME_OF_DAY: u16 = 1 << 4;
pub(super) const COUNTED_DAY: u16 = 1 << 5;
pub(super) const EDGED: u16 = 1 << 6;
pub(super) const MONTH: u16 = 1 << 7;
pub(super) const PERIOD: u16 = 1 << 8;
pub(super) const SEASON: u16 = 1 << 9;
pub(super) const DURATION: u16 = 1 << 10;
pub(super) const CENTURY: u16 = 1 << 11;
pub(super) const DECADE: u16 = 1 << 12;
pub(super) const YEAR: u16 = 1 << 13;
pub(super) const VAGUE: u16 = 1 << 14;

/// What can open with digits.
const DIGITS: u16 = NUMERIC | NAMED_DAY | RANGE_START | TIME_OF_DAY | DURATION | CENTURY | DECADE | YEAR;

/// With which words each kind of phrase can open.
#[derive(Clone, Debug, Default)]
pub struct Leads {
    places: Places,
    kinds: Vec<u16>,
}

impl Leads {
    /// Whatever a production reads first.
    pub(in crate::dates) fn new(lexicon: &Lexicon) -> Leads {
        let DateWords { relations, edges, spans, years, .. } = &lexicon.words;
        let number = NAMED_DAY | TIME_OF_DAY | DURATION;
        let shifted = MONTH | PERIOD | SEASON | DURATION;
        let mut leads = Leads::default();
        leads.add(NAMED_DAY | PERIOD | SEASON | DURATION, relations.this.openings());
        leads.add(PERIOD, relations.that.openings().chain(relations.kept_articles.openings()));
        leads.add(PERIOD, relations.following.openings().chain(relations.preceding.openings()));
        leads.add(shifted, relations.next.openings().chain(relations.last.openings()));
        leads.add(NAMED_DAY, relations.next_weekday.openings().chain(relations.last_weekday.openings()));
        leads.add(NAMED_DAY, lexicon.weekdays.openings().chain(lexicon.feasts.openings()));
        leads.add(NAMED_DAY | MONTH, lexicon.months.openings());
        leads.add(NAMED_DAY, years.first.openings());
        leads.add(EDGED, edges.start.openings().chain(edges.mid.openings()).chain(edges.end.openings()));
        leads.add(DURATION, spans.some.openings().chain(spans.ago_before.openings()));
        leads.add(DURATION, spans.bounds.openings().chain(lexicon.units_plural.openings()));
        leads.add(PERIOD, lexicon.units.openings());
        leads.add(SEASON, lexicon.seasons.openings());
        leads.add(COUNTED_DAY, lexicon.days.openings().chain(lexicon.anchored.openings()));
        leads.add(COUNTED_DAY, lexicon.parts_today.openings().chain(lexicon.parts_yesterday.openings()));
        leads.add(PART_OF_DAY, lexicon.parts_alone.openings());
        leads.add(TIME_OF_DAY, lexicon.hours.openings());
        leads.add(number, lexicon.numbers.openings());
        leads.add(DECADE, years.decade_before.openings());
        leads.add(VAGUE, lexicon.vague.openings());
        leads
    }

    fn add(&mut self, kinds: u16, keys: impl Iterator<Item = u64>) {
        for key in keys {
            let known = self.places.of(key).next();
            let place = known.unwrap_or_else(|| {
                self.places.push(key);
                self.kinds.push(0);
                self.kinds.len() - 1
            });
            self.kinds[place] |= kinds;
        }
    }

    /// The kinds of phrases that can open with the token.
    pub(super) fn of(&self, token: &Token<'_>) -> u16 {
        let place = self.places.of(token.word.key()).next();
        let kinds = place.and_then(|it| self.kinds.get(it)).copied().unwrap_or(0);
        let digits = if token.kind == Kind::Number { DIGITS } else { 0 };
        kinds | digits | if super::year::is_roman(token.raw) { CENTURY } else { 0 }
    }
}
