//! Mail, and pages that browsers saved as one (`.mht`): the part that shows the text, read as HTML or as plain text, and what the
//! headers declare.

use mail_parser::{Message, MessageParser, MessagePart, PartType};

use super::encoding::{characters, refused};
use super::markup::Markup;
use super::{Decoded, Format, html};
use crate::diag::{Diagnostic, Place, Warned};

mod bounds;
mod flow;
mod headers;
mod parts;

/// Mail and web archives, which carry their pictures with them.
pub const FORMAT: Format =
    Format { name: "mail", endings: &["eml", "mht", "mhtml"], max: html::FORMAT.max, shows, decode };

/// How many bytes are looked at to tell a mail from text.
const HEAD: usize = 8_192;

/// How deep attached messages are looked into, where the message around them says nothing.
const DEEPEST: usize = 4;

fn decode(path: &str, bytes: &[u8]) -> Warned<Option<Decoded>> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return refused(path, "the capture is empty", "Save the message again, or delete the file.");
    }
    if bounds::is_too_nested(bytes) {
        let message = format!(
            "the mail holds more than {} mails or lists of parts inside one another",
            bounds::NESTED_MAX
        );
        return refused(path, &message, "Save the message that you mean as a file of its own.");
    }
    let hint = "Save the message again from the mail program, as a file with its headers.";
    let Some(message) = MessageParser::default().parse(bytes) else {
        return refused(path, "the capture is no mail", hint);
    };
    let mut diagnostics = Vec::new();
    let Some(letter) = Letter::of(&message, DEEPEST) else {
        return refused(
            path,
            "the mail holds no text",
            "Save its attachment as a file of its own, if that is what you mean.",
        );
    };
    diagnostics.extend(unread(path, letter.message));
    let decoded = letter.decoded(path).unload(&mut diagnostics);
    Warned { value: decoded, diagnostics }
}

/// A message with the parts that show its text.
struct Letter<'m> {
    message: &'m Message<'m>,
    parts: Vec<&'m MessagePart<'m>>,
    /// Whether the parts are HTML.
    html: bool,
}

impl<'m> Letter<'m> {
    /// The message itself, or the first one attached to it that shows text.
    fn of(message: &'m Message<'m>, depth: usize) -> Option<Letter<'m>> {
        let shown: Vec<&MessagePart<'_>> = message.html_bodies().filter(|it| parts::says(it)).collect();
        let html = shown.iter().any(|it| it.is_text_html());
        let parts: Vec<_> =
            shown.into_iter().filter(|it| it.is_text_html() == html && it.is_text()).collect();
        if !parts.is_empty() {
            return Some(Letter { message, parts, html });
        }
        let attached = message.attachments().filter_map(MessagePart::message);
        attached.take_while(|_| depth > 0).find_map(|it| Letter::of(it, depth - 1))
    }

    fn decoded(&self, path: &str) -> Warned<Option<Decoded>> {
        let mut diagnostics = Vec::new();
        let (mut shown, mut encoding) = (String::new(), None);
        for part in &self.parts {
            let bytes = parts::bytes(self.message, part);
            let declared =
                parts::charset(part).or_else(|| self.html.then(|| html::encoding(&bytes)).flatten());
            let Some((words, read)) = characters(path, &bytes, declared).unload(&mut diagnostics) else {
                continue;
            };
            if !shown.is_empty() {
                shown.push_str(if self.html { "\n<hr>\n" } else { "\n\n" });
            }
            shown.push_str(&if self.html { words } else { flow::unwrapped(&words, parts::is_flowed(part)) });
            encoding = encoding.or(Some(read));
        }
        let (text, markup) = if self.html { html::read(&shown) } else { (shown, Markup::default()) };
        let markup = markup.with(headers::said(self.message, &self.parts));
        let decoded = encoding.map(|it| Decoded { text, encoding: it.name().to_owned(), markup });
        let value = decoded.filter(|it| !it.text.trim().is_empty());
        if value.is_none() && diagnostics.is_empty() {
            let hint = "Save the message again once it shows its text.";
            diagnostics.extend(refused::<()>(path, "the mail shows no text", hint).diagnostics);
        }
        Warned { value, diagnostics }
    }
}

/// Most names of attachments that are told.
const NAMES_MAX: usize = 5;

/// What the mail carries that may be a source of its own.
fn unread(path: &str, message: &Message<'_>) -> Option<Diagnostic> {
    let documents =
        message.attachments().filter(|it| matches!(it.body, PartType::Binary(_) | PartType::Message(_)));
    let names: Vec<String> =
        documents.filter_map(parts::name).take(NAMES_MAX).map(|it| format!("`{it}`")).collect();
    let message = format!("the mail carries what is not read with it: {}", names.join(", "));
    let hint = "Save it into `seeds/` as a file of its own, if it belongs to the dossier.";
    (!names.is_empty()).then(|| Diagnostic::remark(message).at(Place::file(path)).hint(hint))
}

/// Whether the bytes open as a mail does: with headers, one of them that of the standard for parts.
fn shows(bytes: &[u8]) -> bool {
    let head =
        String::from_utf8_lossy(bytes.get(..HEAD).unwrap_or(bytes)).replace("\r\n", "\n").to_lowercase();
    let headers = head.split("\n\n").next().unwrap_or_default();
    let named = |line: &str| {
        line.split_once(':')
            .is_some_and(|(name, _)| name.chars().all(|it| it.is_ascii_alphanumeric() || it == '-'))
    };
    let whole = headers.lines().all(|it| it.starts_with([' ', '\t']) || named(it));
    whole
        && ["mime-version:", "content-type:"]
            .iter()
            .any(|it| headers.lines().any(|line| line.starts_with(it)))
}
