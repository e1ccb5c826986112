//! Acts of speech: each cue of a sentence with the one who speaks by it, found by the sieve that fits the cue's shape.

use std::ops::Range;

use super::chain::{Chain, Found};
use super::cues::{Cue, Shape, cues};
use super::grammar::Grammar;
use super::strangers::Stranger;
use super::subject::Subject;
use crate::annotate::{Annotations, Candidate, Speaker};

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
            let (speaker, lost) = self.speaker(&sifted, &acts);
            let speaker = speaker
                .filter(|_| !cue.negated)
                .or_else(|| self.introduced(&cue, &sifted))
                .or_else(|| self.stated(&cue, &sifted.subject));
            if let Some(speaker) = &speaker
                && cue.shape != Shape::Gerund
            {
                self.chain.hear(&speaker.actors, true);
                self.keep_document(speaker, sentence);
            }
            acts.push(Act { cue, at: sifted.at, reach: sifted.reach, speaker, lost, rule: sifted.rule });
        }
        if acts.is_empty() {
            self.hear_subject(sentence);
        }
        acts
    }

    /// The speaker that a phrase without a mention brings in; one that says nothing of who speaks leaves a stranger behind.
    fn introduced(&mut self, cue: &Cue, sifted: &Sifted) -> Option<Speaker> {
        let Subject::Role(head, at) = &sifted.subject else { return None };
        let grammar = self.grammar;
        let stance = cue.shape == Shape::According
            && cue.at.clone().any(|it| {
                grammar.passage.word(it).is_some_and(|word| grammar.speech.words.stance.contains(word))
            });
        if cue.negated || stance {
            return None;
        }
        let Some(stranger) = grammar.stranger(head, at, (self.code, self.article)) else {
            self.chain.hear_stranger(grammar.passage.word(at.start).unwrap_or_default(), grammar.speech);
            return None;
        };
        self.chain.introduce(&stranger.actor, &stranger.opening, stranger.words.clone(), grammar.speech);
        let speaker = Speaker {
            actors: vec![stranger.actor.id.clone()],
            at: Some(self.anchor(at.clone())),
            class: crate::annotate::SpeakerClass::Role,
        };
        self.strangers.push(stranger);
        Some(speaker)
    }

    /// The act in the midst of marked words: a comma, a verb, its subject, then a comma, a stop or the end.
    pub(super) fn inquit(&mut self) -> Option<Act> {
        let passage = self.grammar.passage;
        let whole = 0..passage.items.len();
        for cue in cues(passage, whole.clone(), self.grammar.speech) {
            let comma = cue.at.start > 0 && passage.is(cue.at.start - 1, ",");
            if !comma || cue.negated || !matches!(cue.shape, Shape::Finite | Shape::Inverted(_)) {
                continue;
            }
            let Some(sifted) = self.sift(&cue, &whole) else { continue };
            let closes = passage
                .item(sifted.at.end)
                .is_none_or(|it| matches!(it.what, super::passage::What::Punct(_)));
            if sifted.reach != Reach::Before || !closes || sifted.rule == "subject-verb" {
                continue;
            }
            let (speaker, lost) = self.meant(&sifted.subject);
            let Some(speaker) = speaker else { continue };
            self.chain.hear(&speaker.actors, true);
            let act = Act {
                cue,
                at: sifted.at,
                reach: Reach::Before,
                speaker: Some(speaker),
                lost,
                rule: sifted.rule,
            };
            return Some(act);
        }
        None
    }

    /// A sentence in which nobody speaks still has a subject, whom a pronoun may take up; without one, whoever it names.
    fn hear_subject(&mut self, sentence: &Range<usize>) {
        let subject = self.grammar.main(sentence);
        if let Subject::Named(..) = subject {
            if let (Some(speaker), _) = self.meant(&subject) {
                self.chain.hear(&speaker.actors, false);
            }
            return;
        }
        let named = sentence.clone().filter_map(|it| self.grammar.free_person(it, sentence.start));
        let actors =
            named.filter_map(|mention| self.annotations.mentions.get(mention)).map(|it| it.actor.clone());
        self.chain.mention(actors);
    }

    fn meant(&self, subject: &Subject) -> Found {
        self.chain.resolve(subject, (self.grammar.passage, self.annotations), self.grammar.speech)
    }

    fn sift(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        match &cue.shape {
            Shape::Inverted(pronoun) if pronoun.nobody => Some(self.through(cue, sentence)),
            Shape::Inverted(pronoun) => {
                let subject = Subject::Pronoun(pronoun.clone(), cue.at.clone());
                Some(Sifted { subject, at: cue.at.clone(), reach: Reach::Before, rule: "inversion-pronoun" })
            }
            Shape::According => Some(self.according(cue, sentence)),
            Shape::Gerund => self.gerund(cue, sentence),
            Shape::Passive => self.agent(cue, sentence),
            Shape::Reads => self.document(cue, sentence),
            Shape::Narrated => self.narrated(cue, sentence),
            Shape::Finite => Some(self.finite(cue, sentence)),
        }
    }

    /// "X l'a raillé: «...», a-t-il lancé": who is the subject before the colon is whom the pronoun behind the words takes up.
    fn hear_announcer(&mut self, sifted: &Sifted, sentence: &Range<usize>) {
        let passage = self.grammar.passage;
        if !matches!(sifted.subject, Subject::Pronoun(..)) || sifted.reach != Reach::Before {
            return;
        }
        let quote = (sentence.start..sifted.at.start)
            .rev()
            .take(2)
            .find(|&it| passage.item(it).is_some_and(|item| item.quote().is_some()));
        let colon = quote.and_then(|it| it.checked_sub(1)).filter(|&it| passage.is(it, ":"));
        let Some(colon) = colon.filter(|&it| it > sentence.start) else { return };
        let subject = self.grammar.main(&(sentence.start..colon));
        if let (Subject::Named(..), (Some(speaker), _)) = (&subject, self.meant(&subject)) {
            self.chain.hear(&speaker.actors, false);
        }
    }

    /// A subject that is shared with a clause in which nobody spoke is the sentence's: "X s'est levé et a déclaré".
    fn shared(&self, sifted: Sifted, acts: &[Act], sentence: &Range<usize>) -> Sifted {
        if sifted.subject != Subject::Same || acts.iter().any(|act| act.rule != "according-to") {
            return sifted;
        }
        Sifted { subject: self.grammar.main(&(sentence.start..sifted.at.start)), ..sifted }
    }

    /// Who is meant by the subject; one shared with the clause before is that clause's.
    fn speaker(&self, sifted: &Sifted, acts: &[Act]) -> Found {
        match &sifted.subject {
            Subject::Same => match acts.iter().rev().find(|act| act.rule != "according-to") {
                Some(act) => (act.speaker.clone(), Vec::new()),
                None => (None, Vec::new()),
            },
            Subject::Last(at) => (self.chain.spoke_here(at.clone().map(|at| self.anchor(at))), Vec::new()),
            Subject::Role(head, at) if self.grammar.speech.words.documents.contains(head) => {
                let anchor = self.anchor(at.clone());
                (self.chain.author(Some(anchor)), Vec::new())
            }
            subject => self.meant(subject),
        }
    }

    pub(super) fn anchor(&self, at: Range<usize>) -> crate::annotate::Anchor {
        crate::annotate::Anchor { block: self.grammar.passage.block, span: self.grammar.passage.span(at) }
    }

    /// A document named in a sentence is its speaker's.
    fn keep_document(&mut self, speaker: &Speaker, sentence: &Range<usize>) {
        if speaker.actors.is_empty() {
            return;
        }
        let passage = self.grammar.passage;
        let documents = &self.grammar.speech.words.documents;
        if sentence.clone().any(|it| passage.word(it).is_some_and(|word| documents.contains(word))) {
            self.chain.publish(&speaker.actors);
        }
    }
}
