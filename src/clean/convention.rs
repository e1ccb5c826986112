//! The conventions by which a press page marks a credit, a byline, a dateline, a source line and a caption.

use super::byline::byline;
use super::credit;
use super::lexicon::Lexicon;
use super::lines::{End, Line};
use super::shape::clock;
use crate::lang::furniture::bare;

/// What a line is by the conventions of the press.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Convention {
    /// Whose picture it is: "© AFP", "Photo: Somebody".
    Credit,
    /// The words under a picture, closed by whose picture it is: "The harbour. © Reuters".
    CreditedCaption,
    /// The words under a picture, by how they open.
    Caption,
    /// Who signed: "Par Somebody".
    Byline,
    /// When it was published.
    Dateline,
    /// Whose text it is: "Source: Afp", "Avec AFP".
    Source,
}

/// Longest line that can be a credit, a byline, a dateline or a source line.
pub(super) const LABEL_WORDS: usize = 14;

/// Longest line that can be a caption.
const CAPTION_WORDS: usize = 60;

/// The convention that `line` follows.
pub(super) fn convention(lexicon: &Lexicon<'_>, line: &Line<'_>) -> Option<Convention> {
    let short = line.words <= LABEL_WORDS;
    if short && credit::is_credit(lexicon, line) {
        return Some(Convention::Credit);
    }
    if line.words <= CAPTION_WORDS && credit::closing(lexicon, line.text).is_some() {
        return Some(Convention::CreditedCaption);
    }
    if line.words <= CAPTION_WORDS && is_caption(lexicon, line) {
        return Some(Convention::Caption);
    }
    if said(lexicon, line) > LABEL_WORDS || line.end == End::Stop && line.words > 8 {
        return None;
    }
    if is_source(lexicon, line) {
        return Some(Convention::Source);
    }
    if is_dateline(lexicon, line) {
        return Some(Convention::Dateline);
    }
    is_byline(lexicon, line).then_some(Convention::Byline)
}

/// Longest line that may be a dateline or a byline, with the words of its dates.
const STAMP_WORDS: usize = 40;

/// How many words a line has without its days and times: "Publié le 3 mai 2016 à 15:13 - Mis à jour le 4 mai 2016 à 09:00" has eight.
pub(super) fn said(lexicon: &Lexicon<'_>, line: &Line<'_>) -> usize {
    if line.words <= LABEL_WORDS || line.words > STAMP_WORDS {
        return line.words;
    }
    let dated = |word: &&str| word.starts_with(|it: char| it.is_ascii_digit()) || lexicon.is_month(word);
    line.bare.split(' ').filter(|it| !dated(it)).count()
}

fn is_caption(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    line.words >= 4
        && (lexicon.caption.start(&line.bare).is_some() || lexicon.caption.within(&line.bare).is_some())
}

fn is_source(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    line.words <= 8 && super::agency::agency_in(lexicon, line.text).is_some()
}

fn is_dateline(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    let dated = clock(line.text) || has_month_day(lexicon, &line.bare);
    let opened =
        lexicon.dateline.start(&line.bare).is_some() || lexicon.dateline.within(&line.bare).is_some();
    let signed = || {
        lexicon.byline.start(&line.bare).is_none() && byline(lexicon, line.text).is_some_and(|it| it.known)
    };
    dated && (opened || line.words <= 6 || signed())
        || lexicon.dateline.whole(&line.bare).is_some()
        || opened && ago(lexicon, &line.bare)
}

/// "3 mai 2016", "May 3, 2016": a month beside a number.
fn has_month_day(lexicon: &Lexicon<'_>, bare: &str) -> bool {
    let words: Vec<&str> = bare.split(' ').collect();
    let number = |word: &str| word.trim_end_matches(char::is_alphabetic).parse::<u32>().is_ok();
    words.windows(2).any(|pair| match pair {
        [left, right] => lexicon.is_month(left) && number(right) || lexicon.is_month(right) && number(left),
        _ => false,
    })
}

/// "il y a 3 heures", "3 hours ago".
fn ago(lexicon: &Lexicon<'_>, bare: &str) -> bool {
    lexicon.dateline.within(bare).is_some() && bare.contains(|letter: char| letter.is_ascii_digit())
}

/// A byline opens with its word and goes on with a name: all its longer words have capitals.
fn is_byline(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    if lexicon.byline.whole(&line.bare).is_some() {
        return true;
    }
    let Some(opening) = lexicon.byline.start(&line.bare) else { return false };
    let skipped = opening.split(' ').count();
    // A name on a network is written small.
    let words = line.text.split_whitespace().filter(|it| !it.starts_with('@'));
    let mut names = words
        .flat_map(|it| it.split(|letter: char| !letter.is_alphanumeric()))
        .filter(|it| !it.is_empty() && !it.starts_with(|letter: char| letter.is_ascii_digit()))
        .skip(skipped)
        .peekable();
    names.peek().is_some_and(|name| name.chars().next().is_some_and(char::is_uppercase))
        && names
            .filter(|it| {
                it.chars().count() > 3 && !lexicon.people.is_post(it) && !lexicon.is_month(&bare(it))
            })
            .all(|name| name.chars().next().is_some_and(char::is_uppercase))
}
