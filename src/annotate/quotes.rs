//! Words given as somebody's, and who speaks.

use super::{Annotations, Annotator, Context};

/// Words given as somebody's, and who speaks.
pub const ANNOTATOR: Annotator = Annotator { name: "quotes", annotate };

fn annotate(_context: &Context<'_>, _annotations: &mut Annotations) {}
