//! Dates that stand between headline and text in lines of their own, whatever the language: "28.04.2023 18:41 Uhr",
//! "By Ann Roe — November 18, 2025 6 min read", "2024-02-14T16:15:30Z".
//!
//! It is read where no stamp of the language's own grammar was found. The months' names are those by which pages date themselves;
//! that the article is in a language without rules does not make its date unreadable.

use crate::clean::judge::LEAD;
use crate::clean::{Block, Role};
use crate::dates::Edtf;
use crate::ingest::Capture;
use crate::known::{How, Known};
use crate::lang::stamps::ShownWords;
use crate::text::Lines;

use super::written::{Writing, Written, written};

/// How many lines above the headline are looked at, where none below it is dated.
const ABOVE: usize = 4;

/// How many lines below the headline are looked at at most.
const BELOW: usize = 40;

/// Longest line in bytes that may be a stamp.
const LINE_MAX: usize = 160;

/// The day that a line near the headline shows; as `writing` writes dates. Nothing where
/// `stamped` is unknown because several stamps differ: another date beside them settles nothing.
pub fn shown(
    stamped: &Known<Edtf>,
    (capture, blocks): (&Capture, &[Block]),
    writing: Writing<'_>,
) -> Option<Known<Edtf>> {
    if matches!(&stamped.how, How::Unknown { note } if note.0.iter().any(|it| it.id == "several-dates")) {
        return None;
    }
    let lines = Lines::of(&capture.text);
    let text: Vec<&str> = capture.text.split('\n').collect();
    let headline = blocks.iter().find(|it| it.role == Role::Headline)?;
    let headline = lines.line(headline.at.start);
    let opens = |it: &&Block| it.role.is_running() && it.rule != LEAD;
    let body = blocks.iter().filter(opens).find(|it| lines.line(it.at.start) > headline);
    let body = body.map_or(headline, |it| lines.line(it.at.start)).min(headline + BELOW);
    let pictures: Vec<usize> = blocks
        .iter()
        .filter(|it| matches!(it.role, Role::Caption | Role::Credit))
        .map(|it| lines.line(it.at.start))
        .collect();
    let dated = |number: &usize| {
        let line = text.get(number.checked_sub(1)?)?.trim();
        let stamp = is_stamp(writing.words, line) && !pictures.contains(number);
        let written = stamp.then(|| written(line, writing)).flatten();
        written.filter(|it| is_dated(line, &it.words)).map(|it| (*number, it))
    };
    let changed = |(number, it): &(usize, Written)| {
        text.get(number - 1).is_some_and(|line| dates_change(writing.words, line, &it.words))
    };
    let below = || (headline + 1..body).filter_map(|it| dated(&it));
    let above = || {
        let above = headline.saturating_sub(ABOVE).max(1)..headline;
        let found: Vec<(usize, Written)> = above.filter_map(|it| dated(&it)).collect();
        let same = found.windows(2).all(|pair| pair[0].1.date.day() == pair[1].1.date.day());
        found.into_iter().next_back().filter(|_| same)
    };
    let found = below().find(|it| !changed(it)).or_else(above).or_else(|| below().next());
    let (number, Written { date, words }) = found?;
    Some(Known::stated(date, number, words, ""))
}

/// Whether a line can date the article: a short one that is no post's, no picture's, no right's and does not open with a change.
fn is_stamp(words: &ShownWords, line: &str) -> bool {
    let small = line.to_lowercase();
    line.len() <= LINE_MAX
        && !line.contains('©')
        && (!line.contains('@') || words.signed.longest(&small).is_some())
        && !line.starts_with(['—', '–'])
        && words.changed.longest(&small).is_none()
}

/// Most words that stand beside a date in the line with which a page dates itself: "By Ann Roe, Senior Editor — November 18, 2025 6 min
/// read". A sentence that tells of a day, as a caption's does, has more.
const BESIDE: usize = 14;

/// Whether a line is there for its date: it says little else, or parts what it says.
fn is_dated(line: &str, date: &str) -> bool {
    let written = |it: &&str| it.chars().any(char::is_alphanumeric);
    let count = |it: &str| it.split_whitespace().filter(written).count();
    count(line) <= count(date) + BESIDE || [" | ", " • ", " · "].iter().any(|it| line.contains(it))
}

/// Whether a word before the date says that it is a change's: "Article mis à jour le 7 janvier 2020".
fn dates_change(words: &ShownWords, line: &str, date: &str) -> bool {
    let before = line.split_once(date).map_or("", |(before, _)| before).to_lowercase();
    let starts =
        std::iter::once(0).chain(before.match_indices(char::is_whitespace).map(|(at, it)| at + it.len()));
    starts.filter_map(|at| before.get(at..)).any(|it| words.changed.longest(it).is_some())
}
