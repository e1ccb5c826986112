//! `annotate`, names of places: as for actors; one place a line.

use dossier::registry::ActorKind;

pub(super) fn run(input: &str) -> String {
    super::actors::lines(input, |kind| kind == ActorKind::Place)
}
