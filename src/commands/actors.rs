//! `dossier actors`: names that nobody has entered, worst first, and the commands that enter them into `site/actors.toml`.

use clap::{Arg, ArgAction, ArgMatches};

use super::{Command, Console, Exit, clean::failed};
use crate::check::proposals::{Proposal, everybody, proposals};
use crate::diag::{Diagnostic, Place, Report};
use crate::lang::Languages;
use crate::read::{self, Root};
use crate::registry::{Actor, Book, KINDS, Registry, called};
use crate::revise::{self, Article};
use crate::write;

pub(super) const COMMAND: Command = Command {
    name: "actors",
    about: "Propose names for the registry; accept, alias, merge or ignore them",
    arguments,
    run,
};

/// The file that is edited.
const PATH: &str = "site/actors.toml";

fn arguments(command: clap::Command) -> clap::Command {
    let json = Arg::new("json")
        .long("json")
        .action(ArgAction::SetTrue)
        .help("Print JSON Lines, one proposal a line");
    let action = |name: &'static str, about: &'static str| clap::Command::new(name).about(about);
    let who = |name: &'static str| Arg::new(name).value_name("WHO").required(true).help("An id or a name");
    let word = |word: &'static str| Arg::new(word).value_name(word).required(true).value_parser([word]);
    let name =
        || Arg::new("name").value_name("NAME").required(true).help("The name, as the captures write it");
    let kind = Arg::new("kind")
        .long("kind")
        .value_name("KIND")
        .value_parser(KINDS.iter().map(|it| it.0).collect::<Vec<_>>())
        .help("What kind of actor it is, where the proposal is wrong");
    let shown =
        Arg::new("shown").long("name").value_name("NAME").help("The name to show, where it is another");
    command
        .arg(super::folder())
        .arg(json)
        .args_conflicts_with_subcommands(true)
        .subcommand(
            action("accept", "Enter a proposal as an actor of its own")
                .arg(who("who"))
                .arg(super::folder())
                .arg(kind)
                .arg(shown),
        )
        .subcommand(
            action("alias", "Give an actor another name: alias NAME of WHO")
                .arg(name())
                .arg(word("of"))
                .arg(who("who"))
                .arg(super::folder()),
        )
        .subcommand(
            action("merge", "Make two actors one: merge WHO into WHO")
                .arg(who("from"))
                .arg(word("into"))
                .arg(who("who"))
                .arg(super::folder()),
        )
        .subcommand(action("ignore", "Do not propose a name again").arg(name()).arg(super::folder()))
        .after_help(HELP)
}

const HELP: &str = "\
Without an action, lists the names that were found by their form and that `site/actors.toml` does
not have: first those that may be somebody's second name, then by how much is given to them. Each
proposal is a line `id · kind · \"name\" · counts`; the indented lines below it are where it stands,
and the commands that settle it.

Examples:
  dossier actors
  dossier actors accept valerie-dunand
  dossier actors accept valerie-dunand --kind person --name \"Valérie Dunand-Roux\"
  dossier actors alias \"V. Dunand\" of valerie-dunand
  dossier actors merge v-dunand into valerie-dunand
  dossier actors ignore \"Grand Est\"

Only the lines that change are touched in `site/actors.toml`; comments and order stay. `merge` also
moves what people confirmed about the first to the second; what a person wrote themselves stays, and
is listed. Run `dossier build` afterwards.

Exit code: 0 done, 1 done but something is left for you, 2 it could not be done.";

fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Exit {
    let done = match matches.subcommand() {
        None => list(matches, console),
        Some((name, matches)) => act(name, matches, console),
    };
    done.unwrap_or_else(|diagnostic| failed(console, &[diagnostic]))
}

/// What the commands work on.
struct Desk {
    root: Root,
    registry: Registry,
    articles: Vec<Article>,
    text: Option<String>,
    book: Book,
}

