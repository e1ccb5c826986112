//! Which of two numbers is the day and which the month: "03/05/16".

use super::Page;
use super::weekday::told_on;
use crate::dates::phrase::Calendar;
use crate::known::{Ground, Grounds};
use crate::lang::dates::StampWords;

/// The day, and why it is read so: as those write who tell the time as the block does, or as the language writes it, unless the
/// language writes both and only the other reading falls on the weekday on which `support` says that the text was told.
pub(super) fn right_order<'a>(
    day: Calendar,
    page: &Page<'_>,
    words: &StampWords,
    support: impl Fn(Calendar) -> Option<&'a str>,
) -> (Calendar, Grounds) {
    let day_first = page.finder.lexicon.words.day_first;
    let swapped = Calendar { day: day.month, month: day.day, ..day };
    if !day.swappable {
        return (day, Grounds::default());
    }
    if let Some(words) = american(page, words) {
        let chosen = if day_first { swapped } else { day };
        return (chosen, Ground::new("month-first-american").words(words).into());
    }
    // Who writes the month first in words may do so in figures; elsewhere a weekday is no reason: most texts name several days.
    let both = page.finder.lexicon.words.month_before_day;
    let chosen = match (support(day), support(swapped)) {
        (None, Some(_)) if both => swapped,
        _ => day,
    };
    let first = if day_first == (chosen == day) { "day-first" } else { "month-first" };
    let note = match support(chosen) {
        Some(words) => told_on(chosen, Ground::new(format!("{first}-as-told"))).words(words),
        None => Ground::new(first),
    };
    (chosen, note.into())
}

/// The words of the block by which Americans tell the time: they write the month first.
fn american<'p>(page: &Page<'p>, words: &StampWords) -> Option<&'p str> {
    let tokens = page.finder.tokens;
    let found = |at: usize| words.month_first.at(tokens, at).map(|(_, end)| (at, end));
    let (from, end) = (0..tokens.len()).find_map(found)?;
    let (first, last) = (tokens.get(from)?, tokens.get(end - 1)?);
    page.block.text.get(first.span.start..last.span.end)
}
