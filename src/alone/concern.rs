//! What concerns each capture of what is known from all: the part of the survey and the part of the registry that it holds.
//!
//! The parts are made once for one set of captures and one registry. A build that finds both as they were reads back only their keys,
//! and a part itself only where its capture is made again.

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
pub(super) struct Concerns(Vec<Keys>);

/// The keys of one capture's bytes and of what concerns it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Keys {
    /// The capture as it lies there.
    pub(super) seed: Key,
    /// Where its [`Concern`] is kept: each alone, since together they take more memory than all that is indexed.
    pub(super) concern: Key,
}

impl Concerns {
    /// Looks over all captures.
    ///
    /// # Errors
    /// Where the parts cannot be kept.
    pub(super) fn of(inputs: &Inputs, store: &Store) -> Result<Concerns, Diagnostic> {
        let seeds: Vec<Key> = inputs.seeds.par_iter().map(key).collect();
        let all = Key::of(&("concerns", &seeds, &inputs.registry));
        let kept: Option<Vec<Key>> = store.get(all);
        let concerns = match kept.filter(|keys| keys.iter().all(|key| store.holds(*key))) {
            Some(concerns) => concerns,
            None => {
                let concerns = made(inputs, store)?;
                store.put(all, &concerns)?;
                concerns
            }
        };
        concerns.iter().for_each(|key| store.mark(*key));
        Ok(Concerns(seeds.into_iter().zip(concerns).map(|(seed, concern)| Keys { seed, concern }).collect()))
    }

    /// Those of each capture.
    pub(super) fn keys(&self) -> &[Keys] {
        &self.0
    }
}

/// The key of a capture as it lies in the folder; one that cannot be read has that of no bytes.
fn key(seed: &Seed) -> Key {
    Key::of(&(&seed.id, &seed.path, read::bytes(seed).ok()))
}

/// Every capture's part, kept under its own key.
fn made(inputs: &Inputs, store: &Store) -> Result<Vec<Key>, Diagnostic> {
    let sketches: Vec<Option<Sketched>> = inputs.seeds.par_iter().map(sketched).collect();
    let common = survey::survey(sketches.iter().flatten().map(|(_, sketch)| sketch));
    let registry = Matcher::new(inputs.registry.clone());
    let parts = sketches.into_par_iter().map(|it| {
        let part = |(text, sketch): Sketched| Concern {
            common: common.within(&sketch),
            registry: registry.within(&text),
        };
        let concern = it.map(part).unwrap_or_default();
        let key = Key::of(&("concern", &concern));
        store.kept(key, || Ok(concern)).map(|_| key)
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
