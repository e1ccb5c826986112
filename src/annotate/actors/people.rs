//! Persons by the form of their names: two or more words in capitals with a reason to take them for a person's name.

use std::collections::BTreeMap;
use std::ops::Range;

use super::cast::Cast;
use super::roles::RolePhrase;
use super::scene::{Scene, View};
use crate::annotate::Form;
use crate::ids::ActorId;
use crate::lang::gazetteer::Sense;
use crate::lang::names::Gender;
use crate::registry::{Actor, ActorKind};
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

/// Most words of one name; a longer run of capitals is something else.
const WORDS_MAX: usize = 6;

/// Finds the full names, adds their persons to the cast, proposes their mentions, and gives all candidates back.
pub(super) fn find(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast) -> Vec<Candidate> {
    let ends: std::collections::BTreeSet<(usize, usize)> =
        roles.iter().map(|it| (it.view, it.core.end)).collect();
    let mut candidates = Vec::new();
    for index in 0..scene.views.len() {
        let inside = |at: usize| {
            roles.iter().any(|it| {
                it.view == index
                    && it.core.contains(&at)
                    && !it.person.as_ref().is_some_and(|them| them.contains(&at))
            })
        };
        candidates.extend(in_view(scene, index, &inside));
    }
    for candidate in &mut candidates {
        candidate.after_role =
            ends.contains(&(candidate.view, candidate.honorific.unwrap_or(candidate.range.start)));
    }
    name(scene, roles, cast, &mut candidates);
    candidates
}

fn in_view(scene: &Scene<'_>, index: usize, in_role: &dyn Fn(usize) -> bool) -> Vec<Candidate> {
    let view = &scene.views[index];
    let mut candidates = Vec::new();
    let mut at = 0;
    while at < view.tokens.len() {
        let end = if in_role(at) { at } else { run(scene, view, at, in_role) };
        if end > at {
            candidates.extend(candidate(scene, index, at..end));
        }
        at = end.max(at + 1);
    }
    candidates
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
            .take_while(|it| scene.words().particles.has(&it.folded) && it.shape == Shape::Lower)
            .count();
        let joins =
            end > at && (1..=2).contains(&particles) && is_name_word(scene, view, end + particles, at);
        if !joins {
            break;
        }
        end += particles;
    }
    end
}

fn is_initial(token: &Token) -> bool {
    token.shape == Shape::Capital && token.folded.chars().count() == 1
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
    first_name(at) && next
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
    let words: Vec<&Token> = view.tokens[range.clone()].iter().filter(|it| it.shape != Shape::Mark).collect();
    if words.len() > WORDS_MAX
        || words.iter().any(|it| scene.words().no_person.has(&it.folded) && it.is_capital())
    {
        return None;
    }
    let honorific = honorific_before(scene, view, range.start);
    let opened = honorific.and_then(|at| scene.words().honorifics.gender(view.folded(at)));
    let first =
        words.first().filter(|_| words.len() > 1).and_then(|it| scene.words().first_names.gender(&it.folded));
    let key = words.iter().map(|it| it.folded.clone()).collect();
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
        if !view.starts[range.start] || !plain || named {
            break;
        }
        range.start += 1;
    }
    (!range.is_empty() && view.tokens[range.start].is_capital()).then_some(range)
}

fn honorific_before(scene: &Scene<'_>, view: &View<'_>, at: usize) -> Option<usize> {
    let back = if view.before(at)?.is_mark(".") { 2 } else { 1 };
    let start = at.checked_sub(back)?;
    (view.tokens[start].is_capital() && scene.words().honorifics.has(view.folded(start))).then_some(start)
}

/// Gives every full name its person, longest names first, so that the end of a longer name is not taken for a person of its own.
fn name(scene: &Scene<'_>, roles: &[RolePhrase], cast: &mut Cast, candidates: &mut [Candidate]) {
    let mut order: Vec<usize> = (0..candidates.len()).collect();
    order.sort_by_key(|&index| (std::cmp::Reverse(candidates[index].key.len()), index));
    let mut known: BTreeMap<Vec<String>, ActorId> = BTreeMap::new();
    let reasons: Vec<Option<String>> = candidates.iter().map(|it| reason(scene, roles, it)).collect();
    let supported: std::collections::BTreeSet<Vec<String>> = candidates
        .iter()
        .zip(&reasons)
        .filter(|(_, why)| why.is_some())
        .map(|(it, _)| it.key.clone())
        .collect();
    for index in order {
        let candidate = &candidates[index];
        if candidate.key.len() < 2 || is_end_of(&candidate.key, &known) || !supported.contains(&candidate.key)
        {
            continue;
        }
        let id = match known.get(&candidate.key) {
            Some(id) => id.clone(),
            None => introduce(scene, cast, candidate),
        };
        known.insert(candidate.key.clone(), id.clone());
        let why = reasons[index].clone().unwrap_or_else(|| scene.rule("full-name"));
        if let Some(gender) = candidate.gender {
            cast.genders.entry(id.clone()).or_insert(gender);
        }
        let start = candidate.honorific.unwrap_or(candidate.range.start);
        cast.propose((&scene.views[candidate.view], start..candidate.range.end), &id, (Form::Name, why));
        candidates[index].actor = Some(id);
    }
}

