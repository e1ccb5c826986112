//! Offices as the text words them: "le chef de la diplomatie russe", "White House spokesman".
//!
//! A phrase is a head ("chef") with what stands before it ("ancien", "deputy", a state's adjective) and after it (adjectives, and
//! complements that a link opens: "de la diplomatie russe", "of the United Nations").

use std::collections::BTreeSet;
use std::ops::Range;

use super::people::honorific_before;
use super::role_words::content;
use super::scene::{Scene, View};
use crate::lang::names::Gender;
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

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
    let end = after(scene, view, at + count);
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
    let after_article = capital(1).is_some_and(|it| words.definite.has(&it.folded)) && capital(2).is_some();
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

/// A complement at `at`: where it ends.
fn complement(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let words = scene.words();
    let joined = usize::from(words.and.has(view.folded(at)) && words.links.has(view.folded(at + 1)));
    let link = at + joined;
    let opens = view.tokens.get(link).filter(|it| it.shape == Shape::Lower && words.links.has(&it.folded))?;
    let of = !words.locative.has(opens) && !words.to.has(&opens.folded);
    let contracted = words.contracted.has(&opens.folded);
    let mut at = link + 1;
    let mut article = contracted;
    while at < link + 3 && view.tokens.get(at).is_some_and(|it| is_small_link(scene, it)) {
        article |= words.definite.has(view.folded(at)) || words.plural.has(view.folded(at));
        at += 1;
    }
    object(scene, view, at, (of, article))
}

fn is_small_link(scene: &Scene<'_>, token: &Token<'_>) -> bool {
    let words = scene.words();
    let article = words.definite.has(&token.folded) || words.plural.has(&token.folded);
    token.shape == Shape::Lower && (article || words.links.has(&token.folded))
}

/// What follows a link: a known name, words in capitals, or a plain noun where an article or the language says that one follows.
fn object(scene: &Scene<'_>, view: &View<'_>, at: usize, link: (bool, bool)) -> Option<usize> {
    let (of, article) = link;
    let token = view.tokens.get(at)?;
    if let Some(hit) = view.hit(at).filter(|hit| hit.range.start == at) {
        let located = matches!(hit.meaning.kind, ActorKind::Place | ActorKind::State | ActorKind::Media);
        return (of || !located).then_some(hit.range.end);
    }
    if token.is_capital() && (of || article) {
        return Some(capitals(scene, view, at));
    }
    let noun = token.shape == Shape::Lower
        && of
        && !scene.words().heads.at(view.rest(at)).is_some_and(|(_, it)| it.plural);
    let named = scene.words().objects.has(&token.folded);
    (noun && (article || named)).then(|| at + 1 + usize::from(is_compound(scene, view, at + 1)))
}

/// Whether the noun at `at` is the last of a compound that a comma closes: "the port authority,".
fn is_compound(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let noun = view.tokens.get(at).is_some_and(|it| {
        it.shape == Shape::Lower && !words.verbs.has(&it.folded) && !words.links.has(&it.folded)
    });
    words.premodified && noun && view.folded(at + 1) == ","
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

/// A first name with another capital after it.
fn is_full_name(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let capital = |at: usize| view.tokens.get(at).is_some_and(Token::is_capital);
    capital(at) && scene.words().first_names.has(view.folded(at)) && capital(at + 1) && view.hit(at).is_none()
}

/// Words in capitals from `at` on that are one name, as far as no first name begins another.
fn capitals(scene: &Scene<'_>, view: &View<'_>, at: usize) -> usize {
    let words = scene.words();
    let mut end = at + 1;
    while let Some(token) = view.tokens.get(end) {
        let another = !is_full_name(scene, view, at);
        // "un ami d'Orane Simon": a first name that nothing follows is the surname of the one before.
        let opens = view.tokens.get(end + 1).is_some_and(Token::is_capital);
        let person = another && opens && words.first_names.has(&token.folded)
            || view.hit(end).is_some_and(|it| it.meaning.kind == ActorKind::Person);
        if !token.is_capital() || person {
            break;
        }
        end += 1;
    }
    end -= bearer(scene, view, at..end);
    if end == at + 1 && token_is_small_name(view, at) {
        while view
            .tokens
            .get(end)
            .is_some_and(|it| it.shape == Shape::Lower && scene.words().after.has(&it.folded))
        {
            end += 1;
        }
    }
    end
}

/// How many of the capitals in a row are the name of whoever holds the office, which follows its complement where the language
/// puts nothing between: "le ministre de la Culture Wim Peeters".
fn bearer(scene: &Scene<'_>, view: &View<'_>, run: Range<usize>) -> usize {
    let words = scene.words();
    // "La Brioche Dorée": an article alone is no name of a body.
    let opens = usize::from(words.definite.has(view.folded(run.start)));
    let whole = words.premodified || words.organisations.has(view.folded(run.start));
    if whole || run.len() < 3 + opens { 0 } else { 2 }
}

/// Whether one capital begins a body's name whose other words are small: "Affaires étrangères".
fn token_is_small_name(view: &View<'_>, at: usize) -> bool {
    view.tokens.get(at).is_some_and(|it| it.shape == Shape::Capital)
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
