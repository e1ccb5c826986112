//! Pictures in Markdown: their words stand below them, as a page has them.

use pulldown_cmark::{Event, Tag, TagEnd};

use crate::ingest::html::escape;

/// What becomes of pictures: their words are what a page puts under them.
#[derive(Default)]
pub(super) struct Pictures {
    /// How many pictures are open inside one another.
    open: usize,
    words: String,
    /// The captions of pictures that stand within the words of a paragraph, which goes on behind them.
    held: Vec<String>,
    /// How many headings and cells are open, which hold no captions.
    narrow: usize,
}

impl Pictures {
    /// What becomes of an event: captions stand below the paragraph that holds their pictures.
    pub(super) fn events<'e>(&mut self, event: Event<'e>) -> Vec<Event<'e>> {
        let below = matches!(event, Event::End(TagEnd::Paragraph));
        // An item without paragraphs holds its words itself, and lists within it stand below them.
        let above = matches!(event, Event::End(TagEnd::Item) | Event::Start(Tag::List(_)));
        let mut events = Vec::with_capacity(1);
        if above {
            self.release(&mut events);
        }
        events.extend(self.event(event));
        if below {
            self.release(&mut events);
        }
        events
    }

    fn release(&mut self, events: &mut Vec<Event<'_>>) {
        events.extend(self.held.drain(..).map(|it| Event::InlineHtml(it.into())));
    }

    fn event<'e>(&mut self, event: Event<'e>) -> Option<Event<'e>> {
        match event {
            Event::Start(Tag::Image { .. }) => {
                self.open += 1;
                None
            }
            Event::End(TagEnd::Image) => {
                self.open = self.open.saturating_sub(1);
                if self.open == 0 {
                    self.caption();
                }
                None
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

    fn caption(&mut self) {
        let words = std::mem::take(&mut self.words);
        let words = without_size(words.trim());
        // One word is a file's name, or what a template writes for every picture.
        if self.narrow > 0 || !words.contains(char::is_whitespace) {
            return;
        }
        let mut html = String::from("<figure><figcaption>");
        escape(&mut html, words);
        html.push_str("</figcaption></figure>");
        self.held.push(html);
    }
}

/// The words before the size that note-takers write behind them: "The harbour|300".
fn without_size(words: &str) -> &str {
    match words.rsplit_once('|') {
        Some((words, size)) if size.chars().all(|it| it.is_ascii_digit() || it == 'x') => words.trim_end(),
        _ => words,
    }
}
