//! The talk: a question, a line of an answer, a line of what was done.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufRead, BufReader, Write};

use super::asked::Asked;
use super::edits;
use super::parse::{Answer, Found, answer, matching};
use super::show;
use super::skipped::Skipped;
use super::wrap::wrapped;
use crate::commands::console::inert;
use crate::commands::{Console, Exit};
use crate::diag::Diagnostic;
use crate::messages::Messages;
use crate::read::Root;
use crate::registry::Actor;
use crate::revise::{Decision, Status};

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
pub(super) struct Progress<'a> {
    pub(super) at: usize,
    /// Pages before and after each decision, with the question and the path.
    pub(super) done: Vec<(usize, String, [String; 2])>,
    /// Who was offered to choose from.
    pub(super) offered: Vec<&'a Actor>,
    /// What somebody else made of the question meanwhile, once it was told.
    pub(super) seen: Option<String>,
    /// What the page says of questions since this talk changed it, by their place in the queue.
    pub(super) known: BTreeMap<usize, String>,
    pub(super) skipped: Skipped,
    failed: bool,
    left: bool,
}

impl Progress<'_> {
    /// The questions that are decided, each once however often it was answered.
    fn decided(&self) -> BTreeSet<usize> {
        self.done.iter().map(|it| it.0).collect()
    }
}

impl<'a> Session<'a> {
    /// Asks until everything is answered, the answers end, or enough is said.
    pub(super) fn talk(&self, skipped: Skipped, console: &mut Console<'_>) -> Exit {
        let mut answers = BufReader::new(&mut *console.input);
        let mut progress = Progress {
            at: 0,
            done: Vec::new(),
            offered: Vec::new(),
            seen: None,
            known: BTreeMap::new(),
            skipped,
            failed: false,
            left: false,
        };
        let mut shown = None;
        while !progress.left {
            let asked = self.asked.get(progress.at);
            if shown != Some(progress.at) {
                self.show(asked, &progress, console.out);
                shown = Some(progress.at);
            }
            if asked.is_none() && progress.done.is_empty() {
                break;
            }
            self.prompt(console.out, asked);
            let Some(line) = self.heard(&mut answers, &mut progress, console.out) else { break };
            let said = match asked {
                Some(asked) => self.take(&mut progress, asked, answer(&line)),
                None => self.close(&mut progress, answer(&line)),
            };
            let said = said.unwrap_or_else(|diagnostic| {
                progress.failed = true;
                format!("error: {}. {}", diagnostic.message, diagnostic.hint)
            });
            said.lines().for_each(|line| self.say(console.out, line));
        }
        self.say(console.out, &self.ending(&progress));
        if progress.failed { Exit::Errors } else { Exit::Fine }
    }

    /// The next answer; `None` where they end. What is no UTF-8 is read as far as it goes: nothing behind it is lost.
    fn heard(
        &self,
        answers: &mut dyn BufRead,
        progress: &mut Progress<'a>,
        out: &mut dyn Write,
    ) -> Option<String> {
        let mut bytes = Vec::new();
        if let Err(error) = answers.read_until(b'\n', &mut bytes) {
            progress.failed = true;
            self.say(out, &format!("error: the answers cannot be read: {error}."));
            return None;
        }
        let line = String::from_utf8_lossy(&bytes);
        if let Cow::Owned(read) = &line {
            progress.failed = true;
            self.say(out, &format!("error: the answer is not UTF-8. It is read as `{}`.", read.trim()));
        }
        (!bytes.is_empty()).then(|| line.into_owned())
    }

    /// Shows a question; behind the last one, that it was the last.
    fn show(&self, asked: Option<&Asked<'_>>, progress: &Progress<'_>, out: &mut dyn Write) {
        let at = progress.at;
        match asked {
            Some(asked) => {
                let mut lines = show::question(asked, (at + 1, self.asked.len()), self.messages);
                let decided = progress.known.get(&at).filter(|_| progress.decided().contains(&at));
                lines.extend(decided.map(|it| format!("   so far  {it}")));
                lines.iter().for_each(|line| self.say(out, line));
            }
            None if at > 0 && self.width.is_some() => self.say(out, "\nThat was the last one."),
            None => {}
        }
    }

    /// Behind the last question: what was decided can still be taken back.
    fn close(&self, progress: &mut Progress<'a>, answer: Answer<'_>) -> Result<String, Diagnostic> {
        match answer {
            Answer::Undo => self.undo(progress),
            Answer::Back => {
                progress.at = progress.at.saturating_sub(1);
                Ok(String::new())
            }
            _ => {
                progress.left = true;
                Ok(String::new())
            }
        }
    }

    fn say(&self, out: &mut dyn Write, line: &str) {
        for line in wrapped(&inert(line), self.width) {
            let _ = writeln!(out, "{line}");
        }
    }

    /// In a terminal, the keys that this question takes; a pipe has no use for them.
    fn prompt(&self, out: &mut dyn Write, asked: Option<&Asked<'_>>) {
        if self.width.is_some() {
            let _ = write!(out, "{} > ", asked.map_or("u undoes, b goes back, Enter ends", edits::prompt));
        }
        let _ = out.flush();
    }

    fn ending(&self, progress: &Progress<'_>) -> String {
        let decided = progress.decided().len();
        let open = self.asked.len().saturating_sub(decided);
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

    pub(super) fn next(&self, progress: &mut Progress<'_>) {
        progress.at += 1;
        progress.seen = None;
    }

    pub(super) fn decision(&self, status: Status, why: &str, speaker: Option<Vec<Actor>>) -> Decision {
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
        let found = match name {
            "" => Found::Perhaps(edits::at_hand(asked, self.actors)),
            _ => matching(self.actors, name),
        };
        match found {
            Found::Sure(one) => {
                self.decide(progress, asked, &self.decision(Status::Confirmed, "", Some(vec![one.clone()])))
            }
            Found::Perhaps(several) if several.is_empty() => Ok(format!(
                "nobody is called `{name}`: enter them first with `dossier actors`, or `s` to be shown who is here"
            )),
            Found::Perhaps(several) => Ok(offer(progress, several)),
        }
    }
}

/// How many are offered to choose from.
const OFFERED: usize = 9;

/// Shows whom a person may choose from.
fn offer<'a>(progress: &mut Progress<'a>, mut found: Vec<&'a Actor>) -> String {
    let more = found.len().saturating_sub(OFFERED);
    found.truncate(OFFERED);
    let lines = found.iter().zip(1..).map(|(it, nth)| format!("{nth}  {} ({})", it.name, it.id));
    let mut lines: Vec<String> = lines.collect();
    if more > 0 {
        lines.push(format!("... and {more} more: write more of the name"));
    }
    lines.push("nothing is decided yet: the number takes one of them".to_owned());
    progress.offered = found;
    lines.join("\n")
}
