//! What one article gives to the indexes: its fields and its annotations with the words around them, without its body.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Excerpt;
use super::excerpt::Passages;
use super::said;
use crate::annotate::{Anchor, DateMention, Figure, Mention, Quotation, QuotationKind};
use crate::clean::{Category, Fields};
use crate::dates::Edtf;
use crate::ids::{ActorId, SourceId};
use crate::registry::Actor;
use crate::revise::{Article, Settled, Status};
use crate::text::copies::Runs;

/// What one article gives to the indexes.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Entry {
    /// The capture's id.
    pub id: SourceId,
    /// Its number, from 1: its place among the captures by path, which a date that is entered does not change.
    pub number: usize,
    /// The capture's path under `seeds/`.
    pub path: String,
    /// SHA-256 of the capture's bytes, in hex.
    pub sha256: String,
    /// SHA-256 of its decoded text, in hex.
    pub text_sha256: String,
    /// The fields.
    pub fields: Fields,
    /// How many words of it are kept.
    pub words: usize,
    /// By what its copies are known.
    pub runs: Runs,
    /// Every actor and place referred to.
    pub actors: Vec<Actor>,
    /// Names of actors and places.
    pub mentions: Vec<Noted<Mention>>,
    /// Names of times.
    pub dates: Vec<Noted<DateMention>>,
    /// Words given as somebody's.
    pub quotations: Vec<Spoken>,
    /// Numbers of something.
    pub figures: Vec<Counted>,
    /// How many stretches were taken out, by category.
    pub removed: BTreeMap<Category, usize>,
}

/// An annotation with the words around it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Noted<T> {
    /// The annotation.
    pub note: Settled<T>,
    /// The words around it.
    pub excerpt: Excerpt,
    /// Whether it stands inside words given as somebody's.
    pub quoted: bool,
    /// Whether it only says who speaks, or when: it is shown with those words.
    pub attributing: bool,
}

/// Words given as somebody's, written out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Spoken {
    /// The quotation.
    pub note: Settled<Quotation>,
    /// Its number among the notes of its page, from 1.
    pub number: usize,
    /// The words around it.
    pub excerpt: Excerpt,
    /// Its pieces.
    pub pieces: Vec<String>,
    /// The words that name the speaker.
    pub named: String,
    /// The words that say that somebody speaks.
    pub cue: String,
    /// Through whom the words came.
    pub via: Vec<String>,
    /// The words that say that this is a translation.
    pub translated: String,
    /// What the journalist put into the words.
    pub insertions: Vec<String>,
    /// When it was said, where the text dates the saying itself.
    pub said: Option<Edtf>,
    /// Who is named inside the words.
    pub about: Vec<ActorId>,
}

/// A number of something, written out.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Counted {
    /// The figure.
    pub note: Settled<Figure>,
    /// Its number among the notes of its page, from 1.
    pub number: usize,
    /// The words around it.
    pub excerpt: Excerpt,
    /// The words that name who gives it.
    pub named: String,
    /// The words that doubt it.
    pub caveat: String,
}

/// What one article gives to the indexes.
pub fn entry(article: &Article) -> Entry {
    let passages = Passages::of(article);
    let numbers = numbers(article);
    Entry {
        id: article.id.clone(),
        number: 0,
        path: article.path.clone(),
        sha256: article.sha256.clone(),
        text_sha256: article.text_sha256.clone(),
        fields: article.fields.clone(),
        words: article.passages.iter().map(|it| it.block.text.split_whitespace().count()).sum(),
        runs: article.runs(),
        actors: article.actors.clone(),
        mentions: mentions(article, &passages),
        dates: dates(article, &passages),
        quotations: quotations(article, &passages, &numbers),
        figures: figures(article, &passages, &numbers),
        removed: removed(article),
    }
}

impl Entry {
    /// Where it stands in the list of sources: by date of publication, undated ones last, then by path.
    pub(super) fn place_in_list(&self) -> (bool, Option<&Edtf>, &str) {
        let published = self.fields.published.value.as_ref();
        (published.is_none(), published, &self.path)
    }
}

impl Spoken {
    /// Who speaks; empty where nobody is given.
    pub fn speakers(&self) -> &[ActorId] {
        self.note.it.speaker.as_ref().map_or(&[], |speaker| &speaker.actors)
    }

    /// Whether it counts as somebody's words: given to somebody, not rejected, and no headline that repeats what is counted where it
    /// stands in the body.
    pub fn is_said(&self) -> bool {
        let echo = self.note.it.kind == QuotationKind::Echo;
        !echo && self.note.status != Status::Rejected && !self.speakers().is_empty()
    }
}

fn mentions(article: &Article, passages: &Passages<'_>) -> Vec<Noted<Mention>> {
    let quoted = Stretches::quoted(article);
    let naming = Stretches::naming(article);
    let noted = article.mentions.iter().map(|note| Noted {
        excerpt: passages.excerpt(note.it.at),
        quoted: quoted.hold(note.it.at),
        attributing: naming.hold(note.it.at),
        note: note.clone(),
    });
    noted.collect()
}

