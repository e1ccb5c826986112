//! The one test binary: it links once and shares its helpers.
#![expect(
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a test may stop at the first surprise and reads its own cases"
)]

mod again;
mod answers;
mod cases;
mod charter;
mod clean_covers;
mod clean_weights;
mod commands;
mod days;
mod deciding;
mod docs;
mod formats;
mod hostile;
mod hostile_formats;
mod journey;
mod journey_captures;
mod killed;
mod messages;
mod page_articles;
mod page_edits;
mod page_roundtrip;
#[path = "../fuzz/src/promises.rs"]
mod promises;
mod quality;
mod sample;
mod score;
mod site;
mod sources;
mod stages;
mod tidy;
