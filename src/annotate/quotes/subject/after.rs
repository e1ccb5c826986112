//! The subject or source after a cue, and the subject that a sentence opens with.

use std::ops::Range;

use super::Subject;
use crate::annotate::Form;
use crate::annotate::quotes::cues::likened;
use crate::annotate::quotes::grammar::Grammar;
use crate::registry::ActorKind;
use crate::text::words::plain;

/// Most items between the commas that set an adjunct off.
const ASIDE_MAX: usize = 10;

impl Grammar<'_> {
    /// The subject or source that stands after `start`, before `end`: adverbs, dates and adjuncts may come between.
    pub(in crate::annotate::quotes) fn after(&self, start: usize, end: usize) -> (Subject, usize) {
        let mut at = start;
        let mut set_off = false;
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
            if self.joins_clause(at) && self.pronoun_at(at + 1).is_some() {
                break;
            }
            if self.is_preposition(at) && !self.opens_indefinite(at, start) {
                at = self.after_adjunct(at, end);
                continue;
            }
            // "a déclaré à la presse, devant le tribunal, X": a second comma closes what the first one opened.
            // "a déclaré, mercredi, X".
            let closed = || (at + 2..end.min(at + ASIDE_MAX)).any(|it| self.passage.is(it, ","));
            let parts = set_off || self.is_adjunct_comma(at) && (at > start || closed());
            if self.passage.is(at, ",") && parts {
                set_off = !set_off;
                at += 1;
                continue;
            }
            return self.phrase_from(at, end);
        }
        (Subject::Nobody, at)
    }

    /// Where the articles and the number before a noun end: "les trois juges", "un autre élu".
    pub(in crate::annotate::quotes) fn after_determiners(&self, at: usize) -> usize {
        let other = |it: usize| self.word(it).is_some_and(|word| self.single().others.contains(word));
        let more = |it: usize| other(it) || self.is_determiner(it) && !self.is_preposition(it);
        match self.is_determiner(at) {
            true => at + 1 + usize::from(more(at + 1)),
            false => at,
        }
    }

    /// Who is meant where a body's name stands between a noun and what follows: "la députée LaREM (parti) Anne Roy" is a person, and so
    /// is "le député LR"; "le syndicat FO" is the body.
    fn behind_body(&self, (at, head): (usize, usize), name: usize, end: usize) -> Option<(Subject, usize)> {
        use ActorKind::{Armed, Media, Organisation, State};
        // "le quotidien Le Parisien": the noun says what the name is.
        let medium = self.word(head).is_some_and(|word| self.single().mediums.contains(word));
        if medium || name == head || !matches!(self.kind(name), Some(Armed | Media | Organisation | State)) {
            return None;
        }
        let noun = || self.word(head).unwrap_or_default().to_string();
        let close = if self.passage.is(name + 1, "(") {
            (name + 2..end.min(name + 5)).find(|&it| self.passage.is(it, ")"))
        } else {
            None
        };
        let next = close.map_or(name + 1, |it| it + 1);
        if let Some(person) =
            self.mention(next).filter(|_| next < end && self.kind(next) == Some(ActorKind::Person))
        {
            return Some(self.named_from(person, at..next + 1, end));
        }
        let capitals = (next..end).take_while(|&it| self.is_plain(it) && self.has_capital(it)).count();
        if capitals > 0 {
            return Some((Subject::Role(noun(), at..next + capitals), next + capitals));
        }
        self.is_for_person(head).then(|| (Subject::Role(noun(), at..name + 1), name + 1))
    }

    /// "des responsables" after a verb: the plural article, which is also a preposition.
    fn opens_indefinite(&self, at: usize, start: usize) -> bool {
        self.is_determiner(at) && at == start
    }

    fn is_adjunct_comma(&self, comma: usize) -> bool {
        self.passage.filler_at(comma + 1, self.speech).is_some() || self.is_preposition(comma + 1)
    }

    /// The noun phrase that begins at `at`, and where it ends.
    fn phrase_from(&self, at: usize, end: usize) -> (Subject, usize) {
        if let Some(next) = self.after_one_of(at, end) {
            let noun = self.word(at).map(|it| it.as_str().to_owned()).unwrap_or_default();
            return self.apposed_from((noun, at), next, end);
        }
        let head = self.after_determiners(at);
        let determined = head > at;
        let mut next = head;
        let blank = |it: usize| {
            determined
                && self.is_plain(it + 1)
                && self.word(it).is_some_and(|word| self.single().blank.contains(word))
        };
        while next < end && next - at < 6 && (self.is_plain(next) || self.is_title_stop(next) || blank(next))
        {
            next += 1;
        }
        if self.is_object(at, next) {
            let verb = self.is_past(next - 1);
            let last = if verb { next - 1 } else { next };
            let noun = self.word(head).unwrap_or_default().to_string();
            let subject = Subject::Role(noun, at..last);
            return if last > at + 1 { (subject, last) } else { (Subject::Nobody, at) };
        }
        if let Some(noun) = self.document_of(next, end).filter(|_| self.mention(next).is_some()) {
            return (Subject::Role(self.word(noun).unwrap_or_default().to_string(), at..noun + 1), noun + 1);
        }
        if let Some(mention) = self.mention(next).filter(|_| next < end) {
            if let Some(found) = self.behind_body((at, head), next, end) {
                return found;
            }
            // "un élu LR parisien".
            if !self.speech.head_final && self.is_described(next) && self.is_plain(next + 1) {
                return self.described_from((mention, head), at, (next + 1, end));
            }
            if let Some(found) = self.named_behind((next, head), at, end) {
                return found;
            }
            let genitive = self.is_word(next + 1, "'s") || self.is_plain(next + 1) && !self.is_person(next);
            if !genitive {
                return self.named_from(mention, at..next + 1, end);
            }
            next += 1;
        }
        if next <= head {
            return (Subject::Nobody, at);
        }
        let noun = self.word(head).unwrap_or_default().to_string();
        self.apposed_from((noun, at), next, end)
    }

    /// Whether the name at `name` is the object of a verb that no list knows, not the one whom the words from the determiner at
    /// `at` on describe: "several groups granted Mr. Clarke", "the firm sued Clarke".
    fn is_object(&self, at: usize, name: usize) -> bool {
        if !self.is_determiner(at) || name < at + 2 || !self.is_person(name) {
            return false;
        }
        let single = self.single();
        let several = self.word(at).is_some_and(|word| single.plural.contains(word));
        let text = self.passage.letters(name);
        let title = plain(text.split(['.', ' ', '\u{a0}']).next().unwrap_or_default());
        // "le journal Le Monde": an article is no title.
        let honoured = !single.definite.contains(&title)
            && (single.masculine.contains(&title) || single.feminine.contains(&title));
        several || honoured || self.is_past(name - 1)
    }

    /// Whether the word at `index` may be a verb in the past, in languages where that looks like an adjective.
    fn is_past(&self, index: usize) -> bool {
        let endings = &self.single().past_endings;
        self.word(index).is_some_and(|word| endings.iter().any(|it| word.ends_with(it.as_str())))
    }

    fn is_title_stop(&self, index: usize) -> bool {
        index > 0
            && self.passage.is(index, ".")
            && self.word(index - 1).is_some_and(|word| self.single().abbreviations.contains(word))
    }

    /// A named subject, with those coordinated to it and the name apposed to a role.
    fn named_from(&self, mention: usize, at: Range<usize>, end: usize) -> (Subject, usize) {
        let mut mentions = vec![mention];
        let mut last = at.end + usize::from(self.is_of_party(at.end));
        let apposed = self.apposed_name(last, end).filter(|_| !self.is_person(at.end - 1));
        if let Some((person, next)) = apposed.filter(|_| !self.is_of_somebody(at.start..last)) {
            return (Subject::Named(vec![person], at.start..next), next);
        }
        while let Some((other, next)) = self.coordinate_after(last, end) {
            mentions.push(other);
            last = next;
        }
        (Subject::Named(mentions, at.start..last), last)
    }

    /// Whether a body stands at `index` that tells whose the role right before it is: "un élu LR".
    fn is_of_party(&self, index: usize) -> bool {
        let body =
            matches!(self.kind(index), Some(ActorKind::Organisation | ActorKind::Media | ActorKind::Armed));
        let role = self.mention(index - 1).and_then(|it| self.mentions.get(it));
        body && role.is_some_and(|it| matches!(it.form, Form::Role | Form::Description))
    }

    /// Somebody whom a role or a description names, with the adjectives that go on behind it and the name apposed to them: "un élu LR parisien",
    /// "le chef de la gauche radicale, Jean Roy,".
    fn described_from(
        &self,
        (mention, head): (usize, usize),
        at: usize,
        (from, end): (usize, usize),
    ) -> (Subject, usize) {
        let next = from + (from..end).take_while(|&it| self.is_plain(it)).count();
        let noun = self.word(head).unwrap_or_default().to_string();
        match self.apposed_from((noun, at), next, end) {
            (subject @ Subject::Named(..), next) => (subject, next),
            _ => {
                // "un témoin interrogé par l'agence"
                let by = self.word(next).is_some_and(|word| self.single().by.contains(word));
                let told = if by { self.after_adjunct(next, end) } else { self.after_complements(next) };
                (Subject::Named(vec![mention], at..next), told.min(end))
            }
        }
    }

    /// The name apposed behind what is told of somebody's office: "l'adjoint au Logement à la mairie de Lyon, Jean Roy,".
    fn named_behind(&self, (role, head): (usize, usize), at: usize, end: usize) -> Option<(Subject, usize)> {
        let unnamed = self.kind(role) == Some(ActorKind::Unnamed) && !self.speech.head_final;
        if !unnamed || !self.is_preposition(role + 1) {
            return None;
        }
        let noun = self.word(head).unwrap_or_default().to_string();
        let (subject, next) = self.apposed_from((noun, at), role + 1, end);
        let person = self.kind(next - 1) == Some(ActorKind::Person);
        (person && matches!(subject, Subject::Named(..))).then_some((subject, next))
    }

    /// Whether a role or a description stands at `index`, behind which an adjective may go on.
    fn is_described(&self, index: usize) -> bool {
        let mention = self.mention(index).and_then(|it| self.mentions.get(it));
        mention.is_some_and(|it| matches!(it.form, Form::Role | Form::Description))
    }

    fn coordinate_after(&self, at: usize, end: usize) -> Option<(usize, usize)> {
        let coordinated = self.word(at).is_some_and(|word| self.single().coordinators.contains(word));
        let listed = self.passage.is(at, ",") && self.is_list(at);
        if !coordinated && !listed {
            return None;
        }
        let next = (at + 1..end.min(at + 5)).find(|&it| !self.is_determiner(it) && !self.is_plain(it))?;
        // "selon X, élu CGT, ...": what stands behind the comma says who X is.
        let role = listed && (at + 1..next).any(|it| self.is_known_noun(it));
        self.mention(next).filter(|_| !role).map(|mention| (mention, next + 1))
    }

    /// The noun phrase from `at` on.
    pub(in crate::annotate::quotes) fn phrase_of(&self, at: usize, end: usize) -> (Subject, usize) {
        self.phrase_from(at, end)
    }

    /// The subject of the sentence: the first noun phrase after the adverbs and adjuncts that lead in.
    pub(in crate::annotate::quotes) fn main(&self, sentence: &Range<usize>) -> Subject {
        self.after(self.after_lead(sentence), sentence.end).0
    }

    /// Where the adverbs and adjuncts that lead a sentence in end.
    pub(in crate::annotate::quotes) fn after_lead(&self, sentence: &Range<usize>) -> usize {
        let mut at = sentence.start;
        for _ in 0..12 {
            let next = self.passage.after_fillers(at, self.speech);
            let source = self.passage.any_phrase_at(at, &self.speech.according).is_some();
            at = if next > at {
                next
            } else if let Some(cue) = likened(self.passage, at, sentence.start, self.speech) {
                // "Comme le rapporte X, le ministre a dit": the sentence begins behind its source.
                self.after(cue.at.end, sentence.end).1.max(cue.at.end)
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
}
