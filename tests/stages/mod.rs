//! One adapter a stage: a case's input to what the stage makes of it, as text that a person can read.

mod actors;
mod article;
mod check;
mod clean;
mod compose;
mod dates;
mod dossier;
mod drafted;
mod figures;
mod gather;
mod ingest;
mod places;
mod proposals;
mod published;
mod quotes;
mod registry;
mod render;
mod review;
mod revise;
mod survey;

use ::dossier::known::Grounds;
use ::dossier::messages::{FILES, Messages};

/// Grounds in English; each must have its words in every language of the interface.
fn worded(grounds: &Grounds) -> String {
    let mut worded = String::new();
    for (code, _) in FILES.iter().rev() {
        let messages = Messages::load(code).expect("the messages are well formed").value;
        let unworded = grounds.0.iter().find(|it| messages.ground(it).is_none());
        assert!(unworded.is_none(), "`{code}` has no words for {unworded:?}");
        worded = messages.grounds(grounds);
    }
    worded
}

/// The parts of a case's input, each under its `=== name`.
fn parts(input: &str) -> Vec<(String, String)> {
    let mut parts: Vec<(String, String)> = Vec::new();
    for line in input.lines() {
        match (line.strip_prefix("=== "), parts.last_mut()) {
            (Some(name), _) => parts.push((name.to_owned(), String::new())),
            (None, Some(part)) => {
                part.1.push_str(line);
                part.1.push('\n');
            }
            (None, None) => {}
        }
    }
    parts
}

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
    Stage { name: "survey", run: survey::run },
    Stage { name: "published", run: published::run },
    Stage { name: "clean", run: clean::run },
    Stage { name: "dates", run: dates::run },
    Stage { name: "actors", run: actors::run },
    Stage { name: "places", run: places::run },
    Stage { name: "proposals", run: proposals::run },
    Stage { name: "quotes", run: quotes::run },
    Stage { name: "figures", run: figures::run },
    Stage { name: "revise", run: revise::run },
    Stage { name: "gather", run: gather::run },
    Stage { name: "compose", run: compose::run },
    Stage { name: "render", run: render::run },
    Stage { name: "check", run: check::run },
    Stage { name: "review", run: review::run },
];
