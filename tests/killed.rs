//! Commands that are killed at random moments: each file is old or new as a whole, no decision is lost, and the next build puts all
//! right. And those that meet at work: a second command waits, and what an editor saves meanwhile stays.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read, Write as _};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use dossier::commands::Exit;
use dossier::diag::Report;
use dossier::ids::hash;
use dossier::write::{Stage, replace, turn};

use crate::commands::{piped, said, typed};
use crate::deciding::CAPTURE;
use crate::sample::Sample;

/// How often each command is killed.
const BUILDS: usize = 90;
const REVIEWS: usize = 55;
const MERGES: usize = 55;

/// Every how many kills the dossier is built to the end and held against a build from nothing.
const WHOLE: usize = 9;

/// Numbers that are the same in every run.
struct Random(u64);

impl Random {
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }

    /// Some moment of `whole`, and of a tenth more.
    fn within(&mut self, whole: Duration) -> Duration {
        whole.mul_f64((self.next() % 1_100) as f64 / 1_000.0)
    }
}

fn dossier() -> Sample {
    let sample = Sample::of(&[
        ("un.txt", CAPTURE.as_bytes()),
        ("deux.txt", CAPTURE.replace("Lyon", "Nantes").replace("jeudi", "mardi").as_bytes()),
        ("trois.txt", CAPTURE.replace("Lyon", "Brest").replace("mars", "avril").as_bytes()),
    ]);
    sample.write("site/dossier.toml", b"language = \"fr\"\nauthors = [\"Ana\"]\n");
    sample.write("site/sources.csv", b"capture,outlet,published,by,why\n");
    sample.build();
    sample
}

/// The tool on this dossier, with these arguments before the folder.
fn tool(sample: &Sample, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_dossier"));
    command
        .args(arguments)
        .arg(sample.path(""))
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command
}

/// How long a command takes to its end.
fn whole(mut command: Command) -> Duration {
    let begun = Instant::now();
    command.status().expect("the tool runs");
    begun.elapsed()
}

fn kill_after(mut command: Command, after: Duration) {
    let mut child = command.spawn().expect("the tool runs");
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().expect("it ends");
}

type Files = BTreeMap<String, Vec<u8>>;

fn files(sample: &Sample) -> Files {
    sample.files("site").into_iter().collect()
}

/// That each file that stands is the old or the new one; what is staged beside them is nobody's yet.
fn old_or_new(now: &Files, [old, new]: [&Files; 2], moment: &str) {
    for (path, bytes) in now.iter().filter(|(path, _)| !path.contains("/.staged-")) {
        let whole = old.get(path) == Some(bytes) || new.get(path) == Some(bytes);
        assert!(whole, "`{path}` is neither old nor new, {moment}:\n{}", String::from_utf8_lossy(bytes));
    }
    for path in old.keys().filter(|path| new.contains_key(*path)) {
        assert!(now.contains_key(path), "`{path}` is gone, {moment}");
    }
}

#[test]
fn a_build_may_be_killed_at_any_moment() {
    let sample = dossier();
    let folder = sample.path("").display().to_string();
    let path = "site/pages/sources/un.md";
    piped(&["review", "--only", "attributions", "--in", "un", "--on", "2024-01-05", &folder], "y seen\nn\n");
    let edited = sample.read(path).replacen("\n\n[Le pr", "\n\n> [!NOTE]\n> À revoir.\n\n[Le pr", 1);
    sample.write(path, edited.as_bytes());
    let decided: Vec<String> =
        edited.lines().filter(|line| line.contains("(Ana, 2024-01-05")).map(str::to_owned).collect();
    assert_eq!(decided.len(), 2, "{edited}");
    // Between two states: another name, another day, other words of a capture.
    let states =
        [("Valérie Dunand", "2021-03-04", "Nantes"), ("Valérie Dunand-Roux", "2021-03-11", "Quimper")];
    let enter = |(name, day, town): (&str, &str, &str)| {
        let actor = format!(
            "[[actor]]\nid = \"v-dunand\"\nname = \"{name}\"\naliases = [\"Valérie Dunand\"]\nkind = \"person\"\n"
        );
        sample.write("site/actors.toml", actor.as_bytes());
        let rows = format!(
            "capture,outlet,published,by,why\nun.txt,Le Phare,{day},Ana,seen\ndeux.txt,,,,\ntrois.txt,,,,\n"
        );
        sample.write("site/sources.csv", rows.as_bytes());
        sample.write("seeds/deux.txt", CAPTURE.replace("Lyon", town).as_bytes());
    };
    let built = states.map(|state| {
        enter(state);
        sample.build();
        files(&sample)
    });
    enter(states[0]);
    sample.build();
    assert!(files(&sample) == built[0], "there and back again");
    let took = whole(tool(&sample, &["build"]));
    let mut random = Random(0x9e37_79b9_7f4a_7c15);
    for nth in 1..=BUILDS {
        let to = nth % 2;
        enter(states[to]);
        let after = random.within(took);
        kill_after(tool(&sample, &["build"]), after);
        let now = files(&sample);
        old_or_new(&now, [&built[0], &built[1]], &format!("build {nth}, {after:?}"));
        let page = String::from_utf8_lossy(&now[path]).into_owned();
        for line in decided.iter().map(String::as_str).chain(["> À revoir."]) {
            assert!(page.contains(line), "`{line}` is lost, build {nth}, {after:?}:\n{page}");
        }
        if nth % WHOLE == 0 {
            sample.build();
            let now = files(&sample);
            let differs = now.iter().find(|(path, bytes)| built[to].get(*path) != Some(*bytes));
            let shown = differs.map(|(path, bytes)| format!("{path}\n{}", String::from_utf8_lossy(bytes)));
            assert!(now == built[to], "after build {nth}: {shown:?}");
        }
    }
}

