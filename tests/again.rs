//! A build that finds most things made gives what a build from nothing gives: the same files, the same things told.

use crate::sample::{Sample, project};

/// Something that happens to a dossier between two builds.
struct Change {
    name: &'static str,
    happens: fn(&Sample),
}

const CHANGES: &[Change] = &[
    Change { name: "nothing", happens: |_| {} },
    Change { name: "half of the cache is gone", happens: lose_half_of_the_cache },
    Change { name: "an annotation is confirmed", happens: confirm },
    Change {
        name: "a day is entered",
        happens: |it| replace(it, "site/sources.csv", "2016-10-13", "2016-10-06"),
    },
    Change {
        name: "an actor gets another name",
        happens: |it| {
            replace(
                it,
                "site/actors.toml",
                "name = \"Sergueï Lavrov\"",
                "name = \"Sergueï Viktorovitch Lavrov\"",
            );
        },
    },
    Change {
        name: "an actor gets another id",
        happens: |it| replace(it, "site/actors.toml", "id = \"john-kerry\"", "id = \"kerry\""),
    },
    Change {
        name: "a note is written",
        happens: |it| {
            it.write("site/notes/lavrov.md", b"---\nabout: actors/sergei-lavrov\nvisibility: public\n---\n\nTo be compared with the recording.\n");
        },
    },
    Change {
        name: "a note is withdrawn",
        happens: |it| replace(it, "site/notes/lavrov.md", "visibility: public", "visibility: private"),
    },
    Change {
        name: "the dossier gets another title",
        happens: |it| replace(it, "site/dossier.toml", "title = \"", "title = \"Dossier. "),
    },
    Change {
        name: "a template is overridden",
        happens: |it| override_template(it, "place.html", "<!-- ours -->"),
    },
    Change {
        name: "a template is broken",
        happens: |it| override_template(it, "actor.html", "{{ view.nothing.there }}"),
    },
    Change {
        name: "the template is mended",
        happens: |it| override_template(it, "actor.html", "<!-- ours -->"),
    },
    Change { name: "a capture is added", happens: add },
    Change { name: "a capture changes", happens: |it| replace(it, "seeds/a/added.txt", "lundi", "mardi") },
    Change {
        name: "a capture is gone",
        happens: |it| std::fs::remove_file(it.path("seeds/a/added.txt")).expect("it stood there"),
    },
    Change {
        name: "a page of the site is gone",
        happens: |it| std::fs::remove_file(it.path("site/public/quotes/index.html")).expect("it stood there"),
    },
    Change {
        name: "somebody wrote into a page of the site",
        happens: |it| replace(it, "site/public/index.html", "</body>", "hello</body>"),
    },
];

#[test]
fn a_build_after_a_change_gives_what_a_build_from_nothing_gives() {
    let sample = Sample::of_project();
    sample.build();
    for change in CHANGES {
        (change.happens)(&sample);
        let fresh = sample.without_what_is_made();
        assert_eq!(sample.build(), fresh.build(), "what is told after: {}", change.name);
        let (again, fresh) = (sample.files("site"), fresh.files("site"));
        let names =
            |files: &[(String, Vec<u8>)]| files.iter().map(|(path, _)| path.clone()).collect::<Vec<_>>();
        assert_eq!(names(&again), names(&fresh), "the files after: {}", change.name);
        for ((path, bytes), (_, other)) in again.iter().zip(&fresh) {
            assert!(bytes == other, "{path} differs after: {}", change.name);
        }
    }
}

#[test]
fn a_page_of_an_actor_who_is_gone_goes_without_a_ledger_too() {
    let sample = Sample::of_project();
    sample.build();
    std::fs::remove_dir_all(sample.path(".dossier")).expect("the dossier was built");
    sample.write("site/pages/actors/ours.md", b"# Written by hand\n");
    let page = sample.read("site/pages/actors/sergei-lavrov.md");
    sample.write("site/pages/actors/nobody.md", page.as_bytes());
    sample.build();
    assert!(!sample.path("site/pages/actors/nobody.md").exists(), "a made page that nothing makes stays");
    assert!(sample.path("site/pages/actors/ours.md").exists(), "a page that somebody wrote is gone");
}

fn replace(sample: &Sample, path: &str, words: &str, by: &str) {
    let text = sample.read(path);
    let changed = text.replacen(words, by, 1);
    assert_ne!(text, changed, "{path} holds no {words}");
    sample.write(path, changed.as_bytes());
}

fn lose_half_of_the_cache(sample: &Sample) {
    let kept = walkdir::WalkDir::new(sample.path(".dossier/cache")).min_depth(1).sort_by_file_name();
    for entry in kept.into_iter().flatten().step_by(2) {
        std::fs::remove_file(entry.path()).expect("it stood there");
    }
}

fn confirm(sample: &Sample) {
    let path = "site/pages/sources/001_7364fc5189d0fa53.md";
    replace(sample, path, "status: automatic", "status: confirmed (a reader, 2026-01-02)");
}

fn override_template(sample: &Sample, name: &str, more: &str) {
    let built_in =
        std::fs::read_to_string(project().join("templates").join(name)).expect("the template is there");
    let theirs = built_in.replacen("{% block main %}", &format!("{{% block main %}}{more}"), 1);
    sample.write(&format!("templates/{name}"), theirs.as_bytes());
}

fn add(sample: &Sample) {
    let text = "La trêve tient à Alep\n\nPublié le 12 décembre 2016 à 08:15\n\n«La trêve tient», a déclaré lundi Sergueï Lavrov à Moscou, devant une vingtaine de journalistes venus l'entendre.\n\nSelon John Kerry, plus de 300 civils ont quitté la ville dimanche, sans que ces chiffres puissent être vérifiés.\n";
    sample.write("seeds/a/added.txt", text.as_bytes());
}
