//! What a person decided about single lines: `keep:` and `drop:` overrule every rule.

use super::pieces::Piece;
use super::verdict::Verdict;
use super::{Category, Role};
use crate::diag::{Diagnostic, Place};
use crate::ingest::Capture;
use crate::known::Ground;
use crate::lang::furniture::bare;
use crate::read::Entered;

/// Applies what was entered; what names no line is reported.
pub(super) fn overrule(capture: &Capture, entered: &Entered, pieces: &mut [Piece]) -> Vec<Diagnostic> {
    let keep = entered.keep.iter().map(|words| (words, "keep"));
    let drop = entered.drop.iter().map(|words| (words, "drop"));
    let by = if entered.by.is_empty() { "a person" } else { entered.by.as_str() };
    let mut diagnostics = Vec::new();
    for (words, what) in keep.chain(drop) {
        let mut named = false;
        for piece in pieces.iter_mut().filter(|piece| opens(piece.at.of(&capture.text), words)) {
            named = true;
            overrule_one(piece, what, by);
        }
        if !named {
            diagnostics.push(unnamed(capture, words, what));
        }
    }
    diagnostics
}

fn opens(line: &str, words: &str) -> bool {
    let words = bare(words);
    let line: String = line.chars().take(words.chars().count() * 4 + 40).collect();
    !words.is_empty()
        && bare(&line)
            .strip_prefix(words.as_str())
            .is_some_and(|rest| rest.is_empty() || rest.starts_with(' '))
}

fn overrule_one(piece: &mut Piece, what: &str, by: &str) {
    let kept = piece.verdict.role().is_some();
    if what == "keep" && !kept {
        piece.verdict = Verdict::kept(Role::Paragraph, "entered.keep");
    } else if what == "drop" && kept {
        piece.verdict =
            Verdict::removed(Category::Dropped, "entered.drop", Ground::new("dropped-by").words(by));
    }
}

fn unnamed(capture: &Capture, words: &str, what: &str) -> Diagnostic {
    Diagnostic::warning(format!("no line of the capture begins with `{words}`, which `{what}:` names"))
        .at(Place::file(format!("seeds/{}", capture.path)))
        .hint("Copy the first words of the line as they stand in the capture.")
}
