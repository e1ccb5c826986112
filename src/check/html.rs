//! Links and anchors of an HTML page that the tool made: attributes are quoted, text holds no bare `<`.

use super::Links;
use crate::text::Span;

/// The page's links (`href`, `src`) and anchors (`id`).
pub(super) fn links(text: &str) -> Links {
    let mut links = Links::default();
    let mut at = 0;
    while let Some(open) = text.get(at..).and_then(|rest| rest.find('<')).map(|it| it + at) {
        let end = text.get(open..).and_then(|rest| rest.find('>')).map_or(text.len(), |it| it + open + 1);
        tag(text, open, end, &mut links);
        at = end;
    }
    links
}

fn tag(text: &str, open: usize, end: usize, links: &mut Links) {
    let tag = &text[open..end];
    for name in [" href=\"", " src=\"", " id=\""] {
        let Some(start) = tag.find(name).map(|it| it + name.len()) else { continue };
        let Some(length) = tag[start..].find('"') else { continue };
        let value = unescaped(&tag[start..start + length]);
        if name == " id=\"" {
            links.anchors.insert(value);
        } else {
            links.destinations.push((Span::new(open + start, open + start + length), value));
        }
    }
}

fn unescaped(value: &str) -> String {
    value
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&#x27;", "'")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&amp;", "&")
}
