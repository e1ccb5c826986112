//! Acts of speech: each cue of a sentence with the one who speaks by it, found by the sieve that fits the cue's shape.

use std::ops::Range;

use super::chain::Chain;
use super::cues::{Cue, Shape, cues};
use super::grammar::Grammar;
use super::strangers::Stranger;
use super::subject::Subject;
use crate::annotate::{Annotations, Candidate, Speaker};
use crate::ids::ActorId;
use crate::lang::names::Gendered;
use crate::lang::speech::VerbClass;
use crate::text::keys::Keyed;

/// Where the words stand that an act is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// Before the act: "..., a déclaré X".
    Before,
    /// After it: "X a déclaré que ...".
    After,
    /// On both sides: "Cette opération, selon X, a laissé ...".
    Around,
}

/// A cue and who speaks by it.
#[derive(Clone, Debug)]
pub(super) struct Act {
    pub(super) cue: Cue,
    /// Cue and subject together, as a stretch of items.
    pub(super) at: Range<usize>,
    pub(super) reach: Reach,
    /// `None` where grammar shows that somebody speaks, but not who: such an act still keeps others from its words.
    pub(super) speaker: Option<Speaker>,
    pub(super) lost: Vec<Candidate>,
    /// The grammar that the attribution rests on.
    pub(super) rule: &'static str,
}

/// Most acts that one sentence is read for.
const ACTS_MAX: usize = 32;

/// What the sieves read.
pub(super) struct Scene<'a> {
    pub(super) grammar: Grammar<'a>,
    pub(super) annotations: &'a Annotations,
    pub(super) chain: &'a mut Chain,
    /// Speakers whom no mention covers.
    pub(super) strangers: &'a mut Vec<Stranger>,
    /// The language's code.
    pub(super) code: &'a str,
    /// The article's id.
    pub(super) article: &'a str,
    /// First names of the language.
    pub(super) first_names: &'a Gendered,
}

/// What a sieve finds before it is known who is meant.
pub(super) struct Sifted {
    pub(super) subject: Subject,
    pub(super) at: Range<usize>,
    pub(super) reach: Reach,
    pub(super) rule: &'static str,
}

