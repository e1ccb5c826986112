//! `compose`: the first line names what is shown: `markdown PATH` (a page among the Markdown pages) or `source ID` (the body of a
//! source's page, its notes and the original); the rest are articles (see `dossier.rs`).

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::Arc;

use dossier::compose::source::{MarginNote, SourceView};
use dossier::compose::{Make, PAGES, Page, Scope, View, pages_of};
use dossier::render::Renderer;

use super::dossier::{Described, described};

pub(super) fn run(input: &str) -> String {
    let (wanted, rest) = input.split_once('\n').unwrap_or((input, ""));
    let described = described(rest);
    match wanted.split_once(' ') {
        Some(("markdown", path)) => markdown(&described, path),
        Some(("source", id)) => source(&described, id),
        _ => panic!("the first line is `markdown PATH` or `source ID`, not `{wanted}`"),
    }
}

fn markdown(described: &Described, path: &str) -> String {
    let messages = Arc::new(described.messages());
    let dossier = described.gathered(&messages);
    let scope = Scope { dossier: &dossier, messages: &messages };
    let pages = PAGES.iter().filter(|kind| kind.markdown).flat_map(|kind| pages_of(kind, &scope));
    let page: Option<Page> = pages.into_iter().find(|page| page.path == path);
    let page = page.unwrap_or_else(|| panic!("no page `{path}`"));
    let files =
        Renderer::new(&messages, &BTreeMap::new(), &scope).and_then(|renderer| renderer.render(&page));
    let files = match files {
        Ok(files) => files,
        Err(diagnostic) => return diagnostic.message,
    };
    let file =
        files.into_iter().find(|file| file.path.ends_with(".md")).expect("the page has a Markdown form");
    format!("{}\n{}", file.path, String::from_utf8_lossy(&file.bytes))
}

fn source(described: &Described, id: &str) -> String {
    let messages = described.messages();
    let dossier = described.gathered(&messages);
    let scope = Scope { dossier: &dossier, messages: &messages };
    let article = described.articles.iter().find(|it| it.id.0 == id).expect("the article is described");
    let makes = PAGES.iter().filter_map(|kind| match kind.make {
        Make::Article { make, .. } => Some(make),
        _ => None,
    });
    let mut out = String::new();
    for make in makes {
        if let View::Source(view) = make(&scope, article).view {
            for (block, passage) in view.blocks.iter().zip(&article.passages) {
                assert_eq!(words(&block.html), passage.block.text, "the site shows the capture's words");
            }
            shown(&view, &mut out);
        }
    }
    out
}

/// The words that a reader of the HTML sees, markers aside.
fn words(html: &str) -> String {
    let mut words = String::new();
    for piece in html.split("<sup class=\"marker\">") {
        let piece = piece.rsplit_once("</sup>").map_or(piece, |(_, rest)| rest);
        let texts = piece.split('<').enumerate().map(|(index, part)| {
            if index == 0 { part } else { part.split_once('>').map_or("", |(_, text)| text) }
        });
        words.extend(texts);
    }
    words.replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", "\"").replace("&amp;", "&")
}

fn shown(view: &SourceView, out: &mut String) {
    for block in &view.blocks {
        if block.opens {
            let _ = writeln!(out, "{}:", block.list);
        }
        let number = block.number.map_or(String::new(), |it| format!(" {it}"));
        let _ = writeln!(out, "{} {}{number} (line {}): {}", block.id, block.role, block.line, block.html);
        for note in &block.notes {
            let (number, id, status, words) = match note {
                MarginNote::Quotation(it) => (it.number, &it.id, it.status, it.pieces.join(" | ")),
                MarginNote::Figure(it) => (it.number, &it.id, it.status, it.words.clone()),
            };
            let _ = writeln!(out, "  {number}. {id} {status}: {words}");
        }
        for remark in &block.remarks {
            let _ = writeln!(out, "  remark: {}", remark.html.trim());
        }
    }
    for line in &view.original {
        let stretches = line.stretches.iter().map(|it| match (it.block.as_str(), it.category.as_str()) {
            ("", "") => it.text.clone(),
            ("", category) => format!("[-{category}: {}-]", it.text),
            (block, _) => format!("[{block}: {}]", it.text),
        });
        let _ = writeln!(out, "{} {}", line.number, stretches.collect::<String>());
    }
}
