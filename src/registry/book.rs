//! `actors.toml` as people wrote it, edited in place: comments, order and spacing stay, and an edit is a few readable lines.

use toml_edit::{Array, ArrayOfTables, DocumentMut, Item, Table, Value, value};

use super::{Actor, ActorKind, KINDS};
use crate::ids::ActorId;
use crate::text::fold;

/// The file under edit.
#[derive(Clone, Debug)]
pub struct Book {
    document: DocumentMut,
    /// Whether the file begins with a BOM, and whether its lines end with CRLF: both stay.
    dress: (bool, bool),
}

/// The table of names that are not to be proposed again.
pub const IGNORED: &str = "ignored";

/// The key of the list in it.
pub const NAMES: &str = "names";

const ACTORS: &str = "actor";

impl Book {
    /// Reads the file's text.
    ///
    /// # Errors
    /// Where it is no TOML, or holds its actors in another form than `[[actor]]`: the reason.
    pub fn read(text: &str) -> Result<Book, String> {
        let dress = (text.starts_with('\u{feff}'), text.contains("\r\n"));
        let bare = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
        let document: DocumentMut = bare.parse().map_err(|error: toml_edit::TomlError| {
            error.message().lines().next().unwrap_or("malformed TOML").to_owned()
        })?;
        match document.get(ACTORS) {
            None | Some(Item::ArrayOfTables(_)) => Ok(Book { document, dress }),
            Some(_) => Err("the actors are no `[[actor]]` entries".to_owned()),
        }
    }

    /// The file's text.
    pub fn text(&self) -> String {
        let text = self.document.to_string();
        let text = if self.dress.1 { text.replace('\n', "\r\n") } else { text };
        if self.dress.0 { format!("\u{feff}{text}") } else { text }
    }

    /// The names that are not to be proposed.
    pub fn ignored(&self) -> Vec<String> {
        let names = self.document.get(IGNORED).and_then(|it| it.get(NAMES)).and_then(Item::as_array);
        let names = names.into_iter().flat_map(Array::iter);
        names.filter_map(|it| it.as_str().map(str::to_owned)).collect()
    }

    /// Adds `name` to those that are not to be proposed; whether it was not among them.
    pub fn ignore(&mut self, name: &str) -> bool {
        if self.ignored().iter().any(|it| fold(it) == fold(name)) {
            return false;
        }
        if !self.document.contains_key(IGNORED) {
            let mut table = Table::new();
            table.decor_mut().set_prefix(self.gap("# Names that are not to be proposed.\n"));
            self.document.insert(IGNORED, Item::Table(table));
        }
        if let Some(table) = self.document.get_mut(IGNORED).and_then(Item::as_table_mut) {
            add(table, NAMES, name);
        }
        true
    }

    /// Adds an entry for `actor`.
    pub fn accept(&mut self, actor: &Actor) {
        let mut table = Table::new();
        table.insert("id", value(actor.id.0.as_str()));
        table.insert("name", value(actor.name.as_str()));
        table.insert("kind", value(kind(actor.kind)));
        if let Some(of) = &actor.of {
            table.insert("of", value(of.0.as_str()));
        }
        table.decor_mut().set_prefix(self.gap(""));
        let actors = self.document.entry(ACTORS).or_insert(Item::ArrayOfTables(ArrayOfTables::new()));
        if let Some(actors) = actors.as_array_of_tables_mut() {
            actors.push(table);
        }
        for alias in &actor.aliases {
            self.alias(&actor.id, alias);
        }
    }

    /// Gives the entry `id` another name; whether there is such an entry.
    pub fn alias(&mut self, id: &ActorId, name: &str) -> bool {
        let Some(index) = self.index(id) else { return false };
        if let Some(table) = self.actors_mut().and_then(|it| it.get_mut(index)) {
            add(table, "aliases", name);
        }
        true
    }