impl Desk {
    fn open(matches: &ArgMatches) -> Result<Desk, Diagnostic> {
        let root = super::root(matches);
        let registry = read::read(&root, &Languages::load()?, &mut Report::silent())?.registry;
        let articles = crate::articles(&root, &mut Report::silent())?;
        let text = read::files::text(root.path(), &root.path().join(PATH))?;
        let book = Book::read(text.as_deref().unwrap_or_default()).map_err(|reason| {
            let hint = "Mend the file; `dossier check` shows the line.";
            Diagnostic::error(format!("the registry cannot be edited: {reason}"))
                .at(Place::file(PATH))
                .hint(hint)
        })?;
        Ok(Desk { root, registry, articles, text, book })
    }

    /// Whoever has that id or name.
    fn who(&self, name: &str) -> Result<Actor, Diagnostic> {
        if let Some(actor) = the_one(&self.registry.actors, name)? {
            return Ok(actor);
        }
        let all: Vec<Actor> =
            everybody(&self.articles, &self.registry.actors).into_values().cloned().collect();
        if let Some(actor) = the_one(&all, name)? {
            return Ok(actor);
        }
        let open = proposals(&self.articles, &self.registry.actors, &[]);
        let open: Vec<Actor> = open.into_iter().map(|it| it.actor).collect();
        the_one(&open, name)?.ok_or_else(|| {
            let ids = all.iter().flat_map(|it| [it.id.0.as_str(), it.name.as_str()]);
            let hint = read::sources::nearest(name, ids).map_or_else(
                || "`dossier actors` lists the proposals with their ids.".to_owned(),
                |it| format!("Did you mean `{it}`?"),
            );
            Diagnostic::error(format!("nobody is called `{name}`")).hint(hint)
        })
    }

    /// The actor, with an entry of its own from now on.
    fn entered(&mut self, name: &str) -> Result<Actor, Diagnostic> {
        let actor = self.who(name)?;
        if self.registry.by_id(&actor.id).is_none() {
            self.book.accept(&Actor { aliases: Vec::new(), ..actor.clone() });
        }
        Ok(actor)
    }

    fn save(&self) -> Result<(), Diagnostic> {
        write::replace(&self.root, PATH, (self.text.as_deref(), &self.book.text()))
    }
}

/// The one of that id or name, where somebody is called so.
fn the_one(actors: &[Actor], name: &str) -> Result<Option<Actor>, Diagnostic> {
    match called(actors, name).as_slice() {
        [] => Ok(None),
        [one] => Ok(Some((*one).clone())),
        several => Err(shared(several, name)),
    }
}

/// The name is several people's; which of them is meant, only an id says.
pub(super) fn shared(several: &[&Actor], name: &str) -> Diagnostic {
    let ids = several.iter().map(|it| format!("`{}`", it.id)).collect::<Vec<_>>().join(", ");
    Diagnostic::error(format!("several are called `{name}`: {ids}")).hint("Write the id of the one you mean.")
}

/// The names that a person does not want proposed again; none where the registry cannot be read, which is told elsewhere.
pub(super) fn ignored(root: &Root) -> Vec<String> {
    let text = read::files::text(root.path(), &root.path().join(PATH)).ok().flatten();
    let book = text.and_then(|text| Book::read(&text).ok());
    book.map(|it| it.ignored()).unwrap_or_default()
}

fn list(matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let turn = super::turn(&super::root(matches), console)?;
    let desk = Desk::open(matches)?;
    drop(turn);
    let proposals = proposals(&desk.articles, &desk.registry.actors, &desk.book.ignored());
    for proposal in &proposals {
        if matches.get_flag("json") {
            console.give(&serde_json::to_string(proposal).unwrap_or_default());
        } else {
            show(proposal, console);
        }
    }
    console.note(&format!("{} proposals", proposals.len()));
    Ok(Exit::Fine)
}

