//! A link inside the site: a page, an anchor, and the words that carry it. The renderers turn it into an address.

use serde::Serialize;

use crate::compose::Scope;
use crate::ids::ActorId;

/// A link inside the site.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Link {
    /// The page's path from the site's root without ending, as in [`Page`](crate::compose::Page); empty for the home page.
    pub page: String,
    /// The anchor on it; may be empty.
    pub anchor: String,
    /// The words that carry it.
    pub text: String,
    /// Whether the page exists in this site. Where it does not (a name whose page was withheld), only the words are shown.
    pub live: bool,
}

impl Link {
    /// A link to the top of `page`.
    pub fn page(page: impl Into<String>, text: impl Into<String>) -> Link {
        Link { page: page.into(), anchor: String::new(), text: text.into(), live: true }
    }

    /// A link to `anchor` on `page`.
    pub fn at(page: impl Into<String>, anchor: impl Into<String>, text: impl Into<String>) -> Link {
        Link { anchor: anchor.into(), ..Link::page(page, text) }
    }

    /// Words that lead nowhere.
    pub fn words(text: impl Into<String>) -> Link {
        Link { text: text.into(), ..Link::default() }
    }

    /// The same words, leading to another page or anchor.
    #[must_use]
    pub fn saying(self, text: impl Into<String>) -> Link {
        Link { text: text.into(), ..self }
    }
}

/// The address of `page#anchor` as seen from the HTML page `from`. Each page but the home page is a folder with an `index.html`,
/// which is spelled out: a browser that opens a folder from a disk shows its listing.
pub fn html_href(from: &str, page: &str, anchor: &str) -> String {
    if from == page && !anchor.is_empty() {
        return format!("#{anchor}");
    }
    let depth = if from.is_empty() { 0 } else { from.split('/').count() };
    let target = if page.is_empty() { "index.html".to_owned() } else { format!("{page}/index.html") };
    with_anchor(format!("{}{target}", "../".repeat(depth)), anchor)
}

/// The address of `page#anchor` as seen from the Markdown page `from`, which is a file. Paragraphs and footnotes of a source's page
/// have no anchors there that would hold on every code host and editor, so a link leads to the page.
pub fn markdown_href(from: &str, page: &str, anchor: &str) -> String {
    let anchor = if page.starts_with("sources/") { "" } else { anchor };
    if from == page && !anchor.is_empty() {
        return format!("#{anchor}");
    }
    let from: Vec<&str> = from.split('/').collect();
    let page = if page.is_empty() { "index" } else { page };
    let to: Vec<&str> = page.split('/').collect();
    let shared = from.iter().zip(&to).take(from.len() - 1).take_while(|(a, b)| a == b).count();
    let shared = shared.min(to.len() - 1);
    let up = "../".repeat(from.len() - 1 - shared);
    with_anchor(format!("{up}{}.md", to[shared..].join("/")), anchor)
}

fn with_anchor(address: String, anchor: &str) -> String {
    if anchor.is_empty() { address } else { format!("{address}#{anchor}") }
}

impl Scope<'_> {
    /// The page of an actor or a place; the id as mere words where it has none.
    pub(in crate::compose) fn who(&self, id: &ActorId) -> Link {
        match self.dossier.listed.get(id) {
            Some(listed) if listed.place => Link::page(format!("places/{id}"), &listed.name),
            Some(listed) => Link::page(format!("actors/{id}"), &listed.name),
            None => Link::words(self.dossier.owners.get(id).unwrap_or(&id.0)),
        }
    }

    /// The pages of several.
    pub(in crate::compose) fn all_of(&self, ids: &[ActorId]) -> Vec<Link> {
        ids.iter().map(|id| self.who(id)).collect()
    }
}
