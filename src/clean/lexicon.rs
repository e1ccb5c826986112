//! The furniture phrases of all languages, made ready for look-up, and what a line holds of them.
//!
//! All languages at once: a page in one language often wears the furniture of another.

use std::collections::{BTreeMap, BTreeSet};

use super::Category;
use super::people::People;
use crate::lang::Languages;
use crate::lang::agencies::Agencies;
use crate::lang::furniture::{Phrases, bare};
use crate::lang::outlets::Outlets;
use crate::text::keys::{Keys, key};

/// Longest word in bytes that speaks to the reader or of the writer.
const LONGEST_ADDRESS: usize = 10;

/// Longest phrase in words that is looked for.
const PHRASE_WORDS: usize = 8;

/// The furniture phrases of all languages.
#[derive(Debug, Default)]
pub(super) struct Lexicon<'a> {
    whole: Opening<'a, Category>,
    start: Opening<'a, Category>,
    within: Opening<'a, Category>,
    /// Credits, by their words.
    pub(super) credit: Set<'a>,
    /// Bylines.
    pub(super) byline: Set<'a>,
    /// Datelines.
    pub(super) dateline: Set<'a>,
    /// Source lines.
    pub(super) source: Set<'a>,
    /// Captions.
    pub(super) caption: Set<'a>,
    /// Texts that were cut.
    pub(super) cut: Set<'a>,
    /// Pages that say that something went wrong.
    pub(super) error: Set<'a>,
    /// Words and pairs of words that tell when.
    times: BTreeSet<u64>,
    months: BTreeSet<u64>,
    /// People's names.
    pub(super) people: People<'a>,
    agencies: Option<&'a Agencies>,
    outlets: Option<&'a Outlets>,
    /// Words that speak to the reader.
    pub(super) you: BTreeSet<u64>,
    /// Words that speak of the writer.
    pub(super) we: BTreeSet<u64>,
}

/// Phrases with what they tell, by their words.
#[derive(Debug)]
struct Opening<'a, T> {
    /// By their keys: a number is found sooner than letters are compared.
    phrases: BTreeMap<u64, (&'a str, T)>,
    /// How many words the longest phrase has that opens with a word.
    longest: BTreeMap<u64, usize>,
    /// Their first words: hardly any word of a text opens a phrase, and one look tells.
    first: Keys,
}

impl<T> Default for Opening<'_, T> {
    fn default() -> Self {
        Opening { phrases: BTreeMap::new(), longest: BTreeMap::new(), first: Keys::default() }
    }
}

impl<'a, T> Opening<'a, T> {
    /// Adds a phrase, unless it is known.
    fn add(&mut self, phrase: &'a str, told: T) {
        self.phrases.entry(key(phrase)).or_insert((phrase, told));
        let first = key(first_word(phrase));
        let longest = self.longest.entry(first).or_default();
        *longest = phrase.split(' ').count().max(*longest);
        self.first.note(first);
        if self.first.is_full() {
            let first: Vec<u64> = self.longest.keys().copied().collect();
            self.first = Keys::of(first.into_iter());
        }
    }

    /// Whether a phrase may open with the word; never `false` where one does.
    fn may_open(&self, word: &str) -> bool {
        self.first.may_hold(key(word))
    }

    /// The longest phrase that stands at a word, with what it tells and its length in words.
    fn at(&self, bare: &str, starts: &[usize], word: usize) -> Option<(&'a str, &T, usize)> {
        let first = key(slice(bare, starts, word, 1));
        if !self.first.may_hold(first) {
            return None;
        }
        let longest = PHRASE_WORDS.min(*self.longest.get(&first)?).min(starts.len().saturating_sub(word));
        (1..=longest).rev().find_map(|length| {
            let words = slice(bare, starts, word, length);
            let (phrase, told) = self.phrases.get(&key(words)).filter(|(phrase, _)| *phrase == words)?;
            Some((*phrase, told, length))
        })
    }
}

fn first_word(phrase: &str) -> &str {
    phrase.split(' ').next().unwrap_or_default()
}

