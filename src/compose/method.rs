//! How the dossier was made: every rule that acted, how often, and what people decided about it.

use serde::Serialize;

use super::home::Counts;
use super::show::Tally;

/// What the page of the method says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct MethodView {
    /// How many of each there are.
    pub counts: Counts,
    /// Annotations by kind: `mention`, `date`, `quotation`, `figure`.
    pub kinds: Vec<TallyLine>,
    /// Annotations by rule, by name.
    pub rules: Vec<TallyLine>,
    /// Removed stretches by category: `cookie`, `navigation` ...
    pub removed: Vec<CountLine>,
    /// How fields are known: `stated`, `inferred`, `entered`, `unknown`.
    pub fields: Vec<CountLine>,
    /// Each capture's path and SHA-256.
    pub manifest: Vec<ManifestLine>,
}

/// Something that annotations are counted by.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct TallyLine {
    /// Its name.
    pub name: String,
    /// The annotations by status.
    pub tally: Tally,
}

/// Something that is counted.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CountLine {
    /// Its name.
    pub name: String,
    /// How many.
    pub count: usize,
}

/// A capture and its hash.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct ManifestLine {
    /// Its path under `seeds/`.
    pub path: String,
    /// The SHA-256 of its bytes, in hex.
    pub sha256: String,
}
