//! The forms of speech verbs. A file lists verbs by conjugation; here they become one map from each form to what it can be.

use std::collections::BTreeMap;

use serde::Deserialize;

use super::phrases::{Phrase, phrases};

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
    /// What somebody thinks, hopes or fears: marked words are theirs, a clause without marks is not said.
    Hold,
    /// Words that are not given: "a démenti".
    Deny,
    /// A clause, where a document does it: "a report found that".
    Find,
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
    /// It tells what followed: "et X de répondre", "avant d'ajouter".
    Infinitive,
}

/// The number that a form shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Number {
    /// "He claims".
    Singular,
    /// "They claim".
    Plural,
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
    /// Whether it tells of words only right before them: "commence : « … »" does, "commence son « grand débat »" says nothing.
    pub bare: bool,
    /// Whether it is another verb with a reflexive word: "s'assurer que".
    pub irreflexive: bool,
    /// The number of its subject, in languages where the form can as well be a noun: "claim", "remarks".
    pub number: Option<Number>,
}

#[derive(Clone, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(super) struct Endings {
    finite: Vec<String>,
    singular: Vec<String>,
    plural: Vec<String>,
    participle: Vec<String>,
    gerund: Vec<String>,
    infinitive: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct VerbEntry {
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
    #[serde(default)]
    bare: bool,
    #[serde(default)]
    irreflexive: bool,
}

/// Every form of the verbs.
pub(super) fn conjugated(
    verbs: &[VerbEntry],
    conjugations: &BTreeMap<String, Endings>,
) -> BTreeMap<String, Vec<VerbForm>> {
    let mut forms: BTreeMap<String, Vec<VerbForm>> = BTreeMap::new();
    for entry in verbs {
        let endings = entry.conjugation.as_ref().and_then(|name| conjugations.get(name));
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
        (Tense::Finite, None, &endings.finite),
        (Tense::Finite, Some(Number::Singular), &endings.singular),
        (Tense::Finite, Some(Number::Plural), &endings.plural),
        (Tense::Participle, None, &endings.participle),
        (Tense::Gerund, None, &endings.gerund),
        (Tense::Infinitive, None, &endings.infinitive),
    ];
    for (tense, number, list) in tenses {
        for ending in list {
            let known = forms.entry(format!("{stem}{ending}")).or_default();
            known.extend(tails.iter().map(|tail| VerbForm {
                tense,
                class: entry.class,
                tail: tail.clone(),
                bare: entry.bare,
                irreflexive: entry.irreflexive,
                number,
            }));
        }
    }
}
