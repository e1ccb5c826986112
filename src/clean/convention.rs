//! The conventions by which a press page marks a credit, a byline, a dateline, a source line and a caption.

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
const LABEL_WORDS: usize = 14;

/// Longest line that can be a caption.
const CAPTION_WORDS: usize = 60;

/// The convention that `line` follows.
pub(super) fn convention(lexicon: &Lexicon<'_>, line: &Line<'_>) -> Option<Convention> {
    let short = line.words <= LABEL_WORDS;
    if short && is_credit(lexicon, line) {
        return Some(Convention::Credit);
    }
    let credited = || credit_at(line.text).is_some_and(|at| at > 0) || closes_with_credit(lexicon, line.text);
    if line.words <= CAPTION_WORDS && credited() {
        return Some(Convention::CreditedCaption);
    }
    if line.words <= CAPTION_WORDS && is_caption(lexicon, line) {
        return Some(Convention::Caption);
    }
    if !short || line.end == End::Stop && line.words > 8 {
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

/// Where a closing credit begins in a line: at its "©", where no year follows (that is the foot of a site).
pub(super) fn credit_at(text: &str) -> Option<usize> {
    let at = text.rfind('©')?;
    let rest = text.get(at + '©'.len_utf8()..)?.trim();
    let named = rest.chars().next().is_some_and(char::is_alphabetic) || rest.starts_with('@');
    let year =
        rest.split_whitespace().any(|word| word.len() == 4 && word.chars().all(|it| it.is_ascii_digit()));
    (named && !year && super::lines::words(rest) <= LABEL_WORDS).then_some(at)
}

/// Whether a line closes with whose picture it is in brackets: "The harbour at dawn. (AP Photo/Somebody)".
fn closes_with_credit(lexicon: &Lexicon<'_>, text: &str) -> bool {
    let within = text.trim_end_matches('.').strip_suffix(')').and_then(|it| it.rsplit_once('('));
    let Some((before, credit)) = within.filter(|(before, _)| !before.trim().is_empty()) else { return false };
    let bare = bare(credit);
    let agency = credit.split_once('/').map_or(credit, |(agency, _)| agency);
    before.contains(' ')
        && super::lines::words(credit) <= LABEL_WORDS
        && (lexicon.credit.any(&bare).is_some() || agency_of_picture(lexicon, credit, agency))
}

/// "Reuters/Somebody": an agency and a name after it, where no bracket of the text's would have them.
fn agency_of_picture(lexicon: &Lexicon<'_>, credit: &str, agency: &str) -> bool {
    credit.contains('/') && lexicon.agency(&bare(agency)).is_some()
}

fn is_credit(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    if credit_at(line.text) == Some(0) {
        return true;
    }
    let labelled = line.text.contains(':') || line.text.contains('/');
    lexicon.credit.whole(&line.bare).is_some()
        || (labelled
            && line.end != End::Stop
            && opens_named(line.text)
            && lexicon.credit.start(&line.bare).is_some())
}

/// Whether something with a capital follows the first colon or slash, as a name does.
fn opens_named(text: &str) -> bool {
    let rest = text.split_once([':', '/']).map_or("", |(_, rest)| rest);
    rest.trim_start().chars().next().is_some_and(|letter| letter.is_uppercase() || letter == '@')
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
    dated && (opened || line.words <= 6)
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
    let mut names = line
        .text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|it| !it.is_empty())
        .skip(skipped)
        .peekable();
    names.peek().is_some_and(|name| name.chars().next().is_some_and(char::is_uppercase))
        && names
            .filter(|name| name.chars().count() > 3)
            .all(|name| name.chars().next().is_some_and(char::is_uppercase))
}
