//! How each field of a capture is known.

use std::fmt::Display;

use crate::known::{How, Known};
use crate::messages::Messages;
use crate::revise::Article;

/// Every field with its value and how it is known.
pub(in crate::commands) fn explain(article: &Article, messages: &Messages) -> String {
    let fields = &article.fields;
    let lines = [
        line("title", &fields.title, messages),
        line("published", &fields.published, messages),
        line("updated", &fields.updated, messages),
        line("agency", &fields.agency, messages),
        line("outlet", &fields.outlet, messages),
        line("author", &fields.author, messages),
        line("place", &fields.place, messages),
        line("url", &fields.url, messages),
        line("rights", &fields.rights, messages),
        line("language", &fields.language, messages),
    ];
    format!(
        "seeds/{}\n  sha256 {}\n  read as {}\n\n{}\n\n{} passages kept, {} spans removed, {} quotations, {} figures",
        article.path,
        article.sha256,
        article.encoding,
        lines.join("\n"),
        article.passages.len(),
        article.removed.len(),
        article.quotations.len(),
        article.figures.len(),
    )
}

fn line<T: Display>(name: &str, known: &Known<T>, messages: &Messages) -> String {
    let value = known.value.as_ref().map_or_else(|| "unknown".to_owned(), ToString::to_string);
    format!("{name:>10}  {value}\n{:>10}  {}", "", how(&known.how, messages))
}

/// How a value is known, in one line.
fn how(how: &How, messages: &Messages) -> String {
    let with = |head: String, note: &str| if note.is_empty() { head } else { format!("{head}: {note}") };
    let worded = |note| messages.grounds(note);
    match how {
        How::Stated { line, words, note } => with(format!("stated, line {line}: \"{words}\""), &worded(note)),
        How::Inferred { rule, note } => with(format!("inferred, rule {rule}"), &worded(note)),
        How::Entered { by, why } => {
            with(format!("entered by {}", if by.is_empty() { "a person" } else { by }), why)
        }
        How::Unknown { note } => with("nothing settles it".to_owned(), &worded(note)),
    }
}
