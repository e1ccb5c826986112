//! An article from a case: the language and the day of publication (or `-`) on the first line, then a block a line, `role: text`;
//! a line without a role is a paragraph.

use dossier::clean::{Block, Cleaned, Fields, Role};
use dossier::dates::Edtf;
use dossier::ids::SourceId;
use dossier::ingest::Capture;
use dossier::known::Known;
use dossier::text::Span;

/// The article of a case, and the capture that it came from.
pub(crate) fn article(input: &str) -> (Capture, Cleaned) {
    let (head, text) = input.split_once('\n').unwrap_or((input, ""));
    let (language, published) = head.split_once(' ').unwrap_or((head, "-"));
    let text = plain(text);
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split('\n') {
        if !line.trim().is_empty() {
            blocks.push(block(line, start));
        }
        start += line.len() + 1;
    }
    let fields = Fields {
        language: Known::stated(language.to_owned(), 1, language, ""),
        published: Edtf::parse(published)
            .map_or_else(Known::default, |day| Known::stated(day, 1, published, "")),
        ..Fields::default()
    };
    let cleaned = Cleaned { id: SourceId("case".to_owned()), blocks, removed: Vec::new(), fields };
    (capture(text), cleaned)
}

/// `\s` is a no-break space and `\t` a thin one, so that a case shows them.
fn plain(text: &str) -> String {
    text.replace("\\s", "\u{a0}").replace("\\t", "\u{2009}")
}

const ROLES: &[(&str, Role)] = &[
    ("headline", Role::Headline),
    ("standfirst", Role::Standfirst),
    ("paragraph", Role::Paragraph),
    ("crosshead", Role::Crosshead),
    ("list-item", Role::ListItem),
    ("blockquote", Role::Blockquote),
    ("caption", Role::Caption),
    ("credit", Role::Credit),
    ("dateline", Role::Dateline),
];

fn block(line: &str, start: usize) -> Block {
    let given = line.split_once(": ").and_then(|(name, text)| {
        let (_, role) = ROLES.iter().find(|(known, _)| *known == name)?;
        Some((*role, text))
    });
    let (role, text) = given.unwrap_or((Role::Paragraph, line));
    let at = Span::new(start + line.len() - text.len(), start + line.len());
    Block { role, at, text: text.to_owned(), rule: "case".to_owned(), number: None }
}

fn capture(text: String) -> Capture {
    Capture {
        id: SourceId("case".to_owned()),
        path: "case.txt".to_owned(),
        sha256: String::new(),
        bytes: text.len(),
        text_sha256: String::new(),
        text,
        format: "text".to_owned(),
        encoding: "UTF-8".to_owned(),
        markup: dossier::ingest::markup::Markup::default(),
    }
}
