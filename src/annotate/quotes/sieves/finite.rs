//! "X a déclaré que ...", "..., a déclaré X", "«...», X said": subject and verb, in either order.

use std::ops::Range;

use crate::annotate::quotes::acts::{Reach, Scene, Sifted};
use crate::annotate::quotes::coined::is_place_of_words;
use crate::annotate::quotes::cues::{Cue, verb_at};
use crate::annotate::quotes::kind::{is_utterance, stop};
use crate::annotate::quotes::passage::{Item, What};
use crate::annotate::quotes::subject::Subject;
use crate::lang::speech::{Tense, VerbClass};
use crate::text::keys::Keyed;
use crate::text::words::each;

impl Scene<'_> {
    /// "X a déclaré que", "..., a déclaré X", "..., X said".
    pub(in crate::annotate::quotes) fn finite(&self, cue: &Cue, sentence: &Range<usize>) -> Sifted {
        let grammar = &self.grammar;
        let passage = grammar.passage;
        let clitics = &grammar.speech.words.clitics;
        // "«...», lui a répondu X": the pronoun is whom the words are said to.
        let is_hearer = |it: usize| {
            passage.word(it).is_some_and(|word| clitics.contains(word))
                && grammar.pronoun_at(it).is_none_or(|(pronoun, _)| pronoun.stressed || pronoun.nobody)
        };
        let small = cue.at.start.checked_sub(1).filter(|&it| is_hearer(it));
        let opens = small.unwrap_or(cue.at.start);
        let set_off = opens.checked_sub(1).filter(|&it| it >= sentence.start).and_then(|it| passage.item(it));
        let set_off = set_off.is_some_and(|item| {
            [",", "»", "?", "!"].iter().any(|mark| item.is(mark))
                || item.quote().is_some()
                || is_that(item, self)
        });
        let singular = self.is_singular(cue);
        let before = grammar.taking_up(grammar.before(sentence.start, cue.at.start, singular));
        let (after, end) = grammar.after(cue.at.end, sentence.end);
        let after = grammar.taking_up(after);
        if let Some(quoted) = self.quoted(cue, (&before, &after), (end, sentence)) {
            return quoted;
        }
        let takes_person = matches!(cue.class, VerbClass::Urge | VerbClass::Announce);
        // "X, the chief, said that officers ...": what a "that" opens is what was said.
        let reports = passage.word(cue.at.end).is_some_and(|word| grammar.speech.words.that.contains(word));
        let inverts =
            set_off && !reports && !grammar.addresses(&cue.at) && self.follows_verb(&after, end, sentence);
        if inverts
            && !(takes_person && (matches!(before, Subject::Named(..)) || self.is_toward(cue, end)))
            && !self.is_object(&after, &before)
            && !self.is_apposed_name(&before, opens)
            && !self.disagrees(cue, &after)
            && !self.follows_fragment(opens)
            && !self.opens_clause(opens, end, sentence)
        {
            return Sifted { subject: after, at: cue.at.start..end, reach: Reach::Before, rule: "inversion" };
        }
        let announced = cue.at.start == sentence.start && passage.is(end, ":");
        if announced && matches!(after, Subject::Named(..) | Subject::Role(..)) {
            return Sifted { subject: after, at: cue.at.start..end, reach: Reach::After, rule: "inversion" };
        }
        let start = self.start(&before, cue);
        let reach = if self.closes(cue, start, sentence) { Reach::Before } else { Reach::After };
        let rule = match before {
            Subject::Pronoun(..) => "pronoun-verb",
            Subject::Same => "coordinated-verb",
            _ => "subject-verb",
        };
        Sifted { subject: before, at: start..cue.at.end, reach, rule }
    }

    /// "«...», X quoted Y as saying", "X recalled Y saying": the words are those of the one whom the verb is about.
    fn quoted(
        &self,
        cue: &Cue,
        (before, after): (&Subject, &Subject),
        (end, sentence): (usize, &Range<usize>),
    ) -> Option<Sifted> {
        let named = |it: &Subject| matches!(it, Subject::Named(..) | Subject::Role(..));
        let told = named(after) && (named(before) || matches!(before, Subject::Pronoun(..)));
        let speech = self.grammar.speech;
        let leads = self.grammar.passage.word(end).is_some_and(|word| speech.words.quoted_as.contains(word));
        let (_, close) = verb_at(self.grammar.passage, end + usize::from(leads), Tense::Gerund, speech)?;
        let whole = Cue { at: cue.at.start..close, ..cue.clone() };
        let reach =
            if self.closes(&whole, self.start(before, cue), sentence) { Reach::Before } else { Reach::After };
        told.then(|| Sifted { subject: after.clone(), at: whole.at, reach, rule: "quoted" })
    }

    /// Where subject and verb begin.
    fn start(&self, before: &Subject, cue: &Cue) -> usize {
        match before {
            Subject::Named(_, at)
            | Subject::Pronoun(_, at)
            | Subject::Role(_, at)
            | Subject::Last(Some(at)) => at.start,
            Subject::Same | Subject::Last(None) | Subject::Nobody => cue.at.start,
        }
    }

    /// Whether what is urged opens at `index`: whoever stands before it is called upon, not calling ("appelle les élus à ...").
    fn is_toward(&self, cue: &Cue, index: usize) -> bool {
        let words = &self.grammar.speech.words;
        let toward = |word: &Keyed<'_>| words.toward.contains(word) && !words.of.contains(word);
        cue.class == VerbClass::Urge && self.grammar.passage.word(index).is_some_and(toward)
    }

    /// Whether the subject can stand behind its verb: a pronoun without a hyphen only at the end ("..., said he."), else it opens
    /// what is said ("said he would go").
    fn follows_verb(&self, after: &Subject, end: usize, sentence: &Range<usize>) -> bool {
        let passage = self.grammar.passage;
        let closed = || end >= sentence.end || passage.item(end).is_some_and(|item| item.word().is_none());
        match after {
            Subject::Named(..) | Subject::Role(..) | Subject::Last(Some(_)) => true,
            Subject::Pronoun(..) => closed(),
            Subject::Same | Subject::Last(None) | Subject::Nobody => false,
        }
    }

    /// Whether a noun phrase after the verb is its object, because a named subject stands before it.
    fn is_object(&self, after: &Subject, before: &Subject) -> bool {
        matches!(after, Subject::Role(..)) && matches!(before, Subject::Named(..))
    }

    /// Whether the noun behind the verb is the subject of what is said: "Ann Lee, whom Reed beat, said Reed had failed". Without marked
    /// words before it, a subject behind its verb closes the clause.
    fn opens_clause(&self, verb: usize, end: usize, sentence: &Range<usize>) -> bool {
        let (grammar, passage) = (&self.grammar, self.grammar.passage);
        let marked = |back: usize| {
            verb.checked_sub(back).and_then(|it| passage.item(it)).is_some_and(|item| item.quote().is_some())
        };
        // "noted Reed's friend Dante Chinni."
        let of_name =
            |it: usize| grammar.is_word(it, "'s") || grammar.is_plain(it) && grammar.has_capital(it);
        let name = (end..sentence.end).find(|&it| !of_name(it)).unwrap_or(sentence.end);
        let close = self.after_adjuncts(name, sentence.end);
        let closed = close >= sentence.end
            || passage.item(close).is_none_or(|item| matches!(item.what, What::Punct(_)));
        grammar.takes_clause() && !marked(1) && !marked(2) && !closed
    }

    /// Whether the full name of somebody whom no list knows stands before the comma that closes what is apposed to it, right before the
    /// verb: in "Ann Lee, head of Y, described X" Ann Lee describes.
    fn is_apposed_name(&self, before: &Subject, verb: usize) -> bool {
        let comma = verb.checked_sub(1).is_some_and(|it| self.grammar.passage.is(it, ","));
        matches!(before, Subject::Role(_, at) if comma && self.grammar.is_full_name(at))
    }

    /// Whether marked words without a comma or a stop end right before `index` that are no utterance: in "'Yellow cap' protests
    /// across Brittany" nobody protests.
    fn follows_fragment(&self, index: usize) -> bool {
        let passage = self.grammar.passage;
        let quote =
            index.checked_sub(1).and_then(|it| passage.item(it)).filter(|item| item.quote().is_some());
        quote.is_some_and(|item| {
            let text = item.span.of(passage.text);
            stop(text).is_none() && !is_utterance(text, self.grammar.speech)
        })
    }

    /// Whether the verb is that of several and what follows is one: "des «bonnets rouges» ont indigné le ministre" has an object.
    fn disagrees(&self, cue: &Cue, after: &Subject) -> bool {
        let (passage, words) = (self.grammar.passage, &self.grammar.speech.words);
        let several =
            cue.at.clone().any(|it| passage.word(it).is_some_and(|word| words.plural_verbs.contains(word)));
        let at = match after {
            Subject::Named(mentions, at) if mentions.len() == 1 => at,
            Subject::Role(_, at) => at,
            _ => return false,
        };
        let text = passage.letters(at.start);
        let opening = each(text, &words.elisions).next().map(|word| word.low);
        several && opening.is_some_and(|it| words.determiners.contains(&it) && !words.plural.contains(&it))
    }

    fn is_singular(&self, cue: &Cue) -> bool {
        let singular = &self.grammar.speech.words.singular;
        cue.at.clone().any(|it| self.grammar.passage.word(it).is_some_and(|word| singular.contains(word)))
    }

    /// Whether subject and verb close what was said before them: "«...», X said", "..., Smith said on Monday."; or a cleft
    /// points back: "«...», c'est ainsi qu'il a qualifié".
    fn closes(&self, cue: &Cue, start: usize, sentence: &Range<usize>) -> bool {
        let passage = self.grammar.passage;
        let speech = self.grammar.speech;
        let cleft = (1..=6)
            .filter_map(|length| start.checked_sub(length))
            .any(|from| from >= sentence.start && passage.any_phrase_at(from, &speech.clefts) == Some(start));
        if cleft {
            return true;
        }
        let Some(before) = start.checked_sub(1).filter(|&it| it >= sentence.start) else { return false };
        let quote_before = passage.item(before).is_some_and(|item| item.quote().is_some())
            || passage.is(before, ",")
                && before
                    .checked_sub(1)
                    .and_then(|it| passage.item(it))
                    .is_some_and(|it| it.quote().is_some());
        // "Lors du «Grand Rendez-vous», X a reconnu ...": the marks tell where.
        let quote = if passage.is(before, ",") { before.saturating_sub(1) } else { before };
        let quote_before = quote_before && !is_place_of_words(passage, quote, speech);
        if !quote_before && !passage.is(before, ",") {
            return false;
        }
        let end = self.after_adjuncts(cue.at.end, sentence.end);
        // "Pour répondre aux «bonnets rouges», X a concédé une baisse": a verb with an object closes no fragment.
        let fragment =
            quote_before && passage.is(before, ",") && !is_utterance(passage.letters(quote), speech);
        if (cue.class != VerbClass::Say || fragment) && self.grammar.opens_phrase(end) {
            return false;
        }
        end >= sentence.end
            || passage.is(end, ".")
            || quote_before
                && !passage.word(end).is_some_and(|word| speech.words.that.contains(word))
                && !passage.is(end, ":")
    }

    /// Where adverbs, dates and adjuncts after `at` end.
    fn after_adjuncts(&self, at: usize, end: usize) -> usize {
        let mut at = at;
        for _ in 0..8 {
            let next = self.grammar.after_adjuncts(at, end);
            if next == at {
                break;
            }
            at = next;
        }
        at
    }
}

fn is_that(item: &Item<'_>, scene: &Scene<'_>) -> bool {
    item.word().is_some_and(|word| scene.grammar.speech.words.that.contains(word))
}
