//! What words are to each other in a sentence, as far as lists of words and the order of items tell: no tagger, no parser.

use std::ops::Range;

use super::passage::{Item, Passage, What};
use crate::annotate::actors::query::among;
use crate::annotate::{Form, Mention};
use crate::lang::speech::{Pronoun, Single, SpeechWords};
use crate::registry::{Actor, ActorKind};
use crate::text::keys::Keyed;

/// What reads sentences: a passage, the mentions of its article, the words of its language.
#[derive(Clone, Copy)]
pub(super) struct Grammar<'a> {
    pub(super) passage: &'a Passage<'a>,
    pub(super) mentions: &'a [Mention],
    /// The article's actors, by id.
    pub(super) actors: &'a [Actor],
    pub(super) speech: &'a SpeechWords,
}

/// Most items that a subject's modifiers may take; what is longer is not read.
pub(super) const REACH: usize = 60;

/// Most items of an aside with marked words in it.
const MARKED_MAX: usize = 14;

impl Grammar<'_> {
    pub(super) fn single(&self) -> &Single {
        &self.speech.words
    }

    pub(super) fn word(&self, index: usize) -> Option<&Keyed<'_>> {
        self.passage.word(index)
    }

    /// Whether the word at `index` is `word`.
    pub(super) fn is_word(&self, index: usize, word: &str) -> bool {
        self.word(index).is_some_and(|it| it == word)
    }

    pub(super) fn mention(&self, index: usize) -> Option<usize> {
        self.passage.item(index).and_then(Item::mention)
    }

    pub(super) fn is_preposition(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().prepositions.contains(word))
    }

    pub(super) fn is_determiner(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().determiners.contains(word))
    }

    /// A noun or adjective, as far as no list says otherwise.
    pub(super) fn is_plain(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| {
            !self.speech.listed.contains(word) && word != "'s" && self.pronoun_at(index).is_none()
        }) && self.passage.filler_at(index, self.speech).is_none()
    }

    /// Whether a personal name, alone or with a title, stands at `index`.
    pub(super) fn is_person(&self, index: usize) -> bool {
        self.mention(index)
            .and_then(|mention| self.mentions.get(mention))
            .is_some_and(|mention| matches!(mention.form, Form::Name | Form::Surname | Form::RoleName))
    }

    /// The pronoun at `index` and where it ends.
    pub(super) fn pronoun_at(&self, index: usize) -> Option<(&Pronoun, usize)> {
        let mut opening = self.speech.pronouns.opening(self.word(index)?);
        opening.find_map(|pronoun| self.passage.phrase_at(index, &pronoun.words).map(|end| (pronoun, end)))
    }

    pub(super) fn pronoun_before(&self, end: usize) -> Option<(&Pronoun, usize)> {
        (1..=2).filter_map(|length| end.checked_sub(length)).find_map(|start| {
            self.pronoun_at(start).filter(|&(_, found)| found == end).map(|(pronoun, _)| (pronoun, start))
        })
    }

    /// Where the noun phrase whose last word or name is at `index` begins: nouns and adjectives before it, then a determiner.
    pub(super) fn phrase_start(&self, index: usize) -> usize {
        let mut start = index;
        while start > 0 && index - start < 5 && (self.is_plain(start - 1) || self.is_abbreviation_stop(start))
        {
            start -= 1;
        }
        let modified = start < index || self.is_role_name(index);
        if start > 0 && modified && self.mention(start - 1).is_some() {
            // A name that modifies the noun: "Trump lawyer Marc Kasowitz".
            start -= 1;
        } else if let Some(owner) = self.owner_before(start).filter(|_| modified) {
            start = owner;
        }
        if start > 0 && self.is_determiner(start - 1) && !self.is_contracted(start - 1) {
            start - 1
        } else {
            start
        }
    }

    /// Where the owner begins whose genitive ends at `start`: "Obama's", "the ad's".
    pub(super) fn owner_before(&self, start: usize) -> Option<usize> {
        let last = start.checked_sub(2).filter(|_| self.is_word(start - 1, "'s"))?;
        if self.mention(last).is_some() {
            return Some(last);
        }
        let mut first = last;
        while first > 0 && last - first < 3 && self.is_plain(first - 1) {
            first -= 1;
        }
        let determined = first > 0 && self.is_determiner(first - 1);
        self.is_plain(last).then(|| first - usize::from(determined))
    }

    /// Whether a role and a name together stand at `index` as one mention.
    fn is_role_name(&self, index: usize) -> bool {
        let mention = self.mention(index).and_then(|it| self.mentions.get(it));
        mention.is_some_and(|it| it.form == Form::RoleName)
    }

    /// What kind of actor the mention at `index` names.
    pub(super) fn kind(&self, index: usize) -> Option<ActorKind> {
        let id = &self.mentions.get(self.mention(index)?)?.actor;
        among(self.actors, id).map(|actor| actor.kind)
    }

    /// Whether a mention that can only be a person's stands at `index`: a surname, a role with a name.
    pub(super) fn is_surely_person(&self, index: usize) -> bool {
        let mention = self.mention(index).and_then(|it| self.mentions.get(it));
        mention.is_some_and(|it| matches!(it.form, Form::RoleName | Form::Surname))
    }

    /// Whether "et" or "and" stands at `index`.
    pub(super) fn is_coordinator(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().coordinators.contains(word))
    }

    /// Whether the item at `index` leads an infinitive in: a coordinator, a preposition, a comma.
    pub(super) fn leads(&self, index: usize) -> bool {
        self.is_coordinator(index) || self.is_preposition(index) || self.passage.is(index, ",")
    }

    /// Whether the word at `index` opens a clause where a subject follows, although it can also be a preposition: "as", "after".
    pub(super) fn joins_clause(&self, index: usize) -> bool {
        self.is_preposition(index) && self.word(index).is_some_and(|word| self.single().breaks.contains(word))
    }

    /// Whether the full stop before `start` belongs to a title ("Rep.").
    pub(super) fn is_abbreviation_stop(&self, start: usize) -> bool {
        start >= 2
            && self.passage.is(start - 1, ".")
            && self.word(start - 2).is_some_and(|word| self.single().abbreviations.contains(word))
    }

    pub(super) fn is_contracted(&self, index: usize) -> bool {
        self.word(index).is_some_and(|word| self.single().contracted.contains(word))
            && index > 0
            && (self.is_plain(index - 1) || self.mention(index - 1).is_some())
    }

    /// Whether a clause can begin at `start`: nothing before it in its sentence governs it.
    pub(super) fn is_free(&self, start: usize, from: usize) -> bool {
        let Some(before) = start.checked_sub(1).filter(|&before| before >= from) else { return true };
        let single = self.single();
        match self.passage.item(before).map(|item| &item.what) {
            Some(What::Word(word)) => {
                single.breaks.contains(word)
                    || single.relatives.contains(word)
                    || single.that.contains(word)
                    || self.passage.before_fillers(start, self.speech) < start
            }
            Some(What::Mention(_)) => false,
            _ => true,
        }
    }

    /// Whether the comma at `comma` stands in a list that a coordinator closes, not before an apposition.
    pub(super) fn is_list(&self, comma: usize) -> bool {
        let next = (comma + 1..comma + 6).find(|&it| self.mention(it).is_some());
        next.is_some_and(|it| {
            self.passage.is(it + 1, ",")
                || self.word(it + 1).is_some_and(|word| self.single().coordinators.contains(word))
        })
    }

    /// Whether `range` can stand between commas as an aside: it opens with a relative word, or holds no finite verb.
    pub(super) fn is_aside(&self, range: Range<usize>) -> bool {
        let single = self.single();
        if self.word(range.start).is_some_and(|word| single.relatives.contains(word)) {
            return true;
        }
        let relative =
            range.clone().find(|&it| self.word(it).is_some_and(|word| single.relatives.contains(word)));
        let mut plain = range.start..relative.unwrap_or(range.end);
        // "l'un des chefs des « verts »": marked words behind an article are a noun there.
        let noun = |it: usize| it > range.start && range.len() <= MARKED_MAX && self.is_determiner(it - 1);
        !plain.any(|it| {
            self.passage.item(it).is_some_and(|item| item.quote().is_some() && !noun(it))
                || self.word(it).is_some_and(|word| {
                    let one_of = self.word(it + 1).is_some_and(|next| single.of.contains(next));
                    single.have.contains(word)
                        || single.be.contains(word)
                        || self.pronoun_at(it).is_some_and(|(p, _)| !p.stressed && !one_of)
                })
        })
    }

    /// Where the adjunct that the preposition at `at` opens ends.
    pub(super) fn after_adjunct(&self, at: usize, end: usize) -> usize {
        let mut next = at + 1;
        while next < end && (self.is_preposition(next) || self.is_determiner(next)) {
            next += 1;
        }
        if self.mention(next).is_some() {
            // "in his Instagram post": a name behind a determiner that names never have belongs to the noun that follows.
            let inside = self.word(next - 1).is_some_and(|word| {
                self.single().determiners.contains(word) && !self.single().definite.contains(word)
            });
            next += 1;
            if !inside || self.is_preposition(next - 2) {
                return next;
            }
        }
        while next < end && self.is_plain(next) {
            next += 1;
        }
        next = self.after_medium(next, end);
        next.max(at + 1)
    }

    /// Where the name of a medium ends that stands behind its noun, which ends at `index`: "dans le journal Le Monde".
    fn after_medium(&self, index: usize, end: usize) -> usize {
        let noun = index.checked_sub(1).and_then(|it| self.word(it));
        if !noun.is_some_and(|noun| self.single().mediums.contains(noun)) || self.is_surely_person(index) {
            return index;
        }
        if self.mention(index).is_some() {
            return end.min(index + 1);
        }
        let mut next = index;
        while next < end && self.word(next).is_some() && self.has_capital(next) {
            next += 1;
        }
        next
    }

    /// Whether a noun phrase with its determiner opens at `index`.
    pub(super) fn opens_phrase(&self, index: usize) -> bool {
        self.is_determiner(index)
    }

    /// Whether an auxiliary or another plain finite verb stands in `range`.
    pub(super) fn has_finite(&self, mut range: Range<usize>) -> bool {
        let single = self.single();
        range.any(|it| {
            self.word(it).is_some_and(|word| {
                single.have.contains(word) || single.be.contains(word) || single.modals.contains(word)
            })
        })
    }

    /// Whether the person named at `index` opens a clause: set off before, a verb or an auxiliary behind.
    pub(super) fn opens_clause(&self, index: usize, from: usize) -> bool {
        let start = index - usize::from(index > from && self.is_determiner(index - 1));
        let set_off = start <= from || self.passage.is(start - 1, ",");
        let single = self.single();
        let verb = self.is_plain(index + 1)
            || self
                .word(index + 1)
                .is_some_and(|word| single.have.contains(word) || single.be.contains(word));
        self.is_person(index) && set_off && verb
    }

    /// The mention at `index`, where it names a person whom no preposition governs, or of whom the sentence tells more behind a dash:
    /// "with X — who has called for higher taxes — attacking the plan".
    pub(super) fn free_person(&self, index: usize, from: usize) -> Option<usize> {
        let mention = self.mention(index).filter(|_| self.is_person(index))?;
        let determined = index > from && self.is_determiner(index - 1) && !self.is_preposition(index - 1);
        let start = index - usize::from(determined);
        (start <= from || !self.is_preposition(start - 1) || self.is_dash(index + 1)).then_some(mention)
    }

    /// The mention at `index`, where commas set it off as the one who holds something: "Cela traduit, pour X, la peur".
    pub(super) fn person_of_stance(&self, index: usize) -> Option<usize> {
        let mention = self.mention(index).filter(|_| self.is_person(index))?;
        let start = index - usize::from(index > 0 && self.is_determiner(index - 1));
        let stance = start.checked_sub(2)?;
        let held = self.word(stance + 1).is_some_and(|word| self.single().stance.contains(word));
        (held && self.passage.is(stance, ",") && self.passage.is(index + 1, ",")).then_some(mention)
    }
}
