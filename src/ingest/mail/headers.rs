//! What the headers of a mail declare of its text.
//!
//! Of a page that a browser saved, they are the page's title and address; their date is that of the saving. Of a letter, they say who
//! wrote it, or, of one that went to a list, which outlet sent it. Of a forwarded one they speak of whoever forwarded it.

use mail_parser::{HeaderName, Message, MessagePart};

use crate::ingest::markup::{Said, Subject, Vocabulary};

/// What mail programs write before the subject of an answer and of a forwarded mail, in small letters.
const ANSWERS: &[&str] = &["re", "aw", "sv", "rif", "ref", "réf"];
const FORWARDS: &[&str] = &["fwd", "fw", "tr", "wg", "rv", "enc", "vs", "doorst"];

/// The headers that only mail to a list has.
const LISTS: &[&str] = &["List-Id", "List-Unsubscribe", "List-Post"];

/// The headers that a mail gets on its way, one of them at least: a page that a browser saved has none.
const SENT: &[&str] = &["Message-ID", "To", "Received", "Return-Path", "Delivered-To"];

/// Longest value that is kept, in bytes.
const VALUE_MAX: usize = 2_000;

/// What the headers declare.
pub(super) fn said(message: &Message<'_>, parts: &[&MessagePart<'_>]) -> Vec<Said> {
    let subject = message.subject().unwrap_or_default();
    let (subject, passed_on) = unmarked(subject);
    let mut said = vec![declaration(Subject::Title, "Subject", subject)];
    said.extend(address(message, parts));
    if !passed_on && SENT.iter().any(|it| message.header_raw(*it).is_some()) {
        said.extend(letter(message));
    }
    said.retain(|it| !it.value.is_empty() && it.value.len() <= VALUE_MAX);
    said
}

/// The address of a saved page.
fn address(message: &Message<'_>, parts: &[&MessagePart<'_>]) -> Option<Said> {
    const SNAPSHOT: &str = "Snapshot-Content-Location";
    const LOCATION: &str = "Content-Location";
    let whole = |it: &&str| it.starts_with("http://") || it.starts_with("https://");
    let snapshot = message.header_raw(SNAPSHOT).map(str::trim).filter(whole).map(|it| (SNAPSHOT, it));
    let located = || {
        let header = parts.first()?.headers.iter().find(|it| it.name == HeaderName::ContentLocation)?;
        header.value.as_text().filter(whole).map(|it| (LOCATION, it))
    };
    snapshot.or_else(located).map(|(key, value)| declaration(Subject::Url, key, value))
}

/// When it was sent and by whom.
fn letter(message: &Message<'_>) -> Vec<Said> {
    let listed = LISTS.iter().any(|it| message.header_raw(*it).is_some());
    let sender =
        message.from().and_then(|it| it.first()).and_then(|it| it.name.as_deref()).unwrap_or_default();
    let by = if listed { Subject::Outlet } else { Subject::Author };
    let archived = message.header_raw("Archived-At").unwrap_or_default().trim().trim_matches(['<', '>']);
    vec![
        declaration(Subject::Published, "Date", message.header_raw("Date").unwrap_or_default()),
        declaration(by, "From", sender),
        declaration(Subject::Url, "Archived-At", archived),
    ]
}

fn declaration(subject: Subject, key: &str, value: &str) -> Said {
    let value = value.split_whitespace().collect::<Vec<_>>().join(" ");
    Said { subject, by: Vocabulary::Mail, key: key.to_owned(), value }
}

/// The subject without the marks of answers and forwarded mails, and whether it had one.
fn unmarked(subject: &str) -> (&str, bool) {
    let mut rest = subject.trim();
    let mut marked = false;
    while let Some((mark, words)) = rest.split_once(':') {
        let mark = mark.trim().to_lowercase();
        if !ANSWERS.contains(&mark.as_str()) && !FORWARDS.contains(&mark.as_str()) {
            break;
        }
        (rest, marked) = (words.trim(), true);
    }
    (rest, marked)
}
