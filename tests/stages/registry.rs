//! `actors.toml`: the file; a line `text:` may follow with a text, and then only what concerns it is told.

use dossier::lang::Languages;
use dossier::read::actors::read;
use dossier::registry::{Actor, Matcher};

pub(super) fn run(input: &str) -> String {
    let (file, text) = input.split_once("\ntext: ").map_or((input, None), |(file, text)| (file, Some(text)));
    let languages = Languages::load().expect("the language data is sound");
    let read = read("site/actors.toml", file, &languages.gazetteer);
    let registry = match text {
        Some(text) => Matcher::new(read.value).within(text),
        None => read.value,
    };
    let told = read.diagnostics.iter().map(|it| {
        let place =
            it.place.as_ref().map(|at| format!("{}:{}+{}", at.line, at.column, at.width)).unwrap_or_default();
        format!("{:?} {place}: {}\n  hint: {}", it.severity, it.message, it.hint)
    });
    told.chain(registry.actors.iter().map(shown)).collect::<Vec<_>>().join("\n")
}

fn shown(actor: &Actor) -> String {
    let titles: Vec<String> = actor
        .titles
        .iter()
        .map(|it| {
            format!("{} {}..{}", it.title, it.from.as_deref().unwrap_or(""), it.to.as_deref().unwrap_or(""))
        })
        .collect();
    let of = actor.of.as_ref().map(|of| format!(" of {of}")).unwrap_or_default();
    format!("{} = {} ({:?}){of} {:?} {titles:?}", actor.id, actor.name, actor.kind, actor.aliases)
}