fn show(proposal: &Proposal, console: &mut Console<'_>) {
    let Proposal { actor, speaks, named, captures, near, evidence } = proposal;
    let kind = KINDS.iter().find(|it| it.1 == actor.kind).map_or("", |it| it.0);
    console.say(&format!(
        "{} · {kind} · \"{}\" · speaks {speaks}, named {named}, captures {captures}",
        actor.id, actor.name
    ));
    for it in evidence {
        console.say(&format!("    {}:{}  {}", it.path, it.line, it.sentence));
    }
    for other in near {
        console.say(&format!("    perhaps: dossier actors merge {} into {other}", actor.id));
    }
    console.say(&format!("    dossier actors accept {}", actor.id));
}

fn act(name: &str, matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let text = |key: &str| matches.get_one::<String>(key).map(String::as_str).unwrap_or_default();
    let root = super::root(matches);
    let _turn = super::turn(&root, console)?;
    let mut desk = Desk::open(matches)?;
    let exit = match name {
        "accept" => accept(&mut desk, matches, console)?,
        "alias" => {
            let actor = desk.entered(text("who"))?;
            desk.book.alias(&actor.id, text("name"));
            desk.save()?;
            console.say(&format!("`{}` is now also called \"{}\" in {PATH}", actor.id, text("name")));
            Exit::Fine
        }
        "merge" => merge(&mut desk, (text("from"), text("who")), console)?,
        _ => {
            let new = desk.book.ignore(text("name"));
            desk.save()?;
            let said = if new { "is not proposed again" } else { "was not proposed any more" };
            console.say(&format!("\"{}\" {said}: {PATH}", text("name")));
            Exit::Fine
        }
    };
    Ok(exit)
}

fn accept(desk: &mut Desk, matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let text = |key: &str| matches.get_one::<String>(key);
    let mut actor = desk.who(text("who").map_or("", String::as_str))?;
    if desk.registry.by_id(&actor.id).is_some() {
        let message = format!("`{}` is in the registry already", actor.id);
        return Err(Diagnostic::error(message).at(Place::file(PATH)).hint("Edit its entry there."));
    }
    if let Some(kind) = text("kind") {
        actor.kind = KINDS.iter().find(|it| it.0 == kind).map_or(actor.kind, |it| it.1);
    }
    if let Some(shown) = text("shown") {
        // The name that the captures write must go on meaning it.
        actor.aliases.push(std::mem::replace(&mut actor.name, shown.clone()));
    }
    desk.book.accept(&actor);
    desk.save()?;
    console.say(&format!("entered `{}` as \"{}\" in {PATH}", actor.id, actor.name));
    Ok(Exit::Fine)
}

fn merge(desk: &mut Desk, (from, into): (&str, &str), console: &mut Console<'_>) -> Result<Exit, Diagnostic> {
    let from = desk.who(from)?;
    let into = desk.entered(into)?;
    if from.id == into.id {
        return Err(Diagnostic::error(format!("`{}` is that one already", from.id)));
    }
    desk.book.merge(&from, &into.id);
    // Pages first: whoever is cut short here merges again, and finds both in the registry.
    let mut left = false;
    let ids: Vec<_> = desk.articles.iter().map(|it| it.id.clone()).collect();
    for id in ids {
        let standing = read::standing(&desk.root, &id)?;
        let path = revise::path(&id);
        let moved = revise::moved(&standing, &path, (&from.id, &into));
        if let Some(page) = &moved.page {
            write::replace(&desk.root, &path, (standing.page.as_deref(), page))?;
            console.say(&format!("moved {} decided notes in {path}", moved.notes));
        }
        for place in &moved.left {
            left = true;
            console.say(&format!("left as a person wrote it: {}:{}", place.path, place.line));
        }
    }
    desk.save()?;
    console.say(&format!("merged `{}` into `{}` in {PATH}", from.id, into.id));
    Ok(if left { Exit::Errors } else { Exit::Fine })
}
