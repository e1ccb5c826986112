//! `dossier check`: what is missing or doubtful, worst first. Nothing of the site is written.

use std::collections::{BTreeMap, BTreeSet};

use clap::{Arg, ArgAction, ArgMatches};

use super::{Command, Console, Exit, clean::failed, show};
use crate::check;
use crate::check::doubts::{Doubt, KINDS};
use crate::check::proposals::proposals;
use crate::check::queue::queue;
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
    let flag = |name: &'static str, help: &'static str| {
        Arg::new(name).long(name).action(ArgAction::SetTrue).help(help)
    };
    command
        .arg(super::folder())
        .arg(flag("json", "Print JSON Lines, one doubt a line, all of them"))
        .arg(flag("all", "List every remark, not only the first of each kind"))
        .arg(flag("strict", "Exit with 1 for warnings too"))
        .after_help(HELP)
}

const HELP: &str = "\
Worst first. Errors are what must be settled: unreadable files, dead links. Warnings are what a
person should settle: unknown dates and outlets, orphans, paragraphs whose words are not the
capture's, captures that are cut. Remarks are what a person could settle: attributions that nobody
has confirmed, names that nobody has entered, proposals beside a person's own words. Each says where
it stands, and the command or the edit that settles it.

With `--json` each line is
{\"kind\", \"severity\", \"place\": {\"path\", \"line\", ...}, \"message\", \"hint\"}.

Exit code: 0 nothing must be settled, 1 errors (with `--strict`: errors or warnings), 2 the dossier
could not be read.
In CI: `dossier check --strict`.";

/// How many remarks of one kind are listed unless all are asked for.
const SHOWN: usize = 5;

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let root = super::root(matches);
    let found = super::turn(&root, console).and_then(|_turn| findings(&root));
    let mut doubts = match found {
        Ok(doubts) => doubts,
        Err(diagnostic) => return failed(console, &[diagnostic]),
    };
    doubts.sort_by_key(Doubt::rank);
    if matches.get_flag("json") {
        doubts.iter().for_each(|it| console.give(&serde_json::to_string(it).unwrap_or_default()));
    } else {
        list(&doubts, matches.get_flag("all"), console);
    }
    console.note(&summary(&doubts));
    let worst = doubts.first().map(|it| it.told.severity);
    match worst {
        Some(Severity::Error) => Exit::Errors,
        Some(Severity::Warning) if matches.get_flag("strict") => Exit::Errors,
        _ => Exit::Fine,
    }
}

/// Lists doubts; of remarks of one kind only the first ones, unless all are asked for.
fn list(doubts: &[Doubt], all: bool, console: &mut Console<'_>) {
    let mut listed: BTreeMap<&str, usize> = BTreeMap::new();
    for doubt in doubts {
        let count = listed.entry(doubt.kind).or_default();
        *count += 1;
        if all || *count <= SHOWN || doubt.told.severity != Severity::Remark {
            let shown = show::render(&doubt.told, console.colour);
            console.list(&shown);
        }
    }
}

/// Everything that a build tells, every dead link of what it would write, and what the articles leave open.
fn findings(root: &Root) -> Result<Vec<Doubt>, Diagnostic> {
    let mut report = Report::silent();
    let proof = check::Proof::new(root);
    crate::deliver(root, &mut report, &proof)?;
    let mut pages = proof.files();
    let mut doubts: Vec<Doubt> =
        std::mem::take(&mut report.diagnostics).into_iter().map(Doubt::told).collect();
    let inputs = read(root, &Languages::load()?, &mut report)?;
    pages.extend(inputs.notes.iter().filter_map(|note| {
        let text = files::text(root.path(), &root.path().join(&note.path)).ok().flatten()?;
        Some((note.path.clone(), text))
    }));
    doubts.extend(check::dead(&pages, &others(&inputs)).into_iter().map(|told| Doubt { kind: "link", told }));
    let articles = crate::articles(root, &mut Report::silent())?;
    let messages = super::english()?;
    doubts.extend(articles.iter().flat_map(|it| check::doubts::doubts(it, &messages)));
    doubts.extend(check::repeated::repeated(&articles).iter().map(check::doubts::repeated));
    doubts.extend(queue(&articles).iter().map(check::doubts::open));
    let ignored = super::actors::ignored(root);
    doubts
        .extend(proposals(&articles, &inputs.registry.actors, &ignored).iter().map(check::doubts::proposed));
    Ok(doubts)
}

/// What pages may point to besides each other: captures and the dossier's own files.
fn others(inputs: &Inputs) -> BTreeSet<String> {
    let own = ["README.md", "dossier.toml", "actors.toml", "sources.csv"].map(|name| format!("site/{name}"));
    inputs.seeds.iter().map(|seed| format!("seeds/{}", seed.path)).chain(own).collect()
}

/// How many of each severity, and of each kind.
fn summary(doubts: &[Doubt]) -> String {
    let severity = |severity| doubts.iter().filter(|it| it.told.severity == severity).count();
    let [errors, warnings, remarks] = [Severity::Error, Severity::Warning, Severity::Remark].map(severity);
    let mut lines = vec![format!("{errors} errors, {warnings} warnings, {remarks} remarks")];
    for (kind, called) in KINDS {
        let count = doubts.iter().filter(|it| it.kind == *kind).count();
        if count > 0 {
            lines.push(format!("{count:>6} {called}"));
        }
    }
    lines.join("\n")
}
