//! The documents tell the truth: their links lead somewhere, their commands exist, every table they name is there.

use std::collections::{BTreeMap, BTreeSet};

use dossier::commands::{COMMANDS, program};

use crate::sample::project;

const DOCUMENTS: &[&str] = &[
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "CHANGELOG.md",
    "NOTICE.md",
    "docs/quality.md",
    "tests/cases/README.md",
];

#[test]
fn links_of_the_documents_lead_somewhere() {
    let pages: BTreeMap<String, String> =
        DOCUMENTS.iter().map(|path| ((*path).to_owned(), read(path))).collect();
    let dead = dossier::check::dead(&pages, &everything());
    assert!(dead.is_empty(), "{dead:#?}");
}

#[test]
fn commands_that_the_readme_shows_are_understood() {
    let readme = read("README.md");
    let shown = readme.lines().filter_map(|line| line.strip_prefix("$ dossier "));
    let mut count = 0;
    for arguments in shown {
        count += 1;
        let line = std::iter::once("dossier").chain(arguments.split_whitespace());
        assert!(program().try_get_matches_from(line).is_ok(), "`dossier {arguments}` is not understood");
    }
    assert!(count >= 3, "the README shows no commands");
}

#[test]
fn every_command_is_named_once_and_in_the_readme() {
    let readme = read("README.md");
    let names: BTreeSet<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(names.len(), COMMANDS.len(), "two commands share a name");
    for command in COMMANDS {
        assert!(
            readme.contains(&format!("dossier {}", command.name)),
            "the README does not name `{}`",
            command.name
        );
        assert!(!command.about.ends_with('.'), "`{}`: no final stop", command.name);
    }
}

#[test]
fn tables_that_the_architecture_names_exist() {
    let text = read("ARCHITECTURE.md");
    let rows = text.lines().filter(|line| line.starts_with("| ") && line.matches('|').count() == 4);
    let tables = rows.filter_map(|row| row.rsplit('|').nth(1)).map(|cell| cell.trim().trim_matches('`'));
    let mut count = 0;
    for (module, table) in tables.filter_map(|name| name.split_once("::")) {
        count += 1;
        let module_folder = project().join(format!("src/{module}"));
        let mut files = vec![project().join(format!("src/{module}.rs"))];
        files.extend(
            walkdir::WalkDir::new(module_folder).into_iter().flatten().map(walkdir::DirEntry::into_path),
        );
        let holds = |path: &std::path::PathBuf| {
            std::fs::read_to_string(path).is_ok_and(|text| text.contains(&format!("const {table}:")))
        };
        assert!(files.iter().any(holds), "`{module}::{table}` is nowhere");
    }
    assert!(count >= 6, "the architecture names no tables");
}

#[test]
fn architecture_and_readme_stay_short() {
    assert!(read("README.md").lines().count() <= 120);
    assert!(read("ARCHITECTURE.md").lines().count() <= 200);
}

fn read(path: &str) -> String {
    std::fs::read_to_string(project().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every file and folder of the project that documents may point to.
fn everything() -> BTreeSet<String> {
    let walk = walkdir::WalkDir::new(project()).into_iter();
    let kept = walk.filter_entry(|entry| {
        !matches!(&*entry.file_name().to_string_lossy(), "target" | ".git" | "node_modules" | ".dossier")
    });
    let relative = |path: &std::path::Path| {
        path.strip_prefix(project()).map(|it| it.display().to_string()).unwrap_or_default()
    };
    kept.flatten().map(|entry| relative(entry.path())).collect()
}
