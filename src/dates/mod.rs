//! Dates: a phrase and a base give a value in EDTF, with the rule that made it.
//!
//! [`tokens`] cuts a text into words, numbers and marks; [`find`] reads phrases from them with the words of a [`lexicon`];
//! [`tense`] tells whether the clause speaks of past or future; [`resolve`] counts the phrase from its base.

pub mod edtf;
pub mod endings;
pub mod find;
pub mod lexicon;
pub mod numbers;
pub mod passage;
pub mod phrase;
pub mod phrases;
pub mod resolve;
pub mod sentences;
pub mod signs;
pub mod tense;
pub mod text;
pub mod tokens;

pub use edtf::Edtf;
pub use phrase::Phrase;