/// Phrases of one purpose.
#[derive(Debug, Default)]
pub(super) struct Set<'a> {
    whole: BTreeMap<u64, &'a str>,
    start: Opening<'a, ()>,
    within: Opening<'a, ()>,
}

/// A phrase that a line holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Mark<'a> {
    /// What it tells.
    pub(super) category: Category,
    /// The phrase.
    pub(super) phrase: &'a str,
}

/// What a line holds of the furniture phrases.
#[derive(Clone, Debug, Default)]
pub(super) struct Marks<'a> {
    /// Set where the line is made of phrases alone: the first of them.
    pub(super) whole: Option<Mark<'a>>,
    /// The phrase that opens it.
    pub(super) start: Option<Mark<'a>>,
    /// Phrases inside it.
    pub(super) within: Vec<Mark<'a>>,
}

impl<'a> Marks<'a> {
    /// The strongest mark.
    pub(super) fn best(&self) -> Option<Mark<'a>> {
        self.whole.or(self.start).or_else(|| self.within.first().copied())
    }

    /// Whether the line holds any phrase.
    pub(super) fn any(&self) -> bool {
        self.best().is_some()
    }
}

impl<'a> Lexicon<'a> {
    /// The phrases of every language that has rules.
    pub(super) fn of(languages: &'a Languages) -> Lexicon<'a> {
        let (agencies, outlets) = (Some(&languages.agencies), Some(&languages.outlets));
        let mut lexicon = Lexicon { agencies, outlets, people: People::of(languages), ..Lexicon::default() };
        for months in languages.all().iter().flat_map(|language| &language.dates.words.months) {
            lexicon.months.extend(months.split('|').map(|it| key(&bare(it))));
        }
        let own = languages.all().iter().map(|language| &language.furniture);
        for furniture in own.chain([&languages.furniture]) {
            for (name, phrases) in &furniture.removed {
                if let Some(category) = Category::named(name) {
                    lexicon.add(category, phrases);
                }
            }
            lexicon.credit.add(&furniture.kept.credit);
            lexicon.byline.add(&furniture.kept.byline);
            lexicon.dateline.add(&furniture.kept.dateline);
            lexicon.source.add(&furniture.kept.source);
            lexicon.caption.add(&furniture.kept.caption);
            lexicon.cut.add(&furniture.cut);
            lexicon.error.add(&furniture.error);
            lexicon.times.extend(furniture.time.words.iter().map(|it| key(it)));
            lexicon.you.extend(furniture.address.you.iter().map(|it| key(it)));
            lexicon.we.extend(furniture.address.we.iter().map(|it| key(it)));
        }
        lexicon
    }

    fn add(&mut self, category: Category, phrases: &'a Phrases) {
        phrases.whole.iter().for_each(|it| self.whole.add(it, category));
        phrases.start.iter().for_each(|it| self.start.add(it, category));
        phrases.within.iter().for_each(|it| self.within.add(it, category));
    }

    /// What a line holds, given by its bare words.
    pub(super) fn marks(&self, bare: &str) -> Marks<'a> {
        let starts = starts(bare);
        Marks {
            whole: self.whole(bare, &starts),
            start: at(&self.start, bare, &starts, 0).map(|(it, _)| it),
            within: self.within(bare, &starts),
        }
    }

