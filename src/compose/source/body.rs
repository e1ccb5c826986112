//! A block's events to inline HTML: links turned to hold on the site, references to markers, words of notes marked.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Tag, TagEnd};

use super::blocks::shown;
use super::overlay::{Cover, Sweep};
use crate::compose::Scope;
use crate::compose::show::html_href;
use crate::dates::Edtf;
use crate::gather::timeline;
use crate::revise::{Target, address, decoded};

/// What one block is made from.
#[derive(Default)]
pub(super) struct Made<'a> {
    /// The notes over its words.
    pub(super) covers: Vec<Cover<'a>>,
    /// The ids of its names and times, by where they begin.
    pub(super) ids: BTreeMap<usize, Named<'a>>,
}

/// A name or a time in a block.
#[derive(Clone, Copy, Debug)]
pub(super) struct Named<'a> {
    /// Its id.
    pub(super) id: &'a str,
    /// Who confirmed it, as the page has it; else empty.
    pub(super) confirmed: &'a str,
}

/// Writes one page's blocks: references are numbered through the page.
pub(super) struct Body<'a> {
    scope: &'a Scope<'a>,
    /// The page's path.
    here: String,
    /// The number of each note.
    numbers: BTreeMap<&'a str, usize>,
    /// How often each note was referred to so far.
    referred: BTreeMap<&'a str, usize>,
}

/// A block's HTML and the notes whose first reference stands in it.
pub(super) struct Inline<'a> {
    pub(super) html: String,
    pub(super) first: Vec<&'a str>,
}

impl<'a> Body<'a> {
    pub(super) fn new(scope: &'a Scope<'a>, here: String, numbers: BTreeMap<&'a str, usize>) -> Body<'a> {
        Body { scope, here, numbers, referred: BTreeMap::new() }
    }

    /// Writes the next block.
    pub(super) fn block(&mut self, events: &[Event<'_>], made: &Made<'_>) -> Inline<'a> {
        let mut inline = Inline { html: String::new(), first: Vec::new() };
        let mut sweep = Sweep::new(&made.covers);
        let mut closing: Vec<&'static str> = Vec::new();
        let mut at = 0;
        for event in events {
            match event {
                Event::FootnoteReference(id) => self.marker(id, &mut inline),
                Event::Start(Tag::Link { link_type, dest_url, .. }) => {
                    let id = made.ids.get(&at).copied();
                    let (open, close) = self.link(&address(*link_type, dest_url), id);
                    inline.html.push_str(&open);
                    closing.push(close);
                }
                Event::End(TagEnd::Link) => inline.html.push_str(closing.pop().unwrap_or_default()),
                Event::Start(Tag::Emphasis) => inline.html.push_str("<em>"),
                Event::End(TagEnd::Emphasis) => inline.html.push_str("</em>"),
                Event::Start(Tag::Strong) => inline.html.push_str("<strong>"),
                Event::End(TagEnd::Strong) => inline.html.push_str("</strong>"),
                Event::HardBreak => {
                    inline.html.push_str("<br>");
                    at += 1;
                }
                other => at = words(shown(other), at, &mut sweep, &mut inline.html),
            }
        }
        inline
    }

    /// The marker of a note; a reference to anything else (a block's role) shows nothing.
    fn marker(&mut self, id: &str, inline: &mut Inline<'a>) {
        let Some((id, number)) = self.numbers.get_key_value(id).map(|(id, number)| (*id, *number)) else {
            return;
        };
        let times = self.referred.entry(id).or_default();
        *times += 1;
        let again = if *times == 1 { String::new() } else { format!("-{times}") };
        if *times == 1 {
            inline.first.push(id);
        }
        inline.html.push_str(&format!(
            "<sup class=\"marker\"><a id=\"ref-{id}{again}\" href=\"#{id}\">{number}</a></sup>"
        ));
    }

    /// What opens and closes a link.
    fn link(&self, address: &str, named: Option<Named<'_>>) -> (String, &'static str) {
        let confirmed = named.map_or("", |it| it.confirmed);
        let id = named.map(|it| it.id).map(|it| format!(" id=\"{}\"", escaped(it))).unwrap_or_default();
        if address.starts_with("https://") || address.starts_with("http://") {
            return (format!("<a class=\"outside\" rel=\"external\" href=\"{}\">", escaped(address)), "</a>");
        }
        let (folder, who) = match Target::of(&decoded(address)) {
            Target::Actor(who) => {
                // A link in double brackets does not say which of them it means.
                let place = self.scope.has_page(&format!("places/{who}"));
                let actor = self.scope.has_page(&format!("actors/{who}"));
                (if place && !actor { "places" } else { "actors" }, who)
            }
            Target::Place(who) => ("places", who),
            Target::Date(date) => return self.time(date.as_ref(), &id),
            Target::Elsewhere => return (String::new(), ""),
        };
        let page = format!("{folder}/{who}");
        if !self.scope.has_page(&page) {
            return (format!("<span class=\"unlisted\"{id}>"), "</span>");
        }
        let class = if folder == "places" { "place" } else { "actor" };
        let who = self.scope.who(&who).text;
        let (class, who) = match confirmed {
            "" => (class.to_owned(), who),
            signed => {
                let status = self.scope.messages.word("status-confirmed");
                (format!("{class} confirmed"), format!("{who} · {status} ({signed})"))
            }
        };
        let href = escaped(&html_href(&self.here, &page, ""));
        let title = escaped(&who);
        (format!("<a class=\"{class}\"{id} href=\"{href}\" title=\"{title}\">"), "</a>")
    }

    fn time(&self, date: Option<&Edtf>, id: &str) -> (String, &'static str) {
        let Some(date) = date else {
            let href = html_href(&self.here, "timeline", timeline::UNDATED);
            return (format!("<a class=\"date undated\"{id} href=\"{}\">", escaped(&href)), "</a>");
        };
        let shown = self.scope.dated(date);
        let href = html_href(&self.here, "timeline", &date.anchor());
        let title = escaped(&shown.text);
        let open = format!("<a class=\"date\"{id} href=\"{}\" title=\"{title}\">", escaped(&href));
        match shown.datetime.as_str() {
            "" => (open, "</a>"),
            datetime => (format!("{open}<time datetime=\"{datetime}\">"), "</time></a>"),
        }
    }
}

/// Writes words, each run inside the marks of its notes; gives back where the next words begin.
fn words(words: &str, start: usize, sweep: &mut Sweep<'_, '_>, html: &mut String) -> usize {
    let end = start + words.len();
    let mut at = start;
    while at < end {
        sweep.go_to(at);
        let to = sweep.next_edge().map_or(end, |edge| edge.min(end));
        let covers = sweep.here();
        for cover in &covers {
            html.push_str(&format!("<span class=\"{}\" data-note=\"{}\">", cover.classes, escaped(cover.id)));
        }
        html.push_str(&escaped(words.get(at - start..to - start).unwrap_or_default()));
        html.push_str(&"</span>".repeat(covers.len()));
        at = to;
    }
    end
}

/// Words for HTML, in text and in attributes.
fn escaped(words: &str) -> String {
    let mut escaped = String::with_capacity(words.len());
    for letter in words.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            other => escaped.push(other),
        }
    }
    escaped
}
