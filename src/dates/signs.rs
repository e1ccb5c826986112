//! What each word of a text says of tense, read once: auxiliaries, participles, verb endings, words that part clauses.

use std::borrow::Cow;
use std::ops::Range;

use super::phrases::Phrases;
use super::tokens::{Kind, Token};
use crate::lang::dates::TenseWords;
use crate::text::keys::Keys;

/// What a word says of tense.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    /// A clause ends or begins.
    Parts,
    /// A word of the future.
    Future,
    /// A word after which a time lies ahead, whatever the verb.
    FutureNear,
    /// A word after which a time lies behind, whatever the verb.
    PastNear,
    /// The like, where no verb tells.
    PastWeak,
    /// "a", which makes a past with a participle.
    Have,
    /// "est", which makes a past with some.
    Be,
    /// A reflexive word, which lets "est" make a past with any.
    Reflexive,
    /// A participle with which "est" makes a past.
    Moved,
    /// A word of the past.
    Past,
    /// An ending of participles.
    Participle,
    /// An ending of participles that show the past alone.
    ParticipleAlone,
    /// An ending of the future.
    EndsFuture,
    /// An ending of the past.
    EndsPast,
}

/// The signs of every token of a text.
#[derive(Clone, Debug)]
pub struct Signs {
    of: Vec<u16>,
    words: Vec<bool>,
}

impl Signs {
    /// Reads the signs of `tokens` in `ranges`, which are in order; the others have none.
    pub fn read(
        tokens: &[Token<'_>],
        ranges: &[Range<usize>],
        (words, leads): (&TenseWords, &Keys),
    ) -> Signs {
        let reader = Reader { tokens, words, leads };
        let mut of = vec![0; tokens.len()];
        let mut read = 0;
        for range in ranges {
            let new = range.start.max(read)..range.end.min(tokens.len());
            of.iter_mut()
                .enumerate()
                .skip(new.start)
                .take(new.len())
                .for_each(|(at, of)| *of = reader.signs(at));
            read = read.max(range.end);
        }
        Signs { of, words: tokens.iter().map(|token| token.kind == Kind::Word).collect() }
    }

    /// Whether the token at `at` bears `sign`.
    pub fn has(&self, at: usize, sign: Sign) -> bool {
        self.of.get(at).is_some_and(|signs| signs & bit(sign) != 0)
    }

    /// Whether the token at `at` is a word.
    pub fn is_word(&self, at: usize) -> bool {
        self.words.get(at).copied().unwrap_or(false)
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.of.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.of.is_empty()
    }
}

fn bit(sign: Sign) -> u16 {
    1 << sign as u16
}

struct Reader<'a> {
    tokens: &'a [Token<'a>],
    words: &'a TenseWords,
    /// The first words of all its phrases but those that parts clauses.
    leads: &'a Keys,
}

impl Reader<'_> {
    fn signs(&self, at: usize) -> u16 {
        let opens = self.tokens.get(at).is_some_and(|token| self.leads.may_hold(token.word.key()));
        let signs = if opens { self.phrases(at) } else { 0 };
        let more = [
            (self.parts(at), Sign::Parts),
            (self.words.self_words.before(self.tokens, at).is_some(), Sign::Reflexive),
        ];
        let signs =
            more.iter().filter(|(holds, _)| *holds).fold(signs, |signs, (_, sign)| signs | bit(*sign));
        signs | self.endings(at)
    }

    /// The signs of the phrases that open at `at`.
    fn phrases(&self, at: usize) -> u16 {
        let words = self.words;
        let phrases: [(&Phrases<()>, Sign); 7] = [
            (&words.future, Sign::Future),
            (&words.future_near, Sign::FutureNear),
            (&words.past_near, Sign::PastNear),
            (&words.past_weak, Sign::PastWeak),
            (&words.be, Sign::Be),
            (&words.moved, Sign::Moved),
            (&words.past, Sign::Past),
        ];
        let stands = phrases.iter().filter(|(words, _)| words.stands(self.tokens, at)).map(|(_, sign)| *sign);
        let signs = stands.fold(0, |signs, sign| signs | bit(sign));
        let has = words.have.stands(self.tokens, at) && self.is_plain(at);
        if has { signs | bit(Sign::Have) } else { signs }
    }

    /// Whether a clause ends or begins at `at`.
    fn parts(&self, at: usize) -> bool {
        let mark = self.tokens.get(at).is_some_and(|token| {
            token.kind == Kind::Mark
                && [",", ";", ":", "(", ")", "«", "»", "\"", "“", "”", "–", "—"].contains(&token.raw)
                || token.kind == Kind::Mark && token.raw == "-" && token.spaced
        });
        mark || self.words.clauses.stands(self.tokens, at)
    }

    /// Whether the word is written without accents: "a", not "à".
    fn is_plain(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.word == *token.raw.to_lowercase())
    }

    /// The verb endings of the word; a capital inside a sentence makes it a name, which has none.
    fn endings(&self, at: usize) -> u16 {
        let Some(token) = self.tokens.get(at).filter(|token| token.kind == Kind::Word) else { return 0 };
        let opens = at.checked_sub(1).and_then(|it| self.tokens.get(it)).is_none_or(|it| it.is("."));
        if token.is_capitalised() && !opens {
            return 0;
        }
        let lower: Cow<'_, str> =
            if token.raw.is_ascii() { token.word.as_str().into() } else { token.raw.to_lowercase().into() };
        let words = self.words;
        let endings = [
            (&words.participles, Sign::Participle, true),
            (&words.participles_alone, Sign::ParticipleAlone, true),
            (&words.future_endings, Sign::EndsFuture, !words.future_not.stands(self.tokens, at)),
            (&words.past_endings, Sign::EndsPast, !words.past_not.stands(self.tokens, at)),
        ];
        let found = endings.iter().filter(|(endings, _, counts)| *counts && endings.end(&lower));
        found.fold(0, |signs, (_, sign, _)| signs | bit(*sign))
    }
}
