//! "selon X, ...", "..., selon X", "..., selon X, ...".

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;
use crate::registry::ActorKind;
use crate::text::keys::WordSet;

/// Most words and adjuncts that are read of what is told of a source.
const TOLD_MAX: usize = 8;
/// Most items of an aside before its source.
const ASIDE_MAX: usize = 10;

impl Scene<'_> {
    /// "selon X, ...", "..., selon X", "..., selon X, ...".
    pub(in crate::annotate::quotes) fn according(
        &self,
        cue: &Cue,
        sentence: &Range<usize>,
    ) -> Option<Sifted> {
        let passage = self.grammar.passage;
        let (subject, end) = self.source(cue.at.end, sentence.end);
        if self.is_within_aside(cue.at.start, end, sentence) {
            return None;
        }
        let first = self.grammar.after_lead(sentence) >= cue.at.start
            || passage.is(cue.at.start.saturating_sub(1), ":");
        let last = self.grammar.closes_at(end, sentence.end);
        let reach = match (first, last) {
            (true, _) => Reach::After,
            (false, true) => Reach::Before,
            (false, false) => Reach::Around,
        };
        Some(Sifted { subject, at: cue.at.start..end, reach, rule: "according-to" })
    }

    /// Whether the source at `start` to `end` stands for words of its own aside, between dashes or in brackets, and for nothing outside:
    /// "il est accusé - à tort selon lui - de meurtre". Alone in the brackets it stands for what is before them.
    fn is_within_aside(&self, start: usize, end: usize, sentence: &Range<usize>) -> bool {
        let (grammar, passage) = (&self.grammar, self.grammar.passage);
        let bracket = |mark: &str, it: usize| passage.is(it, mark);
        let open = (sentence.start..start)
            .rev()
            .take(ASIDE_MAX)
            .take_while(|&it| {
                !bracket(")", it) && passage.item(it).is_some_and(|item| item.quote().is_none())
            })
            .find(|&it| grammar.is_dash(it) || bracket("(", it));
        let Some(open) = open.filter(|&it| it + 1 < start) else { return false };
        if grammar.is_dash(open) { grammar.is_dash(end) && open > sentence.start } else { bracket(")", end) }
    }

    /// "la ministre, pour qui «...»": whoever is named right before; where nobody is, the words are at least nobody else's.
    pub(in crate::annotate::quotes) fn taken_up(&self, cue: &Cue) -> Sifted {
        let subject = self.grammar.antecedent(cue.at.start);
        Sifted { subject, at: cue.at.clone(), reach: Reach::After, rule: "according-to" }
    }

    /// The source after "selon": "les informations de X", "X", "lui".
    fn source(&self, start: usize, end: usize) -> (Subject, usize) {
        let grammar = &self.grammar;
        if let Some(same) = grammar.passage.any_phrase_at(start, &grammar.speech.same_source) {
            return (Subject::Last(Some(start..same)), same);
        }
        let (subject, next) = grammar.after(start, end);
        let words = &grammar.speech.words;
        // "selon des propos rapportés par l'agence": whoever relays them does not say them.
        let relayed =
            next.checked_sub(1).and_then(|it| grammar.passage.any_phrase_at(it, &grammar.speech.cited));
        if relayed == Some(next + 1) {
            return (Subject::Nobody, next);
        }
        if let Subject::Role(_, at) = &subject
            && let Some(makers) = grammar.makers(at)
            && self.published(at).is_some()
        {
            return (subject, self.after_told_of(next.max(makers.at.end), end));
        }
        match subject {
            Subject::Role(ref head, _) if words.relays.contains(head) => match self.owner(head, next, end) {
                Some(owner) => owner,
                None => (subject, self.after_told_of(next, end)),
            },
            Subject::Role(..) => (subject, grammar.after_complements(next).min(end)),
            _ => (subject, next),
        }
    }

    /// Where what is told of a source ends behind its noun: "réalisé pour X et Y, publié mardi".
    fn after_told_of(&self, index: usize, end: usize) -> usize {
        let grammar = &self.grammar;
        let mut at = index;
        for _ in 0..TOLD_MAX {
            let name = at + 1 + usize::from(grammar.is_determiner(at + 1));
            let joined = grammar.is_coordinator(at) && grammar.mention(name).is_some();
            let next = match joined {
                true => name + 1,
                false if at > index && grammar.is_plain(at) => at + 1,
                false => grammar.after_adjuncts(at, end),
            };
            if next <= at || next > end {
                break;
            }
            at = next;
        }
        at
    }

    /// Whose the words, figures or findings are whose noun ends at `index`: "le bilan de X", "les chiffres publiés par X". "Le récit à
    /// l'agence de X" is X's, whom it was told to stands before; "un sondage pour X" and "publié par l'hebdomadaire X" are none of X's.
    fn owner(&self, noun: &str, index: usize, end: usize) -> Option<(Subject, usize)> {
        let (grammar, words) = (&self.grammar, &self.grammar.speech.words);
        let is = |it: usize, list: &WordSet| grammar.word(it).is_some_and(|word| list.contains(word));
        let owns = |it: usize| is(it, &words.of) || is(it, &words.made_by);
        let told = grammar.is_preposition(index) && !owns(index);
        let joint = if told { grammar.after_adjunct(index, end) } else { index };
        let (owner, close) = grammar.phrase_of(joint + 1, end);
        let medium = |at: &Range<usize>| at.clone().any(|it| is(it, &words.mediums));
        let carried = |it: &Subject| match it {
            Subject::Named(_, at) | Subject::Role(_, at) => {
                medium(at) || grammar.kind(at.end - 1) == Some(ActorKind::Media)
            }
            _ => false,
        };
        let published = words.publications.contains(noun) && !is(joint, &words.of);
        if !owns(joint) || owner == Subject::Nobody || published && carried(&owner) {
            return None;
        }
        Some(match owner {
            // "du" holds the article of the owner's phrase.
            Subject::Role(head, at) if grammar.is_contracted(joint) => {
                (Subject::Role(head, at.start - 1..at.end), grammar.after_complements(close).min(end))
            }
            Subject::Role(..) => (owner, grammar.after_complements(close).min(end)),
            _ => (owner, close),
        })
    }
}
