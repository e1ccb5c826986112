//! Who else stands near a quotation: whoever its sentence names and the rules did not choose, so that a reader sees that they were seen.

use std::ops::Range;

use super::chain::Chain;
use super::passage::{Item, Passage};
use crate::annotate::{Annotations, BESIDE, Candidate, Quotation, QuotationKind, UNCUED};
use crate::ids::ActorId;
use crate::known::Ground;

/// Most actors of a sentence that are told: more is a list of names.
const BESIDE_MAX: usize = 8;

/// Adds to `quotations`, which stand in the sentence, the actors that it names outside of marks and that do not speak there.
pub(super) fn losers(
    (passage, sentence): (&Passage<'_>, &Range<usize>),
    annotations: &Annotations,
    chain: &Chain,
    quotations: &mut [Quotation],
) {
    if quotations.is_empty() {
        return;
    }
    let named = sentence.clone().filter_map(|it| passage.item(it).and_then(Item::mention));
    let mut actors: Vec<&ActorId> = Vec::new();
    for actor in named.filter_map(|it| annotations.mentions.get(it)).map(|it| &it.actor) {
        if actors.len() < BESIDE_MAX && chain.can_speak(actor) && !actors.contains(&actor) {
            actors.push(actor);
        }
    }
    for quotation in quotations.iter_mut().filter(|it| it.kind != QuotationKind::Echo) {
        let here = quotation.cue.filter(|at| at.block == passage.block);
        let cue = here.map(|at| at.span.of(passage.text));
        for actor in &actors {
            let speaks = quotation.speaker.as_ref().is_some_and(|it| it.actors.contains(actor));
            if speaks || quotation.lost.iter().any(|it| it.actor == **actor) {
                continue;
            }
            quotation.lost.push(match cue {
                Some(cue) => Candidate::lost(actor, BESIDE, cue),
                None => Candidate { actor: (*actor).clone(), why_not: Ground::new(UNCUED) },
            });
        }
    }
}
