//! "Moscou « condamne fermement cette attaque »": marked words that open with the verb by which a body makes itself heard, its name right
//! before the marks. Such verbs do what they say, so that only the body's own statement can hold them; of a person they may as well be told
//! by somebody else.

use std::ops::Range;

use super::{Attribution, Reader};
use crate::annotate::Anchor;
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::quotes::kind::is_utterance;
use crate::annotate::quotes::passage::Passage;
use crate::annotate::quotes::subject::Subject;
use crate::registry::ActorKind;

impl Reader<'_> {
    /// The body that speaks the marked words at item `at`, in a sentence in which nobody else is heard.
    pub(super) fn performed(
        &mut self,
        grammar: Grammar<'_>,
        sentence: &Range<usize>,
        (at, quote): (usize, usize),
    ) -> Option<Attribution> {
        let passage = grammar.passage;
        let marked = self.marked.get(quote)?.span;
        let speech = &self.context.language.speech;
        let inner = passage.inner(self.annotations, marked, &speech.words);
        let first = (0..inner.items.len()).find(|&it| inner.word(it).is_some())?;
        let verb = inner.after_fillers(first, speech);
        inner.word(verb).filter(|word| speech.words.performing.contains(*word))?;
        let own = is_utterance(marked.of(passage.text), speech) && !is_followed(passage, at);
        let subject = grammar.before(sentence.start, at, false);
        let Subject::Named(_, named) = &subject else { return None };
        if !own || named.end != at || named.start != sentence.start {
            return None;
        }
        let speaker = self.scene(grammar).meant(&subject).0?;
        let body = |kind| {
            matches!(
                kind,
                Some(ActorKind::State | ActorKind::Organisation | ActorKind::Office | ActorKind::Armed)
            )
        };
        if !speaker.actors.iter().all(|actor| body(self.chain.kind(actor))) {
            return None;
        }
        self.chain.hear(&speaker.actors, true);
        let cue = Anchor { block: passage.block, span: inner.span(verb..verb + 1) };
        Some(Attribution { speaker, cue, rule: "performed", lost: Vec::new() })
    }
}

/// Whether something follows the words in their clause that may say whose they are.
fn is_followed(passage: &Passage<'_>, at: usize) -> bool {
    passage.is(at + 1, ",")
}
