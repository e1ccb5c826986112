//! The words of the interface, its dates and its order of names, in one language.

/// The words of the interface in one language.
#[derive(Debug)]
pub struct Messages {}
