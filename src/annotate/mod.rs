//! Stand-off annotations over a cleaned article. Each annotator is one file and one entry in [`ANNOTATORS`], runs after those
//! above it and may read what they found; none edits words.

use crate::clean::Cleaned;
use crate::dates::text::Text;
use crate::lang::{Language, Languages};
use crate::registry::Registry;
use crate::survey::Common;

pub use annotations::{
    Anchor, Annotated, Annotations, Bound, Candidate, DateMention, Figure, Form, Mention, Proposal,
    Quotation, QuotationKind, Rule, Speaker, SpeakerClass,
};
pub(crate) use annotations::{BESIDE, DISAGREES, UNCUED};

pub mod actors;
mod annotations;
mod clauses;
pub mod dates;
pub mod figures;
pub mod names;
pub mod places;
pub mod proposals;
pub mod quotes;

/// What every annotator may read besides what those before it found.
#[derive(Clone, Copy, Debug)]
pub struct Context<'a> {
    /// The article.
    pub cleaned: &'a Cleaned,
    /// What the captures have in common, as far as it concerns this one.
    pub common: &'a Common,
    /// Who is who, as far as it concerns this capture.
    pub registry: &'a Registry,
    /// The names that every language shares.
    pub languages: &'a Languages,
    /// The rules of the article's language.
    pub language: &'a Language,
    /// The blocks as times and numbers are found in them.
    pub texts: &'a [Text<'a>],
}

/// The blocks of an article as times and numbers are found in them.
pub fn texts(cleaned: &Cleaned) -> Vec<Text<'_>> {
    cleaned.blocks.iter().map(|block| Text::read(&block.text)).collect()
}

/// One kind of annotation.
pub struct Annotator {
    /// Its name, the stem of its file.
    pub name: &'static str,
    /// Adds its findings to those of the annotators before it.
    pub annotate: fn(&Context<'_>, &mut Annotations),
}

/// Every annotator, in the order in which they run: each reads the layers before it.
pub const ANNOTATORS: &[Annotator] =
    &[dates::ANNOTATOR, names::ANNOTATOR, quotes::ANNOTATOR, figures::ANNOTATOR];

/// Annotates an article; one in a language without rules gets no annotation.
pub fn annotate(cleaned: Cleaned, common: &Common, registry: &Registry, languages: &Languages) -> Annotated {
    let mut annotations = Annotations::default();
    let code = cleaned.fields.language.value.as_deref().unwrap_or_default();
    if let Some(language) = languages.of(code) {
        let texts = &texts(&cleaned);
        let context = Context { cleaned: &cleaned, common, registry, languages, language, texts };
        for annotator in ANNOTATORS {
            (annotator.annotate)(&context, &mut annotations);
        }
        clauses::set_apart(&mut annotations);
    }
    Annotated { cleaned, annotations }
}
