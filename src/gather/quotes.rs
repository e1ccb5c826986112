//! The quotations: by speaker, unattributed, echoes, rejected.

use std::collections::BTreeMap;

use super::{Dossier, Given, Index, Ref};
use crate::annotate::QuotationKind;
use crate::ids::ActorId;
use crate::revise::Status;

/// The quotations.
pub const INDEX: Index = Index { name: "quotes", build };

/// The quotations of all articles. Each stands in exactly one of the lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Quotes {
    /// Those with a speaker, by who speaks (jointly, in the order of their ids), each by the day of saying. Those who speak most first.
    pub speakers: Vec<(Vec<ActorId>, Vec<Ref>)>,
    /// Those that nobody is given for.
    pub unattributed: Vec<Ref>,
    /// Headlines and crossheads that repeat words of the body.
    pub echoes: Vec<Ref>,
    /// Those that a person rejected.
    pub rejected: Vec<Ref>,
    /// Those about which persons disagree; they also stand in one of the lists above.
    pub disputed: Vec<Ref>,
}

fn build(given: &Given<'_>, dossier: &mut Dossier) {
    let mut quotes = Quotes::default();
    let mut speakers: BTreeMap<Vec<ActorId>, Vec<Ref>> = BTreeMap::new();
    for (source, entry) in dossier.entries.iter().enumerate() {
        for (item, quotation) in entry.quotations.iter().enumerate() {
            let at = Ref { source, item };
            if quotation.note.status == Status::Disputed {
                quotes.disputed.push(at);
            }
            let list = match (quotation.note.status, quotation.note.it.kind) {
                (Status::Rejected, _) => &mut quotes.rejected,
                (_, QuotationKind::Echo) => &mut quotes.echoes,
                _ if quotation.speakers().is_empty() => &mut quotes.unattributed,
                _ => speakers.entry(together(quotation.speakers())).or_default(),
            };
            list.push(at);
        }
    }
    for said in speakers.values_mut() {
        said.sort_by_cached_key(|at| dossier.day_of_saying(*at));
    }
    quotes.speakers = speakers.into_iter().collect();
    quotes.speakers.sort_by(|(one, said), (other, answered)| {
        let names = || given.order.compare(&names(dossier, one), &names(dossier, other));
        answered.len().cmp(&said.len()).then_with(names)
    });
    dossier.quotes = quotes;
}

fn together(speakers: &[ActorId]) -> Vec<ActorId> {
    let mut speakers = speakers.to_vec();
    speakers.sort();
    speakers.dedup();
    speakers
}

fn names(dossier: &Dossier, ids: &[ActorId]) -> String {
    let names = ids.iter().map(|id| dossier.listed.get(id).map_or(id.0.as_str(), |it| it.name.as_str()));
    names.collect::<Vec<_>>().join(" ")
}