    /// The first phrase of a line that is made of phrases and numbers alone, read longest first from the left.
    fn whole(&self, bare: &str, starts: &[usize]) -> Option<Mark<'a>> {
        let (mut first, mut word) = (None, 0);
        while word < starts.len() {
            if let Some((mark, length)) = at(&self.whole, bare, starts, word) {
                first = first.or(Some(mark));
                word += length;
            } else if slice(bare, starts, word, 1).chars().all(char::is_numeric) {
                word += 1;
            } else {
                return None;
            }
        }
        first
    }

    fn within(&self, bare: &str, starts: &[usize]) -> Vec<Mark<'a>> {
        let mut marks = Vec::new();
        let mut word = 0;
        while word < starts.len() {
            let found = at(&self.within, bare, starts, word);
            marks.extend(found.map(|(it, _)| it));
            word += found.map_or(1, |(_, length)| length);
        }
        marks
    }

    /// How many words of `bare` speak to the reader, and how many of the writer.
    pub(super) fn addresses(&self, bare: &str) -> (usize, usize) {
        let keys = || bare.split(' ').filter(|it| it.len() <= LONGEST_ADDRESS).map(key);
        (keys().filter(|it| self.you.contains(it)).count(), keys().filter(|it| self.we.contains(it)).count())
    }

    /// The agency that `bare` names and nothing else.
    pub(super) fn agency(&self, bare: &str) -> Option<&'a str> {
        self.agencies?.named(bare)
    }

    /// Whether a line is an outlet's name and nothing else.
    pub(super) fn is_outlet(&self, line: &str) -> bool {
        self.outlets.is_some_and(|it| it.is_name(line))
    }

    /// Whether a word is a month's name or its short form.
    pub(super) fn is_month(&self, word: &str) -> bool {
        self.months.contains(&key(word))
    }

    /// Whether `bare` holds a word that tells when.
    pub(super) fn tells_when(&self, bare: &str) -> bool {
        let starts = starts(bare);
        (0..starts.len()).any(|word| {
            (1..=2).any(|length| {
                word + length <= starts.len() && self.times.contains(&key(slice(bare, &starts, word, length)))
            })
        })
    }
}

impl<'a> Set<'a> {
    fn add(&mut self, phrases: &'a Phrases) {
        self.whole.extend(phrases.whole.iter().map(|it| (key(it), it.as_str())));
        phrases.start.iter().for_each(|it| self.start.add(it, ()));
        phrases.within.iter().for_each(|it| self.within.add(it, ()));
    }

    /// The phrase that the line is.
    pub(super) fn whole(&self, bare: &str) -> Option<&'a str> {
        self.whole.get(&key(bare)).copied().filter(|it| *it == bare)
    }

    /// Whether a phrase may open with a word; never `false` where one does.
    pub(super) fn may_start(&self, word: &str) -> bool {
        self.start.may_open(word)
    }

    /// The longest phrase that opens the line.
    pub(super) fn start(&self, bare: &str) -> Option<&'a str> {
        if !self.may_start(first_word(bare)) {
            return None;
        }
        self.start.at(bare, &starts(bare), 0).map(|(phrase, ..)| phrase)
    }

    /// The first phrase inside the line.
    pub(super) fn within(&self, bare: &str) -> Option<&'a str> {
        if !bare.split(' ').any(|word| self.within.may_open(word)) {
            return None;
        }
        let starts = starts(bare);
        (0..starts.len()).find_map(|word| self.within.at(bare, &starts, word)).map(|(phrase, ..)| phrase)
    }

    /// Any of the three.
    pub(super) fn any(&self, bare: &str) -> Option<&'a str> {
        self.whole(bare).or_else(|| self.start(bare)).or_else(|| self.within(bare))
    }
}

/// The longest phrase of `phrases` that stands at a word, with its length in words.
fn at<'a>(
    phrases: &Opening<'a, Category>,
    bare: &str,
    starts: &[usize],
    word: usize,
) -> Option<(Mark<'a>, usize)> {
    let (phrase, category, length) = phrases.at(bare, starts, word)?;
    Some((Mark { category: *category, phrase }, length))
}

/// Where the words of a bare text begin.
pub(super) fn starts(bare: &str) -> Vec<usize> {
    if bare.is_empty() {
        return Vec::new();
    }
    std::iter::once(0).chain(bare.match_indices(' ').map(|(at, _)| at + 1)).collect()
}

/// So many words of a bare text, from one of them.
pub(super) fn slice<'t>(bare: &'t str, starts: &[usize], word: usize, length: usize) -> &'t str {
    let from = starts.get(word).copied().unwrap_or(bare.len());
    let to = starts.get(word + length).map_or(bare.len(), |&next| next - 1);
    bare.get(from..to).unwrap_or_default()
}
