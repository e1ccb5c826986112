//! Speech verbs, `according to` words, pronouns: what `annotate/quotes` reads.
//!
//! A file lists verbs by conjugation; here they become one map from each form to what it can be.

use std::collections::{BTreeMap, BTreeSet};

use serde::Deserialize;

use super::names::Gender;

/// A set of single words, lower case.
pub type WordSet = BTreeSet<String>;

/// A word or a run of words, lower case.
pub type Phrase = Vec<String>;

/// What a speech verb takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum VerbClass {
    /// A quotation, a clause, an infinitive: "a déclaré que".
    Say,
    /// These, and a noun: "a annoncé la création de".
    Announce,
    /// Somebody, and what they should do or are: "a appelé Paris à", "a accusé Paris de".
    Urge,
    /// Words that are not given: "a démenti".
    Deny,
}

/// A form of a verb.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tense {
    /// It has a subject of its own.
    Finite,
    /// It needs an auxiliary.
    Participle,
    /// It shares a subject: "ajoutant".
    Gerund,
}

/// What a word can be: a form of a speech verb, with the words that must follow.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerbForm {
    /// Which form.
    pub tense: Tense,
    /// What the verb takes.
    pub class: VerbClass,
    /// "savoir" after "fait"; empty for most.
    pub tail: Phrase,
}

/// A pronoun.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pronoun {
    /// Its words.
    pub words: Phrase,
    /// Its gender, where it shows one.
    pub gender: Option<Gender>,
    /// Whether it stands for several.
    pub plural: bool,
    /// Whether it stands after a preposition only: "selon lui".
    pub stressed: bool,
    /// Whether it means the one named last: "celui-ci", "ce dernier".
    pub latter: bool,
    /// Whether it can mean nobody that the text names: "on", "cela".
    pub nobody: bool,
}

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
    /// "peut-on lire".
    pub reads: Vec<Phrase>,
    /// "c'est ainsi que": a verb after these speaks of the words before.
    pub clefts: Vec<Phrase>,
    /// "cité par".
    pub cited: Vec<Phrase>,
    /// "traduits en".
    pub translated: Vec<Phrase>,
    /// The single words, by what they do.
    pub words: Single,
}

/// Single words, by what they do in a sentence.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub struct Single {
    /// Short words that lose their vowel before an apostrophe, without it: "l", "qu".
    pub elisions: WordSet,
    /// Words that a full stop shortens: "mme".
    pub abbreviations: WordSet,
    /// Auxiliaries of compound tenses.
    pub have: WordSet,
    /// Auxiliaries of the passive and of reflexive verbs.
    pub be: WordSet,
    /// "se".
    pub reflexives: WordSet,
    /// "ne", "not", "sans".
    pub negations: WordSet,
    /// Other finite verbs that open or fill a clause.
    pub modals: WordSet,
    /// Object pronouns that stand before a verb.
    pub clitics: WordSet,
    /// Articles, demonstratives, possessives, small numbers.
    pub determiners: WordSet,
    /// The determiners that point back to somebody known.
    pub definite: WordSet,
    /// Words that show a masculine noun.
    pub masculine: WordSet,
    /// Words that show a feminine noun.
    pub feminine: WordSet,
    /// Words that show a plural.
    pub plural: WordSet,
    /// Prepositions.
    pub prepositions: WordSet,
    /// Prepositions that hold an article: "du".
    pub contracted: WordSet,
    /// What names the agent of a passive: "par".
    pub by: WordSet,
    /// "et", "and".
    pub coordinators: WordSet,
    /// Words that open a new clause.
    pub breaks: WordSet,
    /// Words that open a relative clause.
    pub relatives: WordSet,
    /// Those that are its subject.
    pub subject_relatives: WordSet,
    /// "que".
    pub that: WordSet,
    /// How infinitives end.
    pub infinitive_endings: Vec<String>,
    /// What leads from an urging verb to what is urged: "à", "de".
    pub toward: WordSet,
    /// How adverbs end.
    pub adverb_endings: Vec<String>,
    /// Prepositions that name whose opinion it is at the head of a sentence: "Pour X, ...".
    pub stance: WordSet,
    /// Words after which `according` is something else: "selon lequel".
    pub not_according: WordSet,
    /// What stands between `according` and the source: "selon les informations de X".
    pub relays: WordSet,
    /// Things that speak for their author: "communiqué".
    pub documents: WordSet,
    /// Words after which marks hold a name or a term at a distance: "dites", "so-called".
    pub coined: WordSet,
    /// Words after which marks hold a title: "film".
    pub titled: WordSet,
    /// Nouns by which a text speaks again of a person whom it named: "le responsable".
    pub generic_roles: WordSet,
    /// Those of them that fit anybody with an office: "le responsable".
    pub umbrella_roles: WordSet,
    /// Nouns by which a text speaks again of a body that it named: "l'organisation".
    pub umbrella_bodies: WordSet,
    /// Determiners that bring in somebody new: "un", "plusieurs".
    pub indefinite: WordSet,
    /// How a plural without determiner ends, in languages where such a phrase brings in somebody: "officials".
    pub bare_plurals: Vec<String>,
    /// Prepositions that tie a noun to its complement: "de".
    pub of: WordSet,
    /// Nouns of bodies that speak: "préfecture".
    pub institutions: WordSet,
    /// Words behind which another speaks: "mais", "tandis que".
    pub barriers: WordSet,
    /// Verbs that one person or thing takes alone: "a".
    pub singular: WordSet,
}

