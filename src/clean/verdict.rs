//! What becomes of each line: its role, or why it goes.

use super::convention::Convention;
use super::layout::Layout;
use super::lexicon::{Lexicon, Mark};
use super::lines::{End, Line, PROSE_WORDS};
use super::page::Page;
use super::repeats::{Form, Repeat};
use super::zones::Zone;
use super::{Category, Role};

/// What becomes of a line or a piece of one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Verdict {
    /// It stays.
    Kept {
        /// What it is.
        role: Role,
        /// The rule that says so.
        rule: &'static str,
    },
    /// It goes.
    Removed {
        /// Why, for the reports.
        category: Category,
        /// The rule that says so.
        rule: String,
        /// Why, in words.
        note: String,
    },
}

impl Verdict {
    pub(super) fn kept(role: Role, rule: &'static str) -> Verdict {
        Verdict::Kept { role, rule }
    }

    pub(super) fn removed(category: Category, rule: impl Into<String>, note: impl Into<String>) -> Verdict {
        Verdict::Removed { category, rule: rule.into(), note: note.into() }
    }

    pub(super) fn role(&self) -> Option<Role> {
        match self {
            Verdict::Kept { role, .. } => Some(*role),
            Verdict::Removed { .. } => None,
        }
    }
}

/// The judge of one page.
pub(super) struct Judge<'a> {
    /// The page.
    pub(super) page: &'a Page<'a>,
    /// Where everything lies on it.
    pub(super) layout: &'a Layout,
    /// The phrases.
    pub(super) lexicon: &'a Lexicon<'a>,
}

/// How far above the headline a picture with its caption, or a dateline, still belongs to the article.
const ABOVE: usize = 6;

/// How far below the last paragraph a source line or a byline still belongs to the article.
const BELOW: usize = 5;

