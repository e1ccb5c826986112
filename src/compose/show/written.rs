//! Markdown that an analyst wrote, for a page other than the file it stands in: its links are turned to hold from there.
//!
//! For HTML it is made safe: raw HTML is shown as words, addresses other than the web's and the dossier's own are dropped, and images,
//! which would ask another host, become links.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd, html};

use super::code::coloured;
use super::{html_href, markdown_href};

/// Markdown that stands in a file of `folder` (relative to the dossier's root) and is shown on the page `here`.
pub(super) struct Written<'a> {
    pub(super) markdown: &'a str,
    pub(super) folder: &'a str,
    pub(super) here: &'a str,
}

/// Where a link leads.
enum Target {
    /// A page of the site and an anchor on it.
    Page(String, String),
    /// The web, or the page itself.
    Web,
    /// Nowhere that a reader of the site could go.
    Nowhere,
}

impl Written<'_> {
    /// As HTML; `has_page` tells which pages the site has.
    pub(super) fn html(&self, has_page: impl Fn(&str) -> bool) -> String {
        let mut open: Vec<bool> = Vec::new();
        let events = Parser::new_ext(self.markdown, Options::ENABLE_TABLES).filter_map(|event| match event {
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                Some(Event::Start(Tag::Heading { level: lower(level), id, classes, attrs }))
            }
            Event::End(TagEnd::Heading(level)) => Some(Event::End(TagEnd::Heading(lower(level)))),
            Event::Html(words) | Event::InlineHtml(words) => Some(Event::Text(words)),
            Event::Start(Tag::Link { dest_url, title, .. } | Tag::Image { dest_url, title, .. }) => {
                // A link inside a link is none in HTML.
                let nested = open.iter().any(|it| *it);
                let address = self.html_address(&dest_url, &has_page).filter(|_| !nested);
                open.push(address.is_some());
                let id = CowStr::Borrowed("");
                address.map(|it| {
                    Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url: it.into(), title, id })
                })
            }
            Event::End(TagEnd::Link | TagEnd::Image) => open.pop()?.then_some(Event::End(TagEnd::Link)),
            other => Some(other),
        });
        let mut out = String::new();
        html::push_html(&mut out, coloured(events).into_iter());
        out
    }

    fn html_address(&self, address: &str, has_page: &impl Fn(&str) -> bool) -> Option<String> {
        match self.target(address) {
            Target::Page(page, anchor) => has_page(&page).then(|| html_href(self.here, &page, &anchor)),
            Target::Web => Some(address.to_owned()),
            Target::Nowhere => None,
        }
    }

    /// As Markdown, every other byte as it was.
    pub(super) fn markdown(&self) -> String {
        let mut out = self.markdown.to_owned();
        let links: Vec<(Range<usize>, String)> = Parser::new_ext(self.markdown, Options::ENABLE_TABLES)
            .into_offset_iter()
            .filter_map(|(event, range)| match event {
                Event::Start(Tag::Link { link_type: LinkType::Inline, dest_url, .. }) => {
                    self.turned(&dest_url, range)
                }
                _ => None,
            })
            .collect();
        for (range, address) in links.into_iter().rev() {
            out.replace_range(range, &address);
        }
        out
    }

    /// Where the address of the link at `range` stands, and what it becomes.
    fn turned(&self, address: &str, range: Range<usize>) -> Option<(Range<usize>, String)> {
        let Target::Page(page, anchor) = self.target(address) else { return None };
        let link = self.markdown.get(range.clone())?;
        let start = range.start + link.rfind(&format!("]({address}"))? + 2;
        Some((start..start + address.len(), markdown_href(self.here, &page, &anchor)))
    }

    fn target(&self, address: &str) -> Target {
        if address.starts_with("https://") || address.starts_with("http://") || address.starts_with("mailto:")
        {
            return Target::Web;
        }
        let (path, anchor) = address.split_once('#').unwrap_or((address, ""));
        let Some(path) = resolved(self.folder, path) else { return Target::Nowhere };
        match path.strip_prefix("site/pages/").and_then(|it| it.strip_suffix(".md")) {
            Some("index") => Target::Page(String::new(), anchor.to_owned()),
            Some(page) => Target::Page(page.to_owned(), anchor.to_owned()),
            None => Target::Nowhere,
        }
    }
}

/// Headings of a note stand below those of the page that shows it.
fn lower(level: HeadingLevel) -> HeadingLevel {
    match level {
        HeadingLevel::H1 | HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    }
}

/// The path that `path` means in `folder`; `None` where it leaves the dossier or names a scheme.
fn resolved(folder: &str, path: &str) -> Option<String> {
    if path.is_empty() || path.starts_with('/') || path.contains(':') {
        return None;
    }
    let mut parts: Vec<&str> = folder.split('/').filter(|it| !it.is_empty()).collect();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => {
                parts.pop()?;
            }
            other => parts.push(other),
        }
    }
    Some(parts.join("/"))
}
