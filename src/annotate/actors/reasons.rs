//! Why words in capitals are a person's full name: what stands beside them says so.

use super::candidate::Candidate;
use super::people::Offices;
use super::scene::{Scene, View};
use crate::ids::ActorId;
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

/// Why the candidate is a person's full name, as a rule; `None` where nothing says so.
pub(super) fn reason(scene: &Scene<'_>, offices: &Offices, candidate: &Candidate) -> Option<String> {
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
    if names_thing(scene, candidate) {
        return None;
    }
    let titled = words.definite.has(&candidate.key[0])
        || words.plural.has(&candidate.key[0])
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
    if is_aged(scene, view, candidate.range.end) {
        return Some(scene.rule("aged-name"));
    }
    if has_apposition(offices, view, candidate) {
        return Some(scene.rule("apposition"));
    }
    if is_apposed(offices, view, candidate) {
        return Some(scene.rule("apposition"));
    }
    let speaks =
        speaks_after(scene, view, candidate.range.end) || speaks_before(scene, view, candidate.range.start);
    let located = view.ends_with(&words.locative, candidate.range.start);
    let linked = view.tokens[candidate.range.clone()].iter().any(|it| it.shape == Shape::Lower);
    match () {
        () if words.bare_full_names && speaks && !located => Some(scene.rule("speaking-name")),
        () if words.bare_full_names && !located && !linked && !view.starts[candidate.range.start] => {
            Some(scene.rule("full-name"))
        }
        () => None,
    }
}

/// Whether the noun right before it, behind its article, is that of a thing which bears such a name: "la directrice du lycée Jean Moulin",
/// not "le directeur de cabinet Jean Roy".
pub(super) fn names_thing(scene: &Scene<'_>, candidate: &Candidate) -> bool {
    let view = &scene.views[candidate.view];
    let words = scene.words();
    let things = &scene.context.language.proposals.named_things;
    let noun = view.phrase_before(things, candidate.range.start);
    noun.and_then(|it| view.before(it))
        .is_some_and(|it| words.definite.has(&it.folded) || words.contracted.has(&it.folded))
}

/// Whether ", 54 ans" or ", 54," follows.
fn is_aged(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    let age = view.tokens.get(at + 1).is_some_and(|it| it.shape == Shape::Number && it.folded.len() <= 2);
    let closed = view.folded(at + 2) == "," || is_age_unit(scene, view, at + 2);
    view.folded(at) == "," && age && closed
}

/// Whether what ages are counted in stands at `at`: "ans".
pub(super) fn is_age_unit(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    scene.context.language.speech.words.age_units.contains(view.folded(at))
}

/// Whether ", ministre des Affaires étrangères" follows.
fn has_apposition(offices: &Offices, view: &View<'_>, candidate: &Candidate) -> bool {
    let after = (candidate.view, candidate.range.end + 1);
    view.folded(candidate.range.end) == "," && offices.starts.contains(&after)
}

/// Whether it stands between commas behind an office: "his lawyer, Femi Adeyemi,".
fn is_apposed(offices: &Offices, view: &View<'_>, candidate: &Candidate) -> bool {
    let Some(comma) = candidate.range.start.checked_sub(1) else { return false };
    view.folded(comma) == ","
        && offices.open.contains(&(candidate.view, comma))
        && matches!(view.folded(candidate.range.end).as_str(), "," | ")")
}

/// Most tokens between a subject and its verb.
const VERB_WITHIN: usize = 5;

/// Longest stretch between commas that may part a subject from its verb.
const ASIDE_MAX: usize = 16;

/// Whether a verb of speech or decision follows at `at`, after nothing but auxiliaries and adverbs, or after an aside between commas.
pub(super) fn speaks_after(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
    has_verb(scene, view, at) || aside_end(view, at).is_some_and(|end| has_verb(scene, view, end))
}

/// Where the aside that opens at `at` ends: ", soutenue par Moscou,".
fn aside_end(view: &View<'_>, at: usize) -> Option<usize> {
    let inside = view.rest(at + 1).iter().take(ASIDE_MAX);
    let stop = inside
        .clone()
        .position(|token| token.shape == Shape::Mark && token.folded != "(" && token.folded != ")")?;
    let closed = view.folded(at) == "," && view.folded(at + 1 + stop) == ",";
    closed.then_some(at + 2 + stop)
}

fn has_verb(scene: &Scene<'_>, view: &View<'_>, at: usize) -> bool {
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

/// The registry's person whose full name the candidate is.
pub(super) fn registered(scene: &Scene<'_>, candidate: &Candidate) -> Option<ActorId> {
    let view = &scene.views[candidate.view];
    let hit = view.hit(candidate.range.start).filter(|hit| hit.range == candidate.range)?;
    (hit.meaning.kind == ActorKind::Person).then(|| hit.meaning.id.clone())
}

/// Whether the word is one letter: "J." in "J. Smith".
pub(super) fn is_initial(token: &Token<'_>) -> bool {
    token.shape == Shape::Capital && token.folded.chars().count() == 1
}
