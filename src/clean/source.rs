//! Whose text it is and where it was written: agency, author, the dateline's place.

use super::agency::{Named, agency_in};
use super::byline::byline;
use super::lexicon::Lexicon;
use super::signed::NAMED;
use super::{Block, Role};
use crate::known::{Ground, Grounds, Known};
use crate::lang::furniture::bare;
use crate::text::Lines;

/// The blocks with the means to read them.
pub(super) struct Reader<'a> {
    /// The kept blocks.
    pub(super) blocks: &'a [Block],
    /// The phrases.
    pub(super) lexicon: &'a Lexicon<'a>,
    /// The line starts.
    pub(super) lines: Lines,
}

impl Reader<'_> {
    pub(super) fn line(&self, block: &Block) -> usize {
        self.lines.line(block.at.start)
    }

    fn of(&self, role: Role) -> impl Iterator<Item = (usize, &Block)> {
        self.blocks.iter().enumerate().filter(move |(_, block)| block.role == role)
    }

    /// The agency whose text it is: a source line, the dateline before the lead, or the signature that closes the last paragraph.
    pub(super) fn agency(&self) -> Known<String> {
        self.source_line()
            .or_else(|| self.before_lead())
            .or_else(|| self.signature())
            .unwrap_or_else(|| Known::unknown(self.only_pictures()))
    }

    fn source_line(&self) -> Option<Known<String>> {
        self.of(Role::Dateline).find_map(|(index, block)| {
            let Named { name, given } = agency_in(self.lexicon, &block.text)?;
            let beside = self.beside(index, Role::Dateline) && !self.beside(index, Role::Caption);
            let note = if given { "source-line" } else { "alone-beside-date" };
            (given || beside).then(|| Known::stated(name.to_owned(), self.line(block), &block.text, note))
        })
    }

    fn beside(&self, index: usize, role: Role) -> bool {
        let near = [index.checked_sub(1), Some(index + 1)];
        near.into_iter().flatten().any(|it| self.blocks.get(it).is_some_and(|block| block.role == role))
    }

    /// "ALEP (AFP) - ": the agency in brackets before the lead.
    fn before_lead(&self) -> Option<Known<String>> {
        let (block, opening) = self.opening()?;
        let name = self.lexicon.agency(&bare(opening.agency?))?;
        Some(Known::stated(name.to_owned(), self.line(block), opening.words, "before-lead"))
    }

    /// The agency in brackets at the end of the last paragraph: "... a-t-il dit. (AFP)".
    fn signature(&self) -> Option<Known<String>> {
        let (_, block) = self.of(Role::Paragraph).last()?;
        let open = block.text.trim_end_matches('.').strip_suffix(')')?.rfind('(')?;
        let words = block.text.get(open..).filter(|it| it.len() <= OPENING_MAX)?;
        let inner = words.trim_matches(['(', ')', '.']);
        let named =
            self.lexicon.agency(&bare(inner)).or_else(|| agency_in(self.lexicon, inner).map(|it| it.name))?;
        Some(Known::stated(named.to_owned(), self.line(block), words, "closes-last-paragraph"))
    }

    fn only_pictures(&self) -> Grounds {
        let picture = self
            .of(Role::Credit)
            .find(|(_, block)| bare(&block.text).split(' ').any(|word| self.lexicon.agency(word).is_some()));
        match picture {
            Some((_, block)) => {
                Ground::new("credits-picture").words(&*block.text).line(self.line(block)).into()
            }
            None => "no-agency-named".into(),
        }
    }

    /// Where it was written, by the dateline before the lead.
    pub(super) fn place(&self) -> Known<String> {
        match self.opening() {
            Some((block, opening)) => {
                Known::stated(opening.place.to_owned(), self.line(block), opening.words, "before-lead")
            }
            None => Known::unknown("no-place-before-lead"),
        }
    }

    fn opening(&self) -> Option<(&Block, Opening<'_>)> {
        let mut leads = self
            .blocks
            .iter()
            .filter(|block| matches!(block.role, Role::Paragraph | Role::Standfirst))
            .take(2);
        leads.find_map(|block| Some((block, opening(&block.text, self.lexicon)?)))
    }

    /// Who signed it: above the text by a line that says so, else by one that is a name and a date; then below it.
    pub(super) fn author(&self) -> Known<String> {
        let text = self.blocks.iter().position(|it| it.role.is_running()).unwrap_or(self.blocks.len());
        let lines = |above: bool| self.of(Role::Dateline).filter(move |(index, _)| (*index < text) == above);
        let signed = |above: bool| {
            let said = lines(above).find_map(|(_, it)| Some((it, self.says_who(it)?)));
            said.or_else(|| lines(above).find_map(|(_, it)| Some((it, self.signers(it, false)?))))
        };
        match signed(true).or_else(|| signed(false)) {
            Some((block, name)) => Known::stated(name, self.line(block), &block.text, "byline"),
            None => Known::unknown("no-byline"),
        }
    }

    /// Who signed, where a word says so: "Par".
    fn says_who(&self, block: &Block) -> Option<String> {
        self.signers(block, true).or_else(|| self.signer(&block.text).map(str::to_owned))
    }

    /// The names in a line that signs, where a word says so, or where their form tells.
    fn signers(&self, block: &Block, opened: bool) -> Option<String> {
        if agency_in(self.lexicon, &block.text).is_some() {
            return None;
        }
        let signed = byline(self.lexicon, &block.text).filter(|it| it.opened == opened)?;
        (opened || signed.known || block.rule == NAMED).then(|| signed.names.join(", "))
    }

    /// A name without the date that follows it in the same line.
    fn undated<'t>(&self, name: &'t str) -> &'t str {
        let dated = |word: &str| {
            word.starts_with(|it: char| it.is_ascii_digit()) || self.lexicon.is_month(&bare(word))
        };
        let date = name.split_whitespace().skip(1).find(|word| dated(word));
        let at = date.and_then(|word| word.as_ptr().addr().checked_sub(name.as_ptr().addr()));
        at.and_then(|at| name.get(..at)).unwrap_or(name)
    }

    /// The name after the byline's opening word, up to a mark that ends it.
    fn signer<'t>(&self, text: &'t str) -> Option<&'t str> {
        let opening = self.lexicon.byline.start(&bare(text))?;
        let skipped = opening.split(' ').count();
        let words = text.split_whitespace().skip(skipped);
        let first = words.clone().next()?;
        let from = first.as_ptr().addr().checked_sub(text.as_ptr().addr())?;
        let name =
            text.get(from..)?.split(['|', '•', '(', ',', '·', '–', '—', '@']).next()?.split(" - ").next()?;
        let name = self.undated(name).trim().trim_end_matches(['.', ':']);
        let capital = name.chars().next().is_some_and(char::is_uppercase);
        (capital && self.lexicon.agency(&bare(name)).is_none() && agency_in(self.lexicon, text).is_none())
            .then_some(name)
    }
}

