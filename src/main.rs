//! Arguments in, exit code out.

use std::io::{IsTerminal as _, stderr, stdin, stdout};
use std::process::ExitCode;

use dossier::commands::terminal::{Real, Terminal};
use dossier::commands::{Console, run};

/// Pages are made of many small strings.
#[cfg(feature = "mimalloc")]
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    keep_quiet();
    let colour = stderr().is_terminal() && std::env::var_os("NO_COLOR").is_none();
    let (mut input, mut out, mut err) = (stdin().lock(), stdout().lock(), stderr().lock());
    let width = terminal_size::terminal_size_of(stdout()).map(|(width, _)| usize::from(width.0));
    let mut screen = shows_screens().then(|| Real::new(std::env::var_os("NO_COLOR").is_none()));
    let terminal = screen.as_mut().map(|it| it as &mut dyn Terminal);
    let mut console = Console { input: &mut input, out: &mut out, err: &mut err, colour, width, terminal };
    ExitCode::from(run(std::env::args_os(), &mut console).code())
}

/// Whether a person sits before a terminal that can move its cursor.
fn shows_screens() -> bool {
    let dumb = std::env::var_os("TERM").is_some_and(|it| it == "dumb");
    stdin().is_terminal() && stdout().is_terminal() && !dumb
}

/// A file at which the PDF library fails is told as a diagnostic, and as nothing else.
fn keep_quiet() {
    let shown = std::panic::take_hook();
    std::panic::set_hook(Box::new(move |panic| {
        if std::thread::current().name() != Some(dossier::ingest::pdf::THREAD) {
            shown(panic);
        }
    }));
}
