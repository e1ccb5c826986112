//! A capture's text to its article: what each stretch of text is, what was taken out and why, and the article's fields.
//!
//! Kept and removed spans together cover every character of the text that is not white space, each once. The text is final
//! after this stage: later stages point into it and never edit it.

use serde::{Deserialize, Serialize};

use crate::dates::Edtf;
use crate::diag::Warned;
use crate::ids::SourceId;
use crate::ingest::Capture;
use crate::known::{Grounds, Known};
use crate::lang::Languages;
use crate::read::Entered;
use crate::survey::Common;
use crate::text::{Lines, Span};

pub mod forest;
pub mod measure;
pub mod plain;
pub mod published;
pub mod weights;

mod agency;
mod apart;
mod body;
mod byline;
mod convention;
mod credit;
mod declared;
mod features;
mod fields;
mod glue;
mod headline;
mod judge;
mod layout;
mod lexicon;
mod lines;
mod look;
mod marked;
mod outlet;
mod overrides;
mod page;
mod people;
mod pieces;
mod repeats;
mod role;
mod shape;
mod signed;
mod source;
mod tail;
mod tongue;
mod verdict;
mod warnings;
mod zones;

pub use role::Role;

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
    /// Its number in its list, where the capture numbers the list.
    pub number: Option<u32>,
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
    /// The sign or the number before an item of a list, which the list shows.
    ListMark,
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
    /// Why, for `explain` and the original's view.
    pub note: Grounds,
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
    /// What the text and the other place of entry give beside what a person entered; empty where a person has settled it.
    pub rivals: Vec<Rival>,
}

/// A value that stands beside the one that a person entered.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Rival {
    /// The field's name: `published`, `outlet`.
    pub field: String,
    /// The value that does not count, and how it is known.
    pub found: Known<String>,
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

impl Category {
    /// Every category with its name, as the reports and the language data write it.
    pub const ALL: &[(Category, &str)] = &[
        (Category::Advertising, "advertising"),
        (Category::Cookie, "cookie"),
        (Category::DuplicateCaption, "duplicate-caption"),
        (Category::DuplicateHeadline, "duplicate-headline"),
        (Category::DuplicateLead, "duplicate-lead"),
        (Category::Footer, "footer"),
        (Category::Navigation, "navigation"),
        (Category::Newsletter, "newsletter"),
        (Category::Paywall, "paywall"),
        (Category::RelatedLink, "related-link"),
        (Category::SearchBox, "search-box"),
        (Category::SectionLabel, "section-label"),
        (Category::Social, "social"),
        (Category::Comments, "comments"),
        (Category::Teaser, "teaser"),
        (Category::ListMark, "list-mark"),
        (Category::TemplateDebris, "template-debris"),
        (Category::TopicWidget, "topic-widget"),
        (Category::Dropped, "dropped"),
    ];

    /// Its name.
    pub fn name(self) -> &'static str {
        Category::ALL.iter().find(|(category, _)| *category == self).map_or("", |(_, name)| name)
    }

    /// The category called `name`.
    pub fn named(name: &str) -> Option<Category> {
        Category::ALL.iter().find(|(_, it)| *it == name).map(|(category, _)| *category)
    }
}

/// Cleans one capture: reads its lines, lays the page out, judges every line, and reads the fields from what is kept.
pub fn clean(
    capture: &Capture,
    common: &Common,
    entered: &Entered,
    languages: &Languages,
    default_language: &str,
) -> Warned<Cleaned> {
    Cleaner::new(languages, default_language).clean(capture, common, entered)
}

/// What captures are cleaned with, made ready once for many.
#[derive(Debug)]
pub struct Cleaner<'a> {
    languages: &'a Languages,
    lexicon: lexicon::Lexicon<'a>,
    default_language: &'a str,
}

impl<'a> Cleaner<'a> {
    /// Makes the phrases of `languages` ready; `default_language` is that of captures which do not tell theirs.
    pub fn new(languages: &'a Languages, default_language: &'a str) -> Cleaner<'a> {
        Cleaner { languages, lexicon: lexicon::Lexicon::of(languages), default_language }
    }

    /// Cleans one capture, as [`clean`] does.
    pub fn clean(&self, capture: &Capture, common: &Common, entered: &Entered) -> Warned<Cleaned> {
        self.weighed(capture, &weights::weights(capture), (common, entered))
    }

    /// Cleans one capture with `weights`.
    fn weighed(
        &self,
        capture: &Capture,
        weights: &weights::Weights,
        (common, entered): (&Common, &Entered),
    ) -> Warned<Cleaned> {
        let Cleaner { languages, lexicon, default_language } = self;
        let page = page::Page::of(capture, common, lexicon);
        let layout = layout::layout(&page, weights);
        let judge = judge::Judge { page: &page, layout: &layout, lexicon };
        let mut pieces = pieces::pieces(&capture.text, &judge, judge.verdicts());
        let mut diagnostics = overrides::overrule(capture, entered, &mut pieces);
        let (blocks, removed) = parted(&capture.text, pieces);
        let reader = source::Reader { blocks: &blocks, lexicon, lines: Lines::of(&capture.text) };
        let grounds = fields::Grounds { capture, entered, languages, reader, default_language };
        let fields = fields::fields(&grounds).unload(&mut diagnostics);
        let cleaned = Cleaned { id: capture.id.clone(), blocks, removed, fields };
        let seen = warnings::Seen { capture, page: &page, layout: &layout, lexicon, cleaned: &cleaned };
        diagnostics.extend(seen.warnings(languages));
        Warned { value: cleaned, diagnostics }
    }
}

/// Kept pieces and removed pieces.
fn parted(text: &str, pieces: Vec<pieces::Piece>) -> (Vec<Block>, Vec<Removed>) {
    let (mut blocks, mut removed) = (Vec::new(), Vec::new());
    for pieces::Piece { at, verdict } in pieces {
        match verdict {
            verdict::Verdict::Kept { role, rule, number } => {
                let (text, rule) = (at.of(text).to_owned(), rule.to_owned());
                blocks.push(Block { role, at, text, rule, number });
            }
            verdict::Verdict::Removed { category, rule, note } => {
                removed.push(Removed { at, category, rule, note });
            }
        }
    }
    (blocks, removed)
}
