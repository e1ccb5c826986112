//! The keys, as the foot of the screen and its help tell them: those that the question takes, and no others.

use crate::commands::review::asked::Asked;
use crate::commands::terminal::{Look, Row};

/// A key and what it does.
pub(super) type Told = (&'static str, &'static str);

/// The keys that decide.
pub(super) fn deciding(asked: &Asked<'_>) -> &'static [Told] {
    match asked {
        Asked::Said(_) => {
            &[("y", "confirm"), ("n", "reject"), ("d", "dispute"), ("s", "somebody else"), ("e", "explain")]
        }
        Asked::Link(_) => &[("y", "confirm"), ("n", "no link"), ("s", "somebody else"), ("e", "explain")],
        Asked::Field(it) if it.rivals.is_empty() => &[("y", "confirm"), ("=", "another"), ("e", "explain")],
        Asked::Field(it) if it.rivals.len() == 1 => {
            &[("y", "the first"), ("1", "the other"), ("=", "neither"), ("e", "explain")]
        }
        Asked::Field(_) => &[("y", "the first"), ("1 2 …", "another"), ("=", "none"), ("e", "explain")],
    }
}

/// The keys that move.
pub(super) const MOVING: &[Told] =
    &[("Enter", "skip"), ("b", "back"), ("u", "undo"), ("j k", "scroll"), ("?", "help"), ("q", "leave")];

/// The keys behind the last question.
pub(super) const BEHIND: &[Told] = &[("u", "undo"), ("b", "back"), ("Enter", "end")];

/// The keys of a line that is written.
pub(super) const WRITING: &[Told] = &[("Enter", "done"), ("Esc", "cancel")];

/// The keys of a reason.
pub(super) const REASON: &[Told] = &[("Enter", "decide, also without a reason"), ("Esc", "cancel")];

/// The keys of a search.
pub(super) const SEARCHING: &[Told] =
    &[("Enter", "take"), ("1-9", "take"), ("↑ ↓", "choose"), ("Esc", "cancel")];

/// How far the keys reach where they are told in full.
pub(super) const LABELS: usize = 20;

/// The keys in full, one row each.
pub(super) fn help(asked: Option<&Asked<'_>>, width: usize) -> Vec<Row> {
    let own: &[Told] = match asked {
        Some(Asked::Said(_)) => &[
            ("y", "it is so"),
            ("Y", "it is so, and why"),
            ("n", "it is not so; then why, or Enter"),
            ("d", "you disagree among yourselves; then why, or Enter"),
            (
                "s",
                "somebody else speaks: write part of a name, accents don't matter; Enter takes the one marked, 1-9 the one of that number, - is nobody",
            ),
        ],
        Some(Asked::Link(_)) => &[
            ("y", "these words mean this one, here"),
            ("Y", "so they do, and why"),
            ("n", "they mean nobody: the links go, and keep no reason"),
            (
                "s",
                "they mean somebody else: write part of a name, accents don't matter; Enter takes the one marked, 1-9 the one of that number",
            ),
        ],
        Some(Asked::Field(_)) => &[
            ("y", "the value is right"),
            ("Y", "it is right, and why"),
            ("1", "the value of that number is right"),
            ("=", "another one is: write it"),
        ],
        None => &[],
    };
    let moving: &[Told] = &[
        ("e", "why it is as it is; again, or Esc, goes back"),
        ("Enter Space →", "skip; what is skipped comes last next time"),
        ("b ←", "the question before"),
        ("u", "undo the last decision"),
        ("j k ↓ ↑ PgDn PgUp", "scroll"),
        ("q Esc Ctrl-C", "leave: every decision is on its page already"),
    ];
    let room = if width < 3 * LABELS { 2 } else { LABELS - 2 };
    let entry = |(keys, does): &Told| Row::of(format!("{keys:<room$}  "), Look::Key).and(does, Look::Plain);
    let own = own.iter().map(entry).chain([Row::default()]);
    own.chain(moving.iter().map(entry)).collect()
}

/// Keys in as many rows as they need.
pub(super) fn rows(keys: &[Told], width: usize) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    for (key, does) in keys {
        let told = Row::of(*key, Look::Key).and(format!(" {does}"), Look::Plain);
        match rows.last_mut() {
            Some(last) if last.width() + 3 + told.width() <= width => {
                *last = std::mem::take(last).and("   ", Look::Plain).then(told);
            }
            _ => rows.push(Row::of(" ", Look::Plain).then(told)),
        }
    }
    rows
}
