//! Words of a source inside their sentence.

use serde::Serialize;

use super::Link;

/// Words of a source inside their sentence: `before`, `words` and `after` follow each other without a gap.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Excerpt {
    /// The sentence up to the words.
    pub before: String,
    /// The words that are meant.
    pub words: String,
    /// The sentence after the words.
    pub after: String,
    /// Whether the sentence begins earlier than `before`.
    pub cut_before: bool,
    /// Whether the sentence ends later than `after`.
    pub cut_after: bool,
    /// The language of the words.
    pub lang: String,
    /// The role of the passage: `headline`, `standfirst`, `paragraph`, `crosshead`, `caption`, `credit`, `dateline`.
    pub role: &'static str,
    /// The passage on the source's page; its words are the source's title.
    pub link: Link,
}
