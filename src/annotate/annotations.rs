//! What is found in an article: stand-off annotations, each with where it stands, its rule, and what it rests on.

use std::ops::Range;

use serde::{Deserialize, Serialize};

use crate::clean::Cleaned;
use crate::dates::Edtf;
use crate::ids::ActorId;
use crate::known::{Ground, Grounds};
use crate::registry::{Actor, ActorKind};
use crate::text::Span;

/// Where an annotation stands: a stretch of one block's text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Anchor {
    /// The index of the block in the article.
    pub block: usize,
    /// The stretch of the block's text.
    pub span: Span,
}

impl Anchor {
    /// Which of `sorted`, whose anchors are in order, stand in `block`.
    pub(crate) fn among<T>(sorted: &[T], block: usize, at: impl Fn(&T) -> Anchor) -> Range<usize> {
        let first = sorted.partition_point(|it| at(it).block < block);
        first..sorted.partition_point(|it| at(it).block <= block)
    }
}

/// The rule that made an annotation, by name: the language's code, a dot, the grammar it rests on, e.g. `fr.subject-verb`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Rule(pub String);

impl Rule {
    /// The rule called `name`.
    pub fn new(name: impl Into<String>) -> Rule {
        Rule(name.into())
    }
}

/// How a mention names its actor or place.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// A full name.
    Name,
    /// A surname, with or without "M.".
    Surname,
    /// A role or title: "le chef de la diplomatie russe".
    Role,
    /// A role and a name together.
    RoleName,
    /// An acronym.
    Acronym,
    /// A people for its state: "les Américains".
    Demonym,
    /// A capital or building for a government: "Moscou a démenti".
    Metonym,
    /// A description: "un responsable américain", "six pays occidentaux".
    Description,
}

/// A stretch of text that names an actor or a place; shown as a link. Mentions and dates of an article never overlap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// Where it stands.
    pub at: Anchor,
    /// Whom or what it names; resolved against the article's `actors`.
    pub actor: ActorId,
    /// How it names it.
    pub form: Form,
    /// The rule that resolved it.
    pub rule: Rule,
}

/// A name that no link shows: it stands within a longer mention, or nothing but its form makes it one. It is nobody's page and never a
/// speaker; it is there for a person to accept, and for other tools.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    /// Where it stands.
    pub at: Anchor,
    /// What kind of actor it would be; `None` for what is none: a product, a work, an event.
    pub kind: Option<ActorKind>,
    /// The rule that found it.
    pub rule: Rule,
}

/// A stretch of text that names a time; shown as a link to the timeline.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct DateMention {
    /// Where it stands.
    pub at: Anchor,
    /// The date; `None` where nothing resolves it.
    pub value: Option<Edtf>,
    /// The same as a TIMEX3 value, which also tells times of day, durations and vague times: `2016-12-06TEV`, `P7D`, `PAST_REF`.
    pub timex: String,
    /// What it was counted from: the day of publication, the words' own day; none where it stands alone.
    pub base: Grounds,
    /// The rule that resolved it, or that found it.
    pub rule: Rule,
}

impl DateMention {
    /// Whether it names a time of the calendar that a base would resolve: no duration ("sept jours"), no vague word ("récemment").
    pub fn is_calendar(&self) -> bool {
        let timex = self.timex.as_str();
        let duration = timex
            .strip_prefix('P')
            .is_some_and(|it| it.starts_with(|it: char| it.is_ascii_digit() || it == 'T' || it == 'X'));
        !duration && !timex.ends_with("_REF") && !timex.starts_with('T')
    }
}

/// How words are given as somebody's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum QuotationKind {
    /// A full utterance between marks.
    Direct,
    /// A fragment between marks inside the narrator's sentence (*mixed* quotation).
    Partial,
    /// Reported without marks: "a annoncé que ...", "selon lui".
    Indirect,
    /// A denial reported without its words: "Moscou a toujours démenti".
    Denial,
    /// A headline or crosshead that repeats words of the body: counted there, never attributed by itself.
    Echo,
    /// Marks that no rule gives to anybody, but that read like an utterance: for a person to settle.
    Unattributed,
}

/// How the text names the speaker; the class by which precision is reported.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SpeakerClass {
    /// By name.
    Name,
    /// By a role alone: "le ministre".
    Role,
    /// By a pronoun.
    Pronoun,
    /// By nothing but the passage: the quotation goes on.
    Continued,
    /// By the document that says so: a communiqué.
    Document,
}

