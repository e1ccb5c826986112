//! "Didier, 52 ans, est venu à vélo. «Je suis prêt à rester.»", "Sabrina a rejoint le cortège car «c'est un droit»": words behind which
//! no verb tells who speaks are those of the one person of whom their paragraph tells, where they say "je" or give that person's reason.

use std::ops::Range;

use super::{Attribution, Reader};
use crate::annotate::quotes::grammar::Grammar;
use crate::annotate::{Anchor, Speaker, SpeakerClass};
use crate::ids::ActorId;
use crate::registry::ActorKind;
use crate::text::Span;
use crate::text::words::each;

impl Reader<'_> {
    /// The one person of whom the paragraph tells, where the marked words at item `at` are their own.
    pub(super) fn own_words(
        &self,
        grammar: Grammar<'_>,
        sentence: &Range<usize>,
        at: usize,
    ) -> Option<Attribution> {
        let passage = grammar.passage;
        let anchor = |span: Span| Anchor { block: passage.block, span };
        let sign = self.first_person(grammar, at).or_else(|| reason(grammar, sentence, at))?;
        let actor = self.chain.only_subject().filter(|_| self.is_said(passage, at))?;
        let told = 0..sentence.end;
        let named = |it: &usize| self.actor_at(grammar, *it) == Some(&actor);
        let last = (0..at).rev().find(named)?;
        let first = told.clone().find(named)?;
        let other = told.clone().any(|it| self.is_other(grammar, it, &actor))
            || (0..first).any(|it| grammar.opens_with_pronoun(it))
            || told.clone().any(|it| self.proposes_person(grammar, it));
        if other {
            return None;
        }
        let at = Some(anchor(passage.span(last..last + 1)));
        let speaker = Speaker { actors: vec![actor], at, class: SpeakerClass::Continued };
        Some(Attribution { speaker, cue: anchor(sign), rule: "own-words", lost: Vec::new() })
    }

    /// Where the words say "je".
    fn first_person(&self, grammar: Grammar<'_>, at: usize) -> Option<Span> {
        let item = grammar.passage.item(at)?;
        let single = grammar.single();
        let text = item.span.of(grammar.passage.text);
        let word = each(text, &single.elisions).find(|it| single.first_person.contains(&it.low))?;
        Some(word.span.shifted(item.span.start))
    }

    fn actor_at(&self, grammar: Grammar<'_>, index: usize) -> Option<&ActorId> {
        grammar.mention(index).and_then(|it| self.annotations.mentions.get(it)).map(|it| &it.actor)
    }

    /// Whether somebody else than `actor` is told of at `index`, who may be the one that speaks.
    fn is_other(&self, grammar: Grammar<'_>, index: usize, actor: &ActorId) -> bool {
        if let Some(other) = self.actor_at(grammar, index) {
            let person = matches!(self.chain.kind(other), Some(ActorKind::Person | ActorKind::Unnamed));
            return person && other != actor;
        }
        let pronoun = grammar.pronoun_at(index).filter(|(pronoun, _)| !pronoun.stressed && !pronoun.nobody);
        if pronoun.is_some_and(|(pronoun, _)| !pronoun.plural && !self.chain.may_mean(actor, pronoun)) {
            return true;
        }
        let single = grammar.single();
        let before = index.checked_sub(1).filter(|&it| grammar.is_determiner(it));
        let one = before.and_then(|it| grammar.word(it)).is_some_and(|word| !single.plural.contains(word));
        // "David, un fonctionnaire de 33 ans" tells who he is.
        let apposed = before
            .and_then(|it| it.checked_sub(2))
            .is_some_and(|it| grammar.passage.is(it + 1, ",") && self.actor_at(grammar, it) == Some(actor));
        one && !apposed && grammar.is_for_person(index)
    }

    /// Whether the word at `index` is of what may name a person, whom no mention covers.
    fn proposes_person(&self, grammar: Grammar<'_>, index: usize) -> bool {
        let Some(span) = grammar.word(index).and(grammar.passage.item(index)).map(|item| item.span) else {
            return false;
        };
        let proposals = &self.annotations.proposals;
        let here = &proposals[Anchor::among(proposals, grammar.passage.block, |it| it.at)];
        here.iter().any(|it| it.at.span.overlaps(span) && it.kind == Some(ActorKind::Person))
    }
}

/// Where the word stands right before the marked words at item `at` that makes them a reason: "car", "parce que".
fn reason(grammar: Grammar<'_>, sentence: &Range<usize>, at: usize) -> Option<Span> {
    let start = (1..=2).filter_map(|length| at.checked_sub(length)).find(|&start| {
        start > sentence.start && grammar.passage.any_phrase_at(start, &grammar.speech.reasons) == Some(at)
    })?;
    Some(grammar.passage.span(start..at))
}
