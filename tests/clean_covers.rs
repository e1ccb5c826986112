//! Whatever the text: kept and removed stretches together are all of it that is not white space, each once, in order.

use dossier::clean::{Category, Cleaned, clean};
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};
use dossier::lang::Languages;
use dossier::read::Entered;
use dossier::survey::{sketch, survey};
use dossier::text::Span;
use proptest::prelude::*;

fn capture(text: &str) -> Option<Capture> {
    ingest(&SourceId("any".to_owned()), "any.txt", text.as_bytes()).value
}

fn cleaned(capture: &Capture, entered: &Entered) -> Cleaned {
    let languages = Languages::load().expect("the language data is well formed");
    let sketch = sketch(capture);
    let common = survey(std::slice::from_ref(&sketch)).within(&sketch);
    clean(capture, &common, entered, &languages, "en").value
}

fn check(capture: &Capture, cleaned: &Cleaned) {
    let text = &capture.text;
    for block in &cleaned.blocks {
        assert_eq!(block.text, block.at.of(text), "a block is a verbatim slice");
        assert!(!block.text.is_empty() && block.text.trim() == block.text, "no white space at its edges");
        assert!(!block.text.contains('\0'), "no NUL");
    }
    let removed = cleaned
        .removed
        .iter()
        .inspect(|it| assert!(!it.note.is_empty() && !it.rule.is_empty()))
        .map(|it| it.at);
    let mut spans: Vec<Span> = cleaned.blocks.iter().map(|it| it.at).chain(removed).collect();
    spans.sort();
    assert!(
        cleaned.blocks.is_sorted_by_key(|it| it.at) && cleaned.removed.is_sorted_by_key(|it| it.at),
        "in order"
    );
    let mut reached = 0;
    for span in spans {
        let between = text.get(reached..span.start).expect("stretches do not overlap");
        assert!(between.trim().is_empty(), "{between:?} is neither kept nor removed");
        reached = span.end;
    }
    assert!(text[reached..].trim().is_empty(), "the end is neither kept nor removed");
}

/// Lines that rules look for, and lines that no rule knows.
fn line() -> impl Strategy<Value = String> {
    let known = [
        "",
        "Menu",
        "Lire aussi : un autre article",
        "© AFP",
        "Source: Afp",
        "ACCEPTRefuse",
        "Tout AccepterTout refuser",
        "Publié le 03/05/16 à 15:13",
        "By Ana Costa",
        "A headline of some six words",
        "A headline of some six words© Reuters",
        "The council met on Monday and decided to close the harbour for the whole winter, officials said.",
        "The council met on Monday and decided to close…",
        "Les plus lus",
        "Share",
        "n/a",
        "«",
        "PORTO (AFP) - ",
        "…",
        "(AFP)",
    ];
    prop_oneof![3 => proptest::sample::select(known.to_vec()).prop_map(str::to_owned), 1 => "\\PC{0,80}", 1 => "[a-zéA-Z .,:©'\\u{a0}\\t]{0,120}"]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 150, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_character_is_kept_or_removed_once(lines in proptest::collection::vec(line(), 0..30), keep in "[a-zA-Z ]{0,6}") {
        if let Some(capture) = capture(&lines.join("\n")) {
            let entered = Entered { keep: vec![keep, "Menu".to_owned()], drop: vec!["The council".to_owned()], ..Entered::default() };
            check(&capture, &cleaned(&capture, &entered));
            let once = cleaned(&capture, &Entered::default());
            check(&capture, &once);
            prop_assert_eq!(once, cleaned(&capture, &Entered::default()));
        }
    }

    #[test]
    fn any_characters_at_all(text in any::<String>()) {
        if let Some(capture) = capture(&text) {
            check(&capture, &cleaned(&capture, &Entered::default()));
        }
    }
}

#[test]
fn every_category_of_the_language_data_exists_and_has_a_name() {
    let languages = Languages::load().expect("the language data is well formed");
    for language in languages.all() {
        for name in language.furniture.removed.keys() {
            assert!(Category::named(name).is_some(), "{}: `{name}` is no category", language.code);
        }
    }
    for (category, name) in Category::ALL {
        let written = serde_json::to_string(category).expect("a category can be written");
        assert_eq!(written, format!("\"{name}\""));
    }
}
