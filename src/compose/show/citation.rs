//! A source as every list cites it: its number, title, outlet, agency and date, each unknown where it is unknown.

use serde::Serialize;

use super::{Field, Link};

/// A source as every list cites it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Citation {
    /// Its number in the list of sources, from 1.
    pub number: usize,
    /// The capture's id.
    pub id: String,
    /// Its page; the words are its title, or its path where it has none.
    pub link: Link,
    /// The language of the title.
    pub lang: String,
    /// When it was published.
    pub published: Field,
    /// The outlet that carried it.
    pub outlet: Field,
    /// The agency whose text it is.
    pub agency: Field,
}
