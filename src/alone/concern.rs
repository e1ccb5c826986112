//! What concerns each capture of what is known from all: the part of the survey and the part of the registry that it holds.
//!
//! The parts are made once for one set of captures and one registry. A build that finds both as they were reads back only their keys,
//! and a part itself only where its capture is made again.

use std::sync::OnceLock;

use rayon::prelude::*;
use serde::{Deserialize, Serialize};

use super::capture;
use crate::diag::Diagnostic;
use crate::read::{self, Inputs, Seed};
use crate::registry::{Matcher, Registry};
use crate::store::{Key, Store};
use crate::survey::{self, Common, Sketch};

/// The part of the survey and of the registry that concerns one capture.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub(super) struct Concern {
    /// What it has in common with others.
    pub(super) common: Common,
    /// Whom it may speak of.
    pub(super) registry: Registry,
}

/// For each capture, in their order, what its bytes are and what concerns it.
pub(super) struct Concerns {
    keys: Vec<Keys>,
    /// Where all parts are kept together, in the order of the captures.
    kept: Key,
    /// The parts, once one was asked for.
    parts: OnceLock<Vec<Concern>>,
}

/// The keys of one capture's bytes and of what concerns it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    /// The capture as it lies there.
    pub(super) seed: Key,
    /// What concerns it.
    pub(super) concern: Key,
}

impl Concerns {
    /// Looks over all captures.
    ///
    /// # Errors
    /// Where the parts cannot be kept.
    pub(super) fn of(inputs: &Inputs, store: &Store) -> Result<Concerns, Diagnostic> {
        let seeds: Vec<Key> = inputs.seeds.par_iter().map(key).collect();
        let all = (&seeds, &inputs.registry);
        let kept = Key::of(&("concerns", all));
        let parts = OnceLock::new();
        let keys = store.kept(Key::of(&("keys of concerns", all)), || {
            let made = made(inputs);
            store.put(kept, &made)?;
            let keys: Vec<Key> = made.par_iter().map(Key::of).collect();
            let _ = parts.set(made);
            Ok(keys)
        })?;
        store.mark(kept);
        let keys = seeds.into_iter().zip(keys).map(|(seed, concern)| Keys { seed, concern }).collect();
        Ok(Concerns { keys, kept, parts })
    }

    /// The keys of each capture.
    pub(super) fn keys(&self) -> &[Keys] {
        &self.keys
    }

    /// What concerns the capture at `index`; `None` where the store lost it.
    pub(super) fn part(&self, index: usize, store: &Store) -> Option<&Concern> {
        self.parts.get_or_init(|| store.get(self.kept).unwrap_or_default()).get(index)
    }
}

/// The key of a capture as it lies in the folder; one that cannot be read has that of no bytes.
fn key(seed: &Seed) -> Key {
    Key::of(&(&seed.id, &seed.path, read::bytes(seed).ok()))
}

/// Every capture's part.
fn made(inputs: &Inputs) -> Vec<Concern> {
    let sketches: Vec<Option<Sketched>> = inputs.seeds.par_iter().map(sketched).collect();
    let common = survey::survey(sketches.iter().flatten().map(|(_, sketch)| sketch));
    let registry = Matcher::new(inputs.registry.clone());
    let parts = sketches.into_par_iter().map(|it| match it {
        Some((text, sketch)) => Concern { common: common.within(&sketch), registry: registry.within(&text) },
        None => Concern::default(),
    });
    parts.collect()
}

/// A capture's text and its sketch.
type Sketched = (String, Sketch);

fn sketched(seed: &Seed) -> Option<Sketched> {
    let capture = capture(seed).value?;
    let sketch = survey::sketch(&capture);
    Some((capture.text, sketch))
}
