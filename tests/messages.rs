//! The interface says the same things in every language.

use std::collections::BTreeSet;

use dossier::messages::{FILES, Messages};

#[test]
fn every_language_has_the_same_messages() {
    let Some((first, rest)) = FILES.split_first() else { return };
    for (code, text) in rest {
        assert_eq!(keys(first.1), keys(text), "`{}` and `{code}` have different keys", first.0);
    }
}

#[test]
fn every_language_loads_and_an_unknown_one_is_told() {
    for (code, _) in FILES {
        let loaded = Messages::load(code).expect("the messages are well formed");
        assert!(loaded.diagnostics.is_empty(), "`{code}` is told");
    }
    let stand_in = Messages::load("tlh").expect("another language stands in");
    assert_eq!(stand_in.diagnostics.len(), 1);
}

#[test]
fn a_message_counts_as_its_language_does() {
    let french = Messages::load("fr-BE").expect("the messages are well formed").value;
    let passages = |n: i64| french.get("n-passages", &[("n", n.into())]);
    assert_eq!(passages(1).as_deref(), Some("un passage"));
    assert_eq!(passages(3).as_deref(), Some("3 passages"));
}

#[test]
fn a_number_is_written_as_its_language_does() {
    let written = |code: &str, value: f64| {
        Messages::load(code).expect("the messages are well formed").value.number(value)
    };
    assert_eq!(written("fr", 2_000_000.0), "2\u{202f}000\u{202f}000");
    assert_eq!(written("fr", -1.5), "-1,5");
    assert_eq!(written("en", 12_345.25), "12,345.25");
    assert_eq!(written("en", 100.0), "100");
}

/// The keys of a file: what stands before ` =` at the start of a line.
fn keys(text: &str) -> BTreeSet<&str> {
    let lines = text.lines().filter(|line| line.starts_with(|it: char| it.is_ascii_lowercase()));
    lines.filter_map(|line| line.split_once(" =").map(|(key, _)| key)).collect()
}