impl<'a> Judge<'a> {
    /// What becomes of every line.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let mut verdicts: Vec<Verdict> = Vec::with_capacity(self.page.lines.len());
        for (index, line) in self.page.lines.iter().enumerate() {
            let verdict = self.repeat(index, line, &verdicts).unwrap_or_else(|| self.verdict(index, line));
            verdicts.push(verdict);
        }
        verdicts
    }

    fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        if self.layout.headline == Some(index) {
            return self.headline(index);
        }
        if let Some(mark) = self.veto(index, line) {
            return furniture(mark);
        }
        match self.zone(index) {
            Zone::Head => self.head(index, line),
            Zone::Body => self.body(index, line),
            Zone::Aside => self.convention(index, line).unwrap_or_else(|| self.aside(index, line)),
            Zone::Tail => self.tail(index, line),
        }
    }

    fn zone(&self, index: usize) -> Zone {
        self.layout.zones.get(index).copied().unwrap_or(Zone::Tail)
    }

    fn headline(&self, index: usize) -> Verdict {
        let rule = if self.page.repeated.get(index) == Some(&true) {
            "headline.repeated"
        } else {
            "headline.above-text"
        };
        Verdict::kept(Role::Headline, rule)
    }

    /// A line that says again what a kept line said.
    fn repeat(&self, index: usize, line: &Line<'_>, before: &[Verdict]) -> Option<Verdict> {
        if self.layout.headline == Some(index) {
            return None;
        }
        let Repeat { of, form } = self.page.repeats.get(index).copied().flatten()?;
        let headline = self.layout.headline.filter(|&it| self.same_words(it, of));
        let (of, role) = match headline {
            Some(it) => (it, Role::Headline),
            None => (of, before.get(of)?.role()?),
        };
        let number = self.page.lines.get(of)?.number;
        match form {
            Form::Prefix => None,
            Form::Same if line.words < 5 && matches!(role, Role::Crosshead | Role::Paragraph) => None,
            Form::Same => Some(repeated(role, number)),
            Form::Cut => Some(cut(role, number)),
        }
    }

    fn same_words(&self, left: usize, right: usize) -> bool {
        let bare = |index: usize| self.page.lines.get(index).map(|line| line.bare.as_str());
        bare(left) == bare(right)
    }

    /// The furniture phrase that takes a line out wherever it stands: the line is made of such phrases, or opens with one of two
    /// words or more, or with one and a colon. A whole sentence that opens so may be the article's.
    fn veto(&self, index: usize, line: &Line<'_>) -> Option<Mark<'a>> {
        let marks = self.page.marks.get(index)?;
        if let Some(mark) = marks.whole {
            return Some(mark);
        }
        let mark = marks.start?;
        let colon = colon_after(line, mark);
        let long = line.words >= 30 || self.page.conventions.get(index).copied().flatten().is_some();
        let several = mark.phrase.contains(' ') && !line.is_prose();
        ((colon || several) && !long).then_some(mark)
    }

    /// A line between the page's top and the text.
    fn head(&self, index: usize, line: &Line<'_>) -> Verdict {
        let headline = self.layout.headline.unwrap_or(self.layout.first);
        if index + ABOVE < headline {
            return self.above(index, line);
        }
        if let Some(verdict) = self.convention(index, line).or_else(|| self.picture(index, line)) {
            return verdict;
        }
        if index > headline && self.is_standfirst(line, index) {
            return Verdict::kept(Role::Standfirst, "standfirst.open-sentence");
        }
        self.above(index, line)
    }

    /// A line by the convention of the press that it follows.
    fn convention(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        let verdict = match self.page.conventions.get(index).copied().flatten()? {
            Convention::Credit => Verdict::kept(Role::Credit, "credit.form"),
            Convention::CreditedCaption => Verdict::kept(Role::Caption, "caption.credited"),
            Convention::Caption if line.words > 40 && line.is_prose() => return None,
            Convention::Caption => Verdict::kept(Role::Caption, "caption.opening"),
            Convention::Byline => Verdict::kept(Role::Dateline, "dateline.byline"),
            Convention::Dateline => Verdict::kept(Role::Dateline, "dateline.date"),
            Convention::Source => Verdict::kept(Role::Dateline, "dateline.source"),
        };
        Some(verdict)
    }

    /// A caption that is known by what stands beside it: a credit, or itself again.
    fn picture(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        if line.words < 4
            || line.words > 60
            || self.page.marks.get(index).is_some_and(|it| it.start.is_some())
        {
            return None;
        }
        if !line.gap_below && self.is_credit(index + 1) {
            return Some(Verdict::kept(Role::Caption, "caption.above-credit"));
        }
        if !line.gap_above && index > 0 && self.is_credit(index - 1) && line.end != End::Stop {
            return Some(Verdict::kept(Role::Caption, "caption.below-credit"));
        }
        let doubled =
            !line.gap_below && self.page.lines.get(index + 1).is_some_and(|it| it.bare == line.bare);
        doubled.then(|| Verdict::kept(Role::Caption, "caption.doubled"))
    }

    fn is_credit(&self, index: usize) -> bool {
        let convention = self.page.conventions.get(index).copied().flatten();
        convention == Some(Convention::Credit)
            || convention == Some(Convention::CreditedCaption) && self.repeats_headline(index)
    }

    fn repeats_headline(&self, index: usize) -> bool {
        let of = self.page.repeats.get(index).copied().flatten().map(|it| it.of);
        of.zip(self.layout.headline).is_some_and(|(of, headline)| self.same_words(of, headline))
    }

    /// A summary between headline and text: a line long enough for a sentence that shares words with the text.
    fn is_standfirst(&self, line: &Line<'_>, index: usize) -> bool {
        let marks = self.page.marks.get(index).is_some_and(super::lexicon::Marks::any);
        !marks && line.words >= PROSE_WORDS && (line.gap_above || line.gap_below)
    }

    fn above(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(mark) = self.page.marks.get(index).and_then(|it| it.best()) {
            return furniture(mark);
        }
        let headline = self.layout.headline.unwrap_or(self.layout.first);
        if index < headline && index + 3 >= headline && line.words <= 4 {
            return Verdict::removed(
                Category::SectionLabel,
                "zone.above-headline",
                "a few words directly above the headline: the section's name",
            );
        }
        Verdict::removed(
            Category::Navigation,
            "zone.before-text",
            "stands before the article's text and is neither headline, summary, picture nor dateline",
        )
    }

    /// A line of the body.
    fn body(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(verdict) = self.convention(index, line) {
            return verdict;
        }
        if index < self.layout.first + 1 {
            if let Some(verdict) = self.picture(index, line) {
                return verdict;
            }
        }
        if index < self.layout.first && self.is_standfirst(line, index) {
            return Verdict::kept(Role::Standfirst, "standfirst.open-sentence");
        }
        if self.is_standfirst_paragraph(index, line) {
            return Verdict::kept(Role::Standfirst, "standfirst.undated-summary");
        }
        if self.is_crosshead(index, line) {
            return Verdict::kept(Role::Crosshead, "crosshead.short-open");
        }
        Verdict::kept(Role::Paragraph, if self.layout.found { "body.zone" } else { "body.no-other" })
    }

    /// Whether the first paragraph is a summary: set apart from the text by a repeated headline or a picture below it, or a lead
    /// that does not say when while the paragraph below does, as only the news itself must.
    fn is_standfirst_paragraph(&self, index: usize, line: &Line<'_>) -> bool {
        if index != self.layout.first || self.layout.headline.is_none() {
            return false;
        }
        let Some(next) =
            (index + 1..self.page.lines.len()).find(|&it| self.zone(it) == Zone::Body && self.is_text(it))
        else {
            return false;
        };
        let parted = (index + 1..next).any(|it| self.repeats_headline(it) || self.is_picture(it));
        let says_when =
            |index: usize| self.page.lines.get(index).is_some_and(|it| self.lexicon.tells_when(&it.bare));
        parted
            || line.words <= 70
                && !line.text.starts_with(['"', '«', '“'])
                && !says_when(index)
                && says_when(next)
    }

    fn is_picture(&self, index: usize) -> bool {
        matches!(
            self.page.conventions.get(index).copied().flatten(),
            Some(Convention::Credit | Convention::CreditedCaption | Convention::Caption)
        )
    }

    fn is_text(&self, index: usize) -> bool {
        self.page.lines.get(index).is_some_and(|line| line.is_prose() && !self.is_picture(index))
    }

    /// A short line without a full stop, with a paragraph of the body below it.
    fn is_crosshead(&self, index: usize, line: &Line<'_>) -> bool {
        let open = match line.end {
            End::Open => true,
            End::Stop => line.text.ends_with(['?', '!', '»', '"', '”']) && !line.text.contains(". "),
            End::Cut | End::Colon => false,
        };
        let spoken = line.end == End::Stop && line.text.starts_with(['-', '–', '—']);
        open && !spoken
            && line.words <= 18
            && line.gap_above
            && self.layout.found
            && (index + 1..=index + 2).any(|it| self.zone(it) == Zone::Body && self.is_text(it))
    }

    fn aside(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(mark) = self.page.marks.get(index).and_then(|it| it.best()) {
            return furniture(mark);
        }
        let category = if line.words < 3 { Category::Navigation } else { Category::RelatedLink };
        Verdict::removed(
            category,
            "zone.between-paragraphs",
            "stands between two paragraphs without belonging to either",
        )
    }

    /// A line below the text.
    fn tail(&self, index: usize, line: &Line<'_>) -> Verdict {
        let near = index <= self.layout.last + BELOW;
        let convention = self.page.conventions.get(index).copied().flatten();
        if near && matches!(convention, Some(Convention::Source | Convention::Byline)) {
            if let Some(verdict) = self.convention(index, line) {
                return verdict;
            }
        }
        if let Some(mark) = self.page.marks.get(index).and_then(|it| it.best()) {
            return furniture(mark);
        }
        self.under_label(index).unwrap_or_else(|| after_end(line))
    }

    /// What stands under a label such as "Les plus lus" goes for the label's reason.
    fn under_label(&self, index: usize) -> Option<Verdict> {
        const REACH: usize = 15;
        let from = index.saturating_sub(REACH).max(self.layout.last + 1);
        let (at, mark) = (from..index).rev().find_map(|it| {
            let mark = self.page.marks.get(it)?.whole.or(self.page.marks.get(it)?.start)?;
            heads_a_list(mark.category).then_some((it, mark))
        })?;
        let label = self.page.lines.get(at)?;
        let note =
            format!("stands below the text under \"{}\" (line {})", shortened(label.text), label.number);
        Some(Verdict::removed(mark.category, "zone.under-label", note))
    }
}

