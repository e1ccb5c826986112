//! Roles that take up a speaker without having been told of them: "le chef de l'État" behind "le président Roy", "le député de l'Ain" behind
//! "le député LR Jean Roy".

use std::ops::Range;

use super::roles::complement;
use super::{Chain, LOOK_BACK, PRONOUN_REACH};
use crate::annotate::quotes::passage::Passage;
use crate::annotate::{Annotations, Form};
use crate::ids::ActorId;
use crate::lang::speech::SpeechWords;
use crate::registry::ActorKind;
use crate::text::words::each;

impl Chain {
    /// Whom the one mention of an office takes up that nobody is said to hold.
    pub(super) fn taken_up(
        &self,
        mentions: &[usize],
        (passage, annotations): (&Passage<'_>, &Annotations),
        speech: &SpeechWords,
    ) -> Option<ActorId> {
        let [only] = mentions else { return None };
        let mention = annotations.mentions.get(*only).filter(|it| it.form == Form::Role)?;
        if self.kind(&mention.actor) != Some(ActorKind::Unnamed) {
            return None;
        }
        let office = title(mention.at.span.of(passage.text), &|_| false, speech);
        let (head, told) = office.split_once(' ').unwrap_or((&office, ""));
        let shared = speech.words.shared_roles.contains(head) && !told.is_empty();
        let holder = |actor: &ActorId| self.holds(actor, &office, speech);
        let alike = |actor: &ActorId| shared && self.roles.titles(actor).any(|it| is_bare(it, head));
        self.only_of(&|actor| holder(actor) || alike(actor))
    }

    /// Whom an office takes up that stands at `at` with the name of what it is of behind it, and where that ends.
    pub(super) fn office(
        &self,
        (head, at): (&str, &Range<usize>),
        passage: &Passage<'_>,
        speech: &SpeechWords,
    ) -> Option<(ActorId, usize)> {
        let (owner, end) = complement(passage, at.end, speech)?;
        let definite = passage.word(at.start).is_some_and(|word| speech.words.definite.contains(word));
        let office = format!("{head} {}", owner.join(" "));
        let holder = self.only_of(&|actor| self.holds(actor, &office, speech)).filter(|_| definite)?;
        Some((holder, end))
    }

    /// Whether the actor bears a title that is the office, by another name and without another state's or body's.
    fn holds(&self, actor: &ActorId, office: &str, speech: &SpeechWords) -> bool {
        let Some(titles) = speech.taken_up.get(&office.to_lowercase()) else { return false };
        let bears = |own: &str| {
            let (head, adjective) = own.split_once(' ').unwrap_or((own, ""));
            let plain = !adjective.contains(|it: char| it == ' ' || it.is_uppercase());
            titles.contains(own) || plain && titles.contains(head)
        };
        self.roles.titles(actor).any(bears)
    }

    /// The only person who spoke of late and fits.
    pub(super) fn only_of(&self, fits: &dyn Fn(&ActorId) -> bool) -> Option<ActorId> {
        let near = (self.turns.iter().rev().take(LOOK_BACK))
            .filter(|turn| turn.spoke && self.page.saturating_sub(turn.page) <= PRONOUN_REACH);
        let person =
            |actor: &&ActorId| matches!(self.kind(actor), Some(ActorKind::Person | ActorKind::Unnamed));
        let mut fitting = near.flat_map(|turn| &turn.actors).filter(person).filter(|actor| fits(actor));
        let one = fitting.next()?;
        fitting.all(|other| other == one).then(|| one.clone())
    }
}

/// Whether the title tells no more than the head and a party: "député LR".
fn is_bare(title: &str, head: &str) -> bool {
    let told = title.strip_prefix(head).map(str::trim_start);
    told.is_some_and(|it| !it.contains(' ') && !it.starts_with(char::is_lowercase))
}

/// The words of a role without articles and names, in small letters but for those with capitals, which may name a body.
pub(super) fn title(words: &str, is_name: &dyn Fn(&str) -> bool, speech: &SpeechWords) -> String {
    let single = &speech.words;
    let small = |word: &str| single.determiners.contains(word) || single.of.contains(word);
    let kept = each(words, &single.elisions).filter(|it| it.wordy && !small(&it.low) && !is_name(&it.low));
    let written = kept.enumerate().map(|(at, it)| match it.span.of(words) {
        named if at > 0 && named.contains(char::is_uppercase) => named.to_owned(),
        _ => it.low.to_string(),
    });
    written.collect::<Vec<_>>().join(" ")
}
