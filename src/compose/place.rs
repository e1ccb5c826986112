//! A place's page: where it is named, source by source.

use serde::Serialize;

use super::actor::{Appearance, Company, NamedLine};
use super::show::NoteView;
use super::{Kind, Link, Make, Page, Scope, View, actor};
use crate::ids::ActorId;

/// What a place's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceView {
    /// The place's permanent id.
    pub id: String,
    /// The name.
    pub name: String,
    /// What it belongs to.
    pub of: Option<Link>,
    /// Other names, as entered.
    pub aliases: Vec<String>,
    /// How the sources name it, most often first.
    pub named: Vec<NamedLine>,
    /// How often it is named.
    pub mentions: usize,
    /// Where it is named, source by source.
    pub appearances: Vec<Appearance>,
    /// The actors named in the same passages, most often first.
    pub company: Vec<Company>,
    /// The analyst's public notes about it.
    pub notes: Vec<NoteView>,
}

/// A place's page.
pub const KIND: Kind = Kind {
    stem: "place",
    markdown: true,
    make: Make::Each(|dossier| dossier.places.keys().collect(), compose),
};

fn compose(scope: &Scope<'_>, id: &ActorId) -> Option<Page> {
    let record = scope.dossier.places.get(id)?;
    let link = scope.who(id);
    let view = PlaceView {
        id: id.0.clone(),
        name: record.place.name.clone(),
        of: record.place.of.as_ref().map(|it| scope.who(it)),
        aliases: record.place.aliases.clone(),
        named: actor::named(&record.named),
        mentions: record.mentions.len(),
        appearances: actor::appearances(scope, &record.mentions),
        company: actor::company(scope, &record.company),
        notes: scope.notes(&link.page, &link.page),
    };
    Some(scope.page_below("place", link, View::Place(view)))
}
