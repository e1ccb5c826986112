//! The whole screen: the head, the words in their passages, what is known about them, what was decided last, the keys.

use std::ops::Range;

use super::changed::short;
use super::context::context;
use super::foot::LOW;
use super::{Mode, Pane, Screen, keys};
use crate::commands::review::asked::Asked;
use crate::commands::review::edits;
use crate::commands::review::facts::{Fact, facts};
use crate::commands::review::show;
use crate::commands::review::wrap::{LABELS, WIDEST};
use crate::commands::terminal::{Frame, Look, Row, Size, columns};
use crate::revise::Article;

/// Rows of the words in question that are always seen, where there are as many.
const CONTEXT: usize = 4;

/// Columns of the bar that shows how far one is.
const BAR: usize = 16;

/// What fills the middle of the screen: what is scrolled, and below it what stays.
struct Middle {
    rows: Vec<Row>,
    /// The rows that must be seen, where nobody scrolled.
    focus: Range<usize>,
    /// What the line between is called.
    title: String,
    below: Vec<Row>,
}

impl Screen<'_, '_> {
    /// What is seen now, on a screen of that size.
    pub(super) fn frame(&mut self, size: Size) -> Frame {
        let Size { width, height } = Size { width: size.width.max(10), height: size.height.max(4) };
        let mut head = self.head(width);
        if height < LOW {
            head.truncate(1);
        }
        let (foot, cursor) = self.foot(width, height);
        let room = height.saturating_sub(head.len() + foot.len());
        let middle = self.middle(width, room);
        let mut rows = head;
        rows.extend(self.fitted(middle, room, width));
        rows.resize(height.saturating_sub(foot.len()).max(rows.len()), Row::default());
        let top = rows.len();
        rows.extend(foot);
        // A screen too low for all of it keeps its foot.
        let over = rows.len().saturating_sub(height);
        rows.drain(..over);
        let rows: Vec<Row> = rows.into_iter().map(|it| it.cut(width)).collect();
        Frame { rows, cursor: cursor.map(|(column, row)| (column, (top + row).saturating_sub(over))) }
    }

    /// How far one is, what is asked, and where it stands.
    fn head(&self, width: usize) -> Vec<Row> {
        let (at, all) = (self.progress.at, self.session.asked.len());
        let decided = self.progress.decided().len();
        let filled = (BAR * at.min(all)).div_ceil(all.max(1));
        let far = Row::of(format!(" {} of {all}  ", (at + 1).min(all)), Look::Strong)
            .and("━".repeat(filled), Look::Bar)
            .and("╌".repeat(BAR - filled), Look::Dim)
            .and(format!("  {decided} decided "), Look::Dim);
        let Some(asked) = self.asked() else { return vec![far] };
        let what = Row::of(show::kind(asked), Look::Strong).and(format!(" · {} ", asked.fear()), Look::Plain);
        let mut rows = if far.width() + 2 + what.width() <= width {
            vec![far.beside(what, width)]
        } else {
            vec![far, Row::of(" ", Look::Plain).then(what)]
        };
        rows.push(Row::of(format!(" {}", source(asked)), Look::Dim).cut(width.saturating_sub(1)));
        rows
    }

    fn middle(&self, width: usize, room: usize) -> Middle {
        let text = width.saturating_sub(2).min(WIDEST);
        let asked = match (self.asked(), self.pane) {
            (None, _) => {
                let told = ["That was the last one.", "", &self.session.ending(&self.progress)];
                return Middle::of(told.iter().map(|it| Row::of(it, Look::Plain)), text);
            }
            (asked, Pane::Help) => return Middle::of(keys::help(asked, text), text),
            (Some(asked), Pane::Explained) => {
                let told = edits::explained(asked, self.session.messages);
                let rows = told.lines().map(|it| Row::of(it, Look::Plain));
                let so_far =
                    self.progress.so_far().map(|it| Row::of(format!("   so far  {it}"), Look::Plain));
                return Middle::of(rows.chain(so_far), text);
            }
            (Some(asked), Pane::Question) => asked,
        };
        let (rows, focus) = passages(asked, text);
        let below = match &self.mode {
            Mode::Search(chooser) => {
                // As high however many are found: what is read above stays where it is.
                let height = room.saturating_sub(CONTEXT.max(room / 2) + 2).clamp(1, 9);
                let mut list = chooser.rows((width, height));
                list.resize(height, Row::default());
                list
            }
            _ => self.known(asked, text),
        };
        Middle { focus, rows, title: asked.id().to_owned(), below }
    }

    /// What is known about the question.
    fn known(&self, asked: &Asked<'_>, text: usize) -> Vec<Row> {
        let mut known = facts(asked, self.session.messages);
        known.extend(self.progress.so_far().map(|it| Fact::new("so far", short(it))));
        let mut rows = Vec::new();
        for (fact, nth) in known.iter().zip(0..) {
            let look = if nth == 0 { Look::Strong } else { Look::Plain };
            let row = Row::of(format!("{:>10}  ", fact.label), Look::Dim).and(&fact.value, look);
            rows.extend(row.flowed(text + 1, LABELS + 1));
        }
        rows
    }

