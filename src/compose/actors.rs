//! The index of the actors: who speaks, who is spoken about, who is merely present.

use serde::Serialize;

use super::Link;

/// What the index of the actors says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorsView {
    /// The actors by kind; within a kind those who speak most first. A kind without actors is left out.
    pub groups: Vec<ActorGroup>,
}

/// The actors of one kind.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorGroup {
    /// `person`, `office`, `state`, `organisation`, `armed`, `collective`, `media` or `unnamed`; also the group's anchor.
    pub kind: &'static str,
    /// Its actors.
    pub actors: Vec<ActorLine>,
}

/// An actor in a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorLine {
    /// Its page; the words are its name.
    pub link: Link,
    /// Its kind.
    pub kind: &'static str,
    /// The title it is given most often; may be empty.
    pub title: String,
    /// Quotations in which it speaks.
    pub speaks: usize,
    /// Quotations of others in which it is named.
    pub spoken_about: usize,
    /// Mentions outside quotations.
    pub present: usize,
    /// Sources in which it appears.
    pub sources: usize,
}
