//! `dossier review`: one attribution at a time in its context, riskiest first; a key or a line decides, and the page has it at once.

use clap::{Arg, ArgAction, ArgMatches};

use super::{Command, Console, Exit, clean::failed, explain};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Report, Severity};
use crate::lang::Languages;
use crate::read::{self, Root};
use crate::registry::Actor;
use crate::revise::Article;

mod asked;
mod edits;
mod facts;
mod page;
mod parse;
mod screen;
mod session;
mod show;
mod skipped;
mod talk;
mod whom;
mod wrap;

use asked::{Asked, KINDS, questions};
use session::Session;
use skipped::Skipped;
use talk::Talk;
use whom::{actors, whose, with_capitals};

pub(super) const COMMAND: Command = Command {
    name: "review",
    about: "Decide about attributions, links and fields one by one, riskiest first",
    arguments,
    run,
};

fn arguments(command: clap::Command) -> clap::Command {
    let by = Arg::new("by")
        .long("by")
        .value_name("NAME")
        .help("Who decides; the first of `authors` in site/dossier.toml by default");
    let on = Arg::new("on")
        .long("on")
        .value_name("DATE")
        .help("The day that is written beside a decision; today by default");
    let of = Arg::new("of")
        .long("of")
        .value_name("WHO")
        .action(ArgAction::Append)
        .help("Only what is given to this actor (an id or a name); may be given several times");
    let top = Arg::new("top")
        .long("top")
        .value_name("N")
        .value_parser(clap::value_parser!(usize))
        .conflicts_with("of")
        .help("Only what is given to the N actors who speak most");
    let source = Arg::new("in").long("in").value_name("CAPTURE");
    let source = source.help("Only what stands in this capture; the beginning of its name is enough");
    let only = Arg::new("only")
        .long("only")
        .value_name("KIND")
        .value_parser(KINDS.to_vec())
        .help("Only one kind of question");
    let list = Arg::new("list")
        .long("list")
        .action(ArgAction::SetTrue)
        .help("List what is open, one line each, and ask nothing");
    let plain = Arg::new("plain")
        .long("plain")
        .action(ArgAction::SetTrue)
        .help("Ask line by line, as through a pipe, in the place of filling the screen");
    command.arg(super::folder()).args([by, on, of, top, source, only, list, plain]).after_help(HELP)
}

const HELP: &str = "\
Builds the dossier, then asks what nobody has decided, riskiest first: who speaks (the words in ⟦ ⟧
within their paragraph, who is given for them, by which rule and cue, and who was not chosen), who
is meant by a link on an office or on a name that two bear, and which value of a field is right
where the text, the page and `sources.csv` differ.

In a terminal the question fills the screen, and a key decides: y confirm, n reject, d dispute (the
last two ask why; so does Y), s somebody else (part of a name finds them), = another value, Enter
skip, b back, u undo, e explain, ? help, q leave. What a decision changed on the page is seen above
the next question. NO_COLOR is honoured: nothing is told by colour alone.

With `--plain`, through a pipe and where TERM is `dumb`, it asks line by line. Answer with a line:

  y [WHY]   confirm            s WHO     somebody else: an id or a name; `s -` for nobody
  n [WHY]   reject             s PART    those with that in their name, numbered; then a number
  d [WHY]   dispute            s         those who might be meant, numbered; then a number
  (empty)   skip               = VALUE   the right value of a field
  b         back               e         explain
  ?         the keys           u         undo the last decision
                               q         leave

A name that two bear is answered with numbers too. Each decision changes a line of the page in
`site/pages/sources/`, where you can change it again by hand: `status: confirmed (NAME, DATE: WHY)`.
A link that is rejected goes, and has no line that could keep the reason. What is skipped comes last
next time. Answers may be piped in: `printf 'y\\nn wrong person\\nq\\n' | dossier review --by MK`;
without a terminal no line is broken.

Exit code: 0 all is well, 1 something could not be read, written or built, 2 it could not start.";

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    review(matches, console).unwrap_or_else(|diagnostic| failed(console, &[diagnostic]))
}

