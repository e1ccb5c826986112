//! Words in capitals that may be a person's name: which run of them, and what of the run is the name.

use std::ops::Range;

use super::borne::{is_borne, is_no_name, is_phrase_word};
use super::reasons::is_initial;
use super::scene::{Scene, View};
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::lang::names::Gender;
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

/// Words in capitals that may be a person's name.
#[derive(Clone, Debug)]
pub(super) struct Candidate {
    /// Which of the scene's views.
    pub(super) view: usize,
    /// Its tokens, without "M.".
    pub(super) range: Range<usize>,
    /// Where "M." before it begins.
    pub(super) honorific: Option<usize>,
    /// The gender that "M." or the first name tells.
    pub(super) gender: Option<Gender>,
    /// The folded words.
    pub(super) key: Vec<String>,
    /// Whom it names, once that is known; `None` for a surname alone that nobody claimed yet.
    pub(super) actor: Option<ActorId>,
    /// Whether a role stands right before it.
    pub(super) after_role: bool,
}

impl Candidate {
    /// Whether it is one word without a title.
    pub(super) fn is_alone(&self) -> bool {
        self.honorific.is_none() && !self.after_role && self.key.len() == 1
    }
}

/// Most words of one name; a longer run of capitals is something else.
const WORDS_MAX: usize = 6;

/// The candidates of one view.
pub(super) fn in_view(scene: &Scene<'_>, index: usize, in_role: &dyn Fn(usize) -> bool) -> Vec<Candidate> {
    let view = &scene.views[index];
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < view.tokens.len() {
        let end = if !may_open(scene, view, at) || in_role(at) { at } else { run(scene, view, at, in_role) };
        if end > at {
            candidates.extend(candidate(scene, index, at..end));
        }
        at = end.max(at + 1);
    }
    candidates
}

/// Whether a run can begin at `at`: with a capital, or with a particle.
fn may_open(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let token = &view.tokens[at];
    token.is_capital() || token.shape == Shape::Lower && scene.words().particles.has(&token.folded)
}

/// Where the run of capitals that begins at `at` ends; `at` where none begins.
fn run(scene: &Scene<'_>, view: &View<'_>, at: usize, in_role: &dyn Fn(usize) -> bool) -> usize {
    let mut end = at;
    while end < at + WORDS_MAX * 2 && !in_role(end) {
        if is_name_word(scene, view, end, at) {
            end += 1;
            if view.folded(end) == "."
                && is_initial(&view.tokens[end - 1])
                && view.tokens.get(end + 1).is_some_and(Token::is_capital)
            {
                end += 1;
            }
            continue;
        }
        let particles = view
            .rest(end)
            .iter()
            .take(3)
            .take_while(|it| scene.words().particles.has(&it.folded) && it.shape == Shape::Lower)
            .count();
        let opens = end > at || honorific_before(scene, view, at).is_some();
        let joins = opens && (1..=2).contains(&particles) && is_name_word(scene, view, end + particles, at);
        if !joins {
            break;
        }
        end += particles;
    }
    end
}

/// Whether the token at `at` may be a word of a person's name that begins at `start`.
fn is_name_word(scene: &Scene<'_>, view: &View<'_>, at: usize, start: usize) -> bool {
    let words = scene.words();
    let Some(token) = view.tokens.get(at) else { return false };
    if !token.is_capital() || words.honorifics.has(&token.folded) && is_honorific(scene, view, at) {
        return false;
    }
    let first_name = words.first_names.has(&view.tokens[start].folded);
    if token.shape == Shape::Caps
        && (at == start || !first_name)
        && !(view.plain && at > start && token.folded.len() > 4)
    {
        return is_shouted(scene, view, at);
    }
    match view.hit(at) {
        None => true,
        Some(hit) if hit.meaning.kind == ActorKind::Person => true,
        Some(hit) => {
            hit.range.len() == 1 && hit.meaning.sense == Sense::Name && is_homonym(scene, view, at, start)
        }
    }
}

/// A whole name in capitals: "SERGUEÏ LAVROV" in a caption.
fn is_shouted(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    view.hit(at).is_none()
        && view.tokens[at].folded.chars().count() > 2
        && scene.words().first_names.has(view.folded(at))
}

