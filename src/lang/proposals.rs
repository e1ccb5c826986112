//! Words by which names that nobody knows are told: what `annotate/proposals` reads.

use serde::Deserialize;

use super::names::{Set, Words};

/// Words by which names that nobody knows are told.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct ProposalWords {
    /// Words that often open a sentence, and are no names there.
    pub openers: Set,
    /// Words that are given a capital without being the name of one thing: "Etat", "Internet".
    pub common: Set,
    /// What follows a subject: "est", "a", "was".
    pub predicates: Set,
    /// Endings of verbs that no other word of four letters or more has: "ait".
    pub verb_endings: Set,
    /// "mademoiselle", "père": small words of address that belong to the name after them.
    pub addresses: Set,
    /// "Mgr", "Président": what stands before a name and is no part of it.
    pub titles: Set,
    /// Words of which an organisation's name is made, besides those of the names: "Théâtre".
    pub organisation_heads: Set,
    /// What ends the name of a company or a club: "SA", "FC".
    pub organisation_tails: Set,
    /// Nouns after which an organisation is named: "groupe", "chaîne".
    pub organisation_nouns: Set,
    /// Nouns that belong to the name of a place: "rue", "musée", "lac".
    pub place_heads: Words,
    /// Those of them whose complement is another place than the one that it names elsewhere: "rue de Strasbourg".
    pub street_heads: Words,
    /// What else bears a proper name right behind its noun: "le lycée Jean Moulin", "le restaurant Paul".
    pub named_things: Words,
    /// Those that are part of a name only with a capital: "Nord de la Chine".
    pub capital_place_heads: Set,
    /// What ends the name of a place: "County".
    pub place_tails: Set,
    /// What opens the name of a place, before a hyphen: "Saint-Ouen".
    pub place_prefixes: Set,
    /// What stands between the parts of the name of a place, between hyphens: "Aix-en-Othe".
    pub place_infixes: Set,
    /// What introduces examples: "tels que", "comme".
    pub such_as: Set,
    /// Nouns whose complement is a place: "habitants", "nord".
    pub place_nouns: Set,
    /// Nouns that name neither persons nor bodies nor places: "Coupe", "Festival".
    pub thing_heads: Set,
    /// Small words inside a name that a head opens: "de", "du", "sur".
    pub links: Set,
    /// Endings of adjectives that stand after the noun of a name: "Conseil fédéral".
    pub adjective_endings: Set,
    /// Endings of the names of peoples and townsfolk, in the plural: "ois", "iens".
    pub people_endings: Set,
    /// Whether a lone capital after an article is rather a place ("le Morbihan") than a body.
    pub article_tells_place: bool,
}
