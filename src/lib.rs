//! `dossier` turns a folder of press captures into an annotated dossier: who said what, according to whom, carried by which
//! outlet, and who checked it.
//!
//! Data flows one way through the stages named below, in this order. Each capture goes **alone** as far as `revise`, then all go
//! **together** through `gather`, then each page **alone** again.

// What every stage may use.
pub mod config;
pub mod dates;
pub mod diag;
pub mod ids;
pub mod known;
pub mod lang;
pub mod messages;
pub mod registry;
pub mod store;
pub mod text;

// The stages, in order.
pub mod read;

pub mod ingest;

pub mod survey;

pub mod clean;

pub mod annotate;

pub mod revise;

pub mod gather;

pub mod compose;

pub mod render;

pub mod write;
