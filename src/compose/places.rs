//! The index of the places.

use serde::Serialize;

use super::Link;

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
