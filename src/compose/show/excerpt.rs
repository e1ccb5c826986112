//! Words of a source inside their sentence.

use serde::Serialize;

use super::citation::source_link;
use super::{Link, key};
use crate::gather::{self, Entry};

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

impl Excerpt {
    /// An excerpt of `entry`.
    pub(in crate::compose) fn of(entry: &Entry, excerpt: &gather::Excerpt) -> Excerpt {
        Excerpt {
            before: excerpt.before.clone(),
            words: excerpt.words.clone(),
            after: excerpt.after.clone(),
            cut_before: excerpt.cut_before,
            cut_after: excerpt.cut_after,
            lang: entry.fields.language.value.clone().unwrap_or_default(),
            role: key::role(excerpt.role),
            link: Link { anchor: excerpt.anchor.clone(), ..source_link(entry) },
        }
    }
}
