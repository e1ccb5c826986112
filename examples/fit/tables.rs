//! The tables of weights, as source files.

use std::fmt::Write as _;
use std::path::Path;

use dossier::clean::forest::Forest;
use dossier::clean::measure;
use dossier::clean::weights::{Lines, Weights};

use crate::Fitted;

/// Writes every table into `folder`.
pub(crate) fn write(folder: &Path, fitted: &Fitted) {
    std::fs::create_dir_all(folder).expect("the folder can be made");
    let Fitted { markup, text } = fitted;
    let mut files = vec![("headline.rs", headline(markup, text))];
    match (&markup.lines, &text.lines) {
        (Lines::Sum(marked), Lines::Plain(looks, short)) => {
            files.push(("markup.rs", sum("pages with markup", marked, &measure::names(true))));
            files.push(("short.rs", sum("texts of few lines", short, &measure::names(false))));
            let (first, second) = measure::looks();
            files.push(("first.rs", trees("first", &looks.first, (0, &first))));
            files.push(("second.rs", trees("second", &looks.second, (first.len(), &second))));
        }
        _ => unreachable!("what was fitted is of these kinds"),
    }
    for (name, content) in files {
        std::fs::write(folder.join(name), content).expect("the table can be written");
    }
}

fn sum(of: &str, weights: &[f64], names: &[&str]) -> String {
    let table = table("WEIGHTS", weights, names);
    format!(
        "//! The weights of the line labeller for {of}, as `examples/fit` fitted them to labelled press pages. The score that they give\n\
         //! is the logarithm of the odds that a line belongs to the article's text.\n\n\
         /// The weight of each feature, in order.\n{table}"
    )
}

/// The trees of a look, with the names of the features that it is the first to ask for, numbered from `from` on.
fn trees(look: &str, forest: &Forest, (from, names): (usize, &[&str])) -> String {
    let names = names.iter().enumerate().map(|(at, name)| (from + at, name));
    let legend: String = names.map(|(at, name)| format!("//! - {at}: {name}\n")).collect();
    let mut rows = String::new();
    for tree in forest.trees.iter() {
        let _ = writeln!(rows, "    tree({:?}, {:?}),", tree.asks, tree.leaves);
    }
    let near_pi = "#[expect(clippy::approx_constant, reason = \"a measure that is near pi by chance\")]\n";
    let expected = if rows.contains(" 3.14)") { near_pi } else { "" };
    format!(
        "//! The trees of the {look} look at plain text, as `examples/fit` fitted them to labelled press pages.\n//!\n\
         //! A row is a tree: its questions, each a feature and the value above which the answer is yes, and what it adds for each\n\
         //! set of answers. The features, besides those of the look before:\n//!\n{legend}\n\
         use std::borrow::Cow;\n\nuse crate::clean::forest::{{Forest, Tree, tree}};\n\n\
         /// The trees.\n\
         pub(in crate::clean) const FOREST: Forest = Forest {{ base: {:?}, trees: Cow::Borrowed(TREES) }};\n\n\
         {expected}#[rustfmt::skip]\nconst TREES: &[Tree] = &[\n{rows}];\n",
        forest.base,
    )
}

fn headline(markup: &Weights, text: &Weights) -> String {
    let names = measure::clues();
    format!(
        "//! What each clue says for a line being the headline, as `examples/fit` fitted it to labelled press pages. A line whose clues add\n\
         //! up to less than nought is none.\n\n/// The weights for plain text.\n{}\n/// The weights for pages with markup.\n{}",
        table("TEXT", &text.headline, &names),
        table("MARKUP", &markup.headline, &names),
    )
}

fn table(name: &str, weights: &[f64], names: &[&str]) -> String {
    let mut rows = String::new();
    for (weight, name) in weights.iter().zip(names) {
        let _ = writeln!(rows, "    {weight:.2}, // {name}");
    }
    format!("#[rustfmt::skip]\npub(in crate::clean) const {name}: [f64; {}] = [\n{rows}];\n", names.len())
}
