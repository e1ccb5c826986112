//! The built-in gazetteer: states, capitals, international organisations, news agencies, with their names in each language.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind, Origin};
use crate::text::phrases::Phrases;

/// The gazetteer, read from `gazetteer.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Lines")]
pub struct Gazetteer {
    entries: Vec<Entry>,
    names: BTreeMap<String, Phrases<(usize, Sense)>>,
    by_id: BTreeMap<ActorId, usize>,
}

/// How a word of the gazetteer means its entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sense {
    /// Its name.
    Name,
    /// "russe", "American".
    Adjective,
    /// "Russes", "Americans".
    People,
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Lines {
    #[serde(default)]
    entry: Vec<Entry>,
    #[serde(default)]
    list: Vec<List>,
}

/// Names of one kind, parted by `|`, each an entry of its own that needs no more than its name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct List {
    kind: ActorKind,
    #[serde(default)]
    of: Option<ActorId>,
    /// The names by language; those under [`ANY`] are the same in every language.
    names: BTreeMap<String, String>,
}

/// What stands in a list in place of a language whose names are everybody's.
const ANY: &str = "any";

impl Lines {
    /// The entries, those of the lists after those that are written out, which keep their names.
    fn into_entries(self) -> Vec<Entry> {
        let mut entries = self.entry;
        let languages: BTreeSet<String> =
            entries.iter().flat_map(|entry| entry.names.keys().cloned()).collect();
        let mut at: BTreeMap<ActorId, Option<usize>> =
            entries.iter().map(|entry| (entry.id.clone(), None)).collect();
        for list in &self.list {
            for (language, names) in &list.names {
                let theirs: Vec<&String> =
                    languages.iter().filter(|it| language == ANY || *it == language).collect();
                for name in parts(names) {
                    let id = ActorId::of(name);
                    let index = *at.entry(id.clone()).or_insert(Some(entries.len()));
                    let Some(index) = index else { continue };
                    if index == entries.len() {
                        entries.push(list.entry(id));
                    }
                    for language in &theirs {
                        entries[index].names.entry((*language).clone()).or_insert_with(|| name.to_owned());
                    }
                }
            }
        }
        entries
    }
}

impl List {
    /// An entry of the list that has no name yet.
    fn entry(&self, id: ActorId) -> Entry {
        Entry {
            id,
            kind: self.kind,
            names: BTreeMap::new(),
            adjectives: BTreeMap::new(),
            people: BTreeMap::new(),
            of: self.of.clone(),
            capital: false,
        }
    }
}

/// One state, place, organisation, agency.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its permanent id.
    pub id: ActorId,
    /// What kind of actor it is.
    pub kind: ActorKind,
    /// Its names by language, parted by `|`; the first is shown.
    pub names: BTreeMap<String, String>,
    /// Adjectives by language, in every gender and number.
    #[serde(default)]
    pub adjectives: BTreeMap<String, String>,
    /// Names of its people by language, in the plural.
    #[serde(default)]
    pub people: BTreeMap<String, String>,
    /// The state or body to which it belongs.
    #[serde(default)]
    pub of: Option<ActorId>,
    /// Whether it may stand for the state to which it belongs.
    #[serde(default)]
    pub capital: bool,
}

impl Entry {
    /// The name shown in `language`; in another language where it has none there.
    pub fn display(&self, language: &str) -> &str {
        let names = self.names.get(language).or_else(|| self.names.values().next());
        names.and_then(|names| parts(names).next()).unwrap_or(&self.id.0)
    }

    /// The entry as an actor, its names those of `language`.
    pub fn actor(&self, language: &str) -> Actor {
        let name = self.display(language).to_owned();
        let names = self.names.get(language).map(String::as_str).unwrap_or_default();
        Actor {
            id: self.id.clone(),
            kind: self.kind,
            aliases: parts(names).filter(|alias| *alias != name).map(str::to_owned).collect(),
            titles: Vec::new(),
            of: self.of.clone(),
            origin: Origin::Gazetteer,
            name,
        }
    }
}

/// The names of a list that `|` parts.
pub fn parts(list: &str) -> impl Iterator<Item = &str> {
    list.split('|').map(str::trim).filter(|part| !part.is_empty())
}

impl From<Lines> for Gazetteer {
    fn from(lines: Lines) -> Gazetteer {
        let entries = lines.into_entries();
        let mut names: BTreeMap<String, Phrases<(usize, Sense)>> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            let senses = [
                (Sense::Name, &entry.names),
                (Sense::Adjective, &entry.adjectives),
                (Sense::People, &entry.people),
            ];
            for (sense, lists) in senses {
                for (language, list) in lists {
                    let phrases = names.entry(language.clone()).or_default();
                    parts(list).for_each(|name| phrases.insert(name, (index, sense)));
                }
            }
        }
        let by_id = entries.iter().enumerate().map(|(index, entry)| (entry.id.clone(), index)).collect();
        Gazetteer { entries, names, by_id }
    }
}

impl Gazetteer {
    /// The words of `language`, each with its entry and its sense.
    pub fn words(&self, language: &str) -> Option<&Phrases<(usize, Sense)>> {
        self.names.get(language)
    }

    /// The entry at `index`.
    pub fn entry(&self, index: usize) -> Option<&Entry> {
        self.entries.get(index)
    }

    /// The entry called `id`.
    pub fn by_id(&self, id: &ActorId) -> Option<&Entry> {
        self.by_id.get(id).and_then(|&index| self.entries.get(index))
    }

    /// Every entry.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }
}
