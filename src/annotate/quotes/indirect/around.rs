//! What stands before an act that closes it, behind a source, and on both sides of one.

use std::ops::Range;

use super::CLAUSE_MIN;
use crate::annotate::quotes::acts::Act;
use crate::annotate::quotes::cues::Shape;
use crate::annotate::quotes::grammar::Grammar;
use crate::lang::speech::VerbClass;
use crate::text::keys::Keyed;

/// The clause before an act that closes it: "..., a annoncé X".
pub(super) fn before(
    grammar: &Grammar<'_>,
    acts: &[Act],
    index: usize,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let act = acts.get(index)?;
    let comma = act.at.start.checked_sub(1)?;
    let earlier =
        acts.get(..index)?.iter().any(|it| it.cue.class != VerbClass::Hold && !it.cue.is_attribute());
    let set_off = grammar.passage.is(comma, ",") || act.cue.shape == Shape::According;
    // "Le bilan est de 40 morts (selon X)"
    let closed = grammar.passage.is(comma, ",") || grammar.passage.is(comma, "(");
    let end = if closed { comma } else { act.at.start };
    let start = grammar.after_joints(sentence.start);
    let start = start + usize::from(grammar.passage.is(start, ","));
    // "When the law changed, X said enough": when, not what.
    let opens = |word: &Keyed<'_>| grammar.single().breaks.contains(word) && !grammar.is_coordinator(start);
    let whole = !(start..end).any(|it| grammar.passage.is(it, ","));
    let when = act.rule == "subject-verb" && whole && grammar.word(start).is_some_and(opens);
    // "Un voisin comme X, qui vivait là : « ... », a-t-elle dit": what stands behind the colon was said, not what announces it.
    let quoted = |it: usize| grammar.passage.item(it).is_some_and(|item| item.quote().is_some());
    let announces = (start..end).any(|it| grammar.passage.is(it, ":") && quoted(it + 1));
    let long = start + CLAUSE_MIN <= end;
    (set_off && !earlier && !when && !announces && long).then_some(start..end)
}

/// What stands behind the source `act`, until `end`.
pub(super) fn after_source(grammar: &Grammar<'_>, act: &Act, end: usize) -> Option<Range<usize>> {
    // "selon le collectif «Debout», ...": the marks belong to the name.
    let named = grammar.passage.item(act.at.end).is_some_and(|it| it.quote().is_some());
    let close = act.at.end + usize::from(named && grammar.passage.is(act.at.end + 1, ","));
    // "comme l'a révélé X mardi, ..."
    let when = grammar.passage.after_fillers(close, grammar.speech);
    let close = if grammar.passage.is(when, ",") { when } else { close };
    let start = close + usize::from(grammar.passage.is(close, ","));
    let start = after_apposition(grammar, start, end).unwrap_or(start);
    (start + CLAUSE_MIN <= end).then_some(start..end)
}

/// Where the clause goes on behind who the source is: "Selon X, directeur de campagne à Y, qui dirige Z, la situation est grave".
pub(super) fn after_apposition(grammar: &Grammar<'_>, start: usize, end: usize) -> Option<usize> {
    let single = grammar.single();
    let relative = |at: usize| grammar.word(at).is_some_and(|word| single.relatives.contains(word));
    let role = |at: usize| grammar.word(at).is_some_and(|word| single.generic_roles.contains(word));
    // "Pour Anne Roy, 51 ans, fêter Noël ici": the age, with no more than its noun.
    let aged = |at: usize| {
        let number =
            grammar.word(at).is_some_and(|it| it.len() <= 2 && it.bytes().all(|it| it.is_ascii_digit()));
        let noun = grammar.word(at + 1).is_some_and(|word| single.age_units.contains(word));
        number && grammar.passage.is(at + 1 + usize::from(noun), ",")
    };
    let told = |at: usize| aged(at) || relative(at) || role(at) || grammar.is_determiner(at) && role(at + 1);
    let mut at = start;
    for _ in 0..3 {
        let Some(comma) = (at..end).find(|&it| grammar.passage.is(it, ",")).filter(|_| told(at)) else {
            break;
        };
        at = comma + 1;
    }
    (at > start && at + CLAUSE_MIN <= end).then_some(at)
}

pub(super) fn around(
    grammar: &Grammar<'_>,
    acts: &[Act],
    act: &Act,
    within: Range<usize>,
) -> Option<Vec<Range<usize>>> {
    if acts.iter().filter(|it| it.speaker.is_some()).count() > 1 {
        return None;
    }
    let comma = act.at.start.checked_sub(1)?;
    let end = if grammar.passage.is(comma, ",") { comma } else { act.at.start };
    let start = act.at.end + usize::from(grammar.passage.is(act.at.end, ","));
    let clause = grammar.passage.is(comma, ",") && grammar.has_finite(within.start..end);
    if clause {
        return Some(std::iter::once(within.start..end).collect());
    }
    (within.start < end && start < within.end).then(|| vec![within.start..end, start..within.end])
}
