//! `dossier new DIR`: a new dossier, ready to take captures.

use std::path::Path;

use clap::{Arg, ArgMatches, value_parser};

use super::{Command, Console, Exit, show};
use crate::diag::{Diagnostic, Place, Report};
use crate::read::{Root, sources};
use crate::render::File;
use crate::write::{Sink as _, Stage, turn};

pub(super) const COMMAND: Command =
    Command { name: "new", about: "Make a new dossier, ready to take captures", arguments, run };

fn arguments(command: clap::Command) -> clap::Command {
    let folder = Arg::new("folder").value_name("DIR").help("The folder to make").required(true);
    let language = Arg::new("language")
        .long("language")
        .value_name("CODE")
        .default_value("en")
        .help("The interface's language: `en` or `fr`");
    command.arg(folder.value_parser(value_parser!(std::path::PathBuf))).arg(language)
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let root = super::root(matches);
    let language = matches.get_one::<String>("language").map_or("en", String::as_str);
    match make(&root, language) {
        Ok(()) => {
            let folder = root.path().display();
            console.say(&format!(
                "Made `{folder}`. Put captures into `{folder}/seeds/`, then run `dossier build {folder}`."
            ));
            Exit::Fine
        }
        Err(diagnostic) => {
            show::diagnostics(console, &[diagnostic]);
            Exit::Failed
        }
    }
}

fn make(root: &Root, language: &str) -> Result<(), Diagnostic> {
    if root.seeds().exists() || root.site().exists() {
        let hint = "Choose another folder, or run `dossier build` there.";
        return Err(Diagnostic::error("a dossier is there already")
            .at(Place::file(root.path().display().to_string()))
            .hint(hint));
    }
    std::fs::create_dir_all(root.seeds()).map_err(|error| {
        Diagnostic::error(format!("the folder cannot be made: {error}"))
            .at(Place::file(root.path().display().to_string()))
    })?;
    let _turn = turn(root, &mut Report::silent())?;
    let stage = Stage::new(root);
    for (path, text) in files(root.path(), language) {
        stage.take(File::made(path, text))?;
    }
    stage.publish().map(|_| ())
}

/// What a new dossier holds: everything is optional, and every file says what it is for.
fn files(folder: &Path, language: &str) -> [(&'static str, String); 6] {
    let title = folder.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
    let dossier = include_str!("new/dossier.toml")
        .replace("{title}", &title.escape_default().to_string())
        .replace("{language}", &language.escape_default().to_string());
    [
        ("site/dossier.toml", dossier),
        ("site/actors.toml", include_str!("new/actors.toml").to_owned()),
        ("site/sources.csv", format!("{}\n", sources::COLUMNS.join(","))),
        ("site/README.md", include_str!("new/README.md").to_owned()),
        (".gitignore", "/site/public/\n/.dossier/\n".to_owned()),
        (".gitattributes", include_str!("new/gitattributes").to_owned()),
    ]
}
