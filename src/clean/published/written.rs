//! The first full date that a line writes, in figures or with the month's name in the languages of the press.

use chrono::NaiveDate;

use crate::dates::Edtf;
use crate::lang::stamps::{Openings, ShownWords};

/// A date as it is written.
pub(super) struct Written {
    /// The date.
    pub(super) date: Edtf,
    /// The words.
    pub(super) words: String,
}

/// How dates are written: by which words, and whether the day stands before the month in figures.
#[derive(Clone, Copy, Debug)]
pub struct Writing<'a> {
    /// The words.
    pub words: &'a ShownWords,
    /// Whether `03/05/16` is the third of May.
    pub day_first: bool,
}

/// Years in which pages are dated.
const YEARS: std::ops::RangeInclusive<i32> = 1990..=2100;

/// How many parts of a line behind a date may be of its time of day.
const ZONE: usize = 5;

/// A number or a word of a line.
struct Token<'t> {
    text: &'t str,
    start: usize,
    number: Option<u32>,
}

impl Token<'_> {
    fn end(&self) -> usize {
        self.start + self.text.len()
    }
}

/// The first full date of `line`.
pub(super) fn written(line: &str, writing: Writing<'_>) -> Option<Written> {
    let tokens = tokens(line);
    let reader = Reader { line, tokens: &tokens, writing };
    (0..tokens.len()).find_map(|at| {
        let (date, end) = reader.date(at)?;
        let last = tokens.get(end - 1)?.end();
        let words = line.get(tokens.get(at)?.start..last)?.to_owned();
        let date = match reader.clock(end) {
            Some((hour, minute)) => Edtf::from_minute(date, hour, minute),
            None => Edtf::from_day(date),
        };
        Some(Written { date, words })
    })
}

fn tokens(line: &str) -> Vec<Token<'_>> {
    let kind = |letter: char| match letter {
        it if it.is_ascii_digit() => 1,
        it if it.is_alphabetic() => 2,
        _ => 0,
    };
    let mut tokens: Vec<Token<'_>> = Vec::new();
    let mut last = 0;
    for (at, letter) in line.char_indices() {
        let end = at + letter.len_utf8();
        match tokens.last_mut() {
            _ if kind(letter) == 0 => {}
            Some(token) if last == kind(letter) && token.end() == at => {
                token.text = line.get(token.start..end).unwrap_or_default();
            }
            _ => tokens.push(Token { text: line.get(at..end).unwrap_or_default(), start: at, number: None }),
        }
        last = kind(letter);
    }
    let mut tokens: Vec<Token<'_>> = tokens.into_iter().flat_map(|it| parted(line, it)).collect();
    for token in &mut tokens {
        token.number = if token.text.len() <= 4 { token.text.parse().ok() } else { None };
    }
    tokens
}

/// A year and the hour that a page glued to it: "Dec 20 201610:32 AM".
fn parted<'t>(line: &'t str, token: Token<'t>) -> Vec<Token<'t>> {
    let behind = line.get(token.end()..).unwrap_or_default();
    let clock = behind.starts_with(':') && (5..=6).contains(&token.text.len());
    let year = token.text.get(..4).and_then(|it| it.parse().ok()).is_some_and(|it| YEARS.contains(&it));
    match token.text.split_at_checked(4) {
        Some((year_text, hour)) if clock && year => {
            let hour = Token { text: hour, start: token.start + 4, number: None };
            vec![Token { text: year_text, ..token }, hour]
        }
        _ => vec![token],
    }
}

struct Reader<'a> {
    line: &'a str,
    tokens: &'a [Token<'a>],
    writing: Writing<'a>,
}

