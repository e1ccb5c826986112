//! How each field of a capture is known.

use std::fmt::Display;

use crate::known::{How, Known};
use crate::revise::Article;

/// Every field with its value and how it is known.
pub(super) fn explain(article: &Article) -> String {
    let fields = &article.fields;
    let lines = [
        line("title", &fields.title),
        line("published", &fields.published),
        line("updated", &fields.updated),
        line("agency", &fields.agency),
        line("outlet", &fields.outlet),
        line("author", &fields.author),
        line("place", &fields.place),
        line("url", &fields.url),
        line("rights", &fields.rights),
        line("language", &fields.language),
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

fn line<T: Display>(name: &str, known: &Known<T>) -> String {
    let value = known.value.as_ref().map_or_else(|| "unknown".to_owned(), ToString::to_string);
    format!("{name:>10}  {value}\n{:>10}  {}", "", how(&known.how))
}

/// How a value is known, in one line.
fn how(how: &How) -> String {
    let with = |head: String, note: &str| if note.is_empty() { head } else { format!("{head}: {note}") };
    match how {
        How::Stated { line, words, note } => with(format!("stated, line {line}: \"{words}\""), note),
        How::Inferred { rule, note } => with(format!("inferred, rule {rule}"), note),
        How::Entered { by, why } => {
            with(format!("entered by {}", if by.is_empty() { "a person" } else { by }), why)
        }
        How::Unknown { note } => with("nothing settles it".to_owned(), note),
    }
}
