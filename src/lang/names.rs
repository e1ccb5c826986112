//! Titles, roles, honorifics, particles: what `annotate/actors` and `annotate/places` read.

use std::collections::BTreeSet;

use serde::Deserialize;

use super::gazetteer::parts;
use crate::registry::ActorKind;
use crate::text::fold;
use crate::text::keys::{Sought, WordSet};
use crate::text::phrases::Phrases;

/// The gender of a word or of an actor.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Gender {
    /// Masculine.
    Masculine,
    /// Feminine.
    Feminine,
}

/// Words or names, parted by `|` in the file; folded here.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Words(Phrases<()>);

impl From<String> for Words {
    fn from(list: String) -> Words {
        let mut words = Phrases::default();
        parts(&list).for_each(|part| words.insert(part, ()));
        Words(words)
    }
}

impl Words {
    /// How many of the `tokens` the longest entry takes with which they open.
    pub fn at(&self, tokens: &[crate::text::tokens::Token<'_>]) -> Option<usize> {
        self.0.length_at(tokens)
    }

    /// Whether the token is one of them.
    pub fn has(&self, token: &crate::text::tokens::Token<'_>) -> bool {
        self.0.length_at(std::slice::from_ref(token)).is_some()
    }
}

/// Single words without regard to capitals, parted by blanks in the file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "String")]
pub struct Set(WordSet);

impl From<String> for Set {
    fn from(list: String) -> Set {
        Set(list.split_whitespace().map(fold).collect())
    }
}

impl Set {
    /// Whether `folded` is one of them.
    pub fn has(&self, folded: impl Sought) -> bool {
        self.0.contains(folded)
    }

    /// All of them.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter()
    }
}

/// Words that tell a gender.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Gendered {
    /// Those of men.
    pub masculine: Set,
    /// Those of women.
    pub feminine: Set,
}

impl Gendered {
    /// The gender that `folded` tells; `None` where it is no such word, or tells both.
    pub fn gender(&self, folded: impl Sought) -> Option<Gender> {
        match (self.masculine.has(&folded), self.feminine.has(&folded)) {
            (true, false) => Some(Gender::Masculine),
            (false, true) => Some(Gender::Feminine),
            _ => None,
        }
    }

    /// Whether it is such a word at all.
    pub fn has(&self, folded: impl Sought) -> bool {
        self.masculine.has(&folded) || self.feminine.has(folded)
    }
}

/// Verbs by which one speaks or decides, as stems with endings and as whole forms; all folded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verbs {
    /// Stems to which any of the endings may be put.
    pub stems: Set,
    /// The endings; `-` is none.
    pub endings: Set,
    /// Whole forms.
    pub forms: Set,
}

impl Verbs {
    /// Whether `folded` is a form of one of the verbs.
    pub fn has(&self, folded: impl Sought) -> bool {
        self.forms.has(&folded)
            || (self.endings.has("-") && self.stems.has(&folded))
            || self
                .endings
                .iter()
                .any(|end| folded.letters().strip_suffix(end).is_some_and(|stem| self.stems.has(stem)))
    }
}

/// A word for an office: its forms as masculine, feminine, and both plurals; blanks within one are `_`, a form that is lacking `-`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Head {
    /// The form by which all are compared.
    pub lemma: String,
    /// The gender of this form, where it tells one.
    pub gender: Option<Gender>,
    /// Whether this form is plural.
    pub plural: bool,
}

/// The words for offices, by every form.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(from = "Vec<String>")]
pub struct Heads(Phrases<Head>);

impl From<Vec<String>> for Heads {
    fn from(lines: Vec<String>) -> Heads {
        let mut heads = Phrases::default();
        for line in &lines {
            let forms: Vec<String> = line.split_whitespace().map(|form| form.replace('_', " ")).collect();
            let lemma = forms.iter().find(|form| *form != "-").map(|form| fold(form)).unwrap_or_default();
            let mut seen = BTreeSet::new();
            for (index, form) in forms.iter().enumerate().filter(|(_, form)| *form != "-") {
                if seen.insert(form) {
                    heads.insert(
                        form,
                        Head { lemma: lemma.clone(), gender: gender(&forms, index), plural: index > 1 },
                    );
                }
            }
        }
        Heads(heads)
    }
}

/// The gender of the form at `index`: none where the other gender has the same.
fn gender(forms: &[String], index: usize) -> Option<Gender> {
    let other = forms.get(index ^ 1);
    match index % 2 {
        _ if other == forms.get(index) => None,
        0 => Some(Gender::Masculine),
        _ => Some(Gender::Feminine),
    }
}

