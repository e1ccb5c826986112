//! What the markup decides of a line by itself: captions and credits by their elements, links, summaries.

use super::judge::Judge;
use super::lines::Line;
use super::verdict::Verdict;
use super::{Category, Role};
use crate::ingest::markup::{Hint, Mark, Marks, OUTSIDE, Tag};

/// Share of a line's letters, in per cent, from which it is a link and nothing else.
const LINK: u8 = 95;

/// Longest caption in words: a longer text beside a picture is text.
const CAPTION_WORDS: usize = 90;

impl Judge<'_> {
    fn hint(&self, index: usize) -> Option<Hint> {
        self.page.hints.get(index).copied()
    }

    /// What the line's element makes of it inside the article.
    pub(super) fn marked(&self, index: usize, line: &Line<'_>) -> Option<Verdict> {
        let hint = self.hint(index)?;
        if hint.own.has(Mark::Credit) && hint.is_pictured() && line.words <= 20 {
            return Some(Verdict::kept(Role::Credit, "credit.element"));
        }
        if hint.is_caption() && line.words <= CAPTION_WORDS {
            return Some(Verdict::kept(Role::Caption, "caption.element"));
        }
        (hint.linked >= LINK && hint.tag != Tag::Heading && !line.is_prose() && line.words >= 4)
            .then(|| Verdict::removed(Category::RelatedLink, "markup.link", "nothing-but-link"))
    }

    /// Whether the markup speaks against a line being the summary above the text.
    pub(super) fn is_marked_otherwise(&self, index: usize) -> bool {
        let Some(hint) = self.hint(index) else { return false };
        if hint.own.has(Mark::Standfirst) && hint.linked < 50 {
            return false;
        }
        let other = hint.own.and(hint.within).any(Marks::FURNITURE)
            || [Mark::Embed, Mark::Date, Mark::Byline, Mark::Advertising, Mark::Hidden, Mark::List]
                .iter()
                .any(|it| hint.own.has(*it));
        other || hint.linked >= 50 || hint.is_pictured() || hint.is_caption() || hint.distance == OUTSIDE
    }
}
