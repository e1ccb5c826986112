//! Names of places.

use super::{Annotations, Annotator, Context};

/// Names of places.
pub const ANNOTATOR: Annotator = Annotator { name: "places", annotate };

fn annotate(_context: &Context<'_>, _annotations: &mut Annotations) {}