fn review(matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let root = super::root(matches);
    let listing = matches.get_flag("list");
    let text = |key: &str| matches.get_one::<String>(key).map(String::as_str);
    let (on, languages) = (day(text("on"))?, Languages::load()?);
    let broken = !listing && !builds(&root, console)?;
    let turn = super::turn(&root, console)?;
    let inputs = read::read(&root, &languages, &mut Report::silent())?;
    let articles = crate::articles(&root, &mut Report::silent())?;
    drop(turn);
    let actors = actors(&articles, &inputs, &languages);
    let mut asked = questions(&articles, &actors);
    narrow(&mut asked, matches, (&articles, &actors))?;
    if listing {
        asked.iter().for_each(|it| console.say(&show::line(it)));
        return Ok(Exit::Fine);
    }
    let by = text("by").or(inputs.config.authors.first().map(String::as_str)).ok_or_else(nobody)?;
    let skipped = Skipped::read(&root);
    let last = skipped.last(&mut asked);
    let messages = super::english()?;
    let sought = with_capitals(&actors, &languages);
    let session =
        Session { root: &root, asked: &asked, actors: &sought, messages: &messages, signature: (by, &on) };
    let plain = matches.get_flag("plain") || asked.is_empty();
    let exit = match console.terminal.as_mut().filter(|_| !plain) {
        Some(terminal) => {
            let (exit, ending) = screen::look(&session, skipped, *terminal)?;
            console.say(&ending);
            exit
        }
        None => {
            let width = console.width;
            wrap::wrapped(&opening(&asked, last), width).iter().for_each(|line| console.say(line));
            Talk { session: &session, width }.hold(skipped, console)
        }
    };
    Ok(if broken && exit == Exit::Fine { Exit::Errors } else { exit })
}

/// Builds the dossier, so that what is asked about is what stands in it; `false` where something of it is broken, which is shown.
fn builds(root: &Root, console: &mut Console<'_>) -> Result<bool, Diagnostic> {
    let mut report = Report::new(|phase, result| {
        if matches!(phase, "wait" | "mend") {
            console.note(&format!("{phase:>9}  {result}"));
        }
    });
    crate::build(root, &mut report)?;
    let mut told = std::mem::take(&mut report.diagnostics);
    drop(report);
    told.retain(|it| it.severity == Severity::Error);
    super::show::diagnostics(console, &told);
    Ok(told.is_empty())
}

/// Leaves the questions that `--of`, `--top`, `--in` and `--only` ask for.
fn narrow(
    asked: &mut Vec<Asked<'_>>,
    matches: &ArgMatches,
    (articles, actors): (&[Article], &[Actor]),
) -> Result<(), Diagnostic> {
    let text = |key: &str| matches.get_one::<String>(key).map(String::as_str);
    let of = whose(matches, (articles, actors))?;
    let within = text("in").map(|name| explain::capture(articles, name, IN)).transpose()?;
    asked.retain(|it| {
        of.as_ref().is_none_or(|of| it.is_about(of))
            && within.is_none_or(|within| within.id == it.article().id)
            && text("only").is_none_or(|kind| it.kind() == kind)
    });
    Ok(())
}

fn nobody() -> Diagnostic {
    let hint = "Give your name or initials: `dossier review --by MK`, or `authors` in `site/dossier.toml`.";
    Diagnostic::error("nobody is named who decides").hint(hint)
}

/// What to do where no capture is called so.
const IN: &str = "Write its name as it stands under `seeds/`.";

/// How much there is to do.
fn opening(asked: &[Asked<'_>], skipped: usize) -> String {
    let of = |kind: &str| asked.iter().filter(|it| it.kind() == kind).count();
    let counts: Vec<String> = KINDS
        .iter()
        .map(|kind| (of(kind), kind))
        .filter(|(count, _)| *count > 0)
        .map(|(count, kind)| {
            format!("{count} {}", if count == 1 { kind.trim_end_matches('s') } else { kind })
        })
        .collect();
    match (counts.is_empty(), skipped) {
        (true, _) => "Nothing is open.".to_owned(),
        (false, 0) => format!("Open: {}. `?` shows the keys.", counts.join(", ")),
        (false, _) => {
            format!("Open: {}; {skipped} skipped before come last. `?` shows the keys.", counts.join(", "))
        }
    }
}

/// The day of the decisions.
fn day(given: Option<&str>) -> Result<String, Diagnostic> {
    let Some(given) = given else {
        #[expect(clippy::disallowed_methods, reason = "the command room may ask what day it is")]
        let today = chrono::Local::now();
        return Ok(today.date_naive().to_string());
    };
    match Edtf::parse(given).filter(|it| it.day().is_some()) {
        Some(day) => Ok(day.to_string()),
        None => Err(Diagnostic::error(format!("`{given}` is no day")).hint("Write it as `2024-01-05`.")),
    }
}

/// Where a question stands in its capture, from 1; 0 where it is about the whole.
fn line_of(asked: &Asked<'_>) -> usize {
    let article = asked.article();
    let start = edits::place(asked)
        .and_then(|at| Some(article.passages.get(at.block)?.block.at.start + at.span.start));
    start.map_or(0, |start| crate::text::Lines::of(&article.text).line(start))
}
