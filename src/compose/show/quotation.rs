//! A quotation as every page shows it: whose words, how that is known, and who checked it.

use serde::Serialize;

use super::citation::source_link;
use super::{Citation, Excerpt, Link, Said, key};
use crate::annotate::Candidate;
use crate::compose::Scope;
use crate::gather::{Entry, Ref, Spoken};

/// A quotation as every page shows it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct QuotationView {
    /// Its permanent id, its anchor on the source's page: `q-5adce7`.
    pub id: String,
    /// Its number among the notes of the source's page, from 1.
    pub number: usize,
    /// `direct`, `partial`, `indirect`, `denial`, `echo` or `unattributed`.
    pub kind: &'static str,
    /// Its words, piece by piece, with their marks where there are any.
    pub pieces: Vec<String>,
    /// The language of the words.
    pub lang: String,
    /// The pieces inside their sentence or sentences; `words` is the stretch from the first piece to the last.
    pub excerpt: Excerpt,
    /// Who speaks; empty where no rule gives the words to anybody.
    pub speakers: Vec<Link>,
    /// How the text names the speaker: `name`, `role`, `pronoun`, `continued`, `document`; empty without a speaker.
    pub class: &'static str,
    /// The words that name the speaker: "le ministre russe"; may be empty.
    pub named: String,
    /// The words that say that somebody speaks: "a déclaré"; may be empty.
    pub cue: String,
    /// Through whom the words came, as the text says: "cité par les agences russes".
    pub via: Vec<String>,
    /// The words that say that this is a translation; may be empty.
    pub translated: String,
    /// What the journalist put into the words: "(..., ndlr)".
    pub insertions: Vec<String>,
    /// When it was said.
    pub said: Said,
    /// Who carries it.
    pub source: Citation,
    /// Its permanent link; the words are those of the quotation, shortened.
    pub link: Link,
    /// Where it is an echo: the quotation that it repeats.
    pub echo_of: Option<Link>,
    /// The rule that attributed it, or that found it.
    pub rule: String,
    /// `automatic`, `confirmed`, `rejected` or `disputed`.
    pub status: &'static str,
    /// Who decided and when, as written on the page; empty where nobody did.
    pub decided: String,
    /// Whether a person wrote or changed it.
    pub by_person: bool,
    /// Those who might have spoken and were not chosen.
    pub lost: Vec<Loser>,
}

/// Somebody who might have spoken and was not chosen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Loser {
    /// Who.
    pub actor: Link,
    /// Why not, in the language of the dossier.
    pub why_not: String,
}

/// Most characters of a quotation that carry a link to it.
const LINK_MAX: usize = 60;

impl Scope<'_> {
    /// The quotation at `at`.
    pub(in crate::compose) fn quotation(&self, at: Ref) -> Option<QuotationView> {
        let (entry, spoken) = self.dossier.quotation(at)?;
        let (note, it) = (&spoken.note, &spoken.note.it);
        let original = it.echo_of.and_then(|index| entry.quotations.get(index));
        Some(QuotationView {
            id: note.id.clone(),
            number: spoken.number,
            kind: key::quotation(it.kind),
            pieces: spoken.pieces.clone(),
            lang: entry.fields.language.value.clone().unwrap_or_default(),
            excerpt: Excerpt::of(entry, &spoken.excerpt),
            speakers: self.all_of(spoken.speakers()),
            class: it.speaker.as_ref().map_or("", |it| key::class(it.class)),
            named: spoken.named.clone(),
            cue: spoken.cue.clone(),
            via: spoken.via.clone(),
            translated: spoken.translated.clone(),
            insertions: spoken.insertions.clone(),
            said: self.said(entry, spoken.said.as_ref()),
            source: self.citation(at.source)?,
            link: link(entry, spoken),
            echo_of: original.map(|it| link(entry, it)),
            rule: it.rule.0.clone(),
            status: key::status(note.status),
            decided: note.decided.clone(),
            by_person: note.by_person,
            lost: it.lost.iter().map(|it| self.loser(it)).collect(),
        })
    }

    /// The quotations at `all`.
    pub(in crate::compose) fn quotations(&self, all: &[Ref]) -> Vec<QuotationView> {
        all.iter().filter_map(|at| self.quotation(*at)).collect()
    }

    fn loser(&self, candidate: &Candidate) -> Loser {
        let why_not = self.messages.grounds(&candidate.why_not.clone().into());
        Loser { actor: self.who(&candidate.actor), why_not }
    }
}

fn link(entry: &Entry, spoken: &Spoken) -> Link {
    let words = spoken.pieces.first().map_or("", String::as_str);
    let shown = match words.char_indices().nth(LINK_MAX) {
        Some((cut, _)) => format!("{}…", words[..cut].trim_end()),
        None => words.to_owned(),
    };
    Link { anchor: spoken.note.id.clone(), ..source_link(entry).saying(shown) }
}
