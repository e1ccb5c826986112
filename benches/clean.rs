//! How many pages a second one core cleans: saved pages, and dumps of their text.
//!
//! `cargo bench --bench clean -- FOLDER` cleans the pages of FOLDER (`*.html`, `*.txt`); without it, the invented pages of
//! `tests/cases/clean` and the captures of the sample, which are small. What is timed is what `dossier clean` does with a page:
//! decoding its bytes, and cleaning it, on one thread, in the time that this had the core; the language data is loaded before. Other tools are timed on the same pages by
//! `benches/beside` and `benches/beside/pages.py`, whose head says how. Nothing here passes or fails.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark asks the clock and prints"
)]

use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::time::Duration;

use dossier::clean::Cleaner;
use dossier::ids::SourceId;
use dossier::ingest::ingest;
use dossier::lang::Languages;
use dossier::read::Entered;
use dossier::survey::Common;

mod clock;

use clock::Clock;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How often all pages are gone over; the quickest round counts.
const ROUNDS: usize = 3;

/// A page: its file's name, and its bytes.
type Page = (String, Vec<u8>);

fn main() {
    let languages = Languages::load().expect("the language data is sound");
    let cleaner = Cleaner::new(&languages, "en");
    let folder = std::env::args_os().skip(1).map(PathBuf::from);
    let pages = match folder.into_iter().find(|it| !it.to_string_lossy().starts_with("--")) {
        Some(folder) => of_folder(&folder),
        None => carried(),
    };
    for ending in [".html", ".txt"] {
        let pages: Vec<&Page> = pages.iter().filter(|(name, _)| name.ends_with(ending)).collect();
        let best = (0..ROUNDS).map(|_| round(&pages, &cleaner)).min().unwrap_or_default();
        print(ending, &pages, best);
    }
}

/// One row of the table, as the other tools print it.
fn print(ending: &str, pages: &[&Page], took: Duration) {
    let bytes: usize = pages.iter().map(|(_, bytes)| bytes.len()).sum();
    let seconds = took.as_secs_f64().max(1e-9);
    println!(
        "{:<24} {ending:<6} {:>6} pages  {:>8.1} pages/s  {:>7.2} MB/s",
        "dossier",
        pages.len(),
        pages.len() as f64 / seconds,
        bytes as f64 / 1e6 / seconds,
    );
}

/// How long one thread takes for all pages.
fn round(pages: &[&Page], cleaner: &Cleaner<'_>) -> Duration {
    let (common, entered) = (Common::default(), Entered::default());
    let start = Clock::start();
    for (name, bytes) in pages {
        let capture = ingest(&SourceId(name.clone()), name, bytes).value;
        black_box(capture.map(|it| cleaner.clean(&it, &common, &entered)));
    }
    start.elapsed()
}

fn of_folder(folder: &Path) -> Vec<Page> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
    let mut pages: Vec<Page> = entries
        .filter_map(|it| Some((it.file_name().into_string().ok()?, std::fs::read(it.path()).ok()?)))
        .collect();
    pages.sort();
    pages
}

/// The pages that the project carries: those of the cases stand above a line `---`.
fn carried() -> Vec<Page> {
    let project = Path::new(env!("CARGO_MANIFEST_DIR"));
    let cases = of_folder(&project.join("tests/cases/clean")).into_iter().filter_map(|(name, case)| {
        let case = String::from_utf8(case).ok()?;
        let page = case.split("\n---\n").next()?.to_owned();
        let name = if page.starts_with("<!") { name.replace(".txt", ".html") } else { name };
        Some((name, page.into_bytes()))
    });
    cases.chain(of_folder(&project.join("seeds"))).collect()
}
