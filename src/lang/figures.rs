//! Number words, bounds, things counted: what `annotate/figures` reads.

use serde::Deserialize;

/// Number words, bounds, things counted: what `annotate/figures` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureWords {}
