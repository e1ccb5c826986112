//! How many annotations there are, by what a person decided.

use serde::Serialize;

use crate::revise::Status;

/// How many annotations there are, by status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Tally {
    /// Nobody has looked.
    pub automatic: usize,
    /// A person says it is so.
    pub confirmed: usize,
    /// A person says it is not so.
    pub rejected: usize,
    /// Persons disagree.
    pub disputed: usize,
    /// All of them.
    pub total: usize,
}

impl Tally {
    /// Counts `statuses`.
    pub fn of(statuses: impl IntoIterator<Item = Status>) -> Tally {
        let mut tally = Tally::default();
        for status in statuses {
            tally.total += 1;
            match status {
                Status::Automatic => tally.automatic += 1,
                Status::Confirmed => tally.confirmed += 1,
                Status::Rejected => tally.rejected += 1,
                Status::Disputed => tally.disputed += 1,
            }
        }
        tally
    }

    /// Both together.
    #[must_use]
    pub fn plus(self, other: Tally) -> Tally {
        Tally {
            automatic: self.automatic + other.automatic,
            confirmed: self.confirmed + other.confirmed,
            rejected: self.rejected + other.rejected,
            disputed: self.disputed + other.disputed,
            total: self.total + other.total,
        }
    }
}
