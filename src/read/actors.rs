//! `site/actors.toml`: the registry as people wrote it. Whatever is wrong is told with its place; the rest is used all the same.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::dates::Edtf;
use crate::diag::{Diagnostic, Place, Warned};
use crate::ids::{ActorId, slug};
use crate::lang::gazetteer::Gazetteer;
use crate::registry::book::IGNORED;
use crate::registry::{Actor, ActorKind, KINDS, Origin, Registry, Title};
use crate::text::{Span, fold};

/// Keys that an entry may have.
const KEYS: &[&str] = &["id", "name", "kind", "aliases", "titles", "of", "note"];

/// Keys that a title may have.
const TITLE_KEYS: &[&str] = &["title", "from", "to"];

/// A value where it stands.
type Value<'t> = Spanned<DeValue<'t>>;

/// Reads the text of the file at `path` (relative to the dossier's root). An `of` may name an entry of the gazetteer.
pub fn read(path: &str, text: &str, gazetteer: &Gazetteer) -> Warned<Registry> {
    let mut reader = Reader { path, text, diagnostics: Vec::new() };
    let (table, errors) = DeTable::parse_recoverable(text);
    for error in errors {
        let at = error.span().unwrap_or(0..0);
        reader.error(
            at,
            error.message().to_owned(),
            "Correct the line; the entries around it are used as far as they can be read.",
        );
    }
    let entries = reader.entries(table.get_ref());
    reader.check(&entries);
    reader.check_of(&entries, gazetteer);
    let mut registry = Registry { actors: entries.into_iter().map(|entry| entry.actor).collect() };
    registry.actors.retain(|actor| !actor.name.is_empty());
    Warned { value: registry, diagnostics: reader.diagnostics }
}

/// An entry with the places of what may clash with others.
struct Entry {
    actor: Actor,
    at: Range<usize>,
    of: Option<Range<usize>>,
    names: Vec<(String, Range<usize>)>,
}

struct Reader<'t> {
    path: &'t str,
    text: &'t str,
    diagnostics: Vec<Diagnostic>,
}

