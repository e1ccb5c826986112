//! What an article leaves open: unknown fields, words that nobody is given for, annotations in dispute.

use crate::annotate::QuotationKind;
use crate::diag::{Diagnostic, Place};
use crate::known::{How, Known};
use crate::messages::Messages;
use crate::revise::{Article, Status};
use crate::text::Span;

/// Everything about `article` that a person could settle.
pub fn doubts(article: &Article, messages: &Messages) -> Vec<Diagnostic> {
    let fields = &article.fields;
    let mut doubts = Vec::new();
    doubts.extend(unknown(article, ("published", &fields.published), messages));
    doubts.extend(unknown(article, ("outlet", &fields.outlet), messages));
    doubts.extend(partial(article));
    doubts.extend(article.quotations.iter().filter_map(|it| match (it.it.kind, it.status) {
        (_, Status::Disputed) => {
            Some(note(article, &it.id, "the attribution is disputed", "Write `confirmed` or `rejected`."))
        }
        (QuotationKind::Unattributed, Status::Automatic) => {
            let hint = "Write the speaker's link into the definition, or reject it.";
            Some(note(article, &it.id, "no rule gives these words to anybody", hint))
        }
        _ => None,
    }));
    doubts
}

fn unknown<T>(
    article: &Article,
    (field, known): (&str, &Known<T>),
    messages: &Messages,
) -> Option<Diagnostic> {
    let How::Unknown { note } = &known.how else { return None };
    let found = if note.is_empty() { String::new() } else { format!(": {}", messages.grounds(note)) };
    let hint = format!("Enter it in `site/sources.csv`, in the row of `{}`.", article.path);
    Some(front(article, field, format!("`{field}` is unknown{found}")).hint(hint))
}

/// A date without its year dates nothing.
fn partial(article: &Article) -> Option<Diagnostic> {
    let value = article.fields.published.value.as_ref().filter(|it| it.day().is_none())?;
    let hint = format!("Enter the whole date in `site/sources.csv`, in the row of `{}`.", article.path);
    Some(front(article, "published", format!("`published` is not a whole date: `{value}`")).hint(hint))
}

/// A diagnostic at a line of the page's front matter.
fn front(article: &Article, field: &str, message: String) -> Diagnostic {
    Diagnostic::warning(message).at(place(article, &format!("\n{field}:")))
}

/// A diagnostic at an annotation's definition.
fn note(article: &Article, id: &str, message: &str, hint: &str) -> Diagnostic {
    Diagnostic::remark(message).at(place(article, &format!("\n[^{id}]:"))).hint(hint)
}

/// Where `mark`, which opens a line, stands on the article's page.
fn place(article: &Article, mark: &str) -> Place {
    let path = format!("site/pages/sources/{}.md", article.id);
    match article.page.find(mark) {
        Some(at) => Place::span(path, &article.page, Span::new(at + 1, at + mark.len())),
        None => Place::file(path),
    }
}
