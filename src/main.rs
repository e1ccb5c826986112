//! Arguments in, exit code out.

use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

use dossier::commands::{Console, run};

fn main() -> ExitCode {
    let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let (mut input, mut out, mut err) = (stdin().lock(), stdout().lock(), stderr().lock());
    let width = terminal_size::terminal_size_of(stdout()).map(|(width, _)| usize::from(width.0));
    let mut console = Console { input: &mut input, out: &mut out, err: &mut err, colour, width };
    ExitCode::from(run(std::env::args_os(), &mut console).code())
}
