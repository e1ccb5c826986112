//! Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.

use std::collections::BTreeMap;

use serde::Deserialize;

pub use phrases::Phrase;
pub use pronouns::Pronoun;
pub use single::{Single, WordSet};
pub use verbs::{Number, Tense, VerbClass, VerbForm};

mod phrases;
mod pronouns;
mod single;
mod verbs;

/// Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "SpeechFile")]
pub struct SpeechWords {
    /// Every form of every speech verb.
    pub verbs: BTreeMap<String, Vec<VerbForm>>,
    /// The pronouns, longest first.
    pub pronouns: Vec<Pronoun>,
    /// Adverbs and adverbial phrases that may stand between a subject, its verb and its object.
    pub fillers: Vec<Phrase>,
    /// "selon", "according to".
    pub according: Vec<Phrase>,
    /// "selon qui", "according to whom": the source is the one named before.
    pub according_relative: Vec<Phrase>,
    /// "peut-on lire".
    pub reads: Vec<Phrase>,
    /// "c'est ainsi que": a verb after these speaks of the words before.
    pub clefts: Vec<Phrase>,
    /// What leads to the source where nobody is said to speak: "a-t-on appris auprès de".
    pub through: Vec<Phrase>,
    /// "de même source": whoever spoke last.
    pub same_source: Vec<Phrase>,
    /// Nouns of people with the words that stand in the roles of those whom they fit: "diplomate", "affaires étrangères".
    pub kin: BTreeMap<String, WordSet>,
    /// Whether titles of works are written with a capital on every word but the small ones.
    pub title_case: bool,
    /// "cité par".
    pub cited: Vec<Phrase>,
    /// "traduits en".
    pub translated: Vec<Phrase>,
    /// The single words, by what they do.
    pub words: Single,
}

#[derive(Deserialize)]
struct SpeechFile {
    #[serde(flatten)]
    words: Single,
    fillers: Vec<String>,
    according: Vec<String>,
    according_relative: Vec<String>,
    reads: Vec<String>,
    clefts: Vec<String>,
    through: Vec<String>,
    same_source: Vec<String>,
    kin: BTreeMap<String, WordSet>,
    title_case: bool,
    cited: Vec<String>,
    translated: Vec<String>,
    pronouns: Vec<pronouns::PronounEntry>,
    conjugations: BTreeMap<String, verbs::Endings>,
    verbs: Vec<verbs::VerbEntry>,
}

impl From<SpeechFile> for SpeechWords {
    fn from(file: SpeechFile) -> SpeechWords {
        SpeechWords {
            verbs: verbs::conjugated(&file.verbs, &file.conjugations),
            pronouns: pronouns::pronouns(&file.pronouns),
            fillers: phrases::phrases(&file.fillers),
            according: phrases::phrases(&file.according),
            according_relative: phrases::phrases(&file.according_relative),
            reads: phrases::phrases(&file.reads),
            clefts: phrases::phrases(&file.clefts),
            through: phrases::phrases(&file.through),
            same_source: phrases::phrases(&file.same_source),
            kin: file.kin,
            title_case: file.title_case,
            cited: phrases::phrases(&file.cited),
            translated: phrases::phrases(&file.translated),
            words: file.words,
        }
    }
}
