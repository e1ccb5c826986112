//! Mail, and pages that browsers saved as one (`.mht`): the part that shows the text, read as HTML or as plain text, and what the
//! headers declare.

use mail_parser::MessageParser;

use super::encoding::{characters, refused};
use super::markup::Markup;
use super::{Decoded, Format, html};
use crate::diag::Warned;

mod bounds;
mod flow;
mod headers;
mod letter;
mod parts;

use letter::Letter;

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
    diagnostics.extend(letter.unread(path));
    let decoded = letter.decoded(path).unload(&mut diagnostics);
    Warned { value: decoded, diagnostics }
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
