//! "X a tenu à préciser que ...", "X a profité de l'occasion pour rappeler que ...", "X went on to say ...": what somebody does is to
//! say it.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::{Cue, verb_at};
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::subject::Subject;
use crate::lang::speech::{Tense, VerbClass};
use crate::registry::ActorKind;
use crate::text::keys::WordSet;

/// Most items between the subject and the infinitive.
const REST_MAX: usize = 20;

/// Most items between the commas that part the infinitive from what is said.
const ASIDE_MAX: usize = 8;

impl Scene<'_> {
    /// The subject of the clause, where its verb is one of undertaking or the infinitive tells to what end, and nobody stands between
    /// who may be made to say it: "X a demandé à Y de préciser que ...".
    pub(in crate::annotate::quotes) fn undertaken(
        &self,
        cue: &Cue,
        sentence: &Range<usize>,
    ) -> Option<Sifted> {
        let (grammar, single) = (&self.grammar, self.grammar.single());
        let (subject, end) = grammar.doer(sentence, cue.at.start)?;
        let rest = end..cue.at.start;
        let is =
            |list: &WordSet| rest.clone().any(|it| grammar.word(it).is_some_and(|word| list.contains(word)));
        let purpose = grammar.word(cue.at.start).is_some_and(|word| single.purpose.contains(word));
        // "n'oublie pas de rappeler" does it, "refuse de préciser" does not.
        let done = is(&single.withholding) == is(&single.negations) && !is(&single.impersonal);
        // "il est temps de dire", "il est trop tôt pour dire": nobody does.
        let first = grammar.passage.after_fillers(end, grammar.speech);
        let somebody = is(&single.undertaking)
            || !matches!(subject, Subject::Pronoun(..))
            || !grammar.word(first).is_some_and(|word| single.be.contains(word));
        let near = !rest.is_empty() && rest.len() <= REST_MAX;
        let alone = near && !rest.clone().any(|it| grammar.may_be_made_to(it, end));
        let does = (purpose || is(&single.undertaking)) && somebody && done && alone;
        (does && self.tells(cue)).then(|| Sifted {
            subject,
            at: cue.at.clone(),
            reach: Reach::After,
            rule: "infinitive",
        })
    }

    /// Whether what is said follows, not something that is done to something: "pour dire que", not "pour défendre les « quartiers »".
    fn tells(&self, cue: &Cue) -> bool {
        let grammar = &self.grammar;
        let next = grammar.passage.after_fillers(cue.at.end, grammar.speech);
        // "a tenu à préciser, lundi, que"
        let comma = (next + 1..next + ASIDE_MAX).find(|&it| grammar.passage.is(it, ","));
        let next = comma.filter(|_| grammar.passage.is(next, ",")).map_or(next, |it| it + 1);
        let that = grammar.word(next).is_some_and(|word| grammar.single().that.contains(word));
        let marked = grammar.passage.item(next).is_some_and(|item| item.quote().is_some());
        cue.class == VerbClass::Announce || that || marked || grammar.passage.is(next, ":")
    }
}

impl Grammar<'_> {
    /// Who does what stands before `end`: whom the last relative clause takes up, else the sentence's subject; and where their phrase
    /// ends, with what is apposed to it.
    fn doer(&self, sentence: &Range<usize>, end: usize) -> Option<(Subject, usize)> {
        let relative =
            |it: &usize| self.word(*it).is_some_and(|word| self.single().subject_relatives.contains(word));
        let (subject, close) = match (sentence.start..end).rev().find(relative) {
            Some(at) => (self.antecedent(at), at + 1),
            None => self.after(self.after_lead(sentence), end),
        };
        let (subject, close) = self.without_verb(subject, close);
        let comma = (close + 1..end).find(|&it| self.passage.is(close, ",") && self.passage.is(it, ","));
        let close = comma.filter(|&it| self.is_aside(close + 1..it)).map_or(close, |it| it + 1);
        let speaks = matches!(subject, Subject::Named(..) | Subject::Role(..) | Subject::Pronoun(..));
        speaks.then_some((subject, close))
    }

    /// The noun phrase without the verb of speech that looks like one of its nouns: "un groupe appelle lui aussi à ...".
    fn without_verb(&self, subject: Subject, end: usize) -> (Subject, usize) {
        let Subject::Role(head, at) = subject else { return (subject, end) };
        let verb = |it: &usize| {
            !self.is_known_noun(*it) && verb_at(self.passage, *it, Tense::Finite, self.speech).is_some()
        };
        let close = at.clone().skip(2).find(verb).unwrap_or(at.end);
        (Subject::Role(head, at.start..close), if close < at.end { close } else { end })
    }

    /// Whether another clause opens at `index`, or somebody stands there, not before `from`, whom no adjunct holds: "devant les députés"
    /// cannot be made to say anything, "aux députés" can.
    fn may_be_made_to(&self, index: usize, from: usize) -> bool {
        let single = self.single();
        let item = self.passage.item(index);
        let marked = item.is_some_and(|item| item.quote().is_some() || item.is(";") || item.is(":"));
        let clause = self.word(index).is_some_and(|word| {
            single.that.contains(word) || single.relatives.contains(word) || single.barriers.contains(word)
        });
        let clitic = self.word(index).is_some_and(|word| single.clitics.contains(word));
        let pronoun = !clitic && self.pronoun_at(index).is_some_and(|(it, _)| !it.stressed);
        let somebody = match self.kind(index) {
            Some(kind) => kind != ActorKind::Place,
            None => self.is_known_noun(index) || self.is_for_person(index),
        };
        let held = || {
            let inside =
                |it: &usize| self.is_plain(*it) || self.is_determiner(*it) && !self.is_preposition(*it);
            let start = (from..index).rev().take_while(inside).last().unwrap_or(index);
            let lead = start.checked_sub(1).filter(|&it| it >= from && self.is_preposition(it));
            lead.and_then(|it| self.word(it))
                .is_some_and(|word| !single.toward.contains(word) && !single.contracted.contains(word))
        };
        marked || clause || pronoun || somebody && !held()
    }
}
