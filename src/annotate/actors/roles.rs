//! Offices as the text words them: "le chef de la diplomatie russe", "White House spokesman".
//!
//! A phrase is a head ("chef") with what stands before it ("ancien", "deputy", a state's adjective) and after it (adjectives, and
//! complements that a link opens: "de la diplomatie russe", "of the United Nations").

use std::collections::BTreeSet;
use std::ops::Range;

use super::affiliation::affiliation;
use super::candidate::honorific_before;
use super::complement::{complement, is_full_name};
use super::role_words::content;
use super::scene::{Scene, View};
use crate::lang::names::Gender;
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// What opens a phrase.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Opening {
    /// "le", "the".
    Definite,
    /// "un", "six".
    Indefinite,
    /// "son".
    Possessive,
    /// "du": an article that is no part of the phrase.
    Contracted,
    /// Nothing.
    Bare,
}

/// An office where it stands.
#[derive(Clone, Debug)]
pub(super) struct RolePhrase {
    /// Which of the scene's views.
    pub(super) view: usize,
    /// Its tokens, the opening word included.
    pub(super) whole: Range<usize>,
    /// Its tokens without the opening word.
    pub(super) core: Range<usize>,
    /// The person's name in its complement: "un proche d'Edouard Philippe".
    pub(super) person: Option<Range<usize>>,
    /// The head's lemma.
    pub(super) head: String,
    /// What opens it.
    pub(super) opening: Opening,
    /// Whether the head is plural.
    pub(super) plural: bool,
    /// The gender that head or article tell.
    pub(super) gender: Option<Gender>,
    /// What it says, without small words; states and bodies as `@id`.
    pub(super) words: BTreeSet<String>,
    /// Whether they tell a party or a body as an affiliation: "député LR".
    pub(super) affiliated: bool,
}

/// Most parts that may stand before or after a head: a phrase is never a whole paragraph.
const PARTS_MAX: usize = 8;

/// Every office that the prose words.
pub(super) fn phrases(scene: &Scene<'_>) -> Vec<RolePhrase> {
    let mut phrases = Vec::new();
    for (index, view) in scene.views.iter().enumerate() {
        let mut at = 0;
        while at < view.tokens.len() {
            let Some(phrase) = phrase(scene, index, at) else {
                at += 1;
                continue;
            };
            at = phrase.core.end;
            phrases.push(phrase);
        }
    }
    phrases
}

fn phrase(scene: &Scene<'_>, index: usize, at: usize) -> Option<RolePhrase> {
    let view = &scene.views[index];
    let words = scene.words();
    let (count, head) = words.heads.at(view.rest(at))?;
    if is_part_of_name(scene, view, at)
        || is_verb(scene, view, at)
        || view.hit(at).is_some_and(|hit| hit.range.len() > count)
    {
        return None;
    }
    let stopped = words.abbreviations.has(view.folded(at)) && view.folded(at + count) == ".";
    let count = count + usize::from(stopped);
    let start = before(scene, view, at);
    let (end, affiliated) = after_office(scene, view, at + count);
    let opening = opening(scene, view, start);
    let opened = matches!(opening, Opening::Definite | Opening::Indefinite | Opening::Possessive);
    let article = view.before(start).filter(|_| opened).and_then(|it| words.definite.gender(&it.folded));
    Some(RolePhrase {
        view: index,
        whole: start - usize::from(opened)..end,
        core: start..end,
        person: person(scene, view, at + count..end),
        head: head.lemma.clone(),
        opening,
        plural: head.plural || view.before(start).is_some_and(|it| words.plural.has(&it.folded)),
        gender: head.gender.or(article),
        words: content(scene, view, start..end),
        affiliated,
    })
}

