//! A value and how it is known: stated by the text, inferred by a rule, entered by a person, or unknown.
//!
//! Unknown is a value of its own, with what was found and would settle it; it is never an empty string.

use serde::{Deserialize, Serialize};

mod grounds;

pub use grounds::{Ground, Grounds, Value, weekday};

/// A value with how it is known.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Known<T> {
    /// The value; `None` exactly when `how` is [`How::Unknown`].
    pub value: Option<T>,
    /// How it is known.
    pub how: How,
}

/// How a value is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum How {
    /// The capture says so in these words.
    Stated {
        /// The line of the capture, from 1.
        line: usize,
        /// The words, as they stand.
        words: String,
        /// What the reading rests on, e.g. that the day stands first.
        note: Grounds,
    },
    /// A rule concludes it from several places.
    Inferred {
        /// The rule's name.
        rule: String,
        /// The grounds.
        note: Grounds,
    },
    /// A person entered it.
    Entered {
        /// Who.
        by: String,
        /// Why; empty where no reason was given.
        why: String,
    },
    /// Nothing settles it.
    Unknown {
        /// What was found, or what would settle it.
        note: Grounds,
    },
}

impl<T> Known<T> {
    /// A value that nothing settles.
    pub fn unknown(note: impl Into<Grounds>) -> Known<T> {
        Known { value: None, how: How::Unknown { note: note.into() } }
    }

    /// A value that the capture states on `line`, in `words`.
    pub fn stated(value: T, line: usize, words: impl Into<String>, note: impl Into<Grounds>) -> Known<T> {
        Known { value: Some(value), how: How::Stated { line, words: words.into(), note: note.into() } }
    }

    /// A value that `rule` concludes on the grounds of `note`.
    pub fn inferred(value: T, rule: impl Into<String>, note: impl Into<Grounds>) -> Known<T> {
        Known { value: Some(value), how: How::Inferred { rule: rule.into(), note: note.into() } }
    }

    /// A value that a person entered.
    pub fn entered(value: T, by: impl Into<String>, why: impl Into<String>) -> Known<T> {
        Known { value: Some(value), how: How::Entered { by: by.into(), why: why.into() } }
    }

    /// Whether a person entered it.
    pub fn is_entered(&self) -> bool {
        matches!(self.how, How::Entered { .. })
    }
}

impl<T> Default for Known<T> {
    fn default() -> Known<T> {
        Known::unknown("")
    }
}
