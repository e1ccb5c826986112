//! Words reported without marks: "X a annoncé que ...", "..., selon X", "Moscou a toujours démenti".

use std::ops::Range;

use super::acts::{Act, Reach};
use super::cues::Shape;
use super::grammar::Grammar;
use super::passage::{Passage, What};
use crate::annotate::QuotationKind;
use crate::lang::speech::VerbClass;
use around::{after_source, around, before};
use complement::complement;
use infix::infix;
use urged::urged;

mod around;
mod complement;
mod hearer;
mod infix;
mod urged;

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
    let end = stop(grammar, acts, index, close);
    if act.cue.class == VerbClass::Deny {
        return Some((QuotationKind::Denial, std::iter::once(act.at.start..end).collect()));
    }
    if let Some(pieces) = infix(grammar, act, (sentence.start, end), index == 0) {
        return Some((QuotationKind::Indirect, pieces));
    }
    let pieces = match (act.reach, &act.cue.shape) {
        (Reach::Before, _) => vec![before(grammar, acts, index, sentence)?],
        (Reach::After, Shape::According) => vec![after_source(grammar, act, end)?],
        (Reach::After, _) => vec![complement(grammar, act, end)?],
        (Reach::Around, Shape::According) => around(grammar, acts, act, sentence.start..close)?,
        (Reach::Around, _) => vec![urged(grammar, act, end)?],
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
        it.at.start > start
            && (it.speaker.is_some() || act_shares(it))
            && it.reach != Reach::Around
            && it.cue.class != VerbClass::Hold
            && !acts.get(index).is_some_and(|act| grammar.is_inner(it, act))
    });
    let close = resumed(grammar, start, close).unwrap_or(close);
    let close = contrasted(grammar, start, close).unwrap_or(close);
    let colon = (start + 1..close).find(|&it| grammar.passage.is(it, ":")).unwrap_or(close);
    let mut end = next.map_or(close, |act| act.at.start).min(colon);
    while end > start
        && (grammar.passage.is(end - 1, ",") || grammar.passage.is(end - 1, ";") || grammar.is_joint(end - 1))
    {
        end -= 1;
    }
    end
}

/// Where the narrator goes on with a contrast: "X said the rate would rise, but offered no proof", not "mais qu'il ...".
fn contrasted(grammar: &Grammar<'_>, start: usize, close: usize) -> Option<usize> {
    let single = grammar.single();
    // "pas un objet, mais un symbole" is all X's.
    let clause = |from: usize| {
        let end = (from..close).find(|&it| grammar.passage.is(it, ",")).unwrap_or(close);
        grammar.holds_clause(from..end)
    };
    let opens = |it: &usize| {
        grammar.passage.is(*it, ",")
            && grammar.word(it + 1).is_some_and(|word| single.barriers.contains(word))
            && !grammar.word(it + 2).is_some_and(|word| single.that.contains(word))
            && clause(it + 2)
    };
    (start + CLAUSE_MIN..close).find(opens)
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
