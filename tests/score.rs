//! The labelled articles of our own invention, in `tests/labelled/`, judged by `examples/score`: what its table says of them stands beside
//! them. `UPDATE=1` writes it.

use dossier::lang::Languages;

use crate::sample::project;

#[path = "../examples/score/found.rs"]
mod found;
#[path = "../examples/score/gold.rs"]
mod gold;
#[path = "../examples/score/judge.rs"]
mod judge;
#[path = "../examples/score/names.rs"]
mod names;
#[path = "../examples/score/table.rs"]
mod table;

#[test]
fn the_table_of_the_labelled_articles_is_as_written() {
    let languages = Languages::load().expect("the language data is well formed");
    let folder = project().join("tests/labelled");
    let mut told = String::new();
    for name in ["english", "french"] {
        let text = std::fs::read_to_string(folder.join(format!("{name}.jsonl"))).expect("labels can be read");
        let outcomes: Vec<_> = gold::articles(&text).iter().map(|it| judge::judge(it, &languages)).collect();
        let wrong =
            outcomes.iter().flat_map(|it| &it.judged).filter(|it| it.verdict == judge::Verdict::Wrong);
        assert_eq!(wrong.count(), 0, "words in a wrong mouth:\n{}", table::list(&outcomes));
        told = told + &table::table(name, &outcomes) + "\n" + &table::list(&outcomes) + "\n";
    }
    let told = told.trim_end().to_owned() + "\n";
    let file = folder.join("table.md");
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&file, &told).expect("the table can be written");
    }
    assert_eq!(std::fs::read_to_string(&file).unwrap_or_default(), told, "`UPDATE=1` writes what it is now");
}
