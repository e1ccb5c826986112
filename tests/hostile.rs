//! Bad input: each piece costs itself, says why and what to do, and leaves the other captures unharmed.

use dossier::diag::{Diagnostic, Report, Severity};

use crate::sample::Sample;

const GOOD: &[u8] = "Un titre qui tient en une ligne\n\nLe ministre a annoncé mardi que la réunion aurait lieu à Lyon, devant les élus.\n\n\
    «Nous irons jusqu'au bout», a déclaré Claire Vasseur à la presse, après une longue réunion.\n".as_bytes();

#[test]
fn bad_captures_cost_only_themselves() {
    let line: Vec<u8> = b"mot ".iter().copied().cycle().take(50 << 20).collect();
    let sample = Sample::of(&[
        ("good.txt", GOOD),
        ("empty.txt", b""),
        ("blank.txt", b" \n\n "),
        ("binary.txt", &[0, 159, 146, 150, 0, 1, 2, 3, 4, 5, 255, 254]),
        ("latin.txt", b"Un titre d'\xe9t\xe9 en une ligne\n\nLe pr\xe9sident a annonc\xe9 mardi une r\xe9union \xe0 Lyon devant les \xe9lus."),
        ("long.txt", &line),
        ("nul.txt", b"Un titre\n\nUne phrase avec un NUL \x00 au milieu, assez longue pour rester du texte."),
        ("photo.jpg", b"x"),
    ]);
    let told = sample.build();
    assert!(sample.read("site/pages/sources/good.md").contains("Nous irons"));
    for path in ["empty.txt", "blank.txt", "binary.txt", "long.txt", "photo.jpg"] {
        assert!(
            about(&told, path).iter().any(|it| it.severity == Severity::Error && !it.hint.is_empty()),
            "{path}: {told:#?}"
        );
        let page = format!("site/pages/sources/{}.md", path.split('.').next().unwrap_or_default());
        assert!(!sample.path(&page).exists(), "{page} was made");
    }
    assert!(about(&told, "latin.txt").iter().any(|it| it.message.contains("windows-1252")), "{told:#?}");
    assert!(sample.read("site/pages/sources/latin.md").contains("été"));
    assert!(about(&told, "nul.txt").iter().any(|it| it.message.contains("NUL")), "{told:#?}");
}

#[test]
fn names_and_words_are_never_markup() {
    let nasty = "Un titre <script>alert(1)</script> en *une* ligne\n\nLe [lien](javascript:alert(1)) & l'`accent` <img src=x onerror=alert(1)> \
        restent des mots, a déclaré Claire <b>Vasseur</b> mardi à Lyon.\n\n# Pas un titre, mais une phrase assez longue pour un paragraphe.\n";
    let sample = Sample::of(&[
        ("a b/l'été \"cité\".txt", nasty.as_bytes()),
        ("c/l'été \"cité\".txt", GOOD),
        ("<script>.txt", GOOD),
        ("a.txt", GOOD),
        ("a.text", GOOD),
    ]);
    let told = sample.build();
    assert!(told.iter().all(|it| it.severity != Severity::Error), "{told:#?}");
    let pages = sample.files("site/public").into_iter().filter(|(path, _)| path.ends_with(".html"));
    for (path, bytes) in pages {
        let html = String::from_utf8(bytes).expect("HTML is UTF-8");
        for markup in ["<script>alert", "<img src=x", "<b>Vasseur", "href=\"javascript:"] {
            assert!(!html.contains(markup), "{path} holds {markup}");
        }
    }
    let sources = sample.files("site/pages/sources");
    let sources: Vec<_> = sources.iter().filter(|(path, _)| path.ends_with(".md")).collect();
    assert!(
        sources.len() >= 5,
        "each capture has a page of its own: {:?}",
        sources.iter().map(|it| &it.0).collect::<Vec<_>>()
    );
}

#[test]
fn malformed_files_of_people_are_told_with_line_and_hint() {
    let sample = Sample::of(&[("good.txt", GOOD)]);
    sample.write("site/dossier.toml", b"title = \"x\"\nlangage = \"fr\"\n");
    sample.write("site/actors.toml", b"[[actor]]\nname = \"Claire Vasseur\"\nkind = \"persona\"\n");
    sample.write("site/sources.csv", b"capture,publishd,by\ngod.txt,2016-12-08,me\ngood.txt,2016-13-45,me\n");
    let told = sample.build();
    for (path, line) in
        [("site/dossier.toml", 2), ("site/actors.toml", 3), ("site/sources.csv", 1), ("site/sources.csv", 2)]
    {
        let found = told
            .iter()
            .find(|it| it.place.as_ref().is_some_and(|place| place.path == path && place.line == line));
        let found = found.unwrap_or_else(|| panic!("{path}:{line} is not told: {told:#?}"));
        assert!(!found.hint.is_empty(), "{found:#?}");
    }
    assert!(sample.path("site/public/index.html").exists());
}

