//! Floors for the two fuzzy stages: how well pages are cleaned and articles annotated, measured on labelled data that the project does
//! not carry. The folder that `DOSSIER_EVAL` names holds it, with its scorers (`clean/bench.py`, `annotate/score.py`, for `python3`);
//! where the variable is not set there is nothing to measure.
//!
//! `RAISE=1` pins what was measured where it is higher than its floor; `LOWER=1` pins it whatever it is.

use std::collections::BTreeMap;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::sample::project;

/// A measure: the set, and the figure's path in what the scorer prints, to its value.
type Floors = BTreeMap<String, BTreeMap<String, f64>>;

/// A pinned figure may be missed by so much: the last digit that the scorers print.
const SLACK: f64 = 0.05;

/// The annotation sets: name, the stem of the file, arguments of the filter, arguments of the scorer. The labels of the English set name
/// speakers in the words of the text, so it is measured in those as well. What is reported without marks is measured apart.
const SETS: &[(&str, &str, &[&str], &[&str])] = &[
    ("fr-seeds", "fr-seeds", &["annotate", "--raw"], &["--strict"]),
    ("fr-news", "fr-news", &["annotate"], &["--strict"]),
    ("en-polnear", "en-polnear", &["annotate"], &["--strict"]),
    ("en-polnear-words", "en-polnear", &["annotate", "--words"], &["--strict"]),
    ("fr-fenec", "fr-fenec", &["annotate"], &[]),
    ("fr-seeds-indirect", "fr-seeds", &["annotate", "--raw"], INDIRECT),
    ("fr-news-indirect", "fr-news", &["annotate"], INDIRECT),
    ("en-polnear-indirect", "en-polnear", &["annotate"], INDIRECT),
];

/// The scorer's arguments for what is reported without marks.
const INDIRECT: &[&str] = &["--strict", "--layers", "quotes", "--kinds", "indirect"];

/// The figures that have floors, where the set has the layer.
const FIGURES: &[&str] = &[
    "quote_relaxed.F1",
    "quote_speaker.F1",
    "named_right.acc",
    "entity_strict.F1",
    "entity_unlabelled.F1",
    "time_value.F1",
    "figure.F1",
];

#[test]
fn quality_stays_above_its_floors() {
    let Some(folder) = std::env::var_os("DOSSIER_EVAL").map(PathBuf::from) else { return };
    let mut measured = Floors::new();
    for (name, set, filter, scorer) in SETS {
        measured.insert((*name).to_owned(), annotated(&folder, set, filter, scorer));
    }
    for mode in ["html", "text", "lite"] {
        measured.insert(format!("clean-{mode}"), cleaned(&folder, mode));
    }
    let file = project().join("tests/floors.toml");
    let floors: Floors =
        toml::from_str(&std::fs::read_to_string(&file).unwrap_or_default()).expect("floors are TOML");
    let pinned = pin(&floors, &measured);
    if pinned != floors {
        std::fs::write(&file, toml::to_string(&pinned).expect("floors are TOML"))
            .expect("floors can be written");
    }
    let fallen = fallen(&pinned, &measured);
    assert!(fallen.is_empty(), "below the floor:\n{}", fallen.join("\n"));
}

/// The floors with what was measured pinned as far as the environment asks for it.
fn pin(floors: &Floors, measured: &Floors) -> Floors {
    let (raise, lower) = (std::env::var_os("RAISE").is_some(), std::env::var_os("LOWER").is_some());
    if !raise && !lower {
        return floors.clone();
    }
    let mut pinned = floors.clone();
    for (set, figures) in measured {
        for (figure, value) in figures {
            let floor = pinned.entry(set.clone()).or_default().entry(figure.clone()).or_insert(f64::MIN);
            if lower || (raise && value > floor) {
                *floor = *value;
            }
        }
    }
    pinned.values_mut().for_each(|figures| figures.retain(|_, floor| *floor > f64::MIN));
    pinned
}

fn fallen(floors: &Floors, measured: &Floors) -> Vec<String> {
    let mut fallen = Vec::new();
    for (set, figures) in floors {
        for (figure, floor) in figures {
            let value = measured.get(set).and_then(|it| it.get(figure)).copied().unwrap_or(f64::MIN);
            if value < floor - SLACK {
                fallen.push(format!("  {set} {figure}: {value}, floor {floor}"));
            }
        }
    }
    fallen
}

/// What the scorer says of the filter's output on one set.
fn annotated(folder: &Path, set: &str, filter: &[&str], scorer: &[&str]) -> BTreeMap<String, f64> {
    let gold = folder.join(format!("annotate/dev/{set}.jsonl"));
    let input = std::fs::read(&gold).expect("the set is there");
    let mut child = Command::new(env!("CARGO_BIN_EXE_dossier"))
        .args(filter)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("the filter starts");
    let mut pipe = child.stdin.take().expect("a pipe");
    let feed = std::thread::spawn(move || pipe.write_all(&input));
    let output = child.wait_with_output().expect("the filter ends");
    let _ = feed.join();
    let mut predictions = tempfile::NamedTempFile::new().expect("a file");
    predictions.write_all(&output.stdout).expect("the file can be written");
    let scored = Command::new("python3")
        .arg(folder.join("annotate/score.py"))
        .args(["--json", "--gold"])
        .arg(gold)
        .arg("--pred")
        .arg(predictions.path())
        .args(scorer)
        .output()
        .expect("the scorer runs");
    let scores: Value = serde_json::from_slice(&scored.stdout).expect("the scorer prints JSON");
    let figure = |name: &str| name.split('.').try_fold(&scores, |it, part| it.get(part))?.as_f64();
    FIGURES.iter().filter_map(|name| Some(((*name).to_owned(), figure(name)?))).collect()
}

/// What the bench says of the filter on the pages, or on their dumps, in points of a hundred.
fn cleaned(folder: &Path, mode: &str) -> BTreeMap<String, f64> {
    let out = tempfile::tempdir().expect("a folder");
    let json = out.path().join("scores.json");
    let command = format!("{} clean", env!("CARGO_BIN_EXE_dossier"));
    let ended = Command::new("python3")
        .arg(folder.join("clean/bench.py"))
        .args(["--split", "dev", "--jobs", "2", "--mode", mode, "--cmd", &command, "--json"])
        .arg(&json)
        .stdout(Stdio::null())
        .status()
        .expect("the bench runs");
    assert!(ended.success(), "the bench failed");
    let scores: Value = serde_json::from_slice(&std::fs::read(json).expect("the bench wrote"))
        .expect("the bench writes JSON");
    let total = &scores[format!("{mode}/dev")][&command]["total"];
    let figures = total.as_object().into_iter().flatten();
    let kept = figures.filter_map(|(name, value)| match (name.as_str(), value.as_f64()?) {
        ("F1" | "segF1" | "headline" | "date", value) => Some((name.clone(), 100.0 * value)),
        // The share of pages of which less than half is right.
        ("bad", value) => Some(("not_bad".to_owned(), 100.0 * (1.0 - value))),
        _ => None,
    });
    kept.collect()
}
