//! Titles, roles, honorifics, particles: what `annotate/actors` and `annotate/places` read.

use serde::Deserialize;

/// Titles, roles, honorifics, particles: what `annotate/actors` and `annotate/places` read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NameWords {}
