//! What an answer of the talk does to a page: it is written at once, unless somebody decided meanwhile.

use super::asked::Asked;
use super::edits::{self, Answered};
use super::session::{Done, Progress, Session};
use crate::diag::{Diagnostic, Place, Report};
use crate::read;
use crate::revise::{self, Decision, Status};
use crate::write;

impl<'a> Session<'a> {
    /// Enters a value in a field.
    pub(super) fn enter(
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
    pub(super) fn decide(
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
        if now != self.known(progress, progress.at) && progress.seen.as_ref() != Some(&now) {
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
        let line = answered.line;
        let said = match line {
            0 => format!("{path}: {}", answered.said),
            line => format!("{path}:{line}: {}", answered.said),
        };
        progress.skipped.remove(self.root, &asked.name());
        self.remember(progress, progress.at, [&page, &answered.page]);
        progress.done.push(Done { at: progress.at, path, pages: [page, answered.page], line });
        self.next(progress);
        Ok(said)
    }

    /// What the page says of a question as far as this talk knows.
    fn known(&self, progress: &Progress<'_>, at: usize) -> String {
        let built = || self.asked.get(at).map(|it| it.standing(&it.article().page)).unwrap_or_default();
        progress.known.get(&at).cloned().unwrap_or_else(built)
    }

    /// Keeps what an edit of ours made of the question at `at`, and of others on the page that it touched: none of it is news.
    fn remember(&self, progress: &mut Progress<'_>, at: usize, [before, after]: [&str; 2]) {
        let Some(article) = self.asked.get(at).map(|it| it.article().id.clone()) else { return };
        for (index, it) in self.asked.iter().enumerate().filter(|(_, it)| it.article().id == article) {
            let (was, is) = (it.standing(before), it.standing(after));
            if index == at || (was != is && self.known(progress, index) == was) {
                progress.known.insert(index, is);
            }
        }
    }

    /// Takes the last decision back, if the page is still as it left it.
    pub(super) fn undo(&self, progress: &mut Progress<'a>) -> Result<String, Diagnostic> {
        let Some(Done { at, path, pages: [before, after], .. }) = progress.done.pop() else {
            return Ok("nothing to undo".to_owned());
        };
        let _turn = write::turn(self.root, &mut Report::silent())?;
        write::replace(self.root, &path, (Some(&after), &before))?;
        self.remember(progress, at, [&after, &before]);
        progress.at = at;
        progress.seen = None;
        Ok(format!("undone: {path}"))
    }
}
