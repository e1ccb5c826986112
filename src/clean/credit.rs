//! Whose picture it is, by itself or at the close of a caption: "© AFP", "Photo: Somebody", "Somebody / Reuters".

use super::convention::LABEL_WORDS;
use super::glue::seams;
use super::lexicon::Lexicon;
use super::lines::{End, Line, words};
use crate::lang::furniture::bare;

/// Longest name of whoever made a picture, with the house's, in words.
const NAMES: usize = 9;

/// Fewest words of a caption before its credit.
const CAPTION: usize = 3;

/// What parts the names of a signature.
const STROKES: [char; 3] = ['/', '|', '•'];

/// How many bytes a credit that closes a line takes at most; no more of a line is searched.
const CREDIT_BYTES: usize = 120;

/// How many bytes the words for a picture take at most: "photographie de".
const LABEL_BYTES: usize = 40;

/// Longest word in letters that may stand small inside names: "van der", "for", "via".
const SMALL: usize = 3;

/// Whether a line is a credit and nothing else.
pub(super) fn is_credit(lexicon: &Lexicon<'_>, line: &Line<'_>) -> bool {
    if sign(line.text) == Some(0) {
        return true;
    }
    let labelled = line.text.contains(':') || line.text.contains('/');
    let opened = || opens_named(line.text) && lexicon.credit.start(&line.bare).is_some();
    lexicon.credit.whole(&line.bare).is_some()
        || line.end != End::Stop && (labelled && opened() || is_signature(lexicon, line.text))
}

/// Where the credit begins that closes a caption: at its "©", at its bracket, at "Photo: ", behind the last sentence. What opens with
/// marks is somebody's words, to which a page can have glued the credit of the picture below; without a sign of its own that does not
/// make them a caption.
pub(super) fn closing(lexicon: &Lexicon<'_>, text: &str) -> Option<usize> {
    let signed = sign(text).filter(|at| *at > 0).or_else(|| brackets(lexicon, text));
    let worded = || label(lexicon, text).or_else(|| signature(lexicon, text));
    let spoken = text.starts_with(['«', '“', '"', '„']);
    let found = if spoken { signed } else { signed.or_else(worded) };
    found.map(|at| with_bracket(text, at))
}

/// Where a closing "©" stands, where no year follows (that is the foot of a site).
fn sign(text: &str) -> Option<usize> {
    // A single letter is found sooner than several: most lines have no sign at all.
    let letter = text.rfind('©').map(|at| (at, '©'.len_utf8()));
    let brackets = ["(C) ", "(c) "].iter().filter(|it| text.contains(**it));
    let (at, length) = brackets.filter_map(|it| Some((text.rfind(it)?, it.len()))).chain(letter).max()?;
    let rest = text.get(at + length..)?.trim();
    let named = rest.chars().next().is_some_and(char::is_alphabetic) || rest.starts_with('@');
    let year =
        rest.split_whitespace().any(|word| word.len() == 4 && word.chars().all(|it| it.is_ascii_digit()));
    (named && !year && words(rest) <= LABEL_WORDS).then_some(at)
}

/// Where the closing brackets open that say whose picture it is: "The harbour at dawn. (AP Photo/Somebody)".
fn brackets(lexicon: &Lexicon<'_>, text: &str) -> Option<usize> {
    let (before, credit) = text.trim_end_matches('.').strip_suffix(')')?.rsplit_once('(')?;
    let parts = credit.split_once('/');
    let agency = parts.is_some_and(|(agency, _)| lexicon.agency(&bare(agency)).is_some());
    let maker = parts.is_some_and(|(maker, _)| is_person(lexicon, maker) && are_names(credit));
    let told = before.trim().contains(' ') && words(credit) <= LABEL_WORDS;
    (told && (agency || maker || lexicon.credit.any(&bare(credit)).is_some())).then_some(before.len())
}

/// Where a credit begins, with the bracket in which it stands: "(AP Photo/Somebody)", "(Photo: Somebody)".
fn with_bracket(text: &str, at: usize) -> usize {
    let before = text.get(..at).unwrap_or_default();
    let open = before.rfind('(').filter(|open| !before.get(*open..).is_some_and(|it| it.contains(')')));
    open.filter(|open| words(text.get(*open..).unwrap_or_default()) <= LABEL_WORDS).unwrap_or(at)
}

/// Whether something with a capital follows the first colon or slash, as a name does.
fn opens_named(text: &str) -> bool {
    let rest = text.split_once([':', '/']).map_or("", |(_, rest)| rest);
    rest.trim_start().chars().next().is_some_and(|letter| letter.is_uppercase() || letter == '@')
}

/// Where the word for the picture stands behind which only names follow: "Photo: Somebody/House", "Credit... Somebody",
/// "Photograph by Somebody". It has a capital, or follows a comma; a text's own "photo" does neither.
fn label(lexicon: &Lexicon<'_>, text: &str) -> Option<usize> {
    let labels = |at: &usize| {
        let rest = text.get(*at..).unwrap_or_default();
        let phrase = opens(lexicon, rest).then(|| lexicon.credit.start(&bare(head(rest)))).flatten();
        phrase.is_some_and(|phrase| names_follow(phrase, rest))
    };
    let tail = text.ceil_char_boundary(text.len().saturating_sub(CREDIT_BYTES));
    let starts = openings(text.get(tail..).unwrap_or_default());
    let near = starts.iter().skip(starts.len().saturating_sub(LABEL_WORDS)).map(|at| tail + at);
    near.filter(labels).find(|at| opens_behind_caption(text, *at))
}