    /// As much of the middle as there is room for, between lines that say whether there is more.
    fn fitted(&mut self, middle: Middle, room: usize, width: usize) -> Vec<Row> {
        let Middle { rows, focus, title, mut below } = middle;
        let lines = if below.is_empty() { 1 } else { 2 };
        let room = room.saturating_sub(lines);
        let least = rows.len().min(CONTEXT.max(room / 2)).min(room);
        if below.len() > room - least {
            below.truncate(room - least);
            if let Some(last) = below.last_mut().filter(|_| room > least + 1) {
                *last = Row::of(format!("{:>10}  … e shows the rest", ""), Look::Dim);
            }
        }
        let height = room - below.len();
        self.page = height.saturating_sub(2).max(1);
        let mut start = self.start(rows.len(), &focus, height);
        if self.scrolled == 0 && start < focus.start && rows[start] == Row::default() {
            start += 1;
        }
        let end = (start + height).min(rows.len());
        let mark = |more: bool, sign: &'static str| if more { sign } else { "" };
        let mut shown = vec![rule(("", mark(start > 0, "↑")), width)];
        shown.extend_from_slice(&rows[start..end]);
        shown.resize(height + 1, Row::default());
        let more = mark(end < rows.len(), "↓");
        if lines == 2 {
            shown.push(rule((&title, more), width));
            shown.extend(below);
        } else if let Some(last) = shown.last_mut().filter(|_| !more.is_empty() && height > 1) {
            *last = Row::of(" ↓ j k scroll", Look::Dim);
        }
        shown
    }

    /// The first row that is seen of so many: the words in question are in the middle, unless somebody scrolled.
    fn start(&mut self, rows: usize, focus: &Range<usize>, height: usize) -> usize {
        let last = rows.saturating_sub(height);
        let around = height.saturating_sub(focus.len()) / 2;
        let usual = focus.start.saturating_sub(around).min(last);
        let start = usual.saturating_add_signed(self.scrolled).min(last);
        self.scrolled = isize::try_from(start).unwrap_or(0) - isize::try_from(usual).unwrap_or(0);
        start
    }
}

impl Middle {
    /// Rows of which none is in question; what is broken goes on under what follows its label.
    fn of(rows: impl IntoIterator<Item = Row>, width: usize) -> Middle {
        let rows =
            rows.into_iter().flat_map(|it| it.flowed(width, hang(&it.plain()))).map(indented).collect();
        Middle { rows, focus: 0..0, title: String::new(), below: Vec::new() }
    }
}

/// The passages of a question as rows, and those of them in which the words in question stand.
fn passages(asked: &Asked<'_>, width: usize) -> (Vec<Row>, Range<usize>) {
    let mut rows: Vec<Row> = Vec::new();
    let mut focus: Option<Range<usize>> = None;
    for stretch in context(asked) {
        if !rows.is_empty() && !matches!(asked, Asked::Field(_)) {
            rows.push(Row::default());
        }
        let start = rows.len();
        rows.extend(stretch.text.flowed(width, stretch.hang).into_iter().map(indented));
        let seen = |row: &Row| row.0.iter().any(|run| run.look == Look::Marked);
        let mut marked = (start..rows.len()).filter(|at| seen(&rows[*at]));
        let (first, last) = (marked.clone().next(), marked.next_back());
        if focus.is_none() && stretch.asked {
            focus = Some(first.unwrap_or(start)..last.map_or(start + 1, |it| it + 1));
        }
    }
    (rows, focus.unwrap_or(0..0))
}

/// Where what follows the label of a line begins; without one, where its words begin.
fn hang(line: &str) -> usize {
    let words = |from: usize| line.get(from..).map_or(from, |it| line.len() - it.trim_start().len());
    let start = words(0);
    let label = line.get(start..).and_then(|it| it.find("  ")).map(|at| start + at);
    label.filter(|at| *at < keys::LABELS).map_or(start, words)
}

pub(super) fn indented(row: Row) -> Row {
    Row::of(" ", Look::Plain).then(row)
}

/// A line across the screen, with words at its beginning and a sign at its end.
pub(super) fn rule((words, sign): (&str, &str), width: usize) -> Row {
    let words = if words.is_empty() { String::new() } else { format!("── {words} ") };
    let sign = if sign.is_empty() { String::new() } else { format!(" {sign} ──") };
    let row = Row::of(words, Look::Dim).cut(width);
    let rest = width.saturating_sub(row.width() + columns(&sign));
    row.and("─".repeat(rest), Look::Dim).and(sign, Look::Dim).cut(width)
}

/// Where it stands, whose text it is and of which day.
fn source(asked: &Asked<'_>) -> String {
    let Article { fields, .. } = asked.article();
    let date = fields.published.value.as_ref().map(ToString::to_string);
    let carried = [&fields.outlet, &fields.agency].map(|it| it.value.clone());
    let title = fields.title.value.as_ref().map(|it| format!("\"{it}\""));
    let told = carried.into_iter().chain([Some(date.unwrap_or_else(|| "undated".to_owned())), title]);
    std::iter::once(show::seed(asked)).chain(told.flatten()).collect::<Vec<_>>().join(" · ")
}