#[test]
fn a_review_may_be_killed_at_any_moment() {
    let sample = dossier();
    let (path, folder) = ("site/pages/sources/un.md", sample.path("").display().to_string());
    let before = sample.read(path);
    let arguments = ["review", "--only", "attributions", "--in", "un", "--on", "2024-01-05"];
    let answers = "y\nn wrong\nd\ny\ny\ny\ny\ny\n";
    let began = Instant::now();
    let (_, out, _) = piped(&[&arguments[..], &[folder.as_str()]].concat(), answers);
    let took = began.elapsed();
    let decisions: Vec<String> = out.lines().filter_map(decision).collect();
    assert!(decisions.len() >= 3, "{out}");
    let mut pages = vec![before.clone()];
    for definition in &decisions {
        let id = definition.split(':').next().unwrap_or_default();
        let last = pages.last().expect("there is one");
        let old = last.lines().find(|line| line.starts_with(&format!("{id}:"))).expect("it stands");
        pages.push(last.replacen(old, definition, 1));
    }
    assert_eq!(pages.last(), Some(&sample.read(path)), "one line each, and nothing else");
    let mut random = Random(0xd1b5_4a32_d192_ed03);
    for nth in 1..=REVIEWS {
        sample.write(path, before.as_bytes());
        // Every other time as it decides: so many lines are said, and a moment more.
        let lines = (nth % 2 == 0).then(|| random.next() as usize % decisions.len());
        let after =
            if lines.is_some() { random.within(Duration::from_millis(3)) } else { random.within(took) };
        let told = killed_talk(tool(&sample, &arguments), answers, (lines, after));
        let page = sample.read(path);
        let at = pages.iter().position(|it| *it == page);
        assert!(at.is_some_and(|at| at >= told), "review {nth}: {told} told, {at:?} stand:\n{page}");
        if nth % WHOLE == 0 {
            sample.build();
            assert_eq!(sample.read(path), page, "a build keeps every decision");
            let staged = sample.files("site").into_iter().any(|(path, _)| path.contains("/.staged-"));
            assert!(!staged, "what was staged is gone");
        }
    }
}

/// The definition that a line of a talk tells.
fn decision(line: &str) -> Option<String> {
    let (place, definition) = line.split_once(": [^")?;
    place.starts_with("site/pages/").then(|| format!("[^{definition}"))
}

/// Kills a talk after so many decisions were told, and a moment more; how many were told at all.
fn killed_talk(mut command: Command, answers: &str, (lines, after): (Option<usize>, Duration)) -> usize {
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().expect("the tool runs");
    let mut input = child.stdin.take().expect("a pipe");
    let _ = input.write_all(answers.as_bytes());
    let mut out = BufReader::new(child.stdout.take().expect("a pipe"));
    let mut told = 0;
    let mut line = String::new();
    while lines.is_some_and(|lines| told <= lines) && out.read_line(&mut line).is_ok_and(|read| read > 0) {
        told += usize::from(decision(&line).is_some());
        line.clear();
    }
    std::thread::sleep(after);
    let _ = child.kill();
    child.wait().expect("it ends");
    let mut rest = Vec::new();
    let _ = out.read_to_end(&mut rest);
    told + String::from_utf8_lossy(&rest)
        .split_inclusive('\n')
        .filter(|it| it.ends_with('\n'))
        .filter_map(decision)
        .count()
}

