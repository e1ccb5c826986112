//! A place's page: where it is named, source by source.

use serde::Serialize;

use super::actor::{Appearance, Company, NamedLine};
use super::show::{Identified, NoteView, Rest};
use super::{Basis, Kind, Link, Make, Page, Scope, View, actor};
use crate::gather::Dossier;
use crate::ids::ActorId;
use crate::store::Key;

/// What a place's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceView {
    /// The place's permanent id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What it belongs to.
    pub of: Option<Link>,
    /// Names in the sources of which a person said that they mean it.
    pub identified: Vec<Identified>,
    /// Other names, as entered.
    pub aliases: Vec<String>,
    /// How the sources name it, most often first.
    pub named: Vec<NamedLine>,
    /// How often it is named.
    pub mentions: usize,
    /// Where it is named, source by source.
    pub appearances: Vec<Appearance>,
    /// What is not shown of the list `appearances`.
    pub more: Rest,
    /// The actors named in the same passages, most often first.
    pub company: Vec<Company>,
    /// The analyst's public notes about it.
    pub notes: Vec<NoteView>,
}

/// A place's page.
pub const KIND: Kind = Kind {
    stem: "place",
    markdown: true,
    make: Make::Each {
        folder: "places",
        list: |dossier| dossier.places.keys().collect(),
        basis,
        make: compose,
    },
};

fn basis(dossier: &Dossier, id: &ActorId) -> Basis {
    let Some(record) = dossier.places.get(id) else { return Basis::nothing() };
    Basis { sources: record.sources.clone(), besides: Key::of(&record.place) }
}

fn compose(scope: &Scope<'_>, id: &ActorId) -> Option<Page> {
    let record = scope.dossier.places.get(id)?;
    let link = scope.who(id);
    let (appearances, beyond) = actor::appearances(scope, &record.mentions);
    let view = PlaceView {
        id: id.0.clone(),
        name: record.place.name.clone(),
        of: record.place.of.as_ref().map(|it| scope.who(it)),
        identified: record.sources.iter().flat_map(|it| scope.identified(*it, Some(id))).collect(),
        aliases: record.place.aliases.clone(),
        named: actor::named(&record.named),
        mentions: record.mentions.len(),
        appearances,
        more: Rest::from([("appearances", beyond)]),
        company: actor::company(scope, &record.company),
        notes: scope.notes(&link.page, &link.page),
    };
    Some(scope.page_below("place", link, View::Place(view)))
}
