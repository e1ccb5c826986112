//! Markdown: a page as a web clipper saved it. The front matter declares what the clipper knew of the page; the decoded text is what
//! the body shows, a line for each block of words.
//!
//! The body goes through HTML, as every viewer of Markdown does: so it means the same here, and raw HTML in it is read as such.

use std::borrow::Cow;

use pulldown_cmark::{Options, Parser};

use super::encoding::{characters, refused};
use super::markup::{Markup, Said, Subject, Tag as Element};
use super::{Decoded, Format, html};
use crate::diag::Warned;
use crate::lang::furniture::bare;

mod front;
mod pictures;

use pictures::Pictures;

/// Markdown. Clippers can write pictures into the text, which then is long; what they show is not.
pub const FORMAT: Format =
    Format { name: "markdown", endings: &["md", "markdown"], max: 16 << 20, shows: front::shows, decode };

/// What a clipper writes over a page's summary, right below the headline: a heading of its own, no word of the page.
const EXCERPT: &str = "> ## Excerpt\n";

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    let read = characters(path, bytes, None);
    let mut diagnostics = read.diagnostics;
    let Some((markdown, encoding)) = read.value else { return Warned { value: None, diagnostics } };
    let (head, body) = front::split(&markdown);
    let said = front::said(path, head).unload(&mut diagnostics);
    let (text, markup) = shown(&page(&without_label(body)), &said);
    if text.is_empty() {
        let hint = "Clip the page again once it shows its text, or copy its text into a `.txt` file.";
        diagnostics.extend(refused::<()>(path, "the clipping holds no text", hint).diagnostics);
        return Warned { value: None, diagnostics };
    }
    let decoded = Decoded { text, encoding: encoding.name().to_owned(), markup: markup.with(said) };
    Warned { value: Some(decoded), diagnostics }
}

/// The body without what a clipper wrote over the summary. Further down, the same words are the page's.
fn without_label(body: &str) -> Cow<'_, str> {
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        if line == EXCERPT {
            let (head, rest) = (body.get(..at).unwrap_or_default(), body.get(at + line.len()..));
            return Cow::Owned(format!("{head}\n{}", rest.unwrap_or_default()));
        }
        if !line.trim().is_empty() && !line.starts_with('#') {
            break;
        }
        at += line.len();
    }
    Cow::Borrowed(body)
}

/// The text and its markup. Clippers take the headline out of the page and into the front matter: where the body does not hold it, it
/// stands above it, as it did on the page.
fn shown(page: &str, said: &[Said]) -> (String, Markup) {
    let read = html::read(page);
    let Some(title) = said.iter().find(|it| it.subject == Subject::Title) else { return read };
    let wanted = bare(&title.value);
    let lines = read.0.lines().filter(|it| !it.trim().is_empty());
    let held = lines.zip(&read.1.hints).any(|(line, hint)| {
        let line = bare(line);
        line == wanted || (hint.tag == Element::Title && is_part(&line, &wanted))
    });
    if held || read.0.is_empty() {
        return read;
    }
    let mut headed = String::from("<h1>");
    html::escape(&mut headed, &title.value);
    headed.push_str("</h1>\n");
    headed.push_str(page);
    html::read(&headed)
}

/// Whether one of two titles is the other with something beside it, as the outlet's name: both in words alone.
fn is_part(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() < other.len() { (one, other) } else { (other, one) };
    short.contains(' ') && format!(" {long} ").contains(&format!(" {short} "))
}

/// The body as HTML. The words of links stay, their targets are no text.
fn page(body: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS;
    let mut pictures = Pictures::default();
    let events = Parser::new_ext(body, options).flat_map(|event| pictures.events(event));
    let mut html = String::with_capacity(body.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}