fn heads_a_list(category: Category) -> bool {
    matches!(
        category,
        Category::Teaser
            | Category::Comments
            | Category::RelatedLink
            | Category::TopicWidget
            | Category::Newsletter
    )
}

fn after_end(line: &Line<'_>) -> Verdict {
    let category = if line.words >= 5 { Category::Teaser } else { Category::Footer };
    Verdict::removed(category, "zone.after-end", "stands below the last paragraph of the article")
}

fn furniture(mark: Mark<'_>) -> Verdict {
    Verdict::removed(
        mark.category,
        format!("furniture.{}", mark.category.name()),
        format!("holds a phrase of page furniture: \"{}\"", mark.phrase),
    )
}

fn repeated(role: Role, number: usize) -> Verdict {
    let (category, rule) = match role {
        Role::Headline => (Category::DuplicateHeadline, "repeat.headline"),
        Role::Caption | Role::Credit => (Category::DuplicateCaption, "repeat.caption"),
        _ => (Category::DuplicateLead, "repeat.lead"),
    };
    Verdict::removed(category, rule, format!("says again what line {number} says"))
}

fn cut(role: Role, number: usize) -> Verdict {
    let (category, rule) = match role {
        Role::Headline => (Category::DuplicateHeadline, "repeat.truncated-headline"),
        Role::Caption | Role::Credit => (Category::DuplicateCaption, "repeat.truncated-caption"),
        _ => (Category::DuplicateLead, "repeat.truncated-lead"),
    };
    Verdict::removed(category, rule, format!("the beginning of line {number} again, cut off"))
}

/// Whether a colon directly follows the opening phrase.
fn colon_after(line: &Line<'_>, mark: Mark<'_>) -> bool {
    let before = line.text.split_once(':').map(|(before, _)| crate::lang::furniture::bare(before));
    before.is_some_and(|it| it == mark.phrase)
}

/// A few words of a line, for a note.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
