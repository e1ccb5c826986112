//! Months, weekdays, relative words: what `dates/` reads.

use serde::Deserialize;

/// Months, weekdays, relative words: what `dates/` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DateWords {}
