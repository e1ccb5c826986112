//! The commands, as a user runs them.

use std::ffi::OsString;
use std::io::Read;

use dossier::commands::{Console, Exit, run};

use crate::sample::Sample;

#[test]
fn a_first_dossier_from_nothing() {
    let folder = tempfile::tempdir().expect("a folder");
    let dossier = folder.path().join("lyon");
    let path = dossier.display().to_string();
    assert_eq!(said(&["new", &path, "--language", "fr"]).0, Exit::Fine);
    std::fs::write(
        dossier.join("seeds/un.txt"),
        "Un titre en une ligne\n\nLe ministre a annoncé mardi une réunion à Lyon.\n",
    )
    .expect("written");
    let (exit, out, _) = said(&["build", &path]);
    assert_eq!(exit, Exit::Fine);
    let last = out.lines().last().expect("the build says what to open");
    assert!(std::path::Path::new(last).exists(), "{last}");
    assert_eq!(said(&["new", &path]).0, Exit::Failed, "a dossier is never made over another");
}

#[test]
fn check_lists_what_is_missing_and_writes_nothing() {
    let sample = Sample::of_project();
    let folder = sample.path("").display().to_string();
    let (exit, out, err) = said(&["check", &folder]);
    assert_eq!(exit, Exit::Fine, "{out}{err}");
    assert!(out.contains("`outlet` is unknown"), "{out}");
    assert!(!sample.path("site/public").exists());
    let (_, json, _) = said(&["check", "--json", &folder]);
    let doubts: Vec<serde_json::Value> =
        json.lines().map(|line| serde_json::from_str(line).expect("a line is JSON")).collect();
    let kinds: Vec<&str> = doubts.iter().filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds.first(), Some(&"outlet"), "the worst comes first: {json}");
    for kind in ["unconfirmed", "joint-speaker", "unnamed-speaker", "proposal"] {
        assert!(kinds.contains(&kind), "no {kind}: {json}");
    }
    let open = doubts.iter().filter(|it| it["kind"] != "proposal");
    for doubt in open {
        assert!(
            doubt["place"]["line"].as_u64() > Some(0)
                && !doubt["hint"].as_str().unwrap_or_default().is_empty(),
            "{doubt}"
        );
    }
    assert_eq!(said(&["check", "--strict", &folder]).0, Exit::Errors);
}

#[test]
fn check_names_file_line_and_nearest_match_of_a_dead_link() {
    let sample = Sample::of_project();
    sample.write("site/notes/dead.md", b"---\nabout: dossier\nvisibility: public\n---\n\nSee [a source](../pages/sources/001_7364fc5189d0fa5.md).\n");
    let (exit, out, _) = said(&["check", &sample.path("").display().to_string()]);
    assert_eq!(exit, Exit::Errors);
    assert!(out.contains("site/notes/dead.md:6"), "{out}");
    assert!(out.contains("001_7364fc5189d0fa53.md"), "{out}");
}

#[test]
fn explain_says_why() {
    let sample = Sample::of_project();
    let folder = sample.path("").display().to_string();
    let (exit, out, _) = said(&["explain", "001", &folder]);
    assert_eq!(exit, Exit::Fine);
    assert!(out.contains("2016-05-03T15:13") && out.contains("stated, line 3"), "{out}");
    let (_, removed, _) = said(&["explain", "001:9", &folder]);
    assert!(removed.contains("removed") && removed.contains("duplicate-headline"), "{removed}");
    let (_, kept, _) = said(&["explain", "001:21", &folder]);
    let id = kept.split_whitespace().find(|word| word.starts_with("q-")).expect("a quotation stands there");
    let (_, why, _) = said(&["explain", id, &folder]);
    assert!(why.contains("Staffan de Mistura") && why.contains("rule"), "{why}");
    assert_eq!(said(&["explain", "nothing", &folder]).0, Exit::Failed);
}

