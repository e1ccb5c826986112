//! The headline that a saved page declares: what its dump is told by, where nobody labelled it.

use dossier::ingest::Capture;
use dossier::ingest::markup::{Subject, Tag};
use dossier::lang::furniture::bare;

/// Words that a line must have to be the beginning of a declared headline: behind them comes the outlet's name.
const OPENING: usize = 4;

/// The line of `capture` that says the words of a declared headline, or the longest that one begins with. A page's own element for
/// headlines comes before the others.
pub(crate) fn headline(capture: &Capture) -> Option<String> {
    let said = capture.markup.said.iter().filter(|it| it.subject == Subject::Title);
    let declared: Vec<String> = said.map(|it| bare(&it.value)).filter(|it| !it.is_empty()).collect();
    let lines = capture.text.lines().filter(|it| !it.trim().is_empty()).zip(&capture.markup.hints);
    let fitting = lines.filter(|(line, _)| is_declared(&bare(line), &declared));
    let best = fitting.max_by_key(|(line, hint)| (hint.tag == Tag::Title, line.len()));
    best.map(|(line, _)| line.to_owned())
}

fn is_declared(line: &str, declared: &[String]) -> bool {
    let opens = line.split(' ').count() >= OPENING;
    declared.iter().any(|it| it == line || opens && it.starts_with(line))
}