#[test]
fn a_merge_of_actors_may_be_killed_at_any_moment() {
    let sample = dossier();
    let folder = sample.path("").display().to_string();
    piped(&["review", "--of", "marc-orsel", "--on", "2024-01-05", &folder], "y\ny\ny\ny\ny\ny\ny\ny\n");
    sample.write(
        "site/actors.toml",
        b"# Ours.\n\n[[actor]]\nid = \"m-orsel\"\nname = \"Marc-Antoine Orsel\"\nkind = \"person\"\n",
    );
    sample.build();
    let merge = ["actors", "merge", "marc-orsel", "into", "m-orsel"];
    let old = files(&sample);
    let took = whole(tool(&sample, &merge));
    let new = files(&sample);
    let changed: Vec<&String> = old.keys().filter(|path| old.get(*path) != new.get(*path)).collect();
    assert!(changed.len() >= 3, "pages and the registry: {changed:?}");
    let put = |files: &Files| changed.iter().for_each(|path| sample.write(path, &files[*path]));
    let mut random = Random(0x2545_f491_4f6c_dd1d);
    for nth in 1..=MERGES {
        put(&old);
        // Most of a merge is reading: the last third is where it writes.
        let after = if nth % 2 == 0 {
            took.mul_f64(0.6) + random.within(took.mul_f64(0.4))
        } else {
            random.within(took)
        };
        kill_after(tool(&sample, &merge), after);
        let now = files(&sample);
        old_or_new(&now, [&old, &new], &format!("merge {nth}, {after:?}"));
        if now["site/actors.toml"] == new["site/actors.toml"] {
            let pages = changed.iter().all(|path| now[*path] == new[*path]);
            assert!(pages, "the registry is the last, merge {nth}, {after:?}");
        } else if nth % WHOLE == 0 {
            said(&[&merge[..], &[folder.as_str()]].concat());
            assert!(files(&sample) == new, "a second merge ends the first");
        }
    }
}

#[test]
fn a_record_follows_its_page_after_a_kill() {
    let sample = dossier();
    let (page, record) = ("site/pages/sources/un.md", "site/pages/.written/un.txt");
    let old = [sample.read(page), sample.read(record)];
    let actor = b"[[actor]]\nid = \"v-dunand\"\nname = \"Val\xc3\xa9rie Dunand\"\nkind = \"person\"\n";
    sample.write("site/actors.toml", actor);
    sample.build();
    let new = files(&sample);
    assert!(sample.read(page) != old[0] && sample.read(record) != old[1], "both are written anew");
    // The page was renamed, its record was not.
    sample.write(record, old[1].as_bytes());
    sample.write("site/pages/.written/.staged-b", &new[record]);
    let read = |text: &str| hash(&[text]);
    let journal = format!("{page}\t.staged-a\t{}\n{record}\t.staged-b\t{}\n", read(&old[0]), read(&old[1]));
    sample.write(".dossier/unfinished.txt", journal.as_bytes());
    sample.build();
    assert!(files(&sample) == new, "the tool's own words stay the tool's");
    // Neither was.
    sample.write(page, old[0].as_bytes());
    sample.write(record, old[1].as_bytes());
    sample.write("site/pages/sources/.staged-a", &new[page]);
    sample.write("site/pages/.written/.staged-b", &new[record]);
    sample.write(".dossier/unfinished.txt", journal.as_bytes());
    sample.build();
    assert!(files(&sample) == new, "what was thrown away is made again");
}

#[test]
fn a_second_command_waits_and_says_so() {
    let sample = dossier();
    let held = turn(&sample.root(), &mut Report::silent()).expect("nobody is at work");
    for arguments in [&["build"][..], &["check"], &["actors"]] {
        let mut child = tool(&sample, arguments).stderr(Stdio::piped()).spawn().expect("the tool runs");
        let mut err = BufReader::new(child.stderr.take().expect("a pipe"));
        let mut line = String::new();
        err.read_line(&mut line).expect("it says something");
        assert!(line.contains("another command is at work"), "{arguments:?}: {line}");
        assert!(child.try_wait().expect("it can be asked").is_none(), "{arguments:?} waits");
        child.kill().expect("it can be killed");
        child.wait().expect("it ends");
    }
    let mut waiting = tool(&sample, &["build"]).spawn().expect("the tool runs");
    drop(held);
    assert!(waiting.wait().expect("it ends").success(), "then it goes on");
}