impl Reader<'_> {
    fn error(&mut self, at: Range<usize>, message: String, hint: &str) {
        let start = floor(self.text, at.start);
        let span = Span::new(start, floor(self.text, at.end).max(start));
        let place = Place::span(self.path, self.text, span);
        self.diagnostics.push(Diagnostic::error(message).at(place).hint(hint));
    }

    fn entries(&mut self, table: &DeTable<'_>) -> Vec<Entry> {
        let mut entries = Vec::new();
        for (key, value) in table {
            match (key.get_ref().as_ref(), value.get_ref().as_array()) {
                ("actor", Some(all)) => entries = all.iter().filter_map(|it| self.entry(it)).collect(),
                // Read by whoever proposes names.
                (IGNORED, None) => {}
                _ => self.unknown(key.span(), key.get_ref(), &["[[actor]]"]),
            }
        }
        entries
    }

    fn unknown(&mut self, at: Range<usize>, key: &str, known: &[&str]) {
        let nearest = known
            .iter()
            .max_by(|one, other| strsim::jaro_winkler(key, one).total_cmp(&strsim::jaro_winkler(key, other)));
        let near = nearest.filter(|it| strsim::jaro_winkler(key, it) > 0.8);
        let hint = match near {
            Some(near) => format!("Did you mean `{near}`?"),
            None => format!("These are known here: {}.", known.join(", ")),
        };
        self.error(at, format!("unknown key `{key}`"), &hint);
    }

    fn entry(&mut self, value: &Value<'_>) -> Option<Entry> {
        let table = value.get_ref().as_table()?;
        for key in table.keys().filter(|key| !KEYS.contains(&key.get_ref().as_ref())) {
            self.unknown(key.span(), key.get_ref(), KEYS);
        }
        let Some(name) = self.string(table, "name").filter(|(name, _)| !name.trim().is_empty()) else {
            self.error(
                head(self.text, value.span()),
                "actor without `name`".to_owned(),
                "Give it a `name`; the entry is left out.",
            );
            return None;
        };
        let kind = self.kind(table, &value.span())?;
        let aliases = self.strings(table, "aliases");
        let id = self.id(table, &name.0);
        let of = self.string(table, "of");
        let titles = self.titles(table);
        let actor = Actor {
            id: id.0,
            kind,
            aliases: aliases.iter().map(|(alias, _)| alias.clone()).collect(),
            titles,
            of: of.as_ref().map(|(of, _)| ActorId(of.clone())),
            origin: Origin::Registry,
            name: name.0.clone(),
        };
        let at = id.1.unwrap_or_else(|| name.1.clone());
        let names = std::iter::once(name).chain(aliases).collect();
        Some(Entry { actor, at, of: of.map(|(_, at)| at), names })
    }

    fn kind(&mut self, table: &DeTable<'_>, at: &Range<usize>) -> Option<ActorKind> {
        let all: Vec<&str> = KINDS.iter().map(|(name, _)| *name).collect();
        let hint = format!("Give one of: {}; the entry is left out.", all.join(", "));
        let Some((kind, place)) = self.string(table, "kind") else {
            self.error(head(self.text, at.clone()), "actor without `kind`".to_owned(), &hint);
            return None;
        };
        let found = KINDS.iter().find(|(name, _)| *name == kind).map(|(_, kind)| *kind);
        if found.is_none() {
            self.error(place, format!("unknown kind `{kind}`"), &hint);
        }
        found
    }

    /// The id that is given, or the slug of the name; an id that could not name a page is replaced.
    fn id(&mut self, table: &DeTable<'_>, name: &str) -> (ActorId, Option<Range<usize>>) {
        let Some((id, at)) = self.string(table, "id") else { return (ActorId::of(name), None) };
        let sound = slug(&id);
        if sound != id {
            self.error(
                at.clone(),
                format!("id `{id}` cannot name a page"),
                &format!("Write `{sound}`, which is used now."),
            );
        }
        (ActorId(sound), Some(at))
    }

    fn titles(&mut self, table: &DeTable<'_>) -> Vec<Title> {
        let Some(value) = table.get("titles") else { return Vec::new() };
        let Some(all) = value.get_ref().as_array() else {
            self.error(
                value.span(),
                "`titles` is no list".to_owned(),
                "Write `titles = [{ title = \"...\", from = \"2004-03-09\" }]`.",
            );
            return Vec::new();
        };
        all.iter().filter_map(|it| self.title(it)).collect()
    }

    fn title(&mut self, value: &Value<'_>) -> Option<Title> {
        let hint = "Write `{ title = \"...\", from = \"2004-03-09\", to = \"2017\" }`; `from` and `to` may be left out.";
        let Some(table) = value.get_ref().as_table() else {
            self.error(value.span(), "a title is no table".to_owned(), hint);
            return None;
        };
        for key in table.keys().filter(|key| !TITLE_KEYS.contains(&key.get_ref().as_ref())) {
            self.unknown(key.span(), key.get_ref(), TITLE_KEYS);
        }
        let Some((title, _)) = self.string(table, "title") else {
            self.error(value.span(), "title without `title`".to_owned(), hint);
            return None;
        };
        Some(Title { title, from: self.date(table, "from"), to: self.date(table, "to") })
    }

    fn date(&mut self, table: &DeTable<'_>, key: &str) -> Option<String> {
        let value = table.get(key)?;
        let written = value.get_ref().as_datetime().map(ToString::to_string);
        let (date, at) = match written {
            Some(date) => (date, value.span()),
            None => self.string(table, key)?,
        };
        if Edtf::parse(&date).is_some_and(|it| !it.as_str().contains('/')) {
            return Some(date);
        }
        self.error(
            at,
            format!("`{date}` is no date"),
            "Write a day, a month or a year: `2004-03-09`, `2004-03`, `2004`.",
        );
        None
    }

    fn string(&mut self, table: &DeTable<'_>, key: &str) -> Option<(String, Range<usize>)> {
        let value = table.get(key)?;
        self.text_of(value, key)
    }

    fn text_of(&mut self, value: &Value<'_>, key: &str) -> Option<(String, Range<usize>)> {
        let found = value.get_ref().as_str().map(|it| (it.trim().to_owned(), value.span()));
        if found.is_none() {
            self.error(value.span(), format!("`{key}` is no text"), "Put it between quotation marks.");
        }
        found
    }

    fn strings(&mut self, table: &DeTable<'_>, key: &str) -> Vec<(String, Range<usize>)> {
        let Some(value) = table.get(key) else { return Vec::new() };
        match value.get_ref().as_array() {
            Some(all) => {
                all.iter().filter_map(|it| self.text_of(it, key)).filter(|(it, _)| !it.is_empty()).collect()
            }
            None => {
                self.error(value.span(), format!("`{key}` is no list"), "Write `[\"one\", \"another\"]`.");
                Vec::new()
            }
        }
    }

    /// `of` that names nobody; the entry is used without it being known to whom it belongs.
    fn check_of(&mut self, entries: &[Entry], gazetteer: &Gazetteer) {
        let known: BTreeSet<&ActorId> = entries.iter().map(|entry| &entry.actor.id).collect();
        for entry in entries {
            let Some((of, at)) = entry.actor.of.as_ref().zip(entry.of.clone()) else { continue };
            if !known.contains(of) && gazetteer.by_id(of).is_none() {
                self.error(
                    at,
                    format!("`of` names nobody: `{of}`"),
                    "Give the `id` of another entry, or of a state or body of the gazetteer.",
                );
            }
        }
    }

    /// What two entries claim alike.
    fn check(&mut self, entries: &[Entry]) {
        let mut ids: BTreeMap<&str, usize> = BTreeMap::new();
        let mut names: BTreeMap<String, usize> = BTreeMap::new();
        for (index, entry) in entries.iter().enumerate() {
            if ids.insert(&entry.actor.id.0, index).is_some() {
                let message = format!("a second actor has the id `{}`", entry.actor.id);
                self.error(
                    entry.at.clone(),
                    message,
                    "Give one of them another `id`, or make them one entry.",
                );
            }
            for (name, at) in &entry.names {
                if let Some(other) = names.insert(fold(name), index).filter(|&other| other != index) {
                    let message = format!("`{name}` also names `{}`", entries[other].actor.id);
                    self.error(
                        at.clone(),
                        message,
                        "Remove it from one of the two; until then it links to neither.",
                    );
                }
            }
        }
    }
}

/// The first line of an entry: what is wrong with the whole is shown there.
fn head(text: &str, at: Range<usize>) -> Range<usize> {
    let end = text.get(at.clone()).and_then(|it| it.find('\n')).map_or(at.end, |line| at.start + line);
    at.start..end
}

/// The character boundary at or before `at`.
fn floor(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}
