//! A stretch of text with its phrases, its sentences and its quotations: what is needed to count the phrases.

use std::ops::Range;

use super::find::Finder;
use super::phrase::Phrase;
use super::sentences::{quoted, sentences};
use super::tense::{Clause, Told};

/// A stretch of text with its phrases, its sentences and its quotations.
#[derive(Debug)]
pub struct Passage<'a> {
    finder: Finder<'a>,
    /// The phrases, in the order of the text.
    pub phrases: Vec<Phrase>,
    sentences: Vec<Range<usize>>,
    quoted: Vec<usize>,
}

impl<'a> Passage<'a> {
    /// Reads the text of `finder`.
    pub fn new(finder: Finder<'a>) -> Passage<'a> {
        Passage {
            finder,
            phrases: finder.all(),
            sentences: sentences(finder.tokens),
            quoted: quoted(finder.tokens),
        }
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

    /// What the phrase's clause speaks of.
    pub fn told(&self, at: usize) -> Told {
        let words = &self.finder.lexicon.words.tense;
        let time = self.phrases.get(at).map_or(0..0, |it| it.tokens.clone());
        let clause = Clause { tokens: self.finder.tokens, quoted: &self.quoted, words, time: &time };
        clause.told(&self.sentence(time.start))
    }

    /// The sentence that holds the token.
    pub fn sentence(&self, token: usize) -> Range<usize> {
        self.sentences.iter().find(|it| it.contains(&token)).cloned().unwrap_or(0..0)
    }

    /// The sentences that the phrase's quotation touches.
    pub fn around_quotation(&self, at: usize) -> Range<usize> {
        let own = self.quotation(at);
        let first = self.quoted.iter().position(|it| *it == own).unwrap_or(0);
        let last = self.quoted.iter().rposition(|it| *it == own).unwrap_or(0);
        self.sentence(first).start..self.sentence(last + 1).end.max(self.sentence(last).end)
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

/// How many tokens may stand between a verb of telling and its day: "a déclaré le ministre russe des Affaires étrangères jeudi".
const TELLING_REACH: usize = 12;
