//! "Et X de répondre: «...»", "Et d'ajouter: «...»", "avant de conclure que", "l'occasion pour X de dire que": an infinitive that tells
//! what followed.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;

/// Most items of the phrase between "pour" and "de".
const PHRASE_MAX: usize = 10;

impl Scene<'_> {
    /// The subject stands between "et" and "de"; without one the clause shares that of the sentence, or goes on with whoever spoke.
    pub(in crate::annotate::quotes) fn narrated(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let grammar = &self.grammar;
        let sifted = |subject, at| Sifted { subject, at, reach: Reach::After, rule: "infinitive" };
        let before = cue.at.start.checked_sub(1).filter(|&it| it >= sentence.start)?;
        if grammar.leads(before) && !grammar.passage.is(before, ",") {
            let opens = before == sentence.start && grammar.is_coordinator(before);
            let subject = if opens { Subject::Last(None) } else { Subject::Same };
            let alone = opens || grammar.is_preposition(before);
            return alone.then(|| sifted(subject, cue.at.clone()));
        }
        if let Some((subject, start)) = self.given_occasion(cue, sentence) {
            return Some(sifted(subject, start..cue.at.end));
        }
        if let Some(subject) = self.opening(cue, sentence) {
            return Some(sifted(subject, cue.at.clone()));
        }
        let subject = grammar.before(sentence.start, cue.at.start, false);
        match &subject {
            Subject::Named(_, at) | Subject::Role(_, at)
                if grammar.is_coordinator(sentence.start) && at.start == sentence.start + 1 =>
            {
                let at = at.start..cue.at.end;
                Some(sifted(subject, at))
            }
            _ => self.undertaken(cue, sentence),
        }
    }

    /// "Anne Roy, la maire de Lyon, d'ajouter : « … »": whoever opens the sentence, with nothing but what is apposed to them before the
    /// infinitive.
    fn opening(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Subject> {
        let grammar = &self.grammar;
        let (subject, end) = grammar.phrase_of(sentence.start, cue.at.start);
        let that = |it: usize| grammar.word(it).is_some_and(|word| grammar.single().that.contains(word));
        let about = end + 1..cue.at.start;
        let apposed = grammar.passage.is(end, ",")
            && grammar.passage.is(cue.at.end, ":")
            && about.len() <= PHRASE_MAX
            && grammar.is_aside(about.clone())
            && !about.clone().any(that);
        let alone = end == cue.at.start || apposed;
        (alone && matches!(subject, Subject::Named(..)) && self.announces(cue)).then_some(subject)
    }

    /// "L'occasion pour X de rappeler que": whoever stands between "pour" and "de"; "il est difficile pour X de dire" is no occasion.
    fn given_occasion(&self, cue: &Cue, sentence: &Range<usize>) -> Option<(Subject, usize)> {
        let grammar = &self.grammar;
        let stance = &grammar.single().stance;
        let leads = |it: &usize| grammar.word(*it).is_some_and(|word| stance.contains(word));
        let from = sentence.start.max(cue.at.start.saturating_sub(PHRASE_MAX));
        let lead = (from..cue.at.start).rev().find(leads)?;
        let noun = grammar.passage.before_fillers(lead, grammar.speech).checked_sub(1)?;
        let occasion = grammar.word(noun).is_some_and(|word| grammar.single().occasions.contains(word));
        let (subject, end) = grammar.phrase_of(lead + 1, cue.at.start);
        let speaks = matches!(subject, Subject::Named(..) | Subject::Role(..));
        (occasion && speaks && end == cue.at.start).then_some((subject, lead + 1))
    }

    /// Whether marked words stand right behind the cue, or behind its colon.
    fn announces(&self, cue: &Cue) -> bool {
        let passage = self.grammar.passage;
        let behind = cue.at.end + usize::from(passage.is(cue.at.end, ":"));
        passage.item(behind).is_some_and(|item| item.quote().is_some())
    }
}
