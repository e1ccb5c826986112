//! All articles together: what they say of actors, places, days, figures and origins. What an article gives is a projection
//! without its body ([`Entry`]); an index is one file here and one entry in [`INDEXES`], and keeps references into the entries.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::config::Config;
use crate::dates::Edtf;
use crate::ids::{ActorId, SourceId};
use crate::lang::gazetteer::Gazetteer;
use crate::messages::Order;
use crate::read::{Note, Visibility};
use crate::registry::Registry;

pub mod actors;
mod company;
pub mod entry;
pub mod excerpt;
pub mod figures;
pub mod missing;
pub mod origins;
pub mod places;
pub mod quotes;
pub mod remarks;
pub mod roles;
mod said;
pub mod timeline;

pub use entry::{Counted, Entry, Noted, Spoken, entry};
pub use excerpt::Excerpt;

/// One annotation of one entry, by its place in the lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ref {
    /// The index of the entry in [`Dossier::entries`].
    pub source: usize,
    /// The index of the annotation in the entry's list.
    pub item: usize,
}

/// What the indexes read besides the entries.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    /// The dossier's settings.
    pub config: &'a Config,
    /// Who is who.
    pub registry: &'a Registry,
    /// What is known of the world.
    pub gazetteer: &'a Gazetteer,
    /// The analyst's notes, of every visibility.
    pub notes: &'a [Note],
    /// In which order names stand.
    pub order: &'a Order,
}

/// Who has a page: the kind of page and the name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Listed {
    /// Whether it is a place.
    pub place: bool,
    /// The name.
    pub name: String,
}

/// The dossier as its indexes know it.
#[derive(Clone, Debug, Default)]
pub struct Dossier {
    /// The dossier's settings.
    pub config: Config,
    /// The analyst's public notes; others never get this far.
    pub notes: Vec<Note>,
    /// The articles, by date of publication, undated ones last.
    pub entries: Vec<Entry>,
    /// Where each article stands among the entries.
    pub by_id: BTreeMap<SourceId, usize>,
    /// Every actor and place that has a page, by id.
    pub listed: BTreeMap<ActorId, Listed>,
    /// The names of those to whom somebody belongs and who have no page, by id.
    pub owners: BTreeMap<ActorId, String>,
    /// The actors, by id.
    pub actors: BTreeMap<ActorId, actors::ActorRecord>,
    /// The places, by id.
    pub places: BTreeMap<ActorId, places::PlaceRecord>,
    /// What happened and was said when.
    pub timeline: timeline::Timeline,
    /// The quotations.
    pub quotes: quotes::Quotes,
    /// The figures.
    pub figures: figures::Figures,
    /// Where the texts come from.
    pub origins: Vec<origins::Origin>,
    /// What stands out when the articles are laid side by side.
    pub remarks: Vec<remarks::Remark>,
    /// What is not known.
    pub missing: missing::Missing,
}

/// One index.
pub struct Index {
    /// Its name, the stem of its file.
    pub name: &'static str,
    /// Fills its part of the dossier from the entries and from the indexes before it.
    pub build: fn(&Given<'_>, &mut Dossier),
}

/// Every index, in the order in which they are built.
pub const INDEXES: &[Index] = &[
    actors::INDEX,
    places::INDEX,
    timeline::INDEX,
    quotes::INDEX,
    figures::INDEX,
    origins::INDEX,
    remarks::INDEX,
    missing::INDEX,
];

/// Lays the articles side by side.
pub fn gather(mut entries: Vec<Entry>, given: &Given<'_>) -> Dossier {
    entries.sort_by(|one, other| one.path.cmp(&other.path));
    entries.iter_mut().zip(1..).for_each(|(entry, number)| entry.number = number);
    entries.sort_by(|one, other| one.place_in_list().cmp(&other.place_in_list()));
    let notes = given.notes.iter().filter(|note| note.visibility == Visibility::Public).cloned().collect();
    let by_id = entries.iter().enumerate().map(|(index, entry)| (entry.id.clone(), index)).collect();
    let mut dossier = Dossier { config: given.config.clone(), notes, entries, by_id, ..Dossier::default() };
    for index in INDEXES {
        (index.build)(given, &mut dossier);
    }
    dossier.owners = owners(given, &dossier);
    dossier
}

/// The names of those to whom an actor or a place belongs and of whom no article speaks.
fn owners(given: &Given<'_>, dossier: &Dossier) -> BTreeMap<ActorId, String> {
    let actors = dossier.actors.values().map(|it| &it.actor);
    let all = actors.chain(dossier.places.values().map(|it| &it.place)).filter_map(|it| it.of.as_ref());
    let name = |id: &ActorId| {
        let known = given.registry.by_id(id).map(|it| it.name.as_str());
        known.or_else(|| Some(given.gazetteer.by_id(id)?.display(&given.config.language))).map(str::to_owned)
    };
    all.filter(|id| !dossier.listed.contains_key(*id))
        .filter_map(|id| Some((id.clone(), name(id)?)))
        .collect()
}

impl Dossier {
    /// The quotation at `at`.
    pub fn quotation(&self, at: Ref) -> Option<(&Entry, &Spoken)> {
        let entry = self.entries.get(at.source)?;
        Some((entry, entry.quotations.get(at.item)?))
    }

    /// The day of a saying for sorting: as stated, else of publication; what has neither comes last.
    pub(crate) fn day_of_saying(&self, at: Ref) -> (bool, Option<Edtf>, Ref) {
        let day = self.quotation(at).and_then(|(entry, quotation)| {
            quotation.said.clone().or_else(|| entry.fields.published.value.clone())
        });
        (day.is_none(), day, at)
    }
}
