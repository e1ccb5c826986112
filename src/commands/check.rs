//! `dossier check`: what is missing or doubtful, worst first. Nothing of the site is written.

use std::collections::BTreeSet;

use clap::{Arg, ArgAction, ArgMatches};

use super::{Command, Console, Exit, clean::failed, show};
use crate::check;
use crate::diag::{Diagnostic, Report, Severity};
use crate::lang::Languages;
use crate::read::{Inputs, Root, files, read};

pub(super) const COMMAND: Command = Command {
    name: "check",
    about: "List what is missing or doubtful, worst first; write nothing",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let json = Arg::new("json")
        .long("json")
        .action(ArgAction::SetTrue)
        .help("Print JSON Lines, one diagnostic a line");
    command.arg(super::folder()).arg(json).after_help(
        "Errors are what must be settled: unreadable files, dead links. Warnings are what a person should settle: unknown dates\n\
         and outlets. Remarks are what a person could settle: words that nobody is given for.\n\n\
         Exit code: 0 no error, 1 errors, 2 the dossier could not be read.",
    )
}

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let mut diagnostics = match findings(&super::root(matches)) {
        Ok(diagnostics) => diagnostics,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    diagnostics.sort_by_key(|it| it.severity);
    let json = matches.get_flag("json");
    for diagnostic in &diagnostics {
        let line = if json {
            serde_json::to_string(diagnostic).unwrap_or_default()
        } else {
            show::render(diagnostic, console.colour)
        };
        console.say(&line);
    }
    console.note(&summary(&diagnostics));
    if count(&diagnostics, Severity::Error) > 0 { Exit::Errors } else { Exit::Fine }
}

/// Everything that a build tells, every dead link of what it would write, and what the articles leave open.
fn findings(root: &Root) -> Result<Vec<Diagnostic>, Diagnostic> {
    let mut report = Report::silent();
    let proof = check::Proof::new(root);
    crate::deliver(root, &mut report, &proof)?;
    let mut pages = proof.files();
    let mut diagnostics = std::mem::take(&mut report.diagnostics);
    let inputs = read(root, &Languages::load()?, &mut report)?;
    pages.extend(inputs.notes.iter().filter_map(|note| {
        let text = files::text(root.path(), &root.path().join(&note.path)).ok().flatten()?;
        Some((note.path.clone(), text))
    }));
    diagnostics.extend(check::dead(&pages, &others(&inputs)));
    let articles = crate::articles(root, &mut Report::silent())?;
    let messages = super::english()?;
    diagnostics.extend(articles.iter().flat_map(|it| check::doubts::doubts(it, &messages)));
    Ok(diagnostics)
}

/// What pages may point to besides each other: captures and the dossier's own files.
fn others(inputs: &Inputs) -> BTreeSet<String> {
    let own = ["README.md", "dossier.toml", "actors.toml", "sources.csv"].map(|name| format!("site/{name}"));
    inputs.seeds.iter().map(|seed| format!("seeds/{}", seed.path)).chain(own).collect()
}

fn summary(diagnostics: &[Diagnostic]) -> String {
    let [errors, warnings, remarks] =
        [Severity::Error, Severity::Warning, Severity::Remark].map(|severity| count(diagnostics, severity));
    format!("{errors} errors, {warnings} warnings, {remarks} remarks")
}

fn count(diagnostics: &[Diagnostic], severity: Severity) -> usize {
    diagnostics.iter().filter(|it| it.severity == severity).count()
}
