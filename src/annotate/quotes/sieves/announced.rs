//! "Anne Roy : « … »", "Anne Roy abonde : « … »", "Anne Roy est claire : « … »": a sentence that opens with one person, names nobody
//! else and ends with the colon before an utterance.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::{Cue, cues};
use crate::annotate::quotes::subject::Subject;
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
        let start = sentence.start + usize::from(grammar.is_coordinator(sentence.start));
        if !cues(grammar.passage, start..colon, grammar.speech).is_empty() {
            return None;
        }
        let (subject, end) = grammar.phrase_of(start, colon);
        let person = matches!(&subject, Subject::Named(mentions, at)
            if mentions.len() == 1 && at.start == start && grammar.kind(at.end - 1) == Some(ActorKind::Person));
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

    /// Whether somebody or something stands at `index` whose words may follow: a name, a pronoun, a crowd, a banner.
    fn can_be_heard(&self, index: usize) -> bool {
        let grammar = &self.grammar;
        let single = grammar.single();
        let marked = grammar.passage.item(index).is_some_and(|item| item.quote().is_some());
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
