//! Who spoke so far: pronouns and bare roles go back to the last speaker that agrees, not to the last person named.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use super::passage::Passage;
use super::subject::Subject;
use crate::annotate::actors::query;
use crate::annotate::{Anchor, Annotations, Candidate, Context, Form, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::lang::speech::{Pronoun, SpeechWords};
use crate::registry::{Actor, ActorKind};
use crate::text::words::{plain, words};

/// Somebody who was the subject of a sentence.
#[derive(Clone, Debug)]
struct Turn {
    actors: Vec<ActorId>,
    /// Whether the sentence said that they speak.
    spoke: bool,
    page: usize,
    /// Other persons in the sentences since that have no subject of their own name: any of them may be meant by a pronoun.
    rivals: Vec<ActorId>,
    /// Gender and number of a speaker whom nothing identifies.
    stranger: Option<(Option<Gender>, bool)>,
}

/// The turns of an article, and what its mentions tell of each actor.
pub(super) struct Chain {
    /// How many blocks of the body were opened.
    page: usize,
    turns: Vec<Turn>,
    genders: BTreeMap<ActorId, BTreeSet<Gender>>,
    plurals: BTreeSet<ActorId>,
    kinds: BTreeMap<ActorId, ActorKind>,
    /// The words of the roles by which each actor is called.
    roles: BTreeMap<ActorId, BTreeSet<String>>,
    /// Who spoke through a document last.
    author: Option<(Vec<ActorId>, usize)>,
}

/// A speaker with those who might have been meant and were not chosen.
pub(super) type Found = (Option<Speaker>, Vec<Candidate>);

/// How many blocks back a pronoun reaches.
const PRONOUN_REACH: usize = 2;

impl Chain {
    /// The chain before the first sentence.
    pub(super) fn of(context: &Context<'_>, annotations: &Annotations, texts: &[&str]) -> Chain {
        let speech = &context.language.speech;
        let kinds = annotations.actors.iter().map(|actor| (actor.id.clone(), actor.kind)).collect();
        let mut chain = Chain {
            page: 0,
            turns: Vec::new(),
            genders: BTreeMap::new(),
            plurals: BTreeSet::new(),
            kinds,
            roles: BTreeMap::new(),
            author: None,
        };
        for mention in &annotations.mentions {
            let Some(text) = texts.get(mention.at.block) else { continue };
            let before = text.get(..mention.at.span.start).unwrap_or_default();
            chain.learn(&mention.actor, mention.form, (before, mention.at.span.of(text)), speech);
        }
        for actor in &annotations.actors {
            if let Some(gender) = query::gender(context, annotations, &actor.id) {
                chain.genders.insert(actor.id.clone(), BTreeSet::from([gender]));
            }
        }
        chain
    }

    /// Learns gender, number and role nouns from the words of one mention and the word before it.
    fn learn(&mut self, actor: &ActorId, form: Form, (before, named): (&str, &str), speech: &SpeechWords) {
        let single = &speech.words;
        let tail: String = before.chars().rev().take(12).collect::<Vec<_>>().into_iter().rev().collect();
        let previous = words(&tail, &single.elisions).pop().map(|word| word.low);
        let own: Vec<String> = words(named, &single.elisions).into_iter().map(|word| word.low).collect();
        let shows = previous.iter().chain(own.first());
        for word in shows {
            if single.plural.contains(word) {
                self.plurals.insert(actor.clone());
            }
            let genders = self.genders.entry(actor.clone()).or_default();
            genders.extend(single.masculine.contains(word).then_some(Gender::Masculine));
            genders.extend(single.feminine.contains(word).then_some(Gender::Feminine));
        }
        if matches!(form, Form::Role | Form::RoleName | Form::Description) {
            self.roles.entry(actor.clone()).or_default().extend(own);
        }
    }

    /// Opens the next block of the body.
    pub(super) fn turn_page(&mut self) {
        self.page += 1;
    }

    /// Keeps that `actors` were the subject of a sentence.
    pub(super) fn hear(&mut self, actors: &[ActorId], spoke: bool) {
        if !actors.is_empty() {
            self.turns.push(Turn {
                actors: actors.to_vec(),
                spoke,
                page: self.page,
                rivals: Vec::new(),
                stranger: None,
            });
        }
    }

    /// Keeps that a sentence without a named subject speaks of `actors`.
    pub(super) fn mention(&mut self, actors: impl Iterator<Item = ActorId>) {
        if let Some(turn) = self.turns.last_mut() {
            turn.rivals.extend(actors);
        }
    }

    /// Keeps that `actors` speak through a document that the text names here.
    pub(super) fn publish(&mut self, actors: &[ActorId]) {
        self.author = Some((actors.to_vec(), self.page));
    }

    /// Whose document "le communiqué" is.
    pub(super) fn author(&self, at: Option<Anchor>) -> Option<Speaker> {
        let (actors, known) = self.author.as_ref()?;
        let near = self.page.saturating_sub(*known) <= 1;
        near.then(|| Speaker { actors: actors.clone(), at, class: SpeakerClass::Document })
    }

    /// The actors that `subject` means.
    pub(super) fn resolve(
        &self,
        subject: &Subject,
        (passage, annotations): (&Passage<'_>, &Annotations),
        speech: &SpeechWords,
    ) -> Found {
        match subject {
            Subject::Named(mentions, at) => {
                let anchor = Anchor { block: passage.block, span: passage.span(at.clone()) };
                (self.named(mentions, anchor, annotations), Vec::new())
            }
            Subject::Pronoun(pronoun, at) => {
                let anchor = Anchor { block: passage.block, span: passage.span(at.clone()) };
                let (actors, lost) = if pronoun.latter {
                    (self.latter(pronoun, anchor, annotations), Vec::new())
                } else {
                    self.pronoun(pronoun)
                };
                (
                    actors.map(|actors| Speaker { actors, at: Some(anchor), class: SpeakerClass::Pronoun }),
                    lost,
                )
            }
            Subject::Role(head, at) => {
                let anchor = Anchor { block: passage.block, span: passage.span(at.clone()) };
                let (actor, lost) = self.role(head, (passage, at), annotations, speech);
                let speaker =
                    |actor| Speaker { actors: vec![actor], at: Some(anchor), class: SpeakerClass::Role };
                (actor.map(speaker), lost)
            }
            Subject::Same | Subject::Nobody => (None, Vec::new()),
        }
    }

    fn named(&self, mentions: &[usize], at: Anchor, annotations: &Annotations) -> Option<Speaker> {
        let found: Vec<_> = mentions.iter().filter_map(|&index| annotations.mentions.get(index)).collect();
        let speaks = |id: &ActorId| self.kinds.get(id).is_some_and(|&kind| kind != ActorKind::Place);
        if found.is_empty() || !found.iter().all(|mention| speaks(&mention.actor)) {
            return None;
        }
        let role = found.iter().all(|mention| matches!(mention.form, Form::Role | Form::Description));
        let class = if role { SpeakerClass::Role } else { SpeakerClass::Name };
        let mut actors: Vec<ActorId> = Vec::new();
        for mention in found {
            if !actors.contains(&mention.actor) {
                actors.push(mention.actor.clone());
            }
        }
        Some(Speaker { actors, at: Some(at), class })
    }

    /// The last turn that agrees with `pronoun`; those of other actors that agree too are lost.
    fn pronoun(&self, pronoun: &Pronoun) -> (Option<Vec<ActorId>>, Vec<Candidate>) {
        let near =
            self.turns.iter().rev().filter(|turn| self.page.saturating_sub(turn.page) <= PRONOUN_REACH);
        let mut agreeing = near.filter(|turn| self.agrees(turn, pronoun));
        let Some(chosen) = agreeing.next() else { return (None, Vec::new()) };
        if chosen.stranger.is_some() {
            return (None, Vec::new());
        }
        let rivals = self.rivals(chosen, pronoun);
        if !rivals.is_empty() {
            return (None, rivals);
        }
        let mut lost: Vec<Candidate> = Vec::new();
        for actor in agreeing.flat_map(|turn| &turn.actors).filter(|actor| !chosen.actors.contains(actor)) {
            if lost.iter().all(|known| known.actor != *actor) {
                let why_not = "agrees with the pronoun, but spoke earlier".to_owned();
                lost.push(Candidate { actor: actor.clone(), why_not });
            }
        }
        (Some(chosen.actors.clone()), lost)
    }

    /// Those whom `pronoun` may mean as well as the chosen turn: named since, in sentences without a named subject.
    fn rivals(&self, chosen: &Turn, pronoun: &Pronoun) -> Vec<Candidate> {
        let since = self.turns.iter().rev().take_while(|turn| !std::ptr::eq(*turn, chosen)).chain([chosen]);
        let mut rivals: Vec<Candidate> = Vec::new();
        for actor in since.flat_map(|turn| &turn.rivals).filter(|actor| !chosen.actors.contains(actor)) {
            if self.actor_agrees(actor, pronoun) && rivals.iter().all(|known| known.actor != *actor) {
                let why_not = "may be meant by the pronoun as well as the last speaker".to_owned();
                rivals.push(Candidate { actor: actor.clone(), why_not });
            }
        }
        rivals
    }

    /// "ce dernier": the last person named before it in its block, spoken words left aside.
    fn latter(&self, pronoun: &Pronoun, at: Anchor, annotations: &Annotations) -> Option<Vec<ActorId>> {
        let before = annotations
            .mentions
            .iter()
            .filter(|mention| mention.at.block == at.block && mention.at.span.end <= at.span.start);
        let last = before.max_by_key(|mention| mention.at.span.start)?;
        (!pronoun.plural && self.actor_agrees(&last.actor, pronoun)).then(|| vec![last.actor.clone()])
    }

    fn agrees(&self, turn: &Turn, pronoun: &Pronoun) -> bool {
        if let Some((gender, plural)) = turn.stranger {
            return plural == pronoun.plural
                && (gender.is_none() || pronoun.gender.is_none() || gender == pronoun.gender);
        }
        let plural = turn.actors.len() > 1 || turn.actors.iter().any(|actor| self.plurals.contains(actor));
        if plural != pronoun.plural {
            return false;
        }
        turn.actors.iter().all(|actor| self.actor_agrees(actor, pronoun))
    }

    fn actor_agrees(&self, actor: &ActorId, pronoun: &Pronoun) -> bool {
        let person = matches!(self.kinds.get(actor), Some(ActorKind::Person | ActorKind::Unnamed));
        let known = self.genders.get(actor).filter(|genders| genders.len() == 1);
        let gender = known.and_then(|genders| genders.first().copied());
        match (pronoun.gender, gender) {
            (Some(wanted), Some(gender)) => wanted == gender,
            (Some(_), None) => person,
            (None, _) => true,
        }
    }

    /// The one actor named before who is called by every word of the role at `at`; a noun for anybody with an
    /// office ("le responsable") means the last speaker, if only one person spoke of late.
    fn role(
        &self,
        head: &str,
        (passage, at): (&Passage<'_>, &Range<usize>),
        annotations: &Annotations,
        speech: &SpeechWords,
    ) -> (Option<ActorId>, Vec<Candidate>) {
        let opening = passage.word(at.start).unwrap_or_default();
        if !speech.words.definite.contains(opening) {
            return (None, Vec::new());
        }
        let words: Vec<&str> = (at.start + 1..at.end).filter_map(|it| passage.word(it)).collect();
        let start = passage.span(at.clone()).start;
        let near = annotations.mentions.iter().filter(|mention| {
            mention.at.block < passage.block
                || mention.at.block == passage.block && mention.at.span.end <= start
        });
        let called: BTreeSet<&ActorId> = near
            .map(|mention| &mention.actor)
            .filter(|actor| {
                self.roles.get(*actor).is_some_and(|roles| words.iter().all(|&word| roles.contains(word)))
            })
            .filter(|actor| self.fits(actor, opening, speech))
            .collect();
        let umbrella = speech.words.umbrella_roles.contains(head);
        let mut several = called.iter();
        match (several.next(), several.next()) {
            (Some(one), None) => (Some((*one).clone()), Vec::new()),
            (None, _) if umbrella => (
                self.only_speaker(words.get(1..).unwrap_or_default())
                    .filter(|actor| self.fits(actor, opening, speech)),
                Vec::new(),
            ),
            (None, _) if speech.words.umbrella_bodies.contains(head) && words.len() == 1 => {
                (self.only_body(), Vec::new())
            }
            (None, _) => (None, Vec::new()),
            _ => {
                let why_not = format!("also called \"{}\"", plain(head));
                let lost = |actor: &&ActorId| Candidate { actor: (*actor).clone(), why_not: why_not.clone() };
                (None, called.iter().map(lost).collect())
            }
        }
    }

    /// Whether `actor` can be taken up with the determiner `opening`.
    fn fits(&self, actor: &ActorId, opening: &str, speech: &SpeechWords) -> bool {
        let shown = self.genders.get(actor).filter(|genders| genders.len() == 1).and_then(|it| it.first());
        match shown {
            Some(Gender::Masculine) => !speech.words.feminine.contains(opening),
            Some(Gender::Feminine) => !speech.words.masculine.contains(opening),
            None => true,
        }
    }

    /// Adds an actor whom only the grammar of a sentence shows; `opening` is its determiner.
    pub(super) fn introduce(
        &mut self,
        actor: &Actor,
        opening: &str,
        words: BTreeSet<String>,
        speech: &SpeechWords,
    ) {
        let single = &speech.words;
        self.kinds.insert(actor.id.clone(), actor.kind);
        let genders = self.genders.entry(actor.id.clone()).or_default();
        genders.extend(single.masculine.contains(opening).then_some(Gender::Masculine));
        genders.extend(single.feminine.contains(opening).then_some(Gender::Feminine));
        if actor.kind == ActorKind::Collective {
            self.plurals.insert(actor.id.clone());
        }
        self.roles.entry(actor.id.clone()).or_default().extend(words);
    }

    /// Keeps that somebody spoke whom nothing identifies: a pronoun after that may mean them, and then nobody is named.
    pub(super) fn hear_stranger(&mut self, opening: &str, speech: &SpeechWords) {
        let single = &speech.words;
        let gender = match (single.masculine.contains(opening), single.feminine.contains(opening)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        };
        let stranger = Some((gender, single.plural.contains(opening)));
        self.turns.push(Turn {
            actors: Vec::new(),
            spoke: true,
            page: self.page,
            rivals: Vec::new(),
            stranger,
        });
    }

    /// The only person who spoke of late, if the further words of the role ("le diplomate russe") stand in theirs.
    fn only_speaker(&self, further: &[&str]) -> Option<ActorId> {
        let near = self
            .turns
            .iter()
            .filter(|turn| turn.spoke && self.page.saturating_sub(turn.page) <= PRONOUN_REACH);
        let persons: BTreeSet<&ActorId> = near
            .flat_map(|turn| &turn.actors)
            .filter(|actor| matches!(self.kinds.get(*actor), Some(ActorKind::Person | ActorKind::Unnamed)))
            .collect();
        let own =
            |actor: &ActorId, word: &str| self.roles.get(actor).is_some_and(|roles| roles.contains(word));
        let one = persons.first().filter(|_| persons.len() == 1)?;
        further.iter().all(|word| own(one, word)).then(|| (*one).clone())
    }

    /// The only body that spoke of late.
    fn only_body(&self) -> Option<ActorId> {
        let near = self.turns.iter().filter(|turn| turn.spoke && self.page.saturating_sub(turn.page) <= 1);
        let body = |actor: &&ActorId| {
            let kind = self.kinds.get(*actor);
            matches!(kind, Some(ActorKind::Organisation | ActorKind::Armed | ActorKind::Media))
        };
        let bodies: BTreeSet<&ActorId> = near.flat_map(|turn| &turn.actors).filter(body).collect();
        bodies.first().filter(|_| bodies.len() == 1).map(|&actor| actor.clone())
    }
}
