//! One person, one actor: an office that stood for somebody unnamed, "le chef de l'État", is the person's once the text takes it up so.

use std::collections::{BTreeMap, BTreeSet};

use crate::annotate::{Annotations, Form};
use crate::ids::ActorId;
use crate::registry::ActorKind;

/// Gives the mentions of an unnamed office to the one person whom all its words that speak mean, and drops the actor that it made.
pub(super) fn unite(annotations: &mut Annotations) {
    let mut bearers = bearers(annotations);
    let quotations = &annotations.quotations;
    let speaking: BTreeSet<&ActorId> =
        quotations.iter().filter_map(|it| it.speaker.as_ref()).flat_map(|it| &it.actors).collect();
    bearers.retain(|office, them| them.len() == 1 && !speaking.contains(office));
    for mention in &mut annotations.mentions {
        if let Some(person) = bearers.get(&mention.actor).and_then(BTreeSet::first) {
            mention.actor = person.clone();
        }
    }
    annotations.actors.retain(|actor| !bearers.contains_key(&actor.id));
    for quotation in &mut annotations.quotations {
        quotation.lost.retain(|it| !bearers.contains_key(&it.actor));
    }
}

/// The unnamed actors whose mention stands where somebody else speaks, with those who do.
fn bearers(annotations: &Annotations) -> BTreeMap<ActorId, BTreeSet<ActorId>> {
    let unnamed: BTreeSet<&ActorId> =
        annotations.actors.iter().filter(|it| it.kind == ActorKind::Unnamed).map(|it| &it.id).collect();
    let mut bearers: BTreeMap<ActorId, BTreeSet<ActorId>> = BTreeMap::new();
    for speaker in annotations.quotations.iter().filter_map(|it| it.speaker.as_ref()) {
        let ([person], Some(at)) = (speaker.actors.as_slice(), speaker.at) else { continue };
        let here = annotations.mentions.partition_point(|it| it.at < at);
        let mention = annotations.mentions.get(here).filter(|it| it.at == at && it.form == Form::Role);
        if let Some(office) = mention.map(|it| &it.actor).filter(|it| *it != person && unnamed.contains(it)) {
            bearers.entry(office.clone()).or_default().insert(person.clone());
        }
    }
    bearers
}
