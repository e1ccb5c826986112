//! What a person should look at, riskiest first: attributions that nobody has decided about.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use crate::annotate::{Anchor, Candidate, Quotation, QuotationKind, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::registry::{ActorKind, Origin};
use crate::revise::{Article, Status};

/// An annotation to be looked at.
#[derive(Clone, Debug, PartialEq)]
pub struct Item<'a> {
    /// The article.
    pub article: &'a Article,
    /// The note's id on the article's page.
    pub id: &'a str,
    /// What it is, in the words of its definition.
    pub kind: &'static str,
    /// Its words.
    pub pieces: Vec<Anchor>,
    /// Who is given for them.
    pub speaker: Option<&'a Speaker>,
    /// The words that say that somebody speaks.
    pub cue: Option<Anchor>,
    /// The rule.
    pub rule: &'a str,
    /// Who was not chosen, and why not.
    pub lost: &'a [Candidate],
    /// The greater, the more a mistake is to be feared here.
    pub risk: u32,
}

/// Everything that nobody has decided about, riskiest first; of equal risk in the order of the dossier. Headlines that repeat words
/// are decided where those words stand.
pub fn queue(articles: &[Article]) -> Vec<Item<'_>> {
    let mut items: Vec<Item<'_>> = articles.iter().flat_map(of_article).collect();
    items.sort_by_key(|it| Reverse(it.risk));
    items
}

fn of_article(article: &Article) -> Vec<Item<'_>> {
    let most = majority(article);
    let quotations = article
        .quotations
        .iter()
        .filter(|it| it.status == Status::Automatic && it.it.kind != QuotationKind::Echo)
        .map(|it| Item {
            article,
            id: &it.id,
            kind: word(it.it.kind),
            pieces: it.it.pieces.clone(),
            speaker: it.it.speaker.as_ref(),
            cue: it.it.cue,
            rule: &it.it.rule.0,
            lost: &it.it.lost,
            risk: of_quotation(article, &it.it, most),
        });
    let figures =
        article.figures.iter().filter(|it| it.status == Status::Automatic && it.it.claimant.is_some()).map(
            |it| Item {
                article,
                id: &it.id,
                kind: "figure",
                pieces: vec![it.it.at],
                speaker: it.it.claimant.as_ref(),
                cue: None,
                rule: &it.it.rule.0,
                lost: &[],
                risk: it.it.claimant.as_ref().map_or(0, |speaker| of_speaker(article, speaker, most) / 2),
            },
        );
    quotations.chain(figures).collect()
}

fn word(kind: QuotationKind) -> &'static str {
    match kind {
        QuotationKind::Direct => "quotation, direct",
        QuotationKind::Partial => "quotation, partial",
        QuotationKind::Indirect => "quotation, indirect",
        QuotationKind::Denial => "claim, denial",
        QuotationKind::Echo => "quotation, echo",
        QuotationKind::Unattributed => "quotation, unattributed",
    }
}

/// Whoever speaks most in an article.
fn majority(article: &Article) -> Option<&ActorId> {
    let mut counts: BTreeMap<&ActorId, usize> = BTreeMap::new();
    let speakers = article.quotations.iter().filter_map(|it| it.it.speaker.as_ref());
    for id in speakers.flat_map(|it| &it.actors) {
        *counts.entry(id).or_default() += 1;
    }
    counts.into_iter().max_by_key(|&(id, count)| (count, Reverse(id))).map(|(id, _)| id)
}

/// Words that nobody is given for are in no wrong mouth.
const NOBODY: u32 = 5;

fn of_quotation(article: &Article, it: &Quotation, most: Option<&ActorId>) -> u32 {
    let Some(speaker) = &it.speaker else { return NOBODY };
    let form = match it.kind {
        QuotationKind::Denial => 10,
        QuotationKind::Indirect => 8,
        QuotationKind::Partial => 3,
        _ => 0,
    };
    let rivals = if it.lost.iter().any(Candidate::is_rival) { 10 } else { 0 };
    let handed_on = if it.via.is_empty() { 0 } else { 5 };
    form + rivals + handed_on + of_speaker(article, speaker, most)
}

/// What the text does not name was concluded; a person who is not the article's main speaker is where a mistake harms most.
fn of_speaker(article: &Article, speaker: &Speaker, most: Option<&ActorId>) -> u32 {
    let class = match speaker.class {
        SpeakerClass::Continued => 50,
        SpeakerClass::Pronoun => 45,
        SpeakerClass::Role => 30,
        SpeakerClass::Document => 20,
        SpeakerClass::Name => 10,
    };
    let actors = || speaker.actors.iter().filter_map(|id| article.actors.iter().find(|it| it.id == *id));
    let other = actors().any(|it| it.kind == ActorKind::Person && Some(&it.id) != most);
    let guessed = actors().any(|it| it.origin == Origin::Form);
    class
        + if other { 20 } else { 0 }
        + if guessed { 10 } else { 0 }
        + if speaker.actors.len() > 1 { 15 } else { 0 }
}