impl Scene<'_> {
    /// The acts of the sentence `sentence`, in order; the chain hears each.
    pub(super) fn acts(&mut self, sentence: &Range<usize>) -> Vec<Act> {
        let mut acts: Vec<Act> = Vec::new();
        for cue in
            cues(self.grammar.passage, sentence.clone(), self.grammar.speech).into_iter().take(ACTS_MAX)
        {
            let Some(sifted) = self.sift(&cue, sentence) else { continue };
            let sifted = self.shared(sifted, &acts, sentence);
            self.hear_announcer(&sifted, sentence);
            match acts.last() {
                None => self.hear_leader(&sifted, sentence),
                Some(act) => self.hear_object(&sifted, act),
            }
            if acts.is_empty() {
                self.hear_told(&sifted, sentence);
            }
            let (speaker, lost) = self.speaker(&sifted, &acts);
            let opens = sifted.rule == "pronoun-verb" && sifted.reach == Reach::After && acts.is_empty();
            let told = self.may_mean_stranger(&sifted, sentence)
                || matches!(&sifted.subject, Subject::Pronoun(it, _) if opens && self.chain.may_mean_topic(it));
            let speaker = speaker
                .filter(|_| !cue.negated && !told)
                .or_else(|| self.introduced(&cue, &sifted, lost.is_empty()))
                .or_else(|| self.stated(&cue, &sifted));
            // "selon une étude, 65 % pensent que ...": thoughts of nobody whom the text names are the study's.
            if cue.class == VerbClass::Hold && speaker.is_none() {
                continue;
            }
            if let Some(speaker) = &speaker
                && (cue.shape != Shape::Gerund || acts.is_empty())
                && !self.only_saw(&cue, speaker)
                && !cue.is_attribute()
                && !self.is_likened(&cue)
            {
                let teller = self.teller(&sifted, acts.last());
                if let Subject::Pronoun(pronoun, _) = &sifted.subject {
                    self.chain.take_up(&speaker.actors, pronoun);
                }
                // "il" takes up no body of whose words somebody tells.
                if teller.is_empty() || self.chain.is_human(&speaker.actors) {
                    self.chain.hear(&speaker.actors, true);
                    self.keep_document(speaker, sentence);
                    self.chain.mention(teller.into_iter());
                }
            }
            acts.push(Act { cue, at: sifted.at, reach: sifted.reach, speaker, lost, rule: sifted.rule });
        }
        if acts.iter().all(|act| act.speaker.is_none()) {
            self.hear_subject(sentence);
            self.hear_first_names(sentence);
        }
        if let Some(act) = acts.last() {
            self.hear_main(act.at.end, sentence);
        }
        let topic = self.topic(sentence, &acts);
        let opening = topic.and_then(|it| self.grammar.passage.word(it));
        self.chain.end_sentence(opening.map(Keyed::as_str), self.grammar.speech);
        acts
    }

    /// The act in the midst of marked words: a comma or the end of a question, a verb, its subject, then a comma, a stop or the end.
    /// It may have a subject whom nothing identifies; one whose speaker is known wins.
    pub(super) fn inquit(&mut self) -> Option<Act> {
        let mut unknown = None;
        let passage = self.grammar.passage;
        let whole = 0..passage.items.len();
        for cue in cues(passage, whole.clone(), self.grammar.speech) {
            let small = |it: &usize| {
                passage.word(*it).is_some_and(|word| self.grammar.single().clitics.contains(word))
            };
            let clitics = (0..cue.at.start).rev().take(2).take_while(small).count();
            let set_off = (cue.at.start - clitics).checked_sub(1);
            let set_off =
                set_off.is_some_and(|it| [",", "?", "!", "…"].iter().any(|mark| passage.is(it, mark)));
            if !set_off
                || cue.negated
                || !matches!(cue.shape, Shape::Finite | Shape::Unlisted | Shape::Inverted(_))
            {
                continue;
            }
            let Some(sifted) = self.sift(&cue, &whole) else { continue };
            let end = match sifted.subject {
                Subject::Role(..) => self.grammar.after_complements(sifted.at.end),
                _ => sifted.at.end,
            };
            let closes = passage.item(end).is_none_or(|it| matches!(it.what, super::passage::What::Punct(_)));
            if sifted.reach != Reach::Before || !closes || sifted.rule == "subject-verb" {
                continue;
            }
            let (speaker, lost) = self.meant(&sifted.subject);
            let speaker = speaker.or_else(|| self.introduced(&cue, &sifted, lost.is_empty()));
            if let Some(speaker) = &speaker {
                self.chain.hear(&speaker.actors, true);
            }
            let known = speaker.is_some();
            let speaker = speaker.or_else(|| self.stated(&cue, &sifted));
            let act = Act { cue, at: sifted.at, reach: Reach::Before, speaker, lost, rule: sifted.rule };
            if known {
                return Some(act);
            }
            unknown = unknown.or(Some(act));
        }
        unknown
    }

    fn sift(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        match &cue.shape {
            Shape::Inverted(pronoun) if pronoun.nobody => Some(self.through(cue, sentence)),
            Shape::Learned => Some(self.through(cue, sentence)),
            Shape::Inverted(pronoun) => {
                let subject = Subject::Pronoun(pronoun.clone(), cue.at.clone());
                Some(Sifted { subject, at: cue.at.clone(), reach: Reach::Before, rule: "inversion-pronoun" })
            }
            Shape::According => self.according(cue, sentence),
            Shape::AccordingRelative => Some(self.taken_up(cue)),
            Shape::Gerund => self.gerund(cue, sentence),
            Shape::Passive => self.agent(cue, sentence),
            Shape::Reads => self.document(cue, sentence),
            Shape::Colon => self.announced(cue, sentence),
            Shape::Unlisted => self.unlisted(cue, sentence),
            Shape::Narrated => self.narrated(cue, sentence),
            Shape::Finite if cue.class == VerbClass::Find => self.found(cue, sentence),
            Shape::Finite => Some(self.finite(cue, sentence)),
        }
    }

    /// Who tells of what is said, where the clause stands behind their "que": "Paul Roy a rappelé que le préfet avait demandé ...". A
    /// pronoun after that may mean them.
    fn teller(&self, sifted: &Sifted, before: Option<&Act>) -> Vec<ActorId> {
        let grammar = &self.grammar;
        let opened = (sifted.at.start.saturating_sub(2)..sifted.at.start)
            .any(|it| grammar.word(it).is_some_and(|word| grammar.single().that.contains(word)));
        let actors = before.and_then(|act| act.speaker.as_ref()).map(|it| it.actors.clone());
        actors.filter(|actors| opened && self.chain.names_person(actors)).unwrap_or_default()
    }

    /// "Comme le rapporte X": nobody goes on to speak of X.
    pub(super) fn is_likened(&self, cue: &Cue) -> bool {
        let first = self.grammar.word(cue.at.start);
        cue.shape == Shape::According
            && first.is_some_and(|word| self.grammar.single().quoted_as.contains(word))
    }

    pub(super) fn anchor(&self, at: Range<usize>) -> crate::annotate::Anchor {
        crate::annotate::Anchor { block: self.grammar.passage.block, span: self.grammar.passage.span(at) }
    }
}
