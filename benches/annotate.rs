//! How much text a second one core annotates, with a registry of 10,000 names: articles from 1 KB to 10 MB.
//!
//! `cargo bench --bench annotate` prints the figures; nothing here passes or fails. The articles are made, in French and in English by
//! turns, one sentence in three giving words to somebody. What is timed is what a build does for each article: choosing the entries of
//! the registry that concern it, and annotating it. It runs on one thread, and counts the time that this had the core, where the kernel
//! tells it (Linux). `cargo bench --bench annotate -- FILE` takes articles of your own, JSON Lines as `dossier annotate` reads them.
#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::expect_used,
    reason = "a benchmark asks the clock and prints"
)]

use std::collections::BTreeSet;
use std::hint::black_box;
use std::time::Duration;

use dossier::annotate::annotate;
use dossier::clean::{Cleaned, plain};
use dossier::known::Known;
use dossier::lang::Languages;
use dossier::registry::{Actor, ActorKind, Matcher, Registry};
use dossier::survey::Common;

#[expect(dead_code, reason = "the benchmark of a whole build makes files of them")]
mod captures;

mod clock;

use clock::Clock;

#[cfg(feature = "mimalloc")]
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// How many names the registry has.
const NAMES: usize = 10_000;

/// The lengths of the articles, in bytes.
const SIZES: [usize; 5] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000];

/// How much text of each length is annotated, but at least one article of each language.
const TOTAL: usize = 4_000_000;

fn main() {
    let languages = Languages::load().expect("the language data is sound");
    let registry = Matcher::new(registry());
    println!("{} names", registry.registry().actors.len());
    if let Some(path) = std::env::args().skip(1).find(|it| !it.starts_with('-')) {
        report(given(&path), &registry, &languages);
        return;
    }
    for size in SIZES {
        let count = (TOTAL / size).max(2);
        report((0..count).map(|number| article(number, size)).collect(), &registry, &languages);
    }
}

/// Annotates the articles and prints how quickly.
fn report(articles: Vec<Cleaned>, registry: &Matcher, languages: &Languages) {
    let count = articles.len();
    let bytes: usize = articles.iter().flat_map(|it| &it.blocks).map(|block| block.text.len()).sum();
    let (wall, found) = timed(articles, registry, languages);
    let speed = bytes as f64 / 1e6 / wall.as_secs_f64();
    println!("{count:>6} x {:>8} B  {speed:6.2} MB/s  {found} annotations", bytes / count.max(1));
}

/// The articles of a file, a line each.
fn given(path: &str) -> Vec<Cleaned> {
    let lines = std::fs::read_to_string(path).expect("the file can be read");
    let article = |line: &str| {
        let given: serde_json::Value = serde_json::from_str(line).expect("a line is an object");
        let text = |key: &str| given.get(key).and_then(serde_json::Value::as_str).unwrap_or_default();
        let mut cleaned = plain::article(text("id"), text("text"));
        cleaned.fields.language = Known::entered(text("lang").to_owned(), "bench", "");
        cleaned
    };
    lines.lines().map(article).collect()
}

/// How long the articles take, and how much is found in them.
fn timed(articles: Vec<Cleaned>, registry: &Matcher, languages: &Languages) -> (Duration, usize) {
    let common = Common::default();
    let start = Clock::start();
    let mut found = 0;
    for cleaned in articles {
        let text = cleaned.blocks.iter().map(|it| it.text.as_str()).collect::<Vec<_>>().join("\n");
        let annotated = black_box(annotate(cleaned, &common, &registry.within(&text), languages));
        let all = &annotated.annotations;
        found += all.mentions.len() + all.dates.len() + all.quotations.len() + all.figures.len();
    }
    (start.elapsed(), found)
}

fn article(number: usize, size: usize) -> Cleaned {
    let mut cleaned = plain::article(&format!("bench-{number}"), &captures::article(number, size));
    let code = if number.is_multiple_of(2) { "fr" } else { "en" };
    cleaned.fields.language = Known::entered(code.to_owned(), "bench", "");
    cleaned
}

/// Everybody whom the articles name, and invented names up to the number wanted.
fn registry() -> Registry {
    let names: BTreeSet<String> = captures::names().collect();
    let invented = (0..).map(invented).filter(|it| !names.contains(it));
    let all = names.iter().cloned().chain(invented).take(NAMES);
    Registry { actors: all.map(|name| Actor::named(name, ActorKind::Person)).collect() }
}

/// A name of syllables, another one for each number.
fn invented(number: usize) -> String {
    const SYLLABLES: [&str; 10] = ["ba", "co", "du", "fi", "ge", "la", "mo", "nu", "ri", "ze"];
    let word = |first: &str, number: usize, ending: &str| {
        let inner: String = [1, 10, 100].iter().map(|step| SYLLABLES[number / step % 10]).collect();
        format!("{first}{inner}{ending}")
    };
    format!("{} {}", word("A", number % 100, "n"), word("V", number / 10, "sky"))
}