/// Who speaks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Speaker {
    /// The speaking actors; more than one where they speak jointly.
    pub actors: Vec<ActorId>,
    /// The words that name the speaker, where there are any.
    pub at: Option<Anchor>,
    /// How the text names them.
    pub class: SpeakerClass,
}

/// Somebody who might have spoken and was not chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Candidate {
    /// Who.
    pub actor: ActorId,
    /// Why not.
    pub why_not: Ground,
}

impl Candidate {
    /// `actor`, who lost because of the ground called `id`, which is about `words`.
    pub(crate) fn lost(actor: &ActorId, id: &str, words: &str) -> Candidate {
        Candidate { actor: actor.clone(), why_not: Ground::new(id).words(words) }
    }

    /// Whether grammar allows that the actor speaks: it was not ruled out, others were nearer or as near.
    pub fn is_rival(&self) -> bool {
        ![DISAGREES, BESIDE, UNCUED].contains(&self.why_not.id.as_str())
    }
}

/// The ground of somebody near whose gender or number is not that of the pronoun.
pub(crate) const DISAGREES: &str = "lost-disagrees";
/// The ground of somebody whom the sentence names elsewhere than as the subject of its cue.
pub(crate) const BESIDE: &str = "lost-beside";
/// The ground of somebody in whose sentence no word says that anybody speaks.
pub(crate) const UNCUED: &str = "lost-no-cue";

/// Words given as somebody's.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotation {
    /// Its pieces in order, quotation marks included where there are any; an interrupted quotation has several.
    pub pieces: Vec<Anchor>,
    /// How the words are given.
    pub kind: QuotationKind,
    /// Who speaks; `None` where no rule holds: no speaker is better than a wrong one.
    pub speaker: Option<Speaker>,
    /// The words that say that somebody speaks: "a déclaré", "selon".
    pub cue: Option<Anchor>,
    /// Through whom the words came, as the text says: "cité par les agences russes".
    pub via: Vec<Anchor>,
    /// The words that say that this is a translation.
    pub translated: Option<Anchor>,
    /// What the journalist put into the words: "(..., ndlr)", "[...]".
    pub insertions: Vec<Anchor>,
    /// The quotation that an echo repeats, as an index into the article's quotations.
    pub echo_of: Option<usize>,
    /// The rule that attributed it, or that found it.
    pub rule: Rule,
    /// Those who might have spoken and were not chosen.
    pub lost: Vec<Candidate>,
}

/// How a number is bounded.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Bound {
    /// Just so.
    Exactly,
    /// "plus de", "au moins".
    AtLeast,
    /// "moins de", "au plus".
    AtMost,
    /// "environ", "une vingtaine".
    About,
}

/// A number of something, and who gives it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Figure {
    /// Where it stands: the bound, the number and what is counted.
    pub at: Anchor,
    /// The value; `None` for "several", "dozens of thousands".
    pub number: Option<f64>,
    /// How it is bounded.
    pub bound: Bound,
    /// What is counted, as written: "civils", "km", "millions de dollars".
    pub unit: String,
    /// Who gives it; `None` where the text does not say.
    pub claimant: Option<Speaker>,
    /// As of when.
    pub as_of: Option<Edtf>,
    /// The figure of which it is a part, as an index into the article's figures.
    pub part_of: Option<usize>,
    /// The words that doubt it: "sans que ces chiffres puissent être vérifiés".
    pub caveat: Option<Anchor>,
    /// The rule that found it.
    pub rule: Rule,
}

/// Everything found in an article. Each list is in the order of the text.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Annotations {
    /// Every actor and place that anything below refers to, by id: from the registry, the gazetteer, or the form of the words.
    pub actors: Vec<Actor>,
    /// Names of actors and places.
    pub mentions: Vec<Mention>,
    /// Names that no link shows.
    pub proposals: Vec<Proposal>,
    /// Names of times.
    pub dates: Vec<DateMention>,
    /// Words given as somebody's.
    pub quotations: Vec<Quotation>,
    /// Reported clauses around marked words that are quotations of their own; no page shows them.
    pub clauses: Vec<Quotation>,
    /// Numbers of something.
    pub figures: Vec<Figure>,
}

/// An annotated article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Annotated {
    /// The article.
    pub cleaned: Cleaned,
    /// What was found in it.
    pub annotations: Annotations,
}
