//! The house rules that a machine can hold: every module says what it is, files stay short, data flows one way, tables are whole.

use std::path::{Path, PathBuf};

/// Longest source file in lines: past that a file tells more than one thing.
const FILE_MAX: usize = 400;

/// The stages in the order of the river. A stage may use those before it and what every stage may use, never one after it.
const STAGES: &[&str] = &[
    "read", "ingest", "survey", "clean", "annotate", "revise", "gather", "compose", "render", "write",
    "check", "commands",
];

/// Types that come in at the source or go with every product, wherever they are made.
const EXCEPTIONS: &[(&str, &str)] = &[
    // What is read is bounded by what a capture may be, and named with its path.
    ("read", "ingest"),
];

#[test]
fn every_module_says_what_it_is() {
    for (path, text) in sources() {
        assert!(text.starts_with("//!"), "{} does not open with `//!`", path.display());
    }
}

#[test]
fn files_stay_short() {
    for (path, text) in sources() {
        let lines = text.lines().count();
        assert!(lines <= FILE_MAX, "{} has {lines} lines", path.display());
    }
}

#[test]
fn data_flows_one_way() {
    for (path, text) in sources() {
        let Some(stage) = stage_of(&path) else { continue };
        let later = &STAGES[STAGES.iter().position(|it| *it == stage).unwrap_or_default() + 1..];
        for other in later.iter().filter(|other| !EXCEPTIONS.contains(&(stage, other))) {
            let used =
                text.contains(&format!("crate::{other}::")) || text.contains(&format!("crate::{other};"));
            assert!(!used, "{} uses `{other}`, which comes after `{stage}`", path.display());
        }
    }
}

#[test]
fn nothing_is_left_for_later() {
    for (path, text) in sources() {
        for mark in ["TODO", "FIXME", "XXX-LATER", "unimplemented!", "todo!"] {
            assert!(!text.contains(mark), "{} holds `{mark}`", path.display());
        }
    }
}

#[test]
fn no_code_asks_for_a_language_by_name() {
    for (path, text) in sources() {
        if path.ends_with("lang/mod.rs") || path.ends_with("messages.rs") || path.ends_with("commands/new.rs")
        {
            continue;
        }
        for code in ["fr", "en", "de", "es", "ar", "ru"] {
            for asked in [
                format!("== \"{code}\""),
                format!("\"{code}\" =>"),
                format!("(\"{code}\")"),
                format!("\"{code}."),
            ] {
                assert!(!text.contains(&asked), "{} asks for a language by name: `{asked}`", path.display());
            }
        }
    }
}

/// The stage that a file belongs to, if it belongs to one.
fn stage_of(path: &Path) -> Option<&'static str> {
    let relative = path.strip_prefix(root().join("src")).ok()?;
    let first = relative.components().next()?.as_os_str().to_string_lossy().into_owned();
    STAGES.iter().copied().find(|stage| first == *stage || first == format!("{stage}.rs"))
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).to_owned()
}

/// Every source file with its text, by path.
fn sources() -> Vec<(PathBuf, String)> {
    let walk = walkdir::WalkDir::new(root().join("src")).sort_by_file_name();
    let files = walk.into_iter().flatten().map(walkdir::DirEntry::into_path);
    let rust = files.filter(|path| path.extension().is_some_and(|it| it == "rs"));
    rust.map(|path| (path.clone(), std::fs::read_to_string(&path).expect("source is UTF-8"))).collect()
}
