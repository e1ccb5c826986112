//! Words reported without marks: "X a annoncé que ...", "..., selon X", "Moscou a toujours démenti".

use std::ops::Range;

use super::acts::{Act, Reach};
use super::cues::Shape;
use super::grammar::Grammar;
use super::passage::{Passage, What};
use crate::annotate::QuotationKind;
use crate::lang::speech::VerbClass;

/// Fewest items that make a reported clause before an act; what is shorter is an adverbial ("Mardi, a dit X").
const CLAUSE_MIN: usize = 4;
/// Most items that are looked back over for the head of a sentence.
const SENTENCE_MAX: usize = 300;

/// What the act at `index` of a sentence reports, as stretches of items, and how.
pub(super) fn reported(
    grammar: &Grammar<'_>,
    acts: &[Act],
    index: usize,
    sentence: &Range<usize>,
) -> Option<(QuotationKind, Vec<Range<usize>>)> {
    let act = acts.get(index)?;
    let close = closing(grammar.passage, sentence);
    if act.cue.class == VerbClass::Deny {
        let end = stop(grammar, acts, index, close);
        return Some((QuotationKind::Denial, std::iter::once(act.at.start..end).collect()));
    }
    let pieces = match (act.reach, &act.cue.shape) {
        (Reach::Before, _) => vec![before(grammar, acts, index, sentence)?],
        (Reach::After, Shape::According) => vec![after_source(grammar, acts, index, close)?],
        (Reach::After, _) => vec![complement(grammar, act, stop(grammar, acts, index, close))?],
        (Reach::Around, Shape::According) => around(grammar, acts, act, sentence.start..close)?,
        (Reach::Around, _) => vec![urged(grammar, act, stop(grammar, acts, index, close))?],
    };
    Some((QuotationKind::Indirect, pieces))
}

/// Whether the clause in `pieces` says more than the marked words at the items `spoken`, which are written by themselves: a
/// fragment of no more than half of its words is not what was said ("aucun «bombardement aveugle» n'a eu lieu").
pub(super) fn says_more(passage: &Passage<'_>, pieces: &[Range<usize>], spoken: &[usize]) -> bool {
    let count = |at: usize| {
        passage.item(at).map_or(0, |item| match item.what {
            What::Punct(_) => 0,
            _ => item.span.of(passage.text).split_whitespace().count(),
        })
    };
    let inside = |at: &&usize| pieces.iter().any(|piece| piece.contains(at));
    let quoted: usize = spoken.iter().filter(inside).map(|&at| count(at)).sum();
    let all: usize = pieces.iter().cloned().flatten().map(count).sum();
    quoted == 0 || quoted * 2 <= all && all - quoted > CLAUSE_MIN
}

/// Where the sentence ends without its final punctuation.
fn closing(passage: &Passage<'_>, sentence: &Range<usize>) -> usize {
    let mut end = sentence.end;
    while end > sentence.start && [".", "!", "?", "…"].iter().any(|mark| passage.is(end - 1, mark)) {
        end -= 1;
    }
    end
}

/// Where what the act reports ends: at the next act, without the words that join it.
fn stop(grammar: &Grammar<'_>, acts: &[Act], index: usize, close: usize) -> usize {
    let start = acts.get(index).map_or(0, |act| act.at.end);
    let next = acts.get(index + 1..).unwrap_or_default().iter().find(|it| {
        it.at.start > start && (it.speaker.is_some() || act_shares(it)) && it.reach != Reach::Around
    });
    let close = resumed(grammar, start, close).unwrap_or(close);
    let colon = (start + 1..close).find(|&it| grammar.passage.is(it, ":")).unwrap_or(close);
    let mut end = next.map_or(close, |act| act.at.start).min(colon);
    while end > start
        && (grammar.passage.is(end - 1, ",") || grammar.passage.is(end - 1, ";") || grammar.is_joint(end - 1))
    {
        end -= 1;
    }
    end
}

/// Where the sentence goes on after what a subordinate clause reported: "Alors que X a dit qu'il irait, il a refusé".
fn resumed(grammar: &Grammar<'_>, start: usize, close: usize) -> Option<usize> {
    let from = (0..start).rev().take(SENTENCE_MAX).take_while(|&it| !grammar.passage.is(it, ".")).last()?;
    let opens = grammar.word(from).is_some_and(|word| grammar.single().barriers.contains(word));
    let that = grammar.word(from + 1).is_some_and(|word| grammar.single().that.contains(word));
    let follows = |it: &usize| {
        grammar.passage.is(*it, ",")
            && grammar
                .pronoun_at(it + 1)
                .is_some_and(|(pronoun, end)| !pronoun.stressed && grammar.has_finite(end..end + 1))
    };
    (start..close).find(follows).filter(|_| opens && that)
}

