//! The actors: what each says, what is said of it, where it is merely present, and in what company.

use std::collections::{BTreeMap, BTreeSet};

use super::company::company;
use super::roles::{Role, Roles};
use super::{Dossier, Entry, Given, Index, Listed, Ref};
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind, Origin};
use crate::revise::Status;
use crate::text::fold;

/// The actors.
pub const INDEX: Index = Index { name: "actors", build };

/// What the articles say of one actor.
#[derive(Clone, Debug, PartialEq)]
pub struct ActorRecord {
    /// Who it is.
    pub actor: Actor,
    /// Quotations in which it speaks, by the day of saying.
    pub speaks: Vec<Ref>,
    /// Quotations of others in which it is named, by the day of saying.
    pub spoken_about: Vec<Ref>,
    /// Mentions outside quotations that do not name it as the speaker.
    pub present: Vec<Ref>,
    /// Figures that it gives.
    pub figures: Vec<Ref>,
    /// Quotations whose attribution to it a person rejected.
    pub rejected: Vec<Ref>,
    /// Its offices and servants.
    pub members: Vec<ActorId>,
    /// The roles that the articles give to it.
    pub roles: Roles,
    /// How the articles name it, by the folded words.
    pub named: BTreeMap<String, Named>,
    /// The articles in which it appears.
    pub sources: BTreeSet<usize>,
    /// Who is named in the same passages, and in how many.
    pub company: BTreeMap<ActorId, usize>,
}

impl ActorRecord {
    /// Nothing yet of `actor`.
    pub(super) fn new(actor: Actor) -> ActorRecord {
        ActorRecord {
            actor,
            speaks: Vec::new(),
            spoken_about: Vec::new(),
            present: Vec::new(),
            figures: Vec::new(),
            rejected: Vec::new(),
            members: Vec::new(),
            roles: Roles::new(),
            named: BTreeMap::new(),
            sources: BTreeSet::new(),
            company: BTreeMap::new(),
        }
    }

    /// Whether nothing that stands refers to it.
    fn is_unheard(&self) -> bool {
        self.sources.is_empty() && self.rejected.is_empty()
    }
}

/// Words by which the articles name somebody; spellings that differ in case or white space count as one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Named {
    /// The words as the first article has them.
    pub words: String,
    /// How often.
    pub times: usize,
}

impl Named {
    /// Counts one more naming.
    pub(super) fn count(named: &mut BTreeMap<String, Named>, words: &str) {
        let new = || Named { words: words.split_whitespace().collect::<Vec<_>>().join(" "), times: 0 };
        named.entry(fold(words)).or_insert_with(new).times += 1;
    }
}

type Records = BTreeMap<ActorId, ActorRecord>;

fn build(given: &Given<'_>, dossier: &mut Dossier) {
    let mut records: Records = known(given, &dossier.entries)
        .into_iter()
        .filter(|(_, actor)| actor.kind != ActorKind::Place)
        .map(|(id, actor)| (id, ActorRecord::new(actor)))
        .collect();
    for (source, entry) in dossier.entries.iter().enumerate() {
        add_mentions(source, entry, &mut records);
        add_quotations(source, entry, &mut records);
        add_figures(source, entry, &mut records);
    }
    records.retain(|_, record| !record.is_unheard());
    add_members(&mut records);
    let mut company = company(&dossier.entries);
    for (id, record) in &mut records {
        Role::prune(&mut record.roles);
        record.company = company.remove(id).unwrap_or_default();
        record.speaks.sort_by_cached_key(|at| dossier.day_of_saying(*at));
        record.spoken_about.sort_by_cached_key(|at| dossier.day_of_saying(*at));
    }
    let listed = records
        .iter()
        .map(|(id, record)| (id.clone(), Listed { place: false, name: record.actor.name.clone() }));
    dossier.listed.extend(listed);
    dossier.actors = records;
}

/// Every actor and place that the articles refer to. Where several say who an id is, a person's word goes first, then the gazetteer's,
/// then the first article's.
pub(super) fn known(given: &Given<'_>, entries: &[Entry]) -> BTreeMap<ActorId, Actor> {
    let mut known: BTreeMap<ActorId, Actor> = BTreeMap::new();
    for actor in entries.iter().flat_map(|entry| &entry.actors) {
        match known.get(&actor.id) {
            Some(old) if rank(old.origin) <= rank(actor.origin) => {}
            _ => {
                known.insert(actor.id.clone(), actor.clone());
            }
        }
    }
    for actor in &given.registry.actors {
        if let Some(old) = known.get_mut(&actor.id) {
            old.clone_from(actor);
        }
    }
    known
}

fn rank(origin: Origin) -> u8 {
    match origin {
        Origin::Registry => 0,
        Origin::Gazetteer => 1,
        Origin::Form => 2,
    }
}

fn add_members(records: &mut Records) {
    let pairs: Vec<(ActorId, ActorId)> =
        records.values().filter_map(|it| Some((it.actor.of.clone()?, it.actor.id.clone()))).collect();
    for (whole, member) in pairs {
        if let Some(record) = records.get_mut(&whole) {
            record.members.push(member);
        }
    }
}

fn add_mentions(source: usize, entry: &Entry, records: &mut Records) {
    for (item, mention) in entry.mentions.iter().enumerate() {
        let Some(record) = records.get_mut(&mention.note.it.actor) else { continue };
        if mention.note.status == Status::Rejected {
            continue;
        }
        record.sources.insert(source);
        Named::count(&mut record.named, &mention.excerpt.words);
        if record.actor.kind == ActorKind::Person {
            let given = (&record.actor, &mention.note.it, mention.excerpt.words.as_str());
            Role::keep(&mut record.roles, source, given);
        }
        if !mention.quoted && !mention.attributing {
            record.present.push(Ref { source, item });
        }
    }
}

fn add_quotations(source: usize, entry: &Entry, records: &mut Records) {
    for (item, quotation) in entry.quotations.iter().enumerate() {
        let at = Ref { source, item };
        let rejected = quotation.note.status == Status::Rejected;
        for id in quotation.speakers() {
            match records.get_mut(id) {
                Some(record) if rejected => record.rejected.push(at),
                Some(record) if quotation.is_said() => {
                    record.sources.insert(source);
                    record.speaks.push(at);
                }
                _ => {}
            }
        }
        if !quotation.is_said() {
            continue;
        }
        for id in quotation.about.iter().filter(|id| !quotation.speakers().contains(id)) {
            if let Some(record) = records.get_mut(id) {
                record.spoken_about.push(at);
            }
        }
    }
}

fn add_figures(source: usize, entry: &Entry, records: &mut Records) {
    for (item, figure) in entry.figures.iter().enumerate() {
        if figure.note.status == Status::Rejected {
            continue;
        }
        for id in figure.note.it.claimant.iter().flat_map(|claimant| &claimant.actors) {
            if let Some(record) = records.get_mut(id) {
                record.sources.insert(source);
                record.figures.push(Ref { source, item });
            }
        }
    }
}
