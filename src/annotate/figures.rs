//! Numbers of something, and who gives them.

use super::{Annotations, Annotator, Context};

/// Numbers of something, and who gives them.
pub const ANNOTATOR: Annotator = Annotator { name: "figures", annotate };

fn annotate(_context: &Context<'_>, _annotations: &mut Annotations) {}