#[test]
fn a_page_with_malformed_front_matter_is_left_as_it_is() {
    let sample = Sample::of(&[("good.txt", GOOD)]);
    sample.build();
    let path = "site/pages/sources/good.md";
    let broken = sample.read(path).replacen("title: ", "title: [", 1);
    sample.write(path, broken.as_bytes());
    let told = sample.build();
    let found =
        told.iter().find(|it| it.place.as_ref().is_some_and(|place| place.path == path && place.line > 0));
    assert!(found.is_some_and(|it| it.severity == Severity::Error && !it.hint.is_empty()), "{told:#?}");
    assert_eq!(sample.read(path), broken);
}

#[test]
fn a_broken_template_of_the_dossier_is_told_and_the_built_in_one_used() {
    let sample = Sample::of(&[("good.txt", GOOD)]);
    sample.write("templates/actor.html", b"{% if %}");
    let told = sample.build();
    assert!(about(&told, "templates/actor.html").iter().any(|it| !it.hint.is_empty()), "{told:#?}");
    assert!(sample.path("site/public/index.html").exists());
}

#[cfg(unix)]
#[test]
fn a_link_that_leaves_the_dossier_is_not_followed() {
    let sample = Sample::of(&[("good.txt", GOOD)]);
    let outside = tempfile::tempdir().expect("a folder");
    std::fs::write(outside.path().join("secret.txt"), GOOD).expect("the file can be written");
    std::os::unix::fs::symlink(outside.path(), sample.path("seeds/outside")).expect("a link can be made");
    let told = sample.build();
    assert!(told.iter().any(|it| it.message.contains("symbolic link") && !it.hint.is_empty()), "{told:#?}");
    assert!(!sample.path("site/pages/sources/outside-secret.md").exists());
}

#[test]
fn without_seeds_there_is_no_dossier() {
    let sample = Sample::empty();
    std::fs::remove_dir(sample.path("seeds")).expect("the folder can go");
    let built = dossier::build(&sample.root(), &mut Report::silent());
    assert!(built.is_err_and(|it| it.message.contains("seeds") && !it.hint.is_empty()));
}

#[test]
fn where_nothing_can_be_written_the_old_site_stays_whole() {
    let sample = Sample::of(&[("good.txt", GOOD)]);
    sample.build();
    let before = sample.files("site/public");
    // A file where a folder must be stands for a disk that refuses: rights do not stop the super-user.
    sample.write("seeds/other.txt", GOOD);
    std::fs::write(sample.path("site/public/sources/other"), b"in the way").expect("the file can be written");
    let built = dossier::build(&sample.root(), &mut Report::silent());
    assert!(built.is_err_and(|it| !it.hint.is_empty()));
    let after = sample.files("site/public");
    let after: Vec<_> = after.into_iter().filter(|(path, _)| path != "site/public/sources/other").collect();
    assert_eq!(before, after);
}

fn about<'a>(told: &'a [Diagnostic], path: &str) -> Vec<&'a Diagnostic> {
    told.iter().filter(|it| it.place.as_ref().is_some_and(|place| place.path.ends_with(path))).collect()
}

#[test]
fn nested_and_endless_markup_is_read_in_time() {
    use dossier::ids::SourceId;
    use dossier::ingest::ingest;
    let read = |html: &str| ingest(&SourceId("page".to_owned()), "page.html", html.as_bytes());
    let paragraph = "<p>Le port rouvre jeudi, a annoncé la préfecture, après dix jours de tempête.</p>";
    let deep = |open: &str| format!("{}{paragraph}", open.repeat(100_000));
    for open in ["<div>", "<b>", "<table><tr><td>", "<a href=x><li>", "<svg>", "<div class='a b c'>x"] {
        let capture = read(&deep(open));
        assert!(capture.value.is_some() || !capture.diagnostics.is_empty(), "{open}");
    }
    let endless = format!("<p>x</p>{}", "<i a=".repeat(1 << 20));
    assert!(read(&endless).value.is_some());
    let huge = paragraph.repeat((100 << 20) / paragraph.len());
    let told = read(&huge);
    assert!(told.value.is_none() && told.diagnostics.iter().all(|it| it.severity == Severity::Error));
}
