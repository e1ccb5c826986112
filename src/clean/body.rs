//! What a line of the body is: paragraph, summary, crosshead, caption.

use super::Role;
use super::convention::Convention;
use super::judge::Judge;
use super::lines::{End, Line, PROSE_WORDS};
use super::verdict::Verdict;
use super::zones::Zone;

impl Judge<'_> {
    /// A line of the body.
    pub(super) fn body(&self, index: usize, line: &Line<'_>) -> Verdict {
        if let Some(verdict) = self.convention(index, line).filter(|_| !self.is_told_as_text(index, line)) {
            return verdict;
        }
        if let Some(verdict) = self.marked(index, line) {
            return verdict;
        }
        if index < self.layout.first + 1
            && let Some(verdict) = self.picture(index, line)
        {
            return verdict;
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

    /// Whether a paragraph only opens like a caption: "Seen from the harbour, ...". Below the first paragraph that is not enough.
    fn is_told_as_text(&self, index: usize, line: &Line<'_>) -> bool {
        let caption = self.page.conventions.get(index) == Some(&Some(Convention::Caption));
        caption
            && index > self.layout.first
            && line.is_prose()
            && self.lexicon.caption.within(&line.bare).is_none()
    }

    /// Whether the first paragraph is a summary: set apart from the text by a repeated headline, a picture or a signature below it, or
    /// by the place with which the news itself opens; or a lead that does not say when while the paragraph below does, as only the
    /// news itself must.
    fn is_standfirst_paragraph(&self, index: usize, line: &Line<'_>) -> bool {
        if index != self.layout.first || self.layout.headline.is_none() || line.words > SUMMARY_WORDS {
            return false;
        }
        let Some(next) =
            (index + 1..self.page.lines.len()).find(|&it| self.zone(it) == Zone::Body && self.is_text(it))
        else {
            return false;
        };
        let parted = (index + 1..next)
            .any(|it| self.repeats_headline(it) || self.is_picture(it) || self.is_signature(it));
        let says_when =
            |index: usize| self.page.lines.get(index).is_some_and(|it| self.lexicon.tells_when(&it.bare));
        parted
            || self.page.lines.get(next).is_some_and(|it| opens_with_place(it.text))
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

    /// Whether a line says who signed, when it was published or whose text it is.
    fn is_signature(&self, index: usize) -> bool {
        matches!(
            self.page.conventions.get(index).copied().flatten(),
            Some(Convention::Byline | Convention::Dateline | Convention::Source)
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
            && (index + 1..=index + 2)
                .any(|it| self.zone(it) == Zone::Body && self.is_text(it) && !self.repeats(it))
    }

    fn repeats(&self, index: usize) -> bool {
        self.page.repeats.get(index).copied().flatten().is_some_and(|it| it.of < index)
    }

    /// A summary between headline and text: a line long enough for a sentence that shares words with the text.
    pub(super) fn is_standfirst(&self, line: &Line<'_>, index: usize) -> bool {
        let marks = self.page.marks.get(index).is_some_and(super::lexicon::Marks::any);
        let parted = line.end == End::Open && (line.text.contains(" / ") || line.text.contains(" | "));
        !marks
            && !parted
            && !self.is_marked_otherwise(index)
            && line.words >= PROSE_WORDS
            && (line.gap_above || line.gap_below)
    }
}

/// Longest summary in words: three of 67 that are labelled have more than eighty.
const SUMMARY_WORDS: usize = 90;

/// Longest opening in bytes that can name the place of the news.
const PLACE_MAX: usize = 60;

/// Whether a paragraph opens with where the news is from: "PARIS, 4 mars (Reuters) - ", "München/London – ".
fn opens_with_place(text: &str) -> bool {
    let head = text.get(..text.floor_char_boundary(PLACE_MAX)).unwrap_or_default();
    let place = [" – ", " — ", " - "].iter().filter_map(|dash| head.split_once(dash)).map(|(place, _)| place);
    let Some(place) = place.min_by_key(|place| place.len()) else { return false };
    let told = place.split(['(', ',']).next().unwrap_or_default();
    let words = || told.split([' ', '/']).filter(|it| !it.is_empty());
    words().count() > 0 && words().all(|it| it.starts_with(char::is_uppercase)) && !told.contains(['.', ':'])
}