impl Reader<'_> {
    /// The date that begins at a token, and the token behind it.
    fn date(&self, at: usize) -> Option<(NaiveDate, usize)> {
        self.year_first(at).or_else(|| self.figures(at)).or_else(|| self.named(at))
    }

    fn number(&self, at: usize) -> Option<u32> {
        self.tokens.get(at)?.number
    }

    fn word(&self, at: usize) -> Option<&str> {
        self.tokens.get(at).filter(|it| it.number.is_none()).map(|it| it.text)
    }

    /// What stands between a token and the next.
    fn between(&self, at: usize) -> &str {
        let ends = self.tokens.get(at).zip(self.tokens.get(at + 1));
        ends.and_then(|(left, right)| self.line.get(left.end()..right.start)).unwrap_or_default()
    }

    fn year(&self, at: usize) -> Option<i32> {
        let year = self.tokens.get(at).filter(|it| it.text.len() == 4)?.number?;
        i32::try_from(year).ok().filter(|it| YEARS.contains(it))
    }

    /// "2024-02-14", "2025.05.15", "2025年1月14日".
    fn year_first(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let year = self.year(at)?;
        if self.word(at + 1).is_some_and(|it| ["年", "년"].contains(&it)) {
            let day = NaiveDate::from_ymd_opt(year, self.number(at + 2)?, self.number(at + 4)?)?;
            return Some((day, at + 5));
        }
        let mark = self.between(at).trim();
        let marked = ["-", "/", "."].contains(&mark) && self.between(at + 1).trim() == mark;
        let day = NaiveDate::from_ymd_opt(year, self.number(at + 1)?, self.number(at + 2)?)?;
        marked.then_some((day, at + 3))
    }

    /// "28.04.2023", "02/12/2024".
    fn figures(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let (left, right) = (self.number(at)?, self.number(at + 1)?);
        let year = self.year(at + 2)?;
        let mark = self.between(at).trim();
        if !["-", "/", "."].contains(&mark) || self.between(at + 1).trim() != mark {
            return None;
        }
        let day_first = self.writing.day_first && !self.american(at + 3) || mark == ".";
        let first = if left > 12 { true } else { right <= 12 && day_first };
        let (day, month) = if first { (left, right) } else { (right, left) };
        Some((NaiveDate::from_ymd_opt(year, month, day)?, at + 3))
    }

    /// Whether a time of day follows by a zone in which the month is written first: "10/11/2022 08:00 AM EDT".
    fn american(&self, at: usize) -> bool {
        let zone = |it: &str| {
            it.chars().all(char::is_uppercase) && self.writing.words.month_first.has(&it.to_lowercase())
        };
        (at..at + ZONE).filter_map(|it| self.word(it)).any(zone)
    }

    /// "3 mai 2016", "15th Dec 2025", "5 de mayo de 2016", "Apr. 28, 2023".
    fn named(&self, at: usize) -> Option<(NaiveDate, usize)> {
        let words = self.writing.words;
        if let Some(day) = self.number(at).filter(|it| (1..=31).contains(it)) {
            let month_at = self.past(at + 1, &words.day_links)?;
            let month = month(words, self.word(month_at)?)?;
            let year_at = self.past(month_at + 1, &words.month_links)?;
            return Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, day)?, year_at + 1));
        }
        let month = month(words, self.word(at)?)?;
        let year_at = self.past(at + 2, &words.ordinals)?;
        Some((NaiveDate::from_ymd_opt(self.year(year_at)?, month, self.number(at + 1)?)?, year_at + 1))
    }

    /// The token at `at`, or the one behind where it is one of `words`.
    fn past(&self, at: usize, words: &Openings) -> Option<usize> {
        let passed = self.word(at).is_some_and(|it| words.has(&it.to_lowercase()));
        (at < self.tokens.len()).then_some(if passed { at + 1 } else { at })
    }

    /// The time that follows a date, a word or two later at most: "à 08:01", "T16:15", "9h45", "1:15 pm".
    fn clock(&self, at: usize) -> Option<(u32, u32)> {
        let at = (at..at + 3)
            .take_while(|it| *it == at || self.word(it - 1).is_some())
            .find(|it| self.number(*it).is_some())?;
        let hour = self.number(at)?;
        let spelled = self.word(at + 1).is_some_and(|it| ["h", "H", "時", "시"].contains(&it));
        let marked = [":", "."].contains(&self.between(at))
            && self.tokens.get(at + 1).is_some_and(|it| it.text.len() == 2);
        let behind = if spelled { at + 2 } else { at + 1 };
        let minute = self.number(behind).filter(|_| spelled || marked)?;
        let half = self.word(behind + 1).map(str::to_lowercase).unwrap_or_default();
        let hour = match half.as_str() {
            "pm" | "p" if hour < 12 => hour + 12,
            "am" | "a" if hour == 12 => 0,
            _ => hour,
        };
        (hour < 24 && minute < 60).then_some((hour, minute))
    }
}

/// The month that a word names: the longest opening that fits tells June from July.
fn month(words: &ShownWords, word: &str) -> Option<u32> {
    let small = word.to_lowercase();
    let fitting =
        words.months.iter().zip(1..).filter_map(|(names, month)| Some((names.longest(&small)?, month)));
    let (_, month) = fitting.max_by_key(|(length, _)| *length)?;
    (small.chars().count() <= 10).then_some(month)
}
