//! What a decision changed on its page, as a diff that reads at a glance: of each line only what differs, and what names it.

use crate::commands::terminal::{Look, Row};

/// Longest stretch of a line that is compared word by word, in parts.
const COMPARED: usize = 300;

/// How many words are shown on either side of one that changed.
const NEAR: usize = 3;

/// A line that was taken away, put in, or both.
pub(super) struct Changed<'p> {
    old: Option<&'p str>,
    new: Option<&'p str>,
}

/// The lines in which two pages differ, in order.
pub(super) fn changed<'p>([before, after]: [&'p str; 2]) -> Vec<Changed<'p>> {
    let (old, new): (Vec<&str>, Vec<&str>) = (before.lines().collect(), after.lines().collect());
    let (kept_old, kept_new) = kept(&old, &new);
    let mut all = Vec::new();
    let (mut at, mut to) = (0, 0);
    while at < old.len() || to < new.len() {
        let gone = kept_old.iter().skip(at).take_while(|kept| !**kept).count();
        let come = kept_new.iter().skip(to).take_while(|kept| !**kept).count();
        all.extend((0..gone.max(come)).map(|nth| Changed {
            old: old.get(at + nth).copied().filter(|_| nth < gone),
            new: new.get(to + nth).copied().filter(|_| nth < come),
        }));
        // What is kept stands in both, in the same order.
        (at, to) = (at + gone + 1, to + come + 1);
    }
    all
}

impl Changed<'_> {
    /// The line before and after.
    pub(super) fn rows(&self) -> Vec<Row> {
        let (old, new) = (parts(self.old.unwrap_or_default()), parts(self.new.unwrap_or_default()));
        let (kept_old, kept_new) = kept(&old, &new);
        let row = |sign, parts: &[&str], kept: &[bool], look| told(parts, kept, Row::of(sign, look), look);
        let old_row = self.old.map(|_| row("− ", &old, &kept_old, Look::Old));
        let new_row = self.new.map(|_| row("+ ", &new, &kept_new, Look::New));
        old_row.into_iter().chain(new_row).collect()
    }
}

/// The parts of a definition, the words of any other line; each with what parts it from the next.
fn parts(line: &str) -> Vec<&str> {
    let between = if line.starts_with("[^") { " · " } else { " " };
    line.split_inclusive(between).collect()
}

/// How many items both begin with, and how many of the rest both end with.
fn common<T: PartialEq>(old: &[T], new: &[T]) -> (usize, usize) {
    let start = old.iter().zip(new).take_while(|(one, other)| one == other).count();
    let ends = old[start..].iter().rev().zip(new[start..].iter().rev());
    (start, ends.take_while(|(one, other)| one == other).count())
}

/// Which parts of each are in the other too, in order.
fn kept(old: &[&str], new: &[&str]) -> (Vec<bool>, Vec<bool>) {
    let (old, new): (Vec<&str>, Vec<&str>) =
        (old.iter().map(|it| bare(it)).collect(), new.iter().map(|it| bare(it)).collect());
    let (start, end) = common(&old, &new);
    let outside = |at: usize, of: usize| at < start || at >= of - end;
    let mut kept_old: Vec<bool> = (0..old.len()).map(|at| outside(at, old.len())).collect();
    let mut kept_new: Vec<bool> = (0..new.len()).map(|at| outside(at, new.len())).collect();
    let (one, other) = (&old[start..old.len() - end], &new[start..new.len() - end]);
    if one.len().max(other.len()) > COMPARED {
        return (kept_old, kept_new);
    }
    // The longest common subsequence of what is between.
    let mut longest = vec![vec![0_usize; other.len() + 1]; one.len() + 1];
    for at in (0..one.len()).rev() {
        for to in (0..other.len()).rev() {
            longest[at][to] = if one[at] == other[to] {
                longest[at + 1][to + 1] + 1
            } else {
                longest[at + 1][to].max(longest[at][to + 1])
            };
        }
    }
    let (mut at, mut to) = (0, 0);
    while at < one.len() && to < other.len() {
        if one[at] == other[to] {
            (kept_old[start + at], kept_new[start + to]) = (true, true);
            (at, to) = (at + 1, to + 1);
        } else if longest[at + 1][to] >= longest[at][to + 1] {
            at += 1;
        } else {
            to += 1;
        }
    }
    (kept_old, kept_new)
}

/// A part without what parts it from the next.
fn bare(part: &str) -> &str {
    part.strip_suffix(" · ").unwrap_or(part).trim_end()
}

/// The parts that changed with what is near them; in the place of the others, a sign. A definition is known by its id.
fn told(parts: &[&str], kept: &[bool], row: Row, look: Look) -> Row {
    let id = parts.first().and_then(|it| it.strip_prefix("[^")?.split_once("]:")).map(|it| it.0);
    let near = if id.is_some() { 0 } else { NEAR };
    let shows = |at: usize| {
        let around = at.saturating_sub(near)..(at + near + 1).min(kept.len());
        kept[around].iter().any(|kept| !kept)
    };
    let mut row = row.and(id.map(|it| format!("{it} ")).unwrap_or_default(), Look::Dim);
    let mut hidden = false;
    for (at, part) in parts.iter().enumerate() {
        let is_hidden = !shows(at);
        if is_hidden && !hidden {
            row = row.and("… ", Look::Dim);
        }
        hidden = is_hidden;
        if !is_hidden {
            let part = if id.is_some() { format!("{} ", short(bare(part))) } else { (*part).to_owned() };
            row = row.and(part, if kept[at] { Look::Dim } else { look });
        }
    }
    row
}

/// A definition with its links by the names that they show, and by the ids to which they lead where the name does not tell it.
pub(super) fn short(part: &str) -> String {
    let mut links = part.split("](../actors/");
    let mut told = links.next().unwrap_or_default().to_owned();
    for rest in links {
        let name = told.rsplit_once('[').map_or("", |it| it.1);
        let (id, rest) = rest.split_once(".md)").unwrap_or((rest, ""));
        let told_by_name = crate::ids::ActorId::of(name).0 == id;
        told.push(']');
        if !told_by_name {
            told.extend(["(", id, ")"]);
        }
        told.push_str(rest);
    }
    told
}
