//! "peut-on lire dans le communiqué": a document speaks for its author.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::cues::Cue;
use crate::annotate::quotes::subject::Subject;
use crate::annotate::{Speaker, SpeakerClass};
use crate::text::keys::Keyed;

impl Scene<'_> {
    /// "A report by X found that ...": only where it is told whose document it is.
    pub(in crate::annotate::quotes) fn found(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let grammar = &self.grammar;
        let that = grammar.word(cue.at.end).is_some_and(|word| grammar.single().that.contains(word));
        let sifted = self.finite(cue, sentence);
        let published = match &sifted.subject {
            Subject::Role(_, at) => self.published(at).is_some(),
            _ => false,
        };
        (published && (that || sifted.reach == Reach::Before)).then_some(sifted)
    }

    /// Those who speak through the document that the phrase `at` names: bodies, of which the phrase says that they made it.
    pub(in crate::annotate::quotes) fn published(&self, at: &Range<usize>) -> Option<Speaker> {
        let makers = self.grammar.makers(at)?;
        let named = makers.mentions.iter().map(|&it| Some(self.annotations.mentions.get(it)?.actor.clone()));
        let actors = named.collect::<Option<Vec<_>>>()?;
        let can = actors.iter().all(|actor| self.chain.can_publish(actor, makers.tied));
        let at = Some(self.anchor(makers.at));
        can.then_some(Speaker { actors, at, class: SpeakerClass::Document })
    }

    /// "peut-on lire dans le communiqué": the author is who spoke through it.
    pub(in crate::annotate::quotes) fn document(&self, cue: &Cue, sentence: &Range<usize>) -> Option<Sifted> {
        let passage = self.grammar.passage;
        let words = &self.grammar.speech.words;
        let is_document = |it: usize| {
            passage.word(it).is_some_and(|word| words.documents.contains(word) || words.works.contains(word))
        };
        if let Some(noun) = cue.at.start.checked_sub(1).filter(|&it| it > sentence.start && is_document(it)) {
            let head = passage.word(noun).unwrap_or_default().to_string();
            let subject = Subject::Role(head, noun - 1..noun + 1);
            let closes = passage.is(cue.at.end, ".") || cue.at.end >= sentence.end;
            let reach = if closes { Reach::Before } else { Reach::After };
            return Some(Sifted { subject, at: noun - 1..cue.at.end, reach, rule: "document" });
        }
        if cue.at.len() == 1 && !passage.word(cue.at.start).is_some_and(|word| word.contains('-')) {
            return None;
        }
        let named = (cue.at.end..sentence.end.min(cue.at.end + 6)).find(|&it| is_document(it));
        let paper = (cue.at.end..sentence.end.min(cue.at.end + 3))
            .find_map(|it| Some((it, self.grammar.mention(it).filter(|_| self.is_printed_in(it))?)));
        if let (None, Some((at, mention))) = (named, paper) {
            let subject = Subject::Named(vec![mention], at..at + 1);
            return Some(Sifted {
                subject,
                at: cue.at.start..at + 1,
                reach: Reach::Before,
                rule: "document",
            });
        }
        let subject = match named {
            Some(at) => {
                Subject::Role(passage.word(at).unwrap_or_default().to_string(), at.saturating_sub(1)..at + 1)
            }
            None => Subject::Nobody,
        };
        let end = named.map_or(cue.at.end, |at| at + 1);
        Some(Sifted { subject, at: cue.at.start..end, reach: Reach::Before, rule: "document" })
    }

    /// "peut-on lire dans Le Monde": a paper, or a body's pages, are read as their own author. What one reads under somebody's picture,
    /// or of them on a wall, is not theirs.
    fn is_printed_in(&self, index: usize) -> bool {
        let mention = self.grammar.mention(index).and_then(|it| self.annotations.mentions.get(it));
        let passage = self.grammar.passage;
        let before = |back: usize| index.checked_sub(back).and_then(|it| passage.word(it));
        let leads = |word: Option<&Keyed<'_>>| {
            word.is_some_and(|it| self.grammar.speech.words.printed_in.contains(it))
        };
        let determined = index.checked_sub(1).is_some_and(|it| self.grammar.is_determiner(it));
        mention.is_some_and(|it| self.chain.can_publish(&it.actor, false))
            && (leads(before(1)) || determined && leads(before(2)))
    }
}
