//! `review` takes an answer for what it says, and for nothing else.

use dossier::commands::Exit;

use crate::commands::{piped, said};
use crate::deciding::CAPTURE;
use crate::sample::Sample;

const PAGE: &str = "site/pages/sources/un.md";

const ONE: &str = "[[actor]]\nname = \"Jean-Luc Ferrand\"\nkind = \"person\"\n";
const TWO: &str = "[[actor]]\nid = \"paul-m\"\nname = \"Paul Martin\"\nkind = \"person\"\n\n[[actor]]\nid = \"paul-martin-rennes\"\nname = \"Paul Martin\"\nkind = \"person\"\n";

/// A dossier with a registry.
fn dossier(registry: &str) -> (Sample, String) {
    let sample = Sample::of(&[("un.txt", CAPTURE.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.write("site/actors.toml", registry.as_bytes());
    sample.build();
    let folder = sample.path("").display().to_string();
    (sample, folder)
}

fn review(folder: &str, answers: impl AsRef<[u8]>) -> (Exit, String, String) {
    piped(&["review", "--on", "2024-01-05", folder], answers)
}

#[test]
fn part_of_a_name_is_no_answer() {
    let (sample, folder) = dossier(ONE);
    let before = sample.read(PAGE);
    // The beginning of a word of a name, the inside of one, a whole word of a longer name.
    for part in ["s Luc", "s Rita", "s Bea", "s Lea", "s Ferrand", "s Mart", "s uc", "s jean-luc", "s -luc"] {
        let out = review(&folder, format!("{part}\nq\n")).1;
        assert_eq!(sample.read(PAGE), before, "{part} decided:\n{out}");
        assert!(out.contains("nothing decided"), "{part}: {out}");
    }
    let out = review(&folder, "s Luc\nq\n").1;
    assert!(
        out.contains("Jean-Luc Ferrand (jean-luc-ferrand)") && out.contains("the number takes one"),
        "{out}"
    );
    assert!(!review(&folder, "s Rita\nq\n").1.contains("Mauritanie"), "no name begins inside of a word");
    let out = review(&folder, "s a\nq\n").1;
    assert!(out.contains("more: write more of the name"), "{out}");
    let (_, out, _) = review(&folder, "s Ferrand\n1\n");
    assert!(out.contains("speaker: [Jean-Luc Ferrand](../actors/jean-luc-ferrand.md)"), "{out}");
}

#[test]
fn a_name_that_two_bear_is_asked_about() {
    let (sample, folder) = dossier(TWO);
    let before = sample.read(PAGE);
    let out = review(&folder, "s Paul Martin\nq\n").1;
    assert_eq!(sample.read(PAGE), before, "{out}");
    assert!(out.contains("1  Paul Martin (paul-m)\n2  Paul Martin (paul-martin-rennes)\n"), "{out}");
    let (exit, _, err) = said(&["review", "--list", "--of", "Paul Martin", &folder]);
    assert!(exit == Exit::Failed && err.contains("`paul-m`, `paul-martin-rennes`"), "{err}");
    let (exit, _, err) = said(&["actors", "merge", "marc-orsel", "into", "paul martin", &folder]);
    assert!(exit == Exit::Failed && err.contains("`paul-m`, `paul-martin-rennes`"), "{err}");
    let (exit, ..) = said(&["review", "--list", "--of", "paul-m", &folder]);
    assert_eq!(exit, Exit::Fine, "an id is one person's");
    let (_, out, _) = review(&folder, "s paul-martin-rennes\nq\n");
    assert!(out.contains("speaker: [Paul Martin](../actors/paul-martin-rennes.md)"), "{out}");
}

#[test]
fn a_question_counts_once_however_often_it_is_answered() {
    let (sample, folder) = dossier(ONE);
    let before = sample.read(PAGE);
    let open = said(&["review", "--list", &folder]).1.lines().count();
    assert!(open >= 2);
    let (exit, out, _) = review(&folder, "y\ny\nb\nn\nb\nb\nn\nq\n");
    assert_eq!(exit, Exit::Fine, "{out}");
    assert!(out.contains(&format!("2 decided, {} open", open - 2)), "{out}");
    assert!(!out.contains("somebody changed it"), "one's own answer is no surprise: {out}");
    assert!(out.contains("   so far  ") && out.contains("confirmed (Ana, 2024-01-05)"), "{out}");
    assert_eq!(sample.read(PAGE).matches("rejected (Ana, 2024-01-05)").count(), 2, "the last answer holds");
    sample.write(PAGE, before.as_bytes());
    let (_, out, _) = review(&folder, "y\nu\ny\nu\nu\nq\n");
    assert!(
        out.contains("nothing to undo") && out.contains("nothing decided") && !out.contains("somebody"),
        "{out}"
    );
    assert_eq!(sample.read(PAGE), before, "all of it was taken back");
}

#[test]
fn an_answer_in_another_encoding_ends_nothing() {
    let (sample, folder) = dossier(ONE);
    let (exit, out, _) = review(&folder, b"y au caf\xe9\nn\nq\n");
    assert_eq!(exit, Exit::Errors, "{out}");
    assert!(out.contains("2 decided") && out.contains("not UTF-8"), "{out}");
    let page = sample.read(PAGE);
    assert!(page.contains("confirmed (Ana, 2024-01-05: au caf\u{fffd})"), "{page}");
    assert!(page.contains("rejected (Ana, 2024-01-05)"), "what comes behind it is read: {page}");
}

#[test]
fn what_cannot_be_built_is_in_the_exit_code() {
    let (sample, folder) = dossier(ONE);
    sample.write("seeds/none.pdf", b"no PDF");
    let (exit, _, err) = review(&folder, "q\n");
    assert!(exit == Exit::Errors && err.contains("the capture is no PDF"), "{err}");
    std::fs::remove_file(sample.path("seeds/none.pdf")).expect("it is there");
    assert_eq!(review(&folder, "q\n").0, Exit::Fine);
}

#[test]
fn only_one_capture_is_asked_about() {
    let sample = Sample::of(&[("port-un.txt", CAPTURE.as_bytes()), ("port-deux.txt", CAPTURE.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let folder = sample.path("").display().to_string();
    let list = |name: &str| said(&["review", "--list", "--in", name, &folder]);
    for name in ["port-un", "port-u", "port-un.txt", "seeds/port-un.txt"] {
        let (exit, out, err) = list(name);
        assert!(
            exit == Exit::Fine && out.contains("port-un") && !out.contains("port-deux"),
            "{name}: {out}{err}"
        );
    }
    let (exit, _, err) = list("port");
    assert!(exit == Exit::Failed && err.contains("several captures begin with `port`"), "{err}");
    let (exit, _, err) = list("prot-un");
    assert!(exit == Exit::Failed && err.contains("Did you mean `port-un`?"), "{err}");
}

#[test]
fn a_link_that_goes_keeps_no_reason_and_says_so() {
    let text = "Le port de Lyon rouvre\n\nLa ministre des Transports Claire Vasseur a visité le port de Lyon jeudi matin.\n\nLa ministre des Transports a promis une aide. « Nous paierons », a dit la ministre des Transports devant les élus.\n";
    let sample = Sample::of(&[("un.txt", text.as_bytes())]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.build();
    let folder = sample.path("").display().to_string();
    let answers = "n not her\nu\nn\nq\n";
    let out = piped(&["review", "--only", "links", "--on", "2024-01-05", &folder], answers).1;
    assert_eq!(out.matches("taken away").count(), 2, "{out}");
    assert_eq!(out.matches("the reason is kept nowhere").count(), 1, "{out}");
}

/// Answers one after the other; before the first one, somebody else writes on the page.
struct Meddled<'a> {
    answers: Vec<&'a str>,
    meddle: Option<Box<dyn FnOnce() + 'a>>,
}

impl std::io::Read for Meddled<'_> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        if let Some(meddle) = self.meddle.take() {
            meddle();
        }
        let answer = if self.answers.is_empty() { "" } else { self.answers.remove(0) };
        buffer[..answer.len()].copy_from_slice(answer.as_bytes());
        Ok(answer.len())
    }
}

#[test]
fn what_somebody_else_decided_meanwhile_is_not_overruled_unseen() {
    let (sample, folder) = dossier(ONE);
    let list = said(&["review", "--list", &folder]).1;
    let second = list.lines().nth(1).and_then(|it| it.split(' ').next()).expect("two are open").to_owned();
    let meddle = || {
        let page = sample.read(PAGE);
        let theirs = |line: &str| line.replace("status: automatic", "status: rejected (Eva, 2024-01-04)");
        let lines = page.split_inclusive('\n').map(|line| {
            if line.starts_with(&format!("[^{second}]:")) { theirs(line) } else { line.to_owned() }
        });
        sample.write(PAGE, lines.collect::<String>().as_bytes());
    };
    // The first question is another one on the same page: our own answer to it does not hide what was done to the second.
    let mut input = Meddled { answers: vec!["y\n", "y\n", "q\n"], meddle: Some(Box::new(meddle)) };
    let (mut out, mut err) = (Vec::new(), Vec::new());
    let mut console = dossier::commands::Console {
        input: &mut input,
        out: &mut out,
        err: &mut err,
        colour: false,
        width: None,
        terminal: None,
    };
    dossier::commands::run(
        ["dossier", "review", "--on", "2024-01-05", &folder].map(Into::into),
        &mut console,
    );
    let out = String::from_utf8_lossy(&out);
    assert!(out.contains("somebody changed it meanwhile") && out.contains("1 decided"), "{out}");
    assert_eq!(sample.read(PAGE).matches("rejected (Eva, 2024-01-04)").count(), 1, "{out}");
}
