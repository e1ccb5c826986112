//! The index of the places.

use serde::Serialize;

use super::{Kind, Link, Make, Page, Scope, View};
use crate::gather::places::PlaceRecord;

/// What the index of the places says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlacesView {
    /// The places, by name.
    pub places: Vec<PlaceLine>,
}

/// A place in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PlaceLine {
    /// Its page; the words are its name.
    pub link: Link,
    /// How often it is named.
    pub mentions: usize,
    /// In how many sources.
    pub sources: usize,
}

/// The index of the places.
pub const KIND: Kind = Kind { stem: "places", markdown: true, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    let view = PlacesView { places: lines(scope) };
    scope.own_page("places", "places", View::Places(view))
}

/// A line for each place, by name.
pub(super) fn lines(scope: &Scope<'_>) -> Vec<PlaceLine> {
    let mut lines: Vec<PlaceLine> = scope.dossier.places.values().map(|it| line(scope, it)).collect();
    lines.sort_by(|one, other| scope.messages.order().compare(&one.link.text, &other.link.text));
    lines
}

fn line(scope: &Scope<'_>, record: &PlaceRecord) -> PlaceLine {
    PlaceLine {
        link: scope.who(&record.place.id),
        mentions: record.mentions.len(),
        sources: record.sources.len(),
    }
}