#[derive(Deserialize)]
struct SpeechFile {
    #[serde(flatten)]
    words: Single,
    fillers: Vec<String>,
    according: Vec<String>,
    reads: Vec<String>,
    clefts: Vec<String>,
    cited: Vec<String>,
    translated: Vec<String>,
    pronouns: Vec<PronounEntry>,
    conjugations: BTreeMap<String, Endings>,
    verbs: Vec<VerbEntry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PronounEntry {
    words: Vec<String>,
    gender: Option<Gender>,
    #[serde(default)]
    plural: bool,
    #[serde(default)]
    stressed: bool,
    #[serde(default)]
    latter: bool,
    #[serde(default)]
    nobody: bool,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct Endings {
    finite: Vec<String>,
    participle: Vec<String>,
    gerund: Vec<String>,
}

#[derive(Deserialize)]
struct VerbEntry {
    class: VerbClass,
    /// With `stems`: the endings to put on them.
    conjugation: Option<String>,
    #[serde(default)]
    stems: Vec<String>,
    /// An irregular verb gives its forms.
    #[serde(flatten)]
    forms: Endings,
    #[serde(default)]
    tails: Vec<String>,
}

impl From<SpeechFile> for SpeechWords {
    fn from(file: SpeechFile) -> SpeechWords {
        SpeechWords {
            verbs: conjugated(&file),
            pronouns: pronouns(&file.pronouns),
            fillers: phrases(&file.fillers),
            according: phrases(&file.according),
            reads: phrases(&file.reads),
            clefts: phrases(&file.clefts),
            cited: phrases(&file.cited),
            translated: phrases(&file.translated),
            words: file.words,
        }
    }
}

/// Splits as the text is split: at blanks and after elided words.
fn phrase(words: &str) -> Phrase {
    words
        .split(' ')
        .flat_map(|word| match word.split_once('\'') {
            Some((head, rest)) if head.len() < 3 && !rest.is_empty() => {
                vec![format!("{head}'"), rest.to_owned()]
            }
            _ => vec![word.to_owned()],
        })
        .collect()
}

fn phrases(list: &[String]) -> Vec<Phrase> {
    let mut phrases: Vec<Phrase> = list.iter().map(|words| phrase(words)).collect();
    phrases.sort_by_key(|phrase| std::cmp::Reverse(phrase.len()));
    phrases
}

fn pronouns(entries: &[PronounEntry]) -> Vec<Pronoun> {
    let of = |entry: &PronounEntry, words: &String| Pronoun {
        words: phrase(words),
        gender: entry.gender,
        plural: entry.plural,
        stressed: entry.stressed,
        latter: entry.latter,
        nobody: entry.nobody,
    };
    let mut pronouns: Vec<Pronoun> =
        entries.iter().flat_map(|entry| entry.words.iter().map(move |words| of(entry, words))).collect();
    pronouns.sort_by_key(|pronoun| std::cmp::Reverse(pronoun.words.len()));
    pronouns
}

fn conjugated(file: &SpeechFile) -> BTreeMap<String, Vec<VerbForm>> {
    let mut forms: BTreeMap<String, Vec<VerbForm>> = BTreeMap::new();
    for entry in &file.verbs {
        let endings = entry.conjugation.as_ref().and_then(|name| file.conjugations.get(name));
        for stem in &entry.stems {
            add(&mut forms, stem, endings.unwrap_or(&entry.forms), entry);
        }
        if entry.stems.is_empty() {
            add(&mut forms, "", &entry.forms, entry);
        }
    }
    forms
}

fn add(forms: &mut BTreeMap<String, Vec<VerbForm>>, stem: &str, endings: &Endings, entry: &VerbEntry) {
    let tails = if entry.tails.is_empty() { vec![Phrase::new()] } else { phrases(&entry.tails) };
    let tenses = [
        (Tense::Finite, &endings.finite),
        (Tense::Participle, &endings.participle),
        (Tense::Gerund, &endings.gerund),
    ];
    for (tense, list) in tenses {
        for ending in list {
            let known = forms.entry(format!("{stem}{ending}")).or_default();
            known.extend(tails.iter().map(|tail| VerbForm { tense, class: entry.class, tail: tail.clone() }));
        }
    }
}
