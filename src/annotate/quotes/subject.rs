//! The subject of a cue: the noun phrase or pronoun before or after it, read off the order of words.

use std::ops::Range;

use super::passage::{Passage, What};
use crate::annotate::{Form, Mention};
use crate::lang::speech::{Pronoun, SpeechWords};

/// Who a clause says that speaks, before anybody asks which actor that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Named actors, jointly where there are several, by their mentions.
    Named(Vec<usize>, Range<usize>),
    /// A pronoun.
    Pronoun(Pronoun, Range<usize>),
    /// A noun phrase that no mention covers, with its head noun.
    Role(String, Range<usize>),
    /// The subject of the clause before: "et a ajouté".
    Same,
    /// Nobody, or nobody that grammar can tell.
    Nobody,
}

/// What reads subjects: a passage, the mentions of its article, the words of its language.
#[derive(Clone, Copy)]
pub(super) struct Grammar<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) mentions: &'a [Mention],
    pub(super) speech: &'a SpeechWords,
}

/// Most items that a subject's modifiers may take; what is longer is not read.
const REACH: usize = 60;

impl Grammar<'_> {
    fn single(&self) -> &crate::lang::speech::Single {
        &self.speech.words
    }

    fn word(&self, index: usize) -> Option<&str> {
        self.passage.word(index)
    }

    fn mention(&self, index: usize) -> Option<usize> {
        self.passage.item(index).and_then(super::passage::Item::mention)
    }

    fn is_preposition(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().prepositions.contains(word))
    }

    fn is_determiner(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().determiners.contains(word))
    }

    /// A noun or adjective, as far as no list says otherwise.
    pub(super) fn is_plain(&self, index: usize) -> bool {
        let single = self.single();
        let listed = |word: &str| {
            [
                &single.determiners,
                &single.prepositions,
                &single.breaks,
                &single.relatives,
                &single.have,
                &single.be,
                &single.modals,
                &single.reflexives,
                &single.negations,
                &single.coordinators,
                &single.that,
            ]
            .iter()
            .any(|list| list.contains(word))
        };
        self.word(index).is_some_and(|word| !listed(word) && word != "'s" && self.pronoun_at(index).is_none())
            && self.passage.filler_at(index, self.speech).is_none()
    }

    /// Whether a personal name, alone or with a title, stands at `index`.
    fn is_person(&self, index: usize) -> bool {
        self.mention(index)
            .and_then(|mention| self.mentions.get(mention))
            .is_some_and(|mention| matches!(mention.form, Form::Name | Form::Surname | Form::RoleName))
    }

    /// The pronoun at `index` and where it ends.
    fn pronoun_at(&self, index: usize) -> Option<(&Pronoun, usize)> {
        self.speech
            .pronouns
            .iter()
            .find_map(|pronoun| self.passage.phrase_at(index, &pronoun.words).map(|end| (pronoun, end)))
    }

    fn pronoun_before(&self, end: usize) -> Option<(&Pronoun, usize)> {
        (1..=2).filter_map(|length| end.checked_sub(length)).find_map(|start| {
            self.pronoun_at(start).filter(|&(_, found)| found == end).map(|(pronoun, _)| (pronoun, start))
        })
    }

    /// Where the noun phrase whose last word or name is at `index` begins: nouns and adjectives before it, then a determiner.
    fn phrase_start(&self, index: usize) -> usize {
        let mut start = index;
        while start > 0 && index - start < 5 && (self.is_plain(start - 1) || self.is_abbreviation_stop(start))
        {
            start -= 1;
        }
        if start > 0 && self.is_determiner(start - 1) && !self.is_contracted(start - 1) {
            start - 1
        } else {
            start
        }
    }

    /// Whether the full stop before `start` belongs to a title ("Rep.").
    fn is_abbreviation_stop(&self, start: usize) -> bool {
        start >= 2
            && self.passage.is(start - 1, ".")
            && self.word(start - 2).is_some_and(|word| self.single().abbreviations.contains(word))
    }

    fn is_contracted(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().contracted.contains(word))
            && index > 0
            && (self.is_plain(index - 1) || self.mention(index - 1).is_some())
    }

    /// Whether a clause can begin at `start`: nothing before it in its sentence governs it.
    fn is_free(&self, start: usize, from: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&before| before >= from) else { return true };
        let single = self.single();
        match self.passage.item(before).map(|item| &item.what) {
            Some(What::Word(word)) => {
                single.breaks.contains(word)
                    || single.relatives.contains(word)
                    || single.that.contains(word)
                    || self.passage.before_fillers(start, self.speech) < start
            }
            Some(What::Mention(_)) => false,
            _ => true,
        }
    }

    /// The subject that ends right before `end`, not before `from`.
    pub(super) fn before(&self, from: usize, end: usize, singular: bool) -> Subject {
        let mut at = end;
        for _ in 0..REACH {
            at = self.skipped_before(at);
            let Some(last) = at.checked_sub(1).filter(|&last| last >= from) else { return Subject::Nobody };
            if let Some((pronoun, start)) = self.pronoun_before(at) {
                return if pronoun.nobody || pronoun.stressed {
                    Subject::Nobody
                } else {
                    Subject::Pronoun(pronoun.clone(), start..at)
                };
            }
            match self.passage.item(last).map(|item| &item.what) {
                Some(What::Mention(_)) => match self.named_before(from, last, singular) {
                    Ok(subject) => return subject,
                    Err(preposition) => at = preposition,
                },
                Some(What::Punct(mark)) if mark == "," => return self.across_comma(from, last, singular),
                Some(What::Punct(mark)) if mark == ")" => at = self.bracket_before(from, last),
                Some(What::Word(word)) if self.single().subject_relatives.contains(word) => {
                    return self.antecedent(last);
                }
                Some(What::Word(word)) if self.single().coordinators.contains(word) => return Subject::Same,
                Some(What::Word(_)) if self.is_plain(last) => match self.role_before(from, last) {
                    Ok(subject) => return subject,
                    Err(preposition) => at = preposition,
                },
                _ => return Subject::Nobody,
            }
        }
        Subject::Nobody
    }

    /// Steps back over adverbs, object pronouns and negations.
    fn skipped_before(&self, mut at: usize) -> usize {
        for _ in 0..8 {
            let before = self.passage.before_fillers(at, self.speech);
            let small = before.checked_sub(1).filter(|&it| {
                self.word(it).is_some_and(|word| {
                    (self.single().clitics.contains(word) && !self.single().determiners.contains(word))
                        || word == "l'" && before == at
                        || self.single().negations.contains(word)
                }) && self.pronoun_before(before).is_none_or(|(pronoun, _)| pronoun.stressed)
            });
            match small {
                Some(small) => at = small,
                None if before == at => return at,
                None => at = before,
            }
        }
        at
    }

    fn bracket_before(&self, from: usize, close: usize) -> usize {
        (from..close).rev().take(REACH).find(|&it| self.passage.is(it, "(")).unwrap_or(from)
    }

    /// The named subject whose last name is at `last`; or, where a preposition governs it, that preposition.
    fn named_before(&self, from: usize, last: usize, singular: bool) -> Result<Subject, usize> {
        let Some(mention) = self.mention(last) else { return Ok(Subject::Nobody) };
        let mut mentions = vec![mention];
        let mut start = self.phrase_start(last);
        while let Some((other, other_start)) = self.coordinate_before(start).filter(|_| !singular) {
            mentions.insert(0, other);
            start = other_start;
        }
        if let Some(before) = start.checked_sub(1).filter(|&it| it >= from && self.is_preposition(it)) {
            return if mentions.len() == 1 { Err(before) } else { Ok(Subject::Nobody) };
        }
        let coordinated =
            start > from && self.word(start - 1).is_some_and(|it| self.single().coordinators.contains(it));
        Ok(if self.is_free(start, from) || coordinated {
            Subject::Named(mentions, start..last + 1)
        } else {
            Subject::Nobody
        })
    }

    /// The name coordinated with the phrase that begins at `start`: ", la France et", "X and".
    fn coordinate_before(&self, start: usize) -> Option<(usize, usize)> {
        let joint = start.checked_sub(1)?;
        let joins = self.passage.is(joint, ",") && self.is_list(joint)
            || self.word(joint).is_some_and(|word| self.single().coordinators.contains(word));
        let last = joint.checked_sub(1)?;
        let last = if self.passage.is(last, ",") { last.checked_sub(1)? } else { last };
        let mention = self.mention(last).filter(|_| joins)?;
        Some((mention, self.phrase_start(last)))
    }

    /// Whether the comma at `comma` stands in a list that a coordinator closes, not before an apposition.
    fn is_list(&self, comma: usize) -> bool {
        let next = (comma + 1..comma + 6).find(|&it| self.mention(it).is_some());
        next.is_some_and(|it| {
            self.passage.is(it + 1, ",")
                || self.word(it + 1).is_some_and(|word| self.single().coordinators.contains(word))
        })
    }

    /// The noun phrase without a mention that ends at `last`; or the preposition that governs it.
    fn role_before(&self, from: usize, last: usize) -> Result<Subject, usize> {
        let mut start = last;
        while start > from && last - start < 5 && self.is_plain(start - 1) {
            start -= 1;
        }
        if start > from && self.is_determiner(start - 1) && !self.is_contracted(start - 1) {
            let head = self.word(start).unwrap_or_default().to_owned();
            return if start >= from + 2 && self.is_preposition(start - 2) {
                Err(start - 2)
            } else {
                Ok(Subject::Role(head, start - 1..last + 1))
            };
        }
        if start > from && self.is_preposition(start - 1) {
            return Err(start - 1);
        }
        let head = self.word(last).unwrap_or_default().to_owned();
        Ok(Subject::Role(head, start..last + 1))
    }

    /// The subject of a verb after a comma: what stands before the apposition or the relative clause that the comma closes.
    fn across_comma(&self, from: usize, close: usize, singular: bool) -> Subject {
        if let Some(last) = close.checked_sub(1).filter(|&it| it >= from && self.is_set_off_name(it)) {
            return self.named_before(from, last, singular).unwrap_or(Subject::Nobody);
        }
        let commas: Vec<usize> =
            (from..close).rev().take(REACH).filter(|&it| self.passage.is(it, ",")).collect();
        if let Some(&open) = commas.first() {
            if open + 2 == close && self.is_person(open + 1) && self.is_apposed(open) {
                return self
                    .mention(open + 1)
                    .map_or(Subject::Nobody, |it| Subject::Named(vec![it], open + 1..close));
            }
            if self.passage.after_fillers(open + 1, self.speech) == close {
                return self.before(from, open, singular);
            }
        }
        for open in commas {
            let last = self.skipped_brackets(from, open);
            let named = last.checked_sub(1).filter(|&it| it >= from && self.mention(it).is_some());
            if let Some(last) = named
                && self.is_aside(open + 1..close)
                && let Ok(subject @ Subject::Named(..)) = self.named_before(from, last, singular)
            {
                return subject;
            }
            let phrase = last.checked_sub(1).filter(|&it| it >= from && self.is_plain(it));
            if let Some(last) = phrase
                && self.is_aside(open + 1..close)
                && let Ok(Subject::Role(head, at)) = self.role_before(from, last)
                && self.is_free(at.start, from)
            {
                return Subject::Role(head, at);
            }
        }
        Subject::Nobody
    }

    fn skipped_brackets(&self, from: usize, at: usize) -> usize {
        let close = at.checked_sub(1).filter(|&it| it >= from && self.passage.is(it, ")"));
        close.map_or(at, |close| self.bracket_before(from, close))
    }

    /// Whether a noun phrase stands before the comma at `comma`, to which a name is apposed.
    fn is_apposed(&self, comma: usize) -> bool {
        comma
            .checked_sub(1)
            .is_some_and(|it| self.is_plain(it) || (self.mention(it).is_some() && !self.is_person(it)))
    }

    /// Whether `range` can stand between commas as an aside: it opens with a relative word, or holds no finite verb.
    fn is_aside(&self, range: Range<usize>) -> bool {
        let single = self.single();
        if self.word(range.start).is_some_and(|word| single.relatives.contains(word)) {
            return true;
        }
        let relative =
            range.clone().find(|&it| self.word(it).is_some_and(|word| single.relatives.contains(word)));
        let mut plain = range.start..relative.unwrap_or(range.end);
        !plain.any(|it| {
            self.passage.item(it).is_some_and(|item| item.quote().is_some())
                || self.word(it).is_some_and(|word| {
                    single.have.contains(word)
                        || single.be.contains(word)
                        || self.pronoun_at(it).is_some_and(|(p, _)| !p.stressed)
                })
        })
    }

    /// The name that the relative word at `relative` takes up.
    fn antecedent(&self, relative: usize) -> Subject {
        let last = relative.checked_sub(1);
        let last = last.filter(|&it| !self.passage.is(it, ",")).or_else(|| relative.checked_sub(2));
        match last.and_then(|last| self.mention(last).map(|mention| (mention, last))) {
            Some((mention, last)) => Subject::Named(vec![mention], last..last + 1),
            None => Subject::Nobody,
        }
    }

    /// The subject or source that stands after `start`, before `end`: adverbs, dates and adjuncts may come between.
    pub(super) fn after(&self, start: usize, end: usize) -> (Subject, usize) {
        let mut at = start;
        for _ in 0..12 {
            at = self.passage.after_fillers(at, self.speech);
            if at >= end {
                break;
            }
            if let Some((pronoun, next)) =
                self.pronoun_at(at).filter(|(pronoun, _)| !self.is_determiner(at) || pronoun.latter)
            {
                let nobody = pronoun.nobody;
                return (
                    if nobody { Subject::Nobody } else { Subject::Pronoun(pronoun.clone(), at..next) },
                    next,
                );
            }
            if self.is_preposition(at) && !self.opens_indefinite(at, start) {
                at = self.after_adjunct(at, end);
                continue;
            }
            if self.passage.is(at, ",") && at > start && self.is_adjunct_comma(at) {
                at += 1;
                continue;
            }
            return self.phrase_from(at, end);
        }
        (Subject::Nobody, at)
    }

    /// "des responsables" after a verb: the plural article, which is also a preposition.
    fn opens_indefinite(&self, at: usize, start: usize) -> bool {
        self.is_determiner(at) && at == start
    }

    fn is_adjunct_comma(&self, comma: usize) -> bool {
        self.passage.filler_at(comma + 1, self.speech).is_some() || self.is_preposition(comma + 1)
    }

    /// Where the adjunct that the preposition at `at` opens ends.
    fn after_adjunct(&self, at: usize, end: usize) -> usize {
        let mut next = at + 1;
        while next < end && (self.is_preposition(next) || self.is_determiner(next)) {
            next += 1;
        }
        if self.mention(next).is_some() {
            return next + 1;
        }
        while next < end && self.is_plain(next) {
            next += 1;
        }
        next.max(at + 1)
    }

    /// The noun phrase that begins at `at`, and where it ends.
    fn phrase_from(&self, at: usize, end: usize) -> (Subject, usize) {
        let determined = self.is_determiner(at);
        let mut next = at + usize::from(determined);
        while next < end && next - at < 6 && (self.is_plain(next) || self.is_title_stop(next)) {
            next += 1;
        }
        if let Some(mention) = self.mention(next).filter(|_| next < end) {
            let genitive =
                self.word(next + 1) == Some("'s") || self.is_plain(next + 1) && !self.is_person(next);
            if !genitive {
                return self.named_from(mention, at..next + 1, end);
            }
            next += 1;
        }
        let head = at + usize::from(determined);
        if next <= head {
            return (Subject::Nobody, at);
        }
        let noun = self.word(head).unwrap_or_default().to_owned();
        self.apposed_from((noun, at), next, end)
    }

    fn is_title_stop(&self, index: usize) -> bool {
        index > 0
            && self.passage.is(index, ".")
            && self.word(index - 1).is_some_and(|word| self.single().abbreviations.contains(word))
    }

    /// A named subject, with those coordinated to it and the name apposed to a role.
    fn named_from(&self, mention: usize, at: Range<usize>, end: usize) -> (Subject, usize) {
        let mut mentions = vec![mention];
        let mut last = at.end;
        if let Some((person, next)) = self.apposed_name(last, end).filter(|_| !self.is_person(at.end - 1)) {
            return (Subject::Named(vec![person], at.start..next), next);
        }
        while let Some((other, next)) = self.coordinate_after(last, end) {
            mentions.push(other);
            last = next;
        }
        (Subject::Named(mentions, at.start..last), last)
    }

    fn coordinate_after(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let coordinated = self.word(at).is_some_and(|word| self.single().coordinators.contains(word));
        let listed = self.passage.is(at, ",") && self.is_list(at);
        if !coordinated && !listed {
            return None;
        }
        let next = (at + 1..end.min(at + 5)).find(|&it| !self.is_determiner(it) && !self.is_plain(it))?;
        self.mention(next).map(|mention| (mention, next + 1))
    }

    /// ", Josh Earnest," after a role.
    fn apposed_name(&self, comma: usize, end: usize) -> Option<(usize, usize)> {
        let person = comma + 1;
        let closes = person + 1 >= end
            || self.passage.item(person + 1).is_some_and(|item| matches!(&item.what, What::Punct(_)));
        (self.passage.is(comma, ",") && person < end && closes && self.is_person(person))
            .then(|| self.mention(person).map(|mention| (mention, person + 1)))
            .flatten()
    }

    /// A role without a mention: its complements are passed over, and a name apposed to it is the subject.
    fn apposed_from(&self, (noun, at): (String, usize), mut next: usize, end: usize) -> (Subject, usize) {
        let own = next;
        while next < end && self.is_preposition(next) {
            next = self.after_adjunct(next, end);
        }
        match self.apposed_name(next, end) {
            Some((person, next)) => (Subject::Named(vec![person], at..next), next),
            None => (Subject::Role(noun, at..own), own),
        }
    }

    /// Whether the preposition at `index` can name whose a thing is.
    pub(super) fn is_of(&self, index: usize) -> bool {
        self.is_preposition(index)
    }

    /// The noun phrase from `at` on.
    pub(super) fn phrase_of(&self, at: usize, end: usize) -> (Subject, usize) {
        self.phrase_from(at, end)
    }

    /// Where one adverb, date or adjunct at `at` ends.
    pub(super) fn after_adjuncts(&self, at: usize, end: usize) -> usize {
        let at = self.passage.after_fillers(at, self.speech);
        if at < end && self.is_preposition(at) {
            return self.after_adjunct(at, end);
        }
        if at < end && self.is_plain(at) && self.passage.is(at + 1, ".") { at + 1 } else { at }
    }

    /// Whether a word that joins clauses stands at `index`.
    pub(super) fn is_joint(&self, index: usize) -> bool {
        let single = self.single();
        self.word(index).is_some_and(|word| {
            single.breaks.contains(word)
                || single.coordinators.contains(word)
                || single.that.contains(word)
                || word == "en"
        })
    }

    /// Where a clause begins that joining words at `start` lead in: "Mais".
    pub(super) fn after_joints(&self, start: usize) -> usize {
        let barrier = self.word(start).is_some_and(|word| self.single().barriers.contains(word));
        start + usize::from(barrier)
    }

    /// The "que" that opens what a verb reports; whom it is told to may stand before.
    pub(super) fn that_after(&self, start: usize, end: usize) -> Option<usize> {
        let mut at = start;
        for _ in 0..6 {
            if at >= end {
                return None;
            }
            if self.word(at).is_some_and(|word| self.single().that.contains(word)) {
                return Some(at);
            }
            let next = self.passage.after_fillers(at, self.speech);
            at = match () {
                () if next > at => next,
                () if self.is_preposition(at) => self.after_adjunct(at, end),
                () if self.passage.is(at, ",")
                    && (self.is_preposition(at + 1)
                        || self.passage.filler_at(at + 1, self.speech).is_some()) =>
                {
                    at + 1
                }
                () if self.passage.is(at, ",")
                    && self.word(at + 1).is_some_and(|word| self.single().that.contains(word)) =>
                {
                    at + 1
                }
                () if self.mention(at).is_some() || self.is_plain(at) || self.is_determiner(at) => at + 1,
                () => return None,
            };
        }
        None
    }

    /// Whether an infinitive, or in languages without one a clause, opens at `index` after the verb at `cue`.
    pub(super) fn opens_reported(&self, index: usize, cue: &Range<usize>) -> bool {
        let endings = &self.single().infinitive_endings;
        if endings.is_empty() {
            return self.opens_phrase(index)
                || self.mention(index).is_some()
                || self.pronoun_at(index).is_some_and(|(pronoun, _)| !pronoun.stressed)
                || self.is_plain(index);
        }
        let reflexive = self.word(cue.start).is_some_and(|word| self.single().reflexives.contains(word));
        let infinitive =
            self.word(index).is_some_and(|word| endings.iter().any(|ending| word.ends_with(ending.as_str())));
        self.is_plain(index) && (infinitive || reflexive)
    }

    /// Whether a noun phrase with its determiner opens at `index`.
    pub(super) fn opens_phrase(&self, index: usize) -> bool {
        self.is_determiner(index)
    }

    /// The subject of the sentence: the first noun phrase after the adverbs and adjuncts that lead in.
    pub(super) fn main(&self, sentence: &Range<usize>) -> Subject {
        self.after(self.after_lead(sentence), sentence.end).0
    }

    /// Where the adverbs and adjuncts that lead a sentence in end.
    pub(super) fn after_lead(&self, sentence: &Range<usize>) -> usize {
        let mut at = sentence.start;
        for _ in 0..12 {
            let next = self.passage.after_fillers(at, self.speech);
            let source = self.passage.any_phrase_at(at, &self.speech.according).is_some();
            at = if next > at {
                next
            } else if self.is_preposition(at) && !source {
                self.after_adjunct(at, sentence.end)
            } else if at > sentence.start && self.passage.is(at, ",") {
                at + 1
            } else {
                return at;
            };
        }
        at
    }

    /// The mention at `index`, where it names a person whom no preposition governs.
    pub(super) fn free_person(&self, index: usize, from: usize) -> Option<usize> {
        let mention = self.mention(index).filter(|_| self.is_person(index))?;
        let start = self.phrase_start(index);
        (start <= from || !self.is_preposition(start - 1)).then_some(mention)
    }

    /// Whether a participle at `index` belongs to the sentence, not to the noun before it: after a comma, "en", "et".
    pub(super) fn is_set_off(&self, index: usize) -> bool {
        let before = self.passage.before_fillers(index, self.speech).checked_sub(1);
        before.is_none_or(|it| {
            self.passage.is(it, ",")
                || self.passage.item(it).is_some_and(|item| item.quote().is_some())
                || self.word(it).is_some_and(|word| {
                    self.single().coordinators.contains(word) || self.single().prepositions.contains(word)
                })
        })
    }

    /// Whether the sentence ends at `index`, but for a date or a relative clause.
    pub(super) fn closes_at(&self, index: usize, end: usize) -> bool {
        let at = self.passage.after_fillers(index + usize::from(self.is_determiner(index)), self.speech);
        let stops =
            |at: usize| at >= end || [".", ";", ")", "!", "?"].iter().any(|mark| self.passage.is(at, mark));
        let relative = self.passage.is(index, ",")
            && self.word(index + 1).is_some_and(|word| self.single().relatives.contains(word));
        stops(index) || stops(at) || relative
    }

    /// Whether an auxiliary or another plain finite verb stands in `range`.
    pub(super) fn has_finite(&self, mut range: Range<usize>) -> bool {
        let single = self.single();
        range.any(|it| {
            self.word(it).is_some_and(|word| {
                single.have.contains(word) || single.be.contains(word) || single.modals.contains(word)
            })
        })
    }

    /// Whether the mention at `index` holds a comma: a name with the role apposed to it, which a comma closes.
    fn is_set_off_name(&self, index: usize) -> bool {
        self.mention(index).is_some()
            && self.passage.item(index).is_some_and(|item| item.span.of(self.passage.text).contains(','))
    }
}
