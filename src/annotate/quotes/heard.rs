//! What a sentence leaves in the chain of those who spoke, besides its acts: its subject, its announcer, its document.

use std::collections::BTreeSet;
use std::ops::Range;

use super::acts::{Act, Reach, Scene, Sifted};
use super::subject::Subject;
use crate::annotate::Speaker;
use crate::ids::ActorId;
use crate::text::keys::Keyed;

impl Scene<'_> {
    /// A sentence in which nobody speaks still has a subject, whom a pronoun may take up; without one, whoever it names.
    pub(super) fn hear_subject(&mut self, sentence: &Range<usize>) {
        let subject = self.grammar.main(sentence);
        if let Subject::Named(..) = subject {
            if let (Some(speaker), _) = self.meant(&subject) {
                self.chain.hear(&speaker.actors, false);
            }
            return;
        }
        // Somebody whom no list knows is a subject all the same: "Suu Kyi presided ... . “…,” she said".
        if let Subject::Role(_, at) = &subject {
            let speech = self.grammar.speech;
            let opening = self.grammar.passage.word(at.start).unwrap_or_default();
            if let (Some(speaker), _) = self.meant(&subject) {
                self.chain.hear(&speaker.actors, false);
            } else if self.grammar.is_full_name(at) || self.grammar.is_somebody(at) {
                self.chain.hear_stranger(opening, false, speech);
            }
        }
        let named = sentence.clone().filter_map(|it| {
            self.grammar.free_person(it, sentence.start).or_else(|| self.grammar.person_of_stance(it))
        });
        let actors =
            named.filter_map(|mention| self.annotations.mentions.get(mention)).map(|it| it.actor.clone());
        self.chain.mention(actors);
    }

    /// "Si X se proclame libre, Y aussi s'en réclame": behind a clause that leads in, whoever opens the main one may be meant by a pronoun.
    pub(super) fn hear_main(&mut self, after: usize, sentence: &Range<usize>) {
        let grammar = self.grammar;
        let start = sentence.start + usize::from(grammar.is_coordinator(sentence.start));
        let leads = |word: &Keyed<'_>| grammar.single().breaks.contains(word);
        if !grammar.word(start).is_some_and(leads) {
            return;
        }
        let comma = |it: usize| grammar.passage.is(it, ",");
        let opens = |it: &usize| grammar.is_person(*it) && comma(*it - 1) && !comma(*it + 1);
        let others: Vec<ActorId> =
            (after.max(start + 1)..sentence.end).filter(opens).filter_map(|it| self.actor(it)).collect();
        self.chain.mention(others.into_iter());
    }

    /// Where the subject of the sentence opens that is somebody without a name, of whom a source behind tells: "L'homme a fui, selon X".
    pub(super) fn topic(&self, sentence: &Range<usize>, acts: &[Act]) -> Option<usize> {
        let passage = self.grammar.passage;
        let marked = |it: usize| passage.item(it).is_some_and(|item| item.quote().is_some());
        let behind = acts.iter().any(|act| {
            act.speaker.is_some()
                && act.reach != Reach::After
                && matches!(act.rule, "according-to" | "inversion")
        });
        if !behind || sentence.clone().any(marked) {
            return None;
        }
        match self.grammar.main(sentence) {
            Subject::Role(_, at) if self.grammar.is_somebody(&at) => Some(at.start),
            _ => None,
        }
    }

    /// "X l'a raillé: «...», a-t-il lancé", "X trouve que «...», dit-il": who is the subject before the colon or "que" is whom the pronoun behind the words takes up.
    pub(super) fn hear_announcer(&mut self, sifted: &Sifted, sentence: &Range<usize>) {
        let passage = self.grammar.passage;
        if !matches!(sifted.subject, Subject::Pronoun(..)) || sifted.reach != Reach::Before {
            return;
        }
        let quote = (sentence.start..sifted.at.start)
            .rev()
            .take(2)
            .find(|&it| passage.item(it).is_some_and(|item| item.quote().is_some()));
        let leads = |it: usize| {
            passage.is(it, ":")
                || passage.word(it).is_some_and(|word| self.grammar.single().that.contains(word))
        };
        let colon = quote.and_then(|it| it.checked_sub(1)).filter(|&it| leads(it));
        let Some(colon) = colon.filter(|&it| it > sentence.start) else { return };
        let subject = self.grammar.main(&(sentence.start..colon));
        if let (Subject::Named(..), (Some(speaker), _)) = (&subject, self.meant(&subject)) {
            self.chain.hear(&speaker.actors, false);
        }
    }

    /// "X a prononcé un discours dans lequel il a dit «...»": a pronoun inside a sentence takes up its subject, who stands before it,
    /// unless the sentence names somebody else on the way whom it may mean: "X a critiqué Y parce qu'il avait dit «...»".
    pub(super) fn hear_leader(&mut self, sifted: &Sifted, sentence: &Range<usize>) {
        let Subject::Pronoun(pronoun, at) = &sifted.subject else { return };
        if pronoun.latter || sifted.reach != Reach::After || at.start <= sentence.start + 1 {
            return;
        }
        let subject = self.grammar.main(&(sentence.start..at.start));
        if let (Subject::Named(_, named), (Some(speaker), _)) = (&subject, self.meant(&subject)) {
            self.chain.hear(&speaker.actors, false);
            let rest = self.behind_apposition(named.end, at.start)..at.start;
            self.chain.mention(self.persons(rest).into_iter());
            return;
        }
        // "The same day, X gave a speech in which he ...": a name that opens a clause and has a verb behind it.
        let opens = |it: &usize| self.grammar.opens_clause(*it, sentence.start);
        let leaders: Vec<usize> = (sentence.start..at.start).filter(opens).collect();
        let actors: BTreeSet<ActorId> = leaders.iter().filter_map(|&it| self.actor(it)).collect();
        if let (1, Some(&leader)) = (actors.len(), leaders.first()) {
            self.chain.hear(&actors.into_iter().collect::<Vec<_>>(), false);
            let rest = self.behind_apposition(leader + 1, at.start)..at.start;
            self.chain.mention(self.persons(rest).into_iter());
        }
    }

    /// "X veut lutter contre la haine qui, selon lui, ...": a source that is a pronoun may be the sentence's own subject, as well as whoever
    /// spoke before and tells of that subject.
    pub(super) fn hear_told(&mut self, sifted: &Sifted, sentence: &Range<usize>) {
        let Subject::Pronoun(pronoun, at) = &sifted.subject else { return };
        if sifted.rule != "according-to" || !pronoun.stressed || sifted.reach == Reach::After {
            return;
        }
        let subject = self.grammar.main(&(sentence.start..at.start));
        // "X « bénéficiait d'un état de grâce », selon lui": somebody else tells of X.
        let told = |end: usize| {
            let marked = self.grammar.passage.item(end).is_some_and(|item| item.quote().is_some());
            marked && sifted.reach == Reach::Before
        };
        let leader = match (&subject, self.meant(&subject)) {
            (Subject::Named(_, named), (Some(speaker), _)) if !told(named.end) => speaker.actors,
            _ => Vec::new(),
        };
        let free = |it: &usize| self.grammar.free_person(*it, sentence.start).is_some() && !told(it + 1);
        let others: Vec<ActorId> =
            (sentence.start..at.start).filter(free).filter_map(|it| self.actor(it)).collect();
        self.chain.mention(leader.into_iter().chain(others));
    }

    /// "X a critiqué Y parce qu'il avait dit «...»": a pronoun behind a verb and its object may mean either.
    pub(super) fn hear_object(&mut self, sifted: &Sifted, before: &Act) {
        let Subject::Pronoun(pronoun, at) = &sifted.subject else { return };
        let end = before.cue.at.end;
        if pronoun.latter
            || sifted.reach != Reach::After
            || self.grammar.addresses(&before.cue.at)
            || at.start < end
        {
            return;
        }
        let object = end..(end + 2).min(at.start);
        self.chain.mention(self.persons(object).into_iter());
    }

    /// The persons named among the items `range`.
    fn persons(&self, range: Range<usize>) -> Vec<ActorId> {
        range.filter(|&it| self.grammar.is_person(it)).filter_map(|it| self.actor(it)).collect()
    }

    fn actor(&self, index: usize) -> Option<ActorId> {
        let mention = self.grammar.mention(index)?;
        self.annotations.mentions.get(mention).map(|it| it.actor.clone())
    }

    /// Where what commas set off behind `start` ends: "X, qui a succédé à Y, a prononcé".
    fn behind_apposition(&self, start: usize, end: usize) -> usize {
        let is_comma = |it: &usize| self.grammar.passage.is(*it, ",");
        let close = if is_comma(&start) { (start + 1..end).find(is_comma) } else { None };
        close.map_or(start, |it| it + 1)
    }

    /// A document named in a sentence is its speaker's.
    pub(super) fn keep_document(&mut self, speaker: &Speaker, sentence: &Range<usize>) {
        if speaker.actors.is_empty() {
            return;
        }
        let passage = self.grammar.passage;
        let documents = &self.grammar.speech.words.documents;
        if sentence.clone().any(|it| passage.word(it).is_some_and(|word| documents.contains(word))) {
            self.chain.publish(&speaker.actors);
        }
    }
}
