//! Who is how old: "Anne Roy, 59 ans" is whom "cette dame de 59 ans" takes up.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::annotate::quotes::passage::Passage;
use crate::ids::ActorId;
use crate::lang::speech::SpeechWords;

/// The persons of an article by the age that stands beside their names.
#[derive(Default)]
pub(super) struct Ages(BTreeMap<u8, BTreeSet<ActorId>>);

impl Ages {
    /// Learns the age of `actor` from what stands behind its name: ", 59 ans", " (59 ans)", ", 59,".
    pub(super) fn learn(&mut self, actor: &ActorId, behind: &str, speech: &SpeechWords) {
        let Some(opened) = behind.trim_start().strip_prefix([',', '(']).map(str::trim_start) else { return };
        let digits = opened.find(|it: char| !it.is_ascii_digit()).unwrap_or(opened.len());
        let (number, rest) = opened.split_at(digits);
        let unit = rest.trim_start().split(|it: char| !it.is_alphabetic() && it != '-').next();
        let known =
            rest.starts_with([',', ')']) || unit.is_some_and(|it| speech.words.age_units.contains(it));
        if let Some(age) = number.parse().ok().filter(|_| known) {
            self.0.entry(age).or_default().insert(actor.clone());
        }
    }

    /// The only one of the age that the phrase `at` tells: "cette dame de 59 ans", "the 59-year-old teacher".
    pub(super) fn taken_up(
        &self,
        (passage, at): (&Passage<'_>, &Range<usize>),
        speech: &SpeechWords,
    ) -> Option<&ActorId> {
        let single = &speech.words;
        passage.word(at.start).filter(|word| single.definite.contains(*word))?;
        let joined = |it: usize| {
            let (number, unit) = passage.word(it)?.split_once('-')?;
            single.age_units.contains(unit).then(|| number.parse().ok())?
        };
        let behind = || {
            passage.word(at.end).filter(|word| single.of.contains(*word))?;
            // A length of time is one item where dates are known.
            let first = passage.letters(at.end + 1);
            let whole = first.split_once(char::is_whitespace);
            let (number, unit) = whole.unwrap_or_else(|| (first, passage.letters(at.end + 2)));
            single.age_units.contains(unit).then(|| number.parse().ok())?
        };
        let age: u8 = at.clone().find_map(joined).or_else(behind)?;
        self.0.get(&age).filter(|actors| actors.len() == 1)?.first()
    }
}
