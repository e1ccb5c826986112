//! `ingest`: the first line is the path; the rest are the bytes, with `\xHH` for any byte. Shows the text and
//! what the markup declares, and which lines open items of lists or stand in quoted blocks.

use dossier::ids::SourceId;
use dossier::ingest::ingest;
use dossier::ingest::markup::Item;

pub(super) fn run(input: &str) -> String {
    let (path, body) = input.split_once('\n').unwrap_or((input, ""));
    let ingested = ingest(&SourceId("case".to_owned()), path, &unescaped(body));
    let mut lines: Vec<String> = ingested
        .diagnostics
        .iter()
        .map(|it| format!("{:?}: {}\n  hint: {}", it.severity, it.message, it.hint))
        .collect();
    let mut apart = Vec::new();
    if let Some(capture) = ingested.value {
        let lines_of = capture.text.lines().filter(|it| !it.is_empty()).zip(&capture.markup.hints);
        for (line, hint) in lines_of.filter(|(_, hint)| hint.item != Item::No || hint.quoted) {
            let quoted = if hint.quoted { ", quoted" } else { "" };
            apart.push(format!("{:?}{quoted}: {line}", hint.item));
        }
        let said = capture.markup.said.iter();
        lines.push(format!("{} {}\n{:?}", capture.format, capture.encoding, capture.text));
        lines.extend(said.map(|it| format!("{:?} by {:?}, {}: {}", it.subject, it.by, it.key, it.value)));
    }
    lines.extend(apart);
    lines.join("\n")
}

fn unescaped(body: &str) -> Vec<u8> {
    let mut pieces = body.split("\\x");
    let mut bytes = pieces.next().unwrap_or_default().as_bytes().to_vec();
    for piece in pieces {
        bytes.push(u8::from_str_radix(&piece[..2], 16).expect("two hex digits"));
        bytes.extend_from_slice(&piece.as_bytes()[2..]);
    }
    bytes
}
