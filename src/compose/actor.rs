//! An actor's page: what it says, what is said of it, where and with whom it appears.

use serde::Serialize;

use super::Link;
use super::show::{Citation, FigureView, MentionView, NoteView, QuotationView, Tally};

/// What an actor's page says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ActorView {
    /// The actor's permanent id.
    pub id: String,
    /// The name.
    pub name: String,
    /// The kind, as in [`ActorGroup`](super::actors::ActorGroup).
    pub kind: &'static str,
    /// Where the entry comes from: `registry`, `gazetteer` or `form`.
    pub origin: &'static str,
    /// The actor whose office, capital or servant it is.
    pub of: Option<Link>,
    /// Those of whom it is said that they are its.
    pub members: Vec<Link>,
    /// Titles with their dates, as entered.
    pub titles: Vec<TitleLine>,
    /// Other names, as entered.
    pub aliases: Vec<String>,
    /// How the sources name it: the words and how often, most often first.
    pub named: Vec<NamedLine>,
    /// Quotations in which it speaks.
    pub speaks: usize,
    /// Quotations of others in which it is named.
    pub spoken_about: usize,
    /// Mentions outside quotations.
    pub present: usize,
    /// What it says, by the day of saying; undated ones last. Without rejected ones, denials included.
    pub words: Vec<QuotationView>,
    /// What others say in which it is named.
    pub about: Vec<QuotationView>,
    /// Figures that it gives.
    pub figures: Vec<FigureView>,
    /// Where it appears otherwise, source by source.
    pub appearances: Vec<Appearance>,
    /// Those who are named in the same passages, most often first.
    pub company: Vec<Company>,
    /// Attributions to it that a person rejected: listed, never counted.
    pub rejected: Vec<QuotationView>,
    /// The analyst's public notes about it.
    pub notes: Vec<NoteView>,
    /// The statuses of the quotations in which it speaks.
    pub tally: Tally,
}

/// A title with its dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TitleLine {
    /// The title.
    pub title: String,
    /// From when, written out; may be empty.
    pub from: String,
    /// Until when, written out; may be empty.
    pub to: String,
}

/// A way in which the sources name an actor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NamedLine {
    /// The words.
    pub words: String,
    /// How often.
    pub times: usize,
}

/// The mentions of an actor outside quotations in one source.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Appearance {
    /// The source.
    pub source: Citation,
    /// The mentions, in the order of the text.
    pub mentions: Vec<MentionView>,
}

/// Somebody who is named in the same passages.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Company {
    /// Who.
    pub link: Link,
    /// In how many passages.
    pub passages: usize,
}
