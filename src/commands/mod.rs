//! What the user types. One file a command, one entry in [`COMMANDS`]; only here are diagnostics shown.

use std::ffi::OsString;

use clap::ArgMatches;

use crate::diag::{Diagnostic, Report};
use crate::messages::{FILES, Messages};

mod actors;
mod annotate;
mod build;
mod check;
mod clean;
mod console;
mod explain;
mod new;
mod review;
mod show;
pub mod terminal;

pub use console::Console;

/// A command: its name, its manual, and what it does.
pub struct Command {
    /// The name typed.
    pub name: &'static str,
    /// One line for the list of commands.
    pub about: &'static str,
    /// Adds its arguments and its longer manual.
    pub arguments: fn(clap::Command) -> clap::Command,
    /// Does it.
    pub run: fn(&ArgMatches, &mut Console<'_>) -> Exit,
}

/// Every command, in the order of `--help`.
pub const COMMANDS: &[Command] = &[
    build::COMMAND,
    new::COMMAND,
    check::COMMAND,
    review::COMMAND,
    actors::COMMAND,
    explain::COMMAND,
    clean::COMMAND,
    annotate::COMMAND,
];

/// How a command ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exit {
    /// All is well.
    Fine,
    /// It did what it could; something must be looked at.
    Errors,
    /// It could not do it.
    Failed,
}

impl Exit {
    /// The process's exit code: 0, 1 or 2.
    pub fn code(self) -> u8 {
        match self {
            Exit::Fine => 0,
            Exit::Errors => 1,
            Exit::Failed => 2,
        }
    }
}

/// Runs the command that `arguments` (the program's own name first) ask for.
pub fn run(arguments: impl IntoIterator<Item = OsString>, console: &mut Console<'_>) -> Exit {
    let matches = match program().try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) if error.use_stderr() => {
            console.note(error.to_string().trim_end());
            return Exit::Failed;
        }
        Err(help) => {
            console.say(help.to_string().trim_end());
            return Exit::Fine;
        }
    };
    let (name, matches) = matches.subcommand().unwrap_or((COMMANDS[0].name, &matches));
    match COMMANDS.iter().find(|command| command.name == name) {
        Some(command) => (command.run)(matches, console),
        None => Exit::Failed,
    }
}

/// The whole command line. Without a command, the first of [`COMMANDS`] runs and takes its arguments from the top.
pub fn program() -> clap::Command {
    let top = clap::Command::new("dossier")
        .about("Turns a folder of press captures into an annotated dossier:\nwho said what, according to whom, carried by which outlet, and who checked it.")
        .version(env!("CARGO_PKG_VERSION"))
        .after_help(AFTER_HELP)
        .args_conflicts_with_subcommands(true);
    let top = (COMMANDS[0].arguments)(top).after_help(AFTER_HELP);
    top.subcommands(
        COMMANDS
            .iter()
            .map(|command| (command.arguments)(clap::Command::new(command.name).about(command.about))),
    )
}

/// What a newcomer does first.
const AFTER_HELP: &str = "\
A first dossier:
  dossier new aleppo             makes the folder
  cp ~/captures/*.txt aleppo/seeds/
  dossier build aleppo           the last line printed is the file to open
  dossier check aleppo           what is missing or doubtful, worst first

Exit code: 0 all is well, 1 done but something must be looked at, 2 could not be done.";

/// Waits for the right to work in the dossier at `root`, and says so.
fn turn(root: &crate::read::Root, console: &mut Console<'_>) -> Result<crate::write::Turn, Diagnostic> {
    crate::read::present(root)?;
    crate::write::turn(root, &mut told(console))
}

/// A report that shows each phase as it ends.
fn told<'a>(console: &'a mut Console<'_>) -> Report<'a> {
    Report::new(|phase, result| console.note(&format!("{phase:>9}  {result}")))
}

/// The words of the command line, which speaks English whatever the dossier's language.
fn english() -> Result<Messages, Diagnostic> {
    let code = FILES.first().map_or("", |(code, _)| *code);
    Messages::load(code).map(|loaded| loaded.value)
}

/// The argument that names the dossier's folder.
fn folder() -> clap::Arg {
    clap::Arg::new("folder")
        .value_name("FOLDER")
        .help("The dossier: the folder that holds `seeds/`")
        .default_value(".")
        .value_parser(clap::value_parser!(std::path::PathBuf))
}

/// The dossier that the arguments name.
fn root(matches: &ArgMatches) -> crate::read::Root {
    let folder = matches.get_one::<std::path::PathBuf>("folder").cloned();
    crate::read::Root::new(folder.unwrap_or_else(|| ".".into()))
}
