//! Which act of a sentence speaks which of its marked words.

use std::ops::Range;

use super::acts::{Act, Reach};
use super::cues::Shape;
use super::kind::is_utterance;
use super::negation::DENIED;
use super::passage::Passage;
use crate::lang::speech::{SpeechWords, VerbClass};
use crate::text::keys::WordSet;

/// Most items between a verb and the noun for what was said, which is its object.
const OBJECT_MAX: usize = 5;

/// The index of the act that the marked stretch at item `quote` belongs to. An act that closes what was said before it wins
/// over one before where it touches the marks; else, where both could hold, nobody speaks.
pub(super) fn governor(
    passage: &Passage<'_>,
    acts: &[Act],
    quote: usize,
    speech: &SpeechWords,
) -> Option<usize> {
    let found = nearest(passage, acts, quote, speech)?;
    Some(denied(acts, found).unwrap_or(found))
}

/// The act that the act at `index` denies: "nie avoir dit «...»" gives the words to nobody.
fn denied(acts: &[Act], index: usize) -> Option<usize> {
    let denial = acts.get(index).filter(|act| act.cue.class == VerbClass::Deny)?;
    let reach = denial.cue.at.end..denial.cue.at.end + DENIED;
    acts.iter().position(|act| act.cue.negated && reach.contains(&act.cue.at.start))
}

fn nearest(passage: &Passage<'_>, acts: &[Act], quote: usize, speech: &SpeechWords) -> Option<usize> {
    let around = acts.iter().position(|act| {
        act.reach == Reach::Around
            && (act.at.contains(&quote) || act.rule == "agent" && follows(passage, act, quote, speech))
    });
    if around.is_some() {
        return around;
    }
    let left = acts.iter().rposition(|act| {
        act.at.end <= quote
            && act.reach == Reach::After
            && !barred(passage, act.at.end..quote, speech)
            && !has_left_clause(passage, act, quote)
            && !is_of_other(passage, act, quote, speech)
    });
    // "X criticised Y because he had said «...», she added": what the outer act tells holds words of somebody else.
    if let Some(inner) = left.filter(|&it| acts.get(it).is_some_and(|act| opens(passage, act, quote, speech)))
    {
        return Some(inner);
    }
    let right = acts.iter().position(|act| act.at.start > quote && act.reach == Reach::Before);
    let touching = right.filter(|&it| acts.get(it).is_some_and(|act| touches(passage, quote, act.at.start)));
    let source = touching.and_then(|it| acts.get(it)).is_some_and(|act| act.rule == "according-to");
    // "X n'a rien voulu dire de ceci, «...», selon lui": what X did not say is nothing that the source could be told in.
    let told = left.and_then(|it| acts.get(it)).is_some_and(|act| !act.cue.negated);
    if touching.is_some() && !(source && told) {
        return touching;
    }
    let resumed = acts.iter().rposition(|act| {
        act.at.end <= quote && act.reach == Reach::Before && resumes(passage, act.at.end..quote, speech)
    });
    let before = left.or(resumed);
    let right =
        right.filter(|&it| acts.get(it).is_some_and(|act| !barred(passage, quote + 1..act.at.start, speech)));
    // A colon opens new words: an act behind those says nothing of what stands before it.
    let right = right.filter(|&it| {
        let parted = |act: &Act| (quote + 1..act.at.start).any(|at| passage.is(at, ":"));
        before.is_none() || !acts.get(it).is_some_and(parted)
    });
    let whole = acts.iter().position(|act| act.reach == Reach::Around && act.rule != "agent");
    match (before, right, whole) {
        (Some(left), None, None) => Some(left),
        (None, Some(right), None) => Some(right),
        (None, None, Some(whole)) => Some(whole),
        (Some(left), Some(right), None) => nearer(acts, left, right),
        _ => None,
    }
}

/// Of an act before and one behind the words: the one behind, if the one before stands inside what it closes.
fn nearer(acts: &[Act], left: usize, right: usize) -> Option<usize> {
    let who = |act: &Act| act.speaker.as_ref().map(|it| it.actors.clone()).filter(|it| !it.is_empty());
    let same = |a: &Act, b: &Act| who(a) == who(b) && a.speaker.is_some() == b.speaker.is_some();
    let (before, behind) = (acts.get(left)?, acts.get(right)?);
    (same(before, behind) || before.speaker.is_none() && before.rule == "gerund").then_some(right)
}

/// Whether the act has its subject before it and the marked words directly behind it, with no comma or colon between; an infinitive may
/// have "que" there.
fn opens(passage: &Passage<'_>, act: &Act, quote: usize, speech: &SpeechWords) -> bool {
    let that = passage.word(act.at.end).is_some_and(|word| speech.words.that.contains(word));
    match act.rule {
        "subject-verb" | "pronoun-verb" => act.at.end == quote,
        "infinitive" => act.at.end + usize::from(that) == quote,
        _ => false,
    }
}

