//! The places: where each is named, and who is named with it.

use std::collections::{BTreeMap, BTreeSet};

use super::actors::{Named, known};
use super::company::company;
use super::{Dossier, Given, Index, Listed, Ref};
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind};
use crate::revise::Status;

/// The places.
pub const INDEX: Index = Index { name: "places", build };

/// What the articles say of one place.
#[derive(Clone, Debug, PartialEq)]
pub struct PlaceRecord {
    /// Which it is.
    pub place: Actor,
    /// Where it is named.
    pub mentions: Vec<Ref>,
    /// How the articles name it, by the folded words.
    pub named: BTreeMap<String, Named>,
    /// The articles in which it appears.
    pub sources: BTreeSet<usize>,
    /// Who is named in the same passages, and in how many.
    pub company: BTreeMap<ActorId, usize>,
}

fn build(given: &Given<'_>, dossier: &mut Dossier) {
    let places = known(given, &dossier.entries).into_iter().filter(|(_, it)| it.kind == ActorKind::Place);
    let mut records: BTreeMap<ActorId, PlaceRecord> = places.map(|(id, it)| (id, record(it))).collect();
    for (source, entry) in dossier.entries.iter().enumerate() {
        for (item, mention) in entry.mentions.iter().enumerate() {
            let Some(record) = records.get_mut(&mention.note.it.actor) else { continue };
            if mention.note.status != Status::Rejected {
                record.mentions.push(Ref { source, item });
                record.sources.insert(source);
                Named::count(&mut record.named, &mention.excerpt.words);
            }
        }
    }
    records.retain(|_, record| !record.mentions.is_empty());
    let mut company = company(&dossier.entries);
    for (id, record) in &mut records {
        record.company = company.remove(id).unwrap_or_default();
    }
    let listed =
        records.iter().map(|(id, it)| (id.clone(), Listed { place: true, name: it.place.name.clone() }));
    dossier.listed.extend(listed);
    dossier.places = records;
}

fn record(place: Actor) -> PlaceRecord {
    PlaceRecord {
        place,
        mentions: Vec::new(),
        named: BTreeMap::new(),
        sources: BTreeSet::new(),
        company: BTreeMap::new(),
    }
}
