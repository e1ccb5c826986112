//! The words of a text, each once.

use super::{Keyed, Places, Sought};

/// The words of a text, each once.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary<'t> {
    words: Vec<Keyed<'t>>,
    places: Places,
}

impl<'t> Vocabulary<'t> {
    /// Adds a word, unless it is there.
    pub fn add(&mut self, word: &Keyed<'t>) {
        if !self.contains(word) {
            self.places.push(word.key());
            self.words.push(word.clone());
        }
    }

    /// Whether the word is there.
    pub fn contains(&self, word: impl Sought) -> bool {
        let mut places = self.places.of(word.key());
        places.any(|place| self.words.get(place).is_some_and(|own| own.as_str() == word.letters()))
    }
}
