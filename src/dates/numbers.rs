//! Numbers in digits and in words: "300 000", "1,4", "huit mille", "twenty-one", "une vingtaine".

use std::collections::BTreeMap;

use super::phrases::Phrases;
use super::tokens::{Kind, Token};
use crate::lang::figures::FigureWords;
use crate::text::keys::Keys;

/// How a number is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// In digits, a word such as "millions" perhaps after them.
    Digits,
    /// In words.
    Words,
    /// "une", "a": one, or only an article.
    Article,
    /// As a collective, which is never exact: "une vingtaine".
    Collective,
}

/// A number as read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Number {
    /// Its value.
    pub value: f64,
    /// How it is written.
    pub written: Written,
    /// The token after it.
    pub end: usize,
}

/// The number words of a language, ready to read.
#[derive(Clone, Debug)]
pub struct Numbers {
    small: Phrases<u32>,
    large: Phrases<f64>,
    joints: Phrases<()>,
    one: Phrases<()>,
    collectives: Phrases<u32>,
    decimal: String,
    groups: Vec<String>,
    /// The words with which a number can open.
    leads: Keys,
}

impl Numbers {
    /// The number words of `words`.
    pub fn new(words: &FigureWords) -> Numbers {
        let mut numbers = Numbers {
            small: by_value(&words.small),
            large: by_value(&words.large),
            joints: words.joints.clone(),
            one: words.one.clone(),
            collectives: by_value(&words.collectives),
            decimal: words.decimal.clone(),
            groups: words.groups.clone(),
            leads: Keys::default(),
        };
        let leads: Vec<u64> = numbers.openings().collect();
        numbers.leads = Keys::of(leads.into_iter());
        numbers
    }

