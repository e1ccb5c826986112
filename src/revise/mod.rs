//! The page that people and the tool both write: what the tool found meets what stands on the page, and a person's word wins.
//!
//! For each slot (a link, a note, a field) three things meet: the page as it stands, what the tool wrote last, and what it would
//! write today. Edits are splices into the page as it stands, so every byte that a person wrote stays.

use serde::{Deserialize, Serialize};

mod align;
mod anchoring;
mod assemble;
mod body;
mod confirmed;
mod decided;
mod definition;
mod draft;
mod edit;
mod entries;
mod escape;
mod fields;
mod foot;
mod front;
mod gone;
mod inline;
mod kept;
mod links;
mod merge;
mod moved;
mod names;
mod notes;
mod page;
mod pieces;
mod reading;
mod refer;
mod renumbered;
mod report;
mod rivals;
mod settle;
mod settled_fields;
mod settled_links;
mod settled_notes;
mod sheet;
mod state;
mod target;
mod walk;
mod writing;
mod yaml;

pub use confirmed::{Confirmed, confirm_field, confirm_link, enter_field, lead};
pub use decided::{Decision, decided, definition};
pub use draft::{Draft, draft};
pub use entries::entered;
pub use front::body;
pub use gone::{gone, told_gone};
pub use moved::{Moved, moved};
pub use reading::options;
pub use sheet::{Form, Line, Link, Note, Reference, Sheet};
pub use target::{Target, address, decoded, linked};
pub use walk::{Step, Walk};

use crate::annotate::{Annotated, DateMention, Figure, Mention, Proposal, Quotation};
use crate::clean::{Block, Fields, Removed, Role};
use crate::diag::{Diagnostic, Warned};
use crate::ids::SourceId;
use crate::ingest::Capture;
use crate::read::Standing;
use crate::registry::{Actor, Registry};
use crate::text::copies::Runs;

/// What a person has decided about an annotation.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Status {
    /// Nobody has looked: the tool's finding.
    #[default]
    Automatic,
    /// A person says it is so.
    Confirmed,
    /// A person says it is not so.
    Rejected,
    /// Persons disagree.
    Disputed,
}

/// An annotation with what became of it on the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Settled<T> {
    /// Its permanent id on the page: a letter and six hex digits, `q-5adce7`; also its anchor in HTML.
    pub id: String,
    /// The annotation as the page gives it.
    pub it: T,
    /// What a person has decided.
    pub status: Status,
    /// Who decided and when, as written on the page; empty where nobody did.
    pub decided: String,
    /// Whether a person wrote or changed it (otherwise the tool did).
    pub by_person: bool,
}

/// A block with its permanent anchor.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Its permanent id: `p-` and six hex digits from its words.
    pub id: String,
    /// The block.
    pub block: Block,
}

/// An analyst's remark on a source page: a quoted block that opens with `[!NOTE]`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The index of the passage that it follows; `None` before the first.
    pub after: Option<usize>,
    /// Its Markdown, without the quote marks and the opening line.
    pub markdown: String,
}

/// An article as its page gives it: the machine's findings where nobody spoke, a person's word where somebody did.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Article {
    /// The capture's id.
    pub id: SourceId,
    /// The capture's path under `seeds/`.
    pub path: String,
    /// SHA-256 of the capture's bytes, in hex.
    pub sha256: String,
    /// SHA-256 of its decoded text, in hex.
    pub text_sha256: String,
    /// The decoded text, for the original's view.
    pub text: String,
    /// The character encoding that was read.
    pub encoding: String,
    /// The fields.
    pub fields: Fields,
    /// The kept stretches, in the order of the capture.
    pub passages: Vec<Passage>,
    /// The removed stretches, in the order of the capture.
    pub removed: Vec<Removed>,
    /// Every actor and place referred to.
    pub actors: Vec<Actor>,
    /// Names of actors and places.
    pub mentions: Vec<Settled<Mention>>,
    /// Names that no link shows, for a person to accept.
    pub proposals: Vec<Proposal>,
    /// The reported clauses around marked words, which no page shows.
    pub clauses: Vec<Quotation>,
    /// Names of times.
    pub dates: Vec<Settled<DateMention>>,
    /// Words given as somebody's.
    pub quotations: Vec<Settled<Quotation>>,
    /// Numbers of something.
    pub figures: Vec<Settled<Figure>>,
    /// The analyst's remarks.
    pub remarks: Vec<Remark>,
    /// The page, as it will stand in `pages/sources/`.
    pub page: String,
}