fn is_end_of(key: &[String], known: &BTreeMap<Vec<String>, ActorId>) -> bool {
    known.keys().any(|full| full.len() > key.len() && full.ends_with(key))
}

/// The person whom the candidate names: the registry's where its whole name is known, a new one otherwise.
fn introduce(scene: &Scene<'_>, cast: &mut Cast, candidate: &Candidate) -> ActorId {
    let view = &scene.views[candidate.view];
    if let Some(id) = registered(scene, candidate) {
        cast.know(scene, &id);
        return id;
    }
    let name = view.words(&candidate.range);
    cast.add(Actor::named(name, ActorKind::Person))
}

/// The registry's person whose full name the candidate is.
fn registered(scene: &Scene<'_>, candidate: &Candidate) -> Option<ActorId> {
    let view = &scene.views[candidate.view];
    let hit = view.hit(candidate.range.start).filter(|hit| hit.range == candidate.range)?;
    (hit.meaning.kind == ActorKind::Person).then(|| hit.meaning.id.clone())
}

/// Why the candidate is a person's full name, as a rule; `None` where nothing says so.
fn reason(scene: &Scene<'_>, roles: &[RolePhrase], candidate: &Candidate) -> Option<String> {
    let view = &scene.views[candidate.view];
    let words = scene.words();
    if candidate.key.len() < 2 {
        return None;
    }
    if registered(scene, candidate).is_some() {
        return view.hit(candidate.range.start).map(|hit| hit.meaning.rule.clone());
    }
    if candidate.honorific.is_some() {
        return Some(scene.rule("honorific-name"));
    }
    let titled = words.definite.has(&candidate.key[0])
        || candidate.key.last().is_some_and(|it| it.chars().count() < 2);
    if titled || !view.plain {
        return None;
    }
    let full = candidate.key.len() - usize::from(is_initial(&view.tokens[candidate.range.start])) >= 2;
    if candidate.after_role && full {
        return Some(scene.rule("role-name"));
    }
    if !full {
        return None;
    }
    let article = view.before(candidate.range.start).is_some_and(|it| words.no_person_after.has(&it.folded));
    if words.first_names.has(&candidate.key[0]) && !article {
        return Some(scene.rule("first-name"));
    }
    if article {
        return None;
    }
    if has_apposition(roles, view, candidate) {
        return Some(scene.rule("apposition"));
    }
    let speaks =
        speaks_after(scene, view, candidate.range.end) || speaks_before(scene, view, candidate.range.start);
    let located = view.ends_with(&words.locative, candidate.range.start);
    match () {
        () if words.bare_full_names && speaks && !located => Some(scene.rule("speaking-name")),
        () if words.bare_full_names && !located && !view.starts[candidate.range.start] => {
            Some(scene.rule("full-name"))
        }
        () => None,
    }
}

/// Whether ", ministre des Affaires étrangères" follows.
fn has_apposition(roles: &[RolePhrase], view: &View<'_>, candidate: &Candidate) -> bool {
    let after = candidate.range.end + 1;
    let index = candidate.view;
    view.folded(candidate.range.end) == ","
        && roles.iter().any(|it| it.view == index && it.whole.start == after)
}

/// Most tokens between a subject and its verb.
const VERB_WITHIN: usize = 5;

/// Whether a verb of speech or decision follows at `at`, after nothing but auxiliaries and adverbs.
pub(super) fn speaks_after(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let words = scene.words();
    for token in view.rest(at).iter().take(VERB_WITHIN) {
        if token.shape != Shape::Lower {
            return false;
        }
        if words.verbs.has(&token.folded) {
            return true;
        }
        let adverb = words.adverb_endings.iter().any(|end| token.folded.ends_with(end));
        if !adverb && !words.between.has(&token.folded) {
            return false;
        }
    }
    false
}

/// Whether a verb of speech or decision stands right before `at`: "a déclaré Sergueï Lavrov".
pub(super) fn speaks_before(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    view.before(at).is_some_and(|it| it.shape == Shape::Lower && scene.words().verbs.has(&it.folded))
}
