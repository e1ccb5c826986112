//! The pages of a document as one text: headings, paragraphs, and at the end what stands around them on every page.

use std::collections::BTreeMap;

use super::furniture::furniture;
use super::page::Page;
use super::paragraphs::{Paragraph, paragraphs, placed};
use crate::ingest::html::escape;

/// How much larger than the running text a heading is.
const HEADING: f64 = 1.12;

/// Longest heading in letters: what is longer and large is a summary.
const HEADING_MAX: usize = 240;

/// The text as HTML, which says what is larger than what; the lines around it are its foot. And the address in that foot, which
/// browsers print there.
pub(super) fn html(pages: &[Page]) -> (String, Option<String>) {
    let size = usual(pages);
    let furniture = furniture(pages, size);
    let mut running = Vec::new();
    let mut around = Vec::new();
    for (number, (page, aside)) in pages.iter().zip(&furniture).enumerate() {
        let text: Vec<_> =
            page.lines.iter().zip(aside).filter(|(_, aside)| !**aside).map(|(line, _)| line).collect();
        around.extend(
            page.lines.iter().zip(aside).filter(|(_, aside)| **aside).map(|(line, _)| line.text.as_str()),
        );
        running.extend(placed(&text, number));
    }
    let paragraphs = paragraphs(&running);
    let head = headline(&paragraphs, size);
    let mut html = String::from("<article>\n");
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let heading = paragraph.size > size * HEADING && paragraph.text.chars().count() <= HEADING_MAX;
        let tag = if Some(index) == head {
            "h1"
        } else if heading {
            "h2"
        } else {
            "p"
        };
        element(&mut html, tag, paragraph);
    }
    html.push_str("</article>\n<footer>\n");
    for text in &around {
        html.push_str("<p>");
        escape(&mut html, text);
        html.push_str("</p>\n");
    }
    html.push_str("</footer>\n");
    let address =
        around.iter().find(|it| it.starts_with("http") && it.contains("://") && !it.contains([' ', '…']));
    (html, address.map(|it| (*it).to_owned()))
}

/// The size of most letters.
fn usual(pages: &[Page]) -> f64 {
    let mut sizes: BTreeMap<i64, usize> = BTreeMap::new();
    for line in pages.iter().flat_map(|it| &it.lines) {
        *sizes.entry((line.size * 4.0).round() as i64).or_default() += line.text.len();
    }
    sizes.iter().max_by_key(|(_, letters)| **letters).map_or(10.0, |(size, _)| *size as f64 / 4.0)
}

/// The headline: the largest heading of the first page that has words.
fn headline(paragraphs: &[Paragraph], size: f64) -> Option<usize> {
    let first = paragraphs.first()?.page;
    let large = paragraphs.iter().enumerate().filter(|(_, it)| {
        it.page == first
            && it.size > size * HEADING
            && it.text.contains(' ')
            && it.text.chars().count() <= HEADING_MAX
    });
    // Of several of one size, the first.
    large.rev().max_by(|(_, one), (_, other)| one.size.total_cmp(&other.size)).map(|(index, _)| index)
}

fn element(html: &mut String, tag: &str, paragraph: &Paragraph) {
    let strong = paragraph.bold && tag == "p";
    html.push_str(&format!("<{tag}>{}", if strong { "<strong>" } else { "" }));
    escape(html, &paragraph.text);
    html.push_str(&format!("{}</{tag}>\n", if strong { "</strong>" } else { "" }));
}
