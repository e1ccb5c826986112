//! The plain face: a question, a line of an answer, a line of what was done. For pipes, screen readers and whoever likes lines.

use std::borrow::Cow;
use std::io::{BufRead, BufReader, Write};

use super::asked::Asked;
use super::edits;
use super::facts::Fact;
use super::parse::answer;
use super::session::{Progress, Session};
use super::show;
use super::skipped::Skipped;
use super::wrap::wrapped;
use crate::commands::console::inert;
use crate::commands::{Console, Exit};

/// A talk in lines.
pub(super) struct Talk<'s, 'a> {
    pub(super) session: &'s Session<'a>,
    /// How wide the terminal is; `None` where lines stay whole.
    pub(super) width: Option<usize>,
}

impl<'a> Talk<'_, 'a> {
    /// Asks until everything is answered, the answers end, or enough is said.
    pub(super) fn hold(&self, skipped: Skipped, console: &mut Console<'_>) -> Exit {
        let mut answers = BufReader::new(&mut *console.input);
        let mut progress = Progress::new(skipped);
        let mut shown = None;
        while !progress.left {
            let asked = self.session.asked.get(progress.at);
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
                Some(asked) => self.session.take(&mut progress, asked, answer(&line)),
                None => self.session.close(&mut progress, answer(&line)),
            };
            let said = said.unwrap_or_else(|diagnostic| progress.failed(&diagnostic));
            said.lines().for_each(|line| self.say(console.out, line));
        }
        self.say(console.out, &self.session.ending(&progress));
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
                let of = (at + 1, self.session.asked.len());
                let mut lines = show::question(asked, of, self.session.messages);
                lines.extend(progress.so_far().map(|it| Fact::new("so far", it).line()));
                lines.iter().for_each(|line| self.say(out, line));
            }
            None if at > 0 && self.width.is_some() => self.say(out, "\nThat was the last one."),
            None => {}
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
}
