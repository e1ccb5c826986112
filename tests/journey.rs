//! The briefing at four: forty captures saved in a hurry, and what an analyst does with them until the briefing is printed, through
//! the commands. The times are printed.

use std::collections::BTreeSet;
use std::time::{Duration, Instant};

use dossier::commands::Exit;

use crate::commands::{piped, said};
use crate::journey_captures::{CUT, NO_OUTLET, REPEATED, UNDATED, captures, late};

/// A dossier in a folder of its own, and what its steps took.
struct Journey {
    folder: tempfile::TempDir,
    times: Vec<(&'static str, Duration)>,
}

impl Journey {
    fn path(&self, path: &str) -> std::path::PathBuf {
        self.folder.path().join("valmer").join(path)
    }

    fn root(&self) -> String {
        self.path("").display().to_string()
    }

    fn read(&self, path: &str) -> String {
        std::fs::read_to_string(self.path(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    fn write(&self, path: &str, text: &str) {
        let file = self.path(path);
        std::fs::create_dir_all(file.parent().expect("a folder")).expect("made");
        std::fs::write(file, text).expect("written");
    }

    /// Runs a command on the dossier, and keeps how long it took.
    fn step(&mut self, name: &'static str, arguments: &[&str], input: &str) -> (Exit, String, String) {
        let root = self.root();
        let begun = Instant::now();
        let done = piped(&[arguments, &[root.as_str()]].concat(), input);
        self.times.push((name, begun.elapsed()));
        done
    }

    #[expect(clippy::print_stdout, reason = "how long each step takes is what one wants to see of a journey")]
    fn tell(&self) {
        for (name, took) in &self.times {
            println!("{:>8} ms  {name}", took.as_millis());
        }
    }

    /// How many doubts of a kind `check` lists.
    fn count(&self, kind: &str) -> usize {
        let (_, json, _) = said(&["check", "--json", &self.root()]);
        let doubts = json.lines().filter_map(|line| serde_json::from_str::<serde_json::Value>(line).ok());
        doubts.filter(|it| it["kind"] == kind).count()
    }

    /// Every definition that somebody decided about, with its page.
    fn decisions(&self) -> BTreeSet<(String, String)> {
        let pages = walkdir::WalkDir::new(self.path("site/pages/sources")).into_iter().flatten();
        let pages = pages.filter(|it| it.file_type().is_file());
        let lines = pages.flat_map(|it| {
            let page = it.file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(it.path()).expect("a page");
            let decided = text
                .lines()
                .filter(|line| line.contains("(Ana, 2021-03-19"))
                .map(str::to_owned)
                .collect::<Vec<_>>();
            decided.into_iter().map(move |line| (page.clone(), line))
        });
        lines.collect()
    }
}

#[test]
fn the_briefing_is_ready_at_four() {
    let folder = tempfile::tempdir().expect("a folder");
    let mut journey = Journey { folder, times: Vec::new() };
    arrives(&mut journey);
    is_checked(&mut journey);
    is_filled_in(&mut journey);
    is_reviewed(&mut journey);
    is_read_and_written(&mut journey);
    grows(&mut journey);
    journey.tell();
}

/// A folder, forty captures, a first build in less than ten seconds, everything automatic.
fn arrives(journey: &mut Journey) {
    assert_eq!(journey.step("new", &["new", "--language", "fr"], "").0, Exit::Fine);
    let captures = captures();
    assert_eq!(captures.len(), 40);
    for (path, text) in &captures {
        journey.write(&format!("seeds/{path}"), text);
    }
    let (exit, out, err) = journey.step("first build", &["build"], "");
    assert_eq!(exit, Exit::Fine, "{err}");
    assert!(journey.times.last().is_some_and(|it| it.1 < Duration::from_secs(10)), "{:?}", journey.times);
    assert!(std::path::Path::new(out.lines().last().unwrap_or_default()).exists(), "{out}");
    assert_eq!(std::fs::read_dir(journey.path("site/pages/sources")).expect("pages").count(), 40);
    assert!(journey.decisions().is_empty(), "nothing is decided without a person");
    for entry in std::fs::read_dir(journey.path("site/pages/sources")).expect("pages").flatten() {
        let page = std::fs::read_to_string(entry.path()).expect("a page");
        assert!(!page.contains("confirmed ("), "nothing is confirmed without a person: {:?}", entry.path());
    }
    let arabic = journey.read("site/public/sources/valmer-arabe/index.html");
    assert!(arabic.contains("lang=\"ar\"") && arabic.contains("dir=\"auto\""), "Arabic reads from the right");
}

/// What is missing, worst first, and counted.
fn is_checked(journey: &mut Journey) {
    let (exit, out, err) = journey.step("check", &["check"], "");
    assert_eq!(exit, Exit::Fine, "{out}{err}");
    for (count, called) in [
        (UNDATED, "without a whole date"),
        (NO_OUTLET, "without an outlet"),
        (REPEATED, "texts that several captures carry"),
    ] {
        let line = format!("{count:>6} {called}");
        assert!(err.lines().any(|it| it == line), "no `{line}` in:\n{err}\n{out}");
    }
    assert_eq!(out.matches("the article seems cut").count(), CUT, "{out}");
    assert!(out.contains("there are no rules for the language `ar`"), "{out}");
    let first = |words: &str| out.find(words).unwrap_or(usize::MAX);
    assert!(first("`published` is unknown") < first("nobody has confirmed"), "worst first:\n{out}");
}

/// One table, saved as a spreadsheet saves it.
fn is_filled_in(journey: &mut Journey) {
    let csv = journey.read("site/sources.csv");
    let head: Vec<&str> = csv.lines().next().expect("a head").split(',').collect();
    let at = |name: &str| head.iter().position(|it| *it == name).expect("a column");
    let page = |capture: &str| {
        let stem = capture.rsplit_once('.').map_or(capture, |it| it.0);
        journey.read(&format!("site/pages/sources/{stem}.md"))
    };
    let rows = csv.lines().skip(1).map(|row| {
        let mut cells: Vec<String> = row.split(',').map(str::to_owned).collect();
        let standing = page(&cells[at("capture")]);
        if standing.contains("\npublished:\n") {
            cells[at("published")] = "2021-03-18".to_owned();
        }
        if standing.contains("\noutlet:\n") {
            cells[at("outlet")] = "Le Relais; édition du soir".to_owned();
        }
        cells[at("by")] = "Ana".to_owned();
        cells[at("why")] = "revue de presse".to_owned();
        cells
            .iter()
            .map(|it| if it.is_empty() { String::new() } else { format!("\"{it}\"") })
            .collect::<Vec<_>>()
            .join(";")
    });
    let rows: Vec<String> = std::iter::once(head.join(";")).chain(rows).collect();
    assert_eq!(rows.len(), 41, "a build added a row for each capture");
    let saved = format!("\u{feff}{}\r\n", rows.join("\r\n"));
    journey.write("site/sources.csv", &saved);
    assert_eq!(journey.step("build with the table", &["build"], "").0, Exit::Fine);
    assert_eq!(journey.read("site/sources.csv"), saved, "left as it is");
    assert_eq!((journey.count("published"), journey.count("outlet")), (0, 0), "nothing is unknown any more");
}

/// The five who speak most: eighty answers, each a line.
fn is_reviewed(journey: &mut Journey) {
    let review = ["review", "--top", "5", "--only", "attributions", "--by", "Ana", "--on", "2021-03-19"];
    let open = said(&[&review[..], &["--list", journey.root().as_str()]].concat()).1.lines().count();
    assert!(open >= 80, "only {open} are asked");
    let answers: Vec<&str> =
        ["y", "y comme à la radio", "n", "d", "y"].into_iter().cycle().take(80).collect();
    let (exit, out, err) = journey.step("80 decisions", &review, &answers.join("\n"));
    assert_eq!(exit, Exit::Fine, "{out}{err}");
    assert!(out.contains("⟦") && out.contains("  speaker  ") && out.contains("     rule  "), "{out}");
    assert!(out.contains("80 decided"), "{out}");
    assert_eq!(journey.decisions().len(), 80);
    let (exit, _, err) = journey.step("build after the review", &["build"], "");
    assert_eq!(exit, Exit::Fine, "{err}");
    assert_eq!(journey.decisions().len(), 80);
}

/// Figures, dates and quotations lead to their paragraphs; three points cite them; the briefing has all of it.
fn is_read_and_written(journey: &mut Journey) {
    for page in ["figures", "timeline", "quotes"] {
        let text = journey.read(&format!("site/pages/{page}.md"));
        assert!(text.contains("](sources/"), "{page} leads to no source");
    }
    let (page, line) = journey.decisions().into_iter().find(|it| it.1.contains("confirmed")).expect("one is");
    let id = line.split(['^', ']']).nth(1).expect("an id").to_owned();
    let point = format!(
        "---\nabout: dossier\nvisibility: public\ntitle: L'essentiel\nby: Ana\nbrief: true\n---\n\n- Les quais restent fermés ([ce qui est dit](../pages/sources/{page}#{id})).\n- Personne ne donne le même nombre de conteneurs ([chiffres](../pages/figures.md)).\n- [Les dates](../pages/timeline.md) ne concordent pas.\n"
    );
    journey.write("site/notes/essentiel.md", &point);
    let (exit, _, err) = journey.step("build with three points", &["build"], "");
    assert_eq!(exit, Exit::Fine, "{err}");
    let (exit, out, _) = journey.step("check of every link", &["check"], "");
    assert_eq!(exit, Exit::Fine, "a link is dead:\n{out}");
    journey.write("site/notes/essentiel.md", &point.replace(&id, "q-nothing"));
    let (exit, out, _) = said(&["check", &journey.root()]);
    assert!(exit == Exit::Errors && out.contains("#q-nothing"), "a dead citation is found:\n{out}");
    journey.write("site/notes/essentiel.md", &point);
    let brief = journey.read("site/public/brief/index.html");
    let stem = page.trim_end_matches(".md");
    assert!(
        brief.contains("Les quais restent fermés")
            && brief.contains(&format!("sources/{stem}/index.html#{id}")),
        "{brief}"
    );
}

/// A late article: nothing that was decided is lost.
fn grows(journey: &mut Journey) {
    let before = journey.decisions();
    let (path, text) = late();
    journey.write(&format!("seeds/{path}"), &text);
    let (exit, _, err) = journey.step("build with a late article", &["build"], "");
    assert_eq!(exit, Exit::Fine, "{err}");
    assert_eq!(journey.decisions(), before, "nothing confirmed is lost");
    assert!(journey.read("site/sources.csv").contains(path), "it has its row");
    let home = journey.read("site/public/brief/index.html");
    assert!(home.contains("Les quais restent fermés"));
    let (_, again, _) = journey.step("build without a change", &["build"], "");
    assert!(again.ends_with("index.html\n"), "{again}");
}
