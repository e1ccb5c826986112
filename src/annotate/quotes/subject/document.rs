//! Documents that speak for whoever made them: "the IMF's latest report", "un rapport conjoint de l'ONU et de la Banque mondiale".

use std::ops::Range;

use crate::annotate::quotes::grammar::Grammar;

/// Those who made a document, as far as its phrase tells.
pub(in crate::annotate::quotes) struct Makers {
    /// Their names, by their mentions.
    pub(in crate::annotate::quotes) mentions: Vec<usize>,
    /// The phrase with their names.
    pub(in crate::annotate::quotes) at: Range<usize>,
    /// Whether a genitive or a preposition says that it is theirs: a name right before the noun may as well be what it is about.
    pub(in crate::annotate::quotes) tied: bool,
}

/// Most words between the noun and the name.
const BETWEEN_MAX: usize = 3;
/// How far before the words that join its makers the noun for a document may stand.
const JOINT_REACH: usize = 12;
/// Most who make one document together.
const MAKERS_MAX: usize = 4;

impl Grammar<'_> {
    /// Whether a noun for a document by which a body speaks stands at `index`.
    pub(in crate::annotate::quotes) fn is_publication(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().publications.contains(word))
    }

    /// Who made the document that the phrase `at` names.
    pub(in crate::annotate::quotes) fn makers(&self, at: &Range<usize>) -> Option<Makers> {
        let noun = if self.speech.head_final {
            at.end.checked_sub(1).filter(|&it| self.is_publication(it))?
        } else {
            at.clone().find(|&it| self.is_publication(it))?
        };
        self.makers_behind(at.start, noun).or_else(|| self.maker_before(noun))
    }

    /// "a report by X", "un rapport publié mardi par X et Y".
    fn makers_behind(&self, start: usize, noun: usize) -> Option<Makers> {
        let mut at = noun + 1;
        for _ in 0..BETWEEN_MAX {
            at = self.passage.after_fillers(at, self.speech);
            if self.is_made_by(at) || !self.is_plain(at) {
                break;
            }
            at += 1;
        }
        let (first, mut end) = self.maker_at(at)?;
        let mut mentions = vec![first];
        while mentions.len() < MAKERS_MAX && self.is_coordinator(end) {
            let name = end + 1 + usize::from(self.is_determiner(end + 1));
            let own = self.mention(name).map(|it| (it, name + 1));
            let Some((next, after)) = self.maker_at(end + 1).or(own) else { break };
            mentions.push(next);
            end = after;
        }
        Some(Makers { mentions, at: start..end, tied: true })
    }

    /// The noun for a document whose makers the joint at `joint` joins: "une étude de X et de Y".
    pub(super) fn document_behind(&self, from: usize, joint: usize) -> Option<usize> {
        let nouns = (from..joint).rev().take(JOINT_REACH).filter(|&it| self.is_publication(it));
        nouns.into_iter().find(|&it| self.makers_behind(it, it).is_some_and(|makers| makers.at.end > joint))
    }

    /// The name behind the preposition at `at`, and where it ends.
    fn maker_at(&self, at: usize) -> Option<(usize, usize)> {
        let name = at + 1 + usize::from(self.is_determiner(at + 1));
        let mention = self.mention(name).filter(|_| self.is_made_by(at))?;
        Some((mention, name + 1))
    }

    fn is_made_by(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().made_by.contains(word))
    }

    /// "the IMF report", "the UN's latest report", where names stand before the nouns to which they belong.
    pub(super) fn maker_before(&self, noun: usize) -> Option<Makers> {
        if !self.speech.head_final || !self.is_publication(noun) {
            return None;
        }
        let mut first = noun;
        while noun - first < BETWEEN_MAX && first > 0 && self.is_plain(first - 1) {
            first -= 1;
        }
        let genitive = |it: usize| self.is_word(it, "'s") || self.passage.is(it, "'");
        let tied = first > 0 && genitive(first - 1);
        let name = first.checked_sub(1 + usize::from(tied))?;
        let mention = self.mention(name)?;
        let mut start = name;
        while name - start < BETWEEN_MAX && start > 0 && self.is_plain(start - 1) {
            start -= 1;
        }
        let determined = start > 0 && self.is_determiner(start - 1);
        let start = if determined { start - 1 } else { name };
        Some(Makers { mentions: vec![mention], at: start..noun + 1, tied })
    }

    /// Where the noun for a document stands before which the name at `name` tells whose it is.
    pub(super) fn document_of(&self, name: usize, end: usize) -> Option<usize> {
        let first = name + 1 + usize::from(self.is_word(name + 1, "'s"));
        let last = (first..end.min(first + BETWEEN_MAX + 1)).take_while(|&it| self.is_plain(it)).last()?;
        (self.speech.head_final && self.is_publication(last)).then_some(last)
    }
}
