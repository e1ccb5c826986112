//! The foot of the screen: what was decided last or is being written, and the keys.

use super::changed::{Changed, changed};
use super::view::{indented, rule};
use super::{Mode, Screen, Told, keys};
use crate::commands::review::asked::Asked;
use crate::commands::review::edits;
use crate::commands::terminal::{Look, Row};
use crate::revise::Status;

/// How many changed lines of a page are shown where there is little room.
const CHANGED: usize = 2;

/// How many rows a screen has that has room.
const ROOMY: usize = 20;

/// How many rows a screen has at least that tells the keys with their words.
pub(super) const LOW: usize = 16;

impl Screen<'_, '_> {
    /// What was decided last or is being written, and the keys; with the place of the cursor.
    pub(super) fn foot(&self, width: usize, height: usize) -> (Vec<Row>, Option<(usize, usize)>) {
        let Some(asked) = self.asked() else {
            let mut rows = self.told(width, height);
            rows.extend(keys::rows(keys::BEHIND, width));
            return (rows, None);
        };
        let (label, input, below) = match &self.mode {
            Mode::Asking if height < LOW => {
                let mut rows = self.told(width, height);
                // The line that stands now, or the end of what is said.
                rows.drain(..rows.len() - 1);
                rows.push(Row::of(format!(" {}", edits::prompt(asked)), Look::Key));
                return (rows, None);
            }
            Mode::Asking => {
                let mut rows = self.told(width, height);
                rows.extend(keys::rows(keys::deciding(asked), width));
                rows.extend(keys::rows(keys::MOVING, width));
                return (rows, None);
            }
            Mode::Why(status, input) => (reason(*status), input, keys::REASON),
            Mode::Value(input) => ("The right value: ", input, keys::WRITING),
            Mode::Search(chooser) => (whom(asked), &chooser.input, keys::SEARCHING),
        };
        let (row, column) = input.row(&format!(" {label}"), width);
        let mut rows = vec![rule(("", ""), width), row];
        rows.extend(keys::rows(below, width));
        (rows, Some((column, 1)))
    }

    /// What was said or done last, under a line of its own.
    fn told(&self, width: usize, height: usize) -> Vec<Row> {
        let most = if height < ROOMY { CHANGED } else { 2 * CHANGED };
        let wrapped = |said: &str, look| {
            let rows = said.lines().flat_map(|it| Row::of(it, look).flowed(width.saturating_sub(2), 0));
            rows.map(indented).take(most + 1).collect::<Vec<_>>()
        };
        match (&self.told, self.progress.done.last()) {
            (Told::Said(said), _) => [vec![rule(("", ""), width)], wrapped(said, Look::Plain)].concat(),
            (Told::Wrong(said), _) => [vec![rule(("", ""), width)], wrapped(said, Look::Wrong)].concat(),
            (Told::Changed, Some(done)) => {
                let place = match done.line {
                    0 => done.path.clone(),
                    line => format!("{}:{line}", done.path),
                };
                let [before, after] = &done.pages;
                let lines = changed([before, after]);
                let rows = lines.iter().flat_map(Changed::rows).map(indented).take(most);
                [vec![rule((&place, ""), width)], rows.map(|it| it.cut(width)).collect()].concat()
            }
            _ => vec![rule(("", ""), width)],
        }
    }
}

/// What a reason is asked for.
fn reason(status: Status) -> &'static str {
    match status {
        Status::Confirmed => "Right, because: ",
        Status::Disputed => "Disputed, because: ",
        _ => "Wrong, because: ",
    }
}

fn whom(asked: &Asked<'_>) -> &'static str {
    if matches!(asked, Asked::Said(_)) { "Who speaks? " } else { "Who is meant? " }
}
