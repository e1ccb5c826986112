//! Names of times: dates, weekdays, spans.
//!
//! The words outside quotation marks are counted from the day of publication, words inside from the day of their telling where
//! their sentence gives one. What is said of a time ("la veille", "6h") counts from the day last named.

use chrono::{Datelike, NaiveDate};

use super::{Anchor, Annotations, Annotator, Context, DateMention, Rule};
use crate::clean::{Block, Role};
use crate::dates::edtf::Edtf;
use crate::dates::find::Finder;
use crate::dates::lexicon::Lexicon;
use crate::dates::passage::Passage;
use crate::dates::phrase::{Calendar, From, Phrase, What};
use crate::dates::resolve::{Bases, Counted, Resolved, Spoken, resolve};
use crate::dates::tense::{Tense, Told};
use crate::dates::text::Text;
use crate::known::{Ground, Grounds, Value};

/// Names of times: dates, weekdays, spans.
pub const ANNOTATOR: Annotator = Annotator { name: "dates", annotate };

fn annotate(context: &Context<'_>, annotations: &mut Annotations) {
    let lexicon = &context.language.dates;
    let published =
        context.cleaned.fields.published.value.as_ref().and_then(super::super::dates::edtf::Edtf::day);
    let mut telling = Telling { published, spoken: Spoken::default(), made: 0, early: Vec::new() };
    for (index, (block, text)) in context.cleaned.blocks.iter().zip(context.texts).enumerate() {
        let before = telling.spoken;
        annotations.dates.extend(telling.block(lexicon, index, text));
        if !is_narrated(block) {
            telling.spoken = before;
        }
    }
    telling.settle_early(lexicon, &mut annotations.dates);
}

/// Whether the block carries the narration on: what a caption or a dateline names is not what the next paragraph speaks of.
fn is_narrated(block: &Block) -> bool {
    !matches!(block.role, Role::Caption | Role::Credit | Role::Dateline)
}

/// A phrase's value, its clause's tense, and whether it was counted from its own words' day.
type Settled = (Resolved, Told, bool);

/// The article as far as it has been told.
struct Telling {
    published: Option<NaiveDate>,
    spoken: Spoken,
    /// How many mentions were made.
    made: usize,
    /// Times of day that stand before any day is named, by their place among the mentions: a headline's "23h30".
    early: Vec<(usize, Phrase)>,
}

impl Telling {
    fn block(&mut self, lexicon: &Lexicon, index: usize, text: &Text<'_>) -> Vec<DateMention> {
        let finder = Finder { text: text.text, tokens: &text.tokens, lexicon };
        let phrases = finder.all();
        if phrases.is_empty() {
            return Vec::new();
        }
        let passage = Passage::of(finder, phrases, text);
        let mut settled: Vec<Option<Settled>> = vec![None; passage.phrases.len()];
        for inside in [false, true] {
            for at in (0..passage.phrases.len()).filter(|&at| passage.is_quoted(at) == inside) {
                let words_day = if inside { told_on(&passage, at, &settled) } else { None };
                let previous = at.checked_sub(1).and_then(|it| settled[it].as_ref());
                let (found, told) = self.one(&passage, at, words_day, previous);
                settled[at] = Some((found, told, words_day.is_some()));
            }
        }
        let mentions = passage.phrases.iter().zip(settled).filter_map(|(phrase, settled)| {
            let (found, _, own) = settled?;
            Some(self.mention(lexicon, Anchor { block: index, span: phrase.span }, phrase, (found, own)))
        });
        mentions.collect()
    }

    /// One phrase, counted from its own base; two joined weekdays run forward: "mardi ou mercredi".
    fn one(
        &mut self,
        passage: &Passage<'_>,
        at: usize,
        words_day: Option<NaiveDate>,
        previous: Option<&Settled>,
    ) -> (Resolved, Told) {
        let bases = Bases { telling: words_day.or(self.published), spoken: self.spoken_before(passage, at) };
        let read = self.read_right(&passage.phrases[at]);
        let phrase = with_year_of_end(passage, at, read.clone(), &bases);
        let of_end = phrase != read;
        let joined = previous.filter(|_| passage.is_joined(at));
        let told = match joined {
            Some((_, told, _)) if phrase.is_day() => *told,
            _ => passage.told(at),
        };
        let mut found = resolve(&phrase, told, &bases);
        if of_end {
            found = Resolved { counted: Counted::Telling, rule: "date-range", ..found };
        }
        if let (Some((before, _, _)), What::Weekday { .. }) = (joined, phrase.what) {
            found = later_than(before, found, &phrase, &bases);
        }
        if let Some(time) = found.reached.filter(|_| !passage.is_quoted(at)) {
            self.spoken.reach(time);
        }
        (found, told)
    }

    /// A time that opens a paragraph dates an entry of a running report: of the day of the telling, whatever was told before.
    fn spoken_before(&self, passage: &Passage<'_>, at: usize) -> Spoken {
        let phrase = &passage.phrases[at];
        let opens = phrase.tokens.start == 0 && phrase.what == What::Hours && phrase.clock.is_some();
        if opens && self.published.is_some() { Spoken::default() } else { self.spoken }
    }

