//! Measures who said what on labelled articles, and prints one table a file.
//!
//! ```text
//! cargo run --release --example score -- FOLDER [list]
//! ```
//!
//! `FOLDER` holds JSON Lines files, an article a line: `{"id", "lang", "date", "text", "quotes": [...]}`. A quotation of the labels is
//! `{"start", "end", "kind", "speaker", "aliases", "speaker_span", "zone", "duplicate"}`; offsets count characters, kinds are `direct`,
//! `mixed`, `indirect`, `scare` and `unattributed`, `speaker` is a name, a list of names, or null. Articles whose labels have no
//! quotations are passed over. What comes out says how many of the marked words went to the right speaker, to a wrong one and to nobody,
//! beside "always the most frequent speaker", for the other speakers by themselves, and by how the text names the speaker. With `list`,
//! each wrong speaker and each abstention follows in a line.

#![expect(
    clippy::print_stdout,
    clippy::expect_used,
    clippy::disallowed_methods,
    reason = "a program for whoever works on the rules"
)]

use std::path::PathBuf;

use dossier::lang::Languages;

mod found;
mod gold;
mod judge;
mod names;
mod table;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [folder, rest @ ..] = arguments.as_slice() else { panic!("arguments: FOLDER [list]") };
    let languages = Languages::load().expect("the language data is well formed");
    let entries = std::fs::read_dir(folder).expect("FOLDER can be read");
    let mut files: Vec<PathBuf> = entries.filter_map(|it| Some(it.ok()?.path())).collect();
    files.retain(|it| it.extension().is_some_and(|ending| ending == "jsonl"));
    files.sort();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a file can be read");
        let articles = gold::articles(&text);
        if articles.is_empty() {
            continue;
        }
        let name = file.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        let judged = articles.iter().map(|it| judge::judge(it, &languages)).collect::<Vec<_>>();
        println!("{}", table::table(&name, &judged));
        if rest.iter().any(|it| it == "list") {
            println!("{}", table::list(&judged));
        }
    }
}
