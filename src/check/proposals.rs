//! Names that were found by their form alone and that nobody has entered: what the registry could take in, worst first.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;
use serde::Serialize;

use super::alike::Spelled;
use crate::annotate::Anchor;
use crate::gather::{self, Entry, Excerpt};
use crate::ids::ActorId;
use crate::registry::{Actor, ActorKind, Origin};
use crate::revise::{Article, Status};
use crate::text::{Lines, Span, fold};

/// A name that could be entered.
#[derive(Clone, Debug, Serialize)]
pub struct Proposal {
    /// Who it seems to be.
    pub actor: Actor,
    /// In how many quotations it speaks.
    pub speaks: usize,
    /// How often it is named.
    pub named: usize,
    /// In how many captures.
    pub captures: usize,
    /// Whom it may be another name of.
    pub near: Vec<ActorId>,
    /// Where it stands, words that are given as its own first.
    pub evidence: Vec<Evidence>,
}

/// A place where a name stands.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Evidence {
    /// The capture, relative to the dossier's root.
    pub path: String,
    /// Its line, from 1.
    pub line: usize,
    /// The sentence.
    pub sentence: String,
}

impl Proposal {
    fn of(actor: &Actor) -> Proposal {
        Proposal {
            actor: actor.clone(),
            speaks: 0,
            named: 0,
            captures: 0,
            near: Vec::new(),
            evidence: Vec::new(),
        }
    }

    fn add(&mut self, new: Evidence) {
        if self.evidence.len() < SHOWN && !self.evidence.iter().any(|it| it.sentence == new.sentence) {
            self.evidence.push(new);
        }
    }
}

/// How many places are shown of one name.
const SHOWN: usize = 3;

/// Everything that could be entered, worst first: names that may be somebody's second name, since they part one person's words in
/// two, then by how much is given to them. `ignored` are names that a person does not want to see again.
pub fn proposals(articles: &[Article], registry: &[Actor], ignored: &[String]) -> Vec<Proposal> {
    let ignored: BTreeSet<String> = ignored.iter().map(|name| fold(name)).collect();
    let mut found: BTreeMap<ActorId, Proposal> = BTreeMap::new();
    let open = articles.par_iter().filter_map(|article| {
        let known: BTreeMap<&ActorId, &Actor> =
            article.actors.iter().filter(|it| is_open(it, &ignored)).map(|it| (&it.id, it)).collect();
        (!known.is_empty()).then(|| (article, known, gather::entry(article)))
    });
    for (article, known, entry) in open.collect::<Vec<_>>() {
        collect((article, &entry), &known, &mut found);
    }
    let all = everybody(articles, registry);
    for article in articles {
        unlinked(article, &all, &ignored, &mut found);
    }
    let mut proposals: Vec<Proposal> = found.into_values().collect();
    let spelled: Vec<(&ActorId, Spelled)> = all.values().map(|it| (&it.id, Spelled::of(it))).collect();
    proposals.par_iter_mut().for_each(|proposal| {
        let own = Spelled::of(&proposal.actor);
        let near = spelled.iter().filter(|(id, it)| **id != proposal.actor.id && own.may_be(it));
        proposal.near = near.map(|(id, _)| (*id).clone()).take(SHOWN).collect();
    });
    proposals.sort_by_key(|it| std::cmp::Reverse((!it.near.is_empty(), it.speaks, it.named)));
    proposals
}

/// Everybody whom the registry or an article knows, by id.
pub fn everybody<'a>(articles: &'a [Article], registry: &'a [Actor]) -> BTreeMap<&'a ActorId, &'a Actor> {
    let mut all: BTreeMap<&ActorId, &Actor> = registry.iter().map(|it| (&it.id, it)).collect();
    for actor in articles.iter().flat_map(|article| &article.actors) {
        all.entry(&actor.id).or_insert(actor);
    }
    all
}