/// Whether an act whose speaker is not known is one all the same: a verb can stand for other things, these shapes cannot.
fn act_shares(act: &Act) -> bool {
    !matches!(act.cue.shape, Shape::Finite | Shape::Passive)
}

/// The clause before an act that closes it: "..., a annoncé X".
fn before(
    grammar: &Grammar<'_>,
    acts: &[Act],
    index: usize,
    sentence: &Range<usize>,
) -> Option<Range<usize>> {
    let act = acts.get(index)?;
    let comma = act.at.start.checked_sub(1)?;
    let earlier = acts.get(..index)?.iter().any(|it| it.reach != Reach::Before);
    let set_off = grammar.passage.is(comma, ",") || act.cue.shape == Shape::According;
    let end = if grammar.passage.is(comma, ",") { comma } else { act.at.start };
    let start = grammar.after_joints(sentence.start);
    let long = start + CLAUSE_MIN <= end;
    (set_off && !earlier && long && acts.get(..index)?.is_empty()).then_some(start..end)
}

fn after_source(grammar: &Grammar<'_>, acts: &[Act], index: usize, close: usize) -> Option<Range<usize>> {
    let act = acts.get(index)?;
    let end = stop(grammar, acts, index, close);
    // "selon le collectif «Debout», ...": the marks belong to the name.
    let named = grammar.passage.item(act.at.end).is_some_and(|it| it.quote().is_some());
    let close = act.at.end + usize::from(named && grammar.passage.is(act.at.end + 1, ","));
    let start = close + usize::from(grammar.passage.is(close, ","));
    let start = after_apposition(grammar, start, end).unwrap_or(start);
    (start + CLAUSE_MIN <= end).then_some(start..end)
}

/// Where the clause goes on behind who the source is: "Selon X, directeur de campagne à Y, qui dirige Z, la situation est grave".
fn after_apposition(grammar: &Grammar<'_>, start: usize, end: usize) -> Option<usize> {
    let single = grammar.single();
    let relative = |at: usize| grammar.word(at).is_some_and(|word| single.relatives.contains(word));
    let role = |at: usize| grammar.word(at).is_some_and(|word| single.generic_roles.contains(word));
    let told = |at: usize| relative(at) || role(at) || grammar.is_determiner(at) && role(at + 1);
    let mut at = start;
    for _ in 0..3 {
        let Some(comma) = (at..end).find(|&it| grammar.passage.is(it, ",")).filter(|_| told(at)) else {
            break;
        };
        at = comma + 1;
    }
    (at > start && at + CLAUSE_MIN <= end).then_some(at)
}

fn around(grammar: &Grammar<'_>, acts: &[Act], act: &Act, within: Range<usize>) -> Option<Vec<Range<usize>>> {
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

/// What stands after a verb of saying: a clause, an infinitive; a noun after verbs that take one.
fn complement(grammar: &Grammar<'_>, act: &Act, end: usize) -> Option<Range<usize>> {
    let start = grammar.passage.after_fillers(act.cue.at.end, grammar.speech);
    if end > start && grammar.is_preposition(end - 1) {
        return None;
    }
    if let Some(that) = grammar.that_after(start, end) {
        return (that + 2 <= end).then_some(that + 1..end);
    }
    if grammar.addresses(&act.cue.at) && start + CLAUSE_MIN > end {
        return None;
    }
    let opens = match act.cue.class {
        VerbClass::Say => grammar.opens_reported(start, &act.cue.at),
        VerbClass::Announce => grammar.opens_reported(start, &act.cue.at) || grammar.opens_phrase(start),
        VerbClass::Urge => return urged(grammar, act, end),
        VerbClass::Deny | VerbClass::Find => false,
    };
    (opens && start + 2 <= end).then_some(start..end)
}

/// "appelé Paris à ...", "accusé Paris de ...".
fn urged(grammar: &Grammar<'_>, act: &Act, end: usize) -> Option<Range<usize>> {
    let start = grammar.passage.after_fillers(act.at.end.max(act.cue.at.end), grammar.speech);
    let toward = (start..end)
        .any(|it| grammar.passage.word(it).is_some_and(|word| grammar.speech.words.toward.contains(word)));
    (toward && start + 3 <= end && act.cue.class == VerbClass::Urge).then_some(start..end)
}
