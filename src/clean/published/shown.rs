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
        stamp.then(|| written(line, writing)).flatten().map(|it| (*number, it))
    };
    let below = (headline + 1..body).find_map(|it| dated(&it));
    let above = || {
        let found: Vec<(usize, Written)> =
            (headline.saturating_sub(ABOVE).max(1)..headline).filter_map(|it| dated(&it)).collect();
        let same = found.windows(2).all(|pair| pair[0].1.date.day() == pair[1].1.date.day());
        found.into_iter().next_back().filter(|_| same)
    };
    let (number, Written { date, words }) = below.or_else(above)?;
    Some(Known::stated(date, number, words, ""))
}

/// Whether a line can date the article: a short one that is no post's, no picture's, no right's and no change's.
fn is_stamp(words: &ShownWords, line: &str) -> bool {
    let small = line.to_lowercase();
    line.len() <= LINE_MAX
        && !line.contains('©')
        && (!line.contains('@') || words.signed.longest(&small).is_some())
        && !line.starts_with(['—', '–'])
        && words.changed.longest(&small).is_none()
}
