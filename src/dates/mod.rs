//! Dates: a phrase and a base give a value in EDTF, with the rule that made it.

pub mod edtf;

pub use edtf::Edtf;
