//! The talk: a question, a line of an answer, a line of what was done.

use std::io::{BufRead as _, BufReader, Write};

use super::asked::Asked;
use super::edits::{self, Answered};
use super::parse::{Answer, answer, matching};
use super::show;
use super::skipped::Skipped;
use super::wrap::wrapped;
use crate::commands::{Console, Exit};
use crate::diag::{Diagnostic, Place, Report};
use crate::messages::Messages;
use crate::read::{self, Root};
use crate::registry::Actor;
use crate::revise::{self, Decision, Status};
use crate::write;

/// What is decided about, by whom.
pub(super) struct Session<'a> {
    pub(super) root: &'a Root,
    pub(super) asked: &'a [Asked<'a>],
    pub(super) actors: &'a [Actor],
    pub(super) messages: &'a Messages,
    /// Who decides, on which day.
    pub(super) signature: (&'a str, &'a str),
    /// How wide the terminal is; `None` where lines stay whole.
    pub(super) width: Option<usize>,
}

/// How far the talk is.
struct Progress<'a> {
    at: usize,
    /// Pages before and after each decision, with the question and the path.
    done: Vec<(usize, String, [String; 2])>,
    /// Who was offered to choose from.
    offered: Vec<&'a Actor>,
    /// What somebody else made of the question meanwhile, once it was told.
    seen: Option<String>,
    skipped: Skipped,
    failed: bool,
    left: bool,
}

impl<'a> Session<'a> {
    /// Asks until everything is answered, the answers end, or enough is said.
    pub(super) fn talk(&self, skipped: Skipped, console: &mut Console<'_>) -> Exit {
        let mut answers = BufReader::new(&mut *console.input).lines();
        let mut progress = Progress {
            at: 0,
            done: Vec::new(),
            offered: Vec::new(),
            seen: None,
            skipped,
            failed: false,
            left: false,
        };
        let mut shown = None;
        while let Some(asked) = self.asked.get(progress.at).filter(|_| !progress.left) {
            if shown != Some(progress.at) {
                let lines = show::question(asked, (progress.at + 1, self.asked.len()), self.messages);
                lines.iter().for_each(|line| self.say(console.out, line));
                shown = Some(progress.at);
            }
            self.prompt(console.out, asked);
            let Some(Ok(line)) = answers.next() else { break };
            let said = self.take(&mut progress, asked, answer(&line)).unwrap_or_else(|diagnostic| {
                progress.failed = true;
                format!("error: {}. {}", diagnostic.message, diagnostic.hint)
            });
            said.lines().for_each(|line| self.say(console.out, line));
        }
        self.say(console.out, &self.ending(&progress));
        if progress.failed { Exit::Errors } else { Exit::Fine }
    }

    fn say(&self, out: &mut dyn Write, line: &str) {
        for line in wrapped(line, self.width) {
            let _ = writeln!(out, "{line}");
        }
    }

    /// In a terminal, the keys that this question takes; a pipe has no use for them.
    fn prompt(&self, out: &mut dyn Write, asked: &Asked<'_>) {
        if self.width.is_some() {
            let _ = write!(out, "{} > ", edits::prompt(asked));
        }
        let _ = out.flush();
    }

    fn ending(&self, progress: &Progress<'_>) -> String {
        let decided = progress.done.len();
        let open = self.asked.len() - decided;
        let later = match open {
            0 => "nothing is left open",
            _ => "`dossier review` goes on with the rest",
        };
        match decided {
            0 => format!("nothing decided, {open} open"),
            _ => format!("{decided} decided, {open} open: `dossier build` publishes them, {later}"),
        }
    }

    /// Does what an answer asks for, and says it.
    fn take(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        answer: Answer<'_>,
    ) -> Result<String, Diagnostic> {
        let offered = std::mem::take(&mut progress.offered);
        match answer {
            Answer::Decide(status, why) => self.decide(progress, asked, &self.decision(status, why, None)),
            Answer::Speaker("-") => {
                self.decide(progress, asked, &self.decision(Status::Confirmed, "", Some(Vec::new())))
            }
            Answer::Speaker(name) => self.search(progress, asked, name),
            Answer::Number(number) => self.number(progress, asked, (number, &offered)),
            Answer::Value(value) => self.enter(progress, asked, value),
            Answer::Explain => Ok(edits::explained(asked, self.messages)),
            Answer::Skip => {
                progress.skipped.add(self.root, &asked.name());
                self.next(progress);
                Ok(format!("skipped {}", asked.id()))
            }
            Answer::Back => {
                progress.at = progress.at.saturating_sub(1);
                progress.seen = None;
                Ok(String::new())
            }
            Answer::Undo => self.undo(progress),
            Answer::Leave => {
                progress.left = true;
                Ok(String::new())
            }
            Answer::Help => Ok(edits::help(asked)),
            Answer::Unknown => Ok(format!("not understood; {}", edits::keys(asked))),
        }
    }

