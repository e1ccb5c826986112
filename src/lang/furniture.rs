//! Phrases by which page furniture is known, by category: what `clean/` reads.

use std::collections::BTreeMap;

use serde::{Deserialize, Deserializer};

use crate::text::fold;
use crate::text::fold::unaccented;

/// Phrases by which page furniture is known, by category: what `clean/` reads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct FurnitureWords {
    /// What takes a line out, by the category's name as the reports give it.
    pub removed: BTreeMap<String, Phrases>,
    /// What makes a line a credit, a byline, a dateline, a source line or a caption.
    pub kept: Kept,
    /// A text that the page or the capture cut.
    pub cut: Phrases,
    /// A page that only says that something went wrong.
    pub error: Phrases,
    /// Words around the names of those who sign.
    pub signed: Signed,
    /// Words around the outlet's own name.
    pub outlet: Frames,
    /// Words that tell when.
    pub time: Times,
    /// Words by which a text speaks to its reader and of its writer.
    pub address: Address,
}

/// Phrases, each in the form that [`bare`] gives.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Phrases {
    /// The line is made of such phrases and nothing else.
    #[serde(deserialize_with = "bare_list")]
    pub whole: Vec<String>,
    /// The line opens with it.
    #[serde(deserialize_with = "bare_list")]
    pub start: Vec<String>,
    /// The line holds it.
    #[serde(deserialize_with = "bare_list")]
    pub within: Vec<String>,
}

/// Lines that are kept but are not prose.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Kept {
    /// Whose picture it is.
    pub credit: Phrases,
    /// Who signed the article.
    pub byline: Phrases,
    /// When it was published.
    pub dateline: Phrases,
    /// The words before an agency's name that give it the text.
    pub source: Phrases,
    /// The words under a picture.
    pub caption: Phrases,
}

/// Words around the names of those who sign.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Signed {
    /// What joins two names: "et".
    #[serde(deserialize_with = "bare_list")]
    pub joins: Vec<String>,
    /// What they are: "correspondant", "editor".
    #[serde(deserialize_with = "bare_list")]
    pub posts: Vec<String>,
}

/// Phrases with `*` for a name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Frames {
    /// Each has one `*`.
    pub lines: Vec<String>,
    /// Words of which outlets make their names.
    pub nouns: Vec<String>,
}

/// Words by which a text speaks to its reader and of its writer: offers, comments and letters are full of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Address {
    /// Of the reader.
    #[serde(deserialize_with = "bare_list")]
    pub you: Vec<String>,
    /// Of the writer.
    #[serde(deserialize_with = "bare_list")]
    pub we: Vec<String>,
}

/// Words that tell when.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Times {
    /// Weekdays and words that count from the day of writing.
    #[serde(deserialize_with = "bare_list")]
    pub words: Vec<String>,
}

/// Words alone: folded, with one blank wherever something other than letters and digits stands.
pub fn bare(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            'a'..='z' | '0'..='9' => bare.push(letter),
            'A'..='Z' => bare.push(letter.to_ascii_lowercase()),
            _ if letter.is_ascii() => part(&mut bare),
            _ if letter.is_whitespace() => part(&mut bare),
            _ => push(&mut bare, letter),
        }
    }
    bare.truncate(bare.trim_end().len());
    bare
}

/// Adds what a letter beyond ASCII is folded to: nothing, a letter or several, or a mark.
fn push(bare: &mut String, letter: char) {
    let mut take = |letter: char| if letter.is_alphanumeric() { bare.push(letter) } else { part(bare) };
    match unaccented(letter) {
        Some(plain) => take(plain),
        None => fold(letter.encode_utf8(&mut [0; 4])).chars().for_each(take),
    }
}

/// Adds a blank, where none stands.
fn part(bare: &mut String) {
    if !bare.is_empty() && !bare.ends_with(' ') {
        bare.push(' ');
    }
}

fn bare_list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    let phrases = Vec::<String>::deserialize(from)?;
    Ok(phrases.iter().map(|it| bare(it)).filter(|it| !it.is_empty()).collect())
}