impl Article {
    /// By what its copies are known: the words of its headline and of its text.
    pub fn runs(&self) -> Runs {
        let told = |it: &&Passage| {
            it.block.role.is_running() || matches!(it.block.role, Role::Headline | Role::Standfirst)
        };
        Runs::of(self.passages.iter().filter(told).map(|it| it.block.text.as_str()))
    }
}

/// What `revise` makes of one article.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Revised {
    /// The article as its page gives it.
    pub article: Article,
    /// The new content of the page's state file: sorted lines `slot hash`.
    pub written: String,
}

impl Revised {
    /// What stands on disk once it is written.
    pub fn leaves(&self) -> Standing {
        Standing { page: Some(self.article.page.clone()), written: Some(self.written.clone()) }
    }
}

/// The page that the tool would write if nobody had written on it.
pub fn fresh(annotated: &Annotated, capture: &Capture) -> String {
    fresh_with(&draft(annotated), annotated, capture)
}

fn fresh_with(draft: &Draft, annotated: &Annotated, capture: &Capture) -> String {
    let front = fields::draft(&annotated.cleaned.fields, capture).written();
    let foot = foot::removed(&annotated.cleaned.removed, &capture.text);
    writing::page(&front, &draft.sheet, &foot)
}

/// The body of a page as data, for whoever makes something else of it.
pub fn sheet(page: &str) -> Sheet {
    page::Page::read(page, "").sheet
}

/// Where the page of a source stands, relative to the dossier's root.
pub fn path(id: &SourceId) -> String {
    format!("site/pages/sources/{id}.md")
}

/// Merges what was found today into the page as it stands, and gives the article as that page tells it.
///
/// The page is left as it stands where its front matter cannot be read.
pub fn revise(
    annotated: &Annotated,
    capture: &Capture,
    standing: &Standing,
    registry: &Registry,
) -> Warned<Revised> {
    let mut diagnostics = Vec::new();
    let draft = draft(annotated);
    let path = path(&annotated.cleaned.id);
    let (text, written) = match &standing.page {
        None => first(annotated, capture, &draft),
        Some(page) => again(annotated, capture, (standing, page, &path), &mut diagnostics),
    };
    let page = page::Page::read(&text, &path);
    let state = state::State::of(&Standing { page: Some(text.clone()), written: Some(written.clone()) });
    let settling = settle::Settling::new(&page, annotated, &draft, (registry, &state));
    let mut article = settling.article(capture, &mut diagnostics);
    settle::fields(&mut article, &page, &state, &mut diagnostics);
    report::report(&settling, &mut diagnostics);
    article.page = text;
    Warned { value: Revised { article, written }, diagnostics }
}

/// A first page: what the tool would write, and a state that says that it wrote all of it.
fn first(annotated: &Annotated, capture: &Capture, draft: &Draft) -> (String, String) {
    let text = fresh_with(draft, annotated, capture);
    (text, merge::all_written(draft, annotated, capture))
}

/// How often a page is merged at most: an edit among a person's bytes may open the way for one that was refused before it.
const ROUNDS: usize = 5;

/// The page as it stands with today's findings merged in, and its state: what another build would not change.
fn again(
    annotated: &Annotated,
    capture: &Capture,
    (standing, text, path): (&Standing, &str, &str),
    diagnostics: &mut Vec<Diagnostic>,
) -> (String, String) {
    let mut now = (text.to_owned(), standing.written.clone().unwrap_or_default());
    if let Some((restored, told)) = renumbered::restored(text, &state::State::of(standing), path) {
        now.0 = restored;
        diagnostics.push(told);
    }
    for _ in 0..ROUNDS {
        let standing = Standing { page: Some(now.0.clone()), written: Some(now.1.clone()) };
        let page = page::Page::read(&now.0, path);
        let merged = match &page.front {
            Err(error) => {
                diagnostics.push(error.clone());
                return now;
            }
            Ok(front) => merge::merge((&page, front), annotated, (capture, &standing), diagnostics),
        };
        if merged == now {
            break;
        }
        now = merged;
    }
    // Two rounds may say the same.
    diagnostics.dedup();
    now
}
