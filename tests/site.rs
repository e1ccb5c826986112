//! The whole sample, built: twice the same bytes, nothing written without a change, people's work kept, no dead link.

use dossier::diag::{Report, Severity};

use crate::sample::Sample;

#[test]
fn two_builds_give_the_same_bytes_whatever_the_threads() {
    let (one, many) = (Sample::of_project(), Sample::of_project());
    let pool = |threads: usize| rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
    pool(1).install(|| one.build());
    pool(8).install(|| many.build());
    let (one, many) = (one.files("site"), many.files("site"));
    assert_eq!(names(&one), names(&many));
    for ((path, bytes), (_, other)) in one.iter().zip(&many) {
        assert_eq!(bytes, other, "{path} differs");
    }
}

#[test]
fn a_build_with_nothing_changed_writes_nothing() {
    let sample = Sample::of_project();
    sample.build();
    let before = sample.files("site");
    let mut said = Vec::new();
    let mut report = Report::new(|phase, result| said.push(format!("{phase} {result}")));
    dossier::build(&sample.root(), &mut report).expect("the dossier can be built");
    drop(report);
    assert!(said.iter().any(|it| it.starts_with("write 0 files written")), "{said:?}");
    assert_eq!(before, sample.files("site"));
}

#[test]
fn the_pages_in_the_project_are_what_the_tool_writes() {
    let sample = Sample::of_project();
    sample.build();
    for (path, bytes) in sample.files("site/pages") {
        let standing = std::fs::read(crate::sample::project().join(&path)).unwrap_or_default();
        assert!(standing == bytes, "`{path}` is not what the tool writes: build the sample and commit it");
    }
}

#[test]
fn what_a_person_wrote_survives_two_builds() {
    let sample = Sample::of_project();
    sample.build();
    let path = "site/pages/sources/001_7364fc5189d0fa53.md";
    let page = sample.read(path);
    let definitions: Vec<&str> = page.lines().filter(|it| it.starts_with("[^q-")).collect();
    let (confirmed, deleted) = (definitions[0], definitions[1]);
    let id = deleted.split(':').next().unwrap_or_default();
    let edited = page
        .replace(
            confirmed,
            &confirmed.replace("status: automatic", "status: confirmed (a reader, 2026-01-02)"),
        )
        .replace(&format!("{deleted}\n\n"), "")
        .replace(id, "")
        .replace("[Moscou](../actors/russie.md)", "[Moscou](../places/moscou.md)")
        .replace(
            "\n\"Un tel risque",
            "\n> [!NOTE]\n> To be checked against the recording.\n\n\"Un tel risque",
        );
    assert_ne!(page, edited);
    sample.write(path, edited.as_bytes());
    sample.build();
    assert_eq!(sample.read(path), edited, "the first build after the edit");
    sample.build();
    assert_eq!(sample.read(path), edited, "the second");
}

#[test]
fn every_link_resolves_and_the_sample_has_no_error() {
    let sample = Sample::of_project();
    let told = sample.build();
    let errors: Vec<_> = told.iter().filter(|it| it.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    let pages = sample
        .files("site")
        .into_iter()
        .filter_map(|(path, bytes)| Some((path, String::from_utf8(bytes).ok()?)));
    let others = sample.files("seeds").into_iter().map(|(path, _)| path).collect();
    let dead = dossier::check::dead(&pages.collect(), &others);
    assert!(dead.is_empty(), "{dead:#?}");
}

fn names(files: &[(String, Vec<u8>)]) -> Vec<&String> {
    files.iter().map(|(path, _)| path).collect()
}
