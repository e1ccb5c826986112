//! Names of times: dates, weekdays, spans.

use super::{Annotations, Annotator, Context};

/// Names of times: dates, weekdays, spans.
pub const ANNOTATOR: Annotator = Annotator { name: "dates", annotate };

fn annotate(_context: &Context<'_>, _annotations: &mut Annotations) {}
