//! The page for addresses that lead nowhere (`404.html`).

use serde::Serialize;

/// What the page says: only what the frame says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotFoundView {}
