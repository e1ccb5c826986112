//! Speakers whom no mention covers, but whom the grammar of their sentence shows: "un habitant du quartier a raconté", "selon la
//! préfecture des Landes". An indefinite phrase always brings in somebody new; a definite one only where it names a body with
//! its complement.

use std::collections::BTreeSet;
use std::ops::Range;

use super::grammar::Grammar;
use crate::annotate::{Anchor, Form, Mention, Rule};
use crate::ids::{ActorId, short_hash, slug};
use crate::lang::names::Gender;
use crate::lang::speech::Tense;
use crate::registry::{Actor, ActorKind};
use crate::text::Span;

/// Somebody new, and the words that bring them in.
#[derive(Clone, Debug)]
pub(super) struct Stranger {
    pub(super) actor: Actor,
    pub(super) mention: Mention,
    /// The determiner.
    pub(super) opening: String,
    /// Their gender, where a first name shows it.
    pub(super) gender: Option<Gender>,
    /// The words of the phrase, by which a role may take it up.
    pub(super) words: BTreeSet<String>,
}

/// Most words of a description with its complements; of a longer one only the noun phrase is kept.
const DESCRIPTION_MAX: usize = 8;

impl Grammar<'_> {
    /// The speaker that the phrase `at` brings in, if it does.
    pub(super) fn stranger(
        &self,
        head: &str,
        at: &Range<usize>,
        (code, article, limit): (&str, &str, usize),
    ) -> Option<Stranger> {
        let single = &self.speech.words;
        let opening = self.passage.word(at.start).unwrap_or_default();
        let end = self.bounded(at, self.after_described(at), limit);
        let body = single.institutions.contains(head);
        let thing = single.documents.contains(head) || single.relays.contains(head);
        let somebody = self.tells_somebody(at) && !self.holds_verb(at);
        // "the Norland leaders": a name tells which, and no article has spoken of them.
        let named = self.speech.head_final && at.clone().any(|it| self.mention(it).is_some());
        let opens = !single.determiners.contains(opening) || named && single.definite.contains(opening);
        let bare = opens && somebody && self.is_bare(at);
        let dashed = at.start.checked_sub(1).is_some_and(|it| self.is_dash(it));
        let new =
            (single.indefinite.contains(opening) && somebody && !(dashed && at.len() == 2) || bare) && !thing;
        let told = end > at.end || at.end > at.start + 2;
        let contracted = single.contracted.contains(opening) && !single.indefinite.contains(opening);
        let definite = (single.definite.contains(opening) || contracted) && body && told;
        if !new && !definite {
            return None;
        }
        let one = self.is_bare_source(at) && !opening.ends_with('s');
        let several = bare && !one || single.plural.contains(opening);
        let kind = match (body, several) {
            (true, false) => ActorKind::Organisation,
            (_, true) => ActorKind::Collective,
            (false, false) => ActorKind::Unnamed,
        };
        let part = self.after_one_of(at.start, at.end).is_some();
        let determined = (single.determiners.contains(opening) || contracted)
            && (!several || single.contracted.contains(opening) || bare && single.definite.contains(opening))
            && !part;
        let start = at.start + usize::from(determined);
        let span = self.passage.span(start..end);
        let actor = described(span.of(self.passage.text), kind, article);
        let words =
            (at.start..at.end).filter_map(|it| self.passage.word(it)).map(|it| it.to_string()).collect();
        let mention = self.speaking(&actor, at, start..end, code);
        Some(Stranger { actor, mention, opening: opening.to_string(), gender: None, words })
    }

    /// Where the description of the phrase `at` ends: at `end`, before the cue at `limit`; of a long one only the phrase is kept.
    pub(super) fn bounded(&self, at: &Range<usize>, end: usize, limit: usize) -> usize {
        let end = if limit > at.start { end.min(limit) } else { end };
        if end - at.start > DESCRIPTION_MAX { at.end } else { end }
    }

    /// The mention by the words `whole`, whose phrase is `core`, of an actor whom only the grammar shows.
    pub(super) fn speaking(
        &self,
        actor: &Actor,
        core: &Range<usize>,
        whole: Range<usize>,
        code: &str,
    ) -> Mention {
        Mention {
            at: Anchor { block: self.passage.block, span: self.own_words(core, whole) },
            actor: actor.id.clone(),
            form: Form::Description,
            rule: Rule::new(format!("{code}.speaks")),
        }
    }

    /// Whether the noun of the phrase means people or a body that speaks: the last word where the language builds so, else any. A single noun
    /// that no list has is known by its ending.
    fn tells_somebody(&self, at: &Range<usize>) -> bool {
        let endings = &self.speech.words.person_endings;
        let ends = |it: usize| {
            self.passage.word(it).is_some_and(|word| endings.iter().any(|end| word.ends_with(end.as_str())))
        };
        if self.speech.head_final {
            let last = at.end.saturating_sub(1);
            return self.is_known_noun(last) || ends(last) || self.postposed(at).is_some();
        }
        at.clone().any(|it| self.is_known_noun(it)) || at.len() == 2 && ends(at.start + 1)
    }

    /// Whether a verb stands in what looks like one phrase: "reporters said colleagues", "police closed roads".
    fn holds_verb(&self, at: &Range<usize>) -> bool {
        let single = &self.speech.words;
        let inner = at.start + 1..at.end.saturating_sub(1).max(at.start + 1);
        let says = |it: usize| {
            let forms = self.passage.word(it).and_then(|word| self.speech.verbs.get(word));
            self.speech.head_final
                && forms.is_some_and(|all| all.iter().any(|form| form.tense == Tense::Finite))
        };
        let bare = !single.determiners.contains(self.passage.word(at.start).unwrap_or_default());
        let past = |it: usize| {
            let word = self.passage.word(it).unwrap_or_default();
            bare && single.past_endings.iter().any(|end| word.ends_with(end.as_str()))
        };
        inner.clone().any(|it| says(it) || past(it))
    }

    /// The phrase as far as no mention stands in it, for mentions never overlap: of "the Reed campaign" and "un député LR" the noun.
    fn own_words(&self, core: &Range<usize>, whole: Range<usize>) -> Span {
        let other = |it: &usize| self.passage.item(*it).is_some_and(|item| item.word().is_none());
        if !whole.clone().any(|it| other(&it)) {
            return self.passage.span(whole);
        }
        let named = |it: &usize| self.mention(*it).is_some();
        let (first, last) = ((whole.start..core.end).find(named), (whole.start..core.end).rev().find(named));
        self.passage.span(match (first, last) {
            (_, Some(last)) if last + 1 < core.end => last + 1..core.end,
            (Some(first), _) => whole.start..first,
            _ => whole.start..core.end,
        })
    }

    /// Where the complements after a noun end: "du Quai d'Orsay", "de la droite".
    pub(super) fn after_complements(&self, mut at: usize) -> usize {
        for _ in 0..3 {
            let of = self.passage.word(at).is_some_and(|word| self.speech.words.of.contains(word))
                || self.is_purpose(at);
            let next = if of { self.after_adjuncts(at, self.passage.items.len()) } else { at };
            if next <= at + 1 {
                break;
            }
            at = next;
        }
        at
    }

    /// "pour la paix" behind the noun of a body, not "pour sa part".
    fn is_purpose(&self, at: usize) -> bool {
        let purpose = &self.speech.words.purpose;
        self.passage.word(at).is_some_and(|word| purpose.contains(word))
            && self.passage.filler_at(at, self.speech).is_none()
            && (at.saturating_sub(4)..at).any(|it| {
                self.passage.word(it).is_some_and(|word| self.speech.words.institutions.contains(word))
            })
    }

    /// Whether a noun for people or bodies stands at `index`, in the singular or the plural.
    pub(super) fn is_known_noun(&self, index: usize) -> bool {
        let single = &self.speech.words;
        let known = |word: &str| single.generic_roles.contains(word) || single.institutions.contains(word);
        self.passage
            .word(index)
            .is_some_and(|word| known(word) || word.strip_suffix(['s', 'x']).is_some_and(known))
    }

    /// "officials", "senior officials", "police": without determiner, in languages where that brings in somebody.
    fn is_bare(&self, at: &Range<usize>) -> bool {
        let single = &self.speech.words;
        let last = at.end.checked_sub(1).and_then(|it| self.passage.word(it)).unwrap_or_default();
        single.bare_plurals.iter().any(|ending| last.ends_with(ending.as_str()))
            || single.bare_bodies.contains(last) && at.len() == 1
            || self.postposed(at).is_some()
            || self.is_bare_source(at)
    }

    /// "source policière" in "a-t-on appris de source policière".
    fn is_bare_source(&self, at: &Range<usize>) -> bool {
        let single = &self.speech.words;
        let led = at.start.checked_sub(1).and_then(|it| self.passage.word(it));
        led.is_some_and(|word| single.of.contains(word))
            && self.passage.word(at.start).is_some_and(|word| single.anonymous.contains(word))
    }

    /// Where the noun of `at` ends behind which an adjective leads on: "sources familiar with the talks".
    fn postposed(&self, at: &Range<usize>) -> Option<usize> {
        let adjectives = &self.speech.words.postposed;
        let last = at.end.checked_sub(1)?;
        let adjective = self.passage.word(last).is_some_and(|word| adjectives.contains(word));
        (adjective && last > at.start && self.is_known_noun(last - 1)).then_some(last)
    }

    /// Where the description ends whose core is `at`.
    fn after_described(&self, at: &Range<usize>) -> usize {
        match self.postposed(at) {
            Some(_) if self.is_preposition(at.end) => self.after_adjunct(at.end, self.passage.items.len()),
            _ => self.after_complements(at.end),
        }
    }
}

/// An actor that only its article knows: in another, the same words mean somebody else.
pub(super) fn of_article(name: &str, kind: ActorKind, article: &str) -> Actor {
    let id = ActorId(format!("{}-{}", slug(name), short_hash(&[article])));
    Actor { id, ..Actor::named(name, kind) }
}

/// A body is known by its phrase. Two articles that say "un habitant" need not mean the same one, so such an id holds the article's.
fn described(name: &str, kind: ActorKind, article: &str) -> Actor {
    let known = kind == ActorKind::Organisation;
    if known { Actor::named(name, kind) } else { of_article(name, kind, article) }
}
