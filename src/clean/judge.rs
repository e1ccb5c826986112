//! The judge of a page: repeats first, then phrases that decide alone, then the zone in which a line stands.

use super::convention::Convention;
use super::layout::Layout;
use super::lexicon::{Lexicon, Mark, Marks};
use super::lines::{End, Line, PROSE_WORDS};
use super::page::Page;
use super::repeats::{Form, Repeat};
use super::verdict::{Verdict, cut, furniture, repeated};
use super::zones::Zone;
use super::{Category, Role};

/// The judge of one page.
pub(super) struct Judge<'a> {
    /// The page.
    pub(super) page: &'a Page<'a>,
    /// Where everything lies on it.
    pub(super) layout: &'a Layout,
    /// The phrases.
    pub(super) lexicon: &'a Lexicon<'a>,
}

/// The rule by which a paragraph stands above the body.
pub(super) const LEAD: &str = "body.lead";

/// How far above the headline a picture with its caption, or a dateline, still belongs to the article.
const ABOVE: usize = 6;

/// How far below the headline its summary is looked for, in lines.
const SUMMARY: usize = 5;

/// How far where those between share, sign and show.
const SHARED: usize = 40;

impl<'a> Judge<'a> {
    /// What becomes of every line.
    pub(super) fn verdicts(&self) -> Vec<Verdict> {
        let mut verdicts: Vec<Verdict> = Vec::with_capacity(self.page.lines.len());
        for (index, line) in self.page.lines.iter().enumerate() {
            let verdict = self.repeat(index, line, &verdicts).unwrap_or_else(|| self.verdict(index, line));
            verdicts.push(verdict);
        }
        self.set_apart(&mut verdicts);
        verdicts
    }

    fn verdict(&self, index: usize, line: &Line<'_>) -> Verdict {
        if self.layout.headline == Some(index) {
            return self.headline(index);
        }
        if index > self.layout.headline.unwrap_or(0)
            && index <= self.layout.first
            && self.page.summaries.contains(&line.bare)
        {
            return Verdict::kept(Role::Standfirst, "standfirst.declared");
        }
        if let Some(mark) = self.veto(index, line) {
            return furniture(mark);
        }
        if let Some(verdict) = self.signed(index, line) {
            return verdict;
        }
        match self.zone(index) {
            Zone::Head => self.head(index, line),
            Zone::Body => self.body(index, line),
            Zone::Aside => self.convention(index, line).unwrap_or_else(|| self.aside(index, line)),
            Zone::Tail => self.tail(index, line),
        }
    }

    pub(super) fn zone(&self, index: usize) -> Zone {
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
            Form::Same
                if matches!(role, Role::Crosshead | Role::Paragraph) && self.may_recur(index, line) =>
            {
                None
            }
            Form::Same => Some(repeated(role, number)),
            Form::Cut => Some(cut(role, number)),
        }
    }

    /// Whether a text may say a line twice: a short one, as the crosshead of two parts, or what is no sentence, as the items of lists.
    fn may_recur(&self, index: usize, line: &Line<'_>) -> bool {
        line.words < 5 || !line.is_prose() && self.layout.found && self.zone(index) == Zone::Body
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
        if let Some(mark) = self.consent(line, marks) {
            return Some(mark);
        }
        let mark = marks.start?;
        let colon = colon_after(line, mark);
        let long = line.words >= 30 || self.page.conventions.get(index).copied().flatten().is_some();
        let several = mark.phrase.contains(' ') && !line.is_prose();
        ((colon || several) && !long).then_some(mark)
    }

    /// A paragraph that asks the reader for consent: two phrases of cookie banners, and words to the reader. One phrase is any
    /// article's on the subject.
    fn consent(&self, line: &Line<'_>, marks: &Marks<'a>) -> Option<Mark<'a>> {
        let mut phrases = marks.within.iter().filter(|it| it.category == Category::Cookie);
        let (first, other) = (phrases.next()?, phrases.next()?);
        let asks = first.phrase != other.phrase && self.lexicon.addresses(&line.bare).0 > 0;
        asks.then(|| marks.start.unwrap_or(*first))
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
        if let Some(verdict) = self.marked(index, line).filter(|it| index > headline && it.role().is_some()) {
            return verdict;
        }
        if index > headline && self.is_below(headline, index) && self.is_standfirst(line, index) {
            return Verdict::kept(Role::Standfirst, "standfirst.open-sentence");
        }
        if self.layout.leads.contains(&index) {
            return Verdict::kept(Role::Paragraph, LEAD);
        }
        self.above(index, line)
    }

    /// Whether a line stands where a headline's summary does: a few lines below it, for whole sentences what shares, signs and shows not
    /// counted, and the first there, or whole sentences as those above it. What follows further down are a menu's, a list's or an
    /// offer's lines.
    fn is_below(&self, headline: usize, index: usize) -> bool {
        let prose = |it: usize| self.page.lines.get(it).is_some_and(Line::is_prose);
        let long = |it: usize| self.page.lines.get(it).is_some_and(|line| line.words >= PROSE_WORDS);
        let dated = self.page.shapes.get(index).is_some_and(|it| it.clock);
        let mut between = (headline + 1..index).filter(|it| !self.is_told_of(*it));
        let near = index <= headline + SUMMARY
            || index <= headline + SHARED && prose(index) && between.clone().count() < SUMMARY;
        near && !dated && between.all(|it| !long(it) || prose(it) && prose(index))
    }

    /// Whether a line is known for something else than the text: furniture, a repeat, a picture, a signature.
    pub(super) fn is_told_of(&self, index: usize) -> bool {
        self.page.marks.get(index).is_some_and(Marks::any)
            || self.page.conventions.get(index).copied().flatten().is_some()
            || self.repeats_headline(index)
    }

    /// A line by the convention of the press that it follows.
    pub(super) fn convention(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
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
    pub(super) fn picture(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        if line.words < 4
            || line.words > 60
            || self.page.marks.get(index).is_some_and(|it| it.start.is_some())
        {
            return None;
        }
        if let Some(rule) = self.page.captions(index) {
            return Some(Verdict::kept(Role::Caption, rule));
        }
        let below = !line.gap_above && index > 0 && self.is_credit(index - 1) && line.end != End::Stop;
        below.then(|| Verdict::kept(Role::Caption, "caption.below-credit"))
    }

    fn is_credit(&self, index: usize) -> bool {
        let convention = self.page.conventions.get(index).copied().flatten();
        convention == Some(Convention::Credit)
            || convention == Some(Convention::CreditedCaption) && self.repeats_headline(index)
    }

    pub(super) fn repeats_headline(&self, index: usize) -> bool {
        let of = self.page.repeats.get(index).copied().flatten().map(|it| it.of);
        of.zip(self.layout.headline).is_some_and(|(of, headline)| self.same_words(of, headline))
    }

    fn above(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(mark) = self.page.marks.get(index).and_then(super::lexicon::Marks::best) {
            return furniture(mark);
        }
        let headline = self.layout.headline.unwrap_or(self.layout.first);
        if index < headline && index + 3 >= headline && line.words <= 4 && self.layout.headline.is_some() {
            return Verdict::removed(Category::SectionLabel, "zone.above-headline", "above-headline");
        }
        Verdict::removed(Category::Navigation, "zone.before-text", "before-text")
    }
}

/// Whether a colon directly follows the opening phrase.
fn colon_after(line: &Line<'_>, mark: Mark<'_>) -> bool {
    let before = line.text.split_once(':').map(|(before, _)| crate::lang::furniture::bare(before));
    before.is_some_and(|it| it == mark.phrase)
}
