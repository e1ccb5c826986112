//! Words that go on: those that a sentence announces with a colon, and those that stand alone behind a sentence that somebody spoke.

use std::ops::Range;

use super::{Attribution, Before, Reader, by_act};
use crate::annotate::quotes::acts::{Act, Reach};
use crate::annotate::quotes::cues::Shape;
use crate::annotate::quotes::kind;
use crate::annotate::quotes::passage::{Passage, What};
use crate::annotate::{Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::lang::speech::VerbClass;
use crate::registry::ActorKind;
use crate::text::words::each;

impl Reader<'_> {
    /// What the sentence leaves to the next.
    pub(super) fn left(
        &self,
        passage: &Passage<'_>,
        sentence: &Range<usize>,
        acts: &[Act],
        last: Option<Attribution>,
    ) -> Before {
        let colon = sentence.end.checked_sub(1).is_some_and(|it| passage.is(it, ":"));
        let announcing =
            acts.last().filter(|act| colon && act.reach == Reach::After).and_then(|act| by_act(passage, act));
        let told = || reporting(passage, sentence, acts).filter(|it| self.is_one(&it.speaker.actors));
        let spoken = last.is_some();
        Before { announces: announcing.is_some(), spoken, last: announcing.or(last).or_else(told) }
    }

    /// Whether the paragraph is nothing but marked words behind one that ended with words of one person, whom it named.
    pub(super) fn goes_on_alone(&self, passage: &Passage<'_>) -> bool {
        let quote = passage.item(0).is_some_and(|item| {
            item.quote().is_some() && kind::stop(item.span.of(passage.text)).is_some_and(|it| it != ',')
        });
        let goes_on = self.context.language.speech.paragraphs_go_on;
        let alone = passage.items.iter().skip(1).all(|item| matches!(item.what, What::Punct(_)));
        let one = |it: &Attribution| !it.speaker.actors.is_empty() && self.is_one(&it.speaker.actors);
        goes_on && quote && alone && self.before.spoken && self.before.last.as_ref().is_some_and(one)
    }

    /// The words of the sentence go on with those that ended the sentence before, or that it announced.
    pub(super) fn continued(
        &self,
        passage: &Passage<'_>,
        sentence: &Range<usize>,
        (at, acts): (usize, &[Act]),
    ) -> Option<Attribution> {
        let goes_on =
            |it: &&Attribution| it.speaker.actors.is_empty() || self.chain.spoke_last(&it.speaker.actors);
        let last = self.before.last.as_ref().filter(goes_on)?;
        // "Mais «...»"
        let single = &self.context.language.speech.words;
        let joins = |it: usize| {
            it == sentence.start
                && passage
                    .word(it)
                    .is_some_and(|word| single.breaks.contains(word) || single.coordinators.contains(word))
        };
        let alone = sentence.clone().all(|it| {
            let mark = passage.item(it).is_some_and(|item| matches!(item.what, What::Punct(_)));
            it == at || mark || joins(it)
        });
        if !alone || !self.is_said(passage, at) || !acts.is_empty() {
            return None;
        }
        if self.before.announces {
            return Some(last.clone());
        }
        // A body does not say "je".
        let mut words = each(passage.letters(at), &single.elisions);
        if !self.is_one(&last.speaker.actors) && words.any(|it| single.first_person.contains(&it.low)) {
            return None;
        }
        let speaker = Speaker { class: SpeakerClass::Continued, ..last.speaker.clone() };
        Some(Attribution { speaker, rule: "continued", ..last.clone() })
    }

    /// Whether each of the actors is one person.
    pub(super) fn is_one(&self, actors: &[ActorId]) -> bool {
        let person =
            |id: &ActorId| matches!(self.chain.kind(id), Some(ActorKind::Person | ActorKind::Unnamed));
        actors.iter().all(person)
    }

    /// Whether the marked words at item `at` read like an utterance.
    pub(super) fn is_said(&self, passage: &Passage<'_>, at: usize) -> bool {
        let speech = &self.context.language.speech;
        passage.item(at).is_some_and(|item| kind::is_utterance(item.span.of(passage.text), speech))
    }
}

/// The one whose words the sentence reports without marks, where nobody else speaks in it: marked words that follow alone go on with
/// them.
fn reporting(passage: &Passage<'_>, sentence: &Range<usize>, acts: &[Act]) -> Option<Attribution> {
    let marked = sentence.clone().any(|it| passage.item(it).is_some_and(|item| item.quote().is_some()));
    let says = |act: &Act| {
        matches!(act.cue.class, VerbClass::Say | VerbClass::Announce)
            && matches!(act.cue.shape, Shape::Finite | Shape::Inverted(_))
            && !act.cue.negated
    };
    let act = acts.last().filter(|_| !marked && acts.iter().all(says))?;
    let found = by_act(passage, act).filter(|it| !it.speaker.actors.is_empty())?;
    let alone =
        acts.iter().all(|it| it.speaker.as_ref().is_some_and(|who| who.actors == found.speaker.actors));
    alone.then_some(found)
}
