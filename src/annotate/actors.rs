//! Names of persons, states, organisations and groups.

use super::{Annotations, Annotator, Context};

/// Names of persons, states, organisations and groups.
pub const ANNOTATOR: Annotator = Annotator { name: "actors", annotate };

fn annotate(_context: &Context<'_>, _annotations: &mut Annotations) {}
