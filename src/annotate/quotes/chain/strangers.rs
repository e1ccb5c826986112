//! Speakers whom no mention covers: those who are brought in, and those who stay strangers.

use super::{Chain, Turn};
use crate::annotate::quotes::strangers::Stranger;
use crate::lang::names::Gender;
use crate::lang::speech::SpeechWords;
use crate::registry::{Actor, ActorKind};
use crate::text::fold;

impl Chain {
    /// Adds an actor whom only the grammar of a sentence shows.
    pub(in crate::annotate::quotes) fn introduce(&mut self, stranger: &Stranger, speech: &SpeechWords) {
        let Stranger { actor, opening, gender, words, .. } = stranger;
        let single = &speech.words;
        self.kinds.insert(actor.id.clone(), actor.kind);
        let genders = self.genders.entry(actor.id.clone()).or_default();
        genders.extend(*gender);
        genders.extend(single.masculine.contains(opening).then_some(Gender::Masculine));
        genders.extend(single.feminine.contains(opening).then_some(Gender::Feminine));
        if actor.kind == ActorKind::Collective {
            self.plurals.insert(actor.id.clone());
        }
        self.roles.learn(&actor.id, words.iter().cloned());
    }

    /// Keeps that somebody spoke, or was the subject of a sentence, whom nothing identifies: a pronoun after that may mean them, and then nobody is named.
    pub(in crate::annotate::quotes) fn hear_stranger(
        &mut self,
        opening: &str,
        spoke: bool,
        speech: &SpeechWords,
    ) {
        self.keep_stranger(shown(opening, speech), spoke);
    }

    /// Keeps that the text tells of somebody by a first name alone.
    pub(in crate::annotate::quotes) fn hear_unknown(&mut self, gender: Option<Gender>) {
        self.keep_stranger((gender, false), false);
    }

    /// Whether the folded word stands in the name of one of `actors`, who are the same at every call.
    pub(in crate::annotate::quotes) fn is_in_name(&self, word: &str, actors: &[Actor]) -> bool {
        let names = || actors.iter().flat_map(Actor::names).map(fold);
        let words = self.names.get_or_init(|| {
            names().flat_map(|name| name.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
        });
        words.contains(word)
    }

    fn keep_stranger(&mut self, shown: (Option<Gender>, bool), spoke: bool) {
        let stranger = Some(shown);
        self.turns.push(Turn {
            actors: Vec::new(),
            spoke,
            page: self.page,
            sentence: self.sentence,
            rivals: Vec::new(),
            stranger,
        });
    }
}

/// The gender, as far as it tells one, and the number that the opening word of a phrase shows.
pub(in crate::annotate::quotes) fn shown(opening: &str, speech: &SpeechWords) -> (Option<Gender>, bool) {
    let single = &speech.words;
    let gender = match (single.masculine.contains(opening), single.feminine.contains(opening)) {
        (true, false) => Some(Gender::Masculine),
        (false, true) => Some(Gender::Feminine),
        _ => None,
    };
    (gender, single.plural.contains(opening))
}
