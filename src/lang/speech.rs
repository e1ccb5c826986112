//! Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.

use std::collections::BTreeMap;

use serde::Deserialize;

pub use phrases::{Phrase, Phrases};
pub use pronouns::{Pronoun, Pronouns};
pub use single::Single;
pub use verbs::{Number, Tense, VerbClass, VerbForm};

use crate::text::keys::{Keys, Table, WordSet, key};

mod phrases;
mod pronouns;
mod single;
mod verbs;

/// Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "SpeechFile")]
pub struct SpeechWords {
    /// Every form of every speech verb.
    pub verbs: Table<Vec<VerbForm>>,
    /// The pronouns, longest first.
    pub pronouns: Pronouns,
    /// Adverbs and adverbial phrases that may stand between a subject, its verb and its object.
    pub fillers: Phrases,
    /// "selon", "according to".
    pub according: Phrases,
    /// "selon qui", "according to whom": the source is the one named before.
    pub according_relative: Phrases,
    /// Words that join the reason somebody gives: "car", "because".
    pub reasons: Phrases,
    /// "peut-on lire".
    pub reads: Phrases,
    /// "c'est ainsi que": a verb after these speaks of the words before.
    pub clefts: Phrases,
    /// What leads to the source where nobody is said to speak: "a-t-on appris auprès de".
    pub through: Phrases,
    /// "de même source": whoever spoke last.
    pub same_source: Phrases,
    /// Nouns of people with the words that stand in the roles of those whom they fit: "diplomate", "affaires étrangères".
    pub kin: BTreeMap<String, WordSet>,
    /// Offices with the titles of those whom they take up: "chef état", "président".
    pub taken_up: BTreeMap<String, WordSet>,
    /// Whether titles of works are written with a capital on every word but the small ones.
    pub title_case: bool,
    /// Whether the last word of a noun phrase says what it is.
    pub head_final: bool,
    /// Whether a paragraph of nothing but marked words goes on with whoever spoke last in the one before; elsewhere it may as well be
    /// set apart for show.
    pub paragraphs_go_on: bool,
    /// "cité par".
    pub cited: Phrases,
    /// "aux cris de": what a crowd calls follows.
    pub chants: Phrases,
    /// "traduits en".
    pub translated: Phrases,
    /// The single words, by what they do.
    pub words: Single,
    /// The words with which a cue can open, besides those with a hyphen: hardly any word of a text is one.
    pub leads: Keys,
    /// The words that are neither noun nor adjective.
    pub listed: WordSet,
}

impl SpeechWords {
    /// What is told by looking all words through, once.
    fn sifted(mut self) -> SpeechWords {
        let phrases = [&self.reads, &self.according, &self.according_relative];
        let words = &self.words;
        let single =
            [[&words.stance, &words.narrating, &words.quoted_as], [&words.have, &words.be, &words.finding]];
        let leads = phrases
            .iter()
            .flat_map(|it| it.first_words())
            .chain(single.iter().flatten().flat_map(|it| it.iter()));
        let leads: Vec<u64> = leads.chain(self.verbs.iter()).map(key).collect();
        self.leads = Keys::of(leads.into_iter());
        let listed = [
            [&words.determiners, &words.prepositions, &words.breaks, &words.relatives],
            [&words.have, &words.be, &words.modals, &words.reflexives],
            [&words.negations, &words.coordinators, &words.that, &words.that],
        ];
        self.listed = listed.iter().flatten().flat_map(|it| it.iter()).map(str::to_owned).collect();
        self
    }
}

#[derive(Deserialize)]
struct SpeechFile {
    #[serde(flatten)]
    words: Single,
    fillers: Vec<String>,
    according: Vec<String>,
    according_relative: Vec<String>,
    reasons: Vec<String>,
    reads: Vec<String>,
    clefts: Vec<String>,
    through: Vec<String>,
    same_source: Vec<String>,
    kin: BTreeMap<String, WordSet>,
    #[serde(default)]
    taken_up: BTreeMap<String, WordSet>,
    title_case: bool,
    head_final: bool,
    paragraphs_go_on: bool,
    cited: Vec<String>,
    chants: Vec<String>,
    translated: Vec<String>,
    pronouns: Vec<pronouns::PronounEntry>,
    conjugations: BTreeMap<String, verbs::Endings>,
    verbs: Vec<verbs::VerbEntry>,
}

impl From<SpeechFile> for SpeechWords {
    fn from(file: SpeechFile) -> SpeechWords {
        let words = SpeechWords {
            verbs: verbs::conjugated(&file.verbs, &file.conjugations).into(),
            pronouns: pronouns::pronouns(&file.pronouns),
            fillers: Phrases::of(&file.fillers),
            according: Phrases::of(&file.according),
            according_relative: Phrases::of(&file.according_relative),
            reasons: Phrases::of(&file.reasons),
            reads: Phrases::of(&file.reads),
            clefts: Phrases::of(&file.clefts),
            through: Phrases::of(&file.through),
            same_source: Phrases::of(&file.same_source),
            kin: file.kin,
            taken_up: file.taken_up,
            title_case: file.title_case,
            head_final: file.head_final,
            paragraphs_go_on: file.paragraphs_go_on,
            cited: Phrases::of(&file.cited),
            chants: Phrases::of(&file.chants),
            translated: Phrases::of(&file.translated),
            words: file.words,
            ..SpeechWords::default()
        };
        words.sifted()
    }
}