    fn next(&self, progress: &mut Progress<'_>) {
        progress.at += 1;
        progress.seen = None;
    }

    fn decision(&self, status: Status, why: &str, speaker: Option<Vec<Actor>>) -> Decision {
        let (by, on) = self.signature;
        Decision { status, by: by.to_owned(), on: on.to_owned(), why: why.to_owned(), speaker }
    }

    /// Takes one of those who were offered, or one of the values of a field.
    fn number(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        (number, offered): (usize, &[&'a Actor]),
    ) -> Result<String, Diagnostic> {
        let index = number.checked_sub(1);
        if let Some(actor) = index.and_then(|it| offered.get(it)) {
            return self.decide(
                progress,
                asked,
                &self.decision(Status::Confirmed, "", Some(vec![(*actor).clone()])),
            );
        }
        match (asked, index) {
            (Asked::Field(it), Some(index)) if index < it.rivals.len() => {
                let value = it.rivals[index].found.value.clone().unwrap_or_default();
                self.enter(progress, asked, &value)
            }
            _ => Ok(format!("nothing has the number {number}; {}", edits::keys(asked))),
        }
    }

    /// Gives the words to whoever is meant, or says who may be.
    fn search(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        name: &str,
    ) -> Result<String, Diagnostic> {
        if matches!(asked, Asked::Field(_)) {
            return Ok(format!("a field has a value, nobody speaks here; {}", edits::keys(asked)));
        }
        let (found, sure) = match name {
            "" => (edits::at_hand(asked, self.actors), false),
            _ => matching(self.actors, name),
        };
        match found.as_slice() {
            [] => Ok(format!(
                "nobody is called `{name}`: enter them first with `dossier actors`, or `s` to be shown who is here"
            )),
            [one] if sure => self.decide(
                progress,
                asked,
                &self.decision(Status::Confirmed, "", Some(vec![(*one).clone()])),
            ),
            several => {
                let lines =
                    several.iter().zip(1..).map(|(it, nth)| format!("{nth}  {} ({})", it.name, it.id));
                let lines = lines.collect::<Vec<_>>().join("\n");
                progress.offered.clone_from(&found);
                Ok(lines)
            }
        }
    }

    /// Enters a value in a field.
    fn enter(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        value: &str,
    ) -> Result<String, Diagnostic> {
        let Asked::Field(it) = asked else {
            return Ok(format!("only a field has a value; {}", edits::keys(asked)));
        };
        if let Some(problem) = edits::unfit(it.key, value) {
            return Ok(problem);
        }
        let decision = self.decision(Status::Confirmed, "", None);
        self.write(progress, asked, |page| edits::entered(page, it.key, (value, &decision)))
    }

    /// Writes a decision into the page.
    fn decide(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        decision: &Decision,
    ) -> Result<String, Diagnostic> {
        match edits::refused(asked, decision) {
            Some(said) => Ok(said),
            None => self.write(progress, asked, |page| edits::decided(page, asked, decision)),
        }
    }

    /// Makes an edit of the page, unless somebody decided meanwhile.
    fn write(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        edit: impl FnOnce(&str) -> Option<Answered>,
    ) -> Result<String, Diagnostic> {
        let path = revise::path(&asked.article().id);
        let _turn = write::turn(self.root, &mut Report::silent())?;
        let page = read::standing(self.root, &asked.article().id)?.page.unwrap_or_default();
        let now = asked.standing(&page);
        if now != asked.standing(&asked.article().page) && progress.seen.as_ref() != Some(&now) {
            let said = format!(
                "somebody changed it meanwhile, and it was left as it is: {now}\nanswer again to overrule that, or skip"
            );
            progress.seen = Some(now);
            return Ok(said);
        }
        let Some(answered) = edit(&page) else {
            self.next(progress);
            return Err(Diagnostic::error(format!("`{}` is not on {path} any more", asked.id()))
                .at(Place::file(path))
                .hint("Run `dossier build`, then `dossier review` again."));
        };
        write::replace(self.root, &path, (Some(&page), &answered.page))?;
        let said = match answered.line {
            0 => format!("{path}: {}", answered.said),
            line => format!("{path}:{line}: {}", answered.said),
        };
        progress.skipped.remove(self.root, &asked.name());
        progress.done.push((progress.at, path, [page, answered.page]));
        self.next(progress);
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
        progress.seen = None;
        Ok(format!("undone: {path}"))
    }
}
