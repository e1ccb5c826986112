//! `dossier review`: one attribution at a time in its context, riskiest first; a line decides, and the page has it at once.

use clap::{Arg, ArgAction, ArgMatches};

use super::{Command, Console, Exit, clean::failed};
use crate::check::proposals::everybody;
use crate::check::queue::{Item, queue};
use crate::dates::Edtf;
use crate::diag::{Diagnostic, Report, Severity};
use crate::lang::Languages;
use crate::read::{self, Inputs};
use crate::registry::{Actor, ActorKind};

mod parse;
mod session;
mod show;

use session::Session;

pub(super) const COMMAND: Command =
    Command { name: "review", about: "Decide about attributions one by one, riskiest first", arguments, run };

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
        .help("Only what is given to this actor (an id or a name)");
    let source = Arg::new("in").long("in").value_name("CAPTURE").help("Only what stands in this capture");
    let list = Arg::new("list")
        .long("list")
        .action(ArgAction::SetTrue)
        .help("List what is open, one line each, and ask nothing");
    command.arg(super::folder()).arg(by).arg(on).arg(of).arg(source).arg(list).after_help(HELP)
}

const HELP: &str = "\
Builds the dossier, then shows what nobody has decided about: the words in ⟦ ⟧ within their sentence, who is given for them, by
which rule and cue, and who was not chosen. Answer with a line:

  y [WHY]   confirm            s WHO   somebody else speaks: an id, a name or a part of one; `s -` for nobody
  n [WHY]   reject             s       the actors who might be meant, numbered; then a number
  d [WHY]   dispute            e       explain
  (empty)   skip               u       undo the last decision
  ?         these keys         q       leave

Each decision changes one line of the page in `site/pages/sources/`, where you can change it again by hand: `status: confirmed
(NAME, DATE: WHY)`. Answers may be piped in: `printf 'y\\nn wrong person\\nq\\n' | dossier review --by MK`.

Exit code: 0 all is well, 1 something could not be written or built, 2 it could not start.";

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    review(matches, console).unwrap_or_else(|diagnostic| failed(console, &[diagnostic]))
}

fn review(matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let root = super::root(matches);
    let languages = Languages::load()?;
    let inputs = read::read(&root, &languages, &mut Report::silent())?;
    let listing = matches.get_flag("list");
    if !listing {
        let mut report = Report::silent();
        crate::build(&root, &mut report)?;
        report.diagnostics.retain(|it| it.severity == Severity::Error);
        super::show::diagnostics(console, &report.diagnostics);
    }
    let articles = crate::articles(&root, &mut Report::silent())?;
    let text = |key: &str| matches.get_one::<String>(key).map(String::as_str);
    let actors = actors(&articles, &inputs, &languages);
    let of = match text("of") {
        Some(name) => Some(parse::exactly(&actors, name)?.id.clone()),
        None => None,
    };
    let mut items = queue(&articles);
    items.retain(|it| {
        let said = of.as_ref().is_none_or(|of| it.speaker.is_some_and(|it| it.actors.contains(of)));
        said && text("in").is_none_or(|name| it.article.id.0.starts_with(name) || it.article.path == name)
    });
    if listing {
        items.iter().for_each(|it| console.say(&show::line(it)));
        return Ok(Exit::Fine);
    }
    let by = text("by").or(inputs.config.authors.first().map(String::as_str)).ok_or_else(|| {
        let hint =
            "Give your name or initials: `dossier review --by MK`, or `authors` in `site/dossier.toml`.";
        Diagnostic::error("nobody is named who decides").hint(hint)
    })?;
    let on = day(text("on"))?;
    let messages = super::english()?;
    let session =
        Session { root: &root, items: &items, actors: &actors, signature: (by, &on), messages: &messages };
    Ok(session.talk(console))
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

/// Everybody who can speak: the registry's, the articles', the gazetteer's.
fn actors(articles: &[crate::revise::Article], inputs: &Inputs, languages: &Languages) -> Vec<Actor> {
    let known = everybody(articles, &inputs.registry.actors);
    let mut actors: Vec<Actor> = known.values().map(|it| (*it).clone()).collect();
    let more = languages.gazetteer.entries().iter().filter(|it| !known.contains_key(&it.id));
    actors.extend(more.map(|it| it.actor(&inputs.config.language)));
    actors.retain(|it| it.kind != ActorKind::Place);
    actors
}

/// Where an item stands in its capture.
fn line_of(item: &Item<'_>) -> usize {
    let first = item.pieces.first();
    let start =
        first.and_then(|at| Some(item.article.passages.get(at.block)?.block.at.start + at.span.start));
    crate::text::Lines::of(&item.article.text).line(start.unwrap_or_default())
}
