//! Lines that say again what another line says: whole, cut off, or with something glued to the end.

use std::collections::BTreeMap;

use super::lines::{End, Line};

/// Words from which two equal lines are a repeat: shorter ones are equal by chance.
const REPEAT_WORDS: usize = 3;

/// Words from which the beginning of a line is told from a common opening.
const PREFIX_WORDS: usize = 5;

/// Longest beginning, in words, that is compared.
const PREFIX_MAX: usize = 48;

/// How a line repeats another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// Word for word.
    Same,
    /// Its beginning, closed by a mark that says that it was cut.
    Cut,
    /// Word for word, with something more at the end.
    Prefix,
}

/// That a line repeats another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Repeat {
    /// The index of the other line: the first that says it.
    pub(super) of: usize,
    /// How.
    pub(super) form: Form,
}

/// For each line, whether it repeats another.
pub(super) fn repeats(lines: &[Line<'_>]) -> Vec<Option<Repeat>> {
    let mut first: BTreeMap<&str, usize> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate().filter(|(_, it)| it.words >= REPEAT_WORDS) {
        first.entry(&line.bare).or_insert(index);
    }
    lines.iter().enumerate().map(|(index, line)| repeat(&first, index, line)).collect()
}

fn repeat(first: &BTreeMap<&str, usize>, index: usize, line: &Line<'_>) -> Option<Repeat> {
    let same = first.get(line.bare.as_str()).filter(|&&of| of != index);
    if let Some(&of) = same {
        return Some(Repeat { of, form: Form::Same });
    }
    if line.words < PREFIX_WORDS {
        return None;
    }
    if line.end == End::Cut {
        return whole_of(first, index, &line.bare).map(|of| Repeat { of, form: Form::Cut });
    }
    head_of(first, index, &line.bare).map(|of| Repeat { of, form: Form::Prefix })
}

/// The line of which `bare` is the beginning.
fn whole_of(first: &BTreeMap<&str, usize>, index: usize, bare: &str) -> Option<usize> {
    let mut following = first.range(bare..).filter(|&(_, &of)| of != index);
    let (text, of) = following.next()?;
    text.starts_with(bare).then_some(*of)
}

/// The earlier line with which `bare` begins.
fn head_of(first: &BTreeMap<&str, usize>, index: usize, bare: &str) -> Option<usize> {
    let ends = bare.match_indices(' ').map(|(at, _)| at).take(PREFIX_MAX).skip(PREFIX_WORDS - 1);
    let heads = ends.filter_map(|end| first.get(bare.get(..end)?).copied());
    heads.filter(|&of| of < index).last()
}
