//! A page as text.

use super::definition;
use super::escape::{Inline, Kind};
use super::sheet::{Form, Line, Sheet};
use super::target;

/// The chunks of a page's body: a block or a definition each, to be parted by empty lines.
pub(super) fn chunks(sheet: &Sheet) -> Vec<String> {
    let lines = sheet.lines.iter().map(line).filter(|it| !it.is_empty());
    let notes = sheet.notes.iter().map(|note| definition::written(note, |line| sheet.lines.get(line)));
    lines.chain(notes).collect()
}

/// A block as Markdown.
pub(super) fn line(line: &Line) -> String {
    if line.words.is_empty() {
        return String::new();
    }
    let kind = if matches!(line.form, Form::Heading(_)) { Kind::Line } else { Kind::Paragraph };
    let words = inline(line, kind);
    // A line end is written raw only as a hard break.
    let words =
        if words.contains('\n') { words.replace('\n', &format!("\n{}", line.form.indent())) } else { words };
    format!("{}{words}", line.form.mark())
}

fn inline(line: &Line, kind: Kind) -> String {
    let mut out = Inline::new(&line.words, kind);
    let mut references = line.references.iter().peekable();
    let mut at = 0;
    let mut until = |out: &mut Inline<'_>, from: usize, to: usize| {
        let mut at = from;
        while let Some(reference) = references.next_if(|it| it.at <= to) {
            out.text(at, reference.at);
            out.reference(&reference.id);
            at = reference.at.max(at);
        }
        out.text(at, to);
    };
    for link in &line.links {
        until(&mut out, at, link.at.start);
        out.open_link();
        out.text(link.at.start, link.at.end);
        out.close_link(&target::encoded(&link.to));
        at = link.at.end;
    }
    until(&mut out, at, line.words.len());
    out.finish()
}

/// A whole page: front matter, body, foot.
pub(super) fn page(front: &str, sheet: &Sheet, foot: &[String]) -> String {
    let mut page = front.to_owned();
    for chunk in chunks(sheet).iter().chain(foot) {
        page.push_str("\n\n");
        page.push_str(chunk);
    }
    page.push('\n');
    page
}
