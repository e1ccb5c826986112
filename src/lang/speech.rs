//! Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.

use serde::Deserialize;

/// Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SpeechWords {}
