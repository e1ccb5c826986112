//! What stands behind the verb that reports it: a clause, an infinitive, a noun.

use std::ops::Range;

use super::CLAUSE_MIN;
use super::urged::urged;
use crate::annotate::quotes::acts::Act;
use crate::annotate::quotes::cues::Shape;
use crate::annotate::quotes::grammar::Grammar;
use crate::lang::speech::{Tense, VerbClass};
use crate::text::keys::{Keyed, WordSet};

/// Most items between a verb of saying and the clause that it reports.
const ADJUNCT_MAX: usize = 8;

/// What stands after a verb of saying: a clause, an infinitive; a noun after verbs that take one.
pub(super) fn complement(grammar: &Grammar<'_>, act: &Act, end: usize) -> Option<Range<usize>> {
    let start = grammar.passage.after_fillers(act.cue.at.end, grammar.speech);
    if end > start && grammar.is_preposition(end - 1) {
        return None;
    }
    if act.cue.class == VerbClass::Hold {
        return None;
    }
    if let Some(that) = grammar.that_after((start, end), &act.cue.at) {
        // "said that was not so": there it is what the clause is about.
        let subject = grammar.takes_clause() && grammar.has_finite(that + 1..that + 2);
        let open = that + usize::from(!subject);
        let open = open + usize::from(grammar.passage.is(open, ","));
        return (open < end && that + 2 <= end).then_some(open..end);
    }
    // "pour dénoncer la misère" tells why somebody came.
    if act.cue.shape == Shape::Narrated && !grammar.takes_clause() {
        return None;
    }
    let start = grammar.after_circumstance(start, &act.cue.at);
    let start = grammar.infinitive_behind(start, end).unwrap_or(start);
    let heard = grammar.after_hearer(start, &act.cue.at);
    let addresses = grammar.addresses(&act.cue.at);
    if addresses && (start + CLAUSE_MIN > end || grammar.takes_clause() && heard == start) {
        return None;
    }
    let opens = match act.cue.class {
        VerbClass::Say => grammar.opens_reported(heard..end, &act.cue.at),
        VerbClass::Announce => {
            let thing = grammar.opens_phrase(heard) || grammar.takes_clause() && grammar.is_plain(heard);
            thing || grammar.opens_reported(heard..end, &act.cue.at)
        }
        VerbClass::Urge => return urged(grammar, act, end),
        VerbClass::Hold | VerbClass::Deny | VerbClass::Find => false,
    };
    (opens && heard + 2 <= end).then_some(heard..end)
}

impl Grammar<'_> {
    /// Whether a clause can stand behind a verb with no word between: "said he would go".
    pub(in crate::annotate::quotes) fn takes_clause(&self) -> bool {
        self.single().infinitive_endings.is_empty()
    }

    /// Whether an infinitive, or in languages without one a clause, opens at the start of `range` after the verb at `cue`.
    fn opens_reported(&self, range: Range<usize>, cue: &Range<usize>) -> bool {
        let (index, endings) = (range.start, &self.single().infinitive_endings);
        if self.takes_clause() {
            let subject = self.opens_phrase(index)
                || self.mention(index).is_some()
                || self.opens_with_pronoun(index)
                || self.is_plain(index);
            let single = self.single();
            let is = |at: usize, list: &WordSet| self.word(at).is_some_and(|word| list.contains(word));
            let gerund = self.opens_gerund(index);
            let order = is(index, &single.toward) && self.may_address(cue);
            return order || subject && (self.is_clausal(cue) || gerund || self.holds_clause(range));
        }
        let reflexive = self.word(cue.start).is_some_and(|word| self.single().reflexives.contains(word));
        let infinitive =
            self.word(index).is_some_and(|word| endings.iter().any(|ending| word.ends_with(ending.as_str())));
        self.is_plain(index) && (infinitive || reflexive) || self.opens_infinitive(index)
    }

    /// Whether an infinitive opens at `index` with its reflexive pronoun or its negation: "s'être trompé", "ne rien savoir".
    fn opens_infinitive(&self, index: usize) -> bool {
        let single = self.single();
        let is = |at: usize, list: &WordSet| self.word(at).is_some_and(|word| list.contains(word));
        let ends = |word: &Keyed<'_>| single.infinitive_endings.iter().any(|it| word.ends_with(it.as_str()));
        let reflexive = is(index, &single.reflexives) && self.word(index + 1).is_some_and(ends);
        let negated = is(index, &single.negations) && !self.is_preposition(index);
        !single.infinitive_endings.is_empty() && (reflexive || negated)
    }

    /// Where an infinitive opens behind the adjunct at `start`: "a affirmé sur l'antenne avoir tout vu".
    fn infinitive_behind(&self, start: usize, end: usize) -> Option<usize> {
        let single = self.single();
        let tied = self.word(start).is_some_and(|word| single.of.contains(word));
        if self.takes_clause() || !self.is_preposition(start) || tied {
            return None;
        }
        let mut last = start + 1;
        while last < end.min(start + ADJUNCT_MAX) && (self.is_determiner(last) || self.is_preposition(last)) {
            last += 1;
        }
        let at = self.passage.after_fillers(last + 1, self.speech);
        let auxiliary = self.word(at).is_some_and(|word| single.auxiliary_infinitives.contains(word));
        (at < end && (auxiliary || self.opens_infinitive(at))).then_some(at)
    }

    /// Where the adjuncts end that stand between a verb of saying at `cue` and a clause without a word before it: "said in a statement
    /// the road was closed".
    fn after_circumstance(&self, start: usize, cue: &Range<usize>) -> usize {
        let mut at = start;
        while self.takes_clause()
            && self.is_clausal(cue)
            && self.is_preposition(at)
            && at < start + ADJUNCT_MAX
        {
            at = self.passage.after_fillers(self.after_adjunct(at, self.passage.items.len()), self.speech);
        }
        // "said in a strongly worded note": a noun may belong to the adjunct.
        if self.is_plain(at) { start } else { at }
    }

    fn is_clausal(&self, cue: &Range<usize>) -> bool {
        cue.clone().any(|it| self.word(it).is_some_and(|word| self.single().clausal.contains(word)))
    }

    /// Whether a verb stands in `range` that makes a clause of it, as far as lists and endings tell: "a note of caution" has none.
    pub(super) fn holds_clause(&self, range: Range<usize>) -> bool {
        let single = self.single();
        let verb = |word: &Keyed<'_>| {
            let ends = || single.verb_endings.iter().any(|end| word.ends_with(end.as_str()));
            let forms = || {
                self.speech
                    .verbs
                    .get(word)
                    .is_some_and(|all| all.iter().any(|it| it.tense == Tense::Finite && it.tail.is_empty()))
            };
            single.finite_verbs.contains(word) || self.takes_clause() && (ends() || forms())
        };
        self.has_finite(range.clone())
            || range.clone().any(|it| {
                let noun = it > range.start && self.is_determiner(it - 1);
                self.opens_with_pronoun(it) || !noun && self.word(it).is_some_and(verb)
            })
    }

    pub(in crate::annotate::quotes) fn opens_with_pronoun(&self, at: usize) -> bool {
        self.pronoun_at(at).is_some_and(|(pronoun, _)| !pronoun.stressed)
    }

    /// Whether a gerund stands at `at`, as far as its ending tells.
    pub(super) fn opens_gerund(&self, at: usize) -> bool {
        let endings = &self.single().gerund_endings;
        self.word(at).is_some_and(|word| endings.iter().any(|end| word.ends_with(end.as_str())))
    }
}
