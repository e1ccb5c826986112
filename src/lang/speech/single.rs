//! Single words, by what they do in a sentence.

use serde::Deserialize;

use crate::text::keys::WordSet;

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
    /// What a determiner leads to before the noun: "autre" in "un autre élu".
    pub others: WordSet,
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
    /// Words with which "que" opens no reported clause: "alors que".
    pub conjunctive: WordSet,
    /// Verbs whose next noun phrase is who hears, so that they never stand before their subject: "told".
    pub addressing: WordSet,
    /// Verbs whose next noun phrase may be who hears: "warned" in "warned lawmakers that".
    pub may_address: WordSet,
    /// "apprendre": words that somebody has from a source that follows.
    pub learned: WordSet,
    /// What stands between a denial and the words denied, besides pronouns and auxiliaries: "avoir" in "nie avoir dit".
    pub perfect: WordSet,
    /// What leads to somebody else's words: "as" in "quoted X as saying".
    pub quoted_as: WordSet,
    /// What leads to where one can read words: "dans" in "peut-on lire dans Le Monde".
    pub printed_in: WordSet,
    /// "source": what words come from when nobody is named.
    pub anonymous: WordSet,
    /// What leads an infinitive in that tells what followed: "de" in "et X de répondre", "à" in "X a tenu à préciser".
    pub narrating: WordSet,
    /// Words of verbs behind which somebody does what the infinitive says: "tenu" in "a tenu à préciser".
    pub undertaking: WordSet,
    /// Endings of names that stand for many: "the French", "the Macrons".
    pub many_endings: Vec<String>,
    /// Nouns for what lets somebody say something: "l'occasion pour X de dire".
    pub occasions: WordSet,
    /// Words of verbs behind which nobody does it, but where they are denied: "n'a pas oublié de rappeler".
    pub withholding: WordSet,
    /// Adjectives that say nothing of who is meant: "le principal intéressé".
    pub blank: WordSet,
    /// Verbs of saying behind which a clause stands, never a noun alone: "said".
    pub clausal: WordSet,
    /// How gerunds end that no list has.
    pub gerund_endings: Vec<String>,
    /// Words that are finite verbs and nothing else, besides those of the other lists: "went".
    pub finite_verbs: WordSet,
    /// How finite verbs end that no list has, where their place behind marked words shows that they tell who speaks: "tempère".
    pub verb_endings: Vec<String>,
    /// How their participles end.
    pub participle_endings: Vec<String>,
    /// Verbs that nobody does: "semble-t-il".
    pub impersonal: WordSet,
    /// How past tenses end, in languages where they look like adjectives: "granted".
    pub past_endings: Vec<String>,
    /// Prepositions after which a gerund is what somebody else did: "criticised X for saying".
    pub gerund_bars: WordSet,
    /// Infinitives that can be no noun behind an adjunct: "avoir".
    pub auxiliary_infinitives: WordSet,
    /// How infinitives end.
    pub infinitive_endings: Vec<String>,
    /// What leads from an urging verb to what is urged: "à", "de".
    pub toward: WordSet,
    /// Verbs of urging that without a preposition only name: "called on X", "called X".
    pub naming: WordSet,
    /// What leads to what a verb of urging asks for: "for" in "called for".
    pub asking: WordSet,
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
    /// Nouns for documents by which a body speaks: "study", "communiqué".
    pub publications: WordSet,
    /// What ties such a noun to whoever made it: "by", "de".
    pub made_by: WordSet,
    /// What such a document does besides saying: "found", "montre".
    pub finding: WordSet,
    /// Things that are quoted by themselves: "livre", "pancarte".
    pub works: WordSet,
    /// Words after which marks hold a name or a term at a distance: "dites", "so-called".
    pub coined: WordSet,
    /// Words after which marks hold a title: "film".
    pub titled: WordSet,
    /// What an age is counted in: "ans".
    pub age_units: WordSet,
    /// What a party or a crowd goes by: "slogan", "motto".
    pub mottos: WordSet,
    /// Nouns for people that tell no office: "le suspect".
    pub people: WordSet,
    /// Participles of whoever is asked, by an agent who does not speak: "interrogé par".
    pub interviewed: WordSet,
    /// Verbs by which reporters tell what they saw: "a constaté un journaliste".
    pub witnessed: WordSet,
    /// Nouns for those who do: "journaliste".
    pub reporters: WordSet,
    /// Words of polls, which ask a people and not its state.
    pub polls: WordSet,
    /// Nouns of what carries words, behind which its name stands: "le journal Le Monde".
    pub mediums: WordSet,
    /// Nouns of what somebody said, behind which it is told who: "les propos de X".
    pub utterances: WordSet,
    /// Verbs that several take: "ont".
    pub plural_verbs: WordSet,
    /// Nouns by which a text speaks again of a person whom it named: "le responsable".
    pub generic_roles: WordSet,
    /// Offices that several hold at a time, so that with an article they take up one who was told of: "le député de l'Ain".
    #[serde(default)]
    pub shared_roles: WordSet,
    /// Those of them that fit anybody with an office: "le responsable".
    pub umbrella_roles: WordSet,
    /// Nouns by which a text speaks again of a body that it named: "l'organisation".
    pub umbrella_bodies: WordSet,
    /// Determiners that bring in somebody new: "un", "plusieurs".
    pub indefinite: WordSet,
    /// How a plural without determiner ends, in languages where such a phrase brings in somebody: "officials".
    pub bare_plurals: Vec<String>,
    /// How nouns for people end.
    pub person_endings: Vec<String>,
    /// Bodies that speak without a determiner: "police".
    pub bare_bodies: WordSet,
    /// Adjectives behind their noun that lead on to a complement: "sources familiar with the talks".
    pub postposed: WordSet,
    /// Prepositions that tie a noun to its complement: "de".
    pub of: WordSet,
    /// Verbs by which a body does what it says: "condamne", "salue".
    pub performing: WordSet,
    /// Prepositions that tie the noun of a body to what it is for: "Centre pour la paix".
    pub purpose: WordSet,
    /// Articles behind a first name that bring somebody in, in languages where surnames seldom stand alone: "Philippe, un livreur".
    pub brings_in: WordSet,
    /// Words by which one person speaks of themselves: "je".
    pub first_person: WordSet,
    /// Nouns by which something varies, behind what else names a source: "selon les pays".
    pub varying: WordSet,
    /// Nouns of bodies that speak: "préfecture".
    pub institutions: WordSet,
    /// Words behind which another speaks: "mais", "tandis que".
    pub barriers: WordSet,
    /// Verbs that one person or thing takes alone: "a".
    pub singular: WordSet,
    /// What opens a gerund: "en" in "en ajoutant".
    pub gerund_openers: WordSet,
}
