//! `render`: the first line is the path of a page; the rest are articles (see `dossier.rs`). Shown is what the HTML page says about
//! itself to reference managers, its way home, and its `<main>`.

use std::collections::BTreeMap;
use std::sync::Arc;

use dossier::compose::{Make, PAGES, Page, Scope, pages_of};
use dossier::render::Renderer;

use super::dossier::{Described, described};

pub(super) fn run(input: &str) -> String {
    let (path, rest) = input.split_once('\n').unwrap_or((input, ""));
    let described = described(rest);
    let messages = Arc::new(described.messages());
    let dossier = described.gathered(&messages);
    let scope = Scope { dossier: &dossier, messages: &messages };
    let page = page(&described, &scope, path);
    let files =
        Renderer::new(&messages, &BTreeMap::new(), &scope).and_then(|renderer| renderer.render(&page));
    match files {
        Ok(files) => {
            let file = files.into_iter().find(|it| it.path.ends_with(".html")).expect("an HTML page");
            format!("{}\n{}", file.path, shown(&String::from_utf8_lossy(&file.bytes)))
        }
        Err(diagnostic) => diagnostic.message,
    }
}

fn page(described: &Described, scope: &Scope<'_>, path: &str) -> Page {
    let pages = PAGES.iter().flat_map(|kind| match kind.make {
        Make::Article { make, .. } => described.articles.iter().map(|article| make(scope, article)).collect(),
        _ => pages_of(kind, scope),
    });
    pages.into_iter().find(|page| page.path == path).expect("the page is there")
}

fn shown(html: &str) -> String {
    let told = ["<meta name=\"DC", "<meta name=\"prism", "<meta name=\"citation", "<a class=\"title\""];
    let head = html.lines().filter(|line| told.iter().any(|it| line.starts_with(it)));
    let main = html.split_once("<main").map_or("", |(_, rest)| rest);
    let main = main.split_once("</main>").map_or(main, |(main, _)| main);
    head.chain(main.lines().skip(1)).collect::<Vec<_>>().join("\n")
}
