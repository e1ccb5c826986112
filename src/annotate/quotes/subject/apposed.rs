//! Names apposed to a role: "le porte-parole du parti, Jean Roy,".

use std::ops::Range;

use super::Subject;
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::passage::What;
use crate::text::words::{Word, each};

impl Grammar<'_> {
    /// ", Josh Earnest," after a role.
    pub(super) fn apposed_name(&self, comma: usize, end: usize) -> Option<(usize, usize)> {
        let person = comma + 1;
        let closes = person + 1 >= end
            || self.passage.item(person + 1).is_some_and(|item| matches!(&item.what, What::Punct(_)))
            || self.word(person + 1).is_some_and(|word| self.single().subject_relatives.contains(word));
        (self.passage.is(comma, ",") && person < end && closes && self.is_person(person))
            .then(|| self.mention(person).map(|mention| (mention, person + 1)))
            .flatten()
    }

    /// A role without a mention: its complements are passed over, and a name apposed to it is the subject.
    pub(super) fn apposed_from(
        &self,
        (noun, at): (String, usize),
        mut next: usize,
        end: usize,
    ) -> (Subject, usize) {
        let own = next;
        if let Some(person) = self.named_behind_complement(own, end) {
            return person_of(self.mention(person), at..person + 1);
        }
        while next < end && self.is_preposition(next) {
            next = self.after_adjunct(next, end);
        }
        match self.apposed_name(next, end).filter(|_| !self.is_of_somebody(at..next)) {
            Some((person, next)) => (Subject::Named(vec![person], at..next), next),
            None => (Subject::Role(noun, at..own), own),
        }
    }

    /// "la joueuse de tennis Lucie Marchand": a name behind a complement without article, which tells what the noun is and not whose.
    fn named_behind_complement(&self, of: usize, end: usize) -> Option<usize> {
        let tied = self.word(of).is_some_and(|word| self.single().of.contains(word));
        let common = (of + 1..end.min(of + 4)).take_while(|&it| self.is_plain(it) && !self.has_capital(it));
        let count = common.count();
        let someone = (of + 1..of + 1 + count).any(|it| self.is_known_noun(it));
        let person = of + 1 + count;
        (tied && !self.is_contracted(of) && count > 0 && !someone && person < end && self.is_person(person))
            .then_some(person)
    }

    /// Whether the phrase tells of somebody by somebody else: in "l'entourage du maire, Jean Roy," the mayor may be meant; "le secrétaire d'État
    /// auprès du ministre, Jean Roy," is no minister.
    pub(super) fn is_of_somebody(&self, phrase: Range<usize>) -> bool {
        let single = self.single();
        let text = self.passage.span(phrase).of(self.passage.text);
        let words: Vec<Word<'_>> = each(text, &single.elisions).filter(|it| it.wordy).collect();
        let somebody =
            |it: &Word<'_>| single.generic_roles.contains(&it.low) || single.people.contains(&it.low);
        (2..words.len()).filter(|&it| somebody(&words[it])).any(|it| {
            let of = it - 1 - usize::from(single.definite.contains(&words[it - 1].low));
            let tied = words.get(of).is_some_and(|word| single.of.contains(&word.low));
            let other =
                of.checked_sub(1).is_some_and(|before| single.prepositions.contains(&words[before].low));
            tied && !other
        })
    }
}

fn person_of(mention: Option<usize>, at: Range<usize>) -> (Subject, usize) {
    let end = at.end;
    (mention.map_or(Subject::Nobody, |it| Subject::Named(vec![it], at)), end)
}
