//! The form of each line of a page: its letters, figures and marks, and how many lines of the page are formed alike.

use std::collections::BTreeMap;

use super::told::{Shared, Told};
use crate::clean::lines::Line;
use crate::clean::page::Page;

/// The form of a line.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Form {
    /// Letters, figures, marks and blanks.
    pub(super) letters: f64,
    /// Figures in a hundred of them.
    pub(super) figures: f64,
    /// Share of its words that have at most three letters, as little words do.
    pub(super) short: f64,
    /// Commas.
    pub(super) commas: f64,
    /// Whether it opens with a quotation mark.
    pub(super) opens_quoted: bool,
    /// Whether it holds a question mark, and an exclamation mark.
    pub(super) calls: f64,
    /// Whether it opens with a dash or a number, as an item of a list.
    pub(super) item: bool,
    /// Whether it holds a sign of money or of per cent.
    pub(super) money: bool,
    /// How many other lines are the same but for their figures.
    pub(super) alike: f64,
    /// How many other lines open with the same two words.
    pub(super) openings: f64,
    /// How much of what it says others say too.
    pub(super) shared: Shared,
    /// Words that speak to the reader, in a hundred.
    pub(super) you: f64,
    /// Words that speak of the writer, in a hundred.
    pub(super) we: f64,
}

/// The form of every line.
pub(super) fn forms(page: &Page<'_>) -> Vec<Form> {
    let told = Told::of(&page.lines);
    let shapes: Vec<Option<u64>> = page.lines.iter().map(shape).collect();
    let openings: Vec<Option<u64>> = page.lines.iter().map(opening).collect();
    let (alike, opened) = (counts(&shapes), counts(&openings));
    let others = |counts: &BTreeMap<u64, usize>, key: Option<u64>| {
        key.and_then(|it| counts.get(&it)).map_or(0.0, |count| count.saturating_sub(1) as f64)
    };
    let lines = page.lines.iter().zip(shapes).zip(openings).enumerate();
    lines
        .map(|(index, ((line, shape), opening))| {
            let (you, we) = page.addresses.get(index).copied().unwrap_or_default();
            let share = |count: usize| count as f64 * 100.0 / line.words.max(8) as f64;
            Form {
                alike: others(&alike, shape),
                openings: others(&opened, opening),
                shared: told.of_line(line, index),
                you: share(you),
                we: share(we),
                ..form(line.text)
            }
        })
        .collect()
}

fn counts(keys: &[Option<u64>]) -> BTreeMap<u64, usize> {
    let mut counts = BTreeMap::new();
    for key in keys.iter().flatten() {
        *counts.entry(*key).or_insert(0) += 1;
    }
    counts
}

/// What the letters of `text` tell.
fn form(text: &str) -> Form {
    let (mut letters, mut figures, mut commas, mut question, mut call) = (0_u32, 0_u32, 0_u32, 0_u8, 0_u8);
    let (mut words, mut short, mut length) = (0_u32, 0_u32, 0_u32);
    let mut money = false;
    for letter in text.chars().chain([' ']) {
        letters += 1;
        if letter.is_alphanumeric() {
            length += 1;
            figures += u32::from(letter.is_ascii_digit());
            continue;
        }
        if length > 0 {
            words += 1;
            short += u32::from(length <= 3);
            length = 0;
        }
        match letter {
            ',' | '、' | '،' => commas += 1,
            '?' => question = 1,
            '!' => call = 1,
            '$' | '€' | '£' | '₩' | '%' => money = true,
            _ => {}
        }
    }
    let letters = f64::from(letters - 1);
    Form {
        letters,
        figures: f64::from(figures) * 100.0 / letters.max(1.0),
        short: f64::from(short) / f64::from(words.max(1)),
        commas: f64::from(commas),
        opens_quoted: text.starts_with(['"', '«', '“', '„']),
        calls: f64::from(question + call),
        item: is_item(text),
        money,
        ..Form::default()
    }
}

/// Whether a line opens with a dash, or with a number and a stop or a bracket.
fn is_item(text: &str) -> bool {
    let rest = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    text.starts_with(['-', '–', '—'])
        || rest.len() < text.len() && (rest.starts_with(". ") || rest.starts_with(") "))
}

/// Letters from which a line has a shape worth comparing.
const SHAPED: usize = 3;

/// A number for the line's letters with all numbers taken for one: lines that repeat with other figures have the same.
fn shape(line: &Line<'_>) -> Option<u64> {
    if line.text.len() < SHAPED {
        return None;
    }
    let (mut key, mut number) = (FIRST, false);
    for letter in line.text.chars() {
        let figure = letter.is_ascii_digit();
        if !(figure && number) {
            key = next(key, if figure { '0' } else { letter });
        }
        number = figure;
    }
    Some(key)
}

/// A number for the first two words of a line of three or more.
fn opening(line: &Line<'_>) -> Option<u64> {
    let mut blanks = line.bare.match_indices(' ').map(|(at, _)| at);
    let end = blanks.nth(1)?;
    Some(line.bare.get(..end)?.chars().fold(FIRST, next))
}

/// Where a key begins (FNV-1a).
const FIRST: u64 = 0xcbf2_9ce4_8422_2325;

fn next(key: u64, letter: char) -> u64 {
    (key ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
}
