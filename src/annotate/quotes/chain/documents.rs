//! Who speaks through documents: "le communiqué" is whose it was said to be.

use super::Chain;
use crate::annotate::{Anchor, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::registry::ActorKind;

impl Chain {
    /// Whether the actor speaks through documents: a body; a state only where its document is surely its own.
    pub(in crate::annotate::quotes) fn can_publish(&self, actor: &ActorId, tied: bool) -> bool {
        match self.kinds.get(actor) {
            Some(ActorKind::Organisation | ActorKind::Office | ActorKind::Armed | ActorKind::Media) => true,
            Some(ActorKind::State) => tied,
            _ => false,
        }
    }

    /// Keeps that `actors` speak through a document that the text names here.
    pub(in crate::annotate::quotes) fn publish(&mut self, actors: &[ActorId]) {
        self.author = Some((actors.to_vec(), self.page));
    }

    /// Whose document "le communiqué" is.
    pub(in crate::annotate::quotes) fn author(&self, at: Option<Anchor>) -> Option<Speaker> {
        let (actors, known) = self.author.as_ref()?;
        let near = self.page.saturating_sub(*known) <= 1;
        near.then(|| Speaker { actors: actors.clone(), at, class: SpeakerClass::Document })
    }
}
