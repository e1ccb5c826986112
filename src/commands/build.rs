//! `dossier build`: `seeds/` to `site/`.

use clap::ArgMatches;

use super::{Command, Console, Exit, show};
use crate::diag::Severity;

pub(super) const COMMAND: Command =
    Command { name: "build", about: "Build the dossier: `seeds/` to `site/` (the default)", arguments, run };

fn arguments(command: clap::Command) -> clap::Command {
    command.arg(super::folder())
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let root = super::root(matches);
    let mut report = super::told(console);
    let built = crate::build(&root, &mut report);
    let mut diagnostics = std::mem::take(&mut report.diagnostics);
    drop(report);
    match built {
        Ok(()) => {
            show::diagnostics(console, &diagnostics);
            let errors = diagnostics.iter().any(|it| it.severity == Severity::Error);
            console.say(&root.public().join("index.html").display().to_string());
            if errors { Exit::Errors } else { Exit::Fine }
        }
        Err(diagnostic) => {
            diagnostics.push(diagnostic);
            show::diagnostics(console, &diagnostics);
            Exit::Failed
        }
    }
}
