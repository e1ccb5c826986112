//! Acts of speech: each cue of a sentence with the one who speaks by it, found by the sieve that fits the cue's shape.

use std::ops::Range;

use super::chain::{Chain, Found};
use super::cues::{Cue, Shape, cues};
use super::passage::Item;
use super::strangers::Stranger;
use super::subject::{Grammar, Subject};
use crate::annotate::{Annotations, Candidate, Speaker};
use crate::lang::speech::VerbClass;

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

/// What the sieves read.
pub(super) struct Scene<'a> {
    pub(super) grammar: Grammar<'a>,
    pub(super) annotations: &'a Annotations,
    pub(super) chain: &'a mut Chain,
    /// Speakers whom no mention covers.
    pub(super) strangers: &'a mut Vec<Stranger>,
    /// The language's code.
    pub(super) code: &'a str,
}

/// What a sieve finds before it is known who is meant.
struct Sifted {
    subject: Subject,
    at: Range<usize>,
    reach: Reach,
    rule: &'static str,
}

impl Scene<'_> {
    /// The acts of the sentence `sentence`, in order; the chain hears each.
    pub(super) fn acts(&mut self, sentence: &Range<usize>) -> Vec<Act> {
        let mut acts: Vec<Act> = Vec::new();
        for cue in cues(self.grammar.passage, sentence.clone(), self.grammar.speech) {
            let Some(sifted) = self.sift(&cue, sentence) else { continue };
            let (speaker, lost) = self.speaker(&sifted, &acts, sentence);
            let speaker = speaker.filter(|_| !cue.negated).or_else(|| self.introduced(&cue, &sifted));
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
        let Some(stranger) = grammar.stranger(head, at, self.code) else {
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
            Shape::Inverted(pronoun) => {
                let subject = if pronoun.nobody {
                    Subject::Nobody
                } else {
                    Subject::Pronoun(pronoun.clone(), cue.at.clone())
                };
                Some(Sifted { subject, at: cue.at.clone(), reach: Reach::Before, rule: "inversion-pronoun" })
            }
            Shape::According => Some(self.according(cue, sentence)),
            Shape::Gerund => self.gerund(cue, sentence),
            Shape::Passive => self.agent(cue, sentence),
            Shape::Reads => Some(self.document(cue, sentence)),
            Shape::Finite => Some(self.finite(cue, sentence)),
        }
    }

    /// Who is meant by the subject; one shared with the clause before is that clause's.
    fn speaker(&self, sifted: &Sifted, acts: &[Act], sentence: &Range<usize>) -> Found {
        match &sifted.subject {
            Subject::Same => match acts.iter().rev().find(|act| act.rule != "according-to") {
                Some(act) => (act.speaker.clone(), Vec::new()),
                None => self.meant(&self.grammar.main(&(sentence.start..sifted.at.start))),
            },
            Subject::Role(head, at) if self.grammar.speech.words.documents.contains(head) => {
                let anchor = self.anchor(at.clone());
                (self.chain.author(Some(anchor)), Vec::new())
            }
            subject => self.meant(subject),
        }
    }

    fn anchor(&self, at: Range<usize>) -> crate::annotate::Anchor {
        crate::annotate::Anchor { block: self.grammar.passage.block, span: self.grammar.passage.span(at) }
    }

    /// A document named in a sentence is its speaker's.
    fn keep_document(&mut self, speaker: &Speaker, sentence: &Range<usize>) {
        let passage = self.grammar.passage;
        let documents = &self.grammar.speech.words.documents;
        if sentence.clone().any(|it| passage.word(it).is_some_and(|word| documents.contains(word))) {
            self.chain.publish(&speaker.actors);
        }
    }

    /// "X a déclaré que", "..., a déclaré X", "..., X said".
    fn finite(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let grammar = &self.grammar;
        let passage = grammar.passage;
        let set_off =
            cue.at.start.checked_sub(1).filter(|&it| it >= sentence.start).and_then(|it| passage.item(it));
        let set_off = set_off.is_some_and(|item| {
            item.is(",") || item.is("»") || item.quote().is_some() || is_that(item, self)
        });
        let singular = self.is_singular(cue);
        let before = grammar.before(sentence.start, cue.at.start, singular);
        let (after, end) = grammar.after(cue.at.end, sentence.end);
        let takes_person = matches!(cue.class, VerbClass::Urge | VerbClass::Announce);
        let inverts =
            set_off && matches!(after, Subject::Named(..) | Subject::Pronoun(..) | Subject::Role(..));
        if inverts
            && !(takes_person && matches!(before, Subject::Named(..)))
            && !self.is_object(&after, &before)
        {
            return Sifted { subject: after, at: cue.at.start..end, reach: Reach::Before, rule: "inversion" };
        }
        let start = match &before {
            Subject::Named(_, at) | Subject::Pronoun(_, at) | Subject::Role(_, at) => at.start,
            Subject::Same | Subject::Nobody => cue.at.start,
        };
        let reach = if self.closes(cue, start, sentence) { Reach::Before } else { Reach::After };
        let rule = match before {
            Subject::Pronoun(..) => "pronoun-verb",
            Subject::Same => "coordinated-verb",
            _ => "subject-verb",
        };
        Sifted { subject: before, at: start..cue.at.end, reach, rule }
    }

    /// Whether a noun phrase after the verb is its object, because a named subject stands before it.
    fn is_object(&self, after: &Subject, before: &Subject) -> bool {
        matches!(after, Subject::Role(..)) && matches!(before, Subject::Named(..))
    }

    fn is_singular(&self, cue: &Cue) -> bool {
        let singular = &self.grammar.speech.words.singular;
        cue.at.clone().any(|it| self.grammar.passage.word(it).is_some_and(|word| singular.contains(word)))
    }

    /// Whether subject and verb close what was said before them: "«...», X said", "..., Smith said on Monday."; or a cleft
    /// points back: "«...», c'est ainsi qu'il a qualifié".
    fn closes(&self, cue: &Cue, start: usize, sentence: &Range<usize>) -> bool {
        let passage = self.grammar.passage;
        let speech = self.grammar.speech;
        let cleft = (1..=6)
            .filter_map(|length| start.checked_sub(length))
            .any(|from| from >= sentence.start && passage.any_phrase_at(from, &speech.clefts) == Some(start));
        if cleft {
            return true;
        }
        let Some(before) = start.checked_sub(1).filter(|&it| it >= sentence.start) else { return false };
        let quote_before = passage.item(before).is_some_and(|item| item.quote().is_some())
            || passage.is(before, ",")
                && before
                    .checked_sub(1)
                    .and_then(|it| passage.item(it))
                    .is_some_and(|it| it.quote().is_some());
        if !quote_before && !passage.is(before, ",") {
            return false;
        }
        let end = self.after_adjuncts(cue.at.end, sentence.end);
        if cue.class != VerbClass::Say && self.grammar.opens_phrase(end) {
            return false;
        }
        end >= sentence.end
            || passage.is(end, ".")
            || quote_before
                && !passage.word(end).is_some_and(|word| speech.words.that.contains(word))
                && !passage.is(end, ":")
    }

    /// Where adverbs, dates and adjuncts after `at` end.
    fn after_adjuncts(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        for _ in 0..8 {
            let next = self.grammar.after_adjuncts(at, end);
            if next == at {
                break;
            }
            at = next;
        }
        at
    }

    /// "selon X, ...", "..., selon X", "..., selon X, ...".
    fn according(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let passage = self.grammar.passage;
        let (subject, end) = self.source(cue.at.end, sentence.end);
        let first = self.grammar.after_lead(sentence) >= cue.at.start
            || passage.is(cue.at.start.saturating_sub(1), ":");
        let last = self.grammar.closes_at(end, sentence.end);
        let reach = match (first, last) {
            (true, _) => Reach::After,
            (false, true) => Reach::Before,
            (false, false) => Reach::Around,
        };
        Sifted { subject, at: cue.at.start..end, reach, rule: "according-to" }
    }

    /// The source after "selon": "les informations de X", "X", "lui".
    fn source(&self, start: usize, end: usize) -> (Subject, usize) {
        let grammar = &self.grammar;
        let (subject, next) = grammar.after(start, end);
        let words = &grammar.speech.words;
        match &subject {
            Subject::Role(head, _) if words.relays.contains(head) && grammar.is_of(next) => {
                let (owner, owner_end) = grammar.phrase_of(next + 1, end);
                if owner == Subject::Nobody { (subject, next) } else { (owner, owner_end) }
            }
            _ => (subject, next),
        }
    }

    /// "..., ajoutant que": the subject is the sentence's, or stands right before ("la Suède condamnant").
    fn gerund(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let own = self.grammar.before(sentence.start, cue.at.start, false);
        let subject = match own {
            Subject::Named(_, ref at) if at.end == cue.at.start => own,
            _ if self.grammar.is_set_off(cue.at.start) => Subject::Same,
            _ => return None,
        };
        Some(Sifted { subject, at: cue.at.clone(), reach: Reach::After, rule: "gerund" })
    }

    /// "est accusé par X de", "qualifié de «...» par X".
    fn agent(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let passage = self.grammar.passage;
        let by = (cue.at.end..sentence.end.min(cue.at.end + 12))
            .find(|&it| passage.word(it).is_some_and(|word| self.grammar.speech.words.by.contains(word)))?;
        let (subject, end) = self.grammar.phrase_of(by + 1, sentence.end);
        Some(Sifted { subject, at: cue.at.start..end.max(by + 1), reach: Reach::Around, rule: "agent" })
    }

    /// "peut-on lire dans le communiqué": the author is who spoke through it.
    fn document(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let passage = self.grammar.passage;
        let documents = &self.grammar.speech.words.documents;
        let named = (cue.at.end..sentence.end.min(cue.at.end + 6))
            .find(|&it| passage.word(it).is_some_and(|word| documents.contains(word)));
        let subject = match named {
            Some(at) => {
                Subject::Role(passage.word(at).unwrap_or_default().to_owned(), at.saturating_sub(1)..at + 1)
            }
            None => Subject::Nobody,
        };
        let end = named.map_or(cue.at.end, |at| at + 1);
        Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "document" }
    }
}

fn is_that(item: &Item, scene: &Scene<'_>) -> bool {
    item.word().is_some_and(|word| scene.grammar.speech.words.that.contains(word))
}
