//! The built-in gazetteer: states, capitals, international organisations, news agencies, with their names in each language.

use serde::Deserialize;

/// The gazetteer, read from `gazetteer.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gazetteer {}
