//! What somebody is called upon to do, or blamed for: "appelé Paris à ...", "accusé Paris de ...", "called for ...".

use std::ops::Range;

use crate::annotate::quotes::acts::Act;
use crate::annotate::quotes::grammar::Grammar;
use crate::lang::speech::VerbClass;
use crate::text::keys::WordSet;

/// Fewest items from whoever is urged to what for.
const URGED_MIN: usize = 3;

/// What stands behind a verb of urging: who is urged, and what for.
pub(super) fn urged(grammar: &Grammar<'_>, act: &Act, end: usize) -> Option<Range<usize>> {
    let start = grammar.passage.after_fillers(act.at.end.max(act.cue.at.end), grammar.speech);
    let leads = if grammar.takes_clause() {
        has_goal(grammar, act, start..end)
    } else {
        (start..end).any(|it| is(grammar, it, &grammar.single().toward))
    };
    (leads && start + URGED_MIN <= end && act.cue.class == VerbClass::Urge).then_some(start..end)
}

/// Whether `range` says what for: "called for a vote", "urged him to act", "accused Paris of lying". "called" urges only with a
/// preposition behind: "a group called X", "called the fire brigade to help", "called in to a show" urge nobody.
fn has_goal(grammar: &Grammar<'_>, act: &Act, range: Range<usize>) -> bool {
    let single = grammar.single();
    if is(grammar, range.start, &single.asking) {
        return true;
    }
    let goal = |at: &usize| {
        is(grammar, *at, &single.toward) || is(grammar, *at, &single.of) && grammar.opens_gerund(at + 1)
    };
    let Some(goal) = (range.start + 1..range.end).find(goal) else { return false };
    let names = act.cue.at.clone().any(|it| is(grammar, it, &single.naming));
    let tied = grammar.is_preposition(range.start);
    let clause = grammar.holds_clause(range.start + usize::from(tied)..goal);
    tied == names && goal > range.start + usize::from(tied) && !clause
}

fn is(grammar: &Grammar<'_>, at: usize, list: &WordSet) -> bool {
    grammar.word(at).is_some_and(|word| list.contains(word))
}
