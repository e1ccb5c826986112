//! The headline: the line above the text that says in few words what the text goes on to say.

use std::collections::BTreeSet;

use super::lines::{End, Line};
use super::page::Page;

/// How far above the text the headline is looked for, in lines.
const REACH: usize = 60;

/// The score from which a line is taken for the headline.
const ENOUGH: f64 = 1.6;

/// How much of the text is compared, in lines.
const COMPARED: usize = 40;

/// The index of the headline, given the index of the first line of running text.
pub(super) fn headline(page: &Page<'_>, first: usize) -> Option<usize> {
    let told = told(page, first);
    let from = first.saturating_sub(REACH);
    let mut best: Option<(f64, usize)> = None;
    for index in from..first {
        let score = score(page, index, first, &told);
        if score >= ENOUGH && best.is_none_or(|(most, _)| score >= most) {
            best = Some((score, index));
        }
    }
    best.map(|(_, index)| index)
}

/// The longer words of the text.
fn told<'p>(page: &'p Page<'_>, first: usize) -> BTreeSet<&'p str> {
    let text = page.lines.iter().skip(first).take(COMPARED).filter(|line| line.is_prose());
    text.flat_map(|line| line.bare.split(' ')).filter(|word| is_telling(word)).collect()
}

/// Whether a word is long enough to tell what a text is about.
fn is_telling(word: &str) -> bool {
    word.chars().count() > 3
}

fn score(page: &Page<'_>, index: usize, first: usize, told: &BTreeSet<&str>) -> f64 {
    let Some(line) = page.lines.get(index) else { return f64::MIN };
    let furniture = page.marks.get(index).is_some_and(|it| it.whole.is_some() || it.start.is_some());
    let marked = page.conventions.get(index).copied().flatten().is_some();
    let distance = (first - index) as f64;
    let copies =
        page.repeated.get(index) == Some(&true) || page.repeats.get(index).copied().flatten().is_some();
    2.5 * overlap(line, told) + length(line) + alone(line) + ending(line) + if copies { 0.8 } else { 0.0 }
        - if furniture { 2.5 } else { 0.0 }
        - if marked { 3.0 } else { 0.0 }
        - page.recurring.get(index).map_or(0.0, |&others| if others > 0 { 2.0 } else { 0.0 })
        - distance.ln() * 0.35
}

/// Share of the line's longer words that the text says too.
fn overlap(line: &Line<'_>, told: &BTreeSet<&str>) -> f64 {
    let telling: Vec<&str> = line.bare.split(' ').filter(|word| is_telling(word)).collect();
    if telling.is_empty() {
        return 0.0;
    }
    telling.iter().filter(|word| told.contains(*word)).count() as f64 / telling.len() as f64
}

/// Headlines have some five to twenty words.
fn length(line: &Line<'_>) -> f64 {
    match line.words {
        0..=2 => -2.0,
        3..=4 => 0.0,
        5..=20 => 1.0,
        21..=30 => 0.0,
        _ => -4.0,
    }
}

fn alone(line: &Line<'_>) -> f64 {
    0.4 * f64::from(u8::from(line.gap_above)) + 0.4 * f64::from(u8::from(line.gap_below))
}

/// A headline ends open, or asks; a full stop closes a sentence of the text.
fn ending(line: &Line<'_>) -> f64 {
    match line.end {
        End::Stop if line.text.ends_with('.') => -1.2,
        End::Cut => -1.0,
        End::Colon => -1.5,
        End::Stop | End::Open => 0.0,
    }
}
