//! The registry: who is who, as people wrote it in `actors.toml`.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use crate::ids::ActorId;

pub mod book;
pub mod called;
pub mod matcher;

pub use book::Book;
pub use called::called;
pub use matcher::Matcher;

/// What kind of actor it is. Places are kept with the actors, because the same names point now to one, now to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum ActorKind {
    /// A named person.
    Person,
    /// An office that speaks without its holder's name ("la Maison Blanche", "the Kremlin").
    Office,
    /// A state or its government.
    State,
    /// An organisation, international or not.
    Organisation,
    /// An armed force or armed group.
    Armed,
    /// A group without statutes: "les Occidentaux", "six pays occidentaux".
    Collective,
    /// A news agency, newspaper, broadcaster.
    Media,
    /// A person whom the outlet does not name: "un responsable américain".
    Unnamed,
    /// A place; never a speaker.
    Place,
}

/// Every kind, by the word that `actors.toml` writes.
pub const KINDS: &[(&str, ActorKind)] = &[
    ("person", ActorKind::Person),
    ("office", ActorKind::Office),
    ("state", ActorKind::State),
    ("organisation", ActorKind::Organisation),
    ("armed", ActorKind::Armed),
    ("collective", ActorKind::Collective),
    ("media", ActorKind::Media),
    ("unnamed", ActorKind::Unnamed),
    ("place", ActorKind::Place),
];

impl ActorKind {
    /// The word for it, as files and rules have it.
    pub fn word(self) -> &'static str {
        KINDS.iter().find(|it| it.1 == self).map_or("", |it| it.0)
    }
}

/// A title with the dates in which it was held; an open end means "not known".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    /// The title as the press writes it, in any language: "ministre russe des Affaires étrangères".
    pub title: String,
    /// First day, month or year (EDTF), where known.
    #[serde(default)]
    pub from: Option<String>,
    /// Last day, month or year (EDTF), where known.
    #[serde(default)]
    pub to: Option<String>,
}

/// One actor or place of the registry.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Actor {
    /// Its permanent id, which names its page.
    pub id: ActorId,
    /// The name shown.
    pub name: String,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// Other names, surnames, acronyms and spellings that mean it.
    pub aliases: Vec<String>,
    /// Titles that mean it, with their dates.
    pub titles: Vec<Title>,
    /// The actor whose capital, adjective or office it is, or which a person serves: `russie` for Moscow and for its minister.
    pub of: Option<ActorId>,
    /// Where the entry comes from.
    pub origin: Origin,
}

impl Actor {
    /// An actor of whom nothing is known but the name that the text gives.
    pub fn named(name: impl Into<String>, kind: ActorKind) -> Actor {
        let name = name.into();
        let id = ActorId::of(&name);
        Actor { id, name, kind, aliases: Vec::new(), titles: Vec::new(), of: None, origin: Origin::Form }
    }

    /// Every name that means it, the one shown first; titles are no names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        std::iter::once(self.name.as_str()).chain(self.aliases.iter().map(String::as_str))
    }

    /// The last word of a person's full name.
    pub fn surname(&self) -> Option<&str> {
        let (_, last) = self.name.trim().rsplit_once(char::is_whitespace)?;
        (self.kind == ActorKind::Person).then_some(last)
    }
}

/// Where an actor is known from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Origin {
    /// A person entered it in `actors.toml`.
    Registry,
    /// The built-in gazetteer.
    Gazetteer,
    /// The form of the words: a title before a capitalised name, a long form before its acronym.
    Form,
}

/// Who is who, in the order of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registry {
    /// The actors and places that people entered.
    pub actors: Vec<Actor>,
}

impl Registry {
    /// The entry called `id`.
    pub fn by_id(&self, id: &ActorId) -> Option<&Actor> {
        self.actors.iter().find(|actor| actor.id == *id)
    }

    /// Only the entries called `ids`.
    pub fn only(&self, ids: &BTreeSet<ActorId>) -> Registry {
        Registry { actors: self.actors.iter().filter(|it| ids.contains(&it.id)).cloned().collect() }
    }

    /// All entries of both; where both have one, this one's.
    #[must_use]
    pub fn with(mut self, other: Registry) -> Registry {
        let more = other.actors.into_iter().filter(|it| self.by_id(&it.id).is_none()).collect::<Vec<_>>();
        self.actors.extend(more);
        self
    }

    /// Only the entries of which a name, a surname or a title stands in `text`. For many texts, keep a [`Matcher`].
    pub fn within(&self, text: &str) -> Registry {
        Matcher::new(self.clone()).within(text)
    }
}
