//! How many pages a second dom_smoothie, the port of a browser's reader view, cleans on one core, in the time that it had it, beside
//! `cargo bench --bench clean -- FOLDER`:
//!
//! ```text
//! cargo run --release --manifest-path benches/beside/Cargo.toml -- FOLDER
//! ```

use std::hint::black_box;
use std::path::Path;
use std::time::Duration;

use dom_smoothie::{Config, Readability, TextMode};

#[path = "../../clock/mod.rs"]
mod clock;

use clock::Clock;

/// How often all pages are gone over; the quickest round counts.
const ROUNDS: usize = 3;

fn main() {
    let folder = std::env::args_os().nth(1).expect("argument: the folder of pages");
    let pages = pages(Path::new(&folder));
    let best = (0..ROUNDS).map(|_| round(&pages)).min().unwrap_or_default();
    let bytes: usize = pages.iter().map(String::len).sum();
    let seconds = best.as_secs_f64().max(1e-9);
    println!(
        "{:<24} .html  {:>6} pages  {:>8.1} pages/s  {:>7.2} MB/s",
        "dom_smoothie 0.19",
        pages.len(),
        pages.len() as f64 / seconds,
        bytes as f64 / 1e6 / seconds,
    );
}

fn pages(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("the folder can be read").flatten();
    let pages = entries.map(|it| it.path()).filter(|it| it.extension().is_some_and(|it| it == "html"));
    pages.filter_map(|it| Some(String::from_utf8_lossy(&std::fs::read(it).ok()?).into_owned())).collect()
}

/// How long one thread takes for all pages.
fn round(pages: &[String]) -> Duration {
    let start = Clock::start();
    for page in pages {
        let config = Config { text_mode: TextMode::Formatted, ..Config::default() };
        let article = Readability::new(page.as_str(), None, Some(config)).and_then(|mut it| it.parse());
        let _ = black_box(article);
    }
    start.elapsed()
}
