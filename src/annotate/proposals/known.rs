//! The same words name the same thing throughout an article: what is sure in one place settles what is not in another.

use std::collections::BTreeMap;

use super::Found;
use crate::annotate::actors::scene::{Scene, View};
use crate::annotate::{Annotations, Form};
use crate::ids::ActorId;
use crate::registry::ActorKind;
use crate::text::fold;

/// Rules that only guess.
const GUESSES: &[&str] = &["capitals-run", "article-run", "located-run"];

/// What names mean in an article, by their folded words.
pub(super) struct Known(BTreeMap<String, Option<ActorKind>>);

impl Known {
    /// What the mentions say.
    pub(super) fn of(
        scene: &Scene<'_>,
        annotations: &Annotations,
        kinds: &BTreeMap<&ActorId, ActorKind>,
    ) -> Known {
        let mut known = BTreeMap::new();
        for mention in annotations.mentions.iter().filter(|it| matches!(it.form, Form::Name | Form::Surname))
        {
            let Some(view) = scene.views.get(mention.at.block) else { continue };
            let kind = kinds.get(&mention.actor).copied();
            known.entry(fold(mention.at.span.of(view.text))).or_insert(kind);
        }
        Known(known)
    }

    /// Adds what a proposal is sure of; of a person, the surname as well.
    pub(super) fn learn(&mut self, view: &View<'_>, found: &Found) {
        if GUESSES.contains(&found.rule) {
            return;
        }
        self.0.entry(fold(view.span(&found.range).of(view.text))).or_insert(found.kind);
        if found.kind == Some(ActorKind::Person) && found.range.len() > 1 {
            self.0.entry(view.folded(found.range.end - 1).to_string()).or_insert(found.kind);
        }
    }

    /// The kind of a proposal: that of the same words elsewhere, where its own rule only guesses.
    pub(super) fn kind(&self, view: &View<'_>, found: &Found) -> Option<ActorKind> {
        let words = || fold(view.span(&found.range).of(view.text));
        let sure = GUESSES.contains(&found.rule).then(words).and_then(|words| self.0.get(&words).copied());
        sure.unwrap_or(found.kind)
    }
}
