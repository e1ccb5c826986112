//! What becomes of a line, and the reasons that are given for it.

use super::lexicon::Mark;
use super::lines::Line;
use super::{Category, Role};
use crate::known::{Ground, Grounds};

/// What becomes of a line or a piece of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays.
    Kept {
        /// What it is.
        role: Role,
        /// The rule that says so.
        rule: &'static str,
        /// Its number in its list.
        number: Option<u32>,
    },
    /// It goes.
    Removed {
        /// Why, for the reports.
        category: Category,
        /// The rule that says so.
        rule: String,
        /// Why, in words.
        note: Grounds,
    },
}

impl Verdict {
    pub(super) fn kept(role: Role, rule: &'static str) -> Verdict {
        Verdict::Kept { role, rule, number: None }
    }

    pub(super) fn removed(category: Category, rule: impl Into<String>, note: impl Into<Grounds>) -> Verdict {
        Verdict::Removed { category, rule: rule.into(), note: note.into() }
    }

    pub(super) fn role(&self) -> Option<Role> {
        match self {
            Verdict::Kept { role, .. } => Some(*role),
            Verdict::Removed { .. } => None,
        }
    }
}

/// A line below the text.
pub(super) fn after_end(line: &Line<'_>) -> Verdict {
    let category = if line.words >= 5 { Category::Teaser } else { Category::Footer };
    Verdict::removed(category, "zone.after-end", "after-end")
}

/// What becomes of a line that holds a furniture phrase.
pub(super) fn furniture(mark: Mark<'_>) -> Verdict {
    Verdict::removed(
        mark.category,
        format!("furniture.{}", mark.category.name()),
        Ground::new("furniture-phrase").words(mark.phrase),
    )
}

/// A line that says again what the kept line `number` says.
pub(super) fn repeated(role: Role, number: usize) -> Verdict {
    let (category, rule) = match role {
        Role::Headline => (Category::DuplicateHeadline, "repeat.headline"),
        Role::Caption | Role::Credit => (Category::DuplicateCaption, "repeat.caption"),
        _ => (Category::DuplicateLead, "repeat.lead"),
    };
    Verdict::removed(category, rule, Ground::new("repeats-line").line(number))
}

/// A line that says the beginning of the kept line `number` again.
pub(super) fn cut(role: Role, number: usize) -> Verdict {
    let (category, rule) = match role {
        Role::Headline => (Category::DuplicateHeadline, "repeat.truncated-headline"),
        Role::Caption | Role::Credit => (Category::DuplicateCaption, "repeat.truncated-caption"),
        _ => (Category::DuplicateLead, "repeat.truncated-lead"),
    };
    Verdict::removed(category, rule, Ground::new("begins-line-again").line(number))
}