/// Whether the clause that the act opens is closed before the words: "X, pour qui Y travaille, est «...»" says nothing of X's.
fn has_left_clause(passage: &Passage<'_>, act: &Act, quote: usize) -> bool {
    let closing = |it: usize| it > act.at.end && passage.is(it, ",");
    act.cue.shape == Shape::AccordingRelative
        && !passage.is(act.at.end, ",")
        && (act.at.end..quote).any(closing)
}

/// Whether the words stand right behind an agent, with nothing but what ties them to its verb between: "accusé par X de «...»".
fn follows(passage: &Passage<'_>, act: &Act, quote: usize, speech: &SpeechWords) -> bool {
    let small = |it: usize| {
        passage.is(it, ":")
            || passage.word(it).is_some_and(|word| {
                speech.words.prepositions.contains(word) || speech.words.determiners.contains(word)
            })
    };
    quote > act.at.end && quote < act.at.end + 4 && (act.at.end..quote).all(small)
}

/// Whether the words are told of what somebody else said: "X a dénoncé les propos de Y sur «...»" gives them to neither.
fn is_of_other(passage: &Passage<'_>, act: &Act, quote: usize, speech: &SpeechWords) -> bool {
    let single = &speech.words;
    let noun = (act.cue.at.end..quote)
        .take(OBJECT_MAX)
        .find(|&it| passage.word(it).is_some_and(|word| single.utterances.contains(word)));
    // "X a réagi aux propos de Y : «...»": a colon brings in X's own words.
    let announced = (act.cue.at.end..quote).any(|it| passage.is(it, ":"));
    let Some(noun) = noun.filter(|_| act.reach == Reach::After && !announced) else { return false };
    let of = |it: usize| passage.word(it).is_some_and(|word| single.of.contains(word) || word == "'s");
    let named = |it: usize| passage.item(it).is_some_and(|item| item.mention().is_some());
    let theirs = (noun + 1..quote).any(|it| of(it) && (it + 1..quote.min(it + 3)).any(named));
    // "Y's remarks on “...”"
    theirs || noun > act.cue.at.end + 1 && of(noun - 1) && named(noun - 2)
}

/// Whether only a comma stands between the marked stretch and the act.
fn touches(passage: &Passage<'_>, quote: usize, act: usize) -> bool {
    (quote + 1..act).all(|it| passage.is(it, ",")) && act - quote <= 2
}

/// Whether another speaks between: a semicolon, "mais", "tandis que".
fn barred(passage: &Passage<'_>, mut range: Range<usize>, speech: &SpeechWords) -> bool {
    // "La décision doit pourtant être prise": inside a clause it is an adverb.
    let adverb = |it: usize| {
        let opens = it.checked_sub(1).is_none_or(|before| passage.word(before).is_none());
        let that = passage.word(it + 1).is_some_and(|word| speech.words.that.contains(word));
        !opens && !that && passage.filler_at(it, speech).is_some()
    };
    // "alors que «...»": nobody stands between who could say it.
    let end = range.end;
    let marked = |it: usize| {
        it + 2 == end && passage.word(it + 1).is_some_and(|word| speech.words.that.contains(word))
    };
    range.any(|it| {
        let barrier = passage.word(it).is_some_and(|word| speech.words.barriers.contains(word));
        passage.is(it, ";") || barrier && !adverb(it) && !marked(it)
    })
}

/// Whether the words after an act that closed some go on with more: "«...», a-t-il dit, «...»", "..., a-t-il dit: «...»", "«...»,
/// a-t-il dit, mais «...»".
fn resumes(passage: &Passage<'_>, range: Range<usize>, speech: &SpeechWords) -> bool {
    let Some(joint) = range.end.checked_sub(1).filter(|&it| it >= range.start) else { return true };
    let is = |list: &WordSet| passage.word(joint).is_some_and(|word| list.contains(word));
    // ", mais «...»", ", alors que «...»", ", parce que «...»"
    let led = |opens: usize| {
        let word = passage.word(opens).filter(|_| opens > 0 && passage.is(opens - 1, ","));
        let joins = word.is_some_and(|it| {
            speech.words.breaks.contains(it) || opens < joint && speech.words.conjunctive.contains(it)
        });
        joins && !barred(passage, range.start..opens, speech)
    };
    let two = is(&speech.words.that) && led(joint.saturating_sub(1));
    let contrasts = || (two || led(joint)) && is_utterance(passage.letters(range.end), speech);
    let joined = passage.is(joint, ",") || passage.is(joint, ":") || is(&speech.words.coordinators);
    joined && !barred(passage, range.clone(), speech) || contrasts()
}

/// Most words that a source so far off does not speak.
const LOOSE_MAX: usize = 2;

/// Whether the source that closes the sentence is too far from a marked word or two to speak it: "a nationwide “walk-in” at two thousand
/// schools, according to X" is the narrator's term as well.
pub(super) fn is_loose(passage: &Passage<'_>, act: &Act, quote: usize) -> bool {
    let text = passage.letters(quote);
    act.rule == "according-to"
        && act.reach == Reach::Before
        && text.split_whitespace().count() <= LOOSE_MAX
        && !touches(passage, quote, act.at.start)
}