fn dates(article: &Article, passages: &Passages<'_>) -> Vec<Noted<DateMention>> {
    let quoted = Stretches::quoted(article);
    let dating =
        Stretches::new(standing(article).filter_map(|it| said::date_of(article, it)).map(|it| it.at));
    let noted = article.dates.iter().map(|note| Noted {
        excerpt: passages.excerpt(note.it.at),
        quoted: quoted.hold(note.it.at),
        attributing: dating.hold(note.it.at),
        note: note.clone(),
    });
    noted.collect()
}

fn quotations(article: &Article, passages: &Passages<'_>, numbers: &BTreeMap<&str, usize>) -> Vec<Spoken> {
    let spoken = article.quotations.iter().map(|note| {
        let it = &note.it;
        let words = |at: &Anchor| passages.words(*at).to_owned();
        Spoken {
            number: numbers.get(note.id.as_str()).copied().unwrap_or_default(),
            excerpt: passages.excerpt_of(&it.pieces),
            pieces: it.pieces.iter().map(words).collect(),
            named: it.speaker.as_ref().and_then(|speaker| speaker.at.as_ref()).map(words).unwrap_or_default(),
            cue: it.cue.as_ref().map(words).unwrap_or_default(),
            via: it.via.iter().map(words).collect(),
            translated: it.translated.as_ref().map(words).unwrap_or_default(),
            insertions: it.insertions.iter().map(words).collect(),
            said: said::date_of(article, it).and_then(|date| date.value.clone()),
            about: about(article, it),
            note: note.clone(),
        }
    });
    spoken.collect()
}

fn figures(article: &Article, passages: &Passages<'_>, numbers: &BTreeMap<&str, usize>) -> Vec<Counted> {
    let counted = article.figures.iter().map(|note| {
        let words = |at: Anchor| passages.words(at).to_owned();
        let claimant = note.it.claimant.as_ref().and_then(|claimant| claimant.at);
        Counted {
            number: numbers.get(note.id.as_str()).copied().unwrap_or_default(),
            excerpt: passages.excerpt(note.it.at),
            named: claimant.map(words).unwrap_or_default(),
            caveat: note.it.caveat.map(words).unwrap_or_default(),
            note: note.clone(),
        }
    });
    counted.collect()
}

/// The number of each note of the page: in the order of their first references, which stand at the end of their first pieces; of two
/// that end together the inner one comes first.
fn numbers(article: &Article) -> BTreeMap<&str, usize> {
    let quotations = article.quotations.iter().filter_map(|it| Some((it.it.pieces.first()?, it.id.as_str())));
    let figures = article.figures.iter().map(|it| (&it.it.at, it.id.as_str()));
    let mut notes: Vec<(&Anchor, &str)> = quotations.chain(figures).collect();
    notes.sort_by_key(|(at, id)| (at.block, at.span.end, std::cmp::Reverse(at.span.start), *id));
    notes.into_iter().enumerate().map(|(index, (_, id))| (id, index + 1)).collect()
}

fn removed(article: &Article) -> BTreeMap<Category, usize> {
    let mut removed = BTreeMap::new();
    for stretch in &article.removed {
        *removed.entry(stretch.category).or_default() += 1;
    }
    removed
}

/// Who is named inside the words of a quotation, each once, in the order of their ids.
fn about(article: &Article, quotation: &Quotation) -> Vec<ActorId> {
    let pieces = Stretches::new(quotation.pieces.iter().copied());
    let inside = article.mentions.iter().filter(|it| it.status != Status::Rejected && pieces.hold(it.it.at));
    let mut about: Vec<ActorId> = inside.map(|it| it.it.actor.clone()).collect();
    about.sort();
    about.dedup();
    about
}

/// The quotations that nobody rejected.
fn standing(article: &Article) -> impl Iterator<Item = &Quotation> {
    article.quotations.iter().filter(|it| it.status != Status::Rejected).map(|it| &it.it)
}

/// Stretches of an article, merged and in order, so that a look-up is quick however many there are.
struct Stretches(Vec<Anchor>);

impl Stretches {
    fn new(stretches: impl Iterator<Item = Anchor>) -> Stretches {
        let mut sorted: Vec<Anchor> = stretches.collect();
        sorted.sort();
        let mut merged: Vec<Anchor> = Vec::new();
        for stretch in sorted {
            match merged.last_mut() {
                Some(last) if last.block == stretch.block && stretch.span.start < last.span.end => {
                    last.span.end = last.span.end.max(stretch.span.end);
                }
                _ => merged.push(stretch),
            }
        }
        Stretches(merged)
    }

    /// All words given as somebody's.
    fn quoted(article: &Article) -> Stretches {
        Stretches::new(standing(article).flat_map(|it| it.pieces.iter().copied()))
    }

    /// All words that name a speaker.
    fn naming(article: &Article) -> Stretches {
        Stretches::new(standing(article).filter_map(|it| it.speaker.as_ref()?.at))
    }

    /// Whether `at` lies wholly inside one of them.
    fn hold(&self, at: Anchor) -> bool {
        let after = self.0.partition_point(|it| (it.block, it.span.start) <= (at.block, at.span.start));
        let before = after.checked_sub(1).and_then(|index| self.0.get(index));
        before.is_some_and(|it| it.block == at.block && it.span.contains(at.span))
    }
}
