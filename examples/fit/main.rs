//! Fits the weights of the line labeller to labelled pages.
//!
//! ```text
//! cargo run --profile test --example fit -- FOLDER ENDING [FOLDS OUT] > src/clean/weights/markup.rs
//! ```
//!
//! `FOLDER/gold.json` maps each page's name to what is known of it: `text`, the article's paragraphs one to a line, or `with` and
//! `without`, stretches that must and must not be kept; `url` where it came from; `title`, `captions`, `authors`, which are
//! neither text nor furniture. `FOLDER/pages/NAME.ENDING` is the page: `html`, or `txt` for a dump of its text. What comes out is
//! the file of weights; the same pages give the same file.
//!
//! With `FOLDS`, the pages are also cleaned with weights that were fitted without any page of their site, in so many parts, and
//! written to `OUT/NAME.json`: how the labeller does on sites that it was not fitted to.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a program for whoever works on the weights"
)]

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use dossier::clean::{Cleaned, Role, measure};
use dossier::dates::Edtf;
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};
use dossier::lang::Languages;
use serde_json::json;

mod gold;
mod regression;

use gold::Gold;
use regression::Line;

/// A page with what is known of it.
struct Page {
    name: String,
    site: String,
    capture: Capture,
    lines: Vec<Line>,
}

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (folder, ending) = match arguments.as_slice() {
        [folder, ending, ..] => (PathBuf::from(folder), ending.as_str()),
        _ => panic!("arguments: FOLDER ENDING [FOLDS OUT]"),
    };
    let languages = Languages::load().expect("the language data is well formed");
    let pages = pages(&folder, ending, &languages);
    let all: Vec<&Page> = pages.iter().collect();
    if let [_, _, folds, out] = arguments.as_slice() {
        let folds: usize = folds.parse().expect("FOLDS is a number");
        cross_validate(&all, &languages, folds, Path::new(out));
    }
    let markup = pages.iter().any(|it| !it.capture.markup.hints.is_empty());
    println!("{}", file(&fit(&all), markup));
}

fn pages(folder: &Path, ending: &str, languages: &Languages) -> Vec<Page> {
    let gold = std::fs::read_to_string(folder.join("gold.json")).expect("gold.json can be read");
    let gold: BTreeMap<String, Gold> = serde_json::from_str(&gold).expect("gold.json is well formed");
    let read = |(name, gold): (String, Gold)| {
        let bytes = std::fs::read(folder.join(format!("pages/{name}.{ending}"))).ok()?;
        let capture = ingest(&SourceId(name.clone()), &format!("page.{ending}"), &bytes).value?;
        let measured = measure::measure(&capture, languages);
        let lines = gold.labelled(&capture.text, &measured);
        Some(Page { site: gold.site(&name), name, capture, lines })
    };
    gold.into_iter().filter_map(read).collect()
}

fn fit(pages: &[&Page]) -> Vec<f64> {
    regression::fit(&pages.iter().flat_map(|it| &it.lines).collect::<Vec<_>>())
}

fn cross_validate(pages: &[&Page], languages: &Languages, folds: usize, out: &Path) {
    std::fs::create_dir_all(out).expect("OUT can be made");
    let mut sites: Vec<&str> = pages.iter().map(|it| it.site.as_str()).collect();
    sites.sort_unstable();
    sites.dedup();
    let fold = |page: &Page| sites.iter().position(|it| *it == page.site).unwrap_or_default() % folds;
    for part in 0..folds {
        let (test, train): (Vec<&Page>, Vec<&Page>) = pages.iter().copied().partition(|it| fold(it) == part);
        let weights = fit(&train);
        for page in test {
            let cleaned = measure::cleaned(&page.capture, languages, &weights);
            std::fs::write(out.join(format!("{}.json", page.name)), shown(&page.capture.text, &cleaned))
                .expect("OUT can be written");
        }
    }
}

/// What was made of a page, in the words of `dossier clean`.
fn shown(text: &str, cleaned: &Cleaned) -> String {
    let texts = |roles: &[Role]| -> Vec<&str> {
        cleaned.blocks.iter().filter(|it| roles.contains(&it.role)).map(|it| it.text.as_str()).collect()
    };
    let date = cleaned.fields.published.value.as_ref().filter(|it| it.day().is_some()).map(Edtf::as_str);
    let kept = cleaned.blocks.iter().map(|it| (it.at, format!("+ {:?} {}", it.role, it.rule)));
    let removed = cleaned.removed.iter().map(|it| (it.at, format!("- {} {}", it.category.name(), it.rule)));
    let mut judged: Vec<_> = kept.chain(removed).collect();
    judged.sort();
    let judged: Vec<String> = judged.into_iter().map(|(at, why)| format!("{why}: {}", at.of(text))).collect();
    json!({
        "judged": judged,
        "headline": cleaned.fields.title.value.clone().unwrap_or_default(),
        "standfirst": texts(&[Role::Standfirst]),
        "body": texts(&[Role::Paragraph, Role::Crosshead]),
        "captions": texts(&[Role::Caption]),
        "date": date,
    })
    .to_string()
}

/// The file of weights.
fn file(weights: &[f64], markup: bool) -> String {
    let names = measure::names(markup);
    let mut lines = String::new();
    for (weight, name) in weights.iter().zip(&names) {
        let _ = writeln!(lines, "    {weight:.2}, // {name}");
    }
    let what = if markup { "pages with markup" } else { "plain text" };
    format!(
        "//! The weights of the line labeller for {what}, as `examples/fit` fitted them to labelled press pages. The score that they\n\
         //! give is the logarithm of the odds that a line belongs to the article's text.\n\n\
         /// The weight of each feature, in order.\n#[rustfmt::skip]\n\
         pub(in crate::clean) const WEIGHTS: [f64; {}] = [\n{lines}];",
        names.len(),
    )
}