/// Whether the word belongs to a name: "Bruno Le Maire", "John Major", "Mr. King".
fn is_part_of_name(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let capital = |back: usize| {
        at.checked_sub(back).and_then(|it| view.tokens.get(it)).filter(|it| it.shape == Shape::Capital)
    };
    if !view.tokens[at].is_capital() {
        return false;
    }
    let after_first = capital(1).is_some_and(|it| words.first_names.has(&it.folded));
    let surname = words.also_surnames.has(view.folded(at)) && honorific_before(scene, view, at).is_some();
    // "Bruno Le Maire", "M. Le Maire", "salue Le Maire": a capital article that opens no sentence belongs to a name.
    let named = |article: usize| {
        capital(2).is_some() || honorific_before(scene, view, article).is_some() || !view.starts[article]
    };
    let article = at.checked_sub(1).filter(|_| capital(1).is_some_and(|it| words.definite.has(&it.folded)));
    let after_article = article.is_some_and(named);
    after_first || after_article || surname
}

/// What closes marked words.
const CLOSING: [&str; 5] = ["»", "”", "\"", "›", "’"];

/// Whether the word is the verb behind marked words, or behind its auxiliary, that is spelt as an office is but for accents: "«...», juge
/// Anne Roy", "a jugé Anne Roy".
fn is_verb(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let speech = &scene.context.language.speech;
    let before = |back: usize| at.checked_sub(back).map_or("", |it| view.folded(it).as_str());
    let comma = usize::from(before(1) == ",");
    let behind = CLOSING.contains(&before(comma + 1)) || speech.words.have.contains(before(1));
    behind && speech.verbs.get(view.folded(at)).is_some()
}

/// Where the phrase whose head stands at `head` begins.
fn before(scene: &Scene<'_>, view: &View<'_>, head: usize) -> usize {
    let words = scene.words();
    let mut start = head;
    for _ in 0..PARTS_MAX {
        let Some(previous) = start.checked_sub(1) else { break };
        let token = &view.tokens[previous];
        let possessive = token.folded == "'s" && words.premodified;
        let hit = view.hit(if possessive { previous.saturating_sub(1) } else { previous });
        let named = hit.filter(|_| words.premodified).filter(|hit| hit.meaning.kind != ActorKind::Person);
        if let Some(hit) = named.filter(|hit| hit.range.end + usize::from(possessive) == start) {
            start = hit.range.start;
        } else if words.before.has(&token.folded) && token.shape != Shape::Mark {
            start = previous;
        } else {
            break;
        }
    }
    start
}

/// Where the office whose head ends at `end` ends, and whether it tells an affiliation.
fn after_office(scene: &Scene<'_>, view: &View<'_>, end: usize) -> (usize, bool) {
    let mut end = after(scene, view, end);
    let mut affiliated = false;
    while let Some(next) = affiliation(scene, view, end).filter(|_| !affiliated) {
        affiliated = true;
        end = after(scene, view, next);
    }
    (end, affiliated)
}

/// Where the phrase whose head ends at `end` ends.
pub(super) fn after(scene: &Scene<'_>, view: &View<'_>, end: usize) -> usize {
    let mut end = end;
    for _ in 0..PARTS_MAX {
        let next = modifier(scene, view, end).or_else(|| complement(scene, view, end));
        match next {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// An adjective at `at`: where it ends.
fn modifier(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let token = view.tokens.get(at)?;
    if scene.words().after.has(&token.folded) && token.shape == Shape::Lower {
        return Some(at + 1);
    }
    let adjective = !scene.words().premodified && token.shape == Shape::Lower;
    let (count, _) = scene.lexicon.adjective(view.rest(at)).filter(|_| adjective)?;
    Some(at + count)
}

/// A full name that begins with a first name, within `range`.
fn person(scene: &Scene<'_>, view: &View<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let named = |at: usize| {
        let registered =
            view.hit(at).is_some_and(|hit| hit.range.start == at && hit.meaning.kind == ActorKind::Person);
        registered || is_full_name(scene, view, at)
    };
    let start = range.clone().find(|&at| named(at))?;
    Some(start..range.end)
}

fn opening(scene: &Scene<'_>, view: &View<'_>, start: usize) -> Opening {
    let words = scene.words();
    let Some(before) = view.before(start) else { return Opening::Bare };
    match before.folded.as_str() {
        it if words.contracted.has(it) && !words.indefinite.has(it) => Opening::Contracted,
        it if words.possessive.has(it) => Opening::Possessive,
        it if words.indefinite.has(it) => Opening::Indefinite,
        it if words.definite.has(it) || words.plural.has(it) => Opening::Definite,
        _ => Opening::Bare,
    }
}
