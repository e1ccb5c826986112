//! Whom a role alone means: "le ministre", "le responsable", "l'organisation".

use std::collections::BTreeSet;
use std::ops::Range;

use super::{Chain, LOOK_BACK, mentions_before};
use crate::annotate::quotes::passage::Passage;
use crate::annotate::{Annotations, Candidate};
use crate::ids::ActorId;
use crate::lang::names::Gender;
use crate::lang::speech::SpeechWords;
use crate::registry::ActorKind;
use crate::text::keys::{Keyed, WordSet};
use crate::text::words::{each, plain};

impl Chain {
    /// The one actor named before who is called by every word of the role at `at`; a noun for anybody with an
    /// office ("le responsable") means the last speaker, if only one person spoke of late.
    pub(super) fn role(
        &self,
        head: &str,
        (passage, at): (&Passage<'_>, &Range<usize>),
        annotations: &Annotations,
        speech: &SpeechWords,
    ) -> (Option<ActorId>, Vec<Candidate>) {
        let opening = passage.word(at.start).unwrap_or_default();
        if !speech.words.definite.contains(opening) {
            return (None, Vec::new());
        }
        if let Some(actor) =
            self.ages.taken_up((passage, at), speech).filter(|it| self.fits(it, opening, speech))
        {
            return (Some(actor.clone()), Vec::new());
        }
        let blank = |word: &&str| !speech.words.blank.contains(word);
        let words: Vec<&str> = (at.start + 1..at.end)
            .filter_map(|it| passage.word(it).map(Keyed::as_str))
            .filter(blank)
            .collect();
        let parted = if speech.head_final { words.split_last() } else { words.split_first() };
        let (head, further) = parted.map_or((head, [].as_slice()), |(head, further)| (*head, further));
        let start = passage.span(at.clone()).start;
        let mut called = self.roles.called(&words);
        // "l'Observatoire" is the body, not the person who works there.
        let body = speech.words.institutions.contains(head) || speech.words.umbrella_bodies.contains(head);
        let human =
            |actor: &ActorId| matches!(self.kinds.get(actor), Some(ActorKind::Person | ActorKind::Unnamed));
        called.retain(|actor| self.fits(actor, opening, speech) && !(body && human(actor)));
        if !called.is_empty() {
            let before = mentions_before(annotations, (passage.block, start));
            called.retain(|actor| self.is_named_in(actor, &before));
        }
        // "le président d'Auvergne": not the one who presides over something else.
        let owner = complement(passage, at.end, speech).map(|(owner, _)| owner);
        if let Some(owner) = &owner {
            called.retain(|actor| owner.iter().all(|word| self.roles.has(actor, word)));
        }
        let kin = speech.kin.get(head);
        let umbrella = speech.words.umbrella_roles.contains(head) || kin.is_some();
        // "le ministère de l'Intérieur": not whatever body spoke last.
        let whose = passage.word(at.end).is_some_and(|word| speech.words.of.contains(word));
        let body = !whose && speech.words.umbrella_bodies.contains(head) && words.len() == 1;
        let mut several = called.iter();
        match (several.next(), several.next()) {
            (Some(one), None) => (Some((*one).clone()), Vec::new()),
            (None, _) if umbrella => (
                self.only_speaker(further, kin).filter(|actor| self.fits(actor, opening, speech)),
                Vec::new(),
            ),
            (None, _) if body => (self.only_body(), Vec::new()),
            (None, _) => (None, Vec::new()),
            _ => {
                let lost = |actor: &&ActorId| Candidate::lost(actor, "lost-also-called", &plain(head));
                (None, called.iter().map(lost).collect())
            }
        }
    }

    /// Whether `actor` can be taken up with the determiner `opening`.
    fn fits(&self, actor: &ActorId, opening: &str, speech: &SpeechWords) -> bool {
        let shown = self.genders.get(actor).filter(|genders| genders.len() == 1).and_then(|it| it.first());
        match shown {
            Some(Gender::Masculine) => !speech.words.feminine.contains(opening),
            Some(Gender::Feminine) => !speech.words.masculine.contains(opening),
            None => true,
        }
    }

    /// The only person who spoke of late, if the further words of the role ("le diplomate russe") stand in theirs; where a noun
    /// fits some roles only ("le diplomate"), the only one among those who have such a role.
    fn only_speaker(&self, further: &[&str], kin: Option<&WordSet>) -> Option<ActorId> {
        let own = |actor: &ActorId, word: &str| self.roles.has(actor, word);
        let called = |actor: &ActorId| further.iter().all(|word| own(actor, word));
        match kin {
            None => self.only_of(&|_| true).filter(called),
            Some(kin) => self.only_of(&|actor| called(actor) && kin.iter().any(|word| own(actor, word))),
        }
    }

    /// The only body that spoke of late.
    fn only_body(&self) -> Option<ActorId> {
        let near = self
            .turns
            .iter()
            .rev()
            .take(LOOK_BACK)
            .filter(|turn| turn.spoke && self.page.saturating_sub(turn.page) <= 1);
        let body = |actor: &&ActorId| {
            let kind = self.kinds.get(*actor);
            matches!(kind, Some(ActorKind::Organisation | ActorKind::Armed | ActorKind::Media))
        };
        let bodies: BTreeSet<&ActorId> = near.flat_map(|turn| &turn.actors).filter(body).collect();
        bodies.first().filter(|_| bodies.len() == 1).map(|&actor| actor.clone())
    }
}

/// The words of the name that says behind a role whose it is, and where it ends.
pub(super) fn complement(
    passage: &Passage<'_>,
    end: usize,
    speech: &SpeechWords,
) -> Option<(Vec<String>, usize)> {
    let single = &speech.words;
    passage.word(end).filter(|word| single.of.contains(*word))?;
    let article = passage.word(end + 1).is_some_and(|word| single.determiners.contains(word));
    let at = end + 1 + usize::from(article);
    let name = passage.letters(at);
    let capital = name.chars().next().is_some_and(char::is_uppercase);
    let words = each(name, &single.elisions).filter(|it| it.wordy).map(|it| it.low.as_str().to_owned());
    capital.then(|| (words.collect(), at + 1))
}