    /// `03/05/16` is read as the day of publication where either reading gives it.
    fn read_right(&self, phrase: &Phrase) -> Phrase {
        let mut phrase = phrase.clone();
        if let (What::Day(day), Some(published)) = (phrase.what, self.published) {
            let swapped = Calendar { day: day.month, month: day.day, ..day };
            let is_published = |it: Calendar| {
                it.year.and_then(|year| NaiveDate::from_ymd_opt(year, it.month, it.day)) == Some(published)
            };
            if day.swappable && is_published(swapped) && !is_published(day) {
                phrase.what = What::Day(swapped);
            }
        }
        phrase
    }

    fn mention(
        &mut self,
        lexicon: &Lexicon,
        at: Anchor,
        phrase: &Phrase,
        (found, own): (Resolved, bool),
    ) -> DateMention {
        let opens_entry = phrase.tokens.start == 0;
        if phrase.what == What::Hours && found.counted != Counted::Spoken && !opens_entry {
            self.early.push((self.made, phrase.clone()));
        }
        self.made += 1;
        DateMention {
            at,
            base: self.base(&found, own),
            value: found.value,
            timex: found.timex,
            rule: Rule::new(format!("{}.{}", lexicon.code, found.rule)),
        }
    }

    /// What it was counted from.
    fn base(&self, found: &Resolved, own: bool) -> Grounds {
        match found.counted {
            Counted::Alone => Grounds::default(),
            Counted::Spoken => "from-time-last-named".into(),
            Counted::Telling if own => "from-words-own-day".into(),
            Counted::Telling => self.published.map(from_publication).unwrap_or_default(),
        }
    }

    /// Times of day that stood before any day are those of the first day that the text then names.
    fn settle_early(&self, lexicon: &Lexicon, dates: &mut [DateMention]) {
        let mut first = None;
        let mut early = self.early.iter().rev().peekable();
        for at in (0..dates.len()).rev() {
            if let Some((_, phrase)) = early.next_if(|(place, _)| *place == at) {
                let spoken = Spoken { day: first, ..Spoken::default() };
                let found = resolve(phrase, UNTOLD, &Bases { telling: self.published, spoken });
                dates[at].base = self.base(&found, false);
                dates[at].rule = Rule::new(format!("{}.{}", lexicon.code, found.rule));
                dates[at].value = found.value;
                dates[at].timex = found.timex;
            } else {
                first = dates[at].value.as_ref().and_then(Edtf::day).or(first);
            }
        }
    }
}

fn from_publication(day: NaiveDate) -> Grounds {
    Ground::new("from-publication").with("day", Value::Day(day.to_string())).into()
}

/// A time of day has no tense.
const UNTOLD: Told = Told { tense: Tense::Unknown, sure: false };

/// "entre le 1er janvier et le 26 septembre": the first day has the year that the second is found to have.
fn with_year_of_end(passage: &Passage<'_>, at: usize, mut phrase: Phrase, bases: &Bases) -> Phrase {
    let end = passage.phrases.get(at + 1).filter(|_| passage.opens_range(at));
    if let (What::Day(first), Some((end, What::Day(last)))) = (phrase.what, end.map(|end| (end, end.what)))
        && first.year.is_none()
        && first.weekday.is_none()
        && first.shift == 0
        && (first.month, first.day) < (last.month, last.day)
    {
        let found = resolve(end, passage.told(at + 1), bases);
        let year = found.value.as_ref().and_then(super::super::dates::edtf::Edtf::day).map(|day| day.year());
        phrase.what = What::Day(Calendar { year, ..first });
    }
    phrase
}

/// The second of two joined weekdays is the next after the first.
fn later_than(before: &Resolved, found: Resolved, phrase: &Phrase, bases: &Bases) -> Resolved {
    let (Some(first), Some(second)) = (before.reached, found.reached) else { return found };
    if second.first > first.first {
        return found;
    }
    let after = Bases { telling: Some(first.first), spoken: bases.spoken };
    let joined = resolve(phrase, Told { tense: Tense::Future, sure: true }, &after);
    Resolved { counted: found.counted, rule: "weekday-joined", ..joined }
}

/// The day on which quoted words were told: the day that stands beside a verb of telling in their sentence, outside the marks.
fn told_on(passage: &Passage<'_>, at: usize, settled: &[Option<Settled>]) -> Option<NaiveDate> {
    passage.around_quotation(at).find_map(|other| {
        let phrase = passage.phrases.get(other).filter(|it| it.is_day() && !passage.is_quoted(other))?;
        let of_event = matches!(phrase.what, What::Days(_, From::Event));
        let (found, told, _) = settled.get(other)?.as_ref()?;
        let day = found.value.as_ref()?.day()?;
        (told.tense == Tense::Past && !of_event && passage.is_told(other)).then_some(day)
    })
}
