//! Sentences give a capital to whatever opens them: when that word is a name, and when it is plain.

use super::Ground;
use crate::lang::proposals::ProposalWords;
use crate::text::tokens::Shape;

/// Whether the word at `at` has its capital from the sentence alone.
pub(super) fn is_plain(ground: &Ground<'_>, at: usize) -> bool {
    let (view, language) = (ground.view, ground.scene.context.language);
    let folded = view.folded(at);
    if !view.starts[at] || language.names.first_names.has(folded) {
        return false;
    }
    let adverb =
        folded.chars().count() > 5 && language.names.adverb_endings.iter().any(|end| folded.ends_with(end));
    let small = view.tokens[at].shape == Shape::Capital && ground.scene.small.contains(folded);
    let names = &language.names;
    let listed = language.proposals.openers.has(folded)
        || names.definite.has(folded)
        || names.plural.has(folded)
        || names.indefinite.has(folded)
        || names.possessive.has(folded)
        || names.small.has(folded)
        || names.between.has(folded)
        || names.openers.has(&view.tokens[at])
        || names.among.has(&view.tokens[at]);
    adverb || small || listed
}

/// Whether what follows the word that opens a sentence makes it its subject: "Lorient est une ville".
pub(super) fn is_subject(ground: &Ground<'_>, at: usize) -> bool {
    let (view, language) = (ground.view, ground.scene.context.language);
    let folded = view.folded(at);
    let town = is_town(folded, &language.proposals);
    if town || language.names.first_names.has(folded) || view.tokens[at].shape == Shape::Caps {
        return true;
    }
    let Some(next) = view.tokens.get(at + 1) else { return false };
    let words = &language.proposals;
    let verb = next.shape == Shape::Lower
        && (words.predicates.has(&next.folded)
            || language.names.verbs.has(&next.folded)
            || next.folded.chars().count() > 4
                && words.verb_endings.iter().any(|end| next.folded.ends_with(end)));
    verb && !words.common.has(folded) && !language.names.organisations.has(folded)
}

/// Whether hyphens make the folded word the name of a town: "aix-en-othe", "saint-ouen".
pub(super) fn is_town(folded: &str, words: &ProposalWords) -> bool {
    let mut parts = folded.split('-');
    let opens = parts.next().is_some_and(|first| words.place_prefixes.has(first));
    let rest: Vec<&str> = parts.collect();
    let inside =
        rest.split_last().is_some_and(|(_, middle)| middle.iter().any(|it| words.place_infixes.has(it)));
    !rest.is_empty() && (opens || inside || words.place_prefixes.has(folded))
}
