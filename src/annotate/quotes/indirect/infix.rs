//! Who speaks, in the midst of what they say without marks: "The museum, X said, would open in May", "Le musée, a annoncé X, ouvrira
//! en mai".

use std::ops::Range;

use super::CLAUSE_MIN;
use super::around::after_apposition;
use crate::annotate::quotes::acts::{Act, Reach};
use crate::annotate::quotes::cues::Shape;
use crate::annotate::quotes::grammar::Grammar;
use crate::lang::speech::VerbClass;

/// Fewest items behind the second comma that go on with what was said.
const REST_MIN: usize = 2;

/// What the act says that commas set off in the sentence that opens at `from`: what stands before it and, as far as that goes on with it,
/// what stands behind it until `end`.
pub(super) fn infix(
    grammar: &Grammar<'_>,
    act: &Act,
    (from, end): (usize, usize),
    first: bool,
) -> Option<Vec<Range<usize>>> {
    let passage = grammar.passage;
    let open = act.at.start.checked_sub(1).filter(|&it| first && it > from && passage.is(it, ","))?;
    let close = grammar.after_adjuncts(act.at.end, end);
    let lead = grammar.after_joints(from)..open;
    let marked = |it: usize| passage.item(it).is_some_and(|item| item.quote().is_some());
    if !is_tag(grammar, act) || !passage.is(close, ",") || lead.is_empty() || lead.clone().any(marked) {
        return None;
    }
    let rest = after_apposition(grammar, close + 1, end).unwrap_or(close + 1)..end.max(close + 1);
    if goes_on(grammar, act, &lead, &rest) {
        return Some(vec![lead, rest]);
    }
    // "The bridge is closed, X said, and drivers turned back."
    let when = grammar.is_joint(lead.start) || grammar.is_preposition(lead.start);
    let whole = grammar.takes_clause() && lead.len() >= CLAUSE_MIN && grammar.holds_clause(lead.clone());
    (whole && !when && !rest.clone().any(marked)).then(|| vec![lead])
}

/// Whether subject and verb can stand in the midst of words: "Dans une vidéo, X explique, lui, que ..." is no tag, for before its verb
/// a subject is one only where a clause needs no word before it.
fn is_tag(grammar: &Grammar<'_>, act: &Act) -> bool {
    (grammar.takes_clause() || act.rule.starts_with("inversion"))
        && matches!(act.cue.shape, Shape::Finite | Shape::Unlisted | Shape::Inverted(_))
        && matches!(act.cue.class, VerbClass::Say | VerbClass::Announce)
        && act.reach != Reach::Around
}

/// Whether `rest` goes on with `lead`: nothing joins it as a clause of its own, and it does not tell who the speaker is. Behind a whole
/// clause and a subject that follows its verb stands who that is: "Le pont est fermé, a dit X, maire de Y".
fn goes_on(grammar: &Grammar<'_>, act: &Act, lead: &Range<usize>, rest: &Range<usize>) -> bool {
    let relative = grammar.word(rest.start).is_some_and(|word| grammar.single().relatives.contains(word));
    let phrase = grammar.opens_phrase(rest.start) && !grammar.has_finite(rest.clone());
    let named = act.rule == "inversion" && !matches!(act.cue.shape, Shape::Inverted(_));
    let whole = named && (grammar.has_finite(lead.clone()) || !grammar.has_finite(rest.clone()));
    rest.len() >= REST_MIN && !grammar.is_joint(rest.start) && !relative && !phrase && !whole
}