#[test]
fn the_filters_speak_json() {
    let page = "Menu\n\nUn titre en une ligne\n\nLe ministre a annoncé mardi une réunion à Lyon, devant les élus de la ville.\n";
    let (exit, out, _) = piped(&["clean"], page);
    assert_eq!(exit, Exit::Fine);
    let cleaned: serde_json::Value = serde_json::from_str(&out).expect("one JSON object");
    assert_eq!(cleaned["headline"], "Un titre en une ligne");
    let article = r#"{"id": "a", "lang": "fr", "date": "2016-12-08", "text": "« Nous irons », a déclaré jeudi Claire Vasseur."}"#;
    let (exit, out, _) = piped(&["annotate"], article);
    assert_eq!(exit, Exit::Fine);
    let found: serde_json::Value = serde_json::from_str(&out).expect("one JSON object a line");
    assert_eq!(found["quotes"][0]["speaker"][0], "Claire Vasseur", "{out}");
    assert_eq!(found["times"][0]["value"], "2016-12-08", "{out}");
    assert_eq!(piped(&["annotate"], "not JSON").0, Exit::Errors);
}

#[test]
fn an_article_in_one_line_is_no_headline() {
    let before = "Le pont sur la Sarve rouvrira lundi, à la veille de la foire. ".repeat(10);
    let text = format!("{before}« Nous irons tous ensemble », a déclaré Claire Vasseur à la presse");
    let article = serde_json::json!({"id": "a", "lang": "fr", "text": text}).to_string();
    let (_, out, _) = piped(&["annotate"], article);
    let found: serde_json::Value = serde_json::from_str(&out).expect("one JSON object a line");
    assert_eq!(found["quotes"][0]["speaker"][0], "Claire Vasseur", "{out}");
}

#[test]
fn manuals_keep_their_lines() {
    for command in dossier::commands::program().get_subcommands() {
        let manual = command.get_after_help().map(ToString::to_string).unwrap_or_default();
        // Longer lines are broken again, and tables of keys with them.
        let long: Vec<&str> = manual.lines().filter(|it| it.chars().count() > 100).collect();
        assert!(long.is_empty(), "`{}`: {long:#?}", command.get_name());
    }
}

#[test]
fn a_terminal_is_shown_what_it_would_obey() {
    let text = "Le port rouvre\n\nLe préfet Marc Orsel a démenti \u{1b}[2Jmardi à Lyon. «Rien n'est \u{9b}31mdécidé\u{7f}», a affirmé M. Orsel à la presse locale.\n";
    let sample = Sample::of(&[("un.txt", text.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let folder = sample.path("").display().to_string();
    let obeyed = |it: char| it.is_control() && it != '\n';
    for arguments in [
        &["review", "--list"][..],
        &["review"],
        &["explain", "un:3"],
        &["explain", "un"],
        &["check", "--all"],
        &["check", "--json"],
        &["actors"],
        &["actors", "--json"],
    ] {
        let (_, out, err) = piped(&[arguments, &[folder.as_str()]].concat(), "s\ne\ny\n");
        assert!(!out.contains(obeyed) && !err.contains(obeyed), "{arguments:?}: {out:?}{err:?}");
    }
    let (_, out, _) = said(&["explain", "un:3", &folder]);
    assert!(out.contains("␛[2J") && out.contains("\u{fffd}31m") && out.contains("␡"), "{out}");
    let (_, out, _) = piped(&["clean"], text);
    assert!(!out.contains(obeyed), "{out:?}");
    let cleaned: serde_json::Value = serde_json::from_str(&out).expect("one JSON object");
    assert!(
        cleaned["body"][0].as_str().is_some_and(|it| it.contains("\u{1b}[2J") && it.contains("\u{9b}31m"))
    );
}

#[test]
fn what_is_not_understood_says_so() {
    let (exit, _, err) = said(&["bild"]);
    assert_eq!(exit, Exit::Failed);
    assert!(!err.is_empty());
}

pub(crate) fn said(arguments: &[&str]) -> (Exit, String, String) {
    piped(arguments, "")
}

pub(crate) fn piped(arguments: &[&str], input: impl AsRef<[u8]>) -> (Exit, String, String) {
    typed(arguments, &mut input.as_ref())
}

/// What a command says to whoever gives it its lines one by one.
pub(crate) fn typed(arguments: &[&str], input: &mut dyn Read) -> (Exit, String, String) {
    let line = std::iter::once("dossier").chain(arguments.iter().copied()).map(OsString::from);
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let (colour, width, terminal) = (false, None, None);
    let exit = run(line, &mut Console { input, out: &mut out, err: &mut err, colour, width, terminal });
    (exit, String::from_utf8(out).expect("UTF-8"), String::from_utf8(err).expect("UTF-8"))
}
