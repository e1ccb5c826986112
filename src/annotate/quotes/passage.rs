//! A block as a row of items, so that grammar can be read off it: a name is one item, however many words it has, and so is
//! everything between two marks.

use std::ops::Range;
use std::rc::Rc;

use crate::annotate::{Anchor, Annotations, Context};
use crate::lang::speech::{Phrase, Phrases, Single, SpeechWords};
use crate::text::keys::Keyed;
use crate::text::words::{Word, words};
use crate::text::{Span, sentences::sentences};

/// What an item is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum What<'a> {
    /// A word, lower case.
    Word(Keyed<'a>),
    /// A punctuation character.
    Punct(Keyed<'a>),
    /// Words between marks, by their index among the article's marked stretches.
    Quote(usize),
    /// The name of an actor, by its index among the mentions.
    Mention(usize),
    /// A date.
    Date,
}

/// An item and where it stands in its block.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Item<'a> {
    pub(super) span: Span,
    pub(super) what: What<'a>,
}

impl<'a> Item<'a> {
    /// The word, where it is one.
    pub(super) fn word(&self) -> Option<&Keyed<'a>> {
        match &self.what {
            What::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Whether it is the punctuation `mark`.
    pub(super) fn is(&self, mark: &str) -> bool {
        matches!(&self.what, What::Punct(found) if found == mark)
    }

    /// The mention, where it is one.
    pub(super) fn mention(&self) -> Option<usize> {
        match self.what {
            What::Mention(index) => Some(index),
            _ => None,
        }
    }

    /// The marked stretch, where it is one.
    pub(super) fn quote(&self) -> Option<usize> {
        match self.what {
            What::Quote(index) => Some(index),
            _ => None,
        }
    }
}

/// A block as items, in sentences.
pub(super) struct Passage<'a> {
    /// The block's index in the article.
    pub(super) block: usize,
    /// Its text.
    pub(super) text: &'a str,
    /// Its words, read once for all its passages.
    pub(super) words: Rc<Vec<Word<'a>>>,
    /// Its items.
    pub(super) items: Vec<Item<'a>>,
    /// Its sentences, as stretches of items.
    pub(super) sentences: Vec<Range<usize>>,
}

/// A stretch that becomes one item.
type Whole = (Span, What<'static>);

impl<'a> Passage<'a> {
    /// Reads a block's text; `quotes` are the marked stretches there with their indices.
    pub(super) fn read(
        context: &Context<'a>,
        annotations: &Annotations,
        block: usize,
        quotes: &[(Span, usize)],
    ) -> Passage<'a> {
        let text = context.cleaned.blocks.get(block).map_or("", |it| it.text.as_str());
        let single = &context.language.speech.words;
        let words = Rc::new(words(text, &single.elisions));
        Passage::part(annotations, (block, text, words), (Span::new(0, text.len()), quotes), single)
    }

    /// The part `within` of the passage, read by itself.
    pub(super) fn inner(&self, annotations: &Annotations, within: Span, single: &Single) -> Passage<'a> {
        let words = Rc::clone(&self.words);
        Passage::part(annotations, (self.block, self.text, words), (within, &[]), single)
    }

    fn part(
        annotations: &Annotations,
        (block, text, words): (usize, &'a str, Rc<Vec<Word<'a>>>),
        (within, quotes): (Span, &[(Span, usize)]),
        single: &Single,
    ) -> Passage<'a> {
        let wholes = wholes(annotations, block, within, quotes);
        let items = items(&words, within, &wholes);
        let quoted: Vec<Span> = quotes
            .iter()
            .map(|(span, _)| {
                Span::new(span.start.saturating_sub(within.start), span.end.saturating_sub(within.start))
            })
            .collect();
        let ends = sentences(within.of(text), &quoted, &single.abbreviations);
        let sentences = ends
            .iter()
            .map(|sentence| sentence.shifted(within.start))
            .flat_map(|sentence| {
                let start = items.partition_point(|item| item.span.start < sentence.start);
                pieces(start..items.partition_point(|item| item.span.start < sentence.end))
            })
            .filter(|range| !range.is_empty())
            .collect();
        Passage { block, text, words, items, sentences }
    }

    /// The item at `index`.
    pub(super) fn item(&self, index: usize) -> Option<&Item<'a>> {
        self.items.get(index)
    }

    /// The word at `index`, where it is one.
    pub(super) fn word(&self, index: usize) -> Option<&Keyed<'a>> {
        self.item(index).and_then(Item::word)
    }

    /// The letters of the item at `index`, marks included; empty past the end.
    pub(super) fn letters(&self, index: usize) -> &'a str {
        self.item(index).map_or("", |item| item.span.of(self.text))
    }

    /// Whether the punctuation `mark` stands at `index`.
    pub(super) fn is(&self, index: usize, mark: &str) -> bool {
        self.item(index).is_some_and(|item| item.is(mark))
    }

    /// The stretch of text from the item `from` up to and without the item `to`.
    pub(super) fn span(&self, range: Range<usize>) -> Span {
        let first = self.items.get(range.start).map_or(0, |item| item.span.start);
        let last =
            range.end.checked_sub(1).and_then(|it| self.items.get(it)).map_or(first, |item| item.span.end);
        Span::new(first, last.max(first))
    }

    /// Where `phrase` ends, if it stands at `index`.
    pub(super) fn phrase_at(&self, index: usize, phrase: &Phrase) -> Option<usize> {
        let fits = phrase
            .iter()
            .enumerate()
            .all(|(offset, word)| self.word(index + offset).is_some_and(|it| it == word));
        (fits && !phrase.is_empty()).then_some(index + phrase.len())
    }

    /// Where the longest of `phrases` that stands at `index` ends.
    pub(super) fn any_phrase_at(&self, index: usize, phrases: &Phrases) -> Option<usize> {
        phrases.opening(self.word(index)?).iter().find_map(|phrase| self.phrase_at(index, phrase))
    }

    /// Where an adverb, an adverbial phrase or a date at `index` ends.
    pub(super) fn filler_at(&self, index: usize, speech: &SpeechWords) -> Option<usize> {
        let date = |at: usize| matches!(self.item(at).map(|item| &item.what), Some(What::Date));
        if date(index) {
            return Some(index + 1);
        }
        let leads =
            |word: &Keyed<'_>| speech.words.prepositions.contains(word) && !speech.words.of.contains(word);
        if date(index + 1) && self.word(index).is_some_and(leads) {
            return Some(index + 2);
        }
        if let Some(end) = self.any_phrase_at(index, &speech.fillers) {
            return Some(end);
        }
        let word = self.word(index)?;
        // "gouvernement" and "document" end as adverbs do.
        let single = &speech.words;
        let noun = single.institutions.contains(word) || single.documents.contains(word);
        let adverb = !noun
            && word.chars().count() > 5
            && speech.words.adverb_endings.iter().any(|ending| word.ends_with(ending.as_str()));
        (adverb || word.chars().all(|it| it.is_ascii_digit())).then_some(index + 1)
    }

    /// Where the fillers from `index` on end.
    pub(super) fn after_fillers(&self, mut index: usize, speech: &SpeechWords) -> usize {
        while let Some(end) = self.filler_at(index, speech) {
            index = end;
        }
        index
    }

    /// Where the fillers that end at `index` begin.
    pub(super) fn before_fillers(&self, mut index: usize, speech: &SpeechWords) -> usize {
        while let Some(start) = (1..=4)
            .rev()
            .filter_map(|length| index.checked_sub(length))
            .find(|&start| self.filler_at(start, speech) == Some(index))
        {
            index = start;
        }
        index
    }
}

