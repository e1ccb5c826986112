//! Reads `site/notes/*.md`: the analyst's own words, with a head that says what they are about and who may read them.
//!
//! A note without a head, or with one that cannot be understood, is private and about the dossier: nothing of a person's gets
//! published by a slip of the pen.

use serde::Deserialize;
use walkdir::WalkDir;

use super::{Note, Root, Visibility, files, relative};
use crate::diag::{Diagnostic, Place, Report, Warned};

/// What stands between the two `---` lines.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct Head {
    about: About,
    visibility: Visibility,
    title: String,
    by: String,
    brief: bool,
}

/// One subject or several.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum About {
    One(String),
    Several(Vec<String>),
}

impl Default for About {
    fn default() -> About {
        About::One("dossier".to_owned())
    }
}

/// All notes of the dossier, by path; what cannot be read is told.
pub(super) fn notes(root: &Root, report: &mut Report<'_>) -> Vec<Note> {
    let walk = WalkDir::new(root.site().join("notes")).max_depth(4).sort_by_file_name();
    let files = walk.into_iter().filter_map(Result::ok).filter(|entry| {
        entry.file_type().is_file() && entry.path().extension().is_some_and(|ending| ending == "md")
    });
    let mut notes = Vec::new();
    for entry in files {
        let path = relative(root.path(), entry.path());
        match files::text(root.path(), entry.path()) {
            Ok(Some(text)) => notes.push(note(&path, &text).unload(&mut report.diagnostics)),
            Ok(None) => {}
            Err(diagnostic) => report.tell(diagnostic),
        }
    }
    notes
}

/// The note in `text`, the content of the file at `path`.
pub fn note(path: &str, text: &str) -> Warned<Note> {
    let text = text.trim_start_matches('\u{feff}').replace("\r\n", "\n");
    let (head, body) = split(&text);
    let body_line = text[..text.len() - body.len()].matches('\n').count() + 1;
    let read =
        if head.trim().is_empty() { Ok(Head::default()) } else { serde_saphyr::from_str::<Head>(head) };
    let (head, diagnostics) = match read {
        Ok(head) => (head, Vec::new()),
        Err(error) => (Head::default(), vec![malformed(path, &error.to_string())]),
    };
    let about = match head.about {
        About::One(subject) => vec![subject],
        About::Several(subjects) => subjects,
    };
    let value = Note {
        path: path.to_owned(),
        about,
        visibility: head.visibility,
        title: head.title,
        by: head.by,
        brief: head.brief,
        body: body.trim_end().to_owned(),
        body_line,
    };
    Warned { value, diagnostics }
}

/// The head and the body; the head is empty where the text does not open with one.
fn split(text: &str) -> (&str, &str) {
    let Some(rest) = text.strip_prefix("---\n") else { return ("", text) };
    let (head, body) = match rest.strip_prefix("---\n") {
        Some(body) => ("", body),
        None => match rest.split_once("\n---\n") {
            Some(parts) => parts,
            None => return (rest.strip_suffix("\n---").unwrap_or(""), ""),
        },
    };
    (head, body.trim_start_matches('\n'))
}

fn malformed(path: &str, message: &str) -> Diagnostic {
    let first = message.lines().next().unwrap_or("malformed YAML");
    Diagnostic::error(format!("the note's head cannot be understood: {first}"))
        .at(Place::file(path))
        .hint("Write `about`, `visibility` (private, internal or public), `title`, `by` and `brief`, or nothing; until then the note is private.")
}
