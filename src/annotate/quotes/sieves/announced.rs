//! "Anne Roy : « … »", "Anne Roy abonde : « … »", "Anne Roy est claire : « … »": a sentence that opens with one person, names nobody
//! else and ends with the colon before an utterance.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::{Cue, cues};
use crate::annotate::quotes::subject::Subject;
use crate::lang::speech::Pronoun;
use crate::registry::ActorKind;

/// Most items between the person and the colon.
const REST_MAX: usize = 25;

impl Scene<'_> {
    /// The person with whom the sentence opens, where nothing up to the colon can speak instead.
    pub(in crate::annotate::quotes) fn announced(
        &self,
        cue: &Cue,
        sentence: &Range<usize>,
    ) -> Option<Sifted> {
        let grammar = &self.grammar;
        let colon = cue.at.start;
        let start = self.opening_of(sentence);
        if !cues(grammar.passage, start..colon, grammar.speech).is_empty() {
            return None;
        }
        let (subject, end) = grammar.pronoun_at(start).map_or_else(
            || grammar.phrase_of(start, colon),
            |(pronoun, end)| (Subject::Pronoun(pronoun.clone(), start..end), end),
        );
        let person = match &subject {
            Subject::Named(mentions, at) => {
                mentions.len() == 1
                    && at.start == start
                    && grammar.kind(at.end - 1) == Some(ActorKind::Person)
            }
            // "Le chef des Insoumis coupe : « … »"
            Subject::Role(_, at) => at.start == start && grammar.is_somebody(at),
            // "Il ne cache pas sa déception : « … »"
            Subject::Pronoun(pronoun, at) => at.start == start && self.is_personal(pronoun, at.end),
            _ => false,
        };
        let (subject, end) = self.without_last_verb(subject, end, colon);
        let end = self.after_told(end, colon);
        // "Anne Roy (CGT construction) :" and "Anne Roy (CGT) est claire :" tell where she belongs.
        let close = grammar
            .passage
            .is(end, "(")
            .then(|| (end..colon).find(|&it| grammar.passage.is(it, ")")))
            .flatten();
        let rest = close.map_or(end, |it| it + 1)..colon;
        let alone = rest.len() <= REST_MAX && !rest.clone().any(|it| self.can_be_heard(it));
        (person && alone).then(|| Sifted {
            subject,
            at: start..colon + 1,
            reach: Reach::After,
            rule: "announced",
        })
    }

    /// Whether the pronoun that ends at `end` means one person: "elle n'en démord pas", not "il faut", "il y a".
    fn is_personal(&self, pronoun: &Pronoun, end: usize) -> bool {
        let grammar = &self.grammar;
        let single = grammar.single();
        let small = |it: &usize| {
            let word = grammar.word(*it);
            word.is_some_and(|word| single.clitics.contains(word) && !single.impersonal.contains(word))
        };
        let verb = end + (end..end + 3).take_while(small).count();
        let nobody = grammar.word(verb).is_some_and(|word| single.impersonal.contains(word));
        let one = pronoun.gender.is_some() && !pronoun.plural && !pronoun.nobody && !pronoun.stressed;
        one && !pronoun.latter && !nobody
    }

    /// Where the sentence begins behind "et", an adverb with its comma, or what leads in and names nobody who could be heard: "Interrogé sur
    /// la Une, Paul Roy est clair : « … »".
    fn opening_of(&self, sentence: &Range<usize>) -> usize {
        let grammar = &self.grammar;
        let start = sentence.start + usize::from(grammar.is_coordinator(sentence.start));
        let lead = self.after_question(start, sentence.end).unwrap_or_else(|| {
            let adverb = grammar.passage.after_fillers(start, grammar.speech);
            let closed = adverb > start && grammar.passage.is(adverb, ",");
            if closed { adverb + 1 } else { grammar.after_lead(&(start..sentence.end)) }
        });
        let heard = |it: usize| self.can_be_heard(it) && grammar.kind(it) != Some(ActorKind::Media);
        let free = lead > start && grammar.passage.is(lead - 1, ",") && !(start..lead).any(heard);
        if free { lead } else { start }
    }

    /// Where "interrogé sur l'emploi," ends, if it stands at `start`.
    fn after_question(&self, start: usize, end: usize) -> Option<usize> {
        let grammar = &self.grammar;
        grammar.word(start).filter(|word| grammar.single().interviewed.contains(*word))?;
        (start..end).find(|&it| grammar.passage.is(it, ",")).map(|it| it + 1)
    }

    /// The noun phrase with its complements, without a verb that no list has and that looks like one of its nouns: "le maire / coupe".
    fn without_last_verb(&self, subject: Subject, end: usize, colon: usize) -> (Subject, usize) {
        let grammar = &self.grammar;
        let Subject::Role(head, at) = subject else { return (subject, end) };
        let verb = |it: usize| {
            let endings = &grammar.single().verb_endings;
            let ends =
                grammar.word(it).is_some_and(|word| endings.iter().any(|end| word.ends_with(end.as_str())));
            ends && !grammar.is_known_noun(it)
        };
        let leads = |it: usize| it == colon || grammar.is_determiner(it) || grammar.is_preposition(it);
        let last = at.end - 1;
        if at.len() > 2 && verb(last) && leads(at.end) {
            return (Subject::Role(head, at.start..last), last);
        }
        let whole = grammar.after_complements(at.end).min(colon);
        let bare = whole == colon && whole > at.start + 2 && verb(colon - 1);
        (Subject::Role(head, at.start..whole - usize::from(bare)), whole)
    }

    /// Where what the commas behind a name tell of its bearer ends: "Anne Roy, qui vient d'arriver, veut y croire : « … »".
    fn after_told(&self, end: usize, colon: usize) -> usize {
        let (grammar, passage) = (&self.grammar, self.grammar.passage);
        let close = (end + 1..colon).rev().find(|&it| passage.is(it, ","));
        let told = close.filter(|&it| passage.is(end, ",") && grammar.is_aside(end + 1..it));
        told.map_or(end, |it| it + 1)
    }

    /// Whether somebody or something stands at `index` whose words may follow: a name, a pronoun, a crowd, a banner.
    fn can_be_heard(&self, index: usize) -> bool {
        let grammar = &self.grammar;
        let single = grammar.single();
        let marked = grammar.passage.item(index).is_some_and(|item| item.quote().is_some() || item.is("?"));
        let subject =
            grammar.pronoun_at(index).is_some_and(|(pronoun, _)| pronoun.nobody || !pronoun.stressed);
        let listed = grammar.word(index).is_some_and(|word| {
            let lists = [&single.subject_relatives, &single.works, &single.documents, &single.utterances];
            lists.iter().any(|list| list.contains(word))
        });
        let somebody = grammar.is_known_noun(index) || grammar.is_for_person(index);
        marked || subject || listed || somebody || grammar.mention(index).is_some()
    }
}
