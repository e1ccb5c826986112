//! One adapter a stage: a case's input to what the stage makes of it, as text that a person can read.

mod actors;
mod compose;
mod dossier;
mod drafted;
mod gather;
mod ingest;
mod places;
mod quotes;
mod registry;

/// A stage that has cases.
pub(crate) struct Stage {
    /// The folder under `tests/cases/`.
    pub(crate) name: &'static str,
    /// A case's input to the stage's product, as text.
    pub(crate) run: fn(&str) -> String,
}

/// Every stage that has cases, in the order of the river.
pub(crate) const STAGES: &[Stage] = &[
    Stage { name: "registry", run: registry::run },
    Stage { name: "ingest", run: ingest::run },
    Stage { name: "actors", run: actors::run },
    Stage { name: "places", run: places::run },
    Stage { name: "quotes", run: quotes::run },
    Stage { name: "gather", run: gather::run },
    Stage { name: "compose", run: compose::run },
];
