//! The registry: who is who, as people wrote it in `actors.toml`.

use serde::{Deserialize, Serialize};

use crate::ids::ActorId;

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
