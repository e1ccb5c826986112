//! `published`: an article in; when it was published and changed, and how that is known; where no stamp says it in
//! full, the date that a line near the headline shows.

use std::fmt::Display;

use dossier::clean::published::Writing;
use dossier::clean::published::published;
use dossier::clean::published::shown::shown as near_headline;
use dossier::known::{How, Known};
use dossier::lang::Languages;

use super::article::article;
use super::worded;

pub(super) fn run(input: &str) -> String {
    let languages = Languages::load().expect("the embedded data is well formed");
    let (capture, cleaned) = article(input);
    let code = cleaned.fields.language.value.as_deref().unwrap_or_default();
    let language = languages.of(code).expect("the case names a language that has rules");
    let found = published(&capture, &cleaned.blocks, language);
    let writing = Writing { words: &languages.stamps, day_first: language.dates.words.day_first };
    let near = near_headline(&found.published, (&capture, &cleaned.blocks), writing);
    let full = found.published.value.as_ref().is_some_and(|it| it.day().is_some());
    let near = near.filter(|_| found.trails || !full);
    let near = near.map_or_else(String::new, |it| format!("\nshown: {}", shown(&it)));
    format!("published: {}\nupdated: {}{near}", shown(&found.published), shown(&found.updated))
}

fn shown<T: Display>(known: &Known<T>) -> String {
    let value = known.value.as_ref().map_or("-".to_owned(), ToString::to_string);
    match &known.how {
        How::Stated { line, words, note } => {
            format!("{value} | stated, line {line}: {words} | {}", worded(note))
        }
        How::Inferred { rule, note } => format!("{value} | inferred by {rule} | {}", worded(note)),
        How::Entered { by, why } => format!("{value} | entered by {by} | {why}"),
        How::Unknown { note } => format!("{value} | unknown | {}", worded(note)),
    }
    .trim_end_matches([' ', '|'])
    .to_owned()
}