/// Whether a name is known by its form alone. Whom the outlet does not name has no entry to be made.
fn is_open(actor: &Actor, ignored: &BTreeSet<String>) -> bool {
    actor.origin == Origin::Form && actor.kind != ActorKind::Unnamed && !ignored.contains(&fold(&actor.name))
}

fn collect(
    (article, entry): (&Article, &Entry),
    known: &BTreeMap<&ActorId, &Actor>,
    found: &mut BTreeMap<ActorId, Proposal>,
) {
    let lines = Lines::of(&article.text);
    let evidence = |at: Option<&Anchor>, excerpt: &Excerpt| {
        let start = at.and_then(|at| Some(article.passages.get(at.block)?.block.at.start + at.span.start));
        let Excerpt { before, words, after, .. } = excerpt;
        let sentence = format!("{before}{words}{after}").split_whitespace().collect::<Vec<_>>().join(" ");
        let line = lines.line(start.unwrap_or_default());
        Evidence { path: format!("seeds/{}", article.path), line, sentence }
    };
    let mut here: BTreeSet<&ActorId> = BTreeSet::new();
    let said = entry.quotations.iter().filter(|it| it.is_said()).flat_map(|it| {
        it.speakers().iter().map(move |id| (id, true, it.note.it.pieces.first(), &it.excerpt))
    });
    let standing = entry.mentions.iter().filter(|it| it.note.status != Status::Rejected);
    let named = standing.map(|it| (&it.note.it.actor, false, Some(&it.note.it.at), &it.excerpt));
    for (id, speaks, at, excerpt) in said.chain(named) {
        let Some((id, actor)) = known.get_key_value(id) else { continue };
        let proposal = found.entry((*id).clone()).or_insert_with(|| Proposal::of(actor));
        proposal.speaks += usize::from(speaks);
        proposal.named += usize::from(!speaks);
        proposal.captures += usize::from(here.insert(id));
        proposal.add(evidence(at, excerpt));
    }
}

/// Names that no link shows and that nobody is known by: weaker than those above, since nothing but their form makes them names.
fn unlinked(
    article: &Article,
    all: &BTreeMap<&ActorId, &Actor>,
    ignored: &BTreeSet<String>,
    found: &mut BTreeMap<ActorId, Proposal>,
) {
    let lines = Lines::of(&article.text);
    let mut here: BTreeSet<ActorId> = BTreeSet::new();
    for name in &article.proposals {
        let (Some(kind), Some(passage)) = (name.kind, article.passages.get(name.at.block)) else { continue };
        let linked = article.mentions.iter().map(|it| it.it.at);
        let within = linked.into_iter().any(|it| it.block == name.at.block && it.span.overlaps(name.at.span));
        let words = name.at.span.of(&passage.block.text);
        let actor = Actor::named(words.split_whitespace().collect::<Vec<_>>().join(" "), kind);
        if within || ignored.contains(&fold(words)) || all.contains_key(&actor.id) {
            continue;
        }
        let text = &passage.block.text;
        let line = lines.line(passage.block.at.start + name.at.span.start);
        let sentence = around(text, name.at.span);
        let evidence = Evidence { path: format!("seeds/{}", article.path), line, sentence };
        let proposal = found.entry(actor.id.clone()).or_insert_with(|| Proposal::of(&actor));
        proposal.named += 1;
        proposal.captures += usize::from(here.insert(actor.id));
        proposal.add(evidence);
    }
}

/// How much stands on either side of a name, in characters.
const BESIDE: usize = 120;

/// The words at `at` with what stands beside them.
fn around(text: &str, at: Span) -> String {
    let (before, after) = (text.get(..at.start).unwrap_or_default(), text.get(at.end..).unwrap_or_default());
    let start = before.char_indices().rev().take(BESIDE).last().map_or(at.start, |(it, _)| it);
    let end = after.char_indices().nth(BESIDE).map_or(text.len(), |(it, _)| at.end + it);
    text.get(start..end).unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}
