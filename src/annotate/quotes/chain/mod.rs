//! Who spoke so far: pronouns and bare roles go back to the last speaker that agrees, not to the last person named.

use std::cell::OnceCell;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::annotate::actors::query;
use crate::annotate::{Anchor, Annotations, Candidate, Context, Form, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::lang::speech::{Pronoun, SpeechWords};
use crate::registry::{Actor, ActorKind};
use crate::text::words::each;

/// Somebody who was the subject of a sentence.
#[derive(Clone, Debug)]
struct Turn {
    actors: Vec<ActorId>,
    /// Whether the sentence said that they speak.
    spoke: bool,
    page: usize,
    /// The number of the sentence.
    sentence: usize,
    /// Other persons in the sentences since that have no subject of their own name: any of them may be meant by a pronoun.
    rivals: Vec<ActorId>,
    /// Gender and number of a speaker whom nothing identifies.
    stranger: Option<(Option<Gender>, bool)>,
}

/// The turns of an article, and what its mentions tell of each actor.
pub(in crate::annotate::quotes) struct Chain {
    /// How many blocks of the body were opened.
    page: usize,
    /// How many sentences were read.
    sentence: usize,
    /// Gender and number of somebody of whom the last sentence tells what another says: "L'homme a fui, selon le préfet".
    topic: Option<(Option<Gender>, bool)>,
    turns: Vec<Turn>,
    /// Whether the article tells of a poll: "les Français" are those who were asked then.
    polled: bool,
    genders: BTreeMap<ActorId, BTreeSet<Gender>>,
    plurals: BTreeSet<ActorId>,
    kinds: BTreeMap<ActorId, ActorKind>,
    /// Who is called by roles, and by which words.
    roles: Roles,
    /// Who is how old.
    ages: Ages,
    /// Which of the mentions name each actor.
    places: BTreeMap<ActorId, Vec<usize>>,
    /// The folded words of the names of the article's actors, from when they are first asked for.
    names: OnceCell<BTreeSet<String>>,
    /// Who spoke through a document last.
    author: Option<(Vec<ActorId>, usize)>,
}

/// A speaker with those who might have been meant and were not chosen.
pub(in crate::annotate::quotes) type Found = (Option<Speaker>, Vec<Candidate>);

use ages::Ages;
use called::Roles;
pub(in crate::annotate::quotes) use strangers::shown;
use taken_up::title;

mod ages;
mod called;
mod documents;
mod pronouns;
mod resolve;
mod roles;
mod strangers;
mod taken_up;

/// Most actors whose gender is looked up.
const ACTORS_MAX: usize = 2_000;
/// How many turns and mentions back pronouns and roles look.
const LOOK_BACK: usize = 1_000;
/// How many blocks back a pronoun reaches.
const PRONOUN_REACH: usize = 2;

impl Chain {
    /// The chain before the first sentence.
    pub(in crate::annotate::quotes) fn of(
        context: &Context<'_>,
        annotations: &Annotations,
        texts: &[&str],
    ) -> Chain {
        let speech = &context.language.speech;
        let own = |actor: &Actor| -> Vec<String> {
            let words = actor.names().flat_map(|name| each(name, &speech.words.elisions));
            words.map(|it| it.low.to_string()).collect()
        };
        let named = annotations.actors.iter().filter(|it| it.kind == ActorKind::Person);
        let names: BTreeMap<&ActorId, Vec<String>> = named.map(|it| (&it.id, own(it))).collect();
        let kinds = annotations.actors.iter().map(|actor| (actor.id.clone(), actor.kind)).collect();
        let mut chain = Chain {
            page: 0,
            sentence: 0,
            topic: None,
            turns: Vec::new(),
            polled: is_polled(annotations, texts, speech),
            genders: BTreeMap::new(),
            plurals: BTreeSet::new(),
            kinds,
            roles: Roles::default(),
            ages: Ages::default(),
            places: BTreeMap::new(),
            names: OnceCell::new(),
            author: None,
        };
        for (index, mention) in annotations.mentions.iter().enumerate() {
            chain.places.entry(mention.actor.clone()).or_default().push(index);
            let Some(text) = texts.get(mention.at.block) else { continue };
            let before = text.get(..mention.at.span.start).unwrap_or_default();
            let words = mention.at.span.of(text);
            chain.learn(&mention.actor, mention.form, (before, words), speech);
            if chain.kinds.get(&mention.actor) == Some(&ActorKind::Person) {
                let behind = text.get(mention.at.span.end..).unwrap_or_default();
                chain.ages.learn(&mention.actor, behind, speech);
            }
            if mention.form == Form::RoleName {
                let own = names.get(&mention.actor).map(Vec::as_slice).unwrap_or_default();
                let is_name = |word: &str| own.iter().any(|it| it == word);
                chain.roles.entitle(&mention.actor, title(words, &is_name, speech));
            }
        }
        for (id, gender) in query::genders(context, annotations, ACTORS_MAX) {
            chain.genders.insert(id.clone(), BTreeSet::from([gender]));
        }
        chain
    }

    /// Learns gender, number and role nouns from the words of one mention and the word before it.
    fn learn(&mut self, actor: &ActorId, form: Form, (before, named): (&str, &str), speech: &SpeechWords) {
        let single = &speech.words;
        let tail = before.char_indices().rev().take(12).last().map_or(0, |(at, _)| at);
        let tail = before.get(tail..).unwrap_or_default();
        let previous = each(tail, &single.elisions).last().map(|word| word.low);
        let first = each(named, &single.elisions).next().map(|word| word.low);
        for word in previous.iter().chain(&first) {
            if single.plural.contains(word) {
                self.plurals.insert(actor.clone());
            }
            for (words, gender) in
                [(&single.masculine, Gender::Masculine), (&single.feminine, Gender::Feminine)]
            {
                if words.contains(word) {
                    self.genders.entry(actor.clone()).or_default().insert(gender);
                }
            }
        }
        if matches!(form, Form::Role | Form::RoleName | Form::Description) {
            self.roles.learn(actor, each(named, &single.elisions).map(|word| word.low.to_string()));
        }
    }

    /// What kind of actor it is.
    pub(in crate::annotate::quotes) fn kind(&self, actor: &ActorId) -> Option<ActorKind> {
        self.kinds.get(actor).copied()
    }

    /// Whether the actor is one that can speak: anybody but a place.
    pub(in crate::annotate::quotes) fn can_speak(&self, actor: &ActorId) -> bool {
        self.kinds.get(actor).is_some_and(|&kind| kind != ActorKind::Place)
    }

    /// Whether one of the mentions `range` names the actor.
    fn is_named_in(&self, actor: &ActorId, range: &Range<usize>) -> bool {
        let places = self.places.get(actor).map_or(&[][..], Vec::as_slice);
        places.get(places.partition_point(|it| *it < range.start)).is_some_and(|it| range.contains(it))
    }

    /// Opens the next block of the body.
    pub(in crate::annotate::quotes) fn turn_page(&mut self) {
        self.page += 1;
    }

    /// Ends a sentence; `topic` opens the phrase for somebody of whom it tells what another says.
    pub(in crate::annotate::quotes) fn end_sentence(&mut self, topic: Option<&str>, speech: &SpeechWords) {
        self.sentence += 1;
        self.topic = topic.map(|opening| shown(opening, speech));
    }

    /// Whether `pronoun` at the head of a sentence may mean somebody of whom the last one told what another said.
    pub(in crate::annotate::quotes) fn may_mean_topic(&self, pronoun: &Pronoun) -> bool {
        self.topic.is_some_and(|(gender, plural)| {
            plural == pronoun.plural
                && (gender.is_none() || pronoun.gender.is_none() || gender == pronoun.gender)
        })
    }

    /// Keeps that `actors` were the subject of a sentence.
    pub(in crate::annotate::quotes) fn hear(&mut self, actors: &[ActorId], spoke: bool) {
        if !actors.is_empty() {
            self.turns.push(Turn {
                actors: actors.to_vec(),
                spoke,
                page: self.page,
                sentence: self.sentence,
                rivals: Vec::new(),
                stranger: None,
            });
        }
    }

    /// Whether nobody but `actors` was the subject of a sentence since they spoke.
    pub(in crate::annotate::quotes) fn spoke_last(&self, actors: &[ActorId]) -> bool {
        self.turns.last().is_some_and(|turn| turn.spoke && turn.actors == actors)
    }

    /// Whoever spoke last, in this block or the one before: "de même source", "Et d'ajouter". A source that is said to be the same
    /// is none that bears a personal name; "Et d'ajouter" goes on with the sentence before and none further back.
    pub(in crate::annotate::quotes) fn spoke_here(&self, at: Option<Anchor>) -> Option<Speaker> {
        let last = self.turns.last().filter(|turn| self.page.saturating_sub(turn.page) <= 1)?;
        let near = at.is_some() || self.sentence.saturating_sub(last.sentence) <= 1;
        let person = self.names_person(&last.actors);
        // "Paul Roy a présenté le plan. Et d'annoncer: ..."
        let did = at.is_none() && person && last.rivals.is_empty() && last.page == self.page;
        let class = if at.is_some() { SpeakerClass::Role } else { SpeakerClass::Continued };
        let fits = near && (last.spoke || did) && !(last.actors.is_empty() || person && at.is_some());
        fits.then(|| Speaker { actors: last.actors.clone(), at, class })
    }

    /// Whether one of `actors` is a person with a name.
    pub(in crate::annotate::quotes) fn names_person(&self, actors: &[ActorId]) -> bool {
        actors.iter().any(|actor| self.kinds.get(actor) == Some(&ActorKind::Person))
    }

    /// The one person who is the subject of every sentence of this block that has a subject, where the rest names nobody.
    pub(in crate::annotate::quotes) fn only_subject(&self) -> Option<ActorId> {
        let here = || self.turns.iter().rev().take_while(|turn| turn.page == self.page);
        let [actor] = here().next()?.actors.as_slice() else { return None };
        let person = matches!(self.kinds.get(actor), Some(ActorKind::Person | ActorKind::Unnamed));
        let alone = |turn: &Turn| {
            turn.actors.len() == 1 && turn.actors.iter().chain(&turn.rivals).all(|it| it == actor)
        };
        (person && here().all(alone)).then(|| actor.clone())
    }

    /// Keeps that whoever spoke last goes on in this sentence.
    pub(in crate::annotate::quotes) fn goes_on(&mut self, actors: &[ActorId]) {
        if let Some(turn) = self.turns.last_mut().filter(|turn| turn.actors == actors) {
            turn.sentence = self.sentence;
        }
    }

    /// Keeps that a sentence without a named subject speaks of `actors`.
    pub(in crate::annotate::quotes) fn mention(&mut self, actors: impl Iterator<Item = ActorId>) {
        if let Some(turn) = self.turns.last_mut() {
            turn.rivals.extend(actors);
        }
    }
}

/// Whether the article names a people, and tells of a poll.
fn is_polled(annotations: &Annotations, texts: &[&str], speech: &SpeechWords) -> bool {
    let people = annotations.mentions.iter().any(|mention| mention.form == Form::Demonym);
    let words = || texts.iter().flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric()));
    people && words().any(|word| speech.words.polls.contains(word))
}

/// The mentions that end before `offset` of `block`, as far as anybody looks back; mentions stand in the order of the text.
fn mentions_before(annotations: &Annotations, (block, offset): (usize, usize)) -> Range<usize> {
    let end = annotations.mentions.partition_point(|it| (it.at.block, it.at.span.end) <= (block, offset));
    end.saturating_sub(LOOK_BACK)..end
}
