//! What a run of capitals may name, by what it holds and by what stands beside it; the surest sign first.

use std::ops::Range;

use super::{Found, Ground, beside, own};
use crate::registry::ActorKind;
use crate::text::tokens::Shape;

/// What a name is, with the rule that says so.
pub(super) type Kind = (Option<ActorKind>, &'static str);

/// What the run names.
pub(super) fn of(ground: &Ground<'_>, range: Range<usize>, last: Option<&Found>) -> Found {
    let (kind, rule) = own::kind(ground, &range)
        .or_else(|| by_marks(ground, &range))
        .or_else(|| by_preposition(ground, &range))
        .or_else(|| by_noun(ground, &range))
        .or_else(|| in_list(ground, &range, last))
        .unwrap_or_else(|| by_default(ground, &range));
    if rule == "article-run" && range.len() == 1 && beside::is_adjective(ground, range.end) {
        let kind = Some(ActorKind::Organisation);
        return Found { range: range.start..range.end + 1, kind, rule: "adjective-run" };
    }
    Found { range: with_address(ground, range), kind, rule }
}

/// What the marks or the address around it say: "« Echo »", "Mme Verdier", "(Vaud)"; and letters alone.
fn by_marks(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let (view, language) = (ground.view, ground.scene.context.language);
    let (before, after) = (ground.before(range.start), view.folded(range.end));
    let caps = range.len() == 1 && view.tokens[range.start].shape == Shape::Caps;
    let short = view.folded(range.start).chars().count() <= own::ACRONYM_MAX;
    match (before.as_str(), after.as_str()) {
        _ if language.names.honorifics.has(before) || language.proposals.addresses.has(before) => {
            Some((Some(ActorKind::Person), "honorific-run"))
        }
        ("«" | "“" | "\"", "»" | "”" | "\"") => Some((None, "quoted-run")),
        _ if caps && short => Some((Some(ActorKind::Organisation), "acronym-run")),
        _ if caps => Some((None, "capitals-word")),
        ("(", ")") => Some((Some(ActorKind::Place), "bracket-run")),
        _ => None,
    }
}

/// "vers Ombrelin", "dans le Varnois"; after "à" several capitals are as often a person's.
fn by_preposition(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let names = &ground.scene.context.language.names;
    let given = range.len() > 1 && names.to.has(ground.before(range.start));
    (beside::is_located(ground, range.start) && !given).then_some((Some(ActorKind::Place), "located-run"))
}

/// What the noun before it says: "habitants de Lusk", "groupe Valmérys", "cinéaste Delvaux".
fn by_noun(ground: &Ground<'_>, range: &Range<usize>) -> Option<Kind> {
    let language = ground.scene.context.language;
    let words = &language.proposals;
    let before = ground.before(range.start);
    let people = words.people_endings.iter().any(|end| ground.view.folded(range.start).ends_with(end));
    if range.len() == 1 && people && language.names.plural.has(before) {
        return Some((Some(ActorKind::Collective), "people-run"));
    }
    let noun = beside::noun(ground, range.start)?;
    let folded = noun.token.folded.as_str();
    let place =
        words.place_nouns.has(folded) || noun.before.is_some_and(|it| words.place_nouns.has(&it.folded));
    let article = beside::has_article(ground, range.start);
    let head = language.names.heads.at(std::slice::from_ref(noun.token)).is_some();
    match noun.linked {
        true if words.addresses.has(folded) && !article => Some((Some(ActorKind::Person), "honorific-run")),
        true if place => Some((Some(ActorKind::Place), "place-noun")),
        false if words.organisation_nouns.has(folded) => {
            Some((Some(ActorKind::Organisation), "organisation-noun"))
        }
        false if head && !article => Some((Some(ActorKind::Person), "role-run")),
        _ => None,
    }
}

/// In a list, what the name before it is.
fn in_list(ground: &Ground<'_>, range: &Range<usize>, last: Option<&Found>) -> Option<Kind> {
    let (view, names) = (ground.view, &ground.scene.context.language.names);
    let joins = |at: usize| view.folded(at) == "," || names.and.has(view.folded(at));
    let article = usize::from(beside::has_article(ground, range.start));
    let mark = range.start.checked_sub(1 + article).filter(|&at| joins(at))?;
    let chained = names.and.has(view.folded(mark))
        && last.is_some_and(|it| it.range.end == mark && matches!(it.rule, "list-run" | "place-noun"));
    let closed =
        chained || matches!(view.folded(range.end).as_str(), "," | "." | "" | ")" | ";") || joins(range.end);
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
