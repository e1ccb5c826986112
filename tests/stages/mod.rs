//! One adapter a stage: a case's input to what the stage makes of it, as text that a person can read.

mod ingest;
mod quotes;
mod revise;

/// A stage that has cases.
pub(crate) struct Stage {
    /// The folder under `tests/cases/`.
    pub(crate) name: &'static str,
    /// A case's input to the stage's product, as text.
    pub(crate) run: fn(&str) -> String,
}

/// Every stage that has cases, in the order of the river.
pub(crate) const STAGES: &[Stage] = &[
    Stage { name: "ingest", run: ingest::run },
    Stage { name: "quotes", run: quotes::run },
    Stage { name: "revise", run: revise::run },
];
