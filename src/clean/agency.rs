//! How a line gives its text to a news agency.

use super::lexicon::{Lexicon, slice, starts};
use crate::lang::furniture::bare;

/// Longest name of an agency in words, where another word stands before it.
const LONGEST: usize = 3;

/// An agency named in a line, and whether the line gives it the text or only names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Named<'a> {
    /// Its usual short name.
    pub(super) name: &'a str,
    /// Whether a word for "source" or "with" stands before it.
    pub(super) given: bool,
}

/// The agency that a short line gives as the text's source ("Source: Afp", "Le Quotidien avec AFP"), or that is all of the line.
/// A "©" makes it a picture's.
pub(super) fn agency_in<'a>(lexicon: &Lexicon<'a>, text: &str) -> Option<Named<'a>> {
    if text.contains('©') {
        return None;
    }
    let bare = bare(text);
    if let Some(name) = lexicon.agency(&bare).filter(|_| is_written_as_name(text)) {
        return Some(Named { name, given: false });
    }
    let starts = starts(&bare);
    (1..starts.len()).find_map(|at| {
        let whole = (1..=LONGEST).rev().filter(|length| at + length <= starts.len());
        let name = whole.map(|length| slice(&bare, &starts, at, length)).find_map(|it| lexicon.agency(it))?;
        let given = lexicon.source.start(slice(&bare, &starts, at - 1, 1)).is_some();
        (given && at + 6 > starts.len()).then_some(Named { name, given })
    })
}

/// Short names are also words ("map", "tap"): alone they count only with a capital.
fn is_written_as_name(text: &str) -> bool {
    text.chars().find(|letter| letter.is_alphabetic()).is_some_and(char::is_uppercase) || bare(text).len() > 4
}