/// Most items that are read as one sentence; text without stops is cut, so that no page takes long.
const SENTENCE_MAX: usize = 300;

fn pieces(sentence: Range<usize>) -> impl Iterator<Item = Range<usize>> {
    let end = sentence.end;
    sentence.step_by(SENTENCE_MAX).map(move |start| start..end.min(start + SENTENCE_MAX))
}

/// Marked stretches, mentions and dates outside them, in order. A mention around a marked stretch is a name with a nickname.
fn wholes(annotations: &Annotations, block: usize, within: Span, quotes: &[(Span, usize)]) -> Vec<Whole> {
    let here = |at: &Anchor| within.contains(at.span);
    let free = |span: Span| quotes.iter().all(|(quote, _)| !quote.overlaps(span) || span.contains(*quote));
    let mut wholes: Vec<Whole> = Vec::new();
    let Annotations { mentions, dates, .. } = annotations;
    let mentions = Anchor::among(mentions, block, |it| it.at).map(|index| (index, mentions[index].at));
    let mentions = mentions.filter(|(_, at)| here(at) && free(at.span));
    wholes.extend(mentions.map(|(index, at)| (at.span, What::Mention(index))));
    let dates = dates[Anchor::among(dates, block, |it| it.at)].iter();
    let dates = dates.filter(|it| here(&it.at) && free(it.at.span));
    wholes.extend(dates.map(|date| (date.at.span, What::Date)));
    wholes.extend(quotes.iter().map(|&(span, index)| (span, What::Quote(index))));
    wholes.sort_by_key(|(span, _)| (span.start, std::cmp::Reverse(span.end)));
    let mut apart: Vec<Whole> = Vec::new();
    for whole in wholes {
        if apart.last().is_none_or(|(last, _)| whole.0.start >= last.end) {
            apart.push(whole);
        }
    }
    apart
}

fn items<'a>(words: &[Word<'a>], within: Span, wholes: &[Whole]) -> Vec<Item<'a>> {
    let mut wholes = wholes.iter().peekable();
    let first = words.partition_point(|word| word.span.start < within.start);
    let last = words.partition_point(|word| word.span.start < within.end);
    let mut items: Vec<Item<'a>> = Vec::with_capacity(last.saturating_sub(first));
    for word in words.get(first..last).unwrap_or_default() {
        let at = word.span;
        while let Some((span, what)) = wholes.next_if(|(span, _)| span.start <= at.start) {
            items.push(Item { span: *span, what: what.clone() });
        }
        if items.last().is_some_and(|last| at.start < last.span.end) {
            continue;
        }
        let low = word.low.clone();
        let what = if word.wordy { What::Word(low) } else { What::Punct(low) };
        items.push(Item { span: at, what });
    }
    without_halves(items)
}

/// The items without the outer halves of marks that are typed twice (`''so''`): they belong to the marked stretch.
fn without_halves(items: Vec<Item<'_>>) -> Vec<Item<'_>> {
    let half = |at: usize| {
        let item: &Item<'_> = &items[at];
        if !item.is("'") {
            return false;
        }
        let before = at.checked_sub(1).map(|it| &items[it]);
        let after = items.get(at + 1);
        let opens = after.is_some_and(|it| it.quote().is_some() && it.span.start == item.span.end);
        let closes = before.is_some_and(|it| it.quote().is_some() && it.span.end == item.span.start);
        opens || closes
    };
    let halves: Vec<usize> = (0..items.len()).filter(|&at| half(at)).collect();
    if halves.is_empty() {
        return items;
    }
    let kept = items.into_iter().enumerate().filter(|(at, _)| halves.binary_search(at).is_err());
    kept.map(|(_, item)| item).collect()
}
