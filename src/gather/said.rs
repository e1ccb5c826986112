//! When something was said: the date that stands directly beside the words that say that somebody speaks.
//!
//! "a déclaré mardi ...", "a annoncé Sergueï Lavrov mercredi 14 décembre", "Samedi, il avait indiqué ...". A date elsewhere in the
//! sentence belongs to what was said ("a annoncé que des tractations se tiendraient samedi"), so nothing further away counts.

use crate::annotate::{Anchor, DateMention, Quotation};
use crate::dates::Edtf;
use crate::revise::{Article, Status};

/// Farthest that a date may stand from the words, in bytes: a comma and blanks, or one short word.
const APART_MAX: usize = 12;

/// The date of the saying itself, where the text gives one day, with or without its year.
pub(super) fn date_of<'a>(article: &'a Article, quotation: &Quotation) -> Option<&'a DateMention> {
    let cue = quotation.cue?;
    let text = article.passages.get(cue.block)?.block.text.as_str();
    let speaker = quotation.speaker.as_ref().and_then(|it| it.at).filter(|at| at.block == cue.block);
    [Some(cue), speaker].into_iter().flatten().find_map(|words| {
        dates_beside(article, words)
            .filter(|date| !quotation.pieces.iter().any(|piece| overlap(*piece, date.at)))
            .find(|date| follows(text, words, date.at) || opens(text, date.at, words))
    })
}

/// The dates beside some words that are one day and that nobody rejected.
fn dates_beside(article: &Article, words: Anchor) -> impl Iterator<Item = &DateMention> {
    let first = article.dates.partition_point(|it| {
        (it.it.at.block, it.it.at.span.end + APART_MAX) < (words.block, words.span.start)
    });
    let rest = article.dates.get(first..).unwrap_or_default().iter();
    rest.take_while(move |it| {
        (it.it.at.block, it.it.at.span.start) <= (words.block, words.span.end + APART_MAX)
    })
    .filter(|it| it.status != Status::Rejected && it.it.value.as_ref().is_some_and(is_day))
    .map(|it| &it.it)
}

/// Whether it is one day, its year known or not.
fn is_day(date: &Edtf) -> bool {
    date.day().is_some() || date.as_str().strip_prefix("XXXX-").is_some_and(|it| it.contains('-'))
}

fn overlap(one: Anchor, other: Anchor) -> bool {
    one.block == other.block && one.span.overlaps(other.span)
}

/// Whether the date stands directly after the words: nothing or one word of two letters between ("said on Tuesday").
fn follows(text: &str, words: Anchor, date: Anchor) -> bool {
    let between = text.get(words.span.end..date.span.start).map(str::trim);
    between.is_some_and(|it| it.chars().count() <= 2 && it.chars().all(char::is_alphabetic))
}

/// Whether the date opens the sentence and a comma sets it off from the words: "Samedi, il avait indiqué", "On Tuesday, he said".
fn opens(text: &str, date: Anchor, words: Anchor) -> bool {
    let set_off = text.get(date.span.end..words.span.start).is_some_and(|it| it.trim() == ",");
    set_off && begins_sentence(text.get(..date.span.start).unwrap_or_default())
}

/// Whether a sentence begins after `before`, one word of two letters aside ("On Tuesday").
fn begins_sentence(before: &str) -> bool {
    let before = before.trim_end();
    let wordless = before.trim_end_matches(char::is_alphabetic);
    let short = before[wordless.len()..].chars().count() <= 2;
    let rest = if short { wordless.trim_end() } else { before };
    rest.is_empty() || rest.ends_with(['.', '!', '?', '»', '"', '”'])
}