    /// Makes what stands under `from` part of the entry `into`: its names and titles, and whoever was `of` it. Its own entry goes.
    pub fn merge(&mut self, from: &Actor, into: &ActorId) {
        for name in from.names() {
            self.alias(into, name);
        }
        let titles = self.index(&from.id).and_then(|index| self.remove(index));
        if let (Some(titles), Some(index)) = (titles, self.index(into))
            && let Some(table) = self.actors_mut().and_then(|it| it.get_mut(index))
        {
            let all = table.entry("titles").or_insert(value(Array::new()));
            if let Some(all) = all.as_array_mut() {
                titles.iter().for_each(|title| all.push_formatted(title.clone()));
            }
        }
        for table in self.actors_mut().into_iter().flat_map(ArrayOfTables::iter_mut) {
            if table.get("of").and_then(Item::as_str) == Some(&*from.id.0)
                && let Some(Item::Value(of)) = table.get_mut("of")
            {
                let decor = of.decor().clone();
                *of = Value::from(into.0.as_str());
                *of.decor_mut() = decor;
            }
        }
    }

    /// Takes an entry out and gives its titles. A comment above it, which may head the entries below too, stays.
    fn remove(&mut self, index: usize) -> Option<Array> {
        let actors = self.actors_mut()?;
        let table = actors.remove(index);
        let prefix = table.decor().prefix().and_then(|it| it.as_str()).unwrap_or_default().to_owned();
        if prefix.contains('#') {
            match actors.get_mut(index) {
                Some(next) => {
                    let own = next.decor().prefix().and_then(|it| it.as_str()).unwrap_or_default();
                    let both = format!("{}{own}", prefix.trim_end_matches('\n'));
                    next.decor_mut().set_prefix(both);
                }
                None => {
                    let trailing = self.document.trailing().as_str().unwrap_or_default().to_owned();
                    self.document.set_trailing(format!("{prefix}{trailing}"));
                }
            }
        }
        table.get("titles").and_then(Item::as_array).cloned()
    }

    /// What stands before a new entry: an empty line. In a file of comments alone, the comments: they come first.
    fn gap(&mut self, comment: &str) -> String {
        if !self.document.as_table().is_empty() {
            return format!("\n{comment}");
        }
        let comments = self.document.trailing().as_str().unwrap_or_default().to_owned();
        self.document.set_trailing("");
        if comments.trim().is_empty() {
            comment.to_owned()
        } else {
            format!("{}\n\n{comment}", comments.trim_end())
        }
    }

    fn actors_mut(&mut self) -> Option<&mut ArrayOfTables> {
        self.document.get_mut(ACTORS).and_then(Item::as_array_of_tables_mut)
    }

    /// Where the entry `id` stands; an entry without an id has that of its name.
    fn index(&self, id: &ActorId) -> Option<usize> {
        let actors = self.document.get(ACTORS).and_then(Item::as_array_of_tables)?;
        actors.iter().position(|table| {
            let text = |key| table.get(key).and_then(Item::as_str);
            text("id").map_or_else(|| text("name").map(ActorId::of), |it| Some(ActorId::of(it))).as_ref()
                == Some(id)
        })
    }
}

/// Adds `name` to the list `key` of a table, in the style of the list; the entry's own name is no alias.
fn add(table: &mut Table, key: &str, name: &str) {
    let own = table.get("name").and_then(Item::as_str).is_some_and(|it| it == name);
    let list = table.entry(key).or_insert(value(Array::new()));
    let Some(list) = list.as_array_mut().filter(|_| !own) else { return };
    if list.iter().any(|it| it.as_str() == Some(name)) {
        return;
    }
    let mut new = Value::from(name);
    // A list of a line each goes on as one.
    if let Some(last) = list.iter().last().filter(|_| list.len() > 1) {
        *new.decor_mut() = last.decor().clone();
    }
    if new.decor().prefix().is_some() { list.push_formatted(new) } else { list.push(new) }
}

/// A kind as the file writes it.
fn kind(kind: ActorKind) -> &'static str {
    KINDS.iter().find(|it| it.1 == kind).map_or("", |it| it.0)
}
