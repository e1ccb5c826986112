//! The dossier and its articles to pages: what each page says, as view structs, not how it looks.
//!
//! A kind of page is one file here, one entry in [`PAGES`], and one template a form with the same stem. A view holds words of the
//! sources, values and keys (`direct`, `automatic`); the words of the interface come from the messages, so a template writes
//! `t(key="status-" ~ it.status)`. Dates are already written out. Links are kept as page and anchor, relative to the site's root.

use std::collections::BTreeSet;

use serde::Serialize;

use crate::diag::Diagnostic;
use crate::gather::Dossier;
use crate::ids::{ActorId, SourceId};
use crate::messages::Messages;
use crate::revise::Article;
use crate::store::Key;

pub mod actor;
pub mod actors;
pub mod brief;
pub mod figures;
pub mod frame;
pub mod home;
pub mod method;
pub mod missing;
pub mod not_found;
pub mod place;
pub mod places;
pub mod quotes;
pub mod show;
pub mod source;
pub mod sources;
pub mod timeline;

pub use frame::Frame;
pub use show::Link;

/// A page: where it lies, what it is called, what it says.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Page {
    /// The stem of its kind, and of its templates: `actor`.
    pub kind: &'static str,
    /// Its path from the site's root without ending: `actors/sergei-lavrov`, `timeline`; empty for the home page.
    pub path: String,
    /// Its title: words of a source, a name, or of the interface.
    pub title: String,
    /// The language of the title, where it is not the interface's; else empty.
    pub title_lang: String,
    /// One sentence for lists and search engines; may be empty.
    pub description: String,
    /// The pages above it, from the home page down, without itself; empty for the home page.
    pub crumbs: Vec<Link>,
    /// What it says; templates read it as `view`.
    #[serde(skip)]
    pub view: View,
}

/// What a page says. Serialises as the struct inside, so that templates read `view.speeches`, not `view.Actor.speeches`.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum View {
    /// The home page.
    Home(home::HomeView),
    /// One capture.
    Source(Box<source::SourceView>),
    /// One actor.
    Actor(actor::ActorView),
    /// The index of the actors.
    Actors(actors::ActorsView),
    /// One place.
    Place(place::PlaceView),
    /// The index of the places.
    Places(places::PlacesView),
    /// The timeline.
    Timeline(timeline::TimelineView),
    /// All quotations.
    Quotes(quotes::QuotesView),
    /// All figures.
    Figures(figures::FiguresView),
    /// The index of the captures.
    Sources(sources::SourcesView),
    /// How it was made.
    Method(method::MethodView),
    /// The briefing.
    Brief(brief::BriefView),
    /// What is not known.
    Missing(missing::MissingView),
    /// The page for addresses that lead nowhere.
    NotFound(not_found::NotFoundView),
}

/// What every page may read.
#[derive(Clone, Copy)]
pub struct Scope<'a> {
    /// The dossier.
    pub dossier: &'a Dossier,
    /// The words and dates of the interface's language.
    pub messages: &'a Messages,
}

/// How the pages of a kind come about.
pub enum Make {
    /// There is one.
    One(fn(&Scope<'_>) -> Page),
    /// There is one for each actor or place of some list.
    Each {
        /// The folder in which they lie; each is called by its id.
        folder: &'static str,
        /// Whose there are.
        list: fn(&Dossier) -> Vec<&ActorId>,
        /// What one is made from.
        basis: fn(&Dossier, &ActorId) -> Basis,
        /// The page of one.
        make: fn(&Scope<'_>, &ActorId) -> Option<Page>,
    },
    /// There is one for each article, whose body is needed.
    Article {
        /// The folder in which they lie; each is called by its id.
        folder: &'static str,
        /// What the page of the entry at an index is made from.
        basis: fn(&Scope<'_>, usize) -> Basis,
        /// The page of one.
        make: fn(&Scope<'_>, &Article) -> Page,
    },
}

/// What a page is made from, besides what all pages may read ([`Scope::shared`]). A page whose basis is what it was is what it was.
#[derive(Clone, Debug)]
pub struct Basis {
    /// The entries that it reads, by their places in [`Dossier::entries`].
    pub sources: BTreeSet<usize>,
    /// What else it shows.
    pub besides: Key,
}

/// A kind of page.
pub struct Kind {
    /// The stem of its module and of its templates.
    pub stem: &'static str,
    /// Whether it also stands among the Markdown pages. Those of the sources do, but `revise` writes them.
    pub markdown: bool,
    /// How its pages come about.
    pub make: Make,
}
/// Every kind of page, in the order of the navigation.
pub const PAGES: &[Kind] = &[
    home::KIND,
    brief::KIND,
    source::KIND,
    sources::KIND,
    actor::KIND,
    actors::KIND,
    place::KIND,
    places::KIND,
    timeline::KIND,
    quotes::KIND,
    figures::KIND,
    missing::KIND,
    method::KIND,
    not_found::KIND,
];

impl Basis {
    /// That of a page which is not there.
    fn nothing() -> Basis {
        Basis { sources: BTreeSet::new(), besides: Key::of(&()) }
    }
}

impl Page {
    /// All that the page says.
    ///
    /// # Errors
    /// Where it cannot be written out.
    pub fn key(&self) -> Result<Key, Diagnostic> {
        Key::of_shown(&(self, &self.view))
    }
}

impl Scope<'_> {
    /// What every page may read: which pages there are and what they are called, the settings, the analyst's notes.
    pub fn shared(&self) -> Key {
        let Dossier { config, notes, by_id, listed, owners, timeline, .. } = self.dossier;
        let days: Vec<&String> = timeline.days.keys().collect();
        let sources: Vec<&SourceId> = by_id.keys().collect();
        Key::of(&(config, notes, sources, listed, owners, days, self.messages.code))
    }

    /// A page whose title is of the interface: the message `title-KIND`.
    fn own_page(&self, kind: &'static str, path: &str, view: View) -> Page {
        Page {
            kind,
            path: path.to_owned(),
            title: self.messages.word(&format!("title-{kind}")),
            title_lang: String::new(),
            description: self.messages.word(&format!("about-{kind}")),
            crumbs: vec![self.home()],
            view,
        }
    }

    /// A page below one of the interface's, with a title of its own.
    fn page_below(&self, kind: &'static str, link: Link, view: View) -> Page {
        let parent = link.page.split('/').next().unwrap_or_default().to_owned();
        let above = Link::page(&parent, self.messages.word(&format!("title-{parent}")));
        Page {
            kind,
            path: link.page,
            title: link.text,
            title_lang: String::new(),
            description: String::new(),
            crumbs: vec![self.home(), above],
            view,
        }
    }

    fn home(&self) -> Link {
        Link::page("", self.messages.word("title-home"))
    }
}

/// The pages of one kind that need no article, one after the other; those of the articles come from [`Make::Article`].
pub fn pages_of(kind: &Kind, scope: &Scope<'_>) -> Vec<Page> {
    match kind.make {
        Make::One(make) => vec![make(scope)],
        Make::Each { list, make, .. } => {
            list(scope.dossier).into_iter().filter_map(|id| make(scope, id)).collect()
        }
        Make::Article { .. } => Vec::new(),
    }
}
