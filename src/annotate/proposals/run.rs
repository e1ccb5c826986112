//! Runs of capitals that nothing names yet.

use std::ops::Range;

use super::{Found, Ground, kind, opening, own};
use crate::lang::gazetteer::Sense;
use crate::registry::ActorKind;
use crate::text::tokens::{Shape, Token};

/// Most words of one run.
const WORDS_MAX: usize = 8;

/// The name that a run of capitals at `at` makes; `last` is what was proposed before it.
pub(super) fn at(ground: &Ground<'_>, at: usize, last: Option<&Found>) -> Option<Found> {
    let end = end(ground, at);
    let range = stripped(ground, at..end);
    if !range.clone().any(|at| ground.is_capital(at)) {
        return None;
    }
    if let Some(found) = own::dateline(ground, &range) {
        return Some(found);
    }
    if !is_name(ground, &range) {
        return None;
    }
    let found = kind::of(ground, range, last);
    (ground.view.plain || found.rule == "first-name-run").then_some(found)
}

/// Where the run that begins at `at` ends; `at` where none begins.
pub(super) fn end(ground: &Ground<'_>, at: usize) -> usize {
    let mut end = at;
    while end < at + WORDS_MAX && is_part(ground, end) {
        end += 1;
        if is_initial(ground, end - 1) && ground.view.folded(end) == "." && ground.is_capital(end + 1) {
            end += 1;
        }
        let joined = joined(ground, at..end);
        end += joined;
    }
    end
}

/// Whether the token may be part of a run: a capital that nothing names, or a place that only begins another name: "Boston Braves",
/// "Thionville FC".
fn is_part(ground: &Ground<'_>, at: usize) -> bool {
    let language = ground.scene.context.language;
    let place = matches!(ground.kind(at), Some(ActorKind::Place | ActorKind::State));
    let tail =
        ground.is_capital(at + 1) && language.proposals.organisation_tails.has(ground.view.folded(at + 1));
    let beside =
        ground.is_capital(at + 1) || at.checked_sub(1).is_some_and(|before| ground.is_capital(before));
    let capital = ground.view.tokens.get(at).is_some_and(Token::is_capital);
    ground.is_capital(at) || (capital && place && (tail || (language.names.premodified && beside)))
}

/// How many small words or marks after `run` join it to another capital: "Otto de Dardel", "Moët & Chandon".
fn joined(ground: &Ground<'_>, run: Range<usize>) -> usize {
    let (view, language) = (ground.view, ground.scene.context.language);
    if view.folded(run.end) == "&" && ground.is_capital(run.end + 1) {
        return 1;
    }
    let small = |token: &&Token<'_>| token.shape == Shape::Lower;
    let person = language.names.first_names.has(view.folded(run.start));
    let particles = view
        .rest(run.end)
        .iter()
        .take(2)
        .take_while(small)
        .take_while(|it| {
            let particle = language.names.particles.has(&it.folded);
            particle && (person || !language.proposals.links.has(&it.folded))
        })
        .count();
    if particles > 0 && ground.is_capital(run.end + particles) { particles } else { 0 }
}

fn is_initial(ground: &Ground<'_>, at: usize) -> bool {
    ground.view.folded(at).chars().count() == 1
}

/// The run without titles, and without words that open its sentence and are plain there.
fn stripped(ground: &Ground<'_>, run: Range<usize>) -> Range<usize> {
    let mut run = run;
    let language = ground.scene.context.language;
    let words = &language.proposals;
    while !run.is_empty() {
        let folded = ground.view.folded(run.start);
        let origin = !language.names.premodified
            && ground.view.hit(run.start).is_some_and(|hit| hit.meaning.sense != Sense::Name);
        let title = run.len() > 1 && (origin || words.titles.has(folded));
        if !title && !opening::is_plain(ground, run.start) {
            break;
        }
        run.start += 1;
    }
    run
}

/// Whether the run is more than a common word with a capital.
fn is_name(ground: &Ground<'_>, run: &Range<usize>) -> bool {
    let words = &ground.scene.context.language.proposals;
    let folded = ground.view.folded(run.start);
    let single = run.len() == 1;
    let short = single && folded.chars().filter(|it| it.is_alphabetic()).count() < 2;
    let common = run.clone().all(|at| words.common.has(ground.view.folded(at)));
    let model = folded.bytes().any(|it| it.is_ascii_digit());
    let plain = single && (model || is_plain_single(ground, run.start));
    !short
        && !common
        && !plain
        && (!single || !ground.view.starts[run.start] || opening::is_subject(ground, run.start))
}

/// Whether one word is no name by itself: a word that opens sentences, a noun that only takes up a name ("la Commission"), or a word
/// that the article writes small as well.
fn is_plain_single(ground: &Ground<'_>, at: usize) -> bool {
    let language = ground.scene.context.language;
    let words = &language.proposals;
    let folded = ground.view.folded(at);
    let noun = language.names.organisations.has(folded)
        || words.organisation_heads.has(folded)
        || words.thing_heads.has(folded)
        || words.place_heads.at(&ground.view.tokens[at..=at]).is_some()
        || language.names.heads.at(&ground.view.tokens[at..=at]).is_some();
    let small = ground.view.tokens[at].shape == Shape::Capital && ground.scene.small.contains(folded);
    words.openers.has(folded) || noun || (small && !language.names.first_names.has(folded))
}
