//! Whatever the text: kept and removed stretches together are all of it that is not white space, each once, in order.

use dossier::annotate::annotate;
use dossier::clean::{Category, Cleaned, clean};
use dossier::ids::SourceId;
use dossier::ingest::{Capture, ingest};
use dossier::lang::Languages;
use dossier::read::Entered;
use dossier::registry::Registry;
use dossier::survey::{Common, sketch, survey};
use proptest::prelude::*;

use crate::promises::{anchored, covered as check, decoded};

fn capture(text: &str) -> Option<Capture> {
    read("any.txt", text)
}

fn read(path: &str, text: &str) -> Option<Capture> {
    ingest(&SourceId("any".to_owned()), path, text.as_bytes()).value
}

fn cleaned(capture: &Capture, entered: &Entered) -> Cleaned {
    let languages = Languages::load().expect("the language data is well formed");
    let sketch = sketch(capture);
    let common = survey(std::slice::from_ref(&sketch)).within(&sketch);
    clean(capture, &common, entered, &languages, "en").value
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

/// The lines as files of every format.
fn files(lines: &[String]) -> [(&'static str, String); 6] {
    let html = lines.iter().zip(["p", "h2", "li", "div", "figcaption"].iter().cycle());
    let html: String = html.map(|(line, tag)| format!("<{tag}>{line}</{tag}>")).collect();
    let written = lines.iter().zip(["", "# ", "- ", "> ", "![", "**"].iter().cycle());
    let written: String = written.map(|(line, mark)| format!("{mark}{line}\n\n")).collect();
    let letters = |line: &String| {
        line.chars().filter(|it| it.is_ascii() && !"()\\\r".contains(*it)).collect::<String>()
    };
    let drawn: String = lines.iter().map(|line| format!("({}) ' ", letters(line))).collect();
    let head = "From: A <a@b.example>\nSubject: The harbour\nMIME-Version: 1.0\nContent-Type:";
    let pdf = format!(
        "%PDF-1.4\n1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj\n2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj\n\
         3 0 obj <</Type /Page /Parent 2 0 R /Contents 4 0 R /Resources <</Font <</F 5 0 R>>>>>> endobj\n\
         4 0 obj <</Length {}>>\nstream\nBT /F 10 Tf 12 TL 50 800 Td {drawn}ET\nendstream\nendobj\n\
         5 0 obj <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>> endobj\ntrailer <</Root 1 0 R>>\n",
        drawn.len() + 32
    );
    [
        ("any.txt", lines.join("\n")),
        ("any.html", format!("<title>The harbour</title><main>{html}</main>")),
        ("any.md", format!("---\ntitle: The harbour\nsource: https://a.example/b\n---\n{written}")),
        ("any.eml", format!("{head} text/plain; charset=utf-8\n\n{}", lines.join("\n"))),
        ("any.mht", format!("{head} text/html; charset=utf-8\n\n{html}")),
        ("any.pdf", pdf),
    ]
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
    fn every_character_of_every_format(lines in proptest::collection::vec(line(), 0..12)) {
        for (path, file) in files(&lines) {
            let Some(capture) = read(path, &file) else { continue };
            decoded(&capture);
            let languages = Languages::load().expect("the language data is well formed");
            let cleaned = cleaned(&capture, &Entered::default());
            check(&capture, &cleaned);
            anchored(&annotate(cleaned, &Common::default(), &Registry::default(), &languages));
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