/// A dateline before the lead.
struct Opening<'t> {
    place: &'t str,
    agency: Option<&'t str>,
    words: &'t str,
}

/// Longest dateline in bytes.
const OPENING_MAX: usize = 90;

/// "ALEP (AFP) - ", "MOSCOW, May 3 (Reuters) — ", "BEIRUT — ": a place in capitals, or any place with an agency in brackets,
/// before a dash.
fn opening<'t>(text: &'t str, lexicon: &Lexicon<'_>) -> Option<Opening<'t>> {
    let dash = [" - ", " – ", " — ", "— ", "– "].iter().filter_map(|dash| text.find(dash)).min()?;
    let words = text.get(..dash).filter(|it| it.len() <= OPENING_MAX)?;
    let bracket = words.find('(');
    let agency = bracket.and_then(|at| words.get(at + 1..)?.split(')').next());
    let place = words.get(..bracket.unwrap_or(words.len()))?.split(',').next()?.trim();
    let named = agency.is_some_and(|it| lexicon.agency(&bare(it)).is_some());
    let letters = place.chars().filter(|it| it.is_alphabetic()).count();
    let capitals =
        letters > 2 && place.split_whitespace().count() <= 4 && !place.chars().any(char::is_lowercase);
    let titled =
        place.chars().next().is_some_and(char::is_uppercase) && place.split_whitespace().count() <= 4;
    ((named && titled) || (capitals && !place.contains(|it: char| it.is_ascii_digit()))).then_some(Opening {
        place,
        agency,
        words,
    })
}
