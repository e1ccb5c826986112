//! What a person should know of a capture before relying on it: that it seems cut, or is no article.

use super::layout::Layout;
use super::lexicon::Lexicon;
use super::lines::{End, PROSE_WORDS};
use super::page::Page;
use super::{Category, Cleaned, Role};
use crate::diag::{Diagnostic, Place};
use crate::ingest::Capture;
use crate::lang::Languages;
use crate::text::Span;

/// Words of running text from which a capture is an article.
const ARTICLE_WORDS: usize = 60;

/// Heading-like lines from which a page with little text is a list.
const LIST_LINES: usize = 12;

/// What the warnings are read from.
pub(super) struct Seen<'a> {
    /// The capture.
    pub(super) capture: &'a Capture,
    /// The page.
    pub(super) page: &'a Page<'a>,
    /// Where everything lies.
    pub(super) layout: &'a Layout,
    /// The phrases.
    pub(super) lexicon: &'a Lexicon<'a>,
    /// What was made of it.
    pub(super) cleaned: &'a Cleaned,
}

impl Seen<'_> {
    /// Everything that a person should know.
    pub(super) fn warnings(&self, languages: &Languages) -> Vec<Diagnostic> {
        let shape = self.error().or_else(|| self.list()).or_else(|| self.nothing()).or_else(|| self.cut());
        shape.into_iter().chain(self.unruled(languages)).collect()
    }

    fn at(&self, span: Span) -> Place {
        Place::span(format!("seeds/{}", self.capture.path), &self.capture.text, span)
    }

    fn file(&self) -> Place {
        Place::file(format!("seeds/{}", self.capture.path))
    }

    fn prose_words(&self) -> usize {
        let prose =
            self.cleaned.blocks.iter().filter(|it| it.role.is_running() || it.role == Role::Standfirst);
        prose.map(|block| super::lines::words(&block.text)).filter(|&words| words >= PROSE_WORDS).sum()
    }

    fn error(&self) -> Option<Diagnostic> {
        if self.prose_words() > ARTICLE_WORDS * 3 {
            return None;
        }
        let line =
            self.page.lines.iter().take(40).find(|line| self.lexicon.error.any(&line.bare).is_some())?;
        let hint = "Save the page again; delete the capture if the article is gone.";
        Some(
            Diagnostic::warning("the capture looks like an error page, not an article")
                .at(self.at(line.at))
                .hint(hint),
        )
    }

    fn list(&self) -> Option<Diagnostic> {
        if self.prose_words() > ARTICLE_WORDS {
            return None;
        }
        let headings =
            self.page.lines.iter().filter(|line| (5..=25).contains(&line.words) && line.end != End::Stop);
        let hint = "Save the article itself, not the page that lists it.";
        (headings.count() >= LIST_LINES).then(|| {
            Diagnostic::warning("the capture looks like a list of articles, not an article")
                .at(self.file())
                .hint(hint)
        })
    }

    fn nothing(&self) -> Option<Diagnostic> {
        let hint = "Check what was kept on the page; `keep:` brings back a line that was removed.";
        (!self.layout.found && self.prose_words() == 0).then(|| {
            Diagnostic::warning("no running text was found in the capture; what is not furniture was kept")
                .at(self.file())
                .hint(hint)
        })
    }

    /// The text ends with a mark of omission, or what follows it says that the rest is elsewhere.
    fn cut(&self) -> Option<Diagnostic> {
        let last = self.cleaned.blocks.iter().rev().find(|block| block.role.is_running())?;
        let index = self.page.lines.partition_point(|line| line.at.end < last.at.end);
        let open = super::lines::end(&last.text) == End::Cut && !last.text.trim_end().ends_with([']', ')']);
        let after = self.page.lines.iter().skip(index + 1).take(4);
        let said = after
            .filter(|line| line.words <= 25)
            .find(|line| self.lexicon.cut.any(&line.bare).is_some())
            .map(|line| line.at);
        let place = said.or(open.then_some(last.at))?;
        let walled = self.cleaned.removed.iter().any(|it| it.category == Category::Paywall);
        let hint = if walled {
            "Save the whole article with access to it, or note that only its beginning is known."
        } else {
            "Save the whole article, or note that only its beginning is known."
        };
        Some(Diagnostic::warning("the article seems cut: its end is missing").at(self.at(place)).hint(hint))
    }

    fn unruled(&self, languages: &Languages) -> Option<Diagnostic> {
        let code = self.cleaned.fields.language.value.as_deref()?;
        if languages.of(code).is_some() {
            return None;
        }
        let known: Vec<String> = languages.all().iter().map(|it| format!("`{}`", it.code)).collect();
        let hint = format!(
            "Its words are kept; speakers, dates and figures are read in {} only.",
            known.join(" and ")
        );
        Some(
            Diagnostic::warning(format!("there are no rules for the language `{code}`"))
                .at(self.file())
                .hint(hint),
        )
    }
}
