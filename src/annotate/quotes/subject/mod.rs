//! The subject of a cue: the noun phrase or pronoun before or after it, read off the order of words.

use std::ops::Range;

use super::grammar::Grammar;
use crate::lang::speech::Pronoun;

mod after;
mod apposed;
mod before;
mod document;
mod one_of;
mod small;

/// Who a clause says that speaks, before anybody asks which actor that is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Named actors, jointly where there are several, by their mentions.
    Named(Vec<usize>, Range<usize>),
    /// A pronoun.
    Pronoun(Pronoun, Range<usize>),
    /// A noun phrase that no mention covers, with its head noun.
    Role(String, Range<usize>),
    /// The subject of the clause before: "et a ajouté".
    Same,
    /// Whoever spoke last, with the words that say so: "de même source"; "Et d'ajouter".
    Last(Option<Range<usize>>),
    /// Nobody, or nobody that grammar can tell.
    Nobody,
}

impl Grammar<'_> {
    /// "la même source", "cette source" is whoever spoke last.
    pub(in crate::annotate::quotes) fn taking_up(&self, subject: Subject) -> Subject {
        match &subject {
            Subject::Role(_, at)
                if self.passage.any_phrase_at(at.start, &self.speech.same_source) == Some(at.end) =>
            {
                Subject::Last(Some(at.clone()))
            }
            _ => subject,
        }
    }
}
