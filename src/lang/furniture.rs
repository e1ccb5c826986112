//! Phrases by which page furniture is known, by category: what `clean/` reads.

use serde::Deserialize;

/// Phrases by which page furniture is known, by category: what `clean/` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FurnitureWords {}
