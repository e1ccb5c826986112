//! Whom a subject means: names by their mentions, pronouns and bare roles by who spoke.

use super::{Chain, Found};
use crate::annotate::quotes::passage::Passage;
use crate::annotate::quotes::subject::Subject;
use crate::annotate::{Anchor, Annotations, Form, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::lang::speech::SpeechWords;

impl Chain {
    /// The actors that `subject` means.
    pub(in crate::annotate::quotes) fn resolve(
        &self,
        subject: &Subject,
        (passage, annotations): (&Passage<'_>, &Annotations),
        speech: &SpeechWords,
    ) -> Found {
        match subject {
            Subject::Named(mentions, at) => {
                let anchor = Anchor { block: passage.block, span: passage.span(at.clone()) };
                let taken_up = self.taken_up(mentions, (passage, annotations), speech);
                let speaker =
                    |actor| Speaker { actors: vec![actor], at: Some(anchor), class: SpeakerClass::Role };
                (taken_up.map(speaker).or_else(|| self.named(mentions, anchor, annotations)), Vec::new())
            }
            Subject::Pronoun(pronoun, at) => {
                let anchor = Anchor { block: passage.block, span: passage.span(at.clone()) };
                let (actors, lost) = if pronoun.latter {
                    let last = self.latter(pronoun, anchor, annotations);
                    let alone =
                        |(_, end): &(ActorId, usize)| !tells_of_another(passage, *end, at.start, speech);
                    (last.filter(alone).map(|(actor, _)| vec![actor]), Vec::new())
                } else {
                    self.pronoun(pronoun)
                };
                (
                    actors.map(|actors| Speaker { actors, at: Some(anchor), class: SpeakerClass::Pronoun }),
                    lost,
                )
            }
            Subject::Role(head, at) => {
                let (mut actor, lost) = self.role(head, (passage, at), annotations, speech);
                let mut end = at.end;
                if let Some((holder, after)) =
                    self.office((head, at), passage, speech).filter(|_| actor.is_none())
                {
                    (actor, end) = (Some(holder), after);
                }
                let anchor = Anchor { block: passage.block, span: passage.span(at.start..end) };
                let speaker =
                    |actor| Speaker { actors: vec![actor], at: Some(anchor), class: SpeakerClass::Role };
                (actor.map(speaker), lost)
            }
            Subject::Same | Subject::Last(_) | Subject::Nobody => (None, Vec::new()),
        }
    }

    fn named(&self, mentions: &[usize], at: Anchor, annotations: &Annotations) -> Option<Speaker> {
        let found: Vec<_> = mentions.iter().filter_map(|&index| annotations.mentions.get(index)).collect();
        if found.is_empty() || !found.iter().all(|mention| self.can_speak(&mention.actor)) {
            return None;
        }
        if self.polled && found.iter().any(|mention| mention.form == Form::Demonym) {
            return None;
        }
        let role = found.iter().all(|mention| matches!(mention.form, Form::Role | Form::Description));
        let class = if role { SpeakerClass::Role } else { SpeakerClass::Name };
        let mut actors: Vec<ActorId> = Vec::new();
        for mention in found {
            if !actors.contains(&mention.actor) {
                actors.push(mention.actor.clone());
            }
        }
        Some(Speaker { actors, at: Some(at), class })
    }
}

/// Whether a noun for a person stands between `offset` and the item `end` that no mention covers: "a reçu le préfet", whom "ce
/// dernier" may mean.
fn tells_of_another(passage: &Passage<'_>, offset: usize, end: usize, speech: &SpeechWords) -> bool {
    let start = passage.items.partition_point(|item| item.span.start < offset);
    let person = |it: usize| passage.word(it).is_some_and(|word| speech.words.generic_roles.contains(word));
    let determined = |it: usize| {
        it.checked_sub(1)
            .and_then(|before| passage.word(before))
            .is_some_and(|word| speech.words.determiners.contains(word))
    };
    (start..end).any(|it| person(it) && determined(it))
}
