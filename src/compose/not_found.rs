//! The page for addresses that lead nowhere (`404.html`).

use serde::Serialize;

use super::{Kind, Make, Page, Scope, View};

/// What the page says: only what the frame says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NotFoundView {}

/// The page for addresses that lead nowhere.
pub const KIND: Kind = Kind { stem: "not_found", markdown: false, make: Make::One(compose) };

fn compose(scope: &Scope<'_>) -> Page {
    scope.own_page("not_found", "404", View::NotFound(NotFoundView {}))
}