/// Whether a known single name may here be part of a person's: "Chad Wolf", "Denzel Washington".
fn is_homonym(scene: &Scene<'_>, view: &View<'_>, at: usize, start: usize) -> bool {
    let first_name = |at: usize| scene.words().first_names.has(view.folded(at));
    if at > start {
        return first_name(start);
    }
    let next = view.tokens.get(at + 1).is_some_and(Token::is_capital) && view.hit(at + 1).is_none();
    (first_name(at) && next) || honorific_before(scene, view, at).is_some()
}

fn is_honorific(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    let capital =
        |at: usize| view.tokens.get(at).is_some_and(|it| it.is_capital() || words.particles.has(&it.folded));
    words.honorifics.has(view.folded(at))
        && (capital(at + 1) || (view.folded(at + 1) == "." && capital(at + 2)))
}

fn candidate(scene: &Scene<'_>, index: usize, range: Range<usize>) -> Option<Candidate> {
    let view = &scene.views[index];
    let range = stripped(scene, view, range)?;
    let words: Vec<&Token<'_>> =
        view.tokens[range.clone()].iter().filter(|it| it.shape != Shape::Mark).collect();
    if words.len() > WORDS_MAX
        || words
            .iter()
            .enumerate()
            .any(|(at, it)| is_no_name(scene, it) && !is_borne(scene, view, (&words, at), &range))
        || words.iter().skip(1).any(|it| it.is_capital() && is_phrase_word(scene, it))
    {
        return None;
    }
    let honorific = honorific_before(scene, view, range.start);
    let opened = honorific.and_then(|at| scene.words().honorifics.gender(view.folded(at)));
    let first =
        words.first().filter(|_| words.len() > 1).and_then(|it| scene.words().first_names.gender(&it.folded));
    let key = words.iter().map(|it| it.folded.to_string()).collect();
    let gender = opened.or(first);
    Some(Candidate { view: index, range, honorific, gender, key, actor: None, after_role: false })
}

/// The run without a word at a sentence's start that is plain there, and without particles at its end.
fn stripped(scene: &Scene<'_>, view: &View<'_>, range: Range<usize>) -> Option<Range<usize>> {
    let mut range = range;
    let words = scene.words();
    while !range.is_empty() {
        let token = &view.tokens[range.start];
        let plain = scene.small.contains(&token.folded)
            || words.small.has(&token.folded)
            || words.between.has(&token.folded)
            || words.plural.has(&token.folded)
            || words.indefinite.has(&token.folded)
            || words.openers.has(token)
            || words.among.has(token);
        let named = words.first_names.has(&token.folded) || view.hit(range.start).is_some();
        if is_kind_of_person(scene, view, &range) {
            range.start += 1;
            break;
        }
        if !view.starts[range.start] || !plain || named {
            break;
        }
        range.start += 1;
        // "Celle d'Anna Roy": what tied the word to the name goes with it.
        while view.tokens.get(range.start).is_some_and(|it| !it.is_capital()) && !range.is_empty() {
            range.start += 1;
        }
    }
    let opens = |at: usize| view.tokens[at].is_capital() || honorific_before(scene, view, at).is_some();
    (!range.is_empty() && opens(range.start)).then_some(range)
}

/// Whether the run opens with a noun for somebody that has a capital, an article before it and a first name behind it: "le Marseillais
/// Paul Roy", "l'Insoumise Anne Rey".
fn is_kind_of_person(scene: &Scene<'_>, view: &View<'_>, range: &Range<usize>) -> bool {
    let words = scene.words();
    let noun = &view.tokens[range.start];
    let article = view.before(range.start).is_some_and(|it| words.definite.has(&it.folded));
    let first = view.tokens.get(range.start + 1).filter(|_| range.len() > 2);
    let named = first.is_some_and(|it| it.is_capital() && words.first_names.has(&it.folded));
    let ending = words.gentile_endings.iter().any(|it| noun.folded.ends_with(it));
    let thing = words.organisations.has(&noun.folded) || words.no_person.has(&noun.folded);
    article && named && ending && !thing && !words.first_names.has(&noun.folded)
}

pub(super) fn honorific_before(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let back = if view.before(at)?.is_mark(".") { 2 } else { 1 };
    let start = at.checked_sub(back)?;
    (view.tokens[start].is_capital() && scene.words().honorifics.has(view.folded(start))).then_some(start)
}
