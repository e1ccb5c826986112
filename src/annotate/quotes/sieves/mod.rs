//! The sieves, one a file: each reads the subject of a cue of one shape, and where the words stand that the cue speaks of.

mod according;
mod agent;
mod announced;
mod document;
mod finite;
mod gerund;
mod narrated;
mod through;
mod undertaken;
mod unlisted;
