//! What an answer does, whichever face heard it: the one place that decides. It says what was done, in lines.

use std::collections::{BTreeMap, BTreeSet};

use super::asked::Asked;
use super::edits;
use super::parse::{Answer, Found, matching};
use super::skipped::Skipped;
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
}

/// A decision that stands on a page.
pub(super) struct Done {
    /// The question, by its place in the queue.
    pub(super) at: usize,
    /// The page.
    pub(super) path: String,
    /// Its text before and after.
    pub(super) pages: [String; 2],
    /// The line that tells of it, from 1; 0 where there are several.
    pub(super) line: usize,
}

/// How far the talk is.
pub(super) struct Progress<'a> {
    pub(super) at: usize,
    pub(super) done: Vec<Done>,
    /// Who was offered to choose from.
    pub(super) offered: Vec<&'a Actor>,
    /// What somebody else made of the question meanwhile, once it was told.
    pub(super) seen: Option<String>,
    /// What the page says of questions since this talk changed it, by their place in the queue.
    pub(super) known: BTreeMap<usize, String>,
    pub(super) skipped: Skipped,
    /// Whether something could not be read or written.
    pub(super) failed: bool,
    pub(super) left: bool,
}

impl Progress<'_> {
    pub(super) fn new(skipped: Skipped) -> Self {
        Progress {
            at: 0,
            done: Vec::new(),
            offered: Vec::new(),
            seen: None,
            known: BTreeMap::new(),
            skipped,
            failed: false,
            left: false,
        }
    }

    /// The questions that are decided, each once however often it was answered.
    pub(super) fn decided(&self) -> BTreeSet<usize> {
        self.done.iter().map(|it| it.at).collect()
    }

    /// What was decided about the question that is asked now.
    pub(super) fn so_far(&self) -> Option<&str> {
        self.known.get(&self.at).filter(|_| self.decided().contains(&self.at)).map(String::as_str)
    }

    /// Keeps that something failed, and says it.
    pub(super) fn failed(&mut self, diagnostic: &Diagnostic) -> String {
        self.failed = true;
        format!("error: {}. {}", diagnostic.message, diagnostic.hint)
    }
}

impl<'a> Session<'a> {
    /// Behind the last question: what was decided can still be taken back.
    pub(super) fn close(
        &self,
        progress: &mut Progress<'a>,
        answer: Answer<'_>,
    ) -> Result<String, Diagnostic> {
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

    /// What was done in all, for the end.
    pub(super) fn ending(&self, progress: &Progress<'_>) -> String {
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

    /// Gives the words to somebody, or to nobody.
    pub(super) fn give(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        speaker: Option<&Actor>,
    ) -> Result<String, Diagnostic> {
        let speaker = speaker.into_iter().cloned().collect();
        self.decide(progress, asked, &self.decision(Status::Confirmed, "", Some(speaker)))
    }

    /// Does what an answer asks for, and says it.
    pub(super) fn take(
        &self,
        progress: &mut Progress<'a>,
        asked: &Asked<'_>,
        answer: Answer<'_>,
    ) -> Result<String, Diagnostic> {
        let offered = std::mem::take(&mut progress.offered);
        match answer {
            Answer::Decide(status, why) => self.decide(progress, asked, &self.decision(status, why, None)),
            Answer::Speaker("-") => self.give(progress, asked, None),
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
            return self.give(progress, asked, Some(actor));
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
            Found::Sure(one) => self.give(progress, asked, Some(one)),
            Found::Perhaps(several) if several.is_empty() => Ok(format!(
                "nobody is called `{name}`: enter them first with `dossier actors`, or `s` to be shown who is here"
            )),
            Found::Perhaps(several) => Ok(offer(progress, several, name)),
        }
    }
}

/// How many are offered of those who bear part of a name.
const OFFERED: usize = 9;

/// Shows whom a person may choose from; all of them where no name was given, of which more could be written.
fn offer<'a>(progress: &mut Progress<'a>, mut found: Vec<&'a Actor>, name: &str) -> String {
    let most = if name.is_empty() { found.len() } else { OFFERED };
    let more = found.len().saturating_sub(most);
    found.truncate(most);
    let lines = found.iter().zip(1..).map(|(it, nth)| format!("{nth}  {} ({})", it.name, it.id));
    let mut lines: Vec<String> = lines.collect();
    if more > 0 {
        lines.push(format!("... and {more} more: write more of the name"));
    }
    lines.push("nothing is decided yet: the number takes one of them".to_owned());
    progress.offered = found;
    lines.join("\n")
}
