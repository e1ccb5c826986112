//! A stretch of text with its phrases, its sentences and its quotations: what is needed to count the phrases.

use std::borrow::Cow;
use std::ops::Range;

use super::find::Finder;
use super::phrase::Phrase;
use super::sentences::{quoted, sentences};
use super::signs::Signs;
use super::tense::{Clause, PARTICIPLE_REACH, Tense, Told};
use super::text::Text;

/// A stretch of text with its phrases, its sentences and its quotations.
#[derive(Debug)]
pub struct Passage<'a> {
    finder: Finder<'a>,
    /// The phrases, in the order of the text.
    pub phrases: Vec<Phrase>,
    sentences: Cow<'a, [Range<usize>]>,
    quoted: Cow<'a, [usize]>,
    signs: Signs,
    /// For each quotation, from 1, the tokens between its marks.
    quotations: Vec<Range<usize>>,
}

impl<'a> Passage<'a> {
    /// Reads the text of `finder`.
    pub fn new(finder: Finder<'a>) -> Passage<'a> {
        let (sentences, quoted) = (sentences(finder.tokens), quoted(finder.tokens));
        Passage::sorted(finder, finder.all(), (sentences.into(), quoted.into()))
    }

    /// The same, of a text that was read before, with the phrases that were found in it.
    pub fn of(finder: Finder<'a>, phrases: Vec<Phrase>, text: &'a Text<'_>) -> Passage<'a> {
        Passage::sorted(finder, phrases, (text.sentences.as_slice().into(), text.quoted.as_slice().into()))
    }

    fn sorted(
        finder: Finder<'a>,
        phrases: Vec<Phrase>,
        (sentences, quoted): (Cow<'a, [Range<usize>]>, Cow<'a, [usize]>),
    ) -> Passage<'a> {
        // Nobody asks for the tense of a sentence without times.
        let timed: Vec<Range<usize>> = phrases.iter().map(|it| around(&sentences, it.tokens.start)).collect();
        let lexicon = finder.lexicon;
        let signs = Signs::read(finder.tokens, &timed, (&lexicon.words.tense, &lexicon.tense_leads));
        Passage { finder, phrases, sentences, signs, quotations: quotations(&quoted), quoted }
    }

    /// Whether the phrase stands between quotation marks.
    pub fn is_quoted(&self, at: usize) -> bool {
        self.quotation(at) > 0
    }

    fn quotation(&self, at: usize) -> usize {
        self.phrases.get(at).and_then(|it| self.quoted.get(it.tokens.start)).copied().unwrap_or(0)
    }

    /// Whether nothing but "et", "ou", "au" stands between the phrase and the one before it.
    pub fn is_joined(&self, at: usize) -> bool {
        let before = at.checked_sub(1).and_then(|it| self.phrases.get(it));
        before.zip(self.phrases.get(at)).is_some_and(|(first, second)| self.finder.joined(first, second))
    }

    /// Whether the phrase is the first end of a range: "entre le 21 juin et le 15 novembre".
    pub fn opens_range(&self, at: usize) -> bool {
        let words = &self.finder.lexicon.words.relations.span_intro;
        let opened = self
            .phrases
            .get(at)
            .is_some_and(|it| words.before(self.finder.tokens, it.tokens.start).is_some());
        opened && self.is_joined(at + 1)
    }

    /// What the phrase's clause speaks of; "jusqu'à" or "depuis" directly before it tells most.
    pub fn told(&self, at: usize) -> Told {
        let time = self.phrases.get(at).map_or(0..0, |it| it.tokens.clone());
        let words = &self.finder.lexicon.words.tense;
        if words.future_before.before(self.finder.tokens, time.start).is_some() {
            return Told { tense: Tense::Future, sure: true };
        }
        if words.past_before.before(self.finder.tokens, time.start).is_some() {
            return Told { tense: Tense::Past, sure: true };
        }
        let clause = Clause { signs: &self.signs, quoted: &self.quoted, time: &time };
        clause.told(&self.sentence(time.start))
    }

    /// The sentence that holds the token.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        sentence_of(&self.sentences, token)
    }

    /// The phrases that stand in the sentences of the phrase's quotation, before it or behind it.
    pub fn around_quotation(&self, at: usize) -> impl Iterator<Item = usize> + '_ {
        let own =
            self.quotation(at).checked_sub(1).and_then(|it| self.quotations.get(it)).cloned().unwrap_or(0..0);
        let start = self.sentence(own.start).start.max(own.start.saturating_sub(AROUND_REACH));
        let end = self.sentence(own.end).end.min(own.end + AROUND_REACH);
        self.phrases_in(start..own.start).chain(self.phrases_in(own.end..end.max(own.end)))
    }

    fn phrases_in(&self, tokens: Range<usize>) -> Range<usize> {
        let first = self.phrases.partition_point(|it| it.tokens.start < tokens.start);
        first..self.phrases.partition_point(|it| it.tokens.start < tokens.end).max(first)
    }

    /// Whether a verb of telling stands close to the phrase, outside quotation marks: the day is the telling's own.
    pub fn is_told(&self, at: usize) -> bool {
        self.telling(at).is_some()
    }

    /// Where the verb of telling stands that is close to the phrase.
    pub fn telling(&self, at: usize) -> Option<usize> {
        let time = &self.phrases.get(at)?.tokens;
        let sentence = self.sentence(time.start);
        let near = time.start.saturating_sub(TELLING_REACH).max(sentence.start)
            ..sentence.end.min(time.end + TELLING_REACH);
        let words = &self.finder.lexicon.words.tense.telling;
        near.filter(|it| self.quoted.get(*it) == Some(&0)).find(|&it| words.stands(self.finder.tokens, it))
    }

    /// The finder that read it.
    pub fn finder(&self) -> Finder<'a> {
        self.finder
    }
}

/// For each quotation, from 1, where its tokens begin and end.
fn quotations(quoted: &[usize]) -> Vec<Range<usize>> {
    let mut ranges: Vec<Range<usize>> = Vec::new();
    for (at, &quotation) in quoted.iter().enumerate().filter(|(_, quotation)| **quotation > 0) {
        match ranges.get_mut(quotation - 1) {
            Some(range) => range.end = at + 1,
            None => ranges.push(at..at + 1),
        }
    }
    ranges
}

/// The sentence that holds the token.
fn sentence_of(sentences: &[Range<usize>], token: usize) -> Range<usize> {
    let at = sentences.partition_point(|it| it.end <= token);
    sentences.get(at).cloned().unwrap_or(0..0)
}

/// The same with the word before it and the first ones after it: a verb may end and a participle stand there.
fn around(sentences: &[Range<usize>], token: usize) -> Range<usize> {
    let sentence = sentence_of(sentences, token);
    sentence.start.saturating_sub(1)..sentence.end + PARTICIPLE_REACH + 1
}

/// How many tokens before and behind a quotation are looked at for the day of its telling.
const AROUND_REACH: usize = 80;

/// How many tokens may stand between a verb of telling and its day: "a déclaré le ministre russe des Affaires étrangères jeudi".
const TELLING_REACH: usize = 12;
