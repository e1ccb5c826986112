//! What a run of capitals may name, by what it holds and by what stands beside it; the surest sign first.

use std::ops::Range;

use super::{Found, Ground, beside, opening};
use crate::lang::gazetteer::Sense;
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// Longest acronym.
const ACRONYM_MAX: usize = 6;

/// What the run names.
pub(super) fn of(ground: &Ground<'_>, range: Range<usize>, last: Option<&Found>) -> Option<Found> {
    let (kind, rule) = by_itself(ground, &range)
        .or_else(|| by_neighbours(ground, &range))
        .or_else(|| in_list(ground, &range, last))
        .unwrap_or_else(|| by_default(ground, &range));
    if rule == "article-run" && range.len() == 1 && beside::is_adjective(ground, range.end) {
        let kind = Some(ActorKind::Organisation);
        return Some(Found { range: range.start..range.end + 1, kind, rule: "adjective-run" });
    }
    let range = with_address(ground, range);
    Some(Found { range, kind, rule })
}

type Kind = (Option<ActorKind>, &'static str);

/// What its own words say.
fn by_itself(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let (view, language) = (ground.view, ground.scene.context.language);
    let words = &language.proposals;
    if let Some(kind) = by_form(ground, range) {
        return Some(kind);
    }
    let several = range.len() > 1;
    let last = view.folded(range.end - 1);
    let first = view.folded(range.start);
    let organisation =
        |folded: &str| language.names.organisations.has(folded) || words.organisation_heads.has(folded);
    if several && words.thing_heads.has(first) {
        return Some((None, "thing-head"));
    }
    if several && words.place_heads.at(view.rest(range.start)).is_some() {
        return Some((Some(ActorKind::Place), "place-head"));
    }
    if several && words.place_tails.has(last) {
        return Some((Some(ActorKind::Place), "place-tail"));
    }
    if several
        && (words.organisation_tails.has(last)
            || words.organisation_tails.has(first) && view.tokens[range.start].shape == Shape::Caps)
    {
        return Some((Some(ActorKind::Organisation), "organisation-tail"));
    }
    if language.names.first_names.has(first) && !words.organisation_tails.has(last) {
        let rule = if several { "first-name-run" } else { "first-name-alone" };
        return Some((Some(ActorKind::Person), rule));
    }
    let phrase = |at: usize| {
        let folded = view.folded(at);
        words.openers.has(folded)
            && !language.names.definite.has(folded)
            && !language.names.plural.has(folded)
    };
    let holds = |at: usize| organisation(view.folded(at)) || (at > range.start && phrase(at));
    if several && range.clone().any(holds) {
        return Some((Some(ActorKind::Organisation), "organisation-head"));
    }
    None
}

/// What the form of its letters says: "Aix-en-Othe", "Saint-Ouen", the adjective of a state with a capital.
fn by_form(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let (view, language) = (ground.view, ground.scene.context.language);
    let words = &language.proposals;
    if range.len() > 1 {
        return None;
    }
    if let Some(hit) = view.hit(range.start) {
        let adjective = hit.meaning.sense == Sense::Adjective && language.names.premodified;
        let people = hit.meaning.sense != Sense::Name;
        return match () {
            () if adjective => Some((None, "adjective")),
            () if people => Some((Some(ActorKind::Collective), "people-run")),
            () => None,
        };
    }
    opening::is_town(view.folded(range.start), words).then_some((Some(ActorKind::Place), "town-form"))
}

/// What stands beside it.
fn by_neighbours(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let (view, language) = (ground.view, ground.scene.context.language);
    let words = &language.proposals;
    let before = ground.before(range.start);
    if language.names.honorifics.has(before) || words.addresses.has(before) {
        return Some((Some(ActorKind::Person), "honorific-run"));
    }
    let caps = range.len() == 1 && view.tokens[range.start].shape == Shape::Caps;
    let letters = view.folded(range.start).chars().count();
    if caps && letters <= ACRONYM_MAX {
        return Some((Some(ActorKind::Organisation), "acronym-run"));
    }
    let given = range.len() > 1 && language.names.to.has(before);
    if caps {
        return Some((None, "capitals-word"));
    }
    if beside::is_located(ground, range.start) && !given {
        return Some((Some(ActorKind::Place), "located-run"));
    }
    if before == "(" && view.folded(range.end) == ")" {
        return Some((Some(ActorKind::Place), "bracket-run"));
    }
    let noun = beside::noun(ground, range.start);
    if let Some(noun) = &noun {
        let folded = noun.token.folded.as_str();
        if noun.linked && words.addresses.has(folded) && !beside::has_article(ground, range.start) {
            return Some((Some(ActorKind::Person), "honorific-run"));
        }
        let further = noun.before.is_some_and(|it| words.place_nouns.has(&it.folded));
        if noun.linked && (words.place_nouns.has(folded) || further) {
            return Some((Some(ActorKind::Place), "place-noun"));
        }
        if words.organisation_nouns.has(folded) && !noun.linked {
            return Some((Some(ActorKind::Organisation), "organisation-noun"));
        }
        let head = language.names.heads.at(std::slice::from_ref(noun.token)).is_some();
        if head && !noun.linked && !beside::has_article(ground, range.start) {
            return Some((Some(ActorKind::Person), "role-run"));
        }
    }
    let people = words.people_endings.iter().any(|end| view.folded(range.start).ends_with(end));
    (range.len() == 1 && people && language.names.plural.has(before))
        .then_some((Some(ActorKind::Collective), "people-run"))
}

/// In a list, what the name before it is.
fn in_list(ground: &Ground<'_>, range: &Range<usize>, last: Option<&Found>) -> Option<Kind> {
    let (view, names) = (ground.view, &ground.scene.context.language.names);
    let joins = |at: usize| view.folded(at) == "," || names.and.has(view.folded(at));
    let article = usize::from(beside::has_article(ground, range.start));
    let mark = range.start.checked_sub(1 + article).filter(|&at| joins(at))?;
    let chained = names.and.has(view.folded(mark))
        && last.is_some_and(|it| it.range.end == mark && matches!(it.rule, "list-run" | "place-noun"));
    let closed = chained || matches!(view.folded(range.end), "," | "." | "" | ")" | ";") || joins(range.end);
    if !closed {
        return None;
    }
    let before = mark.checked_sub(1)?;
    let proposed = last.filter(|it| it.range.end == mark).and_then(|it| it.kind);
    let kind = proposed.or_else(|| ground.kind(before)).map(|kind| match kind {
        ActorKind::State => ActorKind::Place,
        other => other,
    });
    kind.map(|kind| (Some(kind), "list-run"))
}

/// Where nothing tells: several capitals without an article are a person's name; one after an article is a place or a body.
fn by_default(ground: &Ground<'_>, range: &Range<usize>) -> Kind {
    let words = &ground.scene.context.language.proposals;
    let article = beside::has_article(ground, range.start);
    if !article {
        return (Some(ActorKind::Person), "capitals-run");
    }
    if range.len() == 1 && words.article_tells_place {
        return (Some(ActorKind::Place), "article-run");
    }
    (Some(ActorKind::Organisation), "article-run")
}

/// The run with the word of address before it: "M. Pelletier", "mademoiselle Saget".
fn with_address(ground: &Ground<'_>, range: Range<usize>) -> Range<usize> {
    let language = ground.scene.context.language;
    let stop = usize::from(ground.before(range.start) == ".");
    let particle = language.names.particles.has(ground.before(range.start));
    let linked = usize::from(particle && !beside::has_article(ground, range.start));
    let Some(start) = range.start.checked_sub(1 + stop + linked).filter(|&at| ground.is_free(at)) else {
        return range;
    };
    let folded = ground.view.folded(start);
    let addressed = language.names.honorifics.has(folded) && ground.view.tokens[start].is_capital()
        || stop == 0 && language.proposals.addresses.has(folded);
    if addressed { start..range.end } else { range }
}

/// The place that opens a dispatch or a notice: "PARIS, 15 (Havas)", "CHAOURCE – Concert".
pub(super) fn dateline(ground: &Ground<'_>, range: &Range<usize>) -> Option<Found> {
    let view = ground.view;
    let caps = range.clone().all(|at| view.tokens[at].shape == Shape::Caps);
    let long = view.span(range).len() >= ACRONYM_MAX;
    let apart = view.tokens.get(range.end).is_some_and(|it| it.span.start > view.span(range).end);
    let set_off = apart && matches!(view.folded(range.end), "–" | "—" | "-");
    (view.starts[range.start] && caps && long && set_off).then_some(Found {
        range: range.clone(),
        kind: Some(ActorKind::Place),
        rule: "dateline-place",
    })
}
