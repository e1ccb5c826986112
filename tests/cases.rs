//! A test is a file: the input, a line `---`, the expectation. For each stage, every file under `cases/<stage>/` is run; all that
//! differ are listed. `UPDATE=1 cargo test` rewrites the expectations: read the diff before you commit it.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use crate::stages::STAGES;

#[test]
fn every_case_gives_what_it_expects() {
    let differing: Vec<String> = STAGES.iter().flat_map(|stage| failures(stage.name, stage.run)).collect();
    assert!(differing.is_empty(), "{} case(s) differ:\n{}", differing.len(), differing.join("\n"));
}

#[test]
fn every_stage_has_cases_and_every_folder_a_stage() {
    let folders: Vec<String> = sorted(&root()).iter().filter(|it| it.is_dir()).map(|it| name(it)).collect();
    for folder in &folders {
        assert!(
            STAGES.iter().any(|stage| stage.name == folder),
            "`tests/cases/{folder}` has no entry in STAGES"
        );
    }
    for stage in STAGES {
        assert!(folders.iter().any(|it| it == stage.name), "stage `{}` has no cases", stage.name);
    }
}

fn failures(stage: &str, run: fn(&str) -> String) -> Vec<String> {
    let files = sorted(&root().join(stage));
    files
        .iter()
        .filter(|file| file.extension().is_some_and(|it| it == "txt"))
        .filter_map(|file| failure(file, run))
        .collect()
}

fn failure(file: &Path, run: fn(&str) -> String) -> Option<String> {
    let case = std::fs::read_to_string(file).expect("a case is UTF-8");
    let (input, expected) = case.split_once("\n---\n").unwrap_or((case.trim_end_matches("\n---"), ""));
    let actual = run(input).trim_end().to_owned();
    if actual == expected.trim_end() {
        return None;
    }
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(file, format!("{input}\n---\n{actual}\n")).expect("the case can be written");
        return None;
    }
    Some(format!("{}\n{}", file.display(), difference(expected.trim_end(), &actual)))
}

/// The lines of both sides that the other lacks, in order.
fn difference(expected: &str, actual: &str) -> String {
    let mut shown = String::new();
    for line in expected.lines().filter(|line| !actual.lines().any(|it| it == *line)) {
        let _ = writeln!(shown, "  - {line}");
    }
    for line in actual.lines().filter(|line| !expected.lines().any(|it| it == *line)) {
        let _ = writeln!(shown, "  + {line}");
    }
    if shown.is_empty() { "  (the same lines in another order)".to_owned() } else { shown }
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")
}

fn name(path: &Path) -> String {
    path.file_name().map(|it| it.to_string_lossy().into_owned()).unwrap_or_default()
}

fn sorted(folder: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> =
        std::fs::read_dir(folder).into_iter().flatten().flatten().map(|it| it.path()).collect();
    paths.sort();
    paths
}
