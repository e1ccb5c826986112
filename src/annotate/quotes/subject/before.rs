//! The subject before a verb: next to it, or before the apposition or relative clause that a comma closes.

use super::Subject;
use crate::annotate::quotes::grammar::{Grammar, REACH};
use crate::annotate::quotes::passage::What;
use crate::registry::ActorKind;

impl Grammar<'_> {
    /// The subject that ends right before `end`, not before `from`.
    pub(in crate::annotate::quotes) fn before(&self, from: usize, end: usize, singular: bool) -> Subject {
        match self.next_before(from, end, singular) {
            Subject::Nobody => self.behind_adjunct(from, end),
            found => found,
        }
    }

    /// The name right before the verb, where only an adjunct that opens the clause stands before it: "In an interview Smith said".
    fn behind_adjunct(&self, from: usize, end: usize) -> Subject {
        let at = self.skipped_before(end);
        let Some(last) = at.checked_sub(1).filter(|&it| it > from && self.is_person(it)) else {
            return Subject::Nobody;
        };
        let governed = self.is_preposition(last - 1) || self.is_determiner(last - 1);
        let inside = |it: &usize| {
            self.is_plain(*it)
                || self.mention(*it).is_some()
                || self.is_determiner(*it)
                || self.is_preposition(*it)
                || self.passage.filler_at(*it, self.speech).is_some()
                || self.is_word(*it, "'s")
        };
        let start = (from..last).rev().take(REACH).take_while(inside).last().unwrap_or(last);
        let lead = start == from && self.is_preposition(start) && !self.joins_clause(start);
        let source = self.passage.any_phrase_at(start, &self.speech.according).is_some();
        match self.mention(last).filter(|_| lead && !governed && !source) {
            Some(mention) => Subject::Named(vec![mention], last..last + 1),
            None => Subject::Nobody,
        }
    }

    fn next_before(&self, from: usize, end: usize, singular: bool) -> Subject {
        let mut at = end;
        for _ in 0..REACH {
            at = self.skipped_before(at);
            let Some(last) = at.checked_sub(1).filter(|&last| last >= from) else { return Subject::Nobody };
            if let Some((pronoun, start)) = self.pronoun_before(at) {
                if let Some(one) = self.one_of_before(from, start, at - 1).filter(|_| pronoun.stressed) {
                    let head = self.word(one).unwrap_or_default().to_string();
                    return Subject::Role(head, one..at);
                }
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
                Some(What::Word(word))
                    if self.single().coordinators.contains(word) || self.single().barriers.contains(word) =>
                {
                    match self.document_behind(from, last) {
                        Some(noun) => at = noun + 1,
                        None => return Subject::Same,
                    }
                }
                Some(What::Word(_)) if self.is_plain(last) => match self.role_before(from, last) {
                    Ok(Subject::Role(_, at)) if self.tells_of_name(from, at.start) => return Subject::Nobody,
                    Ok(subject) => return subject,
                    Err(preposition) => at = preposition,
                },
                _ => return Subject::Nobody,
            }
        }
        Subject::Nobody
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
        let governs = |it: &usize| *it >= from && self.is_preposition(*it) && !self.joins_clause(*it);
        if let Some(before) = start.checked_sub(1).filter(governs) {
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

    /// Whether the phrase at `start` is one of those that stand behind a name at the head of the clause, the last of which no comma
    /// closes: "“...,” Ann Lee, head of Y, a firm in Z told the paper".
    fn tells_of_name(&self, from: usize, start: usize) -> bool {
        let head = (from..start).find(|&it| {
            !self.passage.is(it, ",") && self.passage.item(it).is_some_and(|item| item.quote().is_none())
        });
        let Some(head) = head.filter(|_| start > from && self.passage.is(start - 1, ",")) else {
            return false;
        };
        let end = (head..start).find(|&it| self.passage.is(it, ",")).unwrap_or(start);
        let name = self.is_person(head) && end == head + 1 || self.is_full_name(&(head..end));
        name && self.is_aside(end..start)
    }

    /// The noun phrase without a mention that ends at `last`; or the preposition that governs it.
    fn role_before(&self, from: usize, last: usize) -> Result<Subject, usize> {
        if let Some(makers) = self.maker_before(last).filter(|it| it.at.start >= from) {
            let before = makers.at.start.checked_sub(1).filter(|&it| it >= from);
            return match before.filter(|&it| self.is_preposition(it) && !self.joins_clause(it)) {
                Some(preposition) => Err(preposition),
                None => Ok(Subject::Role(self.word(last).unwrap_or_default().to_string(), makers.at)),
            };
        }
        let mut start = last;
        while start > from && last - start < 5 && self.is_plain(start - 1) {
            start -= 1;
        }
        if self.tells_which(start, last) && start > from {
            start -= 1;
        }
        if start > from && self.is_determiner(start - 1) && !self.is_contracted(start - 1) {
            let noun = if self.speech.head_final { last } else { start };
            let head = self.word(noun).unwrap_or_default().to_string();
            // "of the many effects": two determiners open one phrase.
            let second =
                start >= from + 2 && self.is_determiner(start - 2) && !self.is_preposition(start - 2);
            let open = start - 1 - usize::from(second);
            if let Some(one) = self.one_of_before(from, start - 1, last) {
                let governed = one > from && self.is_preposition(one - 1);
                return if governed { Err(one - 1) } else { Ok(Subject::Role(head, one..last + 1)) };
            }
            return if open > from && self.is_preposition(open - 1) {
                Err(open - 1)
            } else {
                Ok(Subject::Role(head, start - 1..last + 1))
            };
        }
        if let Some(owner) = self.owner_before(start).filter(|&it| it >= from) {
            let head = self.word(last).unwrap_or_default().to_string();
            return Ok(Subject::Role(head, owner..last + 1));
        }
        if start > from && self.is_preposition(start - 1) && !self.joins_clause(start - 1) {
            return Err(start - 1);
        }
        let head = self.word(last).unwrap_or_default().to_string();
        Ok(Subject::Role(head, start..last + 1))
    }

    /// Whether the name before `start` tells which the noun at `last` is: "the Reed campaign", not "in Norland people chanted".
    fn tells_which(&self, start: usize, last: usize) -> bool {
        let Some(name) = start.checked_sub(1) else { return false };
        let governed = name > 0 && self.is_preposition(name - 1);
        self.speech.head_final && self.is_known_noun(last) && self.mention(name).is_some() && !governed
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
                let role = open.checked_sub(1).and_then(|last| self.role_before(from, last).ok());
                let start = match role {
                    Some(Subject::Role(_, at)) if self.is_determiner(at.start) => at.start,
                    _ => open + 1,
                };
                return self
                    .mention(open + 1)
                    .map_or(Subject::Nobody, |it| Subject::Named(vec![it], start..close));
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

    /// Whether the mention at `index` holds a comma: a name with the role apposed to it, which a comma closes.
    fn is_set_off_name(&self, index: usize) -> bool {
        self.mention(index).is_some()
            && self.passage.item(index).is_some_and(|item| item.span.of(self.passage.text).contains(','))
    }

    fn skipped_brackets(&self, from: usize, at: usize) -> usize {
        let close = at.checked_sub(1).filter(|&it| it >= from && self.passage.is(it, ")"));
        close.map_or(at, |close| self.bracket_before(from, close))
    }

    /// Whether a noun phrase stands before the comma at `comma`, to which a name is apposed.
    fn is_apposed(&self, comma: usize) -> bool {
        comma.checked_sub(1).is_some_and(|it| {
            // "le président de l'époque, X, ..."
            let time = self.passage.item(it).is_some_and(|item| item.what == What::Date);
            time || self.is_plain(it) || (self.mention(it).is_some() && !self.is_person(it))
        })
    }

    /// The name that the relative word at `relative` takes up.
    pub(in crate::annotate::quotes) fn antecedent(&self, relative: usize) -> Subject {
        let last = relative.checked_sub(1);
        let last = last.filter(|&it| !self.passage.is(it, ",")).or_else(|| relative.checked_sub(2));
        let last = last.filter(|&it| !self.is_complement(it));
        match last.and_then(|last| self.mention(last).map(|mention| (mention, last))) {
            Some((mention, last)) => Subject::Named(vec![mention], last..last + 1),
            None => Subject::Nobody,
        }
    }

    /// Whether the name at `index` tells whose or where people are, who may be meant as well: "les mineurs de Lorraine, qui ...",
    /// "l'avocat de Marie Roy, qui ...".
    fn is_complement(&self, index: usize) -> bool {
        let start = index
            - usize::from(index > 0 && self.is_determiner(index - 1) && !self.is_preposition(index - 1));
        let Some(of) = start.checked_sub(1) else { return false };
        if matches!(self.kind(index), Some(ActorKind::State | ActorKind::Place)) && self.is_preposition(of) {
            return true;
        }
        let tied = self.word(of).is_some_and(|word| self.single().of.contains(word));
        let Some(noun) = of.checked_sub(1).filter(|&it| tied && self.is_plain(it)) else { return false };
        let several = noun > 0 && self.word(noun - 1).is_some_and(|word| self.single().plural.contains(word));
        several || self.is_known_noun(noun)
    }
}