impl Heads {
    /// The longest head with which `tokens` open.
    pub fn at(&self, tokens: &[crate::text::tokens::Token<'_>]) -> Option<(usize, &Head)> {
        let (count, heads) = self.0.longest_at(tokens)?;
        heads.first().map(|head| (count, *head))
    }
}

/// Words of an office that say other words of it as well.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Implied {
    /// Where all of these stand ...
    pub has: Set,
    /// ... these are true too.
    pub adds: Set,
}

/// Nouns that with a state's adjective name one of its bodies: "armée russe".
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Bodies {
    /// What kind of actor they name.
    pub kind: ActorKind,
    /// The nouns.
    pub nouns: Words,
}

/// Titles, roles, honorifics, particles: what `annotate/actors` and `annotate/places` read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct NameWords {
    /// "M.", "Mme": what stands before a surname.
    pub honorifics: Gendered,
    /// Abbreviations whose full stop ends no sentence.
    pub abbreviations: Set,
    /// "le", "the".
    pub definite: Gendered,
    /// "les", "des": determiners that tell the plural.
    pub plural: Set,
    /// "un", "six", "plusieurs": what opens a description of somebody unnamed.
    pub indefinite: Set,
    /// "son", "his".
    pub possessive: Set,
    /// Prepositions that hold an article: "du", "au"; a role may follow, but they are no part of it.
    pub contracted: Set,
    /// Words after which no person's name stands.
    pub no_person_after: Set,
    /// Small words inside a person's name: "de", "van".
    pub particles: Set,
    /// First names.
    pub first_names: Gendered,
    /// Words of organisations, streets, schools: no part of a person's name.
    pub no_person: Set,
    /// Those of `no_person` that people bear as well, behind a first name, a title or beside a verb of speech: "Theresa May".
    pub also_surnames: Set,
    /// Whether a full name needs no first name that is known: where only persons have several words in capitals.
    pub bare_full_names: bool,
    /// Whether names stand before an office to which they belong: "White House spokesman".
    pub premodified: bool,
    /// Words for offices.
    pub heads: Heads,
    /// Heads that tell a relation, not an office: "homologue", "frère".
    pub relative: Set,
    /// Heads that are no persons: "pays".
    pub things: Set,
    /// Heads that say so little that an anonymous source may have them: "responsable", "source".
    pub sources: Set,
    /// What may stand before a head: "ancien", "deputy".
    pub before: Set,
    /// What may stand after a head besides a state's adjective: "adjoint", "spécial".
    pub after: Set,
    /// What opens a complement: "de", "of".
    pub links: Set,
    /// What may follow in a complement after a link without an article: "gouvernement".
    pub objects: Set,
    /// Words that change an office so much that both must have them: "ancien".
    pub exact: Set,
    /// What an office says besides its words.
    pub implied: Vec<Implied>,
    /// Nouns of states' bodies.
    pub bodies: Vec<Bodies>,
    /// Words too small to tell anything about an office or an acronym.
    pub small: Set,
    /// Verbs of speech and decision.
    pub verbs: Verbs,
    /// What may stand between a subject and its verb.
    pub between: Set,
    /// Endings of nouns for people of a town or a party, where those are written with a capital before a name.
    #[serde(default)]
    pub gentile_endings: Set,
    /// Endings of adverbs, which may stand there too.
    pub adverb_endings: Set,
    /// What opens a clause, so that a subject follows: "que", "while".
    pub openers: Words,
    /// Before a state or a government: "selon", "avec".
    pub among: Words,
    /// Before whoever says something: "selon", "according to".
    pub according: Words,
    /// "et", "and".
    pub and: Set,
    /// Nouns after which a capital means its government: "régime de Damas".
    pub powers: Set,
    /// What opens what is said or promised to a receiver: "de" in "a promis à Moscou de ...".
    pub promised: Set,
    /// Verbs whose receiver is named as a place would be: "a garanti à Moscou que".
    pub receivers: Verbs,
    /// What opens that receiver: "à", "to".
    pub to: Set,
    /// What stands before a place: "à", "près de".
    pub locative: Words,
    /// After which a place that nobody knows may stand.
    pub followed_by_place: Words,
    /// What stands before a place and nothing else: "la ville de".
    pub surely_locative: Words,
    /// Words of which an organisation's name is made: "Comité", "University".
    pub organisations: Set,
    /// Small words inside the name of an organisation: "of", "for".
    pub name_links: Set,
    /// Parts of a city: "Est", in "Alep-Est".
    pub quarters: Set,
}
