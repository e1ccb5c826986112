//! A capture's text to its article: what each stretch of text is, what was taken out and why, and the article's fields.
//!
//! Kept and removed spans together cover every character of the text that is not white space, each once. The text is final
//! after this stage: later stages point into it and never edit it.

use serde::{Deserialize, Serialize};

use crate::dates::Edtf;
use crate::ids::SourceId;
use crate::known::Known;
use crate::text::Span;

pub mod published;

/// What a kept stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// The article's headline.
    Headline,
    /// The summary set apart before the body.
    Standfirst,
    /// A paragraph of the body.
    Paragraph,
    /// A heading inside the body.
    Crosshead,
    /// The words under a picture.
    Caption,
    /// Whose picture it is.
    Credit,
    /// A line that dates, places or sources the article: "03/05/16 à 15:13", "Source: Afp", "Avec AFP".
    Dateline,
}

/// A kept stretch of the capture's text: a paragraph, a headline, a caption.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// What it is.
    pub role: Role,
    /// Where it stands in the capture's text.
    pub at: Span,
    /// Its words, exactly as they stand there; never empty, no white space at the edges.
    pub text: String,
    /// The rule that gave it its role, e.g. `headline.repeated`.
    pub rule: String,
}

/// Why a stretch of text is not part of the article. The names are those of the reports and of the pages.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Category {
    /// Advertising and its labels.
    Advertising,
    /// Consent to cookies and privacy settings.
    Cookie,
    /// A caption that already stands.
    DuplicateCaption,
    /// The headline again.
    DuplicateHeadline,
    /// The opening of the body again, often cut off.
    DuplicateLead,
    /// The foot of the site.
    Footer,
    /// Menus, skip links, breadcrumbs.
    Navigation,
    /// Newsletter and subscription offers.
    Newsletter,
    /// Counters and offers of a paywall.
    Paywall,
    /// Links to other articles: "Lire aussi".
    RelatedLink,
    /// The search field's label.
    SearchBox,
    /// The section's name above the headline.
    SectionLabel,
    /// Share bars and follow-us lines.
    Social,
    /// Readers' comments and their labels.
    Comments,
    /// Another article's headline and summary.
    Teaser,
    /// What templates leave behind: "n/a", "XS SM MD LG".
    TemplateDebris,
    /// "More about" widgets.
    TopicWidget,
    /// A person's `drop:`.
    Dropped,
}

/// A stretch of text that cleaning took out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Removed {
    /// Where it stands in the capture's text.
    pub at: Span,
    /// Why, for people.
    pub category: Category,
    /// The rule that took it out, e.g. `furniture.related-link`.
    pub rule: String,
    /// Why, in one short sentence of plain words for `explain` and the original's view; English.
    pub note: String,
}

/// The article's fields, each with how it is known.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Fields {
    /// The headline.
    pub title: Known<String>,
    /// When it was published.
    pub published: Known<Edtf>,
    /// When it was last changed.
    pub updated: Known<Edtf>,
    /// The agency whose text it is, by its usual short name: "AFP". A photo credit never counts.
    pub agency: Known<String>,
    /// The outlet that carried it.
    pub outlet: Known<String>,
    /// Who signed it.
    pub author: Known<String>,
    /// The dateline's place.
    pub place: Known<String>,
    /// Its address.
    pub url: Known<String>,
    /// What may be done with it, as entered.
    pub rights: Known<String>,
    /// Its language (BCP 47).
    pub language: Known<String>,
}

/// A cleaned capture.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cleaned {
    /// The capture's id.
    pub id: SourceId,
    /// The kept stretches, in the order of the text.
    pub blocks: Vec<Block>,
    /// The removed stretches, in the order of the text.
    pub removed: Vec<Removed>,
    /// The fields.
    pub fields: Fields,
}