#[test]
fn what_an_editor_saves_while_a_build_runs_stays() {
    let sample = dossier();
    let (path, record) = ("site/pages/sources/un.md", "site/pages/.written/un.txt");
    let before = sample.read(record);
    sample.write(
        "site/actors.toml",
        b"[[actor]]\nid = \"v-dunand\"\nname = \"Val\xc3\xa9rie Dunand\"\nkind = \"person\"\n",
    );
    let edited = sample.read(path).replacen("status: automatic", "status: rejected (Bea, 2024-01-06)", 1);
    let held = turn(&sample.root(), &mut Report::silent()).expect("nobody is at work");
    let stage = Stage::new(&sample.root());
    dossier::deliver(&sample.root(), &mut Report::silent(), &stage).expect("it can be built");
    sample.write(path, edited.as_bytes());
    let (_, told) = stage.publish().expect("it can be written");
    drop(held);
    assert!(
        told.iter().any(|it| it.message.contains("changed while the dossier was being built")),
        "{told:?}"
    );
    assert_eq!(sample.read(path), edited, "left as it is");
    assert_eq!(sample.read(record), before, "and so is what is remembered of it");
    sample.build();
    let page = sample.read(path);
    assert!(page.contains("rejected (Bea, 2024-01-06)") && page.contains("actors/v-dunand.md"), "{page}");
}

/// An input that does something as a line is asked for.
struct Typed<'a, F: FnMut(usize)> {
    lines: &'a [&'a str],
    at: usize,
    before: F,
}

impl<F: FnMut(usize)> Read for Typed<'_, F> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let Some(line) = self.lines.get(self.at) else { return Ok(0) };
        (self.before)(self.at);
        self.at += 1;
        buffer[..line.len()].copy_from_slice(line.as_bytes());
        Ok(line.len())
    }
}

#[test]
fn what_an_editor_saves_during_a_review_stays() {
    let sample = dossier();
    let (path, folder) = ("site/pages/sources/un.md", sample.path("").display().to_string());
    let list = said(&["review", "--list", "--in", "un", "--only", "attributions", &folder]).1;
    let ids: Vec<&str> = list.lines().filter_map(|line| line.split(' ').next()).collect();
    let save = |nth: usize| match nth {
        0 => {
            let page = sample.read(path).replacen("\n\n[Le pr", "\n\n> [!NOTE]\n> À revoir.\n\n[Le pr", 1);
            sample.write(path, page.as_bytes());
        }
        1 => {
            let page = sample.read(path);
            let line =
                page.lines().find(|line| line.starts_with(&format!("[^{}]:", ids[1]))).expect("it stands");
            let theirs = line.replace("status: automatic", "status: rejected (Bea, 2024-01-06)");
            sample.write(path, page.replacen(line, &theirs, 1).as_bytes());
        }
        _ => {}
    };
    let mut input = Typed { lines: &["y\n", "y\n", "\n"], at: 0, before: save };
    let arguments = ["review", "--in", "un", "--only", "attributions", "--on", "2024-01-05", &folder];
    let (exit, out, _) = typed(&arguments, &mut input);
    assert_eq!(exit, Exit::Fine, "{out}");
    assert!(out.contains("somebody changed it meanwhile"), "{out}");
    let page = sample.read(path);
    for kept in ["> À revoir.", "confirmed (Ana, 2024-01-05)", "rejected (Bea, 2024-01-06)"] {
        assert!(page.contains(kept), "`{kept}` is lost:\n{page}\n{out}");
    }
}

#[test]
fn what_an_editor_saves_while_a_registry_is_edited_stays() {
    let sample = dossier();
    sample.write("site/actors.toml", b"# saved meanwhile\n");
    let done = replace(&sample.root(), "site/actors.toml", (Some("# as it was read\n"), "# new\n"));
    assert!(done.is_err_and(|it| it.message.contains("changed meanwhile")));
    assert_eq!(sample.read("site/actors.toml"), "# saved meanwhile\n");
}
