//! Links and anchors of a Markdown page, as code hosts see them: a heading's anchor is its text in lower case, blanks as hyphens.

use std::collections::BTreeMap;

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::Links;
use crate::text::Span;

/// The page's links and anchors. Front matter is not a heading, and footnotes are looked into.
pub(super) fn links(text: &str) -> Links {
    let options = Options::ENABLE_FOOTNOTES | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS;
    let mut links = Links::default();
    let mut heading: Option<String> = None;
    let mut seen: BTreeMap<String, usize> = BTreeMap::new();
    for (event, range) in Parser::new_ext(text, options).into_offset_iter() {
        match event {
            Event::Start(Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. }) => {
                links.destinations.push((Span::new(range.start, range.end), dest_url.into_string()));
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => {
                let anchor = anchor(&heading.take().unwrap_or_default());
                links.anchors.insert(numbered(anchor, &mut seen));
            }
            Event::Text(words) | Event::Code(words) => {
                if let Some(heading) = &mut heading {
                    heading.push_str(&words);
                }
            }
            _ => {}
        }
    }
    links
}

/// A heading's anchor: letters, digits, hyphens and underscores in lower case, blanks as hyphens, all else dropped.
fn anchor(heading: &str) -> String {
    let kept = heading.trim().chars().filter(|it| it.is_alphanumeric() || matches!(it, '-' | '_' | ' '));
    kept.flat_map(char::to_lowercase).map(|it| if it == ' ' { '-' } else { it }).collect()
}

/// The second heading of one text gets `-1`, the third `-2`.
fn numbered(anchor: String, seen: &mut BTreeMap<String, usize>) -> String {
    let count = seen.entry(anchor.clone()).or_default();
    *count += 1;
    if *count == 1 { anchor } else { format!("{anchor}-{}", *count - 1) }
}
