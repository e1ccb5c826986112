//! The one test binary: it links once and shares its helpers.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise and reads its own cases"
)]

mod cases;
mod clean_covers;
mod stages;
