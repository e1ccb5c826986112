//! How long a build of 1,000 captures takes: cold, with nothing changed, after one edited page, after one row of `sources.csv`.
//!
//! `cargo bench` prints the figures; `cargo bench --bench build -- FOLDER` leaves the dossier in FOLDER, to look at or to profile; nothing here passes or fails. The captures are made, each one different; the time is that of the
//! whole process, the memory its peak as the kernel counts it (Linux only).
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark asks the clock and prints"
)]

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

#[expect(dead_code, reason = "the benchmark of annotations alone makes texts of them")]
mod captures;

/// How many captures the dossier has.
const CAPTURES: usize = 1_000;

fn main() {
    let folder = tempfile::tempdir().expect("a folder for the dossier");
    let kept =
        std::env::args_os().skip(1).map(PathBuf::from).find(|it| !it.to_string_lossy().starts_with("--"));
    let root = kept.as_deref().unwrap_or(folder.path());
    captures::make(root, CAPTURES);
    println!("{CAPTURES} captures, {} kB", captures::size(root) / 1_000);
    report("cold", root);
    report("second build", root);
    report("nothing changed", root);
    edit_page(root);
    report("one edited page", root);
    enter_row(root);
    report("one row of sources.csv", root);
}

/// Builds once and prints wall time and peak memory.
fn report(name: &str, root: &Path) {
    let (wall, peak) = build(root);
    println!("{name:>24}  {:6.2} s  {:5} MB", wall.as_secs_f64(), peak / 1_024);
}

fn build(root: &Path) -> (Duration, u64) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_dossier"))
        .arg(root)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("the program starts");
    let status = format!("/proc/{}/status", child.id());
    let mut peak = 0;
    while child.try_wait().expect("the program can be waited for").is_none() {
        peak = peak.max(high_water(&status));
        std::thread::sleep(Duration::from_millis(2));
    }
    (start.elapsed(), peak)
}

/// The peak memory so far in kB, from the kernel's own account.
fn high_water(status: &str) -> u64 {
    let text = std::fs::read_to_string(status).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|it| it.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

/// A person confirms the first annotation of the first page.
fn edit_page(root: &Path) {
    let page = root.join("site/pages/sources").join(format!("{}.md", captures::stem(0)));
    let text = std::fs::read_to_string(&page).expect("the page was built");
    let edited = text.replacen("status: automatic", "status: confirmed (bench, 2016-12-14)", 1);
    std::fs::write(page, edited).expect("the page can be written");
}

/// A person enters the day of one capture.
fn enter_row(root: &Path) {
    let row = format!("capture,published,by\n{}.txt,2016-12-13,bench\n", captures::stem(1));
    std::fs::write(root.join("site/sources.csv"), row).expect("the row can be written");
}
