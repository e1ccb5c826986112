//! What goes below the text or between its paragraphs, and what of it still belongs to the article.

use super::Category;
use super::convention::Convention;
use super::judge::Judge;
use super::lines::Line;
use super::verdict::{Verdict, after_end, furniture};
use crate::known::Ground;

/// How far below the last paragraph a source line or a byline still belongs to the article.
const BELOW: usize = 5;

/// The rule that takes a short line out for its place between paragraphs.
pub(super) const BETWEEN: &str = "zone.between-paragraphs";

impl Judge<'_> {
    pub(super) fn aside(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(mark) = self.page.marks.get(index).and_then(super::lexicon::Marks::best) {
            return furniture(mark);
        }
        let category = if line.words < 3 { Category::Navigation } else { Category::RelatedLink };
        Verdict::removed(category, BETWEEN, "between-paragraphs")
    }

    /// A line below the text.
    pub(super) fn tail(&self, index: usize, line: &Line<'_>) -> Verdict {
        let near = index <= self.layout.last + BELOW;
        let convention = self.page.conventions.get(index).copied().flatten();
        if near
            && matches!(convention, Some(Convention::Source | Convention::Byline))
            && let Some(verdict) = self.convention(index, line)
        {
            return verdict;
        }
        if let Some(mark) = self.page.marks.get(index).and_then(super::lexicon::Marks::best) {
            return furniture(mark);
        }
        self.under_label(index, line).unwrap_or_else(|| after_end(line))
    }

    /// What stands under a label such as "Les plus lus" goes for the label's reason.
    fn under_label(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        const REACH: usize = 15;
        let from = index.saturating_sub(REACH).max(self.layout.last + 1);
        let (at, mark) = (from..index).rev().find_map(|it| {
            let mark = self.page.marks.get(it)?.whole.or(self.page.marks.get(it)?.start)?;
            heads(mark.category, line).then_some((it, mark))
        })?;
        let label = self.page.lines.get(at)?;
        let note = Ground::new("under-label").words(shortened(label.text)).line(label.number);
        Some(Verdict::removed(mark.category, "zone.under-label", note))
    }
}

/// Whether a label heads lists of lines such as `line`: links and offers are short, comments and teasers may be prose.
fn heads(category: Category, line: &Line<'_>) -> bool {
    match category {
        Category::Teaser | Category::Comments | Category::TopicWidget => true,
        Category::RelatedLink | Category::Newsletter => !line.is_prose(),
        _ => false,
    }
}

/// A few words of a line, for a note.
fn shortened(text: &str) -> &str {
    let end = text.char_indices().nth(60).map_or(text.len(), |(at, _)| at);
    text.get(..end).unwrap_or_default()
}
