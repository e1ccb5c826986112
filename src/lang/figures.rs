//! Number words, bounds, things counted: what `annotate/figures` reads, and `dates/` for its numbers. Words that mean the same
//! stand in one string, parted by `|`.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::dates::phrases::Phrases;

/// Number words, bounds, things counted: what `annotate/figures` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FigureWords {
    /// The mark before decimals.
    pub decimal: String,
    /// The marks between groups of three digits; a blank stands for the ordinary one, no-break blanks always count.
    pub groups: Vec<String>,
    /// Number words below a hundred, by value in digits.
    pub small: BTreeMap<String, String>,
    /// Hundred, thousand, million: number words that multiply what stands before them.
    pub large: BTreeMap<String, String>,
    /// What may stand between parts of one number: "et" in "vingt et un".
    pub joints: Phrases<()>,
    /// One, where it may also be an article.
    pub one: Phrases<()>,
    /// Collectives with a value, after an article: "vingtaine" is 20.
    pub collectives: BTreeMap<String, String>,
    /// Numbers without a value: "des dizaines", "plusieurs".
    pub vague: Phrases<()>,
    /// Words before a number that bound it.
    pub bounds: BoundWords,
    /// Words around what is counted.
    pub counted: CountedWords,
    /// Words that tell who gives a figure and how it stands to others.
    pub claims: ClaimWords,
}

/// Words before a number that bound it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct BoundWords {
    /// "plus de", "au moins".
    pub least: Phrases<()>,
    /// "moins de", "au plus".
    pub most: Phrases<()>,
    /// "environ".
    pub about: Phrases<()>,
}

/// Words around what is counted.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct CountedWords {
    /// Persons, dead, wounded: a number of these is a figure even in words.
    pub people: Phrases<()>,
    /// Money.
    pub money: Phrases<()>,
    /// Signs of money, before or after the number.
    pub signs: Phrases<()>,
    /// Lengths, weights, areas, shares.
    pub measures: Phrases<()>,
    /// Between the ends of a range: "à", "ou".
    pub or: Phrases<()>,
    /// Before a range whose ends "et" joins: "entre".
    pub range_intro: Phrases<()>,
    /// Words that may stand between the number and what is counted: "autres", "of the".
    pub between: Phrases<()>,
    /// What no figure counts: lengths of time, ages, points.
    pub never: Phrases<()>,
    /// Function words: what stands before one is all that is counted.
    pub stop: Phrases<()>,
    /// Before a number in words these point back to somebody known, and count nothing: "les deux hommes".
    pub definite: Phrases<()>,
    /// Before a number of digits these make it a name or a place in a row: "article 5", "n° 3".
    pub labels: Phrases<()>,
    /// Verbs that follow a number whose noun is left out: "393 n'ont pas été joints".
    pub left_out: Phrases<()>,
    /// Before a bare number these set it against the one before: "contre 69.000 la semaine dernière".
    pub compared: Phrases<()>,
    /// Whether adjectives stand between the number and the noun.
    pub adjectives_first: bool,
    /// Whether a capitalised plural after a number is a people: "2 209 Français".
    pub capital_people: bool,
}

/// Words that tell who gives a figure and how it stands to others.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ClaimWords {
    /// "dont", "y compris".
    pub part: Phrases<()>,
    /// Between two parts of one whole: "et".
    pub and: Phrases<()>,
    /// What follows `according` without naming anybody: "lui".
    pub pronouns: Phrases<()>,
    /// What opens what is said: "que".
    pub that: Phrases<()>,
    /// "selon", "d'après".
    pub according: Phrases<()>,
    /// Words that go on to a further part of a source's name: "de", "of".
    pub source_links: Phrases<()>,
    /// Subjects that mean the source named just before: "l'organisation".
    pub same_source: Phrases<()>,
    /// Words at which the name of a source after `according` ends.
    pub source_end: Phrases<()>,
    /// Verbs of saying in the forms in which they follow their subject: "a annoncé que".
    pub says: Phrases<()>,
    /// Words that doubt the figures of their sentence.
    pub caveats: Phrases<()>,
}
