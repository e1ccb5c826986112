//! Markdown: a page as a web clipper saved it. The front matter declares what the clipper knew of the page; the decoded text is what
//! the body shows, a line for each block of words.
//!
//! The body goes through HTML, as every viewer of Markdown does: so it means the same here, and raw HTML in it is read as such.

use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

use super::encoding::{characters, refused};
use super::markup::{Markup, Said, Subject, Tag as Element};
use super::{Decoded, Format, html};
use crate::diag::Warned;
use crate::lang::furniture::bare;

mod front;

/// Markdown. Clippers can write pictures into the text, which then is long; what they show is not.
pub const FORMAT: Format =
    Format { name: "markdown", endings: &["md", "markdown"], max: 16 << 20, shows: front::shows, decode };

/// What a clipper writes over a page's summary: a heading of its own, no word of the page.
const EXCERPT: &str = "\n> ## Excerpt\n";

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    let read = characters(path, bytes, None);
    let mut diagnostics = read.diagnostics;
    let Some((markdown, encoding)) = read.value else { return Warned { value: None, diagnostics } };
    let (head, body) = front::split(&markdown);
    let said = front::said(path, head).unload(&mut diagnostics);
    let (text, markup) = shown(&page(&body.replacen(EXCERPT, "", 1)), &said);
    if text.is_empty() {
        let hint = "Clip the page again once it shows its text, or copy its text into a `.txt` file.";
        diagnostics.extend(refused::<()>(path, "the clipping holds no text", hint).diagnostics);
        return Warned { value: None, diagnostics };
    }
    let decoded = Decoded { text, encoding: encoding.name().to_owned(), markup: markup.with(said) };
    Warned { value: Some(decoded), diagnostics }
}

/// The text and its markup. Clippers take the headline out of the page and into the front matter: where the body does not hold it, it
/// stands above it, as it did on the page.
fn shown(page: &str, said: &[Said]) -> (String, Markup) {
    let read = html::read(page);
    let Some(title) = said.iter().find(|it| it.subject == Subject::Title) else { return read };
    let wanted = bare(&title.value);
    let held = read.1.hints.iter().any(|it| it.tag == Element::Title)
        || read.0.lines().any(|line| bare(line) == wanted);
    if held || read.0.is_empty() {
        return read;
    }
    let mut headed = String::from("<h1>");
    escaped(&mut headed, &title.value);
    headed.push_str("</h1>\n");
    headed.push_str(page);
    html::read(&headed)
}

/// The body as HTML. The words of links stay, their targets are no text.
fn page(body: &str) -> String {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_WIKILINKS;
    let mut pictures = Pictures::default();
    let events = Parser::new_ext(body, options).filter_map(|event| pictures.event(event));
    let mut html = String::with_capacity(body.len() * 3 / 2);
    pulldown_cmark::html::push_html(&mut html, events);
    html
}

/// What becomes of pictures: their words are what a page puts under them.
#[derive(Default)]
struct Pictures {
    /// How many pictures are open inside one another.
    open: usize,
    words: String,
    /// How many headings and cells are open, which hold no captions.
    narrow: usize,
}

impl Pictures {
    fn event<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.open += 1;
                None
            }
            Event::End(TagEnd::Image) => {
                self.open = self.open.saturating_sub(1);
                if self.open > 0 { None } else { self.caption() }
            }
            Event::Text(words) | Event::Code(words) if self.open > 0 => {
                self.words.push_str(&words);
                None
            }
            Event::SoftBreak if self.open > 0 => {
                self.words.push(' ');
                None
            }
            _ if self.open > 0 => None,
            // The number of a note is no word of the sentence that it stands in, nor of the note.
            Event::FootnoteReference(_)
            | Event::Start(Tag::FootnoteDefinition(_))
            | Event::End(TagEnd::FootnoteDefinition) => None,
            Event::Start(Tag::Heading { .. } | Tag::TableCell) => {
                self.narrow += 1;
                Some(event)
            }
            Event::End(TagEnd::Heading(_) | TagEnd::TableCell) => {
                self.narrow = self.narrow.saturating_sub(1);
                Some(event)
            }
            _ => Some(event),
        }
    }

    fn caption<'e>(&mut self) -> Option<Event<'e>> {
        let words = std::mem::take(&mut self.words);
        let words = without_size(words.trim());
        // One word is a file's name, or what a template writes for every picture.
        if self.narrow > 0 || !words.contains(char::is_whitespace) {
            return None;
        }
        let mut html = String::from("<figure><figcaption>");
        escaped(&mut html, words);
        html.push_str("</figcaption></figure>");
        Some(Event::InlineHtml(html.into()))
    }
}

/// The words before the size that note-takers write behind them: "The harbour|300".
fn without_size(words: &str) -> &str {
    match words.rsplit_once('|') {
        Some((words, size)) if size.chars().all(|it| it.is_ascii_digit() || it == 'x') => words.trim_end(),
        _ => words,
    }
}

fn escaped(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            _ => html.push(letter),
        }
    }
}
