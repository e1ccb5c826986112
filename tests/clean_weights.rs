//! The tables of weights fit the features that they are for: whoever changes a feature fits them anew.

use dossier::clean::measure;
use dossier::clean::weights::{Lines, weights};
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};

fn capture(file: &str, text: &str) -> Capture {
    ingest(&SourceId("any".to_owned()), file, text.as_bytes()).value.expect("the text can be read")
}

#[test]
fn trees_ask_for_features_that_there_are() {
    let weights = weights(&capture("any.txt", "A line.\n"));
    let (first, again) = measure::looks();
    let Lines::Plain(looks, short) = weights.lines else { panic!("plain text is looked at twice") };
    assert_eq!(short.len(), measure::names(false).len());
    for (forest, count) in [(looks.first, first.len()), (looks.second, first.len() + again.len())] {
        let asked = forest.trees.iter().flat_map(|tree| tree.asks.map(|(feature, _)| usize::from(feature)));
        assert!(!forest.trees.is_empty() && asked.max().is_some_and(|most| most < count));
    }
    assert_eq!(weights.headline.len(), measure::clues().len());
}

#[test]
fn marked_up_lines_have_a_weight_for_each_feature() {
    let weights = weights(&capture("any.html", "<p>A line.</p>"));
    let Lines::Sum(sum) = weights.lines else { panic!("marked-up lines have one sum") };
    assert_eq!(sum.len(), measure::names(true).len());
    assert_eq!(weights.headline.len(), measure::clues().len());
}
