//! The talk: an item, a line of an answer, a line of what was done.

use std::io::{BufRead as _, BufReader, Write};

use super::parse::{Answer, answer, matching};
use super::show;
use crate::check::queue::Item;
use crate::commands::{Console, Exit};
use crate::diag::{Diagnostic, Place, Report};
use crate::messages::Messages;
use crate::read::{self, Root};
use crate::registry::Actor;
use crate::revise::{self, Decision, Status, decided, definition};
use crate::write;

/// What is decided about, by whom.
pub(super) struct Session<'a> {
    pub(super) root: &'a Root,
    pub(super) items: &'a [Item<'a>],
    pub(super) actors: &'a [Actor],
    /// Who decides, on which day.
    pub(super) signature: (&'a str, &'a str),
    pub(super) messages: &'a Messages,
}

/// How far the talk is.
#[derive(Default)]
struct Progress<'a> {
    at: usize,
    /// Pages before and after each decision, with the item and the path.
    done: Vec<(usize, String, [String; 2])>,
    offered: Vec<&'a Actor>,
    failed: bool,
    left: bool,
}

const KEYS: &str = "y confirm · n reject · d dispute · s WHO somebody else speaks · e explain · Enter skip · u undo · q leave · ? help";

impl<'a> Session<'a> {
    /// Asks until everything is answered, the answers end, or enough is said.
    pub(super) fn talk(&self, console: &mut Console<'_>) -> Exit {
        let mut answers = BufReader::new(&mut *console.input).lines();
        let mut progress = Progress::default();
        let mut shown = None;
        say(console.out, KEYS);
        while let Some(item) = self.items.get(progress.at).filter(|_| !progress.left) {
            if shown != Some(progress.at) {
                let lines = show::item(item, (progress.at + 1, self.items.len()), self.messages);
                lines.iter().for_each(|line| say(console.out, line));
                shown = Some(progress.at);
            }
            let _ = console.out.flush();
            let Some(Ok(line)) = answers.next() else { break };
            let said = self.take(&mut progress, item, answer(&line)).unwrap_or_else(|diagnostic| {
                progress.failed = true;
                format!("error: {}. {}", diagnostic.message, diagnostic.hint)
            });
            say(console.out, &said);
        }
        let open = self.items.len() - progress.done.len();
        say(
            console.out,
            &format!("{} decided, {open} open; `dossier build` publishes them", progress.done.len()),
        );
        if progress.failed { Exit::Errors } else { Exit::Fine }
    }

    /// Does what an answer asks for, and says it.
    fn take(
        &self,
        progress: &mut Progress<'a>,
        item: &Item<'_>,
        answer: Answer<'_>,
    ) -> Result<String, Diagnostic> {
        let offered = std::mem::take(&mut progress.offered);
        match answer {
            Answer::Decide(status, why) => self.decide(progress, item, (status, why, None)),
            Answer::Speaker("-") => self.decide(progress, item, (Status::Confirmed, "", Some(Vec::new()))),
            Answer::Speaker(name) => self.search(progress, item, name),
            Answer::Number(number) => match number.checked_sub(1).and_then(|it| offered.get(it)) {
                Some(actor) => {
                    self.decide(progress, item, (Status::Confirmed, "", Some(vec![(*actor).clone()])))
                }
                None => Ok(format!("nobody has the number {number}; {KEYS}")),
            },
            Answer::Explain => Ok(super::super::explain::annotation(item.article, item.id, self.messages)),
            Answer::Skip => {
                progress.at += 1;
                Ok(format!("skipped {}", item.id))
            }
            Answer::Undo => self.undo(progress),
            Answer::Leave => {
                progress.left = true;
                Ok("left".to_owned())
            }
            Answer::Help | Answer::Unknown => Ok(KEYS.to_owned()),
        }
    }

    /// Gives the words to whoever is meant, or says who may be.
    fn search(&self, progress: &mut Progress<'a>, item: &Item<'_>, name: &str) -> Result<String, Diagnostic> {
        let found: Vec<&Actor> = if name.is_empty() {
            let rivals = item.lost.iter().map(|it| &it.actor);
            let near = rivals.chain(item.article.actors.iter().map(|it| &it.id));
            let mut near: Vec<&Actor> =
                near.filter_map(|id| self.actors.iter().find(|it| it.id == *id)).collect();
            let mut seen = std::collections::BTreeSet::new();
            near.retain(|it| seen.insert(&it.id));
            near
        } else {
            matching(self.actors, name)
        };
        match found.as_slice() {
            [] => Ok(format!(
                "nobody is called `{name}`: enter them first with `dossier actors`, or `s` to be shown who is here"
            )),
            [one] if !name.is_empty() => {
                self.decide(progress, item, (Status::Confirmed, "", Some(vec![(*one).clone()])))
            }
            several => {
                let lines =
                    several.iter().enumerate().map(|(at, it)| format!("{} {} ({})", at + 1, it.name, it.id));
                let lines = lines.collect::<Vec<_>>().join(" · ");
                progress.offered.clone_from(&found);
                Ok(lines)
            }
        }
    }

    /// Writes a decision into the page.
    fn decide(
        &self,
        progress: &mut Progress<'a>,
        item: &Item<'_>,
        (status, why, speaker): (Status, &str, Option<Vec<Actor>>),
    ) -> Result<String, Diagnostic> {
        let (by, on) = self.signature;
        let decision =
            Decision { status, by: by.to_owned(), on: on.to_owned(), why: why.to_owned(), speaker };
        let path = revise::path(&item.article.id);
        let _turn = write::turn(self.root, &mut Report::silent())?;
        let page = read::standing(self.root, &item.article.id)?.page.unwrap_or_default();
        let Some(new) = decided(&page, item.id, &decision) else {
            progress.at += 1;
            return Err(Diagnostic::error(format!("`{}` is not on {path} any more", item.id))
                .at(Place::file(path))
                .hint("Run `dossier build`, then `dossier review` again."));
        };
        write::replace(self.root, &path, (Some(&page), &new))?;
        let (written, line) = definition(&new, item.id).unwrap_or_default();
        let said = format!("{path}:{line}: {written}");
        progress.done.push((progress.at, path, [page, new]));
        progress.at += 1;
        Ok(said)
    }

    /// Takes the last decision back, if the page is still as it left it.
    fn undo(&self, progress: &mut Progress<'a>) -> Result<String, Diagnostic> {
        let Some((at, path, [before, after])) = progress.done.pop() else {
            return Ok("nothing to undo".to_owned());
        };
        let _turn = write::turn(self.root, &mut Report::silent())?;
        write::replace(self.root, &path, (Some(&after), &before))?;
        progress.at = at;
        Ok(format!("undone: {path}"))
    }
}

fn say(out: &mut dyn Write, line: &str) {
    let _ = writeln!(out, "{line}");
}