/// Whether the first word of a text may be one for a picture: it is looked up before the words behind it are made bare.
fn opens(lexicon: &Lexicon<'_>, text: &str) -> bool {
    let word = text.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    lexicon.credit.may_start(&bare(word))
}

/// Whether a phrase opens a credit: names follow it behind a colon, or directly behind several words. One that opens with a small letter
/// has a colon.
fn names_follow(phrase: &str, text: &str) -> bool {
    let Some(rest) = past(text, phrase.split(' ').count()) else { return false };
    let small = text.starts_with(char::is_lowercase);
    let signs: &[&str] = if small { &[":"] } else { &[":", "...", "…", "/"] };
    let marked = signs.iter().find_map(|it| rest.trim_start().strip_prefix(it));
    marked.or_else(|| (phrase.contains(' ') && !small).then_some(rest)).is_some_and(are_names)
}

/// The first bytes of a text, as many as the words for a picture take.
fn head(text: &str) -> &str {
    text.get(..text.floor_char_boundary(LABEL_BYTES)).unwrap_or_default()
}

/// Where the names begin that close a caption behind its last sentence: "... in New York. Some Body / Reuters". One of them is a person's:
/// a paper beside an agency, "Le Courrier/AFP", signs the text.
fn signature(lexicon: &Lexicon<'_>, text: &str) -> Option<usize> {
    let tail = text.ceil_char_boundary(text.len().saturating_sub(CREDIT_BYTES));
    let ends = [". ", "? ", "! ", ".” ", ".» ", ".\" "];
    let close = text.get(tail..)?;
    let mut found: Vec<usize> =
        ends.iter().flat_map(|end| close.match_indices(end).map(|(at, end)| tail + at + end.len())).collect();
    found.sort_unstable();
    let signs = |at: &usize| {
        let names = text.get(*at..).unwrap_or_default();
        names.split(STROKES).any(|it| is_person(lexicon, it)) && is_signature(lexicon, names)
    };
    found.into_iter().find(|at| opens_behind_caption(text, *at) && signs(at))
}

/// Whether names can be a person's: two words or three, no house's, no paper's, no party's in capitals.
fn is_person(lexicon: &Lexicon<'_>, names: &str) -> bool {
    let names = names.trim();
    let count = names.split_whitespace().count();
    (2..=3).contains(&count)
        && names.chars().any(char::is_lowercase)
        && are_names(names)
        && !lexicon.is_outlet(names)
        && lexicon.agency(&bare(names)).is_none()
}

/// Whether words are names parted by strokes, one of them a house that deals in pictures or news: "Somebody / Reuters".
fn is_signature(lexicon: &Lexicon<'_>, text: &str) -> bool {
    let house = |part: &str| {
        let bare = bare(part);
        lexicon.credit.whole(&bare).or_else(|| lexicon.credit.within(&bare)).is_some()
    };
    let parts: Vec<&str> = text.split(STROKES).map(str::trim).collect();
    let wired = text.contains('/') && parts.iter().any(|it| lexicon.agency(&bare(it)).is_some());
    are_names(text) && (wired || parts.len() > 1 && parts.iter().any(|it| house(it)))
}

/// Whether all longer words have capitals, as names do.
fn are_names(text: &str) -> bool {
    let written = |it: &&str| it.chars().any(char::is_alphabetic);
    let words: Vec<&str> = text.split(|it: char| !it.is_alphanumeric()).filter(written).collect();
    let named = |it: &str| it.chars().next().is_some_and(char::is_uppercase) || it.chars().count() <= SMALL;
    let capital = words.iter().any(|it| it.chars().next().is_some_and(char::is_uppercase));
    capital
        && words.len() <= NAMES
        && (text.trim_start().starts_with('@') || words.iter().all(|it| named(it)))
}

/// Whether a caption's words stand before `at`; its first ones are enough to tell.
fn opens_behind_caption(text: &str, at: usize) -> bool {
    let before = text.get(..at.min(text.floor_char_boundary(CREDIT_BYTES)));
    before.is_some_and(|before| words(before) >= CAPTION)
}

/// Where the words begin that have a capital, those too that ran into the word before them, or that follow a comma.
fn openings(text: &str) -> Vec<usize> {
    let mut starts: Vec<usize> = seams(text);
    let before = std::iter::once(' ').chain(text.chars());
    let open = before
        .zip(text.char_indices())
        .filter(|(left, (_, it))| !left.is_alphanumeric() && it.is_uppercase());
    starts.extend(open.map(|(_, (at, _))| at));
    let small = |at: &usize| text.get(*at..).is_some_and(|it| it.starts_with(char::is_lowercase));
    starts.extend(text.match_indices(", ").map(|(at, _)| at + 2).filter(small));
    starts.sort_unstable();
    starts
}

/// What stands behind the first `count` words of a text.
fn past(text: &str, count: usize) -> Option<&str> {
    let mut ends = text.char_indices().filter(|(at, it)| {
        let next = text.get(at + it.len_utf8()..).and_then(|rest| rest.chars().next());
        it.is_alphanumeric() && !next.is_some_and(char::is_alphanumeric)
    });
    let (at, last) = ends.nth(count - 1)?;
    text.get(at + last.len_utf8()..)
}
