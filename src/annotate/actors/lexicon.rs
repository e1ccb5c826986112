//! Every name that is known before the article is read: the registry's first, then the gazetteer's.

use std::collections::{BTreeMap, BTreeSet};

use crate::annotate::Context;
use crate::ids::ActorId;
use crate::lang::gazetteer::{Entry, Sense};
use crate::registry::{Actor, ActorKind};
use crate::text::phrases::Phrases;
use crate::text::tokens::{Shape, Token, tokens};

/// The names that are known, for one article.
pub(in crate::annotate) struct Lexicon<'a> {
    context: &'a Context<'a>,
    registry: Phrases<usize>,
    /// The gazetteer's words in the article's language.
    words: Option<&'a Phrases<(usize, Sense)>>,
    /// The registry's entry that speaks for an entry of the gazetteer.
    adopted: BTreeMap<&'a ActorId, usize>,
}

/// What a known name means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::annotate) struct Meaning {
    /// Whom or what it names.
    pub(in crate::annotate) id: ActorId,
    /// What kind of actor that is.
    pub(in crate::annotate) kind: ActorKind,
    /// How the word means it.
    pub(in crate::annotate) sense: Sense,
    /// The state for which it may stand, where it is a capital.
    pub(in crate::annotate) stands_for: Option<ActorId>,
    /// The rule that knows it.
    pub(in crate::annotate) rule: String,
}

impl<'a> Lexicon<'a> {
    /// The names known for an article.
    pub(in crate::annotate) fn new(context: &'a Context<'a>) -> Lexicon<'a> {
        let mut registry = Phrases::default();
        for (index, actor) in context.registry.actors.iter().enumerate() {
            actor.names().for_each(|name| registry.insert(name, index));
        }
        let mut lexicon = Lexicon {
            context,
            registry,
            words: context.languages.gazetteer.words(context.language.code),
            adopted: BTreeMap::new(),
        };
        if !context.registry.actors.is_empty() {
            lexicon.adopted = adopted(context);
        }
        lexicon
    }

    /// The longest known name with which `tokens` open: how many tokens it takes and what it means. A name that means two actors
    /// of the registry means nobody.
    pub(in crate::annotate) fn at(&self, tokens: &[Token<'_>]) -> Option<(usize, Meaning)> {
        let registered = self.registry.longest_at(tokens);
        let known = self.words.and_then(|words| words.longest_at(tokens));
        match (registered, known) {
            (Some((count, actors)), known) if known.as_ref().is_none_or(|(longer, _)| count >= *longer) => {
                let distinct: BTreeSet<usize> = actors.into_iter().copied().collect();
                let index = distinct.first().filter(|_| distinct.len() == 1)?;
                let actor = self.context.registry.actors.get(*index)?;
                Some((count, self.registered(actor, &tokens[..count])))
            }
            (_, Some((count, senses))) => self.known(&senses, &tokens[..count]).map(|it| (count, it)),
            _ => None,
        }
    }

    fn registered(&self, actor: &Actor, words: &[Token<'_>]) -> Meaning {
        let name = tokens(&actor.name);
        let as_name = name.iter().map(|it| &it.folded).eq(words.iter().map(|it| &it.folded));
        let entry = self.context.languages.gazetteer.by_id(&actor.id);
        let stands_for = entry.filter(|entry| entry.capital).and_then(|entry| entry.of.clone());
        let rule = if as_name { "registry.name" } else { "registry.alias" };
        Meaning {
            id: actor.id.clone(),
            kind: actor.kind,
            sense: Sense::Name,
            stands_for,
            rule: rule.to_owned(),
        }
    }

    /// Of several senses of one word, a capital letter prefers the people ("Russes") to the adjective.
    fn known(&self, senses: &[&(usize, Sense)], tokens: &[Token<'_>]) -> Option<Meaning> {
        let capital = tokens.iter().all(|token| token.shape != Shape::Lower);
        let rank = |sense: Sense| match sense {
            Sense::Name => 0,
            Sense::People if capital => 1,
            Sense::Adjective => 2,
            Sense::People => 3,
        };
        let (index, sense) = senses.iter().min_by_key(|(_, sense)| rank(*sense))?;
        let entry = self.context.languages.gazetteer.entry(*index)?;
        let adopted = self.adopted.get(&entry.id).and_then(|&index| self.context.registry.actors.get(index));
        Some(Meaning {
            id: adopted.map_or_else(|| entry.id.clone(), |actor| actor.id.clone()),
            kind: adopted.map_or(entry.kind, |actor| actor.kind),
            sense: *sense,
            stands_for: entry.of.clone().filter(|_| entry.capital).map(|of| self.adopted_id(of)),
            rule: format!("gazetteer.{}", entry.kind.word()),
        })
    }

    fn adopted_id(&self, id: ActorId) -> ActorId {
        let actor = self.adopted.get(&id).and_then(|&index| self.context.registry.actors.get(index));
        actor.map_or(id, |actor| actor.id.clone())
    }

    /// The state whose adjective `tokens` open with, and how many they are: "russe", "South African".
    pub(in crate::annotate) fn adjective(&self, tokens: &[Token<'_>]) -> Option<(usize, ActorId)> {
        let (count, senses) = self.words?.longest_at(tokens)?;
        let (index, _) = senses.iter().find(|(_, sense)| *sense == Sense::Adjective)?;
        let entry = self.context.languages.gazetteer.entry(*index)?;
        Some((count, self.adopted_id(entry.id.clone())))
    }

    /// The actor called `id`, as the registry or the gazetteer has it.
    pub(in crate::annotate) fn actor(&self, id: &ActorId) -> Option<Actor> {
        let registered = self.context.registry.by_id(id).cloned();
        registered
            .or_else(|| Some(self.context.languages.gazetteer.by_id(id)?.actor(self.context.language.code)))
    }
}

/// Which entry of the registry speaks for which of the gazetteer: the one with its id or one of its names, and of its sort. The
/// first in the file wins.
fn adopted<'a>(context: &'a Context<'a>) -> BTreeMap<&'a ActorId, usize> {
    let gazetteer = &context.languages.gazetteer;
    let mut adopted = BTreeMap::new();
    for (index, actor) in context.registry.actors.iter().enumerate() {
        let names: Vec<Vec<Token<'a>>> = actor.names().map(tokens).collect();
        let words = context.languages.all().iter().filter_map(|language| gazetteer.words(language.code));
        let meant = words.flat_map(|words| names.iter().flat_map(|name| words.exactly(name)));
        let named =
            meant.filter(|(_, sense)| *sense == Sense::Name).filter_map(|(entry, _)| gazetteer.entry(*entry));
        for entry in gazetteer.by_id(&actor.id).into_iter().chain(named) {
            if is_same_sort(actor, entry) {
                adopted.entry(&entry.id).or_insert(index);
            }
        }
    }
    adopted
}

/// A place never speaks for what is none, nor a person for a state.
fn is_same_sort(actor: &Actor, entry: &Entry) -> bool {
    let place = |kind| kind == ActorKind::Place;
    place(actor.kind) == place(entry.kind) && actor.kind != ActorKind::Person
}