    /// The keys of the words with which a number can open.
    pub fn openings(&self) -> impl Iterator<Item = u64> + '_ {
        let Numbers { small, large, one, collectives, .. } = self;
        small.openings().chain(large.openings()).chain(one.openings()).chain(collectives.openings())
    }

    /// The number that begins at `at`.
    pub fn at(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<Number> {
        tokens.get(at).filter(|it| it.kind == Kind::Number || self.leads.may_hold(it.word.key()))?;
        self.collective(tokens, at)
            .or_else(|| self.digits(text, tokens, at))
            .or_else(|| self.words(tokens, at))
            .map(|number| self.multiplied(tokens, number))
            .or_else(|| {
                let (_, end) = self.one.at(tokens, at)?;
                Some(Number { value: 1.0, written: Written::Article, end })
            })
    }

    /// "une vingtaine", "half a dozen": never a lone word, which may be a plural without value.
    fn collective(&self, tokens: &[Token<'_>], at: usize) -> Option<Number> {
        let (value, end) =
            self.collectives.at(tokens, self.one.skip(tokens, at)).filter(|(_, end)| *end > at + 1)?;
        Some(Number { value: f64::from(value), written: Written::Collective, end })
    }

    /// "two dozen", "trois dizaines".
    fn multiplied(&self, tokens: &[Token<'_>], number: Number) -> Number {
        match self.collectives.at(tokens, number.end) {
            Some((value, end)) => {
                Number { value: number.value * f64::from(value), written: Written::Collective, end }
            }
            None => number,
        }
    }

    /// Whether "million" or the like stands at `at`.
    pub fn multiplies(&self, tokens: &[Token<'_>], at: usize) -> bool {
        self.large.stands(tokens, at)
    }

    fn digits(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<Number> {
        let first =
            tokens.get(at).filter(|token| token.kind == Kind::Number && token.raw.len() <= DIGITS_MAX)?;
        let mut digits = first.raw.to_owned();
        let mut end = at + 1;
        while digits.len() <= DIGITS_MAX && first.raw.len() <= 3 {
            let Some(next) = self.group(text, tokens, end) else { break };
            digits.push_str(tokens[next - 1].raw);
            end = next;
        }
        if let Some(decimals) = self.decimals(tokens, end) {
            digits.push('.');
            digits.push_str(decimals);
            end += 2;
        }
        let (factor, end) = self.factor(tokens, end);
        Some(Number { value: digits.parse::<f64>().ok()? * factor, written: Written::Digits, end })
    }

    /// Where a further group of three digits ends, where one stands at `at`.
    fn group(&self, text: &str, tokens: &[Token<'_>], at: usize) -> Option<usize> {
        let token = tokens.get(at)?;
        let is_group = |it: &Token<'_>| it.kind == Kind::Number && it.raw.len() == 3;
        if is_group(token) {
            let blank = text.get(tokens[at - 1].span.end..token.span.start)?;
            return (is_narrow(blank) || self.groups.iter().any(|group| group == blank)).then_some(at + 1);
        }
        let next = tokens.get(at + 1).filter(|next| !token.spaced && !next.spaced && is_group(next))?;
        let joined = self.groups.iter().any(|group| group == token.raw);
        (joined && next.kind == Kind::Number).then_some(at + 2)
    }

    fn decimals<'t>(&self, tokens: &[Token<'t>], at: usize) -> Option<&'t str> {
        let mark = tokens.get(at).filter(|token| token.raw == self.decimal && !token.spaced)?;
        let next = tokens.get(at + 1).filter(|next| next.kind == Kind::Number && !next.spaced)?;
        (mark.kind == Kind::Mark && next.raw.len() <= DIGITS_MAX).then_some(next.raw)
    }

    /// What "millions" after digits multiplies them by: 1 where no such word stands there.
    fn factor(&self, tokens: &[Token<'_>], at: usize) -> (f64, usize) {
        let mut product = (1.0, at);
        for _ in 0..FACTORS_MAX {
            match self.large.at(tokens, product.1) {
                Some((factor, end)) if factor >= 1_000.0 => product = (product.0 * factor, end),
                _ => break,
            }
        }
        product
    }

    /// A number in words: parts are added while each fits below the last, a large one multiplies what stands before it.
    fn words(&self, tokens: &[Token<'_>], at: usize) -> Option<Number> {
        let mut sum = Sum::default();
        let mut end = at;
        let mut next = at;
        while next < tokens.len() && end - at < WORDS_MAX {
            let Some(stop) = self.part(tokens, next, &mut sum) else { break };
            end = stop;
            next = self.joints.skip(tokens, end);
        }
        (sum.parts > 0).then(|| Number { value: sum.total(), written: Written::Words, end })
    }

    fn part(&self, tokens: &[Token<'_>], at: usize, sum: &mut Sum) -> Option<usize> {
        if let Some((factor, end)) = self.large.at(tokens, at) {
            return sum.multiply(factor).then_some(end);
        }
        if let Some((value, end)) = self.small.at(tokens, at) {
            return sum.add(value).then_some(end);
        }
        let (_, end) = self.one.at(tokens, at)?;
        let before_large = self.large.at(tokens, end).is_some();
        ((before_large && sum.parts == 0) || (sum.current.is_multiple_of(10) && sum.current % 100 >= 20))
            .then(|| sum.add(1))
            .filter(|&added| added)
            .map(|_| end)
    }
}

/// Most digits of a number that is read: more is no count of anything.
const DIGITS_MAX: usize = 15;
/// Most words such as "mille" that multiply each other: "deux mille milliards".
const FACTORS_MAX: usize = 3;
/// Most tokens of a number in words.
const WORDS_MAX: usize = 24;

/// A number in words while it is being read.
#[derive(Clone, Copy, Debug, Default)]
struct Sum {
    done: f64,
    current: u32,
    parts: usize,
}

impl Sum {
    fn total(&self) -> f64 {
        self.done + f64::from(self.current)
    }

    /// Adds `value`, below a hundred, where it fits: after a round hundred, a unit after tens, "dix" after "soixante".
    fn add(&mut self, value: u32) -> bool {
        let rest = self.current % 100;
        let fits = rest == 0
            || (rest >= 20 && rest.is_multiple_of(10) && value < 20 && rest % 20 != 10)
            || (rest >= 20 && rest.is_multiple_of(10) && value < 10)
            || (rest % 20 == 10 && (7..10).contains(&value));
        if fits {
            self.current += value;
            self.parts += 1;
        }
        fits
    }

    fn multiply(&mut self, factor: f64) -> bool {
        if factor < 1_000.0 && self.current >= 100 {
            return false;
        }
        self.parts += 1;
        if factor < 1_000.0 {
            self.current = self.current.max(1) * 100;
            return true;
        }
        if self.current == 0 && self.done > 0.0 {
            self.done *= factor;
        } else {
            self.done += f64::from(self.current.max(1)) * factor;
        }
        self.current = 0;
        true
    }
}

/// Whether `blank` is a single blank that only stands inside numbers: no-break, thin, narrow.
fn is_narrow(blank: &str) -> bool {
    matches!(blank, "\u{a0}" | "\u{2009}" | "\u{202f}")
}

fn by_value<T: Copy + std::str::FromStr>(words: &BTreeMap<String, String>) -> Phrases<T> {
    words.iter().fold(Phrases::new(), |phrases, (value, words)| match value.parse() {
        Ok(value) => phrases.with(words, value),
        Err(_) => phrases,
    })
}
